/// Communities by taking away, again and again, the edge that most shortest paths lead over; of all divisions met, the one of highest modularity.
///
/// Of edges with equal betweenness, the first in the order of ``Network/edges`` goes. Betweenness is taken anew after each loss, of lengths 1/weight.
/// - Directed: directions are ignored, as by the authors; modularity is then that of the undirected network.
/// - Disconnected: communities lie within components. Self-loops: ignored but by modularity. Parallel edges: summed by the network.
///   Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: a partition, largest community first. More than `limit` edges: ``NetworkError/Code/tooLarge``.
/// - Complexity: O(n·m²) time where all weights are equal, O(n·m² log n) where not; O(n + m) memory.
/// - Equals: NetworkX 3.6 `girvan_newman` with that edge as `most_valuable_edge`.
/// - Source: “Finding and evaluating community structure in networks” (2004), doi:10.1103/PhysRevE.69.026113.
public struct GirvanNewman: Hashable, Sendable {
    /// Of edges: a minute or so.
    public static let limit = 2000

    public init() {}

    public func partition(of network: Network) throws(NetworkError) -> Partition {
        try network.requirePositiveWeights(for: "girvan-newman")
        guard network.edgeCount <= GirvanNewman.limit else {
            throw .tooLarge("girvan-newman", "edges", network.edgeCount, limit: GirvanNewman.limit, instead: "leiden")
        }
        let whole = try Network(nodeCount: network.nodeCount, edges: network.edges, isDirected: false)
        var rest = try Network(nodeCount: network.nodeCount, edges: whole.edges.filter { $0.source != $0.target }, isDirected: false)
        var best = Components().partition(of: rest)
        var bestScore = try Modularity().score(of: best, in: whole) ?? 0
        var clusterCount = best.clusterCount
        while rest.edgeCount > 0 {
            let scores = try EdgeBetweenness(isNormalized: false).scores(of: rest, for: "girvan-newman")
            // Equal within rounding: the first.
            let largest = scores.reduce(0, max)
            guard let lost = scores.firstIndex(where: { $0 >= largest * (1 - 1e-9) }) else { break }
            var edges = rest.edges
            edges.remove(at: lost)
            rest = try Network(nodeCount: network.nodeCount, edges: edges, isDirected: false)
            let partition = Components().partition(of: rest)
            guard partition.clusterCount > clusterCount else { continue }
            clusterCount = partition.clusterCount
            let score = try Modularity().score(of: partition, in: whole) ?? 0
            if score > bestScore + 1e-12 { (best, bestScore) = (partition, score) }
        }
        return best
    }
}

extension Clustering {
    static let girvanNewman = Clustering(
        name: "girvan-newman", title: "Communities (Girvan–Newman)", summary: "is what is left together when the edges that paths need most are taken away"
    ) { network, _ throws(NetworkError) in try GirvanNewman().partition(of: network) }
}
