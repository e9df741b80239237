import TestSupport
import Testing

@testable import Networks

@Suite struct RandomNetworkTests {
    @Test func `the same seed gives the same network, another one another`() throws {
        func all(_ seed: UInt64) throws -> [Network] {
            var random = Xoshiro256(seed: seed)
            let karate = try KnownNetwork("karate").network
            return try [
                ErdosRenyi(nodeCount: 40, .probability(0.2)).network(using: &random), ErdosRenyi(nodeCount: 40, .edges(99)).network(using: &random),
                PlantedPartition(sizes: [20, 20], inside: 0.5, between: 0.1).network(using: &random), Rewiring().network(like: karate, using: &random),
                ConfigurationModel(like: karate).network(using: &random), ConfigurationModel(like: karate, form: .stubs).network(using: &random),
                LFR(nodeCount: 200, meanDegree: 8, maximumDegree: 30, communitySizes: 20...60, mixing: 0.2).network(using: &random).network,
            ]
        }
        #expect(try all(3) == all(3))
        #expect(try zip(all(3), all(4)).allSatisfy { $0 != $1 })
    }

    @Test(arguments: [false, true], [0, 0.02, 0.3, 0.9, 1])
    func `each pair has an edge with the probability asked for`(isDirected: Bool, probability: Double) throws {
        var random = Xoshiro256(seed: 1)
        for nodeCount in [0, 1, 2, 7, 12] {
            var counts: [Edge: Int] = [:]
            let runs = 400
            for _ in 0..<runs {
                let network = try ErdosRenyi(nodeCount: nodeCount, .probability(probability), isDirected: isDirected).network(using: &random)
                for edge in network.edges { counts[edge, default: 0] += 1 }
            }
            for source in 0..<nodeCount {
                for target in 0..<nodeCount where isDirected ? source != target : source < target {
                    // Six standard deviations, and one success for the rare ones.
                    let spread = 6 * (Double(runs) * probability * (1 - probability)).squareRoot() + (probability * (1 - probability) > 0 ? 1 : 0)
                    #expect(abs(Double(counts[Edge(source: source, target: target), default: 0]) - Double(runs) * probability) <= spread)
                }
            }
            #expect(counts.keys.allSatisfy { $0.source != $0.target })
        }
    }

    @Test(arguments: [false, true]) func `a number of edges is met exactly, and all pairs take their turn`(isDirected: Bool) throws {
        var random = Xoshiro256(seed: 2)
        let pairs = isDirected ? 30 : 15
        for count in [0, 1, 7, pairs - 2, pairs] {
            var seen: Set<Edge> = []
            for _ in 0..<200 {
                let network = try ErdosRenyi(nodeCount: 6, .edges(count), isDirected: isDirected).network(using: &random)
                #expect(network.edgeCount == count)
                seen.formUnion(network.edges)
            }
            #expect(seen.count == (count == 0 ? 0 : pairs))
        }
    }

    static func degrees(_ network: Network) -> [[Double?]] {
        [Degree(.inbound).scores(of: network), Degree(.outbound).scores(of: network)]
    }

    @Test(arguments: [false, true], [Rewiring.Weights.shuffled, .kept])
    func `rewiring keeps degrees, loops and weights, and makes no loop and no parallel edge`(isDirected: Bool, weights: Rewiring.Weights) throws {
        for graph in RandomGraph.many(60, isDirected: isDirected, weights: .real) {
            var random = Xoshiro256(seed: graph.seed)
            let network = try graph.network()
            let other = try Rewiring(weights: weights).network(like: network, using: &random)
            #expect(Self.degrees(other) == Self.degrees(network), "\(graph)")
            #expect(other.edges.map(\.weight).sorted() == network.edges.map(\.weight).sorted(), "\(graph)")
            #expect(other.edges.filter { $0.source == $0.target } == network.edges.filter { $0.source == $0.target }, "\(graph)")
            if isDirected, weights == .kept {
                let strengths = [network, other].map { network in (0..<network.nodeCount).map { Strength(.outbound).strength(of: $0, in: network) } }
                #expect(difference(strengths[0], strengths[1]) == nil, "\(graph)")
            }
        }
    }

    /// Every network of the degrees of a given one, by trying all.
    static func all(like network: Network) throws -> Set<Network> {
        let pairs = (0..<network.nodeCount).flatMap { source in
            (0..<network.nodeCount).filter { network.isDirected ? $0 != source : $0 > source }.map { Edge(source: source, target: $0) }
        }
        var found: Set<Network> = []
        for mask in 0..<(1 << pairs.count) where mask.nonzeroBitCount == network.edgeCount {
            let edges = pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] }
            let other = try Network(nodeCount: network.nodeCount, edges: edges, isDirected: network.isDirected)
            if degrees(other) == degrees(network) { found.insert(other) }
        }
        return found
    }

    @Test(arguments: [
        // The first needs a cycle turned round: no exchange of two targets leads from one three-cycle to the other.
        (true, 3, [(0, 1), (1, 2), (2, 0)]), (true, 4, [(0, 1), (1, 2), (2, 0), (0, 3), (3, 1)]),
        (false, 5, [(0, 1), (1, 2), (2, 3), (3, 4)]), (false, 6, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]),
    ])
    func `all networks of the degrees are reached, and equally often`(isDirected: Bool, nodeCount: Int, pairs: [(Int, Int)]) throws {
        let network = try Network(nodeCount: nodeCount, edges: pairs.map { Edge(source: $0, target: $1) }, isDirected: isDirected)
        let all = try Self.all(like: network)
        var random = Xoshiro256(seed: 9)
        var counts: [Network: Int] = [:]
        let runs = 60 * all.count
        for _ in 0..<runs { counts[try Rewiring(swapsPerEdge: 12).network(like: network, using: &random), default: 0] += 1 }
        #expect(Set(counts.keys) == all)
        // χ² has a mean of its degrees of freedom and a variance of twice them; five deviations.
        let freedom = Double(all.count - 1)
        let square = all.reduce(0) { sum, one in
            let gap = Double(counts[one, default: 0]) - 60
            return sum + gap * gap / 60
        }
        #expect(square <= freedom + 5 * (2 * freedom).squareRoot(), "\(square) of \(freedom)")
    }

    @Test func `rewiring a network of two sides keeps the sides`() throws {
        let davis = try KnownNetwork("davis_southern_women")
        let network = davis.network
        let sides = try #require(TwoMode(of: network)).sides
        var random = Xoshiro256(seed: 1)
        let other = try Rewiring(sides: sides).network(like: network, using: &random)
        #expect(other != network && Self.degrees(other) == Self.degrees(network))
        #expect(other.edges.allSatisfy { sides[$0.source] != sides[$0.target] })
        let triangle = try Network(nodeCount: 3, edges: [(0, 1), (1, 2), (2, 0)].map { Edge(source: $0, target: $1) }, isDirected: false)
        #expect(TwoMode(of: triangle) == nil)
        let error = try #require(throws: NetworkError.self) { try Rewiring(sides: [false, true, false]).network(like: triangle, using: &random) }
        #expect(error.code == .notTwoMode && error.message.hasPrefix("rewiring needs a network of two sides, and edge 0–2"))
    }

    @Test(arguments: [false, true]) func `the configuration model has the degrees asked for`(isDirected: Bool) throws {
        for graph in RandomGraph.many(60, isDirected: isDirected, weights: .unit) {
            var random = Xoshiro256(seed: graph.seed)
            let network = try Network(nodeCount: graph.nodeCount, edges: graph.edges.filter { $0.source != $0.target }, isDirected: isDirected)
            let simple = try ConfigurationModel(like: graph.network()).network(using: &random)
            #expect(Self.degrees(simple) == Self.degrees(network) && simple.edgeCount == network.edgeCount, "\(graph)")
            let stubs = try ConfigurationModel(like: network, form: .stubs).network(using: &random)
            // Parallel edges are weight; a loop takes two half-edges.
            #expect([Direction.inbound, .outbound].allSatisfy { Strength($0).scores(of: stubs) == Strength($0).scores(of: network) }, "\(graph)")
        }
    }

    @Test func `degrees that no network has are refused in words`() throws {
        var random = Xoshiro256(seed: 1)
        for model in [
            ConfigurationModel(degrees: [1, 1, 1]), ConfigurationModel(degrees: [3, 1]), ConfigurationModel(degrees: [1, 0], inboundDegrees: [1, 0]),
            ConfigurationModel(degrees: [1, 0], inboundDegrees: [0, 2]), ConfigurationModel(degrees: [3, 3, 1, 1]),
        ] {
            let error = try #require(throws: NetworkError.self) { try model.network(using: &random) }
            #expect(error.code == .badOption && error.message.hasPrefix("configuration-model: "))
        }
        #expect(try #require(throws: NetworkError.self) { try ErdosRenyi(nodeCount: 3, .edges(4)).network(using: &random) }.message.hasSuffix("0 to 3"))
        #expect(throws: NetworkError.self) { try ErdosRenyi(nodeCount: 3, .probability(.nan)).network(using: &random) }
        #expect(throws: NetworkError.self) { try PlantedPartition(sizes: [2], inside: 2, between: 0).network(using: &random) }
        #expect(throws: NetworkError.self) {
            try Rewiring(swapsPerEdge: .infinity).network(like: Network(nodeCount: 1, edges: [], isDirected: false), using: &random)
        }
        for lfr in [
            LFR(nodeCount: 100, meanDegree: 80, maximumDegree: 90, communitySizes: 10...20, mixing: 0.1),
            LFR(nodeCount: 100, meanDegree: 8, maximumDegree: 200, communitySizes: 10...20, mixing: 0.1),
            LFR(nodeCount: 100, meanDegree: 8, maximumDegree: 20, communitySizes: 40...40, mixing: 0.9),
        ] {
            #expect(try #require(throws: NetworkError.self) { try lfr.network(using: &random) }.code == .badOption)
        }
    }

    @Test(arguments: [false, true]) func `a planted partition has edges inside and between as often as asked for`(isDirected: Bool) throws {
        var random = Xoshiro256(seed: 4)
        let model = PlantedPartition(sizes: [60, 0, 40, 1], inside: 0.3, between: 0.05, isDirected: isDirected)
        let network = try model.network(using: &random)
        let labels = model.partition.labels
        #expect(network.nodeCount == 101 && model.partition.clusters.map(\.count) == [60, 40, 1])
        let inside = Double(network.edges.filter { labels[$0.source] == labels[$0.target] }.count)
        let scale = isDirected ? 2.0 : 1
        #expect(abs(inside - scale * 2550 * 0.3) < 6 * (scale * 2550 * 0.3 * 0.7).squareRoot())
        #expect(abs(Double(network.edgeCount) - inside - scale * 2500 * 0.05) < 6 * (scale * 2500 * 0.05 * 0.95).squareRoot())
    }

    @Test(arguments: [0, 0.2, 0.6, 1]) func `LFR has the degrees, sizes and mixing asked for`(mixing: Double) throws {
        var random = Xoshiro256(seed: 7)
        let model = LFR(nodeCount: 2000, meanDegree: 12, maximumDegree: 60, communitySizes: 30...150, mixing: mixing)
        let (network, partition) = try model.network(using: &random)
        #expect(network.nodeCount == 2000 && partition.nodeCount == 2000)
        #expect(partition.clusters.allSatisfy { 30...150 ~= $0.count })
        let degrees = Degree().scores(of: network).map { $0 ?? 0 }
        // The law's spread leaves about 0.25 for the mean of 2,000.
        #expect(abs(degrees.reduce(0, +) / 2000 - 12) < 1 && (degrees.max() ?? 0) <= 60)
        #expect(network.edges.allSatisfy { $0.source != $0.target && $0.weight == 1 })
        let outside = network.edges.filter { partition.labels[$0.source] != partition.labels[$0.target] }.count
        #expect(abs(Double(outside) / Double(network.edgeCount) - mixing) < 0.02)
    }

    @Test func `powers are drawn as often as their law says`() {
        var random = Xoshiro256(seed: 3)
        let law = PowerLaw(2...5, 2)
        var counts = [Int](repeating: 0, count: 6)
        for _ in 0..<20_000 { counts[law.draw(&random)] += 1 }
        let total = 1.0 / 4 + 1.0 / 9 + 1.0 / 16 + 1.0 / 25
        for value in 2...5 {
            let expected = 20_000 / Double(value * value) / total
            #expect(abs(Double(counts[value]) - expected) < 6 * expected.squareRoot())
        }
        #expect(counts[0] == 0 && counts[1] == 0)
    }

    @Test func `a set of pairs remembers what is put in and forgets what is taken out`() {
        var random = Xoshiro256(seed: 11)
        var set = PairSet(capacity: 4)
        var expected: Set<[UInt32]> = []
        for _ in 0..<20_000 {
            let pair = [UInt32(random.below(30)), UInt32(random.below(30))]
            if random.below(2) == 0 {
                #expect(set.insert(pair[0], pair[1]) == expected.insert(pair).inserted)
            } else {
                set.remove(pair[0], pair[1])
                expected.remove(pair)
            }
            #expect(set.count == expected.count)
        }
        for first in 0..<UInt32(30) {
            for second in 0..<UInt32(30) { #expect(set.contains(first, second) == expected.contains([first, second])) }
        }
    }
}
