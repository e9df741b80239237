import TestSupport
import Testing

@testable import Networks

/// Divisions other than Leiden's.
@Suite struct CommunityTests {
    struct Answer: Decodable {
        var labels: [Int]
        var quality: Double
    }

    @Test(arguments: ["leiden", "louvain", "label-propagation", "infomap", "consensus"], [false, true])
    func `clear planted communities are found`(name: String, isDirected: Bool) throws {
        let clustering = try #require(Clustering.named(name))
        for seed in 0..<UInt64(5) {
            var random = Xoshiro256(seed: seed)
            let planted = PlantedPartition(sizes: [40, 30, 30, 20], inside: 0.7, between: 0.01, isDirected: isDirected)
            #expect(try clustering.partition(planted.network(using: &random), seed) == planted.partition, "seed \(seed)")
        }
    }

    @Test(.enabled(if: Oracle.isRequired, "\(Oracle.absence)"), arguments: [false, true])
    func `the code length is Infomap's own figure, and at most its best of ten, to half a per cent`(isDirected: Bool) throws {
        let networks =
            try LeidenTests.networks().filter { $0.isDirected == isDirected }
            + (isDirected ? [] : ["karate", "les_miserables", "usa_borders"].map { try KnownNetwork($0).network })
        let answers = try Oracle.shared.ask("infomap", networks.map { RandomGraph($0) }, as: [Answer].self)
        for (index, (network, answer)) in zip(networks, answers).enumerated() {
            let theirs = try #require(try MapEquation().score(of: Partition(labels: answer.labels), in: network))
            // Directed, Infomap starts anew in proportion to strength.
            if !isDirected { #expect(agree(theirs, answer.quality), "network \(index)") }
            let ours = try #require(try MapEquation().score(of: Infomap().partition(of: network), in: network))
            #expect(ours <= theirs * (isDirected ? 1.01 : 1.005), "network \(index): \(ours), Infomap \(theirs)")
        }
    }

    @Test(.enabled(if: Oracle.isRequired, "\(Oracle.absence)"), arguments: [RandomGraph.Weights.unit, .whole])
    func `Girvan and Newman's division is the oracle's`(weights: RandomGraph.Weights) throws {
        let graphs = RandomGraph.many(30, isDirected: false, weights: weights, nodeLimit: 20)
        for (graph, answer) in zip(graphs, try Oracle.shared.ask("girvan_newman", graphs, as: [[[Int]]].self)) {
            let found = try GirvanNewman().partition(of: graph.network()).clusters
            #expect(found.sorted { $0.lexicographicallyPrecedes($1) } == answer, "\(graph)")
        }
    }

    @Test func `the karate club by betweenness, and too many edges, are as in the book`() throws {
        // Newman and Girvan's best has five communities without weights, modularity 0.401.
        let karate = try KnownNetwork("karate", isWeighted: false).network
        let partition = try GirvanNewman().partition(of: karate)
        #expect(abs(try #require(try Modularity().score(of: partition, in: karate)) - 0.401) < 0.0005 && partition.clusterCount == 5)
        var random = Xoshiro256(seed: 1)
        let large = try ErdosRenyi(nodeCount: 200, .edges(GirvanNewman.limit + 1)).network(using: &random)
        let error = try #require(throws: NetworkError.self) { try GirvanNewman().partition(of: large) }
        #expect(error.code == .tooLarge && error.message.hasSuffix("or leiden instead"))
    }

    @Test func `labels are those of most of the neighbours' weight`() throws {
        for kind in MeasureTests.Kind.positive where !kind.isDirected {
            for graph in RandomGraph.many(60, isDirected: false, weights: kind.weights) {
                let network = try graph.network()
                let labels = try LabelPropagation(seed: graph.seed).partition(of: network).labels
                for node in 0..<network.nodeCount {
                    var sums: [Int: Double] = [:]
                    for neighbour in network.neighbours(of: node) where neighbour.node != node { sums[labels[neighbour.node], default: 0] += neighbour.weight }
                    #expect(sums[labels[node], default: 0] >= (sums.values.max() ?? 0) * (1 - 1e-9), "\(graph)")
                }
            }
        }
    }

    @Test func `camps of a signed network are the friends, and known ones are found`() throws {
        // Read's tribes have three: alliances within, enmity between (Hage and Harary).
        let tribes = try KnownNetwork("read_tribes_signed").network
        let camps = try Leiden(quality: .constantPotts(resolution: 0)).partition(of: tribes)
        let wrong = tribes.edges.filter { ($0.weight > 0) != (camps.labels[$0.source] == camps.labels[$0.target]) }
        #expect(camps.clusterCount == 3 && wrong.count == 2)
        for seed in 0..<UInt64(10) {
            var random = Xoshiro256(seed: seed)
            let labels = (0..<60).map { _ in random.below(4) }
            let edges = try ErdosRenyi(nodeCount: 60, .probability(0.4)).network(using: &random).edges.map {
                Edge(source: $0.source, target: $0.target, weight: (labels[$0.source] == labels[$0.target]) != (random.below(12) == 0) ? 1 : -1)
            }
            // One sign in twelve is wrong: what is found agrees with at least as many edges as what was put there.
            let network = try Network(nodeCount: 60, edges: edges, isDirected: false)
            let quality = Quality.constantPotts(resolution: 0)
            let clustering = try #require(Clustering.named("signed"))
            let found = try #require(try quality.score(of: clustering.partition(network, seed), in: network))
            let planted = try #require(try quality.score(of: Partition(labels: labels), in: network))
            #expect(found >= planted, "seed \(seed)")
        }
    }

    @Test func `what many divisions agree on is the same for other seeds, where a single one is not`() throws {
        var random = Xoshiro256(seed: 3)
        let planted = PlantedPartition(sizes: [32, 32, 32, 32], inside: 0.32, between: 0.07)
        let network = try planted.network(using: &random)
        let found = try (1...4).map { try Consensus(seed: $0, runs: 30).partition(of: network) }
        let agreements = found.compactMap { PartitionComparison($0, planted.partition).adjustedMutualInformation }
        #expect(agreements.allSatisfy { $0 > 0.85 }, "\(agreements)")
        #expect(throws: NetworkError.self) { try Consensus(threshold: 0).partition(of: network) }
        #expect(throws: NetworkError.self) { try Consensus(runs: 0).partition(of: network) }
    }

    @Test(arguments: Clustering.all.map(\.name), [false, true])
    func `no node, one node and no edge are divided into single nodes`(name: String, isDirected: Bool) throws {
        let clustering = try #require(Clustering.named(name))
        for nodeCount in 0...3 where name != "core-periphery" {
            let partition = try clustering.partition(Network(nodeCount: nodeCount, edges: [], isDirected: isDirected), 1)
            #expect(partition == Partition(labels: 0..<nodeCount))
        }
    }

    @Test func `work that somebody cancels ends with an error that says so, and progress rises to 1`() throws {
        var random = Xoshiro256(seed: 1)
        let network = try ErdosRenyi(nodeCount: 300, .edges(900)).network(using: &random)
        for threads in [1, 3] {
            let execution = Execution(threads: threads, isCancelled: { true })
            for measure in ["betweenness", "closeness", "vitality"].compactMap(Measure.named) {
                let error = try #require(throws: NetworkError.self) { try execution.run { () throws(NetworkError) in try measure.scores(network, nil) } }
                #expect(error.code == .cancelled && error.message == "\(measure) was cancelled")
            }
            #expect(throws: NetworkError.self) { try execution.run { () throws(NetworkError) in try Leiden().partition(of: network) } }
            let shares = SharedShares()
            _ = try Execution(threads: threads, progress: { shares.add($0) }).run { () throws(NetworkError) in try Betweenness().scores(of: network) }
            #expect(shares.values.count > 10 && shares.values == shares.values.sorted() && shares.values.last == 1)
        }
    }
}
