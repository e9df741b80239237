import Codings
import Foundation
import Testing

@testable import Diagrams

@Suite struct HostileTextTests {
    /// What it holds, and what may be seen of it.
    static let labels: [(String, String)] = [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("a]]>b<!--c-->", "a]]>b<!--c-->"),
        (#""quoted" \"twice\""#, #""quoted" \"twice\""#),
        (#"\N \G \L \l back\"#, #"\N \G \L \l back\"#),
        ("R&amp;D &lt;b&gt; &#65; &nosuch;", "R&amp;D &lt;b&gt; &#65; &nosuch;"),
        ("nul\u{0}bell\u{7}escape\u{1B}[31m", "nulbellescape[31m"),
        ("over\u{202E}ride\u{2066}d", "overrided"),
        ("العربية (ASEAN)", "العربية (ASEAN)"),
        ("日本国", "日本国"),
        ("non\u{FFFE}char\u{FFFF}", "nonchar"),
        ("two\nlines\ttab", "two lines tab"),
        ("a -> b; c [x=\"y\"]}", "a -> b; c [x=\"y\"]}"),
        ("👩‍👩‍👧‍👦 family", "👩‍👩‍👧‍👦 family"),
    ]

    private func draw(_ label: String) throws -> (svg: ParsedSVG, drawing: Drawing) {
        let drawing = Samples.drawing(
            names: [label, "Laos"], ties: [(0, 1, .consult)], kinds: [.official, .country],
            options: .init(title: label, source: label))
        return (try ParsedSVG(drawing), drawing)
    }

    private func seen(_ lines: [String]?) -> String { (lines ?? []).joined(separator: " ").replacing("\u{A0}", with: " ") }

    @Test(arguments: labels) func `text is data`(label: String, shown: String) throws {
        let (svg, drawing) = try draw(label)
        let index = try #require(drawing.nodes.firstIndex { $0.id.kind == .official })
        #expect(seen(svg.texts["actor\(index)"]?.dropLast()).filter { $0 != " " } == shown.filter { $0 != " " })
        #expect(svg.documentTitle?.isEmpty == false)
        #expect(svg.elements.isDisjoint(with: ["script", "a", "b"]))
        for format in DiagramFormat.all { #expect(try Diagram(drawing, format: format).warnings == []) }
    }

    @Test(arguments: ["", " ", "\u{0}", "\n", "\u{202E}"]) func `a label without anything to see becomes the id's name`(label: String) throws {
        let (svg, drawing) = try draw(label)
        let index = try #require(drawing.nodes.firstIndex { $0.id.kind == .official })
        #expect(svg.texts["actor\(index)"]?.first == "n10000")
    }

    @Test func `10,000 characters are shortened on the page and in the tooltip`() throws {
        for label in [
            String(repeating: "x", count: 10_000), String(repeating: "word ", count: 2_000), String(repeating: "e\u{301}\u{302}\u{303}", count: 10_000),
        ] {
            let (svg, drawing) = try draw(label)
            let index = try #require(drawing.nodes.firstIndex { $0.id.kind == .official })
            let text = seen(svg.texts["actor\(index)"]?.dropLast())
            #expect(text.hasSuffix("…") && text.count < 70)
            #expect(try #require(svg.titles["actor\(index)"]).count < 500)
            let page = try MeasuredPage(drawing)
            #expect(page.overlaps == [] && page.outside == [])
            #expect(page.width < 1500)
        }
    }

    @Test func `a pile of marks on one letter is cut`() {
        #expect(Text.shortened("a" + String(repeating: "\u{301}", count: 500), to: 60).unicodeScalars.count < 20)
    }

    @Test func `a name from right to left is isolated in a sentence`() throws {
        let (svg, _) = try draw("إيران")
        #expect(svg.titles["tie0"]?.contains("\u{2068}إيران\u{2069}") == true)
    }

    @Test func `hostile DOT is an error, not a crash`() throws {
        for text in ["graph {", "", "digraph { a -> }", "graph { a [label=<<b>>] }"] {
            #expect(throws: (any Error).self) { () throws in
                let result = try Graphviz.render(text, engine: "neato", format: "svg")
                if !result.warnings.isEmpty { throw result.warnings[0] }
            }
        }
        #expect(throws: (any Error).self) { try Graphviz.render("graph { a }", engine: "nosuch", format: "svg") }
        #expect(throws: (any Error).self) { try Graphviz.render("graph { a }", engine: "dot", format: "nosuch") }
        #expect(try Graphviz.render("graph { a }", engine: "dot", format: "plain").warnings == [])
    }
}
