import TestSupport
import Testing

@testable import Networks

@Suite struct BetweennessTests {
    @Test(.enabled(if: Oracle.isRequired, "\(Oracle.absence)"), arguments: MeasureTests.Kind.positive)
    func `raw figures are the oracle's`(kind: MeasureTests.Kind) throws {
        let graphs = RandomGraph.many(40, isDirected: kind.isDirected, weights: kind.weights)
        let answers = try Oracle.shared.ask("raw_betweenness", graphs, as: [[Double?]].self)
        for (graph, answer) in zip(graphs, answers) {
            #expect(difference(try Betweenness(isNormalized: false).scores(of: graph.network()), answer) == nil, "\(graph)")
        }
    }

    @Test func `the middle of a star is between all pairs, normalised 1`() throws {
        for isDirected in [false, true] {
            // Directed: two nodes lead in, two lead out.
            let edges = [Edge(source: 1, target: 0), Edge(source: 2, target: 0), Edge(source: 0, target: 3), Edge(source: 0, target: 4)]
            let network = try Network(nodeCount: 5, edges: edges, isDirected: isDirected)
            #expect(try Betweenness(isNormalized: false).scores(of: network) == [isDirected ? 4 : 6, 0, 0, 0, 0])
            #expect(try Betweenness().scores(of: network) == [isDirected ? 4 / 12 : 1, 0, 0, 0, 0])
        }
    }

    @Test func `paths over weights 10, 15 and 12, 12 tie though their lengths differ in the last digit`() throws {
        let edges = [
            Edge(source: 0, target: 1, weight: 10), Edge(source: 1, target: 3, weight: 15),
            Edge(source: 0, target: 2, weight: 12), Edge(source: 2, target: 3, weight: 12),
        ]
        let lengths = edges.map { 1 / $0.weight }
        #expect(lengths[0] + lengths[1] != lengths[2] + lengths[3])
        let network = try Network(nodeCount: 4, edges: edges, isDirected: true)
        #expect(try Betweenness(isNormalized: false).scores(of: network) == [0, 0.5, 0.5, 0])
    }

    @Test func `counts too large for a number are taken with an exponent, to the same figures`() throws {
        for kind in MeasureTests.Kind.positive {
            for graph in RandomGraph.many(40, isDirected: kind.isDirected, weights: kind.weights) {
                var scaled = Betweenness()
                scaled.countLimit = 1
                #expect(difference(try scaled.scores(of: graph.network()), try Betweenness().scores(of: graph.network())) == nil, "\(graph)")
            }
        }
    }

    @Test(arguments: [false, true]) func `a level found from either side, and shares handed back over either, make the same figures`(isDirected: Bool) throws {
        for (seed, degree) in [2, 4, 10, 40].enumerated() {
            var random = Xoshiro256(seed: UInt64(seed))
            let network = try ErdosRenyi(nodeCount: 300, .edges(150 * degree), isDirected: isDirected).network(using: &random)
            // Of counts with exponents, paths of lengths are searched.
            var searched = Betweenness()
            searched.countLimit = 0
            #expect(difference(try Betweenness().scores(of: network), try searched.scores(of: network)) == nil, "\(degree)")
        }
    }

    @Test func `3²⁰⁰ and more shortest paths make no infinity`() throws {
        // Layers of three, each joined to the whole next one: the middle layers carry equal shares.
        let layers = 660
        let edges = (0..<layers - 1).flatMap { layer in
            (0..<9).map { Edge(source: 3 * layer + $0 / 3, target: 3 * layer + 3 + $0 % 3) }
        }
        let network = try Network(nodeCount: 3 * layers, edges: edges, isDirected: true)
        let lengths = try PathLengths(network, .outbound, for: "betweenness")
        var scratch = Betweenness.Scratch(nodeCount: network.nodeCount, limit: Betweenness().countLimit, isUniform: true)
        var sums = [Double](repeating: 0, count: network.nodeCount)
        scratch.add(0, lengths, to: &sums)
        for layer in 1..<layers {
            for node in 3 * layer..<3 * layer + 3 { #expect(agree(sums[node], Double(layers - 1 - layer))) }
        }
    }

    @Test func `a weight too small for a length is refused`() throws {
        let network = try Network(nodeCount: 2, edges: [Edge(source: 0, target: 1, weight: .leastNonzeroMagnitude)], isDirected: false)
        #expect(try #require(throws: NetworkError.self) { try Betweenness().scores(of: network) }.code == .weightTooSmall)
    }
}
