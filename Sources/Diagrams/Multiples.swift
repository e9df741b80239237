import Codings
import Dispatches
import Outputs

/// Several drawings of one network on a page, such as of its years: each actor at the same place, with one scale for sizes and widths, so that what differs is what changed.
public struct Multiples: Sendable {
    public struct Panel: Sendable {
        public var caption: String
        public var drawing: Drawing

        public init(caption: String, drawing: Drawing) {
            self.caption = caption
            self.drawing = drawing
        }
    }

    /// Of all panels together: it lends places, clusters, title and legend.
    public var whole: Drawing
    public var panels: [Panel]
    /// What the width of lines counts, in the legend.
    public var unit: String

    public init(whole: Drawing, panels: [Panel], weight: String) {
        self.whole = whole
        self.panels = panels
        unit = whole.wording.word(weight)
    }

    /// More would be too small to read.
    public static let greatest = 24

    private static let gap = 36.0
    private static let head = 30.0

    /// All panels as one drawing.
    fileprivate var merged: Drawing {
        var merged = whole
        let clusterOf = Dictionary(whole.nodes.map { ($0.id, $0.cluster) }, uniquingKeysWith: { first, _ in first })
        let strongestTie = panels.flatMap { $0.drawing.edges.map { abs($0.weight) } }.max() ?? 0
        let sums = panels.map { panel in
            panel.drawing.edges.reduce(into: Array(repeating: 0.0, count: panel.drawing.nodes.count)) { sums, edge in
                sums[edge.source] += abs(edge.weight)
                sums[edge.target] += abs(edge.weight)
            }
        }
        let strongestActor = sums.joined().max() ?? 0
        merged.nodes = []
        merged.edges = []
        for (number, panel) in panels.enumerated() {
            let first = merged.nodes.count
            merged.nodes += zip(panel.drawing.nodes, sums[number]).map { node, sum in
                var node = node
                node.panel = panel.caption
                node.cluster = clusterOf[node.id] ?? nil
                node.strength = strongestActor > 0 ? sum / strongestActor : 0
                return node
            }
            merged.edges += panel.drawing.edges.map { edge in
                var edge = edge
                edge.source += first
                edge.target += first
                edge.strength = strongestTie > 0 ? abs(edge.weight) / strongestTie : 0
                return edge
            }
        }
        let clusters = whole.legend.filter { group in group.items.contains { if case .cluster = $0.sample { true } else { false } } }
        let others = Drawing.legend(nodes: merged.nodes, edges: merged.edges, unit: unit, wording: whole.wording).filter { group in
            !group.items.contains { if case .cluster = $0.sample { true } else { false } }
        }
        merged.legend = others + clusters
        return merged
    }

    /// Each panel at its place in rows of up to three, all laid out as the whole is.
    fileprivate func placement(of merged: Drawing, _ arranging: Diagram.Arranging, _ style: Style) throws(Problem) -> Placement {
        var places: Places
        if let given = arranging.places {
            places = given
        } else {
            // Panels are read side by side: what is far apart comes closer, as long as nothing lies over anything.
            places = try Places(of: whole, arranging, style: style)
            places.points = places.points.mapValues { Places.Point(x: $0.x * 0.62, y: $0.y * 0.62) }
        }
        var alone: [Placement] = []
        var start = 0
        for panel in panels {
            var drawing = panel.drawing
            drawing.nodes = Array(merged.nodes[start..<(start + panel.drawing.nodes.count)])
            start += panel.drawing.nodes.count
            alone.append(try Placement(drawing, layout: .neato, style: style, places: places, runner: arranging.runner))
        }
        if arranging.places == nil { alone = try alike(alone, places, merged, arranging, style) }
        let boxes = alone.map(\.nodes).filter { !$0.isEmpty }
        let hull = Graphviz.Box(around: boxes.flatMap(\.self))
        let columns = panels.count <= 3 ? panels.count : panels.count == 4 ? 2 : 3
        let (width, height) = (max(hull.width, 180) + Self.gap, max(hull.height, 60) + Self.gap + Self.head)
        var result = Placement()
        for (number, placed) in alone.enumerated() {
            let (x, y) = (Double(number % columns) * width - hull.x, -Double(number / columns) * height - hull.y)
            result.nodes += placed.nodes.map { $0.moved(x: x, y: y) }
            result.edges += placed.edges.map { $0?.moved(x: x, y: y) }
            result.frames.append(
                Placement.Frame(
                    box: Graphviz.Box(x: x + hull.x, y: y + hull.y + Self.head / 2, width: width - Self.gap / 3, height: height - Self.gap / 3),
                    title: panels[number].caption))
            result.warnings += placed.warnings
        }
        return result
    }

    /// Drawn apart by one factor in all panels: the largest that any of them needs.
    private func alike(
        _ alone: [Placement], _ places: Places, _ merged: Drawing, _ arranging: Diagram.Arranging, _ style: Style
    ) throws(Problem) -> [Placement] {
        var factor = 1.0
        for (panel, placed) in zip(panels, alone) {
            for (node, box) in zip(panel.drawing.nodes, placed.nodes) {
                guard let point = places.points[node.id.description] else { continue }
                if abs(point.x) > 1 { factor = max(factor, box.x / point.x) }
                if abs(point.y) > 1 { factor = max(factor, box.y / point.y) }
            }
        }
        let grown = Places(points: places.points.mapValues { Places.Point(x: $0.x * factor, y: $0.y * factor) })
        var result: [Placement] = []
        var start = 0
        for panel in panels {
            var drawing = panel.drawing
            drawing.nodes = Array(merged.nodes[start..<(start + panel.drawing.nodes.count)])
            drawing.edges = panel.drawing.edges
            start += panel.drawing.nodes.count
            result.append(try Placement(drawing, layout: .neato, style: style, places: grown, runner: arranging.runner))
        }
        return result
    }
}

extension Diagram {
    /// Several drawings on one page.
    ///
    /// - Throws: as above; for HTML, which has a slider over periods instead; for more panels than ``Multiples/greatest``.
    public init(_ multiples: Multiples, _ arranging: Arranging = .init(), format: DiagramFormat = .svg, style: Style = Style()) throws(Problem) {
        guard format != .html else { throw Problem("a page shows one drawing, and has a slider over periods; take svg, png, pdf or dot for several") }
        guard multiples.panels.count <= Multiples.greatest else {
            throw Problem("\(multiples.panels.count) drawings on one page; expected \(Multiples.greatest) at most; take longer periods")
        }
        let drawing = multiples.merged
        try self.init(drawing, multiples.placement(of: drawing, arranging, style), format: format, style: style, scale: arranging.scale)
    }
}
