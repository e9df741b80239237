import Dispatches
import Outputs

/// The network laid out: boxes of actors and curves of ties, in points, y upwards. The first of two passes through Graphviz.
struct Placement {
    /// Around the members of a cluster, or above a drawing among several.
    struct Frame: Hashable, Sendable {
        var box: Graphviz.Box
        var title: String
        /// A line below the title.
        var note: String?
        var look = Look.panel

        enum Look: Hashable, Sendable {
            case cluster(Int)
            case panel
            /// Without a rim.
            case text
            case small
        }

        var cluster: Int? { if case .cluster(let cluster) = look { cluster } else { nil } }
    }

    var nodes: [Graphviz.Box] = []
    /// The course of each tie; nil where there is none, as between boxes that touch.
    var edges: [Curve?] = []
    var frames: [Frame] = []
    var warnings: [Problem] = []

    init() {}

    /// - Parameters:
    ///   - places: Where actors stand whatever the layout; those that it does not name are put beside their neighbours.
    ///   - hasClusterBoxes: Each cluster is laid out for itself and gets a frame.
    init(
        _ drawing: Drawing, layout: Layout, style: Style, places: Places? = nil, hasClusterBoxes: Bool = false, runner: LayoutRunner = .here
    ) throws(Problem) {
        guard !drawing.nodes.isEmpty else { return }
        var placer = Placer(drawing: drawing, layout: layout, marks: Marks(style: style), runner: runner)
        if let places {
            nodes = places.boxes(try placer.sizes(), ids: drawing.nodes.map(\.id.description), neighbours: drawing.neighbours)
        } else if hasClusterBoxes {
            (nodes, frames) = try placer.grouped()
        } else {
            nodes = try placer.boxes()
        }
        warnings = placer.warnings
        switch layout.finish {
        case .asPlaced where places == nil && !hasClusterBoxes: edges = drawing.edges.indices.map { placer.routes["tie\($0)"].flatMap(Curve.init) }
        case .treeMap where places == nil && !hasClusterBoxes: edges = drawing.edges.map { _ in nil }
        case .columns where places == nil && !hasClusterBoxes: edges = route(drawing, style, columns: true)
        default: edges = route(drawing, style, columns: false)
        }
    }

    /// Lines between boxes that have their places; between members of one column they lead round its outer side.
    private func route(_ drawing: Drawing, _ style: Style, columns: Bool) -> [Curve?] {
        let marks = Marks(style: style)
        let middle = columns ? ((nodes.map(\.x).min() ?? 0) + (nodes.map(\.x).max() ?? 0)) / 2 : 0
        return Router(boxes: nodes, shapes: drawing.nodes.map { style.shape(of: $0) }).curves(
            for: drawing.edges.map { edge in
                var line = marks.line(edge)
                let (a, b) = (nodes[edge.source], nodes[edge.target])
                if columns, (a.x < middle) == (b.x < middle) { line.outwards = a.x < middle ? -1 : 1 }
                return line
            })
    }
}

/// Asks Graphviz's engines where actors stand, or finds places of its own.
private struct Placer {
    var drawing: Drawing
    var layout: Layout
    var marks: Marks
    var runner: LayoutRunner
    var warnings: [Problem] = []
    /// Graphviz's `pos` of ties, by id, where the engine leads lines.
    var routes: [String: String] = [:]

    /// Boxes at no place in particular, as large as they will be drawn.
    mutating func sizes() throws(Problem) -> [Graphviz.Box] {
        let origin = (0..<drawing.nodes.count).map { (x: Double($0), y: 0.0) }
        return try collect(runner.layOut(dot(positions: origin), "nop2"))
    }

    mutating func boxes() throws(Problem) -> [Graphviz.Box] {
        switch layout.finish {
        case .columns: return try columns()
        case .treeMap: return try treeMap()
        case .asPlaced, .packed: return try collect(runner.layOut(dot(positions: nil), layout.engine ?? "dot"))
        case .separated, .levelled:
            let raw = try collect(runner.layOut(dot(positions: nil), layout.engine ?? "neato"))
            return try separated(raw)
        }
    }

    /// Levelled and evened out where the layout is to be, without overlaps.
    private mutating func separated(_ boxes: [Graphviz.Box]) throws(Problem) -> [Graphviz.Box] {
        var arrangement = Arrangement(boxes.map { ($0.x, $0.y) })
        if layout.finish == .levelled {
            arrangement.even()
            arrangement.level()
            arrangement.scale(x: 1.15, y: 0.85)
        }
        return try collect(runner.layOut(dot(positions: arrangement.points), "nop1"))
    }

    private mutating func collect(_ geometry: Graphviz.Geometry) throws(Problem) -> [Graphviz.Box] {
        warnings += geometry.warnings
        routes = geometry.edges
        return try drawing.nodes.indices.map { (index) throws(Problem) in
            guard let box = geometry.nodes["actor\(index)"] else { throw Problem("Graphviz lost \(drawing.nodes[index].id) while laying out") }
            return box
        }
    }

    // MARK: - Columns, tree map

    private mutating func columns() throws(Problem) -> [Graphviz.Box] {
        let isForum = drawing.nodes.map { $0.id.kind == .forum }
        guard isForum.contains(true), isForum.contains(false) else {
            throw Problem("layout \"\(layout.name)\" needs forums and other actors, and there are \(isForum[0] ? "forums alone" : "no forums")")
        }
        return Columns(
            sizes: try sizes(), isRight: isForum, edges: drawing.edges.map { ($0.source, $0.target, max(0.05, $0.strength)) }
        ).boxes
    }

    /// As large in all as it takes for each label to fit its rectangle.
    private mutating func treeMap() throws(Problem) -> [Graphviz.Box] {
        let labels = try sizes()
        var boxes = try collect(runner.layOut(dot(positions: nil), layout.engine ?? "patchwork"))
        let factor = zip(labels, boxes).map { max($0.width / max(1, $1.width - 4), $0.height / max(1, $1.height - 4)) }.max() ?? 1
        for index in boxes.indices {
            boxes[index] = Graphviz.Box(
                x: boxes[index].x * factor, y: boxes[index].y * factor, width: boxes[index].width * factor - 4, height: boxes[index].height * factor - 4)
        }
        return boxes
    }

    // MARK: - Clusters

    /// Each cluster of two or more laid out for itself in a frame; the frames laid out as one large actor each.
    mutating func grouped() throws(Problem) -> (boxes: [Graphviz.Box], frames: [Placement.Frame]) {
        guard layout.finish == .separated || layout.finish == .levelled || layout.finish == .packed else {
            throw Problem("layout \"\(layout.name)\" has no boxes of clusters; take \"neato\", \"sfdp\", \"circo\", \"twopi\" or \"osage\"")
        }
        var groups: [(cluster: Int?, members: [Int])] = []
        let byCluster = Dictionary(grouping: drawing.nodes.indices) { drawing.nodes[$0].cluster }
        for (cluster, members) in byCluster.sorted(by: { ($0.key ?? .max) < ($1.key ?? .max) }) {
            if cluster == nil || members.count == 1 { groups += members.map { (nil, [$0]) } } else { groups.append((cluster, members)) }
        }
        var inner: [[Graphviz.Box]] = []
        for group in groups {
            var part = self
            part.drawing = drawing.part(group.members)
            inner.append(try part.boxes())
            warnings += part.warnings
        }
        let (padding, head) = (14.0, 20.0)
        let outer = zip(groups, inner).map { group, boxes -> Graphviz.Box in
            let hull = Graphviz.Box(around: boxes)
            if group.cluster == nil { return hull }
            let title = Double(drawing.title(ofCluster: group.members).count) * 6.2 + 16
            return Graphviz.Box(x: hull.x, y: hull.y + head / 2, width: max(hull.width + 2 * padding, title), height: hull.height + 2 * padding + head)
        }
        let centres = try arranged(groups.map(\.members), outer)
        var boxes = Array(repeating: Graphviz.Box(x: 0, y: 0, width: 0, height: 0), count: drawing.nodes.count)
        var frames: [Placement.Frame] = []
        for (number, group) in groups.enumerated() {
            let shift = (x: centres[number].x - outer[number].x, y: centres[number].y - outer[number].y)
            for (member, box) in zip(group.members, inner[number]) { boxes[member] = box.moved(x: shift.x, y: shift.y) }
            if let cluster = group.cluster {
                frames.append(
                    Placement.Frame(
                        box: outer[number].moved(x: shift.x, y: shift.y), title: drawing.title(ofCluster: group.members), look: .cluster(cluster)))
            }
        }
        return (boxes, frames)
    }

    /// Centres of the groups: springs between those that have ties, overlaps undone.
    private mutating func arranged(_ groups: [[Int]], _ sizes: [Graphviz.Box]) throws(Problem) -> [Graphviz.Box] {
        guard groups.count > 1 else { return sizes }
        var groupOf: [Int: Int] = [:]
        for (number, members) in groups.enumerated() { for member in members { groupOf[member] = number } }
        var weights: [[Int]: Double] = [:]
        for edge in drawing.edges {
            let pair = [groupOf[edge.source]!, groupOf[edge.target]!].sorted()
            if pair[0] != pair[1] { weights[pair, default: 0] += edge.strength }
        }
        func dot(_ points: [(x: Double, y: Double)]?) -> String {
            var dot = DOTGraph(isDirected: false)
            dot.defaults(
                "graph",
                points == nil
                    ? [("start", .plain("1")), ("overlap", .plain("true")), ("mode", .plain("major")), ("maxiter", .plain("1000"))]
                    : [("overlap", .plain("prism1000")), ("overlap_scaling", .plain("-4")), ("sep", .plain("+22,18")), ("notranslate", .plain("true"))])
            for (number, size) in sizes.enumerated() {
                var attributes: DOTGraph.Attributes = [
                    ("id", .plain("group\(number)")), ("label", .plain("")), ("shape", .plain("box")), ("fixedsize", .plain("true")),
                    ("width", .number(size.width / 72)), ("height", .number(size.height / 72)),
                ]
                if let points { attributes.append(("pos", .plain("\(DOTGraph.number(points[number].x)),\(DOTGraph.number(points[number].y))"))) }
                dot.node("group\(number)", attributes)
            }
            for (pair, weight) in weights.sorted(by: { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }) {
                let reach = (pair.reduce(0) { $0 + max(sizes[$1].width, sizes[$1].height) } / 2 + 40) / 72
                dot.edge("group\(pair[0])", "group\(pair[1])", [("len", .number(reach)), ("weight", .number(1 + weight))])
            }
            return dot.text
        }
        func centres(_ geometry: Graphviz.Geometry) -> [Graphviz.Box] {
            sizes.indices.map { geometry.nodes["group\($0)"] ?? sizes[$0] }
        }
        let first = try runner.layOut(dot(nil), "neato")
        var arrangement = Arrangement(centres(first).map { ($0.x, $0.y) })
        arrangement.level()
        // Closer than they may be: undoing the overlaps leaves no more room than it takes.
        arrangement.scale(x: 0.5, y: 0.42)
        return centres(try runner.layOut(dot(arrangement.points), "nop1"))
    }

    // MARK: - DOT

    private var hasLineLabels: Bool { drawing.edges.contains { $0.label != nil } }

    /// Around boxes: more where more lines have to pass between them, or something is written on lines.
    private var gap: String {
        if hasLineLabels { return "+36,22" }
        let density = Double(drawing.edges.count) / Double(max(1, drawing.nodes.count))
        return density > 2.5 ? "+20,17" : density > 1.4 ? "+17,14" : "+12,10"
    }

    private func dot(positions: [(x: Double, y: Double)]?) -> String {
        var dot = DOTGraph(isDirected: drawing.edges.contains(where: \.isDirected))
        var graph: DOTGraph.Attributes = [("start", .plain("1")), ("fontname", .plain(marks.style.font))]
        if positions != nil {
            graph += [("overlap", .plain("prism1000")), ("overlap_scaling", .plain("-4")), ("sep", .plain(gap)), ("notranslate", .plain("true"))]
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
            // Of equal areas Graphviz takes any first, so no two are quite equal.
            let area: DOTGraph.Attributes = layout.finish == .treeMap ? [("area", .number(25 + 100 * node.strength + 0.01 * Double(index)))] : []
            dot.node("actor\(index)", [("id", .plain("actor\(index)"))] + marks.node(node) + least + area + place)
        }
        if positions == nil, layout.finish == .packed || layout.finish == .treeMap {
            let clusters = Dictionary(grouping: drawing.nodes.indices) { drawing.nodes[$0].cluster ?? 0 }
            for (cluster, members) in clusters.sorted(by: { $0.key < $1.key }) { dot.cluster("cluster\(cluster)", members.map { "actor\($0)" }) }
        }
        let degrees = drawing.edges.reduce(into: Array(repeating: 0, count: drawing.nodes.count)) { degrees, edge in
            degrees[edge.source] += 1
            degrees[edge.target] += 1
        }
        for (index, edge) in drawing.edges.enumerated() {
            let isLeaf = min(degrees[edge.source], degrees[edge.target]) == 1
            let length = (isLeaf && !hasLineLabels ? 1.0 : 1.9) * (1.25 - 0.4 * edge.strength.squareRoot())
            dot.edge(
                "actor\(edge.source)", "actor\(edge.target)",
                [("id", .plain("tie\(index)")), ("len", .number(length)), ("weight", .number(1 + (4 * edge.strength).rounded()))] + marks.edge(edge))
        }
        // Springs hold officials by those they act for, whether or not they have a tie.
        if positions == nil, layout.finish == .levelled {
            for bond in drawing.bonds {
                dot.edge("actor\(bond.official)", "actor\(bond.side)", [("len", .number(0.8)), ("weight", .number(10)), ("style", .plain("invis"))])
            }
        }
        return dot.text
    }
}

extension Drawing {
    /// Officials and whom they act for, where both are drawn.
    var bonds: [(official: Int, side: Int)] {
        let position = Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return nodes.indices.compactMap { node in nodes[node].represents.flatMap { position[$0] }.map { (node, $0) } }
    }

    /// Positions of each actor's neighbours.
    var neighbours: [[Int]] {
        var neighbours = Array(repeating: [Int](), count: nodes.count)
        for edge in edges {
            neighbours[edge.source].append(edge.target)
            neighbours[edge.target].append(edge.source)
        }
        return neighbours
    }

    /// These actors, and the ties among them.
    fileprivate func part(_ members: [Int]) -> Drawing {
        var part = self
        let position = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        part.nodes = members.map { nodes[$0] }
        part.edges = edges.compactMap { edge in
            guard let source = position[edge.source], let target = position[edge.target] else { return nil }
            var edge = edge
            (edge.source, edge.target) = (source, target)
            return edge
        }
        return part
    }

    /// The two strongest members, as the legend names it.
    fileprivate func title(ofCluster members: [Int]) -> String {
        members.map { nodes[$0] }.sorted { ($1.strength, $0.label) < ($0.strength, $1.label) }.prefix(2).map { Text.shortened($0.label, to: 24) }.joined(
            separator: ", ")
    }
}

extension Graphviz.Box {
    func moved(x: Double, y: Double) -> Graphviz.Box { Graphviz.Box(x: self.x + x, y: self.y + y, width: width, height: height) }

    /// The least box around others.
    init(around boxes: [Graphviz.Box]) {
        let left = boxes.map { $0.x - $0.width / 2 }.min() ?? 0
        let right = boxes.map { $0.x + $0.width / 2 }.max() ?? 0
        let bottom = boxes.map { $0.y - $0.height / 2 }.min() ?? 0
        let top = boxes.map { $0.y + $0.height / 2 }.max() ?? 0
        self.init(x: (left + right) / 2, y: (bottom + top) / 2, width: right - left, height: top - bottom)
    }
}
