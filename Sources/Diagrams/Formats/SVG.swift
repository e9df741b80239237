import Outputs

/// Graphviz's SVG made fit for readers: a title and a description of the whole, tooltips as `<title>` of each actor and tie, fonts to fall back to; comments out.
struct SVG {
    private(set) var text = ""

    /// - Parameter rendered: what Graphviz wrote: one element a line, a `<title>` of one line below each `<g id=…>`.
    init(_ rendered: String, drawing: Drawing, style: Style) {
        var id: Substring?
        var isInComment = false
        var isInHead = true
        for line in rendered.split(separator: "\n") {
            if isInComment || line.hasPrefix("<!--") {
                isInComment = !line.hasSuffix("-->")
            } else if line.hasPrefix("<svg ") {
                text += "<svg role=\"img\" aria-labelledby=\"title desc\" lang=\"\(drawing.language)\" " + line.dropFirst(5) + "\n"
            } else if line.hasPrefix("<g id=\"") {
                id = line.dropFirst(7).prefix { $0 != "\"" }
                if isInHead {
                    text +=
                        "<title id=\"title\">\(Self.escaped(drawing.title))</title>\n<desc id=\"desc\">\(Self.escaped(Self.description(of: drawing)))</desc>\n"
                    isInHead = false
                }
                text += line + "\n"
            } else if line.hasPrefix("<title>") {
                if let tooltip = id.flatMap({ Self.tooltip(of: $0, in: drawing) }) { text += "<title>\(Self.escaped(tooltip))</title>\n" }
            } else {
                text += line.replacing("font-family=\"\(style.font)\"", with: "font-family=\"\(style.svgFonts)\"") + "\n"
            }
        }
    }

    private static func tooltip(of id: Substring, in drawing: Drawing) -> String? {
        if id.hasPrefix("actor"), let index = Int(id.dropFirst(5)), drawing.nodes.indices.contains(index) { return drawing.nodes[index].tooltip }
        if id.hasPrefix("tie"), let index = Int(id.dropFirst(3)), drawing.edges.indices.contains(index) { return drawing.edges[index].tooltip }
        return nil
    }

    /// For those who hear the page: what is counted, then the strongest actors.
    private static func description(of drawing: Drawing) -> String {
        guard !drawing.nodes.isEmpty else { return drawing.nothing }
        let strongest = drawing.nodes.sorted { ($1.strength, $0.id) < ($0.strength, $1.id) }.prefix(10).map { Text.isolated(Text.shortened($0.label, to: 60)) }
        return ([drawing.subtitle, strongest.joined(separator: ", ")] + drawing.notes + [drawing.source].compactMap(\.self)).joined(separator: "\n")
    }

    /// Text of an element. Tooltips keep the isolates that ``Text/isolated(_:)`` put there, so only what XML forbids goes.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\n": result += "\n"
            case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
