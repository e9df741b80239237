import Codings
import Dispatches
import Testing

@testable import ActorGraphs

@Suite struct `Repeated stories` {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// A dispatch's date and its ties.
        var codings: [(String?, [String])]
        /// How many ties are left.
        var left: [Repeats: Int]
    }

    @Test(arguments: [
        Case(
            testDescription: "the next morning", codings: [("2019-09-04", ["VNM CHN aid 2019-09-04"]), ("2019-09-05", ["VNM CHN aid 2019-09-04"])],
            left: [.none: 2, .dispatch: 2, .day: 1, .week: 1, .month: 1]),
        Case(
            testDescription: "two days later", codings: [("2019-09-04", ["VNM CHN aid 2019-09-04"]), ("2019-09-06", ["VNM CHN aid 2019-09-04"])],
            left: [.none: 2, .dispatch: 2, .day: 2, .week: 1, .month: 1]),
        Case(
            testDescription: "over the end of a month", codings: [("2019-08-31", ["VNM CHN aid 2019-08-30"]), ("2019-09-30", ["VNM CHN aid 2019-08-30"])],
            left: [.day: 2, .week: 2, .month: 1]),
        Case(
            testDescription: "a chain",
            codings: [("2019-09-06", ["VNM CHN aid 2019-09-04"]), ("2019-09-04", ["VNM CHN aid 2019-09-04"]), ("2019-09-05", ["VNM CHN aid 2019-09-04"])],
            left: [.none: 3, .day: 1]),
        Case(
            testDescription: "another day's event", codings: [("2019-09-04", ["VNM CHN aid 2019-09-04"]), ("2019-09-05", ["VNM CHN aid 2019-09-05"])],
            left: [.day: 2, .month: 2]),
        Case(
            testDescription: "another precision", codings: [("2019-09-04", ["VNM CHN aid 2019-09-04"]), ("2019-09-04", ["VNM CHN aid 2019-09"])],
            left: [.day: 2]),
        Case(
            testDescription: "the other direction", codings: [("2019-09-04", ["VNM CHN aid 2019-09-04"]), ("2019-09-04", ["CHN VNM aid 2019-09-04"])],
            left: [.day: 2]),
        Case(
            testDescription: "the other direction of a symmetric type",
            codings: [("2019-09-04", ["VNM CHN consult 2019-09-04"]), ("2019-09-04", ["CHN VNM consult 2019-09-04"])], left: [.day: 1]),
        Case(
            testDescription: "both directions in one dispatch", codings: [("2019-09-04", ["VNM CHN consult 2019-09-04", "CHN VNM consult 2019-09-04"])],
            left: [.none: 2, .dispatch: 1, .day: 1]),
        Case(
            testDescription: "undated, same day", codings: [("2019-09-04", ["VNM CHN aid"]), ("2019-09-04", ["VNM CHN aid"])], left: [.none: 2, .day: 1]),
        Case(testDescription: "undated, next day", codings: [("2019-09-04", ["VNM CHN aid"]), ("2019-09-05", ["VNM CHN aid"])], left: [.day: 2, .month: 2]),
        Case(
            testDescription: "undated dispatches", codings: [(nil, ["VNM CHN aid 2019-09-04"]), (nil, ["VNM CHN aid 2019-09-04"])], left: [.day: 2, .month: 2]),
        Case(
            testDescription: "one mode and none",
            codings: [("2019-09-04", ["VNM CHN consult 2019-09-04"]), ("2019-09-04", ["VNM CHN consult/visit 2019-09-04"])], left: [.day: 1]),
        Case(
            testDescription: "two modes and none",
            codings: [
                ("2019-09-04", ["VNM CHN consult 2019-09-04"]), ("2019-09-04", ["VNM CHN consult/visit 2019-09-04"]),
                ("2019-09-04", ["VNM CHN consult/phone 2019-09-04"]), ("2019-09-04", ["VNM CHN consult 2019-09-04"]),
            ], left: [.none: 4, .day: 3]),
        Case(
            testDescription: "represents", codings: [("2019-09-04", ["x-y CHN represents"]), ("2019-09-04", ["x-y CHN represents"])],
            left: [.day: 2, .month: 2]),
    ]) func `are one tie`(_ example: Case) {
        let codings = example.codings.enumerated().map { Coding("d\($0.offset)", $0.element.0, $0.element.1) }
        for (repeats, left) in example.left {
            #expect(ActorGraph(codings, repeats: repeats).ties.count == left, "\(repeats)")
            #expect(ActorGraph(codings.reversed(), repeats: repeats).ties.count == left, "\(repeats)")
        }
    }

    @Test func `keep the earliest dispatch's tie, all evidence, and the mode that any gives`() {
        var early = Coding("z", "2019-09-04", ["VNM CHN consult 2019-09-04 7"])
        early.ties[0].confidence = 0.5
        early.ties[0].context = ["military"]
        var late = Coding("a", "2019-09-05", ["CHN VNM consult/visit 2019-09-04 1"])
        late.ties[0].confidence = 0.75
        late.ties[0].context = ["economic", "military"]
        late.ties[0].evidence = [Evidence(start: 3, end: 9, text: "visited")]
        let graph = ActorGraph([early, late])
        #expect(graph.ties.count == 1)
        let tie = graph.ties[0]
        #expect(graph.short == ["VNM CHN consult/visit"])
        #expect(graph.dispatches[tie.dispatch!].id == "z" && tie.event == 7)
        #expect(tie.score == 4 && tie.confidence == 0.75 && tie.context == ["military", "economic"])
        #expect(tie.evidence == [Evidence(dispatch: "z", start: 0, end: 0, text: ""), Evidence(dispatch: "a", start: 3, end: 9, text: "visited")])
        #expect(graph.dispatches(of: tie) == [0, 1])
    }
}
