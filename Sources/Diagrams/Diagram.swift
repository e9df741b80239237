import Dispatches

/// A drawing made into a file.
public struct Diagram: Hashable, Sendable {
    public var bytes: [UInt8]
    /// What Graphviz had to say; the picture is whole all the same.
    public var warnings: [Problem]

    /// Lays out and renders. The same drawing, layout, format and style give the same bytes on one machine; a PDF is dated by `SOURCE_DATE_EPOCH`, or not at all.
    ///
    /// - Parameter layout: nil takes ``Layout/standard(nodes:)``.
    /// - Throws: ``Problem`` where the layout cannot take so many actors, or Graphviz fails.
    public init(_ drawing: Drawing, layout: Layout? = nil, format: DiagramFormat = .svg, style: Style = Style()) throws(Problem) {
        if format == .html {
            self = try Diagram(Page(drawing), layout: layout, style: style)
            return
        }
        let layout = layout ?? .standard(nodes: drawing.nodes.count)
        try layout.check(nodes: drawing.nodes.count)
        let sheet = try Sheet(drawing, layout: layout, style: style)
        switch format {
        case .dot:
            bytes = Array(sheet.dot(for: .reading).utf8)
            warnings = sheet.warnings
        case .svg:
            let rendered = try Graphviz.render(sheet.dot(for: .rendering(dotsPerInch: nil)), engine: "nop2", format: "svg")
            bytes = Array(SVG(String(decoding: rendered.bytes, as: UTF8.self), drawing: drawing, style: style).text.utf8)
            warnings = sheet.warnings + rendered.warnings
        default:
            let resolution = format == .png ? PNG.resolution(width: sheet.width, height: sheet.height) : nil
            let rendered = try Graphviz.render(sheet.dot(for: .rendering(dotsPerInch: resolution)), engine: "nop2", format: format.name)
            bytes = format == .pdf ? PDF.dated(rendered.bytes, epoch: PDF.sourceDateEpoch) : rendered.bytes
            warnings = sheet.warnings + rendered.warnings
        }
    }

    /// The page, as one HTML file that fetches nothing.
    ///
    /// - Parameter layout: as above.
    /// - Throws: as above.
    public init(_ page: Page, layout: Layout? = nil, style: Style = Style()) throws(Problem) {
        let layout = layout ?? .standard(nodes: page.drawing.nodes.count)
        try layout.check(nodes: page.drawing.nodes.count)
        let sheet = try Sheet(page.drawing, layout: layout, style: style, isBare: true)
        let rendered = try Graphviz.render(sheet.dot(for: .rendering(dotsPerInch: nil)), engine: "nop2", format: "svg")
        let drawing = InlineSVG(String(decoding: rendered.bytes, as: UTF8.self), drawing: page.drawing, style: style)
        bytes = Array(PageWriter(page: page, style: style).html(svg: drawing.text).utf8)
        warnings = sheet.warnings + rendered.warnings
    }
}
