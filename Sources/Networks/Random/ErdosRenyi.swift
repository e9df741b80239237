/// Erdős and Rényi's random network: every pair of nodes is joined with the same probability, or a given number of pairs is.
///
/// *G(n, p)*: each pair of different nodes (ordered if directed) has an edge with probability p, independently. *G(n, m)*: m pairs, all sets of m equally likely.
/// - Self-loops, parallel edges: none. Weights: 1.
/// - Complexity: O(n + m) expected time and memory: the pairs without an edge are jumped over.
/// - Source: “On random graphs I” (1959), doi:10.5486/PMD.1959.6.3-4.12; “Efficient generation of large random networks” (2005),
///   doi:10.1103/PhysRevE.71.036113.
public struct ErdosRenyi: Hashable, Sendable {
    public enum Density: Hashable, Sendable {
        /// From 0 to 1, of each pair.
        case probability(Double)
        /// At most as many as there are pairs.
        case edges(Int)
    }

    public var nodeCount: Int
    public var density: Density
    public var isDirected: Bool

    public init(nodeCount: Int, _ density: Density, isDirected: Bool = false) {
        self.nodeCount = nodeCount
        self.density = density
        self.isDirected = isDirected
    }

    /// - Throws: ``NetworkError/Code/badOption`` for a probability outside 0…1, or more edges than pairs.
    public func network(using random: inout Xoshiro256) throws(NetworkError) -> Network {
        precondition(nodeCount >= 0, "A network cannot have \(nodeCount) nodes")
        guard nodeCount <= Int(UInt32.max) else { throw .tooManyNodes(nodeCount) }
        var edges: [Edge] = []
        let pairs = Pairs(nodeCount: nodeCount, isDirected: isDirected)
        switch density {
        case .probability(let probability):
            guard 0...1 ~= probability else { throw .badOption("erdos-renyi", "probability", probability, allowed: "0 to 1") }
            random.successes(among: pairs.count, probability: probability) { edges.append(pairs[$0]) }
        case .edges(let count):
            guard 0...pairs.count ~= count else { throw .badOption("erdos-renyi", "edges", Double(count), allowed: "0 to \(pairs.count)") }
            // Of more than half of all, those left out are drawn.
            let drawn = min(count, pairs.count - count)
            var isDrawn = PairSet(capacity: drawn)
            while isDrawn.count < drawn {
                let pair = pairs[random.below(pairs.count)]
                let isNew = isDrawn.insert(UInt32(truncatingIfNeeded: pair.source), UInt32(truncatingIfNeeded: pair.target))
                if isNew, drawn == count { edges.append(pair) }
            }
            if drawn < count {
                for place in 0..<pairs.count {
                    let pair = pairs[place]
                    if !isDrawn.contains(UInt32(truncatingIfNeeded: pair.source), UInt32(truncatingIfNeeded: pair.target)) { edges.append(pair) }
                }
            }
        }
        return try Network(nodeCount: nodeCount, edges: edges, isDirected: isDirected)
    }

    /// The pairs of different nodes, in a row.
    private struct Pairs {
        var nodeCount: Int
        var isDirected: Bool

        var count: Int { max(0, nodeCount * (nodeCount - 1) / (isDirected ? 1 : 2)) }

        /// Directed: row by row without the diagonal. Undirected: the triangle folded to a rectangle, row r with what row n−1−r lacks.
        subscript(place: Int) -> Edge {
            if isDirected {
                let (source, column) = place.quotientAndRemainder(dividingBy: nodeCount - 1)
                return Edge(source: source, target: column < source ? column : column + 1)
            }
            let isEven = nodeCount % 2 == 0
            let width = isEven ? nodeCount - 1 : nodeCount
            let (row, column) = place.quotientAndRemainder(dividingBy: width)
            // Below the diagonal of row `row + shift`, else the row from the other end.
            let own = isEven ? row : row + 1
            return column < own
                ? Edge(source: column, target: own) : Edge(source: column - own, target: nodeCount - 1 - row)
        }
    }
}

extension Xoshiro256 {
    /// Calls `body` with the places of the successes among independent trials, ascending, in time that grows with the successes alone.
    mutating func successes(among trials: Int, probability: Double, _ body: (Int) -> Void) {
        guard probability > 0 else { return }
        guard probability < 1 else {
            for place in 0..<trials { body(place) }
            return
        }
        let scale = 1 / Elementary.logarithm1p(-probability)
        var place = 0
        while true {
            // 1 − unit is above 0.
            let skipped = (Elementary.logarithm(1 - unit()) * scale).rounded(.down)
            guard skipped < Double(trials - place) else { return }
            place += Int(skipped)
            body(place)
            place += 1
        }
    }
}
