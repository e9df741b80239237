import ActorGraphs
import Codings
import Dispatches
import Networks
import Testing

@testable import Analyses

struct ReweighingTests {
    /// Officials, forums, several ties a pair, events, stories that two dispatches tell, and a tie without a dispatch.
    static let reports = [
        Report("a", "2019-01-10", "ana VNM represents", "bo LAO represents", "ana bo consult", "ana CHN accuse 2", "VNM @asean participates"),
        Report("b", "2019-01-11", "VNM LAO consult", "JPN VNM aid 3", "CHN JPN accuse"), Report("c", "2019-02-01"),
        Report("d", "2020-01-10", "VNM LAO consult", "LAO VNM aid", "bo LAO represents", "bo JPN request"),
    ]

    private func graph(without dropped: Set<String> = []) -> ActorGraph {
        AnalysesTests.graph(
            Self.reports.map { report in
                var report = report
                if dropped.contains(report.id) { report.ties = [] }
                return report
            })
    }

    static let projections = Projection.Weight.allCases.flatMap { weight in
        [false, true].flatMap { folds in [false, true].map { Projection(foldsOfficials: folds, isDirected: $0, weight: weight) } }
    }

    private func edges(_ network: Network, _ actors: [Actor]) -> [String] {
        network.edges.map { "\(actors[$0.source].id) \(actors[$0.target].id) \(($0.weight * 1e9).rounded() / 1e9)" }.sorted()
    }

    @Test(arguments: projections)
    func `every dispatch counted once makes the network itself`(projection: Projection) throws {
        let projected = try network(graph(), projection)
        let model = Reweighing(of: projected)
        let again = try model.network(counting: Array(repeating: 1, count: model.units.count))
        #expect(edges(again, model.actors) == edges(projected.network, projected.actors))
    }

    @Test(arguments: projections)
    func `a dispatch counted never is a dispatch that is not there`(projection: Projection) throws {
        let model = Reweighing(of: try network(graph(), projection))
        // Folding goes by the dispatches that are there, so that those which say whom an official represents stay.
        for dropped in ["b", "c"] {
            let counts = model.units.map { $0.head.id == dropped ? 0.0 : 1 }
            let rest = try network(graph(without: [dropped]), projection)
            #expect(try edges(model.network(counting: counts), model.actors) == edges(rest.network, rest.actors), "\(dropped)")
        }
    }

    @Test func `a story that two dispatches tell is shared among them`() throws {
        var problems: [Problem] = []
        let codings = ["a", "b"].map { id in
            var coding = Coding(head: DispatchHead(id: id, date: PartialDate("2019-01-10")))
            coding.ties = [Tie(source: .country("VNM"), target: .country("LAO"), type: .aid, weight: 4)]
            return coding
        }
        let model = Reweighing(of: try network(ActorGraph(codings: codings, problems: &problems)))
        #expect(model.shares.map { $0.map(\.weight) } == [[2], [2]])
        #expect(try model.network(counting: [2, 0]).weight(from: 0, to: 1) == 4 && model.network(counting: [0, 1]).weight(from: 0, to: 1) == 2)
        // Who counts dispatches counts both.
        let counted = Reweighing(of: try network(ActorGraph(codings: codings, problems: &problems), Projection(weight: .dispatches)))
        #expect(try counted.network(counting: [1, 1]).weight(from: 0, to: 1) == 2)
    }

    @Test func `a tie without a dispatch counts always`() throws {
        let actors = ["JPN", "VNM"].map { Actor(id: .country($0)) }
        let bare = ActorGraph(actors: actors, ties: [GraphTie(source: 1, target: 0, type: .support, weight: 3)])
        let model = Reweighing(of: try network(bare))
        #expect(model.units.isEmpty && model.fixed[0].map(\.weight) == [3])
        #expect(try model.network(counting: []).weight(from: 0, to: 1) == 3)
    }

    @Test func `two networks have the actors and edges of both, and a dispatch is a unit in each`() throws {
        let model = Reweighing(of: [try network(graph(), period: "2019"), try network(graph(), period: "2020")])
        #expect(model.units.map { "\($0.head.id)\($0.side)\($0.isCovered ? "" : "-")" } == ["a0", "b0", "c0", "d1"])
        let before = try model.network(counting: [1, 1, 1, 0], side: 0)
        #expect(edges(before, model.actors) == edges(try network(graph(), period: "2019").network, try network(graph(), period: "2019").actors))
    }
}
