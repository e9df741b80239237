/// The order in which nodes fall away when the one with the fewest edges left goes first, and the core number of each.
///
/// Nodes lie in buckets of their degree, in one array; a node whose degree falls changes places with the first of its bucket.
/// - Complexity: O(n + m) time, 16n bytes.
/// - Source: “An O(m) algorithm for cores decomposition of networks” (2003), arXiv:cs/0310049.
struct CoreOrder {
    /// As they fall away.
    private(set) var order: [UInt32]
    /// By node.
    private(set) var cores: [UInt32]

    /// Directed: edges in and edges out added up. Self-loops are ignored.
    init(of network: Network) {
        self.init(network.isDirected ? [network.outbound, network.inbound] : [network.outbound], network.nodeCount)
    }

    /// - Parameter adjacency: symmetric.
    init(of adjacency: Adjacency) {
        self.init([adjacency], adjacency.rowCount)
    }

    private init(_ sides: [Adjacency], _ nodeCount: Int) {
        var degrees = [UInt32](repeating: 0, count: nodeCount)
        for side in sides {
            for node in 0..<nodeCount {
                degrees[node] += UInt32(truncatingIfNeeded: side.row(node).count - (side.weight(from: node, to: node) == nil ? 0 : 1))
            }
        }
        /// By degree: where its bucket starts.
        var starts = [UInt32](repeating: 0, count: Int(degrees.max() ?? 0) + 2)
        for degree in degrees { starts[Int(degree) + 1] += 1 }
        for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
        var order = [UInt32](repeating: 0, count: nodeCount)
        var places = [UInt32](repeating: 0, count: nodeCount)
        var cursor = starts
        for node in 0..<nodeCount {
            let place = cursor[Int(degrees[node])]
            cursor[Int(degrees[node])] += 1
            order[Int(place)] = UInt32(truncatingIfNeeded: node)
            places[node] = place
        }
        for place in 0..<nodeCount {
            let node = Int(order[place])
            let degree = degrees[node]
            for side in sides {
                for arc in side.row(node) {
                    let other = Int(side.neighbours[arc])
                    let otherDegree = degrees[other]
                    guard otherDegree > degree else { continue }
                    // The first of the bucket that has not gone yet.
                    let first = max(starts[Int(otherDegree)], UInt32(truncatingIfNeeded: place) + 1)
                    let head = order[Int(first)]
                    let otherPlace = places[other]
                    order[Int(otherPlace)] = head
                    places[Int(head)] = otherPlace
                    order[Int(first)] = UInt32(truncatingIfNeeded: other)
                    places[other] = first
                    starts[Int(otherDegree)] = first + 1
                    degrees[other] = otherDegree - 1
                }
            }
        }
        self.order = order
        cores = degrees
    }
}
