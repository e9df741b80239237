/// Participation and within-module z-score: whether a node's edges spread over the clusters, and how strong it is in its own.
///
/// *P(v) = 1 − Σ (k(v,c)/k(v))²* over clusters c, k(v,c) the weight of v's edges with members of c, in and out added up, k(v) their sum.
/// *z(v) = (k(v,own) − mean)/deviation* over the members of v's cluster, the deviation that of a whole population.
/// - Normalised: P 0 (all in one cluster) to 1 − 1/clusters; z in deviations.
/// - Disconnected: P is nil for an isolated node; z where all members of the cluster are equal (within 1e-12 of the largest). Self-loops: ignored.
///   Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, without unit; nil without a partition.
/// - Complexity: O(n + m) time, O(n) memory.
/// - Equals: the formula; on unit weights the published one, to 1e-9 relative.
/// - Source: “Functional cartography of complex metabolic networks” (2005), doi:10.1038/nature03288.
public struct Participation: Hashable, Sendable {
    public init() {}

    public func scores(of network: Network, _ partition: Partition) throws(NetworkError) -> [Double?] {
        try network.requirePositiveWeights(for: "participation")
        return weights(of: network, partition).map { byCluster, _ in
            let sum = byCluster.reduce(0, +)
            // Products of a part with the rest: nothing cancels out.
            return sum > 0 ? byCluster.reduce(0) { $0 + $1 / sum * ((sum - $1) / sum) } : nil
        }
    }

    /// z, by node.
    public func withinModule(of network: Network, _ partition: Partition) throws(NetworkError) -> [Double?] {
        try network.requirePositiveWeights(for: "within-module")
        let own = weights(of: network, partition).map(\.own)
        var scores = [Double?](repeating: nil, count: network.nodeCount)
        for cluster in partition.clusters {
            let values = cluster.map { own[$0] }
            guard let low = values.min(), let high = values.max(), high - low > 1e-12 * high else { continue }
            let mean = values.reduce(0) { $0 + $1 / Double(values.count) }
            let deviation = high * values.reduce(0) { $0 + ($1 - mean) / high * (($1 - mean) / high) / Double(values.count) }.squareRoot()
            for (node, value) in zip(cluster, values) { scores[node] = (value - mean) / deviation }
        }
        return scores
    }

    /// Of each node: the weights with each cluster that it has edges with, by the cluster's number, and with its own.
    private func weights(of network: Network, _ partition: Partition) -> [(byCluster: [Double], own: Double)] {
        precondition(partition.nodeCount == network.nodeCount, "A partition of \(partition.nodeCount) nodes for a network of \(network.nodeCount)")
        return (0..<network.nodeCount).map { node in
            var sums: [Int: Double] = [:]
            for side in network.isDirected ? [network.outbound, network.inbound] : [network.outbound] {
                for arc in side.row(node) where Int(side.neighbours[arc]) != node {
                    sums[partition.labels[Int(side.neighbours[arc])], default: 0] += side.weights[arc]
                }
            }
            return (sums.sorted { $0.key < $1.key }.map(\.value), sums[partition.labels[node]] ?? 0)
        }
    }
}

extension Measure {
    static let participation = Measure(
        name: "participation", title: "Participation", summary: "its edges spread evenly over the clusters"
    ) { network, groups throws(NetworkError) in
        try Participation().scores(of: network, groups.partition ?? Partition(labels: 0..<network.nodeCount)).map { groups.partition == nil ? nil : $0 }
    }

    static let withinModule = Measure(
        name: "within-module", title: "Within module", summary: "has stronger edges in its own cluster than the other members"
    ) { network, groups throws(NetworkError) in
        try Participation().withinModule(of: network, groups.partition ?? Partition(labels: 0..<network.nodeCount)).map { groups.partition == nil ? nil : $0 }
    }
}
