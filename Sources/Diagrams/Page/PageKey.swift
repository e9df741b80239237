import Analyses
import Codings
import Outputs

/// The legend of a page, which is also its filters, and the colours of all that is drawn as variables of a style sheet.
struct PageKey {
    var page: Page
    var style: Style

    private var hasTies: Bool { page.ties.contains { !$0.isEmpty } }

    // MARK: - Legend

    var html: String {
        page.drawing.legend.map(group).joined(separator: "\n") + types
    }

    private func group(_ group: Drawing.LegendGroup) -> String {
        let rows = items(of: group).map { row($0) }
        let heading = HTML.text(group.heading)
        if rows.contains(where: \.isFilter) {
            return "<fieldset><legend>\(heading)</legend>\(rows.map(\.html).joined())</fieldset>"
        }
        return "<div class=\"group\"><h2>\(heading)</h2><ul>\(rows.map { "<li>\($0.html)</li>" }.joined())</ul></div>"
    }

    /// With the tones of ties that only occur where a pair is mixed.
    private func items(of group: Drawing.LegendGroup) -> [Drawing.LegendItem] {
        guard group.items.contains(where: \.sample.isTone) else { return group.items }
        let found = Set(page.ties.joined().map(\.type.tone))
        let wording = page.drawing.wording
        return [Tone.cooperation, .conflict, .mixed, .neutral, .structure].compactMap { tone in
            group.items.first { $0.sample == .tone(tone) }
                ?? (found.contains(tone) ? Drawing.LegendItem(sample: .tone(tone), text: wording.name(of: tone)) : nil)
        }
    }

    private func row(_ item: Drawing.LegendItem) -> (html: String, isFilter: Bool) {
        let shown = sample(item.sample) + "<span dir=\"auto\">\(HTML.text(Text.shortened(item.text, to: 56)))</span>"
        let filter: (String, String)? =
            switch item.sample {
            case .kind(let kind): ("kind", kind.rawValue)
            // Mixed is what a pair is, never one tie.
            case .tone(let tone): tone == .mixed && hasTies ? nil : ("tone", tone.rawValue)
            case .change(let change): ("change", change.rawValue)
            case .strength, .cluster: nil
            }
        guard let filter else { return (item.sample.isTone ? "<div class=\"blank\">\(shown)</div>" : shown, false) }
        return (Self.checkbox(filter, shown), true)
    }

    private static func checkbox(_ filter: (name: String, value: String), _ content: String) -> String {
        "<label><input type=\"checkbox\" data-filter=\"\(filter.name)\" value=\"\(HTML.attribute(filter.value))\" checked>\(content)</label>"
    }

    /// Every type that occurs, folded away: the tones above are what most look for.
    private var types: String {
        let found = Set(page.ties.joined().map(\.type))
        guard found.count > 1 else { return "" }
        let wording = page.drawing.wording
        let heading = HTML.text(PageWording(wording).template["types"] ?? "")
        // Where lines have the colours of changes, tones are words.
        let isDifference = page.drawing.edges.contains { $0.change != nil }
        let tones = isDifference ? [Tone.cooperation, .conflict, .neutral, .structure].filter { tone in found.contains { $0.tone == tone } } : []
        let toneRows = tones.count < 2 ? [] : tones.map { Self.checkbox(("tone", $0.rawValue), "<span><b>\(HTML.text(wording.name(of: $0)))</b></span>") }
        let rows = TieType.allCases.filter(found.contains).map { type in
            Self.checkbox(
                ("type", type.rawValue), (isDifference ? "" : sample(.tone(type.tone))) + "<span>\(HTML.text(wording.name(of: type)))</span>")
        }
        return "\n<details class=\"types\"><summary>\(heading)</summary>\((toneRows + rows).joined())</details>"
    }

    // MARK: - Samples

    private func sample(_ sample: Drawing.Sample) -> String {
        switch sample {
        case .kind(let kind): Self.svg("", Self.shape(kind))
        case .cluster(let cluster): Self.svg(cluster.map { "cluster\($0)" } ?? "", "<rect x=\"3\" y=\"2\" width=\"26\" height=\"12\" rx=\"3\"/>")
        case .tone(let tone): Self.svg(tone.rawValue, Self.line(style.stroke(of: tone).dash, width: 2.4))
        case .strength(let strength): Self.svg("", Self.line(.solid, width: style.lineWidth(strength: strength)))
        case .change(let change):
            Self.svg(
                change.rawValue,
                "<rect x=\"1\" y=\"3\" width=\"12\" height=\"10\" rx=\"3\"/>"
                    + Self.line(style.stroke(of: change).dash, width: change == .same ? 1.2 : 2.4, from: 16))
        }
    }

    private static func svg(_ name: String, _ content: String) -> String {
        "<svg class=\"sample \(name)\" viewBox=\"0 0 32 16\" aria-hidden=\"true\">\(content)</svg>"
    }

    private static func shape(_ kind: ActorKind) -> String {
        switch kind {
        case .country: "<rect x=\"2\" y=\"2\" width=\"28\" height=\"12\" rx=\"4\"/>"
        case .other: "<rect x=\"2\" y=\"2\" width=\"28\" height=\"12\"/>"
        case .official: "<ellipse cx=\"16\" cy=\"8\" rx=\"14\" ry=\"6.5\"/>"
        case .forum: "<polygon points=\"1,8 8,1.5 24,1.5 31,8 24,14.5 8,14.5\"/>"
        }
    }

    private static func line(_ dash: Style.Dash, width: Double, from: Int = 1) -> String {
        func line(_ y: String, _ width: Double, _ more: String = "") -> String {
            "<line x1=\"\(from)\" x2=\"31\" y1=\"\(y)\" y2=\"\(y)\" stroke-width=\"\(DOTGraph.number(width))\"\(more)/>"
        }
        return switch dash {
        case .solid: line("8", width)
        case .dashed: line("8", width, " stroke-dasharray=\"5 2\"")
        case .dotted: line("8", width, " stroke-dasharray=\"1.5 3\"")
        case .double: line("6.4", width / 2) + line("9.6", width / 2)
        }
    }

    // MARK: - Colours

    /// Classes that give an element its fill, rim and stroke; page.css makes them lighter or darker with its ground.
    var css: String {
        func fill(_ fill: Style.Fill) -> String { "--fill:\(fill.fill.hex);--rim:\(fill.rim.hex)" }
        var rules = [":root{\(fill(style.noCluster));--stroke:\(style.quietText.hex)}"]
        for (index, colours) in style.clusters.enumerated() { rules.append(".cluster\(index + 1){\(fill(colours))}") }
        for tone in Tone.allCases { rules.append(".\(tone.rawValue){--stroke:\(style.stroke(of: tone).colour.hex)}") }
        for change in Comparison.Change.allCases {
            rules.append(".\(change.rawValue){\(fill(style.fill(of: change)));--stroke:\(style.stroke(of: change).colour.hex)}")
        }
        return "\n" + rules.joined(separator: "\n") + "\n"
    }
}

extension Drawing.Sample {
    fileprivate var isTone: Bool { if case .tone = self { true } else { false } }
}
