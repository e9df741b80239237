/// Betweenness of edges: how much of the shortest-path traffic between nodes passes over each edge.
///
/// *b(e) = Σ σ(s,t|e) / σ(s,t)* over pairs s ≠ t, ordered if directed. Edge length is 1/weight; lengths within 1e-10 relative count as tied.
/// - Normalised: divided by n(n−1), half of that if undirected. Fewer than 2 nodes: no edge but loops, which have 0.
/// - Disconnected: a pair without a path adds 0. Self-loops: 0. Parallel edges: summed by the network.
///   Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: values in the order of ``Network/edges``, without unit, 0…1 when normalised.
/// - Complexity: O(nm) time where all weights are equal, O(nm log n) where not; O(n + m) memory a thread and block of sources that waits.
/// - Equals: NetworkX 3.6 `edge_betweenness_centrality` with 1/weight as weight, to 1e-9 relative.
/// - Source: “On variants of shortest-path betweenness centrality and their generic computation” (2008), doi:10.1016/j.socnet.2007.11.001.
public struct EdgeBetweenness: Hashable, Sendable {
    public var isNormalized: Bool

    public init(isNormalized: Bool = true) {
        self.isNormalized = isNormalized
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double] {
        try scores(of: network, for: "edge-betweenness")
    }

    func scores(of network: Network, for name: String) throws(NetworkError) -> [Double] {
        let nodeCount = network.nodeCount
        try NetworkError.requireTime(for: name, arcs: 4 * Double(nodeCount) * Double(network.outbound.arcCount), instead: "a part of the network")
        let lengths = try PathLengths(network, .outbound, for: name)
        /// Beside the inbound arcs: the number of the edge.
        let numbers = network.edgeNumbersByInboundArc()
        let sums = try SourceBlocks(nodeCount: nodeCount, width: network.edgeCount, cost: network.outbound.arcCount).sum(for: name) {
            WeightedPaths(nodeCount: nodeCount)
        } _: { sources, paths, accumulator in
            lengths.forward.withRows { rows in
                lengths.backward.withRows { back in
                    for source in sources {
                        paths.search(from: source, rows)
                        paths.count(back)
                        paths.accumulate(back, nodes: { _, _ in }, arcs: { accumulator[numbers[$0]] += $1 })
                    }
                }
            }
        }
        // Undirected, every pair was met from both ends.
        let pairs = Double(nodeCount) * Double(nodeCount - 1)
        let divisor = isNormalized ? max(pairs, 1) : network.isDirected ? 1 : 2
        return sums.map { $0 / divisor }
    }
}

extension Network {
    /// Beside the inbound arcs: the place of their edge in ``edges``.
    func edgeNumbersByInboundArc() -> [Int] {
        var numbers = [Int](repeating: 0, count: inbound.arcCount)
        var cursor = inbound.offsets
        var count = 0
        for source in 0..<nodeCount {
            for arc in outbound.row(source) {
                let target = Int(outbound.neighbours[arc])
                if isDirected {
                    // Rows by target hold their sources ascending, as they come.
                    numbers[cursor[target]] = count
                    cursor[target] += 1
                    count += 1
                } else if source <= target {
                    numbers[arc] = count
                    if source < target, let back = inbound.place(of: source, in: target) { numbers[back] = count }
                    count += 1
                }
            }
        }
        return numbers
    }
}
