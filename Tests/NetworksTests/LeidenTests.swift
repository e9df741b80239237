import TestSupport
import Testing

@testable import Networks

@Suite struct LeidenTests {
    /// Groups of nodes, joined inside with one probability and outside with another.
    static func planted(groups: [Int], inside: Double, outside: Double, isDirected: Bool, isWeighted: Bool, seed: UInt64) throws -> Network {
        var random = Xoshiro256(seed: seed)
        let labels = groups.enumerated().flatMap { Array(repeating: $0, count: $1) }
        var edges: [Edge] = []
        for source in labels.indices {
            for target in labels.indices where isDirected ? source != target : source < target {
                guard random.unit() < (labels[source] == labels[target] ? inside : outside) else { continue }
                edges.append(Edge(source: source, target: target, weight: isWeighted ? Double(1 + random.below(5)) : 1))
            }
        }
        return try Network(nodeCount: labels.count, edges: edges, isDirected: isDirected)
    }

    /// From clear communities to none at all.
    static func networks() throws -> [Network] {
        try (0..<32).map { index in
            var random = Xoshiro256(seed: UInt64(index))
            let groups = (0..<2 + random.below(8)).map { _ in 3 + random.below(24) }
            return try planted(
                groups: groups, inside: [0.6, 0.4, 0.3, 0.1][index % 4], outside: [0.01, 0.03, 0.05, 0.1][index % 4], isDirected: index % 8 >= 4,
                isWeighted: index % 16 >= 8, seed: UInt64(index))
        }
    }

    @Test(.enabled(if: Oracle.isRequired, "\(Oracle.absence)"), arguments: [1, 1.8])
    func `thorough modularity is that of leidenalg's best of ten, to half a per cent`(resolution: Double) throws {
        let networks =
            try stride(from: 0, to: 32, by: 3).map { try Self.networks()[$0] }
            + ["karate", "les_miserables", "usa_borders"].map { try KnownNetwork($0).network }
        let answers = try Oracle.shared.ask("leiden", networks.map { RandomGraph($0) }, options: ["resolution": resolution], as: [[Int]].self)
        for (index, (network, answer)) in zip(networks, answers).enumerated() {
            let modularity = Modularity(resolution: resolution)
            let ours = try #require(try modularity.score(of: Leiden.thorough(.modularity(resolution: resolution)).partition(of: network), in: network))
            let theirs = try #require(try modularity.score(of: Partition(labels: answer), in: network))
            #expect(ours >= theirs - 0.005 * abs(theirs), "network \(index): \(ours), leidenalg \(theirs)")
        }
    }

    @Test(.enabled(if: Oracle.isRequired, "\(Oracle.absence)"), arguments: [0.1, 0.5])
    func `by the constant Potts model, thorough quality is leidenalg's own figure and at least its best of ten, to half a per cent`(resolution: Double) throws {
        let networks = try stride(from: 0, to: 32, by: 3).map { try Self.networks()[$0] }
        let options = ["resolution": "\(resolution)", "quality": "potts"]
        let answers = try Oracle.shared.ask("leiden_potts", networks.map { RandomGraph($0) }, options: options, as: [PottsAnswer].self)
        for (index, (network, answer)) in zip(networks, answers).enumerated() {
            let quality = Quality.constantPotts(resolution: resolution)
            let theirs = try #require(try quality.score(of: Partition(labels: answer.labels), in: network))
            #expect(agree(network.isDirected ? theirs : 2 * theirs, answer.quality, slack: 1e-9), "network \(index)")
            let ours = try #require(try quality.score(of: Leiden.thorough(quality).partition(of: network), in: network))
            #expect(ours >= theirs - 0.005 * abs(theirs), "network \(index): \(ours), leidenalg \(theirs)")
        }
    }

    struct PottsAnswer: Decodable {
        var labels: [Int]
        var quality: Double
    }

    @Test(arguments: [false, true])
    func `planted communities are found`(isDirected: Bool) throws {
        for seed in 0..<UInt64(10) {
            let groups = [30, 24, 18, 12]
            let network = try Self.planted(groups: groups, inside: 0.7, outside: 0.02, isDirected: isDirected, isWeighted: seed % 2 == 0, seed: seed)
            let expected = Partition(labels: groups.enumerated().flatMap { Array(repeating: $0, count: $1) })
            #expect(try Leiden(seed: seed).partition(of: network) == expected)
        }
    }

    @Test(arguments: MeasureTests.Kind.positive, [1, 0, 0.3, 3])
    func `every community is connected, and no node outside its component`(kind: MeasureTests.Kind, resolution: Double) throws {
        for graph in RandomGraph.many(100, isDirected: kind.isDirected, weights: kind.weights, nodeLimit: 60) {
            let network = try graph.network()
            let partition = try Leiden(resolution: resolution, starts: 1).partition(of: network)
            let pieces = Components().components(of: network) { partition.labels[$0] == partition.labels[$1] }
            #expect(Partition(labels: pieces) == partition, "\(graph)")
        }
    }

    @Test func `modularity is never below that of single nodes or of the components`() throws {
        for kind in MeasureTests.Kind.positive {
            for graph in RandomGraph.many(60, isDirected: kind.isDirected, weights: kind.weights) {
                let network = try graph.network()
                guard let score = try Modularity().score(of: Leiden(starts: 1).partition(of: network), in: network) else { continue }
                for other in [Partition(labels: 0..<network.nodeCount), Components().partition(of: network)] {
                    #expect(score >= (try Modularity().score(of: other, in: network) ?? 0) - 1e-9, "\(graph)")
                }
            }
        }
    }

    @Test func `the same seed gives the same partition, and isolated nodes are single`() throws {
        for network in try Self.networks() {
            #expect(try Leiden(seed: 7, starts: 3).partition(of: network) == Leiden(seed: 7, starts: 3).partition(of: network))
        }
        let network = try Network(nodeCount: 4, edges: [Edge(source: 1, target: 2), Edge(source: 3, target: 3)], isDirected: false)
        #expect(try Leiden().partition(of: network).clusters == [[1, 2], [0], [3]])
        #expect(try Leiden().partition(of: Network(nodeCount: 3, edges: [], isDirected: true)).clusters == [[0], [1], [2]])
        #expect(try Leiden().partition(of: Network(nodeCount: 0, edges: [], isDirected: false)).clusters.isEmpty)
    }

    @Test func `the unit of the weights does not matter, be it the largest or the smallest possible`() throws {
        let karate = try KnownNetwork("karate").network
        let expected = try Leiden(starts: 3).partition(of: karate)
        for exponent in [-1060, -900, -3, 7, 600, 1000] {
            let unit = Double(sign: .plus, exponent: exponent, significand: 1)
            let edges = karate.edges.map { Edge(source: $0.source, target: $0.target, weight: $0.weight * unit) }
            let network = try Network(nodeCount: karate.nodeCount, edges: edges, isDirected: false)
            #expect(try Leiden(starts: 3).partition(of: network) == expected)
            #expect(try Modularity().score(of: expected, in: network) == Modularity().score(of: expected, in: karate))
        }
    }

    @Test func `what an aggregated graph says of two clusters is what their nodes add up to`() throws {
        for isDirected in [false, true] {
            let network = try Self.planted(groups: [5, 5], inside: 0.8, outside: 0.5, isDirected: isDirected, isWeighted: true, seed: 3)
            let graph = QualityGraph(network, .modularity(resolution: 1))
            let labels = (0..<10).map { UInt32($0 % 3) }
            let small = graph.aggregated(by: labels, count: 3)
            for (cluster, other) in [(0, 1), (1, 2), (2, 0)] {
                var pull = 0.0
                for node in 0..<10 where Int(labels[node]) == cluster {
                    for arc in graph.pulls.row(node) where Int(labels[Int(graph.pulls.neighbours[arc])]) == other { pull += graph.pulls.weights[arc] }
                }
                let arc = try #require(small.pulls.row(cluster).first { Int(small.pulls.neighbours[$0]) == other })
                #expect(small.pulls.weights[arc] == pull)
            }
            #expect(small.out.reduce(0, +) == graph.out.reduce(0, +))
        }
    }

    @Test func `weights and options that make no sense are refused`() throws {
        let network = try Network(nodeCount: 2, edges: [Edge(source: 0, target: 1, weight: 0)], isDirected: false)
        #expect(try #require(throws: NetworkError.self) { try Leiden().partition(of: network) }.message.hasPrefix("leiden needs positive weights"))
        #expect(try #require(throws: NetworkError.self) { try Leiden(resolution: .nan).partition(of: network) }.code == .badOption)
        let sound = try Network(nodeCount: 2, edges: [Edge(source: 0, target: 1)], isDirected: false)
        #expect(try #require(throws: NetworkError.self) { try Leiden(starts: 0).partition(of: sound) }.code == .badOption)
    }
}
