import Analyses
import Codings
import Outputs

/// How the things of a drawing look, in Graphviz's attributes: the style's colours and sizes meet the drawing's values here, and nowhere else.
struct Marks {
    var style: Style

    // MARK: - Actors

    func node(_ node: Drawing.Node) -> DOTGraph.Attributes {
        let size = style.labelSize(strength: node.strength)
        let usual = node.change.map { style.fill(of: $0) } ?? style.kinds[node.id.kind]?.fill ?? style.fill(cluster: node.cluster)
        let fill = style.actors[node.id.description]?.fill ?? usual
        let shape = style.shape(of: node)
        var label = Self.font(lines(of: node), size: size, colour: style.text)
        let below = node.sublabels.flatMap { Text.wrapped(Text.shortened($0, to: 60), width: 28, lines: 2) }
        if !below.isEmpty { label += "<br/>" + Self.font(below, size: max(8.5, size * 0.68), colour: style.quietText) }
        return [("label", .html(label))] + attributes(of: shape) + filled(fill, shape)
    }

    private func lines(of node: Drawing.Node) -> [String] {
        let label = Text.shortened(node.label, to: 60)
        let lines = Text.wrapped(label.isEmpty ? Text.shortened(node.id.name, to: 60) : label, width: style.shape(of: node) == .hexagon ? 17 : 22, lines: 3)
        return lines.isEmpty ? ["?"] : lines
    }

    func attributes(of shape: Style.Shape) -> DOTGraph.Attributes {
        switch shape {
        case .rounded, .box: [("shape", .plain("box")), ("margin", .plain("0.1,0.055"))]
        case .ellipse: [("shape", .plain("ellipse")), ("margin", .plain("0.03,0.02"))]
        case .hexagon: [("shape", .plain("hexagon")), ("margin", .plain("0.01,0.025"))]
        }
    }

    func filled(_ fill: Style.Fill, _ shape: Style.Shape) -> DOTGraph.Attributes {
        let styles = ["filled", shape == .rounded ? "rounded" : nil, fill.dash == .dashed ? "dashed" : fill.dash == .dotted ? "dotted" : nil]
        return [
            ("style", .plain(styles.compactMap(\.self).joined(separator: ","))), ("fillcolor", .plain(fill.fill.hex)), ("color", .plain(fill.rim.hex)),
            ("penwidth", .number(fill.dash == .solid ? 1.2 : fill.dash == .double ? 3 : 1.6)),
        ]
    }

    // MARK: - Frames

    /// Its title stands at its upper rim; a frame without cluster is a heading alone.
    func frame(_ frame: Placement.Frame) -> DOTGraph.Attributes {
        let fill = frame.cluster.map { style.fill(cluster: $0) }
        let (size, isBold): (Double, Bool) =
            switch frame.look {
            case .cluster: (9.5, true)
            case .panel: (13, true)
            case .text: (11, frame.note != nil)
            case .small: (8, false)
            }
        var text = Self.font([Text.shortened(frame.title, to: 80)], size: size, colour: fill?.rim ?? style.text, bold: isBold)
        if let note = frame.note { text += "<br/>" + Self.font([Text.shortened(note, to: 60)], size: 8.5, colour: style.quietText) }
        let ground = frame.look == .text || frame.look == .small ? "" : " bgcolor=\"\(style.page.hex)\""
        let title = "<table border=\"0\" cellborder=\"0\" cellpadding=\"\(frame.look == .small ? 0 : 2)\"\(ground)><tr><td>\(text)</td></tr></table>"
        let hasRim = ground != ""
        return [
            ("label", .html(title)), ("labelloc", .plain(hasRim ? "t" : "c")), ("shape", .plain(hasRim ? "box" : "plain")),
            ("fixedsize", .plain(hasRim ? "true" : "false")),
            ("margin", .plain(hasRim ? "0.05,0.03" : "0")), ("style", .plain(fill == nil ? "rounded" : "rounded,dashed")),
            ("color", .plain((fill?.rim ?? style.rule).hex)), ("penwidth", .number(1)), ("width", .number(frame.box.width / 72)),
            ("height", .number(frame.box.height / 72)),
        ]
    }

    // MARK: - Ties

    func edge(_ edge: Drawing.Edge) -> DOTGraph.Attributes {
        if let cluster = edge.cluster {
            let colour = style.fill(cluster: cluster).rim
            return line(Style.Stroke(colour, edge.isFaint ? .dotted : .solid), width: edge.isFaint ? 1.2 : 2.6) + [("dir", .plain("none"))]
        }
        let stroke = style.stroke(of: edge)
        let isGrey = edge.change == .same || edge.change == nil && (edge.tone == .structure || edge.tone == .neutral)
        return line(stroke, width: width(of: edge), alpha: isGrey ? 255 : style.alpha(strength: edge.strength))
            + (edge.isDirected
                ? [("dir", .plain("forward")), ("arrowhead", .plain("vee")), ("arrowsize", .number(arrowSize(of: edge)))]
                : [("dir", .plain("none"))])
    }

    private func width(of edge: Drawing.Edge) -> Double {
        // What stayed the same is there for orientation; structure is the backdrop of what was done.
        let isBackdrop = edge.change == .same || edge.change == nil && edge.tone == .structure
        // Of several lines side by side each is thinner.
        return max(style.lineWidth(strength: edge.strength) * (isBackdrop ? 0.7 : 1) * (edge.type == nil ? 1 : 0.65), 0.7)
    }

    private func arrowSize(of edge: Drawing.Edge) -> Double { 0.75 / width(of: edge).squareRoot() }

    /// What its course has to leave room for: Graphviz's arrowhead is 10 points long at size 1, and grows with the pen.
    func line(_ edge: Drawing.Edge) -> Router.Line {
        let (width, isDouble) = (width(of: edge), style.stroke(of: edge).dash == .double)
        let pen = isDouble ? max(0.8, width / 2.2) : width
        return Router.Line(source: edge.source, target: edge.target, arrow: edge.isDirected ? 10 * arrowSize(of: edge) + pen : nil, width: width)
    }

    func line(_ stroke: Style.Stroke, width: Double, alpha: UInt8 = 255) -> DOTGraph.Attributes {
        let colour = stroke.colour.with(alpha: alpha).hex
        let isDouble = stroke.dash == .double
        return [
            ("color", .plain(isDouble ? "\(colour):invis:\(colour)" : colour)),
            ("style", .plain(isDouble ? "solid" : stroke.dash.rawValue)),
            ("penwidth", .number(isDouble ? max(0.8, width / 2.2) : width)),
        ]
    }

    // MARK: - Text

    /// Whole points, for Graphviz reads no other. Each line a text of its own: a right-to-left line cannot turn its neighbours.
    static func font(_ lines: [String], size: Double, colour: Colour, bold: Bool = false, left: Bool = false) -> String {
        let text = lines.map(DOT.html).joined(separator: left ? "<br align=\"left\"/>" : "<br/>") + (left && lines.count > 1 ? "<br align=\"left\"/>" : "")
        let inner = bold ? "<b>\(text)</b>" : text
        return "<font point-size=\"\(Int(size.rounded()))\" color=\"\(colour.hex)\">\(inner)</font>"
    }
}
