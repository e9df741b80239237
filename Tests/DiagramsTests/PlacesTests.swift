import Analyses
import Codings
import Dispatches
import TestSupport
import Testing

@testable import ActorGraphs
@testable import Diagrams

@Suite struct PlacesTests {
    @Test func `a saved arrangement reads back, and is kept to`() throws {
        let drawing = Samples.random(20)
        let places = try Diagram(drawing).places
        let read = try Places(yaml: places.yaml, file: "places.yaml")
        #expect(read.points.keys == places.points.keys && read.points.count == 20)
        let again = try Placement(drawing, layout: .neato, style: Style(), places: read)
        for (node, box) in zip(drawing.nodes, again.nodes) {
            let point = try #require(places.points[node.id.description])
            #expect(abs(point.x - box.x) < 0.01 && abs(point.y - box.y) < 0.01)
        }
    }

    @Test func `who has no place stands beside neighbours, over nobody`() throws {
        let drawing = Samples.random(20)
        var places = try Diagram(drawing).places
        for node in drawing.nodes.suffix(6) { places.points[node.id.description] = nil }
        let boxes = try Placement(drawing, layout: .neato, style: Style(), places: places).nodes
        for (index, box) in boxes.enumerated() { #expect(!boxes[..<index].contains { $0.overlaps(box) }) }
    }

    @Test(arguments: [Layout.neato, .sfdp, .fdp]) func `officials stand near their country, with or without a tie`(layout: Layout) throws {
        var drawing = Samples.random(60)
        let countries = drawing.nodes.indices.filter { drawing.nodes[$0].id.kind == .country }
        let officials = drawing.nodes.indices.filter { drawing.nodes[$0].id.kind == .official }
        for (number, official) in officials.enumerated() { drawing.nodes[official].represents = drawing.nodes[countries[number % countries.count]].id }
        let boxes = try Placement(drawing, layout: layout, style: Style()).nodes
        var (own, others): ([Double], [Double]) = ([], [])
        for official in officials {
            for country in countries {
                let (x, y) = (boxes[official].x - boxes[country].x, boxes[official].y - boxes[country].y)
                let distance = (x * x + y * y).squareRoot()
                if drawing.nodes[official].represents == drawing.nodes[country].id { own.append(distance) } else { others.append(distance) }
            }
        }
        let medians = [own, others].map { $0.sorted()[$0.count / 2] }
        #expect(own.count == 15 && medians[0] < medians[1] / 2, "\(medians)")
    }

    @Test(arguments: [
        ("- a\n", "places.yaml: expected a line for each actor, such as \"country:VNM\": [120, -40]"),
        ("a: [1]\n", "places.yaml: the place of \"a\" is no pair of numbers; expected [x, y] in points"),
        ("a: [1, .nan]\n", "places.yaml: the place of \"a\" is no pair of numbers; expected [x, y] in points"),
    ])
    func `what is no arrangement is refused`(yaml: String, message: String) {
        #expect(throws: Problem(message)) { try Places(yaml: yaml, file: "places.yaml") }
    }

    @Test func `each cluster has its frame around its members, and frames lie over nobody else`() throws {
        let drawing = Samples.random(40)
        let placement = try Placement(drawing, layout: .neato, style: Style(), hasClusterBoxes: true)
        #expect(placement.frames.count == Set(drawing.nodes.compactMap(\.cluster)).count)
        for frame in placement.frames {
            for (node, box) in zip(drawing.nodes, placement.nodes) {
                #expect(box.overlaps(frame.box) == (node.cluster == frame.cluster))
            }
        }
        for (index, box) in placement.nodes.enumerated() { #expect(!placement.nodes[..<index].contains { $0.overlaps(box) }) }
    }

    @Test func `layouts without room for frames say so`() {
        for layout in [Layout.dot, .twoMode, .patchwork] {
            #expect(throws: Problem.self) { try Placement(Samples.random(20), layout: layout, style: Style(), hasClusterBoxes: true) }
        }
    }

    @Test func `two columns, actors left and forums right`() throws {
        let drawing = Samples.random(40)
        let boxes = try Placement(drawing, layout: .twoMode, style: Style()).nodes
        let (forums, others) = (zip(drawing.nodes, boxes).filter { $0.0.id.kind == .forum }, zip(drawing.nodes, boxes).filter { $0.0.id.kind != .forum })
        #expect(Set(forums.map(\.1.x)).count == 1 && Set(others.map(\.1.x)).count == 1 && others[0].1.x < forums[0].1.x)
        #expect(throws: Problem("layout \"two-mode\" needs forums and other actors, and there are no forums")) {
            try Placement(Samples.drawing(names: ["A", "B"], ties: [(0, 1, .aid)]), layout: .twoMode, style: Style())
        }
    }

    @Test func `panels beside each other have their actors at the same places`() throws {
        let whole = Samples.random(15)
        var first = whole
        first.edges = whole.edges.filter { $0.strength > 0.5 }
        let svg = try ParsedSVG(
            Diagram(Multiples(whole: whole, panels: [.init(caption: "2019", drawing: whole), .init(caption: "2020", drawing: first)], weight: "ties")).bytes)
        #expect(svg.texts["frame0"] == ["2019"] && svg.texts["frame1"] == ["2020"])
        #expect((0..<30).allSatisfy { svg.texts["actor\($0)"] != nil })
        #expect(throws: Problem.self) { try Diagram(Multiples(whole: whole, panels: [], weight: "ties"), format: .html) }
        let points = try Diagram(
            Multiples(whole: whole, panels: [.init(caption: "a", drawing: whole), .init(caption: "b", drawing: whole)], weight: "ties"), format: .dot)
        let places = String(decoding: points.bytes, as: UTF8.self).split(separator: "\n").filter { $0.contains("\"country:n10000 ") }.compactMap { line in
            line.firstMatch(of: /[ ,]pos="([-0-9.]+),([-0-9.]+)"/).flatMap { match in Double(match.2) }
        }
        #expect(places.count == 2 && places[0] == places[1])
    }

    @Test func `a layout that takes too long is ended, and one in a child gives the same places`() throws {
        let binary = try BuiltBinary.url()
        let drawing = Samples.random(20)
        let here = try Placement(drawing, layout: .neato, style: Style())
        let there = try Placement(drawing, layout: .neato, style: Style(), runner: .child(binary, ["lay-out"], seconds: 60))
        #expect(here.nodes == there.nodes && here.edges == there.edges)
        let twice = try (0..<2).map { _ in try Placement(drawing, layout: .fdp, style: Style(), runner: .child(binary, ["lay-out"], seconds: 60)).nodes }
        #expect(twice[0] == twice[1])
        let problem = #expect(throws: Problem.self) {
            try Placement(Samples.random(100), layout: .circo, style: Style(), runner: .child(binary, ["lay-out"], seconds: 0.001))
        }
        #expect(problem?.message.contains("was not ready within 0.001 s and was ended; \"sfdp\" is the fastest") == true)
    }

    @Test func `rank lines name each actor where its line begins and ends, and nothing lies over anything`() throws {
        let codings = (1...6).map { month in
            ("2019-0\(month)-04", [(0, 1), (0, 2), (month % 3, 3), (month % 2, 4)] as [(Int, Int)])
        }
        let actors = (0..<5).map { Actor(id: .country("n\(10_000 + $0)"), name: "Actor \($0)") }
        let graph = ActorGraph(
            actors: actors,
            ties: codings.enumerated().flatMap { number, coding in
                coding.1.filter { $0.0 != $0.1 }.map {
                    GraphTie(source: $0.0, target: $0.1, type: .consult, date: PartialDate(coding.0), dispatch: number, evidence: [])
                }
            }, dispatches: codings.enumerated().map { DispatchHead(id: "d\($0)", date: PartialDate($1.0)) })
        let table = try PeriodAnalysis(by: .month).table(of: graph, selection: Selection(), projection: Projection())
        let lines = RankLines(table: table)
        let svg = try ParsedSVG(Diagram(lines).bytes)
        let texts = svg.texts.filter { $0.key.hasPrefix("frame") }.values.flatMap(\.self)
        for actor in actors { #expect(texts.count { $0 == actor.name } == 2, "\(actor.name)") }
        #expect(texts.contains("2019-01*") && svg.titles["actor0"]?.hasSuffix("rank 1") == true)
        let (drawing, placement) = try lines.drawing(style: Style())
        for (index, box) in placement.nodes.enumerated() { #expect(!placement.nodes[..<index].contains { $0.overlaps(box) }) }
        #expect(drawing.edges.count == drawing.nodes.count - actors.count)
        #expect(try Diagram(lines).warnings == [])
        #expect(throws: Problem.self) { try Diagram(lines, format: .html) }
    }
}
