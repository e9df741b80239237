/// How many nodes are 1, 2, 3 … steps away from each of many sources, by searches that go on side by side.
///
/// A batch of 256 sources is one search in which every node has a bit a source: an arc passes on all of them at once, where single searches would each
/// follow it. Nodes newly reached are counted in vertical counters, one bit of the count a plane.
/// - Complexity: O(n·m/64) time where most nodes are few steps apart, never more than O(nm); 100 bytes a node and thread.
/// - Source: “The more the merrier: efficient multi-source graph traversal” (2014), doi:10.14778/2735496.2735507.
struct LevelCounts: Sendable {
    let adjacency: Adjacency

    typealias Mask = SIMD4<UInt64>
    static let batchSize = 256

    /// By node, from each as source along the arcs.
    func sums(for measure: String) throws(NetworkError) -> [DistanceSums] {
        let nodeCount = adjacency.rowCount
        let sums = Flat(repeating: DistanceSums(), count: nodeCount)
        let adjacency = adjacency
        let size = LevelCounts.batchSize
        try Workers(for: measure, cost: Double(nodeCount) * Double(adjacency.arcCount / 64 + 1)).forEach((nodeCount + size - 1) / size) {
            Batch(nodeCount: nodeCount)
        } _: { part, batch in
            let sources = part * size..<min(nodeCount, (part + 1) * size)
            adjacency.withRows { batch.search(from: sources, $0, sums) }
        }
        return sums.array
    }

    private struct Batch: ~Copyable {
        private let seen: Flat<Mask>
        private let front: Flat<Mask>
        private let next: Flat<Mask>
        private let active: Flat<UInt32>
        private let reached: Flat<UInt32>
        private let nodeCount: Int

        init(nodeCount: Int) {
            self.nodeCount = nodeCount
            seen = Flat(repeating: Mask(), count: nodeCount)
            front = Flat(repeating: Mask(), count: nodeCount)
            next = Flat(repeating: Mask(), count: nodeCount)
            active = Flat(repeating: 0, count: nodeCount)
            reached = Flat(repeating: 0, count: nodeCount)
        }

        func search(from sources: Range<Int>, _ rows: Rows, _ sums: borrowing Flat<DistanceSums>) {
            seen.fill(Mask())
            var activeCount = 0
            for (number, source) in sources.enumerated() {
                var mask = Mask()
                mask[number / 64] = 1 << UInt64(number % 64)
                seen[source] = mask
                front[source] = mask
                active[activeCount] = UInt32(truncatingIfNeeded: source)
                activeCount += 1
            }
            var level = 0
            var planes: [Mask] = []
            while activeCount > 0 {
                level += 1
                var reachedCount = 0
                for place in 0..<activeCount {
                    let node = Int(active[place])
                    let mask = front[node]
                    front[node] = Mask()
                    var arc = rows.start(node)
                    let end = rows.end(node)
                    while arc < end {
                        let other = rows.neighbour(arc)
                        arc += 1
                        let new = mask & ~seen[other]
                        if new == Mask() { continue }
                        let before = next[other]
                        if before == Mask() {
                            reached[reachedCount] = UInt32(truncatingIfNeeded: other)
                            reachedCount += 1
                        }
                        next[other] = before | new
                    }
                }
                planes.removeAll(keepingCapacity: true)
                for place in 0..<reachedCount {
                    let node = Int(reached[place])
                    let new = next[node]
                    next[node] = Mask()
                    front[node] = new
                    seen[node] |= new
                    active[place] = UInt32(truncatingIfNeeded: node)
                    var carry = new
                    var plane = 0
                    while carry != Mask() {
                        if plane == planes.count { planes.append(Mask()) }
                        let both = planes[plane] & carry
                        planes[plane] ^= carry
                        carry = both
                        plane += 1
                    }
                }
                activeCount = reachedCount
                for (number, source) in sources.enumerated() {
                    var count = 0
                    for (plane, mask) in planes.enumerated() { count |= Int(mask[number / 64] >> UInt64(number % 64) & 1) << plane }
                    guard count > 0 else { continue }
                    var own = sums[source]
                    own.reached += count
                    own.largest = Double(level)
                    own.sum += Double(level * count)
                    own.inverses += Double(count) / Double(level)
                    sums[source] = own
                }
            }
        }
    }
}
