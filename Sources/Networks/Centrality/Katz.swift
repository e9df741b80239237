/// Katz centrality: how many walks end at a node, each step making a walk count α times its weight.
///
/// *x(v) = 1 + α · Σ x(u)·w(u,v)* over edges u→v. With `alpha` nil α is 0.1, but at most 0.85/λ, where λ is the largest eigenvalue of the weights.
/// - Normalised: the squares add up to 1.
/// - Disconnected: components are independent, but share α; an isolated node has the smallest value. Self-loops: count once. Parallel edges: summed by the
///   network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, without unit, above 0. An α of 1/λ or more, with which walks never fade: ``NetworkError/Code/badOption``;
///   no convergence in `stepLimit` steps: ``NetworkError/Code/notConverged``.
/// - Complexity: that of ``Eigenvector`` for λ, and O(m) a step.
/// - Equals: NetworkX 3.6 `katz_centrality_numpy` with the same α and β 1, to 1e-8 relative.
/// - Source: “A new status index derived from sociometric analysis” (1953), doi:10.1007/BF02289026.
public struct Katz: Hashable, Sendable {
    /// Above 0 and below 1/λ; nil chooses.
    public var alpha: Double?
    public var stepLimit: Int

    public init(alpha: Double? = nil, stepLimit: Int = 20_000) {
        self.alpha = alpha
        self.stepLimit = stepLimit
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        try network.requirePositiveWeights(for: "katz")
        let largest = try DominantVector(name: "katz", tolerance: 1e-11, stepLimit: stepLimit).result(of: network)?.value ?? 0
        let alpha = alpha ?? min(0.1, 0.85 / largest)
        guard alpha > 0, alpha.isFinite, alpha * largest < 1 else { throw .badOption("katz", "alpha", alpha, allowed: "above 0 and below \(1 / largest)") }
        var values = [Double](repeating: 1, count: network.nodeCount)
        var change = Double.infinity
        for _ in 0..<stepLimit {
            change = 0
            // In place: values only grow, towards the fixed point, and the sooner for it.
            for node in values.indices {
                var received = 0.0
                for arc in network.inbound.row(node) { received += values[Int(network.inbound.neighbours[arc])] * network.inbound.weights[arc] }
                let value = 1 + alpha * received
                change = max(change, abs(value - values[node]) / value)
                values[node] = value
            }
            if change < 1e-14 {
                let length = DominantVector.length(values)
                return values.map { $0 / length }
            }
        }
        throw .notConverged("katz", steps: stepLimit, change: change, tolerance: 1e-14)
    }
}

extension Measure {
    static let katz = Measure(
        name: "katz", title: "Katz", summary: "many walks lead to it, short ones above all"
    ) { network, _ throws(NetworkError) in try Katz().scores(of: network) }
}
