import Outputs

/// Graphviz's SVG as part of a page: without head and ground, all of it below one group that pans and zooms, each actor and tie a button that can be focused.
struct InlineSVG {
    private(set) var text = ""

    /// - Parameter rendered: what Graphviz wrote: one element a line, of the head two.
    init(_ rendered: String, drawing: Drawing, style: Style) {
        var id = ""
        var isInComment = false
        var isInside = false
        var hasHitArea = false
        for line in rendered.split(separator: "\n") {
            if isInComment || line.hasPrefix("<!--") {
                isInComment = !line.hasSuffix("-->")
            } else if let box = line.firstRange(of: "viewBox=\""), !isInside {
                let numbers = line[box.upperBound...].prefix { $0 != "\"" }
                text +=
                    "<svg id=\"drawing\" viewBox=\"\(numbers)\" role=\"group\" aria-label=\"\(HTML.attribute(Self.label(of: drawing)))\" aria-describedby=\"keys\">\n"
                text += "<g id=\"view\">\n"
                isInside = true
            } else if !isInside {
                continue
            } else if line.hasPrefix("<g id=\"") {
                id = String(line.dropFirst(7).prefix { $0 != "\"" })
                hasHitArea = false
                text += id == "graph0" ? line + "\n" : line.dropLast() + Self.attributes(of: id, in: drawing) + ">\n"
            } else if line.hasPrefix("<title>") || id == "graph0" && line.hasPrefix("<polygon") || line.contains("stroke=\"transparent\"") {
                // Titles would be tooltips over what the panel says; the space inside a double line is no line.
                continue
            } else if line.hasPrefix("<path"), id.hasPrefix("tie"), !hasHitArea, let course = line.firstRange(of: " d=\"") {
                // A thin line is hard to hit: a wide one without ink lies below it.
                text += "<path class=\"hit\" d=\"\(line[course.upperBound...].prefix { $0 != "\"" })\"/>\n" + line + "\n"
                hasHitArea = true
            } else if line.hasPrefix("</svg>") {
                text += "</g>\n</svg>\n"
            } else {
                text += line.replacing("font-family=\"\(style.font)\"", with: "font-family=\"\(style.svgFonts)\"") + "\n"
            }
        }
    }

    private static func attributes(of id: String, in drawing: Drawing) -> String {
        var label: String?
        if id.hasPrefix("actor"), let index = Int(id.dropFirst(5)), drawing.nodes.indices.contains(index) {
            label = ([first(drawing.nodes[index].tooltip)] + Tooltips.facts(of: drawing.nodes[index].tooltip)).joined(separator: ", ")
        } else if id.hasPrefix("tie"), let index = Int(id.dropFirst(3)), drawing.edges.indices.contains(index) {
            label = ([first(drawing.edges[index].tooltip)] + Tooltips.facts(of: drawing.edges[index].tooltip)).joined(separator: ", ")
        }
        return label.map { " role=\"button\" tabindex=\"-1\" aria-label=\"\(HTML.attribute($0))\"" } ?? ""
    }

    private static func first(_ tooltip: String) -> String { String(tooltip.split(separator: "\n").first ?? "") }

    private static func label(of drawing: Drawing) -> String {
        [drawing.title, drawing.nodes.isEmpty ? drawing.nothing : drawing.subtitle].map { Text.shortened($0, to: 300) }.joined(separator: ". ")
    }
}
