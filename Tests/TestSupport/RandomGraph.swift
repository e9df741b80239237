import Networks

/// A graph made of a seed: small, often disconnected, with self-loops and parallel edges, and with all the rare cases (no node, one node, no edge).
public struct RandomGraph: Hashable, Sendable, Encodable {
    public enum Weights: String, CaseIterable, Hashable, Sendable, Encodable {
        /// All 1, parallel edges left out.
        case unit
        /// 1 … 6: many paths tie exactly, if lengths are taken as fractions.
        case whole
        /// Between 0 and 1: no paths tie.
        case real
        /// −3 … 3, 0 among them.
        case signed
    }

    public var seed: UInt64
    public var nodeCount: Int
    public var isDirected: Bool
    public var weights: Weights
    public var sources: [Int] = []
    public var targets: [Int] = []
    public var values: [Double] = []

    public init(seed: UInt64, isDirected: Bool, weights: Weights, nodeLimit: Int = 30) {
        var random = Xoshiro256(seed: seed)
        self.seed = seed
        self.isDirected = isDirected
        self.weights = weights
        // Every seed below 4 is a rare case.
        nodeCount = seed < 4 ? Int(seed) : random.below(nodeLimit + 1)
        guard nodeCount > 0, seed != 3 else { return }
        let edgeCount = random.below(1 + (random.below(3) == 0 ? nodeCount * 4 : nodeCount * 2))
        var seen: Set<Edge> = []
        for _ in 0..<edgeCount {
            let source = random.below(nodeCount)
            // Loops and repetitions come up often enough in graphs as small as these.
            let target = random.below(nodeCount)
            let isSwapped = !isDirected && source > target
            let key = Edge(source: isSwapped ? target : source, target: isSwapped ? source : target)
            if weights == .unit, !seen.insert(key).inserted { continue }
            sources.append(source)
            targets.append(target)
            let value: Double =
                switch weights {
                case .unit: 1
                case .whole: Double(1 + random.below(6))
                case .real: random.unit() + 0x1p-20
                case .signed: Double(random.below(7) - 3)
                }
            values.append(value)
        }
    }

    /// A graph that is given; edges without direction run from the smaller node.
    public init(nodeCount: Int, isDirected: Bool, edges: [Edge]) {
        seed = 0
        (self.nodeCount, self.isDirected, weights) = (nodeCount, isDirected, .real)
        sources = edges.map { isDirected ? $0.source : min($0.source, $0.target) }
        targets = edges.map { isDirected ? $0.target : max($0.source, $0.target) }
        values = edges.map(\.weight)
    }

    /// Graphs of the seeds from 0.
    public static func many(_ count: Int, isDirected: Bool, weights: Weights, nodeLimit: Int = 30) -> [RandomGraph] {
        (0..<UInt64(count)).map { RandomGraph(seed: $0, isDirected: isDirected, weights: weights, nodeLimit: nodeLimit) }
    }

    public var edges: [Edge] {
        sources.indices.map { Edge(source: sources[$0], target: targets[$0], weight: values[$0]) }
    }

    public func network() throws -> Network {
        try Network(nodeCount: nodeCount, edges: edges, isDirected: isDirected)
    }

    /// Any network, as the oracle takes it; without a seed.
    public init(_ network: Network) {
        seed = 0
        nodeCount = network.nodeCount
        isDirected = network.isDirected
        weights = .real
        for edge in network.edges {
            sources.append(edge.source)
            targets.append(edge.target)
            values.append(edge.weight)
        }
    }
}

extension RandomGraph: CustomStringConvertible {
    /// What a failing test prints: enough to type the graph in again.
    public var description: String {
        let list = edges.map { "\($0.source)\(isDirected ? "→" : "–")\($0.target):\($0.weight)" }
        return "seed \(seed), \(weights.rawValue), \(nodeCount) nodes: \(list.joined(separator: " "))"
    }
}
