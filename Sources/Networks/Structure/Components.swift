/// Connected components: the largest sets of nodes within which each can reach each other; directed: weakly, whatever the direction of the edges.
///
/// - Disconnected: an isolated node is a component of its own. Self-loops, weights: without influence, a weight of 0 or less connects like any other.
/// - Returns: a partition, largest component first.
/// - Complexity: O(n + m) time, O(n) memory.
/// - Equals: NetworkX 3.6 `connected_components`, `weakly_connected_components`.
/// - Source: “Algorithm 447: efficient algorithms for graph manipulation” (1973), doi:10.1145/362248.362272.
public struct Components: Hashable, Sendable {
    public init() {}

    public func partition(of network: Network) -> Partition {
        Partition(labels: components(of: network) { _, _ in true })
    }

    /// Components of what remains of the network when edges that do not pass the test are taken away; labels in order of the smallest node.
    func components(of network: Network, connected: (_ node: Int, _ other: Int) -> Bool) -> [Int] {
        var labels = [Int](repeating: -1, count: network.nodeCount)
        var queue: [Int] = []
        var count = 0
        for start in 0..<network.nodeCount where labels[start] < 0 {
            labels[start] = count
            queue.append(start)
            while let node = queue.popLast() {
                for adjacency in network.isDirected ? [network.outbound, network.inbound] : [network.outbound] {
                    for arc in adjacency.row(node) {
                        let other = Int(adjacency.neighbours[arc])
                        if labels[other] < 0, connected(node, other) {
                            labels[other] = count
                            queue.append(other)
                        }
                    }
                }
            }
            count += 1
        }
        return labels
    }
}

extension Clustering {
    static let components = Clustering(
        name: "components", title: "Components", summary: "is connected, and has no edge to any other", needsPositiveWeights: false
    ) { network, _ in Components().partition(of: network) }
}
