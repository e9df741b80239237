/// Freeman's centralization: how far one node stands out; 1 for a star, 0 where all nodes are alike.
///
/// *Σ (max c − c(v)) / D*, c the centrality, D the sum for a star of as many nodes: *(n−1)(n−2)* for degree, *n−1* for normalised betweenness,
/// *(n−1)(n−2)/(2n−3)* for normalised closeness. Taken of the network without directions, weights and self-loops, as Freeman's centralities are.
/// - Returns: 0…1 without unit; nil of fewer than 3 nodes. Disconnected: closeness as in ``Closeness``, which a star's D still bounds.
/// - Complexity: O(n + m) for degree, O(nm) else.
/// - Equals: the formula on NetworkX 3.6's centralities, to 1e-9.
/// - Source: “Centrality in social networks: conceptual clarification” (1978), doi:10.1016/0378-8733(78)90021-7.
public struct Centralization: Hashable, Sendable {
    public enum Centrality: String, Hashable, Sendable, CaseIterable { case degree, closeness, betweenness }

    public var centrality: Centrality

    public init(_ centrality: Centrality) {
        self.centrality = centrality
    }

    public func score(of network: Network) throws(NetworkError) -> Double? {
        guard network.nodeCount > 2 else { return nil }
        let plain = try network.plain()
        let n = Double(network.nodeCount)
        let (scores, star): ([Double?], Double) =
            switch centrality {
            case .degree: (Degree().scores(of: plain), (n - 1) * (n - 2))
            case .closeness: (try Closeness().scores(of: plain), (n - 1) * (n - 2) / (2 * n - 3))
            case .betweenness: (try Betweenness().scores(of: plain), n - 1)
            }
        let largest = scores.reduce(0) { max($0, $1 ?? 0) }
        return scores.reduce(0) { $0 + largest - ($1 ?? 0) } / star
    }
}

extension Network {
    /// Without directions, weights and self-loops.
    func plain() throws(NetworkError) -> Network {
        let edges = edges.lazy.filter {
            $0.source != $0.target && (!self.isDirected || $0.source < $0.target || self.weight(from: $0.target, to: $0.source) == nil)
        }
        return try Network(nodeCount: nodeCount, edges: edges.map { Edge(source: $0.source, target: $0.target) }, isDirected: false)
    }
}
