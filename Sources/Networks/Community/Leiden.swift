/// Communities by the Leiden algorithm: a partition of high quality in which every community is connected.
///
/// Nodes move to the neighbouring community that raises the ``Quality`` most, as long as one does; each community is then refined from single nodes into
/// well-connected parts; the parts become the nodes of a smaller network, which starts from the communities found; and so on until nothing merges.
/// The whole is repeated from its own result until quality rises by less than `tolerance`, from `starts` random orders, and the best result is taken.
/// - Directed: optimises directed modularity itself; connected then means weakly. Signed, by the constant Potts model: by edges of weight above 0.
/// - Refinement: merges to the part that raises quality most, in random order (the published θ → 0, as leidenalg does).
/// - Disconnected: communities lie within components; an isolated node is a community of its own. Self-loops: add to a node's strength only.
///   Parallel edges: summed by the network. Modularity, weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: a partition, largest community first; the same one for the same network, options and seed, on every machine and at any number of threads.
/// - Complexity: about O(m) time a pass, some ten passes a start; beside the network, undirected, 60 bytes a node and the smaller networks.
/// - Equals: no library's partition (all are random); ``thorough(_:seed:)``: quality as leidenalg 0.12's best of ten, to 0.5 %.
/// - Source: “From Louvain to Leiden: guaranteeing well-connected communities” (2019), doi:10.1038/s41598-019-41695-z.
public struct Leiden: Hashable, Sendable {
    public var quality: Quality
    public var seed: UInt64
    /// How many random orders are tried, at least 1; nil is 50 up to 200 edges and fewer above, 1 from 5,000.
    ///
    /// Single results scatter by several per cent of modularity where communities are weak (leidenalg's as much as these), hardly where they are clear.
    public var starts: Int?
    /// A start ends with the pass that raises quality by less than this share of it; 0 is only where none does any more. Nil is 0 up to 5,000 edges and 10⁻³
    /// above.
    public var tolerance: Double?

    public init(quality: Quality, seed: UInt64 = 1, starts: Int? = nil, tolerance: Double? = nil) {
        self.quality = quality
        self.seed = seed
        self.starts = starts
        self.tolerance = tolerance
    }

    /// By modularity. A resolution above 1 favours more and smaller communities; at least 0.
    public init(resolution: Double = 1, seed: UInt64 = 1, starts: Int? = nil, tolerance: Double? = nil) {
        self.init(quality: .modularity(resolution: resolution), seed: seed, starts: starts, tolerance: tolerance)
    }

    /// As good as leidenalg's best of ten, at many times the default's cost: 100 starts, each until quality rises no more.
    public static func thorough(_ quality: Quality = .modularity(resolution: 1), seed: UInt64 = 1) -> Leiden {
        Leiden(quality: quality, seed: seed, starts: 100, tolerance: 0)
    }

    public func partition(of network: Network) throws(NetworkError) -> Partition {
        try quality.check(network, for: "leiden")
        return try partition(of: network, for: "leiden", refines: true)
    }

    func partition(of network: Network, for name: String, refines: Bool) throws(NetworkError) -> Partition {
        let starts = self.starts ?? max(1, min(50, 10_000 / max(network.edgeCount, 1)))
        guard starts >= 1 else { throw .badOption(name, "starts", Double(starts), allowed: "a whole number of at least 1") }
        let tolerance = self.tolerance ?? (network.edgeCount > 5000 ? 1e-3 : 0)
        guard tolerance >= 0 else { throw .badOption(name, "tolerance", tolerance, allowed: "a number of at least 0") }
        let singletons = Partition(labels: 0..<network.nodeCount)
        guard network.edgeCount > 0 else { return singletons }
        let graph = QualityGraph(network, quality)
        let quality = quality
        var random = Xoshiro256(seed: seed)
        let seeds = (0..<starts).map { _ in random.next() }
        // Each start's labels and quality by its number: which is best does not hang on which was first.
        let found = SharedResults<(partition: Partition, score: Double)>(count: starts)
        try Workers(for: name, cost: 10 * Double(starts) * Double(network.edgeCount)).forEach(starts) {
            ()
        } _: { start, _ in
            var search = CommunitySearch(refines: refines, random: Xoshiro256(seed: seeds[start]))
            var labels = (0..<UInt32(truncatingIfNeeded: network.nodeCount)).map { $0 }
            var risen = 0.0
            while true {
                let gain = search.improve(&labels, of: graph)
                risen += gain
                guard gain > max(graph.threshold, tolerance * risen), (try? Execution.checkCancellation(name)) != nil else { break }
            }
            // Merges follow edges, so that this splits nothing but what a resolution near 0 left together without any.
            let connected = refines ? Components().components(of: network, withinPositive: labels) : labels.map { Int($0) }
            let partition = Partition(labels: connected)
            // The quality was checked, and there are edges.
            let score = starts > 1 ? (try? quality.score(of: partition, in: network)).flatMap { $0 } : 0
            found.set(start, (partition, score ?? -.infinity))
        }
        try Execution.checkCancellation(name)
        var best: (partition: Partition, score: Double)?
        for result in found.values { if best.map({ result.score > $0.score }) ?? true { best = result } }
        return best?.partition ?? singletons
    }
}

extension Clustering {
    static let leiden = Clustering(
        name: "leiden", title: "Communities", summary: "has stronger edges inside than chance would put there, and is connected"
    ) { network, seed throws(NetworkError) in try Leiden(seed: seed).partition(of: network) }

    /// Friends within and foes between: the constant Potts model with γ = 0.
    static let signed = Clustering(
        name: "signed", title: "Camps", summary: "is tied by positive edges, and has its negative ones to other clusters", needsPositiveWeights: false
    ) { network, seed throws(NetworkError) in try Leiden(quality: .constantPotts(resolution: 0), seed: seed).partition(of: network) }
}
