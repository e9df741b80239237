/// PageRank: how often a walker who follows edges by their weight, and now and then starts anew anywhere, is at each node.
///
/// *p(v) = (1−α)/n + α · (Σ p(u) · w(u,v)/s(u) + Σ p(z)/n)*, the first sum over edges u→v with s(u) = Σ w(u,·), the second over dangling nodes z (those
/// without outbound edges). The iteration starts from 1/n, from 5,000 edges on takes each new value at once (Gauss and Seidel), and ends when the absolute
/// changes of a step from all values add up to less than `tolerance`; the result is then within 1/(1−α) times that of the fixed point.
/// - Normalised: the values add up to 1.
/// - Disconnected: every component gets its share by the starts; an isolated node is dangling. Self-loops: an edge to walk, counted once.
///   Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, probabilities. No convergence in `stepLimit` steps: ``NetworkError/Code/notConverged``.
/// - Complexity: O(n + m) time a step, about half of log(tolerance)/log(α) steps; 32 bytes a node beside the network.
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
        return try network.edgeCount < PageRank.sequentialLimit ? stepwise(network) : sequential(network)
    }

    /// Of edges: below, what a step takes does not matter, and nodes in the same position keep the same value to the last digit.
    static let sequentialLimit = 5000

    /// All new values from all old ones.
    func stepwise(_ network: Network) throws(NetworkError) -> [Double?] {
        let nodeCount = network.nodeCount
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

    /// Each new value at once (Gauss and Seidel): half the steps.
    func sequential(_ network: Network) throws(NetworkError) -> [Double?] {
        let nodeCount = network.nodeCount
        let values = Flat(repeating: 1 / Double(nodeCount), count: nodeCount)
        /// By node: what it passes on for each unit of weight.
        let passes = Flat(repeating: 0.0, count: nodeCount)
        let factors = Flat(repeating: 0.0, count: nodeCount)
        for node in 0..<nodeCount {
            let strength = network.outbound.strength(node)
            factors[node] = strength > 0 ? damping / strength : 0
            passes[node] = values[node] * factors[node]
        }
        let base = (1 - damping) / Double(nodeCount)
        // Without what dangling nodes give away, all values are too small by the same factor: they are solved for, and scaled to 1 in the end.
        return try network.inbound.withRows { (rows) throws(NetworkError) in
            var change = Double.infinity
            for _ in 0..<stepLimit {
                try Execution.checkCancellation("pagerank")
                change = 0
                var sum = 0.0
                for node in 0..<nodeCount {
                    let value = base + PageRank.received(node, rows, passes)
                    change += abs(value - values[node])
                    sum += value
                    values[node] = value
                    passes[node] = value * factors[node]
                }
                guard change < tolerance * sum else { continue }
                // Values that have been used while they changed: what one step from all of them changes is what counts.
                change = 0
                for node in 0..<nodeCount { change += abs(base + PageRank.received(node, rows, passes) - values[node]) }
                if change < tolerance * sum { return values.array.map { $0 / sum } }
            }
            throw .notConverged("pagerank", steps: stepLimit, change: change, tolerance: tolerance)
        }
    }

    private static func received(_ node: Int, _ rows: Rows, _ passes: borrowing Flat<Double>) -> Double {
        var (even, odd) = (0.0, 0.0)
        var arc = rows.start(node)
        let end = rows.end(node)
        // Two sums: an addition need not wait for the one before.
        while arc + 1 < end {
            even += passes[rows.neighbour(arc)] * rows.weight(arc)
            odd += passes[rows.neighbour(arc + 1)] * rows.weight(arc + 1)
            arc += 2
        }
        if arc < end { even += passes[rows.neighbour(arc)] * rows.weight(arc) }
        return even + odd
    }
}

extension Measure {
    static let pageRank = Measure(
        name: "pagerank", title: "PageRank", summary: "is linked to, strongly, by nodes that are themselves linked to"
    ) { network, _ throws(NetworkError) in try PageRank().scores(of: network) }
}
