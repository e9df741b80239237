import Dispatches
import Foundation

/// Reads codings from JSON Lines, whoever wrote them: ours, those of another tool, gold files.
///
/// Only `id`, the actors' `id` and the ties' `source`, `target` and `type` are required; keys that are not known are ignored.
public struct CodingReader: Hashable, Sendable {
    /// As the user named it; errors and the dispatch's head name it.
    public var file: String?
    /// Whether a coding is made whole: see ``coding(_:number:)``. Without it a coding lists what its line lists, which is what counting against gold needs.
    public var completes: Bool

    public init(file: String? = nil, completes: Bool = true) {
        self.file = file
        self.completes = completes
    }

    /// Whether the line is a coding and no dispatch: an object with a key `ties`. O(n), without decoding.
    public static func isCoding(_ line: some Sequence<UInt8>) -> Bool { JSONScan.topLevelKeys(line).contains("ties") }

    /// The coding on one line of JSON Lines, in UTF-8.
    ///
    /// - Ends of ties, and whom claims are of and by, are added as actors where they are not listed, if the reader ``completes``.
    /// - What an official represents is taken from a `represents` tie where the actor does not say, if the reader ``completes``.
    /// - Where the coding names no file, its head has this reader's file and line.
    /// - Throws: a ``Dispatches/Problem`` that names file, line, key, the value found and what is allowed.
    /// - Complexity: O(n).
    public func coding(_ line: some Sequence<UInt8>, number: Int? = nil) throws(Problem) -> Coding {
        let data = Data(line)
        let record: CodingRecord
        do {
            record = try JSONDecoder().decode(CodingRecord.self, from: data)
        } catch {
            throw problem(of: error, in: data, number: number)
        }
        do {
            var coding = try record.coding(completes: completes)
            if coding.head.file == nil {
                coding.head.file = file
                coding.head.line = file == nil ? nil : number
            }
            return coding
        } catch {
            throw Problem(error.message, file: file, line: number)
        }
    }

    /// Foundation says which key; what stands there it does not say.
    private func problem(of error: any Error, in data: Data, number: Int?) -> Problem {
        guard let error = error as? DecodingError else { return Problem("no JSON; expected one object a line", file: file, line: number) }
        switch error {
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            let found = Self.value(at: context.codingPath, in: data)
            guard !context.codingPath.isEmpty else { return Problem("\(found); expected one JSON object a line", file: file, line: number) }
            return Problem("\"\(Self.text(of: context.codingPath))\" is \(found); expected \(Self.words(for: type))", file: file, line: number)
        case .keyNotFound(let key, let context):
            return Problem("\"\(Self.text(of: context.codingPath + [key]))\" is missing", file: file, line: number)
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            let found = Self.value(at: context.codingPath, in: data)
            return Problem("\"\(Self.text(of: context.codingPath))\" is \(found), which is out of range", file: file, line: number)
        default:
            return Problem("no JSON; expected one object a line, in UTF-8", file: file, line: number)
        }
    }

    private static func text(of path: [any CodingKey]) -> String {
        path.reduce(into: "") { text, key in
            if let position = key.intValue {
                text += "[\(position)]"
            } else {
                text += (text.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }

    private static func value(at path: [any CodingKey], in data: Data) -> String {
        var value: Any? = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
        for key in path {
            if let position = key.intValue {
                value = (value as? [Any]).flatMap { $0.indices.contains(position) ? $0[position] : nil }
            } else {
                value = (value as? [String: Any])?[key.stringValue]
            }
        }
        switch value {
        case let text as String: return "\"\(text.prefix(80))\""
        case is [Any]: return "a list"
        case is [String: Any]: return "an object"
        case nil, is NSNull: return "null"
        case let other?: return "\(other)"
        }
    }

    private static func words(for type: any Any.Type) -> String {
        switch type {
        case is String.Type: "text"
        case is Int.Type: "a whole number"
        case is Double.Type: "a number"
        case is [String: Any].Type: "an object"
        default: "\(type)".hasPrefix("Array") ? "a list" : "an object"
        }
    }
}
