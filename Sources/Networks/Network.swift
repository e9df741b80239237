/// An edge of a network: from `source` to `target` if the network is directed, between the two if it is not.
public struct Edge: Hashable, Sendable {
    /// A node, from 0.
    public var source: Int
    /// A node, from 0.
    public var target: Int
    /// A strength (more is closer), of either sign.
    public var weight: Double

    public init(source: Int, target: Int, weight: Double = 1) {
        self.source = source
        self.target = target
        self.weight = weight
    }
}

/// A simple weighted graph: at most one edge between two nodes (two if directed, one each way), self-loops allowed, weights finite and of either sign.
///
/// Nodes are 0 ..< ``nodeCount``; names and everything else that a node stands for is the caller's. A network never changes once made.
/// - Parallel edges: added up, in ascending order of their weights, so that the order in which they are given does not show in the last digit.
///   Weights that cancel out leave an edge of weight 0.
/// - Undirected: the order of an edge's two nodes means nothing.
/// - Storage: compressed sparse rows, 12 bytes an arc and 8 a node; an undirected edge is two arcs, a self-loop one. A directed network holds its
///   arcs twice, by source and by target.
/// - Limits: fewer than 2³² nodes (indices have 32 bits); weights whose absolute sum, taken four times, is still finite, so that no sum of them overflows.
public struct Network: Sendable {
    public let nodeCount: Int
    /// Edges after parallel ones were added up; self-loops count once.
    public let edgeCount: Int
    public let isDirected: Bool

    /// Arcs by source. Row v holds v's successors, ascending, each once.
    let outbound: Adjacency
    /// Arcs by target. Undirected: the same rows (and the same storage) as `outbound`, which is then symmetric.
    let inbound: Adjacency
    /// The smallest and the largest weight; nil without edges.
    let weightRange: ClosedRange<Double>?

    /// Makes a network of edges in any order, in O(n + m) time.
    ///
    /// - Throws: ``NetworkError`` for a node outside 0 ..< nodeCount, a weight that is not finite, weights too large to be added up, or more nodes
    ///   than 32 bits can count.
    public init(nodeCount: Int, edges: some Sequence<Edge>, isDirected: Bool) throws(NetworkError) {
        precondition(nodeCount >= 0, "A network cannot have \(nodeCount) nodes")
        guard nodeCount <= Int(UInt32.max) else { throw .tooManyNodes(nodeCount) }
        var arcs = ArcList(capacity: edges.underestimatedCount * (isDirected ? 1 : 2))
        for edge in edges {
            guard edge.weight.isFinite else { throw .weightNotFinite(edge) }
            guard 0..<nodeCount ~= edge.source, 0..<nodeCount ~= edge.target else { throw .nodeOutOfRange(edge, nodeCount: nodeCount) }
            arcs.append(edge.source, edge.target, edge.weight)
            if !isDirected, edge.source != edge.target { arcs.append(edge.target, edge.source, edge.weight) }
        }
        // Two stable scatters, by target and then by source, leave every row sorted.
        let outbound = Adjacency(scattering: arcs, by: .target, rowCount: nodeCount).transposed().merged()
        self.nodeCount = nodeCount
        self.isDirected = isDirected
        self.outbound = outbound
        self.inbound = isDirected ? outbound.transposed() : outbound
        var loops = 0
        var range: ClosedRange<Double>?
        var size = 0.0
        for node in 0..<nodeCount {
            for arc in outbound.row(node) {
                if outbound.neighbours[arc] == UInt32(truncatingIfNeeded: node) { loops += 1 }
                let weight = outbound.weights[arc]
                size += abs(weight)
                range = range.map { min($0.lowerBound, weight)...max($0.upperBound, weight) } ?? weight...weight
            }
        }
        guard (4 * size).isFinite else { throw .weightsTooLarge }
        self.edgeCount = isDirected ? outbound.arcCount : (outbound.arcCount + loops) / 2
        self.weightRange = range
        checkInvariants()
    }

    /// What every algorithm relies on; O(n + m).
    func checkInvariants() {
        outbound.checkInvariants(rowCount: nodeCount)
        if isDirected { inbound.checkInvariants(rowCount: nodeCount) }
        precondition(inbound.arcCount == outbound.arcCount, "As many arcs by target as by source")
    }
}

extension Network: Hashable {
    /// The same nodes, edges and weights.
    public static func == (left: Network, right: Network) -> Bool {
        left.nodeCount == right.nodeCount && left.isDirected == right.isDirected && left.outbound == right.outbound
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(nodeCount)
        hasher.combine(isDirected)
        hasher.combine(outbound)
    }
}
