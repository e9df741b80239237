/// Hubs and authorities (HITS): a good hub points at good authorities, a good authority is pointed at by good hubs.
///
/// *h(v) ∝ Σ w(v,u)·a(u)*, *a(v) ∝ Σ w(u,v)·h(u)*: the pair of vectors that belongs to the largest singular value of the weights.
/// - Normalised: hubs add up to 1, and so do authorities.
/// - Disconnected: computed on the component (of who points at whom) with the largest singular value, **the rest 0**; those whose values are equal within
///   1e-10 relative enter with the same length. No edge: all nil. Undirected: both are the eigenvector. Self-loops: count once.
///   Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, without unit, 0…1. No convergence: ``NetworkError/Code/notConverged``.
/// - Complexity: that of ``Eigenvector`` on 2n nodes and m edges.
/// - Equals: NetworkX 3.6 `hits` without weights where the largest singular value is single (there weights count likewise), to 1e-8 relative.
/// - Source: “Authoritative sources in a hyperlinked environment” (1999), doi:10.1145/324133.324140.
public struct Hubs: Hashable, Sendable {
    public init() {}

    /// Both at once.
    public func scores(of network: Network) throws(NetworkError) -> (hubs: [Double?], authorities: [Double?]) {
        try scores(of: network, for: "hubs")
    }

    func scores(of network: Network, for name: String) throws(NetworkError) -> (hubs: [Double?], authorities: [Double?]) {
        try network.requirePositiveWeights(for: name)
        let nodeCount = network.nodeCount
        var edges: [Edge] = []
        for node in 0..<nodeCount {
            for arc in network.outbound.row(node) {
                edges.append(Edge(source: node, target: nodeCount + Int(network.outbound.neighbours[arc]), weight: network.outbound.weights[arc]))
            }
        }
        // Each node once as a hub and once as an authority: the singular vectors are an eigenvector of that.
        let double = try Network(nodeCount: 2 * nodeCount, edges: edges, isDirected: false)
        guard let vector = try DominantVector(name: name, tolerance: 1e-11, stepLimit: 20_000).result(of: double)?.vector else {
            return (Array(repeating: nil, count: nodeCount), Array(repeating: nil, count: nodeCount))
        }
        return (share(vector[..<nodeCount]), share(vector[nodeCount...]))
    }

    private func share(_ values: ArraySlice<Double>) -> [Double?] {
        let sum = values.reduce(0, +)
        return values.map { $0 / sum }
    }
}

extension Measure {
    static let hubs = Measure(
        name: "hubs", title: "Hubs", summary: "has strong edges to good authorities"
    ) { network, _ throws(NetworkError) in try Hubs().scores(of: network, for: "hubs").hubs }

    static let authorities = Measure(
        name: "authorities", title: "Authorities", summary: "good hubs have strong edges to it"
    ) { network, _ throws(NetworkError) in try Hubs().scores(of: network, for: "authorities").authorities }
}
