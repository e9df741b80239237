import Codings
import Outputs
import Testing

@testable import Diagrams

@Suite struct ChoiceTests {
    /// 0–1–2–3–4 in a row, and 5 with 0.
    private static func row(_ options: Drawing.Options) -> Drawing {
        Samples.drawing(
            names: ["A", "B", "C", "D", "E", "F"], ties: [(0, 1, .consult), (1, 2, .consult), (2, 3, .accuse), (3, 4, .aid), (0, 5, .aid), (0, 1, .accuse)],
            options: options)
    }

    @Test(arguments: [(0, ["B"]), (1, ["A", "B", "C"]), (2, ["A", "B", "C", "D", "F"])])
    func `around an actor, as far as the radius`(radius: Int, names: [String]) {
        var options = Drawing.Options()
        options.around = (.country("n10001"), radius)
        let drawing = Self.row(options)
        #expect(drawing.nodes.map(\.label) == names)
        #expect(drawing.notes == [Wording.english("\(6 - names.count, "actor|actors") more than \(radius, "step|steps") away left out")])
    }

    @Test func `parallel lines add up to the ties, and each says its type`() {
        var options = Drawing.Options()
        options.isParallel = true
        options.edgeLabels = .types
        let drawing = Self.row(options)
        #expect(drawing.edges.count == 6)
        #expect(drawing.edges.compactMap(\.label).sorted() == ["accuse", "accuse", "aid", "aid", "consult", "consult"])
        #expect(Set(drawing.edges.map(\.tone)) == [.conflict, .cooperation])
    }

    @Test func `labels of lines count ties or name their types`() {
        let types: [TieType] = [.consult, .consult, .accuse, .aid]
        #expect(Drawing.label(of: types, .types, .french) == "consultation 2, aide …")
        #expect(Drawing.label(of: types, .counts, .english) == "4" && Drawing.label(of: types, .none, .english) == nil)
    }

    @Test func `labels of lines lie over nothing`() throws {
        var drawing = Samples.random(30)
        for index in drawing.edges.indices { drawing.edges[index].label = "consult 2" }
        let placement = try Placement(drawing, layout: .neato, style: Style())
        let labels = try LineLabels(drawing, placement.edges, placement.nodes, style: Style())
        let boxes = labels.boxes.compactMap(\.self)
        #expect(boxes.count + labels.leftOut == drawing.edges.count && boxes.count > 20)
        for (index, box) in boxes.enumerated() {
            #expect(!placement.nodes.contains { $0.overlaps(box) } && !boxes[..<index].contains { $0.overlaps(box) })
        }
    }

    @Test func `the backbone keeps what chance would not give`() {
        // Serrano's filter by hand: of four ties of strength 13, the one of 10 has (1 − 10/13)³ = 0.012; those of 1 have 0.79.
        let lines = [(0, 1, 10.0), (0, 2, 1), (0, 3, 1), (0, 4, 1)].map { Choice.Line(source: $0, target: $1, weight: $2) }
        #expect(Choice.backbone(of: lines, level: 0.05, actors: 5, false) == [true, false, false, false])
        #expect(Choice.backbone(of: lines, level: 0.012, actors: 5, false) == [false, false, false, false])
        #expect(Choice.backbone(of: lines, level: 0.8, actors: 5, false) == [true, true, true, true])
        #expect(Choice.backbone(of: lines, level: 0.05, actors: 5, true) == [true, false, false, false])
    }
}
