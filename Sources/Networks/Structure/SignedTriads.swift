/// How many triangles of a signed network have 0, 1, 2 and 3 negative edges, and the share that is balanced.
///
/// A triangle is balanced if its signs multiply to plus: the friend of a friend, or the foe of a foe, is a friend. Directions are ignored; where both
/// directions have an edge, the sign is that of their sum. Edges of weight 0 are left out.
/// - Self-loops: ignored.
/// - Complexity: O(Σ d²) time over degrees d of the later nodes in core order, at most O(m √m); O(n + m) memory.
/// - Equals: counting all triples.
/// - Source: “Structural balance: a generalization of Heider's theory” (1956), doi:10.1037/h0046049.
public struct SignedTriads: Hashable, Sendable {
    /// By number of negative edges, 0 to 3.
    public let counts: [Int]

    public init(of network: Network) {
        let adjacency = network.undirectedAdjacency()
        var places = [UInt32](repeating: 0, count: network.nodeCount)
        for (place, node) in CoreOrder(of: adjacency).order.enumerated() { places[Int(node)] = UInt32(truncatingIfNeeded: place) }
        /// By node: the sign of its edge with the present one, 0 without.
        var signs = [Int8](repeating: 0, count: network.nodeCount)
        var counts = [0, 0, 0, 0]
        func sign(_ arc: Int) -> Int8 { adjacency.weights[arc] > 0 ? 1 : adjacency.weights[arc] < 0 ? -1 : 0 }
        for node in 0..<network.nodeCount {
            let later = adjacency.row(node).filter { places[Int(adjacency.neighbours[$0])] > places[node] && sign($0) != 0 }
            for arc in later { signs[Int(adjacency.neighbours[arc])] = sign(arc) }
            for arc in later {
                let other = Int(adjacency.neighbours[arc])
                for third in adjacency.row(other) where places[Int(adjacency.neighbours[third])] > places[other] && sign(third) != 0 {
                    let last = signs[Int(adjacency.neighbours[third])]
                    guard last != 0 else { continue }
                    counts[[sign(arc), sign(third), last].reduce(0) { $1 < 0 ? $0 + 1 : $0 }] += 1
                }
            }
            for arc in later { signs[Int(adjacency.neighbours[arc])] = 0 }
        }
        self.counts = counts
    }

    /// Of all triangles those with 0 or 2 negative edges; nil without a triangle.
    public var balance: Double? {
        let all = counts.reduce(0, +)
        return all > 0 ? Double(counts[0] + counts[2]) / Double(all) : nil
    }
}
