import Synchronization

/// A sum over all sources, taken in fixed blocks with an accumulator each, which are added up in block order.
///
/// The blocks depend on the number of nodes alone, so that the last digit of a sum is the same however many threads the blocks are dealt to.
/// - Complexity: an accumulator of 8 bytes a node for each thread, and for each block that is done before one of its predecessors.
struct SourceBlocks {
    let nodeCount: Int
    /// How many values a block adds to.
    let width: Int
    /// About how many arcs one source follows.
    let cost: Int
    /// Enough to keep many threads busy, few enough that an accumulator each costs little.
    static let blockLimit = 64

    init(nodeCount: Int, width: Int? = nil, cost: Int) {
        self.nodeCount = nodeCount
        self.width = width ?? nodeCount
        self.cost = cost
    }

    /// Consecutive and not empty.
    var blocks: [Range<Int>] {
        let size = max(1, (nodeCount + SourceBlocks.blockLimit - 1) / SourceBlocks.blockLimit)
        return stride(from: 0, to: nodeCount, by: size).map { $0..<min($0 + size, nodeCount) }
    }

    private struct Sum {
        var total: [Double]
        var next = 0
        /// Accumulators of blocks that wait for their predecessors.
        var waiting: [Int: [Double]] = [:]
        /// Accumulators to be used again; all 0.
        var free: [[Double]] = []
    }

    /// `body` adds what the sources of one block contribute to each value.
    func sum<Scratch: ~Copyable>(
        for measure: String, scratch makeScratch: @Sendable () -> Scratch,
        _ body: @Sendable (_ sources: Range<Int>, _ scratch: inout Scratch, _ accumulator: inout [Double]) -> Void
    ) throws(NetworkError) -> [Double] {
        let blocks = blocks
        let width = width
        let sum = Mutex(Sum(total: Array(repeating: 0, count: width)))
        try Workers(for: measure, cost: Double(nodeCount) * Double(cost)).forEach(blocks.count, scratch: makeScratch) { block, scratch in
            var accumulator = sum.withLock { $0.free.popLast() } ?? Array(repeating: 0, count: width)
            body(blocks[block], &scratch, &accumulator)
            sum.withLock { [accumulator] sum in
                sum.waiting[block] = accumulator
                while var ready = sum.waiting.removeValue(forKey: sum.next) {
                    sum.next += 1
                    for place in ready.indices {
                        sum.total[place] += ready[place]
                        ready[place] = 0
                    }
                    sum.free.append(ready)
                }
            }
        }
        return sum.withLock { $0.total }
    }
}
