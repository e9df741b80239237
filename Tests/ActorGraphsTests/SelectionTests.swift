import Codings
import Dispatches
import TestSupport
import Testing

@testable import ActorGraphs

@Suite struct `A selection` {
    static let graph = ActorGraph([
        Coding(
            "a", "2019-01-05", ["x-y FRA represents", "x-y CHN consult 2019-01-04", "FRA CHN aid", "@un CHN accuse 2018-12-31"],
            officials: [official("x-y", "X Y", of: "FRA")]),
        Coding("b", "2019-02-05", ["x-y @un represents", "x-y CHN accuse 2019-02", "FRA CHN aid 2019"], officials: [official("x-y", "X Y", of: "FRA")]),
        Coding("c", "2020-01-02", ["VNM CHN agree 2019-12-30", "VNM CHN accuse 2020-01-01"]),
        Coding("d", nil, ["VNM CHN aid 2019-03-03"]),
        Coding("e", "2019-01-31", []),
    ])

    static func apply(_ period: String?, dateOf: Selection.DateOf = .event, types: Set<TieType> = Set(TieType.allCases)) throws -> SelectedGraph {
        try Selection(period: period.map { try Period($0) }, dateOf: dateOf, types: types).apply(to: graph)
    }

    @Test func `of everything is everything that has a tie`() throws {
        let selected = try Self.apply(nil)
        #expect(selected.graph == Self.graph)
        #expect(selected.coverage == 5 && selected.undatedTies == 0 && selected.tiesOfOtherDispatches == 0)
    }

    @Test func `of a period takes what lies wholly inside`() throws {
        let year = try Self.apply("2019")
        #expect(
            Set(year.graph.short) == [
                "x-y FRA represents", "x-y CHN consult", "x-y un represents", "x-y CHN accuse", "FRA CHN aid", "VNM CHN agree", "VNM CHN aid",
            ])
        #expect(year.coverage == 3 && year.undatedTies == 1)
        // Of the dispatch of 2020, and of the undated one.
        #expect(year.tiesOfOtherDispatches == 2)
        #expect(year.graph.dispatches.map(\.id) == ["a", "b", "c", "d", "e"])

        let january = try Self.apply("2019-01")
        #expect(january.graph.short == ["x-y CHN consult", "x-y FRA represents"])
        #expect(january.coverage == 2)
        #expect(january.graph.dispatches.map(\.id) == ["a", "e"])
    }

    @Test func `by the dispatch's date leaves the event's aside`() throws {
        let january = try Self.apply("2019-01", dateOf: .dispatch)
        #expect(Set(january.graph.short) == ["x-y CHN consult", "x-y FRA represents", "FRA CHN aid", "un CHN accuse"])
        // The undated dispatch's tie is in no period.
        #expect(january.undatedTies == 1 && january.tiesOfOtherDispatches == 0)
    }

    @Test func `keeps represents beside any type`() throws {
        #expect(Set(try Self.apply(nil, types: [.accuse]).graph.short) == ["x-y CHN accuse", "x-y un represents", "un CHN accuse", "VNM CHN accuse"])
        #expect(Set(try Self.apply(nil, types: [.aid]).graph.short) == ["FRA CHN aid", "VNM CHN aid"])
        #expect(try Self.apply("2019-01", types: [.represents]).graph.short == ["x-y FRA represents"])
        #expect(Set(try Self.apply(nil, types: [.represents]).graph.short) == ["x-y FRA represents", "x-y un represents"])
    }

    @Test func `by kind takes actors with their ties`() {
        let selected = Selection(kinds: [.country]).apply(to: Self.graph)
        #expect(selected.graph.actors.map(\.id.name) == ["CHN", "FRA", "VNM"])
        #expect(selected.graph.ties.count == 5)
    }

    @Test func `by confidence keeps ties that say none`() {
        var coding = Coding("a", nil, ["VNM CHN aid", "CHN VNM aid", "FRA VNM aid"])
        coding.ties[0].confidence = 0.4
        coding.ties[1].confidence = 0.5
        #expect(Selection(minConfidence: 0.5).apply(to: ActorGraph([coding])).graph.short == ["CHN VNM aid", "FRA VNM aid"])
    }

    @Test(arguments: 0..<60) func `holds what it promises`(_ seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let graph = ActorGraph(randomCodings(&random, count: 15))
        let period = random.pick([nil, "2019-09-01", "2019-09-01/2019-09-03", "../2019-09-02", "2019", "2020"])
        let selection = Selection(
            period: try period.map { try Period($0) }, dateOf: random.pick([.event, .dispatch]),
            kinds: random.pick([Set(ActorKind.allCases), [.country, .official], [.country, .forum]]),
            types: random.pick([Set(TieType.allCases), [.consult], [.accuse, .aid, .represents], [.represents]]), minConfidence: random.pick([0, 0.5]))
        let selected = selection.apply(to: graph)
        let again = selection.apply(to: selected.graph)
        if selection.types != [.represents] { #expect(again.graph == selected.graph, "seed \(seed)") }
        #expect(again.coverage == selected.coverage && again.tiesOfOtherDispatches == selected.tiesOfOtherDispatches || selection.types == [.represents])
        #expect(Set(selected.graph.actors.map(\.id)).isSubset(of: graph.actors.map(\.id)))
        let withTie = Set(selected.graph.ties.flatMap { [$0.source, $0.target] })
        #expect(withTie.count == selected.graph.actors.count)
        for tie in selected.graph.ties {
            #expect(selection.types.contains(tie.type) || tie.type == .represents)
            #expect((tie.confidence ?? 1) >= selection.minConfidence)
            #expect([tie.source, tie.target].allSatisfy { selection.kinds.contains(selected.graph.actors[$0].id.kind) })
            if let period = selection.period, tie.type != .represents {
                let date = selection.dateOf == .event ? tie.date : selected.graph.dispatches[tie.dispatch!].date
                #expect(date.map(period.contains) == true)
            }
        }
        // Two halves of a period hold between them no tie more than the whole.
        if selection.period == nil {
            var parts = 0
            for half in ["../2019-09-01", "2019-09-02/.."] {
                var part = selection
                part.period = try Period(half)
                parts += part.apply(to: graph).graph.ties.count { $0.type != .represents }
            }
            #expect(parts <= selected.graph.ties.count)
        }
    }
}
