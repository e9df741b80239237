import TestSupport
import Testing

@testable import Networks

/// What holds for every clustering of the list, on every kind of graph.
@Suite struct ClusteringTests {
    static let names = Clustering.all.map(\.name)

    @Test(arguments: names, MeasureTests.Kind.positive)
    func `every node is in one cluster, connected if that is promised, the same for the same seed at any number of threads`(
        name: String, kind: MeasureTests.Kind
    ) throws {
        let clustering = try #require(Clustering.named(name))
        for graph in RandomGraph.many(8, isDirected: kind.isDirected, weights: kind.weights) {
            let network = try graph.network()
            let partition = try clustering.partition(network, 3)
            #expect(partition.clusters.flatMap { $0 }.sorted() == Array(0..<graph.nodeCount), "\(graph)")
            if clustering.isConnected {
                #expect(Partition(labels: Components().components(of: network) { partition.labels[$0] == partition.labels[$1] }) == partition, "\(graph)")
            }
            let single = try Execution(threads: 1).run { () throws(NetworkError) in try clustering.partition(network, 3) }
            #expect(single == partition, "\(graph)")
            #expect(try clustering.partition(network, 3) == partition, "\(graph)")
        }
    }

    @Test(arguments: names)
    func `signed weights are refused by name, or taken`(name: String) throws {
        let clustering = try #require(Clustering.named(name))
        let network = try KnownNetwork("cow-signed/1946-1949").network
        if clustering.needsPositiveWeights {
            #expect(try #require(throws: NetworkError.self) { try clustering.partition(network, 1) }.measure == name)
        } else {
            #expect(try clustering.partition(network, 1).nodeCount == network.nodeCount)
        }
    }

    @Test func `names differ, and find their clustering`() {
        #expect(Set(Self.names).count == Self.names.count)
        for clustering in Clustering.all {
            #expect(Clustering.named(clustering.name)?.title == clustering.title && !clustering.summary.isEmpty)
        }
        #expect(Clustering.named("louvian") == nil)
    }
}
