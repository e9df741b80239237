import Analyses
import Codings
import Dispatches
import Outputs

/// Who stands where, period by period: a line an actor, each period a column with the first on top. The number on a line is the rank; among those shown, equals stand below each other.
public struct RankLines: Sendable {
    public var table: PeriodTable
    /// Actors with a line of their own; as many as there are colours, unless said.
    public var top: Int
    public var title: String?
    public var wording: Wording
    public var label: @Sendable (Actor) -> String

    public init(
        table: PeriodTable, top: Int? = nil, title: String? = nil, wording: Wording = .english, label: @escaping @Sendable (Actor) -> String = { $0.name }
    ) {
        self.table = table
        self.top = top ?? 8
        self.title = title
        self.wording = wording
        self.label = label
    }

    private static let (columnWidth, rowHeight, side) = (118.0, 38.0, 26.0)

    /// The drawing, and where everything stands in it.
    func drawing(style: Style) throws(Problem) -> (Drawing, Placement) {
        guard let measure = table.measures.first, table.rows.count > 1 else { throw Problem("rank lines need two periods or more with dispatches") }
        let courses = Array(table.courses.filter { $0.figures.contains { $0?.rank != nil } }.prefix(max(1, top)))
        let names = courses.map { Text.shortened(label($0.actor), to: 30) }
        var drawing = Drawing(
            title: title ?? wording("Ranks by \(wording.noun(measure.title)), by \(wording.word(table.unit.rawValue))"),
            subtitle: [
                wording.period(table.rows[0].period) + " – " + wording.period(table.rows[table.rows.count - 1].period),
                wording.dispatches(table.rows.reduce(0) { $0 + $1.facts.dispatches }),
                table.rows[0].facts.projection.foldsOfficials ? wording("officials folded into those they represent") : nil,
            ].compactMap(\.self).joined(separator: " · "),
            nothing: wording("There is nothing to draw: no two actors have a tie."), wording: wording)
        var placement = Placement()
        let height = Double(courses.count) * Self.rowHeight
        var last: [Int: Int] = [:]
        for (column, row) in table.rows.enumerated() {
            let x = Double(column) * Self.columnWidth
            let present = courses.indices.filter { courses[$0].figures[column]?.rank != nil }.sorted { a, b in
                (courses[a].figures[column]!.rank!, a) < (courses[b].figures[column]!.rank!, b)
            }
            placement.frames.append(
                Placement.Frame(
                    box: Graphviz.Box(x: x, y: 34, width: Self.columnWidth - 8, height: 34),
                    title: row.period + (row.isTooLittle ? "*" : ""), note: wording.dispatches(row.facts.dispatches), look: .text))
            for (place, course) in present.enumerated() {
                let rank = courses[course].figures[column]!.rank!
                let y = -Double(place) * Self.rowHeight
                let node = drawing.nodes.count
                drawing.nodes.append(
                    Drawing.Node(
                        id: courses[course].actor.id, label: wording.number(rank), cluster: course % style.clusters.count + 1, strength: 0,
                        tooltip: "\(names[course])\n\(wording("\(wording.period(row.period)): rank \(rank)"))", panel: row.period))
                placement.nodes.append(Graphviz.Box(x: x, y: y, width: Self.side, height: Self.side))
                if let before = last[course] {
                    let from = placement.nodes[before]
                    drawing.edges.append(
                        Drawing.Edge(
                            source: before, target: node, weight: 1, strength: 0.3, tone: .structure, isDirected: false,
                            cluster: course % style.clusters.count + 1,
                            isFaint: from.x < x - Self.columnWidth * 1.5, tooltip: names[course], evidence: []))
                    let (start, end) = (from.x + Self.side / 2, x - Self.side / 2)
                    let middle = (start + end) / 2
                    placement.edges.append(Curve(control: [(start, from.y), (middle, from.y), (middle, y), (end, y)]))
                }
                last[course] = node
            }
        }
        addNames(names, courses, last, to: &placement, drawing)
        for point in table.changePoints {
            let x = (Double(point.row) - 0.5) * Self.columnWidth
            placement.frames.append(
                Placement.Frame(
                    box: Graphviz.Box(x: x, y: -height - 4, width: Self.columnWidth, height: 24), title: wording("changed here (p \(wording.short(point.p)))"),
                    look: .text))
        }
        let others = table.courses.count - courses.count
        if others > 0 { drawing.notes.append(wording("\(others, "weaker actor|weaker actors") left out")) }
        drawing.notes.append(wording("the number on a line is the rank; an actor without a tie in a period has none there"))
        if table.rows.contains(where: \.isTooLittle) { drawing.notes.append(wording("* too few dispatches to conclude from")) }
        return (drawing, placement)
    }

    /// Names stand left of where a line begins, and right of where it ends.
    private func addNames(_ names: [String], _ courses: [PeriodTable.Course], _ last: [Int: Int], to placement: inout Placement, _ drawing: Drawing) {
        for (course, name) in names.enumerated() {
            guard let end = last[course], let start = drawing.nodes.firstIndex(where: { $0.id == courses[course].actor.id }) else { continue }
            let width = Double(name.count) * 6.6 + 10
            for (node, direction) in start == end ? [(end, 1.0)] : [(start, -1.0), (end, 1.0)] {
                let box = placement.nodes[node]
                // In the middle of the page a name would lie on other lines.
                let isAtEdge = direction < 0 ? box.x == 0 : box.x == Double(table.rows.count - 1) * Self.columnWidth
                let shift = isAtEdge ? (Self.side + width) / 2 + 2 : 0
                let lift = isAtEdge ? 0 : Self.side / 2 + 5
                placement.frames.append(
                    Placement.Frame(
                        box: Graphviz.Box(
                            x: box.x + direction * shift, y: box.y - lift, width: isAtEdge ? width : min(width, Self.columnWidth), height: isAtEdge ? 18 : 9),
                        title: name, look: isAtEdge ? .text : .small))
            }
        }
    }
}

extension Diagram {
    /// Rank lines as a file.
    ///
    /// - Throws: ``Problem`` for fewer than two periods, and for HTML.
    public init(_ lines: RankLines, format: DiagramFormat = .svg, style: Style = Style(), scale: Double = 1) throws(Problem) {
        guard format != .html else { throw Problem("rank lines are no page to explore; take svg, png, pdf or dot") }
        var style = style
        for kind in ActorKind.allCases { style.kinds[kind] = Style.Look(fill: nil, shape: .ellipse) }
        let (drawing, placement) = try lines.drawing(style: style)
        try self.init(drawing, placement, format: format, style: style, scale: scale)
    }
}
