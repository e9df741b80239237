/// Local clustering: how far a node's neighbours are linked among each other, by the weight of the triangles.
///
/// *c(v) = Σ ∛(ŵ(u,v)·ŵ(u,w)·ŵ(v,w)) / (d(d−1)/2)* over pairs u, w of v's d neighbours; ŵ is the weight over the network's largest. Directed: over all
/// eight directions of a triangle, divided by *2·(D(D−1) − 2B)*, D edges in and out, B of them answered.
/// - Normalised: 0…1; without weights 1 is a clique.
/// - Disconnected: no matter; nil where there can be no triangle (fewer than 2 neighbours). Self-loops: ignored, but for the largest weight.
///   Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, without unit.
/// - Complexity: O(Σ d²) time; undirected and without weights O(m √m); O(n + m) memory.
/// - Equals: NetworkX 3.6 `clustering(weight:)` (which has 0 where this is nil), to 1e-9 relative.
/// - Source: “Intensity and coherence of motifs in weighted complex networks” (2005), doi:10.1103/PhysRevE.71.065103; directed: “Clustering in complex
///   directed networks” (2007), doi:10.1103/PhysRevE.76.026107.
public struct LocalClustering: Hashable, Sendable {
    /// Whether weights count; else every edge is like any other, whatever its weight.
    public var isWeighted: Bool

    public init(isWeighted: Bool = true) {
        self.isWeighted = isWeighted
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        if isWeighted { try network.requirePositiveWeights(for: "clustering") }
        let isUniform = network.weightRange.map { $0.lowerBound == $0.upperBound } ?? true
        guard isWeighted && !isUniform else {
            // Directed, unweighted ones are rare: all weights 1 will do.
            if !network.isDirected { return try Triangles(for: "clustering").shares(in: network) }
            return try weighted(
                try Network(nodeCount: network.nodeCount, edges: network.edges.lazy.map { Edge(source: $0.source, target: $0.target) }, isDirected: true))
        }
        return try weighted(network)
    }

    private func weighted(_ network: Network) throws(NetworkError) -> [Double?] {
        let largest = network.weightRange?.upperBound ?? 1
        let sides = network.isDirected ? [network.outbound, network.inbound] : [network.outbound]
        // Per side and arc the root, so that a triangle costs two products.
        let roots = sides.map { $0.weights.map { Elementary.cubeRoot($0 / largest) } }
        /// By node: the roots of its edges with v, both directions added up.
        var toNode = [Double](repeating: 0, count: network.nodeCount)
        return (0..<network.nodeCount).map { node in
            var degree = 0.0
            var answered = 0.0
            for (side, root) in zip(sides, roots) {
                for arc in side.row(node) where Int(side.neighbours[arc]) != node {
                    let other = Int(side.neighbours[arc])
                    degree += 1
                    if toNode[other] > 0 { answered += 1 }
                    toNode[other] += root[arc]
                }
            }
            // Each triangle from both of its ends; directed, its third edge from both sides too.
            var sum = 0.0
            for (place, side) in sides.enumerated() {
                for arc in side.row(node) where Int(side.neighbours[arc]) != node {
                    let other = Int(side.neighbours[arc])
                    for (farSide, farRoot) in zip(sides, roots) {
                        var far = 0.0
                        for farArc in farSide.row(other) where Int(farSide.neighbours[farArc]) != other && Int(farSide.neighbours[farArc]) != node {
                            far += farRoot[farArc] * toNode[Int(farSide.neighbours[farArc])]
                        }
                        sum += roots[place][arc] * far
                    }
                }
            }
            for side in sides {
                for arc in side.row(node) { toNode[Int(side.neighbours[arc])] = 0 }
            }
            let pairs = degree * (degree - 1) - 2 * answered
            return pairs > 0 ? sum / pairs / (network.isDirected ? 2 : 1) : nil
        }
    }
}

extension Measure {
    static let clustering = Measure(
        name: "clustering", title: "Clustering", summary: "its neighbours are linked among each other, strongly"
    ) { network, _ throws(NetworkError) in try LocalClustering().scores(of: network) }
}
