import ActorGraphs
import Codings
import Dispatches
import Networks
import Testing

@testable import Analyses

struct CentralityTableTests {
    /// A star: VNM with three others, LAO by two dispatches.
    static let star = graph(
        Report("a", "2019-01-10", "VNM LAO consult", "VNM JPN support 2"), Report("b", "2019-02-10", "LAO VNM aid", "VNM @asean participates"),
        Report("c", "2020-01-10", "VNM LAO accuse"))

    private func rows(_ graph: ActorGraph, _ names: [String], _ projection: Projection = Projection(), period: String? = nil) throws -> [[String]] {
        let analysis = CentralityAnalysis(measures: try CentralityAnalysis.measures(named: names))
        let table = try analysis.table(of: network(graph, projection, period: period))
        return table.rows.map { row in row.values.map { short(row.actor.id, $0.value, $0.rank) } }
    }

    @Test func `measures and competition ranks stand by actor, the most central first`() throws {
        // Strength: VNM 3 + 2 + 1, LAO 3, JPN 2, ASEAN 1; each leaf has one neighbour, so they share rank 2 of degree.
        let expected = [
            ["VNM 6.0 #1", "VNM 3.0 #1"], ["LAO 3.0 #2", "LAO 1.0 #2"], ["JPN 2.0 #3", "JPN 1.0 #2"], ["asean 1.0 #4", "asean 1.0 #2"],
        ]
        #expect(try rows(Self.star, ["strength", "degree"]) == expected)
    }

    @Test func `equal ranks are in the order of ids`() throws {
        #expect(try rows(Self.star, ["degree"]).joined().map { $0.prefix(3) } == ["VNM", "JPN", "LAO", "ase"])
    }

    @Test func `betweenness of a star's centre is all there is`() throws {
        #expect(try rows(Self.star, ["betweenness"])[0] == ["VNM 1.0 #1"])
    }

    @Test func `a period leaves its ties and its dispatches`() throws {
        let table = try CentralityAnalysis(measures: measures("strength")).table(of: network(Self.star, period: "2020"))
        #expect(table.rows.map { short($0.actor.id, $0.values[0].value, $0.values[0].rank) } == ["LAO 1.0 #1", "VNM 1.0 #1"])
        #expect(table.facts.dispatches == 1 && table.facts.period == "2020")
    }

    @Test func `each actor's dispatches are counted once`() throws {
        let table = try CentralityAnalysis(measures: measures("strength")).table(of: network(Self.star))
        #expect(table.rows.map { "\($0.actor.id.name) \($0.dispatches)" } == ["VNM 3", "LAO 3", "JPN 1", "asean 1"])
    }

    @Test func `facts say what the network is`() throws {
        let reports = graph(
            Report("a", "2019-01-10", "ana VNM represents", "bo LAO represents", "ana bo consult", "ana VNM accuse", "JPN LAO aid"),
            Report("b", nil, "VNM JPN aid"))
        let facts = NetworkFacts(of: try network(reports, Projection(foldsOfficials: true)))
        // Folded: VNM–LAO, JPN–LAO, JPN–VNM; the accusation within VNM is a loop.
        #expect(facts.actors == 3 && facts.edges == 3 && facts.ties == 3 && facts.loopsDropped == 1)
        #expect(facts.types == nil && facts.kinds == ActorKind.allCases && facts.dispatches == 2 && facts.undatedTies == 0)
        #expect(NetworkFacts(of: try network(reports, period: "2019")).undatedTies == 1)
        let plain = NetworkFacts(of: try network(reports))
        #expect(plain.actors == 5 && plain.ties == 4 && plain.loopsDropped == 0)
    }

    @Test func `types that were asked for are named`() throws {
        let selected = Selection(types: [.aid, .consult]).apply(to: Self.star)
        #expect(NetworkFacts(of: try Projection().network(of: selected)).types == [.consult, .aid])
    }

    @Test func `an empty graph makes an empty table`() throws {
        let table = try CentralityAnalysis(measures: measures("strength", "betweenness")).table(of: network(graph()))
        #expect(table.rows.isEmpty && table.clusters.isEmpty && table.modularity == nil && table.facts.actors == 0)
    }

    @Test func `all is all measures, and an unknown one is refused with the nearest`() throws {
        #expect(try measures("all").map(\.name) == Measure.all.map(\.name))
        #expect(try measures("pagerank", "strength").map(\.name) == ["pagerank", "strength"])
        #expect {
            try measures("betweeness")
        } throws: {
            "\($0)" == #"unknown measure "betweeness"; did you mean "betweenness"?"#
        }
    }

    @Test func `a signed network is refused by measures that need positive weights, and has no clusters`() throws {
        let signed = try network(graph(Report("a", "2019-01-10", "VNM LAO aid", "VNM CHN accuse")), Projection(weight: .score))
        #expect { try CentralityAnalysis(measures: measures("betweenness")).table(of: signed) } throws: { $0 is Problem }
        #expect(try ActorClusters(of: signed) == nil)
    }

    // MARK: Clusters

    /// Two triangles and a bridge.
    static let triangles = graph(
        Report(
            "a", "2019-01-10", "AAA BBB consult", "BBB CCC consult", "CCC AAA consult", "DDD EEE consult", "EEE FFF consult", "FFF DDD consult",
            "CCC DDD consult")
    )

    @Test(arguments: [1, 2, 77] as [UInt64])
    func `two triangles and a bridge are two clusters, whatever the seed`(seed: UInt64) throws {
        let network = try network(Self.triangles)
        let clusters = try #require(try ActorClusters(of: network, seed: seed))
        let sides = Dictionary(grouping: zip(clusters.clusterOfNode, network.actors.map(\.id.name)), by: \.0).values.map { $0.map(\.1) }
        #expect(Set(sides) == [["AAA", "BBB", "CCC"], ["DDD", "EEE", "FFF"]])
        // m = 7: each side has 3 edges of 7 and half of all ends: 6/7 − 2 · (1/2)².
        #expect(abs((clusters.modularity ?? 0) - (6.0 / 7 - 0.5)) < 1e-12)
    }

    @Test func `a table's clusters are positions of its rows, and each row knows its own`() throws {
        let table = try CentralityAnalysis(measures: measures("strength")).table(of: network(Self.triangles))
        #expect(table.clusters.count == 2 && table.clusters.joined().sorted() == Array(0..<6))
        for (number, cluster) in table.clusters.enumerated() {
            #expect(cluster == cluster.sorted())
            for row in cluster { #expect(table.rows[row].cluster == number + 1) }
        }
    }

    @Test func `a network without an edge has no clusters`() throws {
        #expect(try ActorClusters(of: network(graph(Report("a", "2019-01-10")))) == nil)
    }
}
