/// PageRank: how often a walker who follows edges by their weight, and now and then starts anew anywhere, is at each node.
///
/// *p(v) = (1−α)/n + α · (Σ p(u) · w(u,v)/s(u) + Σ p(z)/n)*, the first sum over edges u→v with s(u) = Σ w(u,·), the second over dangling nodes z (those
/// without outbound edges). The iteration starts from 1/n and ends when the values' absolute changes add up to less than `tolerance`; the result is
/// then within α/(1−α) times that of the fixed point.
/// - Normalised: the values add up to 1.
/// - Disconnected: every component gets its share by the starts; an isolated node is dangling. Self-loops: an edge to walk, counted once.
///   Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, probabilities. No convergence in `stepLimit` steps: ``NetworkError/Code/notConverged``.
/// - Complexity: O(n + m) time a step, about log(tolerance)/log(α) steps; O(n + m) memory.
/// - Equals: NetworkX 3.6 `pagerank`, igraph 1.0 `pagerank`, to 1e-9 relative.
/// - Source: “The anatomy of a large-scale hypertextual Web search engine” (1998), doi:10.1016/S0169-7552(98)00110-X.
public struct PageRank: Hashable, Sendable {
    /// α, the probability to follow an edge and not to start anew; at least 0 and below 1.
    public var damping: Double
    /// Of the sum of absolute changes in one step; above 0.
    public var tolerance: Double
    public var stepLimit: Int

    public init(damping: Double = 0.85, tolerance: Double = 1e-12, stepLimit: Int = 1000) {
        self.damping = damping
        self.tolerance = tolerance
        self.stepLimit = stepLimit
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        guard 0..<1 ~= damping else { throw .badOption("pagerank", "damping", damping, allowed: "0 to below 1") }
        guard tolerance > 0 else { throw .badOption("pagerank", "tolerance", tolerance, allowed: "a number above 0") }
        try network.requirePositiveWeights(for: "pagerank")
        let nodeCount = network.nodeCount
        guard nodeCount > 0 else { return [] }
        let share = 1 / Double(nodeCount)
        let strengths = (0..<nodeCount).map { network.outbound.strength($0) }
        let dangling = (0..<nodeCount).filter { network.outbound.row($0).isEmpty }
        /// Beside the inbound arcs: the probability to follow the arc from its source.
        let steps = network.inbound.weights.indices.map { network.inbound.weights[$0] / strengths[Int(network.inbound.neighbours[$0])] }
        var values = [Double](repeating: share, count: nodeCount)
        var previous = values
        var change = Double.infinity
        for _ in 0..<stepLimit {
            swap(&values, &previous)
            let base = ((1 - damping) + damping * dangling.reduce(0) { $0 + previous[$1] }) * share
            change = 0
            for node in 0..<nodeCount {
                var received = 0.0
                for arc in network.inbound.row(node) { received += previous[Int(network.inbound.neighbours[arc])] * steps[arc] }
                let value = base + damping * received
                change += abs(value - previous[node])
                values[node] = value
            }
            if change < tolerance { return values }
        }
        throw .notConverged("pagerank", steps: stepLimit, change: change, tolerance: tolerance)
    }
}

extension Measure {
    static let pageRank = Measure(
        name: "pagerank", title: "PageRank", summary: "is linked to, strongly, by nodes that are themselves linked to"
    ) { network, _ throws(NetworkError) in try PageRank().scores(of: network) }
}
