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

/// Whole numbers that threads add up.
final class SharedCounts: Sendable {
    private let storage: Mutex<[UInt64]>

    init(count: Int) {
        storage = Mutex(Array(repeating: 0, count: count))
    }

    func add(_ counts: borrowing Flat<UInt64>) {
        let added = counts.array
        storage.withLock { storage in
            for place in storage.indices { storage[place] += added[place] }
        }
    }

    var values: [UInt64] { storage.withLock { $0 } }
}
