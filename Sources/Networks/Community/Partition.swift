/// A division of a network's nodes into clusters: every node is in exactly one.
///
/// Labels run from 0 by falling size of the cluster, and among equal sizes by its smallest node, so that equal divisions are equal values.
public struct Partition: Hashable, Sendable {
    /// By node: the number of its cluster.
    public let labels: [Int]
    /// By number: the cluster's nodes, ascending.
    public private(set) var clusters: [[Int]]

    /// Takes any labels: nodes with equal ones are in one cluster.
    public init(labels: some Sequence<Int>) {
        let labels = Array(labels)
        let range = (labels.min() ?? 0)...(labels.max() ?? 0)
        var numbered = [Int](repeating: 0, count: labels.count)
        var sizes: [Int] = []
        // By number in order of the first node; a table where labels are near each other, as they mostly are.
        if let width = Partition.width(range), width <= 4 * labels.count + 16 {
            var numbers = [Int](repeating: -1, count: width)
            for (node, label) in labels.enumerated() {
                let place = label - range.lowerBound
                if numbers[place] < 0 {
                    numbers[place] = sizes.count
                    sizes.append(0)
                }
                numbered[node] = numbers[place]
                sizes[numbers[place]] += 1
            }
        } else {
            var numbers: [Int: Int] = [:]
            for (node, label) in labels.enumerated() {
                let number = numbers[label, default: sizes.count]
                if number == sizes.count {
                    numbers[label] = number
                    sizes.append(0)
                }
                numbered[node] = number
                sizes[number] += 1
            }
        }
        let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        var places = sizes
        clusters = order.enumerated().map { place, number in
            places[number] = place
            var cluster: [Int] = []
            cluster.reserveCapacity(sizes[number])
            return cluster
        }
        for node in numbered.indices {
            let place = places[numbered[node]]
            numbered[node] = place
            clusters[place].append(node)
        }
        self.labels = numbered
    }

    /// How many whole numbers are in the range; nil if too many to be counted.
    private static func width(_ range: ClosedRange<Int>) -> Int? {
        let (width, isTooWide) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
        return isTooWide || width == .max ? nil : width + 1
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
