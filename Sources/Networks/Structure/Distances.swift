/// How many steps apart nodes are: the largest number (diameter) and the mean, over ordered pairs of different nodes with a path.
///
/// Every edge is one step, whatever its weight.
/// - Disconnected: pairs without a path are left out. Self-loops: ignored. No pair with a path: nil.
/// - Complexity: O(nm) time, O(n) memory a worker.
/// - Equals: NetworkX 3.6 `diameter` and `average_shortest_path_length` of a connected (directed: strongly connected) network.
public struct Distances: Hashable, Sendable {
    /// In steps.
    public let diameter: Int?
    /// In steps.
    public let mean: Double?

    public init(of network: Network) throws(NetworkError) {
        let sums = try LevelCounts(adjacency: network.outbound).sums(for: "distances")
        let pairs = sums.reduce(0) { $0 + $1.reached }
        diameter = pairs > 0 ? Int(sums.reduce(0) { max($0, $1.largest) }) : nil
        mean = pairs > 0 ? sums.reduce(0) { $0 + $1.sum } / Double(pairs) : nil
    }
}
