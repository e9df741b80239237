import TestSupport
import Testing

@testable import Networks

/// Figures that stand in print, or that NetworkX gives, for published networks.
@Suite struct KnownNetworkTests {
    @Test func `the karate club's two heads are its brokers`() throws {
        let karate = try KnownNetwork("karate", isWeighted: false).network
        #expect(karate.nodeCount == 34 && karate.edgeCount == 78)
        let betweenness = try Betweenness().scores(of: karate)
        #expect(agree(betweenness[0], 0.43763528138528146))
        #expect(agree(betweenness[33], 0.30407497594997596))
        #expect(Measure.betweenness.ranks(of: betweenness)[0] == 1)
        #expect(Degree().scores(of: karate)[33] == 17)
        #expect(agree(try Closeness().scores(of: karate)[0], 33.0 / 58))
    }

    @Test func `the karate club's best modularity is found, 0.4198, in four communities`() throws {
        let karate = try KnownNetwork("karate", isWeighted: false).network
        let partition = try Leiden().partition(of: karate)
        let score = try #require(try Modularity().score(of: partition, in: karate))
        #expect(agree(score, 0.41978961209730437))
        #expect(partition.clusterCount == 4)
        // Where the club broke in two: NetworkX's value for the factions without the weights.
        let factions = Partition(labels: (0..<34).map { [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21].contains($0) ? 0 : 1 })
        #expect(agree(try Modularity().score(of: factions, in: karate), 0.3582347140039448))
    }

    @Test func `in the kite degree, closeness and betweenness each name somebody else`() throws {
        let kite = try KnownNetwork("krackhardt_kite").network
        let degree = Degree().scores(of: kite)
        let closeness = try Closeness().scores(of: kite)
        let betweenness = try Betweenness().scores(of: kite)
        // Diane, Fernando and Garth, Heather.
        #expect(Measure.degree.ranks(of: degree)[3] == 1 && degree[3] == 6)
        #expect(Measure.closeness.ranks(of: closeness)[5] == 1 && Measure.closeness.ranks(of: closeness)[6] == 1 && agree(closeness[5], 9.0 / 14))
        #expect(Measure.betweenness.ranks(of: betweenness)[7] == 1 && agree(betweenness[7], 14.0 / 36))
    }

    @Test func `the Medici lie between half of Florence`() throws {
        let florence = try KnownNetwork("florentine_marriage")
        let betweenness = florence.byName(try Betweenness().scores(of: florence.network))
        #expect(agree(betweenness["Medici"] ?? nil, 47.5 / 91))
        #expect(florence.byName(Degree().scores(of: florence.network))["Medici"] == 6)
        #expect(betweenness["Pazzi"] == 0)
    }

    @Test func `a family without marriages is isolated, and no more`() throws {
        let florence = try KnownNetwork("florentine_marriage").network
        let network = try Network(nodeCount: florence.nodeCount + 1, edges: florence.edges, isDirected: false)
        #expect(Components().partition(of: network).clusters.map(\.count) == [15, 1])
        #expect(try Betweenness(isNormalized: false).scores(of: network).dropLast() == Betweenness(isNormalized: false).scores(of: florence)[...])
        #expect(try Leiden().partition(of: network).clusters.last == [15])
    }

    @Test func `signed networks have strengths and components, and are refused elsewhere by name`() throws {
        let tribes = try KnownNetwork("read_tribes_signed").network
        #expect(tribes.nodeCount == 16 && tribes.edgeCount == 58)
        #expect(Strength().scores(of: tribes).reduce(0) { $0 + ($1 ?? 0) } == 0)
        #expect(Components().partition(of: tribes).clusterCount == 1)
        #expect(try #require(throws: NetworkError.self) { try Betweenness().scores(of: tribes) }.message.hasPrefix("betweenness needs positive weights"))
    }

    @Test(.enabled(if: Oracle.isRequired, "\(Oracle.absence)"), arguments: MeasureTests.names)
    func `every measure gives the oracle's figures on published networks`(name: String) throws {
        let measure = try #require(Measure.named(name))
        let all = try [
            ("karate", false), ("les_miserables", false), ("usa_borders", false), ("davis_southern_women", false), ("sampson_SAMPLK3", true),
            ("ht_advice", true),
        ].map { try KnownNetwork($0, isDirected: $1).network }
        let networks = name == "vitality-flow" ? [] : all
        let answers = try Oracle.shared.ask("measure", networks.map { RandomGraph($0) }, options: ["name": name], as: [[Double?]].self)
        for (network, answer) in zip(networks, answers) {
            #expect(MeasureTests.mismatch(name, try measure.scores(network, MeasureTests.partition(network.nodeCount)), answer) == nil)
        }
    }
}
