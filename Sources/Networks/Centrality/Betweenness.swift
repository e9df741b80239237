/// Betweenness centrality: how much of the shortest-path traffic between other nodes passes through each node.
///
/// *b(v) = Σ σ(s,t|v) / σ(s,t)* over pairs s ≠ v ≠ t, ordered if directed. Edge length is 1/weight; lengths within 1e-10 relative count as tied.
/// - Normalised: divided by (n−1)(n−2), half of that if undirected. Fewer than 3 nodes: all 0.
/// - Disconnected: a pair without a path adds 0. Self-loops: ignored. Parallel edges: summed by the network.
///   Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, without unit, 0…1 when normalised.
/// - Complexity: O(nm) time where all weights are equal, O(nm log n) where not; O(n + m) memory. Runs on the caller's thread; sources are summed in
///   fixed blocks, so that the same bits come out when blocks are dealt to several.
/// - Equals: NetworkX 3.6 `betweenness_centrality` with 1/weight as weight (which compares lengths exactly), igraph 1.0 before normalising
///   (igraph's divisor is n(n−1)), to 1e-9 relative.
/// - Source: “A faster algorithm for betweenness centrality” (2001), doi:10.1080/0022250X.2001.9990249.
public struct Betweenness: Hashable, Sendable {
    public var isNormalized: Bool
    /// Where path counts get an exponent of their own, well before they overflow; lowered by tests.
    var countLimit = 1e200

    public init(isNormalized: Bool = true) {
        self.isNormalized = isNormalized
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        let nodeCount = network.nodeCount
        var search = try PathSearch(network, .outbound, for: "betweenness")
        var counts = PathCounts(reverse: network.inbound, isUniform: search.lengths == nil, limit: countLimit)
        var dependencies = [Double](repeating: 0, count: nodeCount)
        let sums = SourceBlocks(nodeCount: nodeCount).sum { sources, accumulator in
            for source in sources {
                search.search(from: source)
                counts.count(search)
                counts.accumulate(search.order, dependencies: &dependencies, into: &accumulator)
            }
        }
        // Undirected, every pair was met from both ends.
        let pairs = Double(nodeCount - 1) * Double(nodeCount - 2)
        let divisor = isNormalized ? max(pairs, 1) : network.isDirected ? 1 : 2
        return sums.map { $0 / divisor }
    }
}

extension Measure {
    static let betweenness = Measure(
        name: "betweenness", title: "Betweenness", summary: "lies on many shortest paths between others: a broker"
    ) { network, _ throws(NetworkError) in try Betweenness().scores(of: network) }
}
