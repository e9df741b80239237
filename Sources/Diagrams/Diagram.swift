import Dispatches

/// A drawing made into a file.
public struct Diagram: Hashable, Sendable {
    public var bytes: [UInt8]
    /// What Graphviz had to say; the picture is whole all the same.
    public var warnings: [Problem]
    /// Where the actors stand.
    public var places: Places

    /// How actors find their places.
    public struct Arranging: Sendable {
        /// Nil takes ``Layout/standard(for:)``.
        public var layout: Layout?
        /// Places that are given; the layout is then asked for nothing.
        public var places: Places?
        /// A frame around each cluster.
        public var hasClusterBoxes = false
        public var runner = LayoutRunner.here
        /// Of the pixels of PNG: 1 is 144 an inch.
        public var scale = 1.0

        public init(layout: Layout? = nil, places: Places? = nil, hasClusterBoxes: Bool = false, runner: LayoutRunner = .here) {
            self.layout = layout
            self.places = places
            self.hasClusterBoxes = hasClusterBoxes
            self.runner = runner
        }

        func placement(of drawing: Drawing, _ style: Style) throws(Problem) -> Placement {
            try style.checkFont()
            let layout = layout ?? (places != nil || hasClusterBoxes ? .standard(nodes: drawing.nodes.count) : .standard(for: drawing))
            if places == nil { try layout.check(nodes: drawing.nodes.count) }
            return try Placement(drawing, layout: layout, style: style, places: places, hasClusterBoxes: hasClusterBoxes, runner: runner)
        }
    }

    /// Lays out and renders. The same drawing, layout, format and style give the same bytes on one machine; a PDF is dated by `SOURCE_DATE_EPOCH`, or not at all.
    ///
    /// - Throws: ``Problem`` where the layout cannot take so many actors, the font is missing, or Graphviz fails.
    public init(_ drawing: Drawing, layout: Layout? = nil, format: DiagramFormat = .svg, style: Style = Style()) throws(Problem) {
        try self.init(drawing, Arranging(layout: layout), format: format, style: style)
    }

    /// As above, of more choices.
    public init(_ drawing: Drawing, _ arranging: Arranging, format: DiagramFormat = .svg, style: Style = Style()) throws(Problem) {
        if format == .html {
            self = try Diagram(Page(drawing), arranging, style: style)
            return
        }
        let (drawing, style) = arranging.layout?.finish == .treeMap && arranging.places == nil ? (drawing.asTreeMap, style.asTreeMap) : (drawing, style)
        try self.init(drawing, arranging.placement(of: drawing, style), format: format, style: style, scale: arranging.scale)
    }

    /// Renders what has its places.
    init(_ drawing: Drawing, _ placement: Placement, format: DiagramFormat, style: Style, scale: Double = 1) throws(Problem) {
        try style.checkFont()
        let style = style.fitted(lines: drawing.edges.count)
        let sheet = try Sheet(drawing, placement, style: style)
        places = Places(of: drawing, placement)
        switch format {
        case .dot:
            bytes = Array(sheet.dot(for: .reading).utf8)
            warnings = sheet.warnings
        case .svg:
            let rendered = try Graphviz.render(sheet.dot(for: .rendering(dotsPerInch: nil)), engine: "nop2", format: "svg")
            bytes = Array(SVG(String(decoding: rendered.bytes, as: UTF8.self), drawing: drawing, style: style).text.utf8)
            warnings = sheet.warnings + rendered.warnings
        default:
            let resolution = format == .png ? PNG.resolution(width: sheet.width, height: sheet.height, scale: scale) : nil
            let rendered = try Graphviz.render(sheet.dot(for: .rendering(dotsPerInch: resolution)), engine: "nop2", format: format.name)
            bytes = format == .pdf ? PDF.dated(rendered.bytes, epoch: PDF.sourceDateEpoch) : rendered.bytes
            warnings = sheet.warnings + rendered.warnings
        }
    }

    /// The page, as one HTML file that fetches nothing.
    ///
    /// - Throws: as above.
    public init(_ page: Page, layout: Layout? = nil, style: Style = Style()) throws(Problem) {
        try self.init(page, Arranging(layout: layout), style: style)
    }

    /// As above, of more choices.
    public init(_ page: Page, _ arranging: Arranging, style: Style = Style()) throws(Problem) {
        let style = style.fitted(lines: page.drawing.edges.count)
        let placement = try arranging.placement(of: page.drawing, style)
        let sheet = try Sheet(page.drawing, placement, style: style, isBare: true)
        let rendered = try Graphviz.render(sheet.dot(for: .rendering(dotsPerInch: nil)), engine: "nop2", format: "svg")
        let drawing = InlineSVG(String(decoding: rendered.bytes, as: UTF8.self), drawing: page.drawing, style: style)
        bytes = Array(PageWriter(page: page, style: style).html(svg: drawing.text).utf8)
        warnings = sheet.warnings + rendered.warnings
        places = Places(of: page.drawing, placement)
    }
}

extension Places {
    /// Those of a drawing, to keep or to lay out others by.
    public init(of drawing: Drawing, _ arranging: Diagram.Arranging = .init(), style: Style = Style()) throws(Problem) {
        var arranging = arranging
        arranging.layout = arranging.layout ?? .standard(nodes: drawing.nodes.count)
        self.init(of: drawing, try arranging.placement(of: drawing, style))
        mayGrow = true
    }

    init(of drawing: Drawing, _ placement: Placement) {
        self.init(
            points: Dictionary(
                zip(drawing.nodes, placement.nodes).map { ($0.id.description, Point(x: $1.x, y: $1.y)) }, uniquingKeysWith: { first, _ in first }))
    }
}
