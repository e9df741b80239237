import Codings
import Dispatches
import Networks
import TestSupport
import Testing

@testable import ActorGraphs

@Suite struct `A projection` {
    /// x of France and y of China met, France aided China twice, x blamed his own country's guest, and in another dispatch x speaks for the UN.
    static let selected: SelectedGraph = {
        var first = Coding(
            "a", "2019-01-05",
            [
                "x FRA represents", "y CHN represents", "x y consult 2019-01-04 1", "FRA CHN aid 2019-01-04 1", "x FRA accuse 2019-01-04 2",
                "VNM CHN accuse 2019-01-04 2",
            ])
        first.ties[2].weight = 3
        let second = Coding("b", "2019-03-05", ["x @un represents", "x CHN accuse 2019-03-01", "FRA CHN aid 2019-03-01", "CHN @un member-of"])
        let identities = Identities(same: [["official:x", "official:x-2"]])
        return Selection().apply(to: ActorGraph([first, second], identities: identities))
    }()

    static func edges(_ projection: Projection) -> [String] {
        let edges = projection.edges(of: selected)
        return edges.edges.map { "\(edges.actors[$0.source].id.name) \(edges.actors[$0.target].id.name) \($0.weight)" }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var projection: Projection
        var edges: [String]
    }

    // Actors sort as CHN FRA VNM un x y.
    @Test(arguments: [
        Case(
            testDescription: "weight", projection: Projection(),
            edges: ["CHN FRA 2.0", "CHN VNM 1.0", "CHN un 1.0", "CHN x 1.0", "FRA x 1.0", "x y 3.0"]),
        Case(
            testDescription: "count", projection: Projection(weight: .count),
            edges: ["CHN FRA 2.0", "CHN VNM 1.0", "CHN un 1.0", "CHN x 1.0", "FRA x 1.0", "x y 1.0"]),
        Case(
            testDescription: "events", projection: Projection(weight: .events),
            edges: ["CHN FRA 1.5", "CHN VNM 0.5", "CHN un 1.0", "CHN x 1.0", "FRA x 0.5", "x y 0.5"]),
        Case(
            testDescription: "dispatches", projection: Projection(weight: .dispatches),
            edges: ["CHN FRA 2.0", "CHN VNM 1.0", "CHN un 1.0", "CHN x 1.0", "FRA x 1.0", "x y 1.0"]),
        Case(
            testDescription: "score", projection: Projection(weight: .score),
            edges: ["CHN FRA 20.0", "CHN VNM -3.0", "CHN x -3.0", "FRA x -3.0", "x y 2.5"]),
        Case(
            testDescription: "directed", projection: Projection(isDirected: true),
            edges: ["CHN un 1.0", "FRA CHN 2.0", "VNM CHN 1.0", "x CHN 1.0", "x FRA 1.0", "x y 3.0", "y x 3.0"]),
        Case(
            testDescription: "folded", projection: Projection(foldsOfficials: true),
            edges: ["CHN FRA 5.0", "CHN VNM 1.0", "CHN un 2.0"]),
        Case(
            testDescription: "folded, directed, by score", projection: Projection(foldsOfficials: true, isDirected: true, weight: .score),
            edges: ["CHN FRA 2.5", "FRA CHN 22.5", "VNM CHN -3.0", "un CHN -3.0"]),
        Case(
            testDescription: "folded, by dispatches", projection: Projection(foldsOfficials: true, weight: .dispatches),
            edges: ["CHN FRA 2.0", "CHN VNM 1.0", "CHN un 1.0"]),
    ]) func `has the edges of a hand-computed example`(_ example: Case) { #expect(Self.edges(example.projection) == example.edges) }

    @Test(arguments: [false, true]) func `makes a network of just these edges`(_ isDirected: Bool) throws {
        for weight in Projection.Weight.allCases {
            let projected = try Projection(isDirected: isDirected, weight: weight).network(of: Self.selected)
            #expect(projected.network.nodeCount == projected.actors.count)
            #expect(projected.network.edgeCount == projected.edges.count)
            #expect(Array(projected.network.edges) == projected.edges.map { Edge(source: $0.source, target: $0.target, weight: $0.weight) })
        }
        let projected = try Projection().network(of: Self.selected)
        #expect(projected.tone(of: projected.edges[0]) == .cooperation)
        #expect(projected.tone(of: projected.edges[1]) == .conflict)
        #expect(projected.tone(of: projected.edges[2]) == .structure)
    }

    @Test func `of nothing is a network of nothing`() throws {
        let projected = try Projection(foldsOfficials: true).network(of: Selection().apply(to: ActorGraph(actors: [], ties: [])))
        #expect(projected.network.nodeCount == 0 && projected.edges.isEmpty)
    }

    @Test func `counts loops that folding makes, and drops officials`() {
        let folded = Projection(foldsOfficials: true).edges(of: Self.selected)
        #expect(folded.loopsDropped == 1)
        #expect(folded.actors.map(\.id.name) == ["CHN", "FRA", "VNM", "un"])
        #expect(Projection().edges(of: Self.selected).loopsDropped == 0)
        #expect(Projection().edges(of: Self.selected).actors.count == 6)
    }

    @Test func `of represents alone has these as edges`() {
        let selected = Selection(types: [.represents]).apply(to: Self.selected.graph)
        for folds in [false, true] { #expect(Projection(foldsOfficials: folds).edges(of: selected).edges.count == 3) }
    }

    @Test func `counts a dispatch once, and each that a folded tie rests on`() {
        let codings = [
            Coding("a", "2019-01-05", ["VNM CHN aid 2019-01-04", "VNM CHN agree 2019-01-04"]), Coding("b", "2019-01-06", ["VNM CHN aid 2019-01-04"]),
        ]
        let edges = Projection(weight: .dispatches).edges(of: Selection().apply(to: ActorGraph(codings)))
        #expect(edges.edges.map(\.weight) == [2])
    }

    @Test(arguments: 0..<40) func `loses no tie, and counts each event once`(_ seed: Int) {
        var random = SplitMix64(seed: seed)
        let selected = Selection().apply(to: ActorGraph(randomCodings(&random), repeats: .none))
        let ties = selected.graph.ties.count { $0.type != .represents }
        for folds in [false, true] {
            for weight in Projection.Weight.allCases {
                let projection = Projection(foldsOfficials: folds, weight: weight)
                let result = projection.edges(of: selected)
                let positions = result.edges.flatMap(\.ties)
                #expect(Set(positions).count == positions.count)
                if weight != .score { #expect(positions.count + result.loopsDropped == ties, "seed \(seed)") }
                #expect(result.edges.allSatisfy { $0.source < $0.target && $0.ties == $0.ties.sorted() })
                let sum = result.edges.map(\.weight).reduce(0, +)
                if weight == .count { #expect(sum == Double(positions.count)) }
                if weight == .events, !folds {
                    let counted = selected.graph.ties.enumerated().filter { $0.element.type != .represents }
                    let events = Set(counted.map { $0.element.event == nil ? "tie \($0.offset)" : "\($0.element.dispatch!)#\($0.element.event!)" })
                    #expect(abs(sum - Double(events.count)) < 1e-9, "seed \(seed)")
                }
            }
        }
    }

    @Test(arguments: [
        ([TieType.aid, .aid, .aid, .accuse], Tone.mixed), ([.aid, .aid, .aid, .aid, .accuse], .cooperation),
        ([.accuse, .accuse, .accuse, .accuse, .agree], .conflict),
        ([.accuse, .request, .chairs], .conflict), ([.memberOf, .hosts], .structure), ([.memberOf, .request], .neutral), ([.request], .neutral),
        ([.other], .neutral),
        ([], .neutral),
    ]) func `tells an edge's tone`(_ types: [TieType], _ tone: Tone) {
        #expect(Tone(of: types.map { GraphTie(source: 0, target: 1, type: $0) }) == tone)
    }

    @Test func `weighs an edge's tone`() {
        #expect(Tone(of: [GraphTie(source: 0, target: 1, type: .aid, weight: 4), GraphTie(source: 0, target: 1, type: .accuse)]) == .cooperation)
    }
}
