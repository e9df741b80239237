/// Subgraph centrality: in how many closed walks a node takes part, a walk of k steps counting 1/k!.
///
/// *s(v) = (e^A)(v,v)* with A(u,v) 1 for an edge u→v, 0 else, by the series *Σ A^k/k!* taken until what is left is below 1e-16 of the value.
/// - Normalised: no; at least 1.
/// - Disconnected: components are independent; an isolated node has 1. Self-loops: count once. Parallel edges: summed into one. Weights: without influence.
///   Directed: closed walks along the edges' direction.
/// - Returns: `nodeCount` values in node order, without unit. More than 2000 nodes, or an edge count at a node with which the
///   figures are no finite numbers (700): ``NetworkError/Code/tooLarge``.
/// - Complexity: O(n·m·k) time with k terms, about 30 and 4 times the mean degree; O(n) memory.
/// - Equals: NetworkX 3.6 `subgraph_centrality`; directed: SciPy's `expm`; to 1e-9 relative.
/// - Source: “Subgraph centrality in complex networks” (2005), doi:10.1103/PhysRevE.71.056103.
public struct Subgraph: Hashable, Sendable {
    /// Of nodes.
    public static let limit = 2000
    /// Of edges to a node: e to this is still a finite number.
    static let degreeLimit = 700

    public init() {}

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        let nodeCount = network.nodeCount
        guard nodeCount <= Subgraph.limit else { throw .tooLarge("subgraph", "nodes", nodeCount, limit: Subgraph.limit) }
        let largest = (0..<nodeCount).reduce(0) { max($0, network.inbound.row($1).count) }
        guard largest <= Subgraph.degreeLimit else { throw .tooLarge("subgraph", "edges at one node", largest, limit: Subgraph.degreeLimit) }
        let inbound = network.inbound
        var term = [Double](repeating: 0, count: nodeCount)
        var next = term
        return (0..<nodeCount).map { node in
            for other in 0..<nodeCount { term[other] = other == node ? 1 : 0 }
            var value = 1.0
            var step = 0.0
            var size = 1.0
            // No element of the next term is above the largest of this one times largest / step; from twice that step on, all to come is below the last.
            while step < 2 * Double(largest) || size > 1e-17 * value {
                step += 1
                size = 0
                for other in 0..<nodeCount {
                    var sum = 0.0
                    for arc in inbound.row(other) { sum += term[Int(inbound.neighbours[arc])] }
                    next[other] = sum / step
                    size = max(size, next[other])
                }
                swap(&term, &next)
                value += term[node]
                if size == 0 { break }
            }
            return value
        }
    }
}

extension Measure {
    static let subgraph = Measure(
        name: "subgraph", title: "Subgraph", summary: "takes part in many closed walks, short ones above all", needsPositiveWeights: false
    ) { network, _ throws(NetworkError) in try Subgraph().scores(of: network) }
}
