import ActorGraphs
import Codings
import Dispatches
import Networks
import Testing

@testable import Analyses

struct ComparisonTests {
    static let reports = [
        Report("a1", "2019-01-10", "VNM LAO consult", "VNM JPN support"), Report("a2", "2019-02-10", "VNM LAO aid", "VNM PHL accuse"),
        Report("b1", "2020-01-10", "VNM LAO consult", "VNM JPN support 4"), Report("b2", "2020-02-10", "VNM CHN accuse 2", "VNM JPN support 2"),
        Report("b3", "2020-03-10"), Report("b4", "2020-04-10", "VNM LAO consult"),
    ]

    private func comparison(
        _ before: ProjectedNetwork, _ after: ProjectedNetwork, _ names: [String] = ["strength", "degree"], byType: Bool = false
    ) throws -> Comparison {
        try ComparisonAnalysis(measures: CentralityAnalysis.measures(named: names), byType: byType).comparison(before: before, after: after)
    }

    private func years() throws -> (ProjectedNetwork, ProjectedNetwork) {
        let graph = graph(Self.reports)
        return (try network(graph, period: "2019"), try network(graph, period: "2020"))
    }

    private func short(_ tie: TieChange) -> String { "\(tie.source.id.name) \(tie.target.id.name) \(tie.change)" }

    @Test func `ties appear, vanish, grow, shrink or stay, by dispatch`() throws {
        let (before, after) = try years()
        let result = try comparison(before, after)
        // Two dispatches, then four: JPN 1/2 → 6/4, LAO 2/2 → 2/4, PHL 1/2 → 0, CHN 0 → 2/4.
        #expect(result.ties.map(short) == ["JPN VNM grew", "CHN VNM appeared", "LAO VNM shrank", "PHL VNM vanished"])
        #expect(result.ties.map(\.before.perDispatch) == [0.5, 0, 1, 0.5] && result.ties.map(\.after.perDispatch) == [1.5, 0.5, 0.5, 0])
        #expect(result.ties.map(\.before.value) == [1, 0, 2, 1] && result.ties.map(\.after.value) == [6, 2, 2, 0])
        // JPN and LAO are in both, of four pairs.
        #expect(result.jaccard == 0.5)
        #expect(result.before.dispatches == 2 && result.after.dispatches == 4)
    }

    @Test func `actors change by the first measure, per dispatch where it adds up`() throws {
        let (before, after) = try years()
        let result = try comparison(before, after)
        // VNM 4/2 → 10/4.
        let expected = ["JPN grew", "CHN appeared", "LAO shrank", "PHL vanished", "VNM grew"]
        #expect(result.actors.map { "\($0.actor.id.name) \($0.change)" } == expected)
        let vietnam = try #require(result.actors.last)
        #expect(vietnam.before?[0] == Figure(value: 4, perDispatch: 2, rank: 1) && vietnam.after?[0] == Figure(value: 10, perDispatch: 2.5, rank: 1))
        // A degree does not grow with the number of dispatches.
        #expect(vietnam.before?[1] == Figure(value: 3, perDispatch: nil, rank: 1))
        #expect(result.actors.first { $0.actor.id.name == "CHN" }?.before == nil && result.actors.first { $0.actor.id.name == "PHL" }?.after == nil)
    }

    @Test func `the same twice has changed in nothing`() throws {
        let (before, _) = try years()
        let result = try comparison(before, before, ["strength", "betweenness"])
        #expect(result.ties.allSatisfy { $0.change == .same } && result.actors.allSatisfy { $0.change == .same } && result.jaccard == 1)
    }

    @Test func `a side without dispatches is compared by the figures themselves`() throws {
        let (before, _) = try years()
        var problems: [Problem] = []
        // As a graph file that came without dispatches.
        let actors = ["JPN", "VNM"].map { Actor(id: .country($0)) }
        let bare = ActorGraph(actors: actors, ties: [GraphTie(source: 1, target: 0, type: .support, weight: 3)])
        problems = []
        let result = try comparison(before, try network(bare))
        #expect(problems.isEmpty && result.after.dispatches == 0)
        #expect(result.ties.map(short) == ["JPN VNM grew", "LAO VNM vanished", "PHL VNM vanished"])
        #expect(result.ties[0].after == Figure(value: 3, perDispatch: nil))
    }

    @Test func `two empty sides have no common edge to speak of`() throws {
        let empty = try network(graph())
        let result = try comparison(empty, empty)
        #expect(result.jaccard == nil && result.ties.isEmpty && result.actors.isEmpty)
    }

    @Test func `by type each type is a tie of its own`() throws {
        let (before, after) = try years()
        let result = try comparison(before, after, byType: true)
        let found = result.ties.map { "\(short($0)) \($0.type?.rawValue ?? "-")" }
        let expected = [
            "JPN VNM grew support", "CHN VNM appeared accuse", "LAO VNM vanished aid", "PHL VNM vanished accuse", "LAO VNM same consult",
        ]
        #expect(found == expected)
        #expect(try comparison(before, after).ties.allSatisfy { $0.type == nil })
    }

    @Test func `evidence is that of the side where the tie is stronger, and the tone that of both`() throws {
        let (before, after) = try years()
        let ties = try comparison(before, after).ties
        func tie(_ code: String) -> TieChange? { ties.first { $0.source.id.name == code } }
        #expect(tie("JPN")?.evidence.map(\.dispatch) == ["b1", "b2"])
        #expect(tie("LAO")?.evidence.compactMap(\.dispatch).sorted() == ["a1", "a2"])
        #expect(tie("PHL")?.evidence.map(\.dispatch) == ["a2"])
        #expect(tie("PHL")?.tone == .conflict && tie("LAO")?.tone == .cooperation)
    }

    @Test func `a directed comparison keeps the directions apart`() throws {
        let graph = graph(Report("a", "2019-01-10", "VNM LAO accuse"), Report("b", "2020-01-10", "LAO VNM accuse"))
        let projection = Projection(isDirected: true)
        let result = try comparison(network(graph, projection, period: "2019"), network(graph, projection, period: "2020"))
        #expect(result.ties.map(short) == ["LAO VNM appeared", "VNM LAO vanished"] && result.jaccard == 0)
    }

    @Test func `networks of two projections are not compared`() throws {
        let graph = graph(Self.reports)
        #expect {
            try comparison(network(graph), network(graph, Projection(weight: .count)))
        } throws: {
            "\($0)".contains("different projections")
        }
    }

    /// Before, after (value, per dispatch), and the change.
    static let changes: [(Figure?, Figure?, Comparison.Change)] = [
        (nil, nil, .same), (nil, Figure(value: 0), .same), (nil, Figure(value: 2), .appeared), (Figure(value: 2), nil, .vanished),
        (Figure(value: 2), Figure(value: 3), .grew), (Figure(value: 3), Figure(value: 2), .shrank),
        (Figure(value: 0.1 + 0.2), Figure(value: 0.3), .same), (Figure(value: nil), Figure(value: 1), .appeared),
        (Figure(value: 2, perDispatch: 1), Figure(value: 4, perDispatch: 1), .same),
        (Figure(value: 2, perDispatch: 1), Figure(value: 4, perDispatch: 0.5), .shrank),
        // One side has nothing to divide by.
        (Figure(value: 2, perDispatch: 1), Figure(value: 4), .grew), (nil, Figure(value: 4, perDispatch: 1), .appeared),
    ]

    @Test(arguments: changes)
    func `a change is by figures per dispatch where both have them`(before: Figure?, after: Figure?, expected: Comparison.Change) {
        #expect(Comparison.Change(before: before, after: after) == expected)
    }
}
