import Analyses
import Dispatches
import Networks
import Outputs
import Testing

@testable import ActorGraphs
@testable import Analyses
@testable import Codings
@testable import Diagrams

@Suite struct DrawingTests {
    @Test func `strength is a share of the strongest, and the strongest tie comes last`() throws {
        let drawing = Samples.drawing(names: ["A", "B", "C"], ties: [(0, 1, .consult), (0, 1, .agree), (0, 1, .aid), (0, 1, .cooperate), (1, 2, .accuse)])
        #expect(drawing.nodes.map(\.strength) == [0.8, 1, 0.2])
        #expect(drawing.edges.map(\.strength) == [0.25, 1])
        #expect(drawing.edges.map(\.tone) == [.conflict, .cooperation])
        #expect(drawing.edges.map { $0.evidence.map(\.dispatch) } == [["vna-1"], ["vna-1", "vna-1", "vna-1", "vna-1"]])
        #expect(drawing.title == "Who relates to whom")
        #expect(drawing.subtitle == "all time · 1 dispatch · 3 actors · 5 ties · undirected")
    }

    @Test(arguments: [
        ([TieType.consult, .agree, .accuse], Tone.mixed), ([.consult, .agree, .aid, .cooperate, .accuse], .cooperation), ([.accuse, .participates], .conflict),
        ([.request, .hosts], .neutral), ([.hosts, .memberOf], .structure),
    ]) func `a pair's tone`(types: [TieType], tone: Tone) {
        #expect(Tone(of: types.map { GraphTie(source: 0, target: 1, type: $0) }) == tone)
    }

    @Test func `the legend names what occurs, and nothing else`() throws {
        let drawing = Samples.drawing(
            names: ["A", "B", "C", "D"], ties: [(0, 1, .consult), (2, 3, .accuse), (1, 2, .accuse)], kinds: [.country, .forum], clusters: 2,
            options: .init(wording: .french))
        let samples = drawing.legend.map { $0.items.map(\.sample) }
        #expect(samples == [[.kind(.country), .kind(.forum)], [.tone(.cooperation), .tone(.conflict)], [.strength(1)], [.cluster(1), .cluster(2)]])
        #expect(drawing.legend[1].items.map(\.text) == ["coopération", "conflit"])
        #expect(drawing.language == "fr")
    }

    @Test func `ties that no coding gives a type are plain lines, and have no place in the legend`() throws {
        let drawing = Samples.drawing(names: ["A", "B", "C"], ties: [(0, 1, .other), (1, 2, .other)])
        #expect(drawing.edges.allSatisfy(\.isUntyped) && !drawing.legend.contains { $0.heading == "Ties" })
        #expect(!String(decoding: try Diagram(drawing).bytes, as: UTF8.self).contains("stroke-dasharray"))
        let mixed = Samples.drawing(names: ["A", "B", "C"], ties: [(0, 1, .other), (1, 2, .other), (1, 2, .request)])
        #expect(mixed.edges.filter(\.isUntyped).count == 1 && mixed.legend[1].items.map(\.text) == ["request"])
    }

    @Test func `what is left out is counted`() {
        let drawing = Samples.drawing(
            names: ["A", "B", "C", "D"], ties: [(0, 1, .consult), (0, 1, .agree), (1, 2, .accuse)], options: .init(strongest: 2))
        #expect(drawing.nodes.map(\.label) == ["A", "B"])
        #expect(drawing.notes == ["1 actor without ties left out", "1 weaker actor left out"])
        #expect(drawing.edges.count == 1)
    }

    @Test func `an official has his country below his name, and where there is room his office; a forum what its acronym stands for`() throws {
        let vietnam = Actor(id: .country("VNM"), name: "Viet Nam")
        let minister = Actor(id: .official("pham-binh-minh"), name: "Pham Binh Minh", represents: .country("VNM"), office: "minister")
        let (asean, dialogue) = (Actor(id: .forum("asean"), name: "ASEAN"), Actor(id: .forum("dialogue"), name: "Dialogue"))
        var options = Drawing.Options(label: { $0.id == vietnam.id ? "Viêt Nam" : $0.name })
        options.detail = { $0.id == asean.id ? "Association of Southeast Asian Nations" : $0.office ?? ($0.id == dialogue.id ? "Dialogue" : nil) }
        func lines(_ actor: Actor, drawn: Int) -> [String] { Sublabels([vietnam, minister, asean], drawn: drawn, options: options)(actor) }
        #expect(lines(minister, drawn: 21) == ["Viêt Nam"] && lines(minister, drawn: 20) == ["Viêt Nam", "minister"])
        #expect(lines(asean, drawn: 21) == [] && lines(asean, drawn: 20) == ["Association of Southeast Asian Nations"])
        #expect(lines(vietnam, drawn: 2) == [] && lines(dialogue, drawn: 2) == [])
    }

    @Test func `a difference shows each change by name, line and node`() throws {
        let comparison = Self.comparison
        let drawing = Drawing(difference: comparison, options: .init(title: "2019 → 2020"))
        #expect(Set(drawing.edges.compactMap(\.change)) == Set(Comparison.Change.allCases))
        #expect(drawing.nodes.count == 6 && drawing.nodes.allSatisfy { $0.change != nil })
        #expect(drawing.edges.first?.change == .same)
        #expect(drawing.notes == ["1 actor without ties left out"])
        let words = drawing.legend.flatMap(\.items).map(\.text)
        for word in ["appeared", "vanished", "stronger", "weaker", "the same"] { #expect(words.contains(word)) }
        #expect(drawing.edges.map(\.strength).max() == 1)
        let svg = try ParsedSVG(drawing)
        #expect(svg.titles["tie0"]?.contains("before 4 (0.4 per dispatch), after 4 (0.4 per dispatch)") == true)
        let page = try MeasuredPage(drawing)
        #expect(page.overlaps == [] && page.outside == [])
    }

    @Test func `no difference is a page that says so`() throws {
        var comparison = Self.comparison
        comparison.ties = []
        comparison.actors = []
        let svg = try ParsedSVG(Drawing(difference: comparison))
        #expect(svg.documentTitle == "2019 → 2020")
        #expect(svg.texts.values.joined().contains { $0.contains("There is nothing to draw") })
    }

    @Test func `unknown names are refused with the nearest`() {
        #expect(throws: Problem("unknown layout \"neatto\"; did you mean \"neato\"?")) { try Layout.named("neatto") }
        #expect(throws: Problem("unknown diagram format \"pgn\"; did you mean \"png\"?")) { try DiagramFormat.named("pgn") }
        #expect(Layout.all.allSatisfy { layout in (try? Layout.named(layout.name)) == layout })
    }

    @Test func `a layout is picked by size and shape`() {
        func layout(_ count: Int, _ ties: [(Int, Int)], kinds: [ActorKind] = [.country], directed: Bool = false) -> Layout {
            .standard(
                for: Samples.drawing(
                    names: (0..<count).map { "A\($0)" }, ties: ties.map { ($0.0, $0.1, .consult) }, kinds: kinds, directed: directed,
                    options: .init(keepsIsolated: true)))
        }
        // Even ones are countries, odd ones forums.
        let twoMode = [(0, 1), (0, 3), (2, 1), (2, 3), (4, 5)]
        #expect(layout(6, twoMode, kinds: [.country, .forum]) == .twoMode && layout(6, twoMode + [(0, 2)], kinds: [.country, .forum]) == .neato)
        #expect(layout(82, twoMode, kinds: [.country, .forum]) == .neato && layout(2, [(0, 1)], kinds: [.country, .forum]) == .neato)
        let layers = [(0, 1), (0, 2), (1, 3), (1, 4), (2, 5)]
        #expect(layout(6, layers, directed: true) == .dot && layout(6, layers) == .neato)
        #expect(layout(6, layers + [(5, 0)], directed: true) == .neato && layout(6, [(0, 1), (2, 1)], directed: true) == .neato)
        let star = (1..<10).map { (0, $0) } + [(9, 10)]
        #expect(layout(11, star) == .twopi && layout(11, star + [(1, 2)]) == .twopi && layout(12, star + [(10, 11)]) == .neato)
        #expect(layout(11, star + [(1, 2), (2, 3), (3, 4)]) == .neato && layout(5, [(0, 1), (0, 2), (0, 3), (0, 4)]) == .neato)
        #expect(layout(250, []) == .neato && layout(251, []) == .sfdp)
    }

    @Test func `a layout says how much it takes`() throws {
        #expect(
            throws: Problem(
                "layout \"circo\" takes at most 100 actors, and there are 101; take \"neato\" or \"sfdp\", or draw the strongest only"
            )
        ) {
            try Layout.circo.check(nodes: 101)
        }
        try Layout.circo.check(nodes: 100)
    }

    @Test func `every kind, type, tone, change and weight has its word in every language`() {
        for wording in Wording.all where wording != .english {
            let words =
                ActorKind.allCases.map(wording.name) + TieType.allCases.map(wording.name) + Tone.allCases.map(wording.name)
                + Comparison.Change.allCases.map(wording.name) + Projection.Weight.allCases.map(wording.unit)
            #expect(words.count > 30 && words.allSatisfy { !$0.isEmpty })
            for word in (ActorKind.allCases.map(\.rawValue) + TieType.allCases.map(\.rawValue)) { #expect(wording.has(word), "\(word)") }
        }
        #expect(Wording.french.short(0.1382) == "0,138" && Wording.french.short(1.5) == "1,5" && Wording.english.short(-1200) == "−1,200")
    }

    static var comparison: Comparison {
        func facts(_ period: String) -> NetworkFacts {
            NetworkFacts(
                period: period, dateOf: .event, actors: 5, ties: 9, edges: 4, kinds: [.country], types: nil, projection: Projection(), dispatches: 10,
                loopsDropped: 0,
                tiesOfOtherDispatches: 0, undatedTies: 0)
        }
        let actors = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG"].map { Actor(id: .country($0)) }
        let changes: [(Int, Int, Comparison.Change, Double, Double)] = [
            (0, 1, .appeared, 0, 5), (1, 2, .vanished, 3, 0), (2, 3, .grew, 2, 6), (3, 4, .shrank, 6, 1), (4, 5, .same, 4, 4),
        ]
        return Comparison(
            before: facts("2019"), after: facts("2020"), measures: [Measure.named("strength")!],
            actors: actors.enumerated().map { ActorChange(actor: $1, change: Comparison.Change.allCases[$0 % 5], before: nil, after: nil) },
            ties: changes.map { source, target, change, before, after in
                TieChange(
                    source: actors[source], target: actors[target], change: change, before: Figure(value: before, perDispatch: before / 10),
                    after: Figure(value: after, perDispatch: after / 10), evidence: [], tone: .cooperation)
            }, jaccard: 0.6)
    }
}
