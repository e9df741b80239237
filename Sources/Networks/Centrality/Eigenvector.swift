/// Eigenvector centrality: a node's value is the sum of the values of those that have an edge to it, by the edges' weight.
///
/// *λx(v) = Σ x(u)·w(u,v)* over edges u→v, with the largest λ, no value negative. Right for bipartite networks too, on which a plain power iteration swings.
/// - Normalised: the squares add up to 1.
/// - Disconnected: computed on the component with the largest λ, **the rest 0**. Components whose λ are equal within 1e-10 relative enter with the same
///   length. Directed: on the strongly connected component with the largest λ and on what it reaches; of two with the same λ the one that the other leads
///   to. No λ above 0 (no edge; directed: no cycle): all nil. Self-loops: count once. Parallel edges: summed by the network.
///   Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, without unit, 0…1. No convergence in `stepLimit` steps: ``NetworkError/Code/notConverged``.
/// - Complexity: O(n³) time and O(n²) memory for components of up to 400 nodes; O(m) a step beyond.
/// - Equals: NetworkX 3.6 `eigenvector_centrality_numpy` on a (strongly) connected network, to 1e-8 relative; left eigenvector as there.
/// - Source: “Power and centrality: a family of measures” (1987), doi:10.1086/228631; “Note on the computation of the maximal eigenvalue of a non-negative
///   irreducible matrix” (1971), doi:10.1007/BF01404138.
public struct Eigenvector: Hashable, Sendable {
    /// Of the estimated error, beyond 400 nodes; above 0.
    public var tolerance: Double
    public var stepLimit: Int

    public init(tolerance: Double = 1e-11, stepLimit: Int = 20_000) {
        self.tolerance = tolerance
        self.stepLimit = stepLimit
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        guard tolerance > 0 else { throw .badOption("eigenvector", "tolerance", tolerance, allowed: "a number above 0") }
        try network.requirePositiveWeights(for: "eigenvector")
        let result = try DominantVector(name: "eigenvector", tolerance: tolerance, stepLimit: stepLimit).result(of: network)
        return result?.vector ?? Array(repeating: nil, count: network.nodeCount)
    }
}

extension Measure {
    static let eigenvector = Measure(
        name: "eigenvector", title: "Eigenvector", summary: "is linked, strongly, with nodes that are so themselves"
    ) { network, _ throws(NetworkError) in try Eigenvector().scores(of: network) }
}
