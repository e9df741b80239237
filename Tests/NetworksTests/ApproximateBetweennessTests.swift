import TestSupport
import Testing

@testable import Networks

@Suite struct ApproximateBetweennessTests {
    /// Large enough that sampling can end early, with many tied paths.
    static func networks() throws -> [Network] {
        try [false, true].flatMap { isDirected in
            try [false, true].map { isWeighted in
                var random = Xoshiro256(seed: 3)
                let planted = try PlantedPartition(sizes: [40, 30, 20, 1], inside: 0.2, between: 0.01, isDirected: isDirected).network(using: &random)
                let edges = planted.edges.map { Edge(source: $0.source, target: $0.target, weight: isWeighted ? Double(1 + random.below(4)) : 1) }
                return try Network(nodeCount: planted.nodeCount, edges: edges, isDirected: isDirected)
            }
        }
    }

    @Test(arguments: [0.1, 0.04]) func `every figure is within the stated error`(error: Double) throws {
        for network in try Self.networks() + [KnownNetwork("karate").network, KnownNetwork("florentine_marriage").network] {
            let exact = try Betweenness().scores(of: network)
            for seed in 0..<UInt64(5) {
                let found = try ApproximateBetweenness(error: error, failure: 0.01, seed: seed).scores(of: network)
                let worst = zip(found, exact).reduce(0) { max($0, abs(($1.0 ?? 0) - ($1.1 ?? 0))) }
                #expect(worst <= error)
            }
        }
    }

    @Test func `the shortest paths between two nodes are drawn equally often, from wherever they branch`() throws {
        // Two diamonds in a row and a way round them of the same length: 5 paths from 0 to 6.
        let pairs = [(0, 1), (0, 2), (1, 3), (2, 3), (3, 4), (3, 5), (4, 6), (5, 6), (0, 7), (7, 8), (8, 9), (9, 6)]
        for weights in [[1.0], [2, 1]] {
            // Where weights differ, lengths do as well: a tail that no path takes.
            let edges =
                pairs.map { Edge(source: $0.0, target: $0.1) } + [Edge(source: 6, target: 10, weight: weights[weights.count - 1] + Double(weights.count - 1))]
            let network = try Network(nodeCount: 11, edges: edges, isDirected: false)
            let lengths = try PathLengths(network, .outbound, for: "test")
            #expect(lengths.isUniform == (weights.count == 1))
            var sampler = PathSampler(nodeCount: 11, isUniform: lengths.isUniform)
            var random = Xoshiro256(seed: 5)
            var counts: [Set<UInt32>: Int] = [:]
            lengths.forward.withRows { rows in
                lengths.backward.withRows { back in
                    for _ in 0..<5000 {
                        var path: [UInt32] = []
                        sampler.sample(from: 0, to: 6, rows, back, &random, into: &path)
                        counts[Set(path), default: 0] += 1
                    }
                }
            }
            #expect(Set(counts.keys) == [[1, 3, 4], [1, 3, 5], [2, 3, 4], [2, 3, 5], [7, 8, 9]])
            // A standard deviation is 28.
            #expect(counts.values.allSatisfy { abs($0 - 1000) < 160 })
        }
    }

    @Test func `the same seed gives the same figures at any number of threads, and what makes no sense is refused`() throws {
        let network = try Self.networks()[0]
        let found = try [1, 3].map { threads in
            try Execution(threads: threads).run { () throws(NetworkError) in try ApproximateBetweenness(error: 0.05).scores(of: network) }
        }
        #expect(found[0] == found[1])
        for bad in [ApproximateBetweenness(error: 0), ApproximateBetweenness(error: .nan), ApproximateBetweenness(failure: 1)] {
            #expect(try #require(throws: NetworkError.self) { try bad.scores(of: network) }.code == .badOption)
        }
        for nodeCount in 0...2 {
            let small = try Network(nodeCount: nodeCount, edges: [], isDirected: false)
            #expect(try ApproximateBetweenness().scores(of: small) == Array(repeating: 0, count: nodeCount))
        }
    }

    @Test func `what would take longer than a day is refused, with how long and what to take`() throws {
        try NetworkError.requireTime(for: "betweenness", arcs: 1e13, instead: "x")
        let error = try #require(throws: NetworkError.self) { try NetworkError.requireTime(for: "betweenness", arcs: 1e14, instead: "x") }
        #expect(error.code == .tooLarge)
        #expect(error.message == "betweenness of so large a network would take about 6 days on one thread; take x instead")
        // 100,000 nodes in a row: their squared number times their edges.
        let edges = (0..<100_000).map { Edge(source: $0, target: $0 + 1) }
        let long = try Network(nodeCount: 100_001, edges: edges, isDirected: false)
        #expect(try #require(throws: NetworkError.self) { try Vitality().scores(of: long) }.message.contains("vitality-components"))
    }
}
