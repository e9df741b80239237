import Dispatches

/// The network laid out: boxes of actors and curves of ties, in points, y upwards. The first of two passes through Graphviz.
struct Placement {
    var nodes: [Graphviz.Box]
    /// The course of each tie; nil where there is none, as between boxes that touch.
    var edges: [Curve?]
    var warnings: [Problem]

    init(_ drawing: Drawing, layout: Layout, style: Style) throws(Problem) {
        let marks = Marks(style: style)
        guard !drawing.nodes.isEmpty else {
            self.nodes = []
            self.edges = []
            self.warnings = []
            return
        }
        var geometry: Graphviz.Geometry
        if layout.finish != .asPlaced {
            geometry = try Graphviz.layOut(Self.dot(drawing, layout, marks, positions: nil), engine: layout.engine)
            var warnings = geometry.warnings
            var arrangement = Arrangement(drawing.nodes.indices.map { geometry.nodes["actor\($0)"].map { ($0.x, $0.y) } ?? (0, 0) })
            if layout.finish == .levelled {
                arrangement.even()
                arrangement.level()
                arrangement.scale(x: 1.15, y: 0.85)
            }
            geometry = try Graphviz.layOut(Self.dot(drawing, layout, marks, positions: arrangement.points), engine: "nop1")
            warnings += geometry.warnings
            geometry.warnings = warnings
        } else {
            geometry = try Graphviz.layOut(Self.dot(drawing, layout, marks, positions: nil), engine: layout.engine)
        }
        self.nodes = try drawing.nodes.indices.map { (index) throws(Problem) in
            guard let box = geometry.nodes["actor\(index)"] else { throw Problem("Graphviz lost \(drawing.nodes[index].id) while laying out") }
            return box
        }
        if layout.finish == .asPlaced {
            self.edges = drawing.edges.indices.map { geometry.edges["tie\($0)"].flatMap(Curve.init) }
        } else {
            self.edges = Router(boxes: nodes, kinds: drawing.nodes.map(\.id.kind)).curves(for: drawing.edges.map(marks.line))
        }
        self.warnings = geometry.warnings
    }

    /// Around boxes: more where more lines have to pass between them.
    private static func gap(_ drawing: Drawing) -> String {
        let density = Double(drawing.edges.count) / Double(max(1, drawing.nodes.count))
        return density > 2.5 ? "+20,17" : density > 1.4 ? "+17,14" : "+12,10"
    }

    private static func dot(_ drawing: Drawing, _ layout: Layout, _ marks: Marks, positions: [(x: Double, y: Double)]?) -> String {
        var dot = DOTGraph(isDirected: drawing.edges.contains(where: \.isDirected))
        var graph: DOTGraph.Attributes = [("start", .plain("1")), ("fontname", .plain(marks.style.font))]
        if positions != nil {
            graph += [("overlap", .plain("prism1000")), ("overlap_scaling", .plain("-4")), ("sep", .plain(Self.gap(drawing))), ("notranslate", .plain("true"))]
        } else {
            graph += layout.attributes.sorted { $0.key < $1.key }.map { ($0.key, .plain($0.value)) }
            graph += layout.finish == .levelled ? [("overlap", .plain("true")), ("pack", .plain("16"))] : []
        }
        graph += [("splines", .plain(layout.finish == .asPlaced ? "true" : "false"))]
        if layout.engine == "twopi", let root = drawing.nodes.indices.max(by: { drawing.nodes[$0].strength < drawing.nodes[$1].strength }) {
            graph.append(("root", .plain("actor\(root)")))
        }
        dot.defaults("graph", graph)
        dot.defaults("node", [("fontname", .plain(marks.style.font))])
        for (index, node) in drawing.nodes.enumerated() {
            let place: DOTGraph.Attributes = positions.map { [("pos", .plain("\(DOTGraph.number($0[index].x)),\(DOTGraph.number($0[index].y))"))] } ?? []
            // Graphviz's own least size, 54 by 36 points, would make all weak actors equal.
            let least: DOTGraph.Attributes = [("width", .number(0.35)), ("height", .number(0.2))]
            dot.node("actor\(index)", [("id", .plain("actor\(index)"))] + marks.node(node) + least + place)
        }
        let degrees = drawing.edges.reduce(into: Array(repeating: 0, count: drawing.nodes.count)) { degrees, edge in
            degrees[edge.source] += 1
            degrees[edge.target] += 1
        }
        for (index, edge) in drawing.edges.enumerated() {
            let isLeaf = min(degrees[edge.source], degrees[edge.target]) == 1
            let length = (isLeaf ? 1.0 : 1.9) * (1.25 - 0.4 * edge.strength.squareRoot())
            dot.edge(
                "actor\(edge.source)", "actor\(edge.target)",
                [("id", .plain("tie\(index)")), ("len", .number(length)), ("weight", .number(1 + (4 * edge.strength).rounded()))] + marks.edge(edge))
        }
        return dot.text
    }
}
