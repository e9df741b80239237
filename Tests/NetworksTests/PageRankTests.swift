import TestSupport
import Testing

@testable import Networks

@Suite struct PageRankTests {
    @Test(arguments: MeasureTests.Kind.positive)
    func `values add up to 1`(kind: MeasureTests.Kind) throws {
        for graph in RandomGraph.many(40, isDirected: kind.isDirected, weights: kind.weights) where graph.nodeCount > 0 {
            let sum = try PageRank().scores(of: graph.network()).reduce(0) { $0 + ($1 ?? 0) }
            #expect(agree(sum, 1), "\(graph)")
        }
    }

    @Test func `too few steps are an error, never a figure`() throws {
        let network = try KnownNetwork("karate").network
        let error = try #require(throws: NetworkError.self) { try PageRank(stepLimit: 3).scores(of: network) }
        #expect(error.code == .notConverged)
        #expect(error.message.hasPrefix("pagerank still changes by"))
    }

    @Test(arguments: [PageRank(damping: 1), PageRank(damping: -0.1), PageRank(damping: .nan), PageRank(tolerance: 0), PageRank(tolerance: .nan)])
    func `an option out of range is refused`(rank: PageRank) throws {
        let network = try Network(nodeCount: 1, edges: [], isDirected: false)
        #expect(try #require(throws: NetworkError.self) { try rank.scores(of: network) }.code == .badOption)
    }

    @Test func `the smallest weights there are do no harm`() throws {
        let edges = [Edge(source: 0, target: 1, weight: .leastNonzeroMagnitude), Edge(source: 1, target: 2, weight: 1)]
        let network = try Network(nodeCount: 3, edges: edges, isDirected: true)
        let unit = try Network(nodeCount: 3, edges: edges.map { Edge(source: $0.source, target: $0.target) }, isDirected: true)
        #expect(try PageRank().scores(of: network) == PageRank().scores(of: unit))
    }

    @Test(arguments: MeasureTests.Kind.positive) func `values taken at once come to the same as values taken together`(kind: MeasureTests.Kind) throws {
        for graph in RandomGraph.many(60, isDirected: kind.isDirected, weights: kind.weights) where graph.nodeCount > 0 {
            let network = try graph.network()
            for damping in [0, 0.5, 0.85, 0.99] {
                let pageRank = PageRank(damping: damping, tolerance: 1e-13, stepLimit: 10_000)
                #expect(difference(try pageRank.sequential(network), try pageRank.stepwise(network)) == nil, "\(graph)")
            }
        }
    }
}
