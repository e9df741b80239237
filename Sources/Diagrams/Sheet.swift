import Codings
import Dispatches

/// The finished page: the network in the middle, title above, legend, notes and source below; all with its place. The second of two passes only draws it.
///
/// The legend is not left to Graphviz's own labels: they know neither line samples nor columns, and its layouts would move them. Here every piece is measured by Graphviz and placed in rows
/// outside the network's frame, so that nothing can lie over anything.
struct Sheet {
    private let drawing: Drawing
    private let style: Style
    /// From the lower left corner, y upwards, as Graphviz counts.
    private let nodes: [Graphviz.Box]
    private let edges: [Curve?]
    private let labels: LineLabels
    private let labelBoxes: [Graphviz.Box?]
    private let ornaments: [Ornament]
    let width: Double
    let height: Double
    let warnings: [Problem]

    private static let margin = 26.0
    private static let leastWidth = 560.0

    /// Where each frame stands.
    private let frames: [Placement.Frame]

    init(_ drawing: Drawing, layout: Layout, style: Style) throws(Problem) {
        try self.init(drawing, Placement(drawing, layout: layout, style: style), style: style)
    }

    /// - Parameter isBare: The network alone: title, legend, notes and source stand elsewhere.
    init(_ drawing: Drawing, _ placement: Placement, style: Style, isBare: Bool = false) throws(Problem) {
        let curves = placement.edges
        let labels = try LineLabels(drawing, curves, placement.nodes, style: style)
        let frame = Self.frame(placement.nodes + labels.boxes.compactMap(\.self) + placement.frames.map(\.box), curves)
        var drawing = drawing
        drawing.notes += labels.notes(drawing.wording)
        let builder = OrnamentBuilder(style: style, width: frame.width)
        let scale = builder.scale
        let margin = Self.margin * scale
        let textWidth = isBare ? frame.width : max(Self.leastWidth, frame.width)

        var groups = isBare ? [OrnamentGroup(), OrnamentGroup()] : [builder.heading(drawing, width: textWidth), builder.footing(drawing, width: textWidth)]
        groups.append(drawing.nodes.isEmpty ? builder.nothing(drawing, width: textWidth) : OrnamentGroup())
        var legend = drawing.nodes.isEmpty || isBare ? [] : builder.legend(drawing)
        try Self.measure(&groups, &legend, style)

        let heading = builder.stack(groups[0], spacing: 5)
        let footing = builder.stack(groups[1], spacing: 3)
        let nothing = groups[2]
        let key = builder.arrange(legend, drawing, width: max(textWidth, heading.width))
        let inner = max(textWidth, heading.width, footing.width, key.width, nothing.width)
        let frameHeight = drawing.nodes.isEmpty ? nothing.height : frame.height

        var page = OrnamentGroup()
        var y = margin
        func rule() -> Ornament {
            let attributes = Marks(style: style).line(Style.Stroke(style.rule, .solid), width: 0.8)
            return Ornament.line(attributes, width: inner).moved(x: margin, y: y)
        }
        page.add(heading, x: margin, y: y)
        y += heading.height + 22 * scale
        let top = y
        page.add(nothing, x: margin, y: y)
        y += frameHeight + 22 * scale
        if !key.ornaments.isEmpty || !footing.ornaments.isEmpty {
            page.ornaments.append(rule())
            y += 14 * scale
        }
        page.add(key, x: margin, y: y)
        y += key.height + (key.ornaments.isEmpty || footing.ornaments.isEmpty ? 0 : 16 * scale)
        page.add(footing, x: margin, y: y)
        y += footing.height + margin

        width = inner + 2 * margin
        height = y
        let shift = (x: margin + (inner - frame.width) / 2 - frame.x, y: y - top - frame.height - frame.y)
        nodes = placement.nodes.map { Graphviz.Box(x: $0.x + shift.x, y: $0.y + shift.y, width: $0.width, height: $0.height) }
        edges = curves.map { $0?.moved(x: shift.x, y: shift.y) }
        frames = placement.frames.map { frame in
            var frame = frame
            frame.box = frame.box.moved(x: shift.x, y: shift.y)
            return frame
        }
        self.labels = labels
        labelBoxes = labels.boxes.map { $0.map { Graphviz.Box(x: $0.x + shift.x, y: $0.y + shift.y, width: $0.width, height: $0.height) } }
        ornaments = page.ornaments
        self.drawing = drawing
        self.style = style
        warnings = placement.warnings
    }

    /// Lower left corner, width and height of all that the network takes.
    private static func frame(_ nodes: [Graphviz.Box], _ curves: [Curve?]) -> (x: Double, y: Double, width: Double, height: Double) {
        // Where the curves are, not where their control points stand.
        let points = curves.flatMap { curve in curve.map { curve in (0...24).map { curve.point(at: Double($0) / 24) } } ?? [] }
        var xs = points.flatMap { [$0.x - 3, $0.x + 3] }
        var ys = points.flatMap { [$0.y - 3, $0.y + 3] }
        for box in nodes {
            xs += [box.x - box.width / 2 - 3, box.x + box.width / 2 + 3]
            ys += [box.y - box.height / 2 - 3, box.y + box.height / 2 + 3]
        }
        guard let left = xs.min(), let right = xs.max(), let bottom = ys.min(), let top = ys.max() else { return (0, 0, 0, 0) }
        return (left, bottom, right - left, top - bottom)
    }

    static func measure(_ group: inout OrnamentGroup, _ style: Style) throws(Problem) {
        var groups = [group]
        var legend: [[Ornament]] = []
        try measure(&groups, &legend, style)
        group = groups[0]
    }

    /// Asks Graphviz how large each text is, in the font that it will draw with.
    private static func measure(_ groups: inout [OrnamentGroup], _ legend: inout [[Ornament]], _ style: Style) throws(Problem) {
        var dot = DOTGraph(isDirected: false)
        dot.defaults("graph", [("notranslate", .plain("true"))])
        dot.defaults("node", [("fontname", .plain(style.font)), ("shape", .plain("plain")), ("pos", .plain("0,0"))])
        let all = groups.flatMap(\.ornaments) + legend.flatMap(\.self)
        for (index, ornament) in all.enumerated() {
            if case .text(let label) = ornament.content { dot.node("text\(index)", [("id", .plain("text\(index)")), ("label", .html(label))]) }
        }
        let sizes = try Graphviz.layOut(dot.text, engine: "nop2").nodes
        var index = 0
        func size(_ ornament: inout Ornament) {
            if let box = sizes["text\(index)"] { (ornament.width, ornament.height) = (box.width, box.height) }
            index += 1
        }
        for group in groups.indices { for item in groups[group].ornaments.indices { size(&groups[group].ornaments[item]) } }
        for group in legend.indices { for item in legend[group].indices { size(&legend[group][item]) } }
    }

    // MARK: - DOT

    enum Purpose {
        /// To be drawn: names are short, tooltips come in afterwards.
        case rendering(dotsPerInch: Double?)
        /// To be read: names are ids; tooltips and evidence are attributes.
        case reading
    }

    /// - Returns: DOT of which every node and edge has its place; `neato -n2` draws it.
    func dot(for purpose: Purpose) -> String {
        let marks = Marks(style: style)
        var isForReading = false
        if case .reading = purpose { isForReading = true }
        var dot = DOTGraph(
            isDirected: drawing.edges.contains(where: \.isDirected),
            comment: isForReading ? "Everything has its place: draw it with neato -n2, or lay it out anew." : nil)
        var graph: DOTGraph.Attributes = [
            ("layout", .plain("nop2")), ("notranslate", .plain("true")), ("outputorder", .plain("edgesfirst")), ("splines", .plain("true")),
            ("pad", .number(0)),
            ("bgcolor", .plain(style.page.hex)), ("fontname", .plain(style.font)),
        ]
        if case .rendering(let resolution?) = purpose { graph.append(("dpi", .number(resolution))) }
        if isForReading { graph += [("title", .plain(drawing.title)), ("comment", .plain(drawing.subtitle))] }
        dot.defaults("graph", graph)
        dot.defaults("node", [("fontname", .plain(style.font))])
        dot.defaults("edge", [("dir", .plain("none")), ("fontname", .plain(style.font))])
        writeOrnaments(to: &dot)

        for (index, frame) in frames.enumerated() {
            dot.node(
                "frame\(index)",
                [("id", .plain("frame\(index)")), ("class", .plain("frame"))] + marks.frame(frame)
                    + [("pos", .plain("\(DOTGraph.number(frame.box.x)),\(DOTGraph.number(frame.box.y))"))])
        }
        func name(_ node: Int) -> String {
            guard isForReading else { return "actor\(node)" }
            return [drawing.nodes[node].id.description, drawing.nodes[node].panel].compactMap(\.self).joined(separator: " ")
        }
        // Edges are drawn node by node, those of a node where it is named first: so the strong ones come last and lie on top.
        for index in drawing.nodes.indices.sorted(by: { (drawing.nodes[$0].strength, $0) < (drawing.nodes[$1].strength, $1) }) {
            let node = drawing.nodes[index]
            let box = nodes[index]
            var attributes: DOTGraph.Attributes = [("id", .plain("actor\(index)")), ("class", .plain(Self.class(of: node)))] + marks.node(node)
            attributes += [("pos", .plain("\(DOTGraph.number(box.x)),\(DOTGraph.number(box.y))"))]
            attributes += [("width", .number(box.width / 72)), ("height", .number(box.height / 72))]
            if isForReading {
                attributes += [("tooltip", .text(node.tooltip)), ("kind", .plain(node.id.kind.rawValue)), ("name", .plain(node.label))]
                attributes += [("strength", .number(node.strength))]
                if let cluster = node.cluster { attributes.append(("cluster_number", .number(Double(cluster)))) }
                if let change = node.change { attributes.append(("change", .plain(change.rawValue))) }
            }
            dot.node(name(index), attributes)
        }
        // What has no course is not drawn, or Graphviz would lead it somewhere.
        for (index, edge) in drawing.edges.enumerated() where edges[index] != nil || isForReading {
            var attributes: DOTGraph.Attributes =
                [("id", .plain("tie\(index)")), ("class", .plain(edge.change?.rawValue ?? edge.tone.rawValue))] + marks.edge(edge)
            if let curve = edges[index] { attributes.append(("pos", .plain(curve.text))) }
            if let text = labels.texts[index], let box = labelBoxes[index] {
                attributes += [("label", .html(text)), ("lp", .plain("\(DOTGraph.number(box.x)),\(DOTGraph.number(box.y))"))]
            }
            if isForReading {
                if let type = edge.type { attributes.append(("type", .plain(type.rawValue))) }
                attributes += [("tooltip", .text(edge.tooltip)), ("tone", .plain(edge.tone.rawValue)), ("amount", .number(edge.weight))]
                if let change = edge.change { attributes.append(("change", .plain(change.rawValue))) }
                let evidence = edge.evidence.map { ($0.dispatch.map { "[\($0)] " } ?? "") + $0.text }.joined(separator: "\n")
                if !evidence.isEmpty { attributes.append(("evidence", .plain(evidence))) }
            }
            let startsAtTarget = !edge.isDirected && drawing.nodes[edge.target].strength > drawing.nodes[edge.source].strength
            dot.edge(name(startsAtTarget ? edge.target : edge.source), name(startsAtTarget ? edge.source : edge.target), attributes)
        }
        return dot.text
    }

    private static func `class`(of node: Drawing.Node) -> String {
        [node.id.kind.rawValue, node.cluster.map { "cluster\($0)" }, node.change?.rawValue].compactMap(\.self).joined(separator: " ")
    }

    private func writeOrnaments(to dot: inout DOTGraph) {
        func place(_ x: Double, _ y: Double) -> DOTGraph.Value { .plain("\(DOTGraph.number(x)),\(DOTGraph.number(height - y))") }
        // Two corners hold the page open; lines need ends.
        func invisible(_ name: String, _ x: Double, _ y: Double) {
            dot.node(
                name,
                [
                    ("id", .plain(name)), ("label", .plain("")), ("shape", .plain("box")), ("style", .plain("invis")), ("width", .number(0)),
                    ("height", .number(0)),
                    ("margin", .number(0)), ("pos", place(x, y)),
                ])
        }
        invisible("page0", 0, height)
        invisible("page1", width, 0)
        for (index, ornament) in ornaments.enumerated() {
            let name = "legend\(index)"
            let centre = place(ornament.x + ornament.width / 2, ornament.y + ornament.height / 2)
            switch ornament.content {
            case .text(let label):
                dot.node(name, [("id", .plain(name)), ("class", .plain("legend")), ("shape", .plain("plain")), ("label", .html(label)), ("pos", centre)])
            case .shape(let attributes):
                dot.node(
                    name,
                    [("id", .plain(name)), ("class", .plain("legend")), ("label", .plain("")), ("fixedsize", .plain("true"))] + attributes
                        + [("width", .number(ornament.width / 72)), ("height", .number(ornament.height / 72)), ("pos", centre)])
            case .line(let attributes):
                invisible(name + "a", ornament.x, ornament.y)
                invisible(name + "b", ornament.x + ornament.width, ornament.y)
                let curve = Curve(from: (ornament.x, height - ornament.y), to: (ornament.x + ornament.width, height - ornament.y))
                dot.edge(name + "a", name + "b", [("id", .plain(name)), ("class", .plain("legend"))] + attributes + [("pos", .plain(curve.text))])
            }
        }
    }
}
