import Dispatches

/// A file format of drawings. To add one: its entry in ``all``, and a file beside this one if there is something to say.
public struct DiagramFormat: Hashable, Sendable {
    /// As the user names it, and Graphviz does where it draws alone; also the ending of the file.
    public var name: String
    public var summary: String
    public var mediaType: String

    public static let svg = DiagramFormat(name: "svg", summary: "scalable, with tooltips, for browsers", mediaType: "image/svg+xml")
    public static let png = DiagramFormat(name: "png", summary: "pixels, at 144 an inch", mediaType: "image/png")
    public static let pdf = DiagramFormat(name: "pdf", summary: "one page, for print", mediaType: "application/pdf")
    public static let dot = DiagramFormat(name: "dot", summary: "Graphviz's language, with positions and evidence", mediaType: "text/vnd.graphviz")
    public static let html = DiagramFormat(name: "html", summary: "a page to explore, with sentences and measures, in one file", mediaType: "text/html")

    public static let all: [DiagramFormat] = [svg, png, pdf, dot, html]

    /// - Throws: ``Problem`` for an unknown name.
    public static func named(_ name: String) throws(Problem) -> DiagramFormat {
        guard let format = all.first(where: { $0.name == name }) else { throw .unknown("diagram format", name, allowed: all.map(\.name)) }
        return format
    }
}
