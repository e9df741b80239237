/// A sum over all sources, taken in fixed blocks with an accumulator each, which are added up in block order.
///
/// The blocks depend on the number of nodes alone, so that the last digit of a sum is the same however many threads the blocks are dealt to.
/// For now they are worked off one after the other on the caller's thread.
struct SourceBlocks {
    let nodeCount: Int
    /// Enough to keep many threads busy, few enough that an accumulator each costs little.
    static let blockLimit = 64

    /// Consecutive and not empty.
    var blocks: [Range<Int>] {
        let size = max(1, (nodeCount + SourceBlocks.blockLimit - 1) / SourceBlocks.blockLimit)
        return stride(from: 0, to: nodeCount, by: size).map { $0..<min($0 + size, nodeCount) }
    }

    /// `body` adds what the sources of one block contribute to each node.
    func sum(_ body: (_ sources: Range<Int>, _ accumulator: inout [Double]) -> Void) -> [Double] {
        var total = [Double](repeating: 0, count: nodeCount)
        for block in blocks {
            var accumulator = [Double](repeating: 0, count: nodeCount)
            body(block, &accumulator)
            for node in 0..<nodeCount { total[node] += accumulator[node] }
        }
        return total
    }
}
