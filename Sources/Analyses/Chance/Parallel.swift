import Dispatches
import Foundation
import Networks
import Synchronization

/// Work that falls into independent numbered parts, dealt to several threads.
enum Parallel {
    /// The results in the order of their numbers: the same at any number of threads, provided that a part depends on its number alone.
    ///
    /// - Throws: What the failing part of the lowest number threw.
    static func map<Value: Sendable>(
        _ count: Int, threads: Int, _ part: @Sendable (Int) throws(Problem) -> Value
    ) throws(Problem) -> [Value] {
        guard count > 0 else { return [] }
        let workers = max(1, min(threads, count))
        // Large enough that the lock is seldom asked for, small enough that all finish together.
        let size = max(1, count / (workers * 16))
        let next = Mutex(0)
        let results = Mutex([Result<Value, Problem>?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            // What a part computes in its turn has this thread alone.
            Execution(threads: 1).run {
                while true {
                    let start = next.withLock { next in
                        defer { next += size }
                        return next
                    }
                    guard start < count else { return }
                    let part = (start..<min(start + size, count)).map { number in
                        Result { () throws(Problem) -> Value in try part(number) }
                    }
                    results.withLock { results in
                        for (offset, result) in part.enumerated() { results[start + offset] = result }
                    }
                }
            }
        }
        var values: [Value] = []
        values.reserveCapacity(count)
        for case let result? in results.withLock({ $0 }) { values.append(try result.get()) }
        return values
    }
}
