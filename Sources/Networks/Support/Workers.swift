import Synchronization

/// Numbered parts of one piece of work, dealt to threads as they become free.
///
/// What a part does must not hang on which thread does it, nor on what other parts have done.
struct Workers {
    /// In whose name work is cancelled.
    let measure: String
    /// About how many arcs will be followed: a thread costs as much as some ten thousand.
    let cost: Double

    init(for measure: String, cost: Double = .infinity) {
        self.measure = measure
        self.cost = cost
    }

    /// Runs `body` for every part from 0 to below `count`, with a thread's own scratch space.
    ///
    /// - Parameter makeScratch: called once a thread.
    /// - Throws: ``NetworkError/Code/cancelled``.
    func forEach<Scratch: ~Copyable>(
        _ count: Int, scratch makeScratch: @Sendable () -> Scratch, _ body: @Sendable (_ part: Int, _ scratch: inout Scratch) -> Void
    ) throws(NetworkError) {
        guard count > 0 else { return }
        let execution = Execution.current
        // A task's cancellation is the caller's thread's to see.
        try Execution.checkCancellation(measure)
        let next = Atomic<Int>(0)
        let isOver = Atomic<Bool>(false)
        let finished = Mutex<Int>(0)
        Threads.run(min(execution.threadCount, count, 1 + Int(min(1e6, cost / 1e5)))) {
            // What a part calls in its turn has no threads to itself, and reports to nobody.
            Execution.$current.withValue(Execution(threads: 1, isCancelled: execution.isCancelled)) {
                var scratch = makeScratch()
                while !isOver.load(ordering: .relaxed) {
                    let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard part < count else { return }
                    if execution.isCancelled?() == true || _Concurrency.Task.isCancelled {
                        isOver.store(true, ordering: .relaxed)
                        return
                    }
                    body(part, &scratch)
                    finished.withLock { finished in
                        finished += 1
                        execution.progress?(Double(finished) / Double(count))
                    }
                }
            }
        }
        if isOver.load(ordering: .relaxed) { throw .cancelled(measure) }
    }

    /// Values of all parts, in order.
    func map<Scratch: ~Copyable, Value: BitwiseCopyable & Sendable>(
        _ count: Int, repeating value: Value, blockSize: Int, scratch makeScratch: @Sendable () -> Scratch,
        _ body: @Sendable (_ number: Int, _ scratch: inout Scratch) -> Value
    ) throws(NetworkError) -> [Value] {
        let values = Flat(repeating: value, count: count)
        try forEach((count + blockSize - 1) / blockSize, scratch: makeScratch) { block, scratch in
            for number in block * blockSize..<min(count, (block + 1) * blockSize) { values[number] = body(number, &scratch) }
        }
        return values.array
    }
}
