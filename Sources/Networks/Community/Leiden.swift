/// Communities by the Leiden algorithm: a partition of high modularity in which every community is connected.
///
/// Nodes move to the neighbouring community that raises ``Modularity`` most, as long as one does; each community is then refined from single nodes into
/// well-connected parts; the parts become the nodes of a smaller network, which starts from the communities found; and so on until nothing merges.
/// The whole is repeated from its own result until modularity rises no more, from `starts` random orders, and the best result is taken.
/// - Directed: optimises directed modularity itself; connected then means weakly.
/// - Refinement: merges to the part that raises modularity most, in random order (the published θ → 0, as leidenalg does).
/// - Disconnected: communities lie within components; an isolated node is a community of its own. Self-loops: add to a node's strength only.
///   Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: a partition, largest community first; the same one for the same network, options and seed, on every machine.
/// - Complexity: about O(m) time a pass, some ten passes a start; O(n + m) memory.
/// - Equals: no library's partition (all are random); modularity as leidenalg 0.12's best of ten, to 0.5 %.
/// - Source: “From Louvain to Leiden: guaranteeing well-connected communities” (2019), doi:10.1038/s41598-019-41695-z.
public struct Leiden: Hashable, Sendable {
    /// γ of ``Modularity``: above 1 favours more and smaller communities. At least 0.
    public var resolution: Double
    public var seed: UInt64
    /// How many random orders are tried, at least 1; nil is 50 up to 4,000 edges and fewer above, 1 from 200,000.
    ///
    /// Single results scatter by several per cent of modularity where communities are weak (leidenalg's as much as these), hardly where they are clear.
    public var starts: Int?

    public init(resolution: Double = 1, seed: UInt64 = 1, starts: Int? = nil) {
        self.resolution = resolution
        self.seed = seed
        self.starts = starts
    }

    public func partition(of network: Network) throws(NetworkError) -> Partition {
        let modularity = Modularity(resolution: resolution)
        try modularity.requireResolution(for: "leiden")
        try network.requirePositiveWeights(for: "leiden")
        let starts = self.starts ?? max(1, min(50, 200_000 / max(network.edgeCount, 1)))
        guard starts >= 1 else { throw .badOption("leiden", "starts", Double(starts), allowed: "a whole number of at least 1") }
        let singletons = Partition(labels: 0..<network.nodeCount)
        guard network.edgeCount > 0 else { return singletons }
        let graph = ModularityGraph(network)
        var random = Xoshiro256(seed: seed)
        var best: (partition: Partition, score: Double)?
        for _ in 0..<starts {
            var search = LeidenSearch(resolution: resolution, random: random)
            var labels = Array(0..<network.nodeCount)
            while search.improve(&labels, of: graph) {}
            random = search.random
            // Merges follow edges, so that this splits nothing but what a resolution near 0 left together without any.
            let connected = Components().components(of: network) { labels[$0] == labels[$1] }
            let partition = Partition(labels: connected)
            // Never nil: there are edges.
            let score = try modularity.score(of: partition, in: network) ?? 0
            if best.map({ score > $0.score }) ?? true { best = (partition, score) }
        }
        return best?.partition ?? singletons
    }
}

extension Clustering {
    static let leiden = Clustering(
        name: "leiden", title: "Communities", summary: "has stronger edges inside than chance would put there, and is connected"
    ) { network, seed throws(NetworkError) in try Leiden(seed: seed).partition(of: network) }
}
