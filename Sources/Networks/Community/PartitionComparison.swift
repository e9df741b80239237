/// How much two partitions of the same nodes agree.
///
/// From the n(i,j) nodes that are in cluster i of one and j of the other, with a(i) and b(j) the clusters' sizes and n all nodes:
/// *H = −Σ a(i)/n ln a(i)/n*, *I = Σ n(i,j)/n ln (n·n(i,j) / (a(i)·b(j)))*. Logarithms are natural: the unit is nats.
/// - Complexity: O(n + k log k) time and memory for k cells that are not empty; the adjusted mutual information O(n + c·n) for c clusters of both together.
public struct PartitionComparison: Sendable {
    private let nodeCount: Int
    /// Sizes of the clusters of one and the other.
    private let sizes: [Int]
    private let otherSizes: [Int]
    /// The cells that are not empty.
    private let cells: [(row: Int, column: Int, count: Int)]

    /// Both must be of the same number of nodes.
    public init(_ partition: Partition, _ other: Partition) {
        precondition(partition.nodeCount == other.nodeCount, "Partitions of \(partition.nodeCount) and \(other.nodeCount) nodes cannot be compared")
        nodeCount = partition.nodeCount
        sizes = partition.clusters.map(\.count)
        otherSizes = other.clusters.map(\.count)
        var counts = [Int](repeating: 0, count: other.clusterCount)
        var cells: [(row: Int, column: Int, count: Int)] = []
        for (row, cluster) in partition.clusters.enumerated() {
            var met: [Int] = []
            for node in cluster {
                let column = other.labels[node]
                if counts[column] == 0 { met.append(column) }
                counts[column] += 1
            }
            for column in met.sorted() {
                cells.append((row, column, counts[column]))
                counts[column] = 0
            }
        }
        self.cells = cells
    }

    private func entropy(_ sizes: [Int]) -> Double {
        sizes.reduce(0) { sum, size in
            let share = Double(size) / Double(nodeCount)
            return sum - share * Elementary.logarithm(share)
        }
    }

    /// I: how much one partition says of the other, in nats; 0 or more, at most the smaller of the two entropies.
    public var mutualInformation: Double {
        let sum = cells.reduce(0) { sum, cell in
            let share = Double(cell.count) / Double(nodeCount)
            let expected = Double(sizes[cell.row]) * Double(otherSizes[cell.column])
            return sum + share * Elementary.logarithm(Double(nodeCount) * Double(cell.count) / expected)
        }
        return max(0, sum)
    }

    /// NMI, *2·I / (H + H′)*: 1 for equal partitions, 0 for independent ones. It is above 0 by chance, the more so the more clusters there are.
    ///
    /// Nil of no nodes; 1 where both have one cluster.
    /// - Equals: igraph 1.0 `compare_communities(method="nmi")`, to 1e-9.
    /// - Source: “Comparing community structure identification” (2005), doi:10.1088/1742-5468/2005/09/P09008.
    public var normalizedMutualInformation: Double? {
        guard nodeCount > 0 else { return nil }
        let entropies = entropy(sizes) + entropy(otherSizes)
        return entropies > 0 ? min(1, 2 * mutualInformation / entropies) : 1
    }

    /// VI, *H + H′ − 2·I*, in nats: a distance, 0 for equal partitions, at most ln n.
    ///
    /// Nil of no nodes.
    /// - Equals: igraph 1.0 `compare_communities(method="vi")`, to 1e-9.
    /// - Source: “Comparing clusterings – an information based distance” (2007), doi:10.1016/j.jmva.2006.11.013.
    public var variationOfInformation: Double? {
        guard nodeCount > 0 else { return nil }
        return max(0, entropy(sizes) + entropy(otherSizes) - 2 * mutualInformation)
    }

    /// ARI: the share of pairs of nodes that both partitions treat alike, less what chance would give; 1 for equal partitions, about 0 for unrelated ones.
    ///
    /// Nil of fewer than two nodes; 1 where both have one cluster, or both only single nodes.
    /// - Equals: igraph 1.0 `compare_communities(method="adjusted_rand")`, to 1e-9.
    /// - Source: “Comparing partitions” (1985), doi:10.1007/BF01908075.
    public var adjustedRandIndex: Double? {
        guard nodeCount > 1 else { return nil }
        func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
        let together = cells.reduce(0) { $0 + pairs($1.count) }
        let own = sizes.reduce(0) { $0 + pairs($1) }
        let other = otherSizes.reduce(0) { $0 + pairs($1) }
        let expected = own / pairs(nodeCount) * other
        let mean = (own + other) / 2
        return mean == expected ? 1 : (together - expected) / (mean - expected)
    }

    /// AMI, *(I − E) / ((H + H′)/2 − E)*, E the mutual information of partitions with these sizes that are otherwise random: 1 for equal partitions, about 0
    /// for unrelated ones, however many clusters.
    ///
    /// Nil of no nodes; 1 where both have one cluster, or both only single nodes.
    /// - Equals: the formula, which is that of scikit-learn's `adjusted_mutual_info_score`, to 1e-9.
    /// - Source: “Information theoretic measures for clusterings comparison” (2010), https://jmlr.org/papers/v11/vinh10a.html.
    public var adjustedMutualInformation: Double? {
        guard nodeCount > 0 else { return nil }
        let mean = (entropy(sizes) + entropy(otherSizes)) / 2
        if sizes.count == otherSizes.count, sizes.count == 1 || sizes.count == nodeCount { return 1 }
        let expected = expectedInformation()
        let room = mean - expected
        // Where chance alone gives all there is, nothing is left to be explained.
        return abs(room) <= 1e-15 * max(1, mean) ? 0 : (mutualInformation - expected) / room
    }

    /// Over all cells and all counts n(i,j) that they can have, weighted by the hypergeometric probability.
    private func expectedInformation() -> Double {
        // Logarithms of factorials.
        var factorials = [0.0]
        factorials.reserveCapacity(nodeCount + 1)
        for number in 1...nodeCount { factorials.append(factorials[number - 1] + Elementary.logarithm(Double(number))) }
        // Clusters of one size have the same terms.
        func grouped(_ sizes: [Int]) -> [(size: Int, count: Int)] {
            var groups: [(size: Int, count: Int)] = []
            for size in sizes {
                if groups.last?.size == size { groups[groups.count - 1].count += 1 } else { groups.append((size, 1)) }
            }
            return groups
        }
        let total = Double(nodeCount)
        var sum = 0.0
        let others = grouped(otherSizes)
        for (size, times) in grouped(sizes) {
            for (other, otherTimes) in others {
                var part = 0.0
                for count in max(1, size + other - nodeCount)...min(size, other) {
                    let probability =
                        factorials[size] + factorials[other] + factorials[nodeCount - size] + factorials[nodeCount - other] - factorials[nodeCount]
                        - factorials[count] - factorials[size - count] - factorials[other - count] - factorials[nodeCount - size - other + count]
                    let information = Elementary.logarithm(total * Double(count) / (Double(size) * Double(other)))
                    part += Double(count) / total * information * Elementary.exponential(probability)
                }
                sum += part * Double(times) * Double(otherTimes)
            }
        }
        return sum
    }
}
