/// Triangles of an undirected network, each found once: at the corner of the smallest degree.
///
/// Nodes are renumbered by rising degree, and an edge leads from the smaller to the larger number: no node has more than √2m such edges, and the marks of a
/// node's neighbours lie together.
/// - Source: “Main-memory triangle computations for very large (sparse (power-law)) graphs” (2008), doi:10.1016/j.tcs.2008.07.017.
struct Triangles {
    let measure: String

    init(for measure: String) {
        self.measure = measure
    }

    /// By node: of the pairs of its neighbours, those that have an edge; nil of fewer than 2 neighbours. Self-loops and weights are ignored.
    func shares(in network: Network) throws(NetworkError) -> [Double?] {
        let nodeCount = network.nodeCount
        let degrees = Flat(repeating: UInt32(0), count: nodeCount)
        let places = Flat(repeating: UInt32(0), count: nodeCount)
        let starts = Flat(repeating: 0, count: nodeCount + 1)
        let targets = Flat(repeating: UInt32(0), count: network.edgeCount)
        let nodes = Flat(repeating: UInt32(0), count: nodeCount)
        network.outbound.withRows { rows in
            var largest = 0
            for node in 0..<nodeCount {
                var degree = rows.end(node) - rows.start(node)
                if network.outbound.place(of: node, in: node) != nil { degree -= 1 }
                degrees[node] = UInt32(truncatingIfNeeded: degree)
                largest = max(largest, degree)
            }
            let cursor = Flat(repeating: UInt32(0), count: largest + 2)
            for node in 0..<nodeCount { cursor[Int(degrees[node]) + 1] += 1 }
            for degree in 1..<largest + 2 { cursor[degree] += cursor[degree - 1] }
            for node in 0..<nodeCount {
                let place = cursor[Int(degrees[node])]
                cursor[Int(degrees[node])] = place + 1
                places[node] = place
                nodes[Int(place)] = UInt32(truncatingIfNeeded: node)
            }
            var end = 0
            for place in 0..<nodeCount {
                let node = Int(nodes[place])
                starts[place] = end
                for arc in rows.start(node)..<rows.end(node) {
                    let other = places[rows.neighbour(arc)]
                    if Int(other) > place {
                        targets[end] = other
                        end += 1
                    }
                }
            }
            starts[nodeCount] = end
        }
        let blockSize = max(64, (nodeCount + 255) / 256)
        let total = SharedCounts(count: nodeCount)
        try Workers(for: measure, cost: 10 * Double(network.edgeCount)).forEach((nodeCount + blockSize - 1) / blockSize) {
            Marks(count: nodeCount, total: total)
        } _: { block, marks in
            for place in block * blockSize..<min(nodeCount, (block + 1) * blockSize) {
                let (start, end) = (starts[place], starts[place + 1])
                guard end - start > 1 else { continue }
                let mark = UInt32(truncatingIfNeeded: place + 1)
                for arc in start..<end { marks.marked[Int(targets[arc])] = mark }
                var own: UInt32 = 0
                for arc in start..<end {
                    let other = Int(targets[arc])
                    var found: UInt32 = 0
                    for next in starts[other]..<starts[other + 1] {
                        let third = Int(targets[next])
                        if marks.marked[third] == mark {
                            found += 1
                            marks.counts[third] += 1
                        }
                    }
                    marks.counts[other] += UInt64(found)
                    own += found
                }
                marks.counts[place] += UInt64(own)
            }
        }
        let counts = total.values
        return (0..<nodeCount).map { node in
            let degree = Double(degrees[node])
            return degree > 1 ? 2 * Double(counts[Int(places[node])]) / (degree * (degree - 1)) : nil
        }
    }

    /// What one thread works with. Whole numbers are the same in any order of adding up.
    private struct Marks: ~Copyable {
        let marked: Flat<UInt32>
        let counts: Flat<UInt64>
        let total: SharedCounts

        init(count: Int, total: SharedCounts) {
            marked = Flat(repeating: 0, count: count)
            counts = Flat(repeating: 0, count: count)
            self.total = total
        }

        deinit { total.add(counts) }
    }
}
