import Dispatches
import Outputs

/// One analysis as something to read, and as data.
public protocol Report: Sendable {
    /// For people: text, Markdown.
    var document: Document { get }
    /// For spreadsheets: the main table, complete, with all digits.
    var data: TextTable { get }
    /// For programs: complete, as the schema of the same name says.
    var json: JSON { get }
}

/// A format that reports are put out in. One file a format under `Formats/`, and its entry in ``all``.
public struct ReportFormat: Sendable {
    /// As the command line names it.
    public var name: String
    /// Lower case, without the dot; the first is the usual one.
    public var fileExtensions: [String]
    /// The whole file, with a line end behind it; `width` is in columns, for formats that have lines.
    public var render: @Sendable (_ report: any Report, _ width: Int) -> String

    public init(name: String, fileExtensions: [String], render: @escaping @Sendable (_ report: any Report, _ width: Int) -> String) {
        self.name = name
        self.fileExtensions = fileExtensions
        self.render = render
    }

    public static let all: [ReportFormat] = [.text, .markdown, .csv, .json, .html]

    /// - Throws: ``Dispatches/Problem`` with the nearest name.
    public static func named(_ name: String) throws(Problem) -> ReportFormat {
        if let format = all.first(where: { $0.name == name.lowercased() }) { return format }
        throw Problem.unknown("report format", name, allowed: all.map(\.name))
    }

    /// The format whose files have the ending of the path; nil where none has.
    public static func forFile(_ path: String) -> ReportFormat? {
        let ending = path.split(separator: ".", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
        return all.first { $0.fileExtensions.contains(ending) }
    }
}
