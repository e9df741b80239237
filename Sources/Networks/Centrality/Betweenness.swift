/// Betweenness centrality: how much of the shortest-path traffic between other nodes passes through each node.
///
/// *b(v) = Σ σ(s,t|v) / σ(s,t)* over pairs s ≠ v ≠ t, ordered if directed. Edge length is 1/weight; lengths within 1e-10 relative count as tied.
/// - Normalised: divided by (n−1)(n−2), half of that if undirected. Fewer than 3 nodes: all 0.
/// - Disconnected: a pair without a path adds 0. Self-loops: ignored. Parallel edges: summed by the network.
///   Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, without unit, 0…1 when normalised.
/// - Complexity: O(nm) time where all weights are equal, O(nm log n) where not; O(n + m) memory, and O(n) for each thread and
///   each block of sources that waits. Sources are summed in fixed blocks: the same bits at any number of threads.
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
        try scores(of: network, for: "betweenness")
    }

    func scores(of network: Network, for name: String) throws(NetworkError) -> [Double?] {
        let nodeCount = network.nodeCount
        try NetworkError.requireTime(
            for: name, arcs: 2 * Double(nodeCount) * Double(network.outbound.arcCount), instead: "ApproximateBetweenness, or a part of the network,")
        let lengths = try PathLengths(network, .outbound, for: name)
        let limit = countLimit
        let sums = try SourceBlocks(nodeCount: nodeCount, cost: network.outbound.arcCount).sum(for: name) {
            Scratch(nodeCount: nodeCount, limit: limit, isUniform: lengths.isUniform)
        } _: { sources, scratch, accumulator in
            for source in sources { scratch.add(source, lengths, to: &accumulator) }
        }
        // Undirected, every pair was met from both ends.
        let pairs = Double(nodeCount - 1) * Double(nodeCount - 2)
        let divisor = isNormalized ? max(pairs, 1) : network.isDirected ? 1 : 2
        return sums.map { $0 / divisor }
    }

    /// What one thread works with.
    struct Scratch: ~Copyable {
        private var hops: HopPaths
        private var paths: WeightedPaths?
        private let nodeCount: Int
        private let limit: Double
        private let isUniform: Bool

        init(nodeCount: Int, limit: Double, isUniform: Bool) {
            self.nodeCount = nodeCount
            self.limit = limit
            self.isUniform = isUniform
            hops = HopPaths(nodeCount: isUniform ? nodeCount : 0, limit: limit)
        }

        /// Adds what passes through each node on paths from one source.
        mutating func add(_ source: Int, _ lengths: PathLengths, to accumulator: inout [Double]) {
            lengths.forward.withRows { rows in
                lengths.backward.withRows { back in
                    if isUniform {
                        hops.search(from: source, rows, back)
                        if !hops.isOverflowing { return hops.accumulate(rows, back, into: &accumulator) }
                    }
                    var paths = self.paths.take() ?? WeightedPaths(nodeCount: nodeCount, limit: limit)
                    paths.search(from: source, rows)
                    paths.count(back)
                    paths.accumulate(back, nodes: { accumulator[$0] += $1 }, arcs: { _, _ in })
                    self.paths = consume paths
                }
            }
        }
    }
}

extension Measure {
    static let betweenness = Measure(
        name: "betweenness", title: "Betweenness", summary: "lies on many shortest paths between others: a broker"
    ) { network, _ throws(NetworkError) in try Betweenness().scores(of: network) }
}
