/// Reciprocity: the share of directed edges that are answered by one the other way.
///
/// - Returns: 0…1 without unit; 1 if undirected; nil without an edge between two nodes. Self-loops: left out. Weights: without influence.
/// - Complexity: O(m) time.
/// - Equals: NetworkX 3.6 `overall_reciprocity` of the network without self-loops, to 1e-9.
/// - Source: “Patterns of link reciprocity in directed networks” (2004), doi:10.1103/PhysRevLett.93.268701.
public struct Reciprocity: Hashable, Sendable {
    public init() {}

    public func score(of network: Network) -> Double? {
        var (edges, answered) = (0, 0)
        for node in 0..<network.nodeCount {
            // Both rows are sorted: the same node stands in both where the edge is answered.
            var back = network.inbound.row(node)
            for arc in network.outbound.row(node) {
                let other = network.outbound.neighbours[arc]
                guard Int(other) != node else { continue }
                edges += 1
                while !back.isEmpty, network.inbound.neighbours[back.lowerBound] < other { back.removeFirst() }
                if !back.isEmpty, network.inbound.neighbours[back.lowerBound] == other { answered += 1 }
            }
        }
        return edges > 0 ? Double(answered) / Double(edges) : nil
    }
}
