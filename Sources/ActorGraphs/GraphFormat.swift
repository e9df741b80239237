import Dispatches
import Foundation

/// A file format for graphs. One file a format under `Formats/`, and its entry in ``all``.
public struct GraphFormat: Sendable {
    /// As the command line names it.
    public var name: String
    /// Lower case, without the dot; the first is the usual one.
    public var fileExtensions: [String]
    /// Whether the bytes are a graph in the format, as far as can be told without reading it all; the ending does not matter.
    public var recognises: @Sendable (_ bytes: Data) -> Bool
    /// Nil where the format is only written. The file is named in problems.
    public var read: (@Sendable (_ bytes: Data, _ file: String?) throws(Problem) -> ActorGraph)?
    /// The whole file as text, in UTF-8, with a line end behind it.
    public var write: @Sendable (ActorGraph) -> String
    /// What of a graph a file can hold, and so what comes back from one.
    public var carried: @Sendable (ActorGraph) -> ActorGraph
    /// Whether the ending is enough to take a file for a graph; other things than graphs are JSON.
    public var isKnownByEnding: Bool

    public init(
        name: String, fileExtensions: [String], isKnownByEnding: Bool = true, recognises: @escaping @Sendable (_ bytes: Data) -> Bool,
        read: (@Sendable (_ bytes: Data, _ file: String?) throws(Problem) -> ActorGraph)?, write: @escaping @Sendable (ActorGraph) -> String,
        carried: @escaping @Sendable (ActorGraph) -> ActorGraph = { $0 }
    ) {
        self.name = name
        self.fileExtensions = fileExtensions
        self.isKnownByEnding = isKnownByEnding
        self.carried = carried
        self.recognises = recognises
        self.read = read
        self.write = write
    }

    /// In the order in which content is tried.
    public static let all: [GraphFormat] = [.graphML, .nodeLink, .gexf, .gml, .pajek, .dot, .csv, .tsv]

    /// - Throws: ``Dispatches/Problem`` with the nearest name.
    public static func named(_ name: String) throws(Problem) -> GraphFormat {
        if let format = all.first(where: { $0.name == name.lowercased() }) { return format }
        throw Problem.unknown("graph format", name, allowed: all.map(\.name))
    }

    /// The format whose files have the ending of the path; nil where none has.
    public static func forFile(_ path: String) -> GraphFormat? {
        let ending = path.split(separator: ".", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
        return all.first { $0.fileExtensions.contains(ending) }
    }

    /// The first format that recognises the bytes.
    public static func recognising(_ bytes: Data) -> GraphFormat? { all.first { $0.recognises(bytes) } }

    /// By content first, then, where that tells nothing, by the path's ending.
    public static func of(_ bytes: Data, path: String) -> GraphFormat? {
        recognising(bytes) ?? forFile(path).flatMap { $0.isKnownByEnding ? $0 : nil }
    }

    /// Bytes that a reader takes; what is larger is refused, as it would need many times that in memory.
    static let sizeLimit = 1 << 29

    static func checkSize(_ bytes: Data, _ file: String?) throws(Problem) {
        guard bytes.count <= sizeLimit else {
            throw Problem("the file has \(bytes.count) bytes; expected a graph of at most \(sizeLimit)", file: file)
        }
    }
}
