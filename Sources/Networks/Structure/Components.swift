/// Connected components: the largest sets of nodes within which each can reach each other; directed: weakly, whatever the direction of the edges.
///
/// - Disconnected: an isolated node is a component of its own. Self-loops, weights: without influence, a weight of 0 or less connects like any other.
/// - Returns: a partition, largest component first.
/// - Complexity: O(n + m) time, less where one component is large; O(n) memory.
/// - Equals: NetworkX 3.6 `connected_components`, `weakly_connected_components`.
/// - Source: “Optimizing parallel graph connectivity computation via subgraph sampling” (2018), doi:10.1109/IPDPS.2018.00012.
public struct Components: Hashable, Sendable {
    public init() {}

    public func partition(of network: Network) -> Partition {
        var forest = Forest(nodeCount: network.nodeCount)
        network.outbound.withRows { rows in
            network.inbound.withRows { back in forest.join(rows, back, isDirected: network.isDirected) }
        }
        return Partition(labels: forest.roots)
    }

    /// Components of what remains of the network when edges that do not pass the test are taken away; labels in order of the smallest node.
    func components(of network: Network, connected: (_ node: Int, _ other: Int) -> Bool) -> [Int] {
        components(of: network) { node, other, _ in connected(node, other) }
    }

    /// Of the edges that join nodes of the same label.
    func components(of network: Network, within labels: [UInt32]) -> [Int] {
        components(of: network) { node, other, _ in labels[node] == labels[other] }
    }

    /// Of the edges of a weight above 0 that join nodes of the same label.
    func components(of network: Network, withinPositive labels: [UInt32]) -> [Int] {
        components(of: network) { node, other, weight in labels[node] == labels[other] && weight > 0 }
    }

    private func components(of network: Network, connected: (_ node: Int, _ other: Int, _ weight: Double) -> Bool) -> [Int] {
        var labels = [Int](repeating: -1, count: network.nodeCount)
        let sides = network.isDirected ? [network.outbound, network.inbound] : [network.outbound]
        var queue: [Int] = []
        var count = 0
        for start in 0..<network.nodeCount where labels[start] < 0 {
            labels[start] = count
            queue.append(start)
            while let node = queue.popLast() {
                for side in sides {
                    for arc in side.row(node) {
                        let other = Int(side.neighbours[arc])
                        if labels[other] < 0, connected(node, other, side.weights[arc]) {
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

/// Sets of nodes that grow together.
///
/// Each node is joined to its first two neighbours; what the largest set then is, a sample tells, and the other arcs are followed of nodes outside it
/// alone: in a network of one large component nearly all arcs are passed over (Afforest).
private struct Forest: ~Copyable {
    /// By node: another of its set, nearer to the root, which is the smallest node.
    private let parents: Flat<UInt32>
    private let nodeCount: Int

    init(nodeCount: Int) {
        self.nodeCount = nodeCount
        parents = Flat((0..<UInt32(truncatingIfNeeded: nodeCount)).map { $0 })
    }

    var roots: [Int] { (0..<nodeCount).map { root($0) } }

    mutating func join(_ rows: Rows, _ back: Rows, isDirected: Bool) {
        let first = 2
        for node in 0..<nodeCount {
            let start = rows.start(node)
            for arc in start..<min(start + first, rows.end(node)) { join(node, rows.neighbour(arc)) }
        }
        let largest = sampledRoot()
        for node in 0..<nodeCount where root(node) != largest {
            let start = rows.start(node)
            for arc in min(start + first, rows.end(node))..<rows.end(node) { join(node, rows.neighbour(arc)) }
            guard isDirected else { continue }
            for arc in back.start(node)..<back.end(node) { join(node, back.neighbour(arc)) }
        }
    }

    private func root(_ node: Int) -> Int {
        var node = node
        while true {
            let parent = Int(parents[node])
            if parent == node { return node }
            let next = parents[parent]
            parents[node] = next
            node = Int(next)
        }
    }

    private func join(_ node: Int, _ other: Int) {
        let (one, two) = (root(node), root(other))
        if one != two { parents[max(one, two)] = UInt32(truncatingIfNeeded: min(one, two)) }
    }

    /// The root that most of 1,000 nodes spread over all have; any one would do.
    private func sampledRoot() -> Int {
        var counts: [Int: Int] = [:]
        for node in stride(from: 0, to: nodeCount, by: max(1, nodeCount / 1000)) { counts[root(node), default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }
}

extension Clustering {
    static let components = Clustering(
        name: "components", title: "Components", summary: "is connected, and has no edge to any other", needsPositiveWeights: false
    ) { network, _ in Components().partition(of: network) }
}
