import TestSupport
import Testing

@testable import Networks

@Suite struct PartitionTests {
    @Test func `labels run by falling size, then by smallest node`() {
        let partition = Partition(labels: [9, 7, 7, -3, 9, 5])
        #expect(partition.labels == [0, 1, 1, 2, 0, 3])
        #expect(partition.clusters == [[0, 4], [1, 2], [3], [5]])
        #expect(partition == Partition(labels: [1, 0, 0, 4, 1, 8]))
        #expect(partition.description == "0 4 | 1 2 | 3 | 5")
        #expect(Partition(labels: [2, 1, 1]).labels == [1, 0, 0])
    }

    @Test func `a partition of no node has no cluster`() {
        #expect(Partition(labels: []).clusters.isEmpty)
    }

    @Test(.enabled(if: Oracle.isRequired, "\(Oracle.absence)"), arguments: [false, true])
    func `components are the oracle's`(isDirected: Bool) throws {
        let graphs = RandomGraph.many(100, isDirected: isDirected, weights: .signed)
        let answers = try Oracle.shared.ask("components", graphs, as: [[[Int]]].self)
        for (graph, answer) in zip(graphs, answers) {
            let clusters = try Components().partition(of: graph.network()).clusters
            #expect(clusters.sorted { $0[0] < $1[0] } == answer.sorted { $0[0] < $1[0] }, "\(graph)")
            #expect(clusters.map(\.count) == clusters.map(\.count).sorted(by: >))
        }
    }

    struct ModularityOptions: Encodable {
        var resolution: Double
        var clusters: [[[Int]]]
    }

    @Test(.enabled(if: Oracle.isRequired, "\(Oracle.absence)"), arguments: MeasureTests.Kind.positive, [1, 0.5, 2.25])
    func `modularity of a random partition is the oracle's`(kind: MeasureTests.Kind, resolution: Double) throws {
        let graphs = RandomGraph.many(60, isDirected: kind.isDirected, weights: kind.weights)
        let partitions = graphs.map { graph in
            var random = Xoshiro256(seed: graph.seed)
            return Partition(labels: (0..<graph.nodeCount).map { _ in random.below(4) })
        }
        let options = ModularityOptions(resolution: resolution, clusters: partitions.map(\.clusters))
        let answers = try Oracle.shared.ask("modularity", graphs, options: options, as: [Double?].self)
        for ((graph, partition), answer) in zip(zip(graphs, partitions), answers) {
            let score = try Modularity(resolution: resolution).score(of: partition, in: graph.network())
            // Near 0, digits cancel out: absolute.
            #expect((score == nil) == (answer == nil) && abs((score ?? 0) - (answer ?? 0)) <= 1e-9, "\(graph)")
        }
    }

    @Test func `modularity refuses weights and resolutions that make no sense`() throws {
        let network = try Network(nodeCount: 2, edges: [Edge(source: 0, target: 1, weight: -1)], isDirected: false)
        let partition = Partition(labels: [0, 0])
        #expect(try #require(throws: NetworkError.self) { try Modularity().score(of: partition, in: network) }.message.hasPrefix("modularity needs"))
        #expect(try #require(throws: NetworkError.self) { try Modularity(resolution: -1).score(of: partition, in: network) }.code == .badOption)
    }
}
