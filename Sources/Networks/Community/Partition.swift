/// A division of a network's nodes into clusters: every node is in exactly one.
///
/// Labels run from 0 by falling size of the cluster, and among equal sizes by its smallest node, so that equal divisions are equal values.
public struct Partition: Hashable, Sendable {
    /// By node: the number of its cluster.
    public let labels: [Int]
    /// By number: the cluster's nodes, ascending.
    public let clusters: [[Int]]

    /// Takes any labels: nodes with equal ones are in one cluster.
    public init(labels: some Sequence<Int>) {
        var numbers: [Int: Int] = [:]
        var found: [[Int]] = []
        var nodeCount = 0
        for (node, label) in labels.enumerated() {
            let number = numbers[label, default: found.count]
            if number == found.count {
                numbers[label] = number
                found.append([])
            }
            found[number].append(node)
            nodeCount += 1
        }
        // No cluster is empty; first members differ.
        clusters = found.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        var ordered = [Int](repeating: 0, count: nodeCount)
        for (number, cluster) in clusters.enumerated() {
            for node in cluster { ordered[node] = number }
        }
        self.labels = ordered
    }

    /// The nodes of each label from 0, ascending.
    static func members(of labels: [Int], count: Int) -> [[Int]] {
        var members = [[Int]](repeating: [], count: count)
        for (node, label) in labels.enumerated() { members[label].append(node) }
        return members
    }

    public var nodeCount: Int { labels.count }
    public var clusterCount: Int { clusters.count }
}

extension Partition: CustomStringConvertible {
    /// `0 1 4 | 2 3`: the clusters in order.
    public var description: String {
        clusters.map { $0.map(String.init).joined(separator: " ") }.joined(separator: " | ")
    }
}
