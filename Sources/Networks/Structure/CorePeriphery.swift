/// Core and periphery: the division nearest to a core whose members are all joined and a periphery whose members are not.
///
/// Least is the number of faults: pairs of the core without an edge and pairs of the periphery with one; between the two, anything goes. For a core of k
/// nodes the faults are *k(k−1)/2 + m − Σ d* over the core's degrees d, so that the k nodes of the largest degrees are best, and k follows. Of equally
/// good divisions the one of fewest core nodes is taken, of equal degrees the smaller nodes.
/// - Directions, weights, self-loops: ignored. Disconnected: no matter.
/// - Complexity: O(n log n + m) time, O(n + m) memory.
/// - Equals: the least of all divisions, by trying them.
/// - Source: “A fast algorithm for the discrete core/periphery bipartitioning problem” (2011), arXiv:1102.5511; the model: “Models of core/periphery
///   structures” (1999), doi:10.1016/S0378-8733(99)00019-2.
public struct CorePeriphery: Hashable, Sendable {
    /// Ascending.
    public let core: [Int]
    /// Pairs that are not as in the ideal.
    public let faults: Int
    private let nodeCount: Int

    public init(of network: Network) {
        nodeCount = network.nodeCount
        let adjacency = network.undirectedAdjacency().withoutLoops()
        let degrees = (0..<nodeCount).map { adjacency.row($0).count }
        let order = degrees.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
        var faults = adjacency.arcCount / 2
        var size = 0
        // The k-th node adds k − 1 pairs to the core and takes its edges from the periphery: worth it as long as it has more edges than that.
        while size < nodeCount, degrees[order[size]] > size {
            faults += size - degrees[order[size]]
            size += 1
        }
        core = order.prefix(size).sorted()
        self.faults = faults
    }

    /// Cluster 0 or 1, by size, is the core: see ``core``.
    public var partition: Partition {
        var labels = [Int](repeating: 0, count: nodeCount)
        for node in core { labels[node] = 1 }
        return Partition(labels: labels)
    }
}

extension Clustering {
    static let corePeriphery = Clustering(
        name: "core-periphery", title: "Core and periphery", summary: "is the core, all joined to each other, or the periphery, joined to the core alone",
        needsPositiveWeights: false, isConnected: false
    ) { network, _ in CorePeriphery(of: network).partition }
}
