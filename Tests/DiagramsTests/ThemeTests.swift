import Codings
import Dispatches
import Testing

@testable import Diagrams

@Suite struct ThemeTests {
    @Test func `a theme overrides what it names, and nothing else`() throws {
        let style = try Style(
            yaml: """
                font: DejaVu Serif
                clusters: ["#112233", {shape: box}, {colour: "#445566", shape: hexagon}]
                tones: {conflict: {colour: "#AA0000", dash: dotted}}
                changes: {grew: {dash: double}}
                kinds: {forum: {shape: ellipse}}
                actors: {"country:n10000": {colour: "#FFD700", shape: box}}
                """, file: "theme.yaml")
        let usual = Style()
        #expect(style.font == "DejaVu Serif" && style.svgFonts.hasPrefix("DejaVu Serif, "))
        #expect(style.fill(cluster: 1).fill == Colour(0x112233) && style.fill(cluster: 2) == usual.fill(cluster: 2))
        #expect(style.stroke(of: .conflict) == Style.Stroke(Colour(0xAA0000), .dotted) && style.stroke(of: .mixed) == usual.stroke(of: .mixed))
        #expect(style.stroke(of: .grew) == Style.Stroke(usual.stroke(of: .grew).colour, .double))
        #expect(style.shape(of: .forum) == .ellipse && style.shape(of: .country) == .rounded && style.shape(of: Self.node("n10000")) == .box)
        #expect(style.shape(of: Self.node("x", cluster: 2)) == .box && style.shape(of: Self.node("x", cluster: 3)) == .hexagon)
        #expect(style.shape(of: Self.node("x", cluster: 1)) == .rounded && style.fill(cluster: 3).fill == Colour(0x445566))
        let svg = String(decoding: try Diagram(Samples.random(12), style: style).bytes, as: UTF8.self)
        #expect(svg.contains("fill=\"#ffd700\"") && svg.contains("DejaVu Serif, DejaVu Sans"))
    }

    private static func node(_ name: String, cluster: Int? = nil) -> Drawing.Node {
        Drawing.Node(id: .country(name), label: name, cluster: cluster, strength: 0, tooltip: "")
    }

    @Test(arguments: [
        ("fnt: x", "unknown key of a theme \"fnt\"; did you mean \"font\"?"),
        ("tones: {conflit: {dash: solid}}", "unknown tone \"conflit\"; did you mean \"conflict\"?"),
        ("page: red", "\"page\" has the colour \"red\"; expected #RRGGBB, in quotes"),
        ("kinds: {forum: {shape: hexagn}}", "unknown shape \"hexagn\"; did you mean \"hexagon\"?"),
        ("clusters: [{shape: hexagn}]", "unknown shape \"hexagn\""), ("clusters: x", "theme.yaml: \"clusters\" is no list of colours"),
        ("font: \"a<b\"", "\"font\" is no name"),
    ])
    func `what is wrong in a theme is said`(yaml: String, message: String) {
        let problem = #expect(throws: Problem.self) { try Style(yaml: yaml, file: "theme.yaml") }
        #expect(problem?.description.contains(message) == true, "\(problem?.description ?? "")")
    }

    @Test func `a font that the machine lacks is named, whatever is drawn`() throws {
        for font in ["DejaVu Serif", "DejaVu Sans Mono", "Sans", "serif", "monospace", "DejaVu Sans"] { #expect(Graphviz.hasFont(font), "\(font)") }
        var style = Style()
        style.font = "Nonesuch Grotesk"
        for format in DiagramFormat.all {
            let problem = #expect(throws: Problem.self) { try Diagram(Samples.random(12), format: format, style: style) }
            #expect(problem?.message.hasPrefix("the font \"Nonesuch Grotesk\" of the theme is not on this machine") == true)
        }
    }

    @Test func `a PDF has its fonts in it`() throws {
        let text = String(decoding: try Diagram(Samples.random(12), format: .pdf).bytes, as: Unicode.ASCII.self)
        #expect(text.contains("/FontFile"))
    }
}
