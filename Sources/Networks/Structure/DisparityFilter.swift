/// The disparity filter: the edges that are stronger than an even spread of a node's strength over its edges would leave to chance.
///
/// *p(e) = (1 − w/s)^(k−1)* for an edge of weight w at a node of k edges and strength s; the smaller of its two ends' p counts, directed of the source's
/// outbound and the target's inbound edges. A node of one edge says nothing (p = 1).
/// - Self-loops: an edge of the node like any other. Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: see the functions.
/// - Complexity: O(n + m) time and memory.
/// - Equals: the formula, to 1e-9 relative.
/// - Source: “Extracting the multiscale backbone of complex weighted networks” (2009), doi:10.1073/pnas.0808904106.
public struct DisparityFilter: Hashable, Sendable {
    /// Edges of a smaller p are kept; 0 to 1.
    public var significance: Double

    public init(significance: Double = 0.05) {
        self.significance = significance
    }

    /// p of each edge, in the order of ``Network/edges``; 0…1.
    public func values(of network: Network) throws(NetworkError) -> [Double] {
        try network.requirePositiveWeights(for: "disparity-filter")
        func value(_ weight: Double, _ row: Range<Int>, _ strength: Double) -> Double {
            row.count < 2 ? 1 : Elementary.power(max(0, 1 - weight / strength), Double(row.count - 1))
        }
        let out = (0..<network.nodeCount).map { network.outbound.strength($0) }
        let into = network.isDirected ? (0..<network.nodeCount).map { network.inbound.strength($0) } : out
        return network.edges.map { edge in
            min(
                value(edge.weight, network.outbound.row(edge.source), out[edge.source]), value(edge.weight, network.inbound.row(edge.target), into[edge.target])
            )
        }
    }

    /// All nodes, and the edges that are significant, with their weights.
    public func backbone(of network: Network) throws(NetworkError) -> Network {
        guard 0...1 ~= significance else { throw .badOption("disparity-filter", "significance", significance, allowed: "0 to 1") }
        let values = try values(of: network)
        let edges = zip(network.edges, values).filter { $1 < significance }.map { $0.0 }
        return try Network(nodeCount: network.nodeCount, edges: edges, isDirected: network.isDirected)
    }
}
