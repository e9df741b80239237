import TestSupport
import Testing

@testable import Networks

@Suite struct PartitionComparisonTests {
    struct Options: Encodable {
        var pairs: [[[Int]]]
    }

    /// From alike to unrelated, few and many clusters, one node and many.
    static let pairs: [(Partition, Partition)] = (0..<UInt64(150)).map { seed in
        var random = Xoshiro256(seed: seed)
        let nodeCount = 1 + random.below(seed % 3 == 0 ? 4 : 60)
        let (first, second) = (1 + random.below(nodeCount), 1 + random.below(8))
        let noise = [0, 0.1, 0.5, 1][Int(seed % 4)]
        let labels = (0..<nodeCount).map { _ in random.below(first) }
        return (Partition(labels: labels), Partition(labels: labels.map { random.unit() < noise ? random.below(second) : $0 }))
    }

    @Test(.enabled(if: Oracle.isRequired, "\(Oracle.absence)"))
    func `agreement of two partitions is igraph's, the adjusted information scikit-learn's formula`() throws {
        let options = Options(pairs: Self.pairs.map { [$0.labels, $1.labels] })
        let answers = try Oracle.shared.ask("compare_partitions", options: options, as: [[Double?]].self)
        for ((one, other), answer) in zip(Self.pairs, answers) {
            let comparison = PartitionComparison(one, other)
            let found = [
                comparison.normalizedMutualInformation, comparison.variationOfInformation, comparison.adjustedRandIndex,
                comparison.adjustedMutualInformation,
            ]
            // Near 0 digits cancel out; near the bound of AMI both parts of the fraction are small.
            #expect(difference(found, answer, slack: 1e-9) == nil, "\(one) and \(other)")
        }
    }

    @Test func `agreement goes both ways, and is full of a partition with itself`() throws {
        for (one, other) in Self.pairs {
            let (there, back) = (PartitionComparison(one, other), PartitionComparison(other, one))
            #expect(agree(there.normalizedMutualInformation, back.normalizedMutualInformation, slack: 1e-12))
            #expect(agree(there.adjustedMutualInformation, back.adjustedMutualInformation, slack: 1e-9))
            #expect(agree(there.adjustedRandIndex, back.adjustedRandIndex, slack: 1e-12))
            let own = PartitionComparison(one, one)
            #expect(agree(own.normalizedMutualInformation, 1) && agree(own.adjustedMutualInformation, 1))
            #expect(agree(own.variationOfInformation, 0, slack: 1e-12) && own.adjustedRandIndex == (one.nodeCount > 1 ? 1 : nil))
        }
    }

    @Test func `unrelated partitions agree by chance: NMI says so and AMI does not`() throws {
        var random = Xoshiro256(seed: 5)
        let labels = (0..<2).map { _ in Partition(labels: (0..<400).map { _ in random.below(80) }) }
        let comparison = PartitionComparison(labels[0], labels[1])
        #expect(try #require(comparison.normalizedMutualInformation) > 0.4)
        #expect(abs(try #require(comparison.adjustedMutualInformation)) < 0.03)
        #expect(abs(try #require(comparison.adjustedRandIndex)) < 0.03)
    }

    @Test func `of no node nothing is defined`() {
        let comparison = PartitionComparison(Partition(labels: []), Partition(labels: []))
        #expect(comparison.normalizedMutualInformation == nil && comparison.adjustedMutualInformation == nil)
        #expect(comparison.adjustedRandIndex == nil && comparison.variationOfInformation == nil)
    }
}
