import Synchronization

/// Results of parts that run side by side, by number.
final class SharedResults<Value: Sendable>: Sendable {
    private let storage: Mutex<[Value?]>

    init(count: Int) {
        storage = Mutex(Array(repeating: nil, count: count))
    }

    func set(_ number: Int, _ value: Value) {
        storage.withLock { $0[number] = value }
    }

    /// Those that were set, in order.
    var values: [Value] { storage.withLock { $0.compactMap { $0 } } }
}
