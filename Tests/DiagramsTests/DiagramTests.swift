import Codings
import Dispatches
import Foundation
import Testing

@testable import Diagrams

@Suite struct DiagramTests {
    @Test func `every actor's label stands on the page once`() throws {
        let drawing = Samples.random(40)
        let svg = try ParsedSVG(drawing)
        #expect(drawing.nodes.count == 40)
        for (index, node) in drawing.nodes.enumerated() {
            let lines = try #require(svg.texts["actor\(index)"])
            #expect(lines.first?.replacing("\u{A0}", with: " ") == node.label)
            #expect(lines.count == 1 + node.sublabels.count)
        }
        #expect(svg.texts.keys.filter { $0.hasPrefix("actor") }.count == 40)
    }

    @Test(arguments: Layout.all) func `nothing lies over anything, and nothing is cut off`(layout: Layout) throws {
        let page = try MeasuredPage(Samples.random(40, directed: layout == .dot), layout: layout)
        #expect(page.boxes.filter { $0.id.hasPrefix("actor") }.count == 40)
        #expect(page.boxes.contains { $0.id.hasPrefix("legend") })
        #expect(page.overlaps == [])
        #expect(page.outside == [])
    }

    @Test(arguments: [1, 2, 3, 4, 5]) func `the same holds for other networks`(seed: UInt64) throws {
        let page = try MeasuredPage(Samples.random(25 + Int(seed) * 12, seed: seed))
        #expect(page.overlaps == [])
        #expect(page.outside == [])
    }

    @Test(arguments: Layout.all) func `60 actors at the default size`(layout: Layout) throws {
        let page = try MeasuredPage(Samples.random(60), layout: layout)
        #expect(page.boxes.filter { $0.id.hasPrefix("actor") }.count == 60)
        #expect(page.overlaps == [])
        #expect(page.outside == [])
    }

    @Test(arguments: [Layout.neato, .sfdp]) func `300 actors`(layout: Layout) throws {
        let drawing = Samples.random(300)
        let page = try MeasuredPage(drawing, layout: layout)
        #expect(page.boxes.filter { $0.id.hasPrefix("actor") }.count == 300)
        #expect(page.overlaps == [])
        #expect(page.outside == [])
    }

    @Test(arguments: DiagramFormat.all) func `the same drawing gives the same bytes`(format: DiagramFormat) throws {
        let drawing = Samples.random(30)
        let first = try Diagram(drawing, format: format)
        _ = try Diagram(Samples.random(12, seed: 9), format: format)
        #expect(try Diagram(drawing, format: format) == first)
        let start: [UInt8] =
            switch format {
            case .png: [0x89, 0x50, 0x4E, 0x47]
            case .pdf: Array("%PDF".utf8)
            case .svg: Array("<?xml".utf8)
            case .html: Array("<!DOCTYPE html>".utf8)
            default: Array("// ".utf8)
            }
        #expect(first.bytes.starts(with: start))
    }

    @Test(arguments: Layout.all.filter { !$0.needsProcess }) func `whatever was drawn before, a layout gives the same places`(layout: Layout) throws {
        let drawing = Samples.random(20)
        let first = try Placement(drawing, layout: layout, style: Style())
        for other in Layout.all {
            _ = try Placement(Samples.random(30, seed: 9), layout: other, style: Style())
            let again = try Placement(drawing, layout: layout, style: Style())
            #expect(again.nodes == first.nodes && again.edges == first.edges, "after \(other.name)")
        }
    }

    @Test func `many threads draw at once and get the same bytes`() async throws {
        let drawings = (1...6).map { Samples.random(8 + $0, seed: UInt64($0)) }
        let alone = try drawings.map { try Diagram($0).bytes }
        let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, drawing) in drawings.enumerated() { group.addTask { (index, try Diagram(drawing).bytes) } }
            return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        #expect(alone.indices.allSatisfy { together[$0] == alone[$0] })
    }

    @Test(arguments: DiagramFormat.all) func `an empty network is a page that says so`(format: DiagramFormat) throws {
        let drawing = Samples.drawing(names: ["Laos"], ties: [], options: .init(title: "Nothing", source: "Source: none."))
        #expect(drawing.nodes.isEmpty)
        #expect(drawing.notes == ["1 actor without ties left out"])
        #expect(try !Diagram(drawing, format: format).bytes.isEmpty)
        let svg = try ParsedSVG(drawing)
        #expect(svg.texts.values.joined().contains { $0.contains("There is nothing to draw") })
        let page = try MeasuredPage(drawing)
        #expect(page.overlaps == [] && page.outside == [])
    }

    @Test func `one actor, where the isolated are kept`() throws {
        let drawing = Samples.drawing(names: ["Laos"], ties: [], options: .init(title: "One", keepsIsolated: true))
        #expect(drawing.nodes.map(\.label) == ["Laos"])
        for layout in Layout.all where layout != .twoMode { #expect(try ParsedSVG(drawing, layout: layout).texts["actor0"] == ["Laos"]) }
        #expect(try MeasuredPage(drawing).overlaps == [])
    }

    @Test func `the picture has a title, a description and a role for those who hear it`() throws {
        let svg = try ParsedSVG(Samples.random(12))
        #expect(svg.documentTitle == "A network of 12")
        #expect(svg.documentDescription?.contains("1 dispatch · 12 actors") == true)
        #expect(svg.documentDescription?.contains("Source: none.") == true)
        #expect(svg.rootAttributes["role"] == "img")
        #expect(svg.elements.isDisjoint(with: ["script", "a", "image", "foreignObject"]))
    }

    @Test func `a tie's tooltip shows its sentence and the dispatch`() throws {
        let svg = try ParsedSVG(Samples.drawing(names: ["Laos", "Vietnam"], ties: [(0, 1, .consult), (1, 0, .agree)]))
        #expect(
            svg.titles["tie0"]
                == "Laos – Vietnam\n2 ties: agree 1, consult 1\n4 September 2019\n“Sentence about 0 & 1.” [vna-1]\n“Sentence about 1 & 0.” [vna-1]")
        #expect(svg.titles["actor0"] == "Laos\ncountry\n2 ties, 1 actor; strength 2")
        #expect(svg.titles["legend0"] == nil)
    }

    @Test func `DOT has places, looks and evidence, and draws again`() throws {
        let drawing = Samples.random(12)
        let text = String(decoding: try Diagram(drawing, format: .dot).bytes, as: UTF8.self)
        for part in ["pos=\"", "evidence=\"[vna-1] Sentence about", "kind=\"country\"", "tooltip=\"", "\"country:n10000\" [id=", "layout=\"nop2\""] {
            #expect(text.contains(part), "\(part)")
        }
        let again = try Graphviz.render(text, engine: "nop2", format: "svg")
        #expect(again.warnings == [])
        _ = try ParsedSVG(again.bytes)
    }

    @Test func `no warning from Graphviz`() throws {
        for format in DiagramFormat.all { #expect(try Diagram(Samples.random(40), format: format).warnings == []) }
    }
}
