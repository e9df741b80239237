/// A simple weighted graph in compressed sparse rows.
public struct Network: Sendable {
}
