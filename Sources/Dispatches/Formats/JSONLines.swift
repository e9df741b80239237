import Foundation

extension DispatchFormat {
    /// One JSON object a line. Content that begins with `{` and a key is JSON Lines whatever the file is called.
    public static let jsonLines = DispatchFormat(
        name: "JSON Lines", endings: ["jsonl", "ndjson", "json"],
        recognizes: { start in
            let start = start[...].trimmed
            guard start.first == UInt8(ascii: "{"), let next = start.dropFirst().first(where: { !$0.isASCIISpace }) else { return false }
            return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
        },
        read: { file, reader, each in try JSONLines.read(file, with: reader, each: each) })
}

/// Dispatches as JSON Lines: `id`, `date`, `lang`, `agency`, `title`, `text` and `url`, of which only `text` must be there; further keys are ignored.
public enum JSONLines {
    /// Hands each line that is not blank to `body`, with its number from 1: a slice of `data`, not a copy, without its end.
    ///
    /// - Complexity: O(n) time, O(1) memory.
    public static func forEachLine(in data: Data, _ body: (_ line: Data, _ number: Int) throws -> Void) rethrows {
        let span = data.span
        var number = 0
        var start = 0
        var isBlank = true
        for index in 0...span.count {
            if index < span.count, span[index] != 10 {
                if isBlank, !span[index].isASCIISpace { isBlank = false }
                continue
            }
            number += 1
            if !isBlank { try body(data[data.startIndex + start..<data.startIndex + index], number) }
            start = index + 1
            isBlank = true
        }
    }

    /// The keys of the object on a line, without decoding it: enough to tell a coding (`ties`) from a dispatch (`text`). The line need not be valid;
    /// keys with escapes are left as they are written. O(n).
    public static func keys(ofLine line: Data) -> Set<String> {
        let span = line.span
        var keys: Set<String> = []
        var depth = 0
        var index = 0
        while index < span.count {
            switch span[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""):
                let start = index + 1
                index = start
                while index < span.count, span[index] != UInt8(ascii: "\"") { index += span[index] == UInt8(ascii: "\\") ? 2 : 1 }
                guard depth == 1, index < span.count, index - start <= 64 else { break }
                var next = index + 1
                while next < span.count, span[next].isASCIISpace { next += 1 }
                if next < span.count, span[next] == UInt8(ascii: ":") {
                    keys.insert(String(decoding: line[line.startIndex + start..<line.startIndex + index], as: UTF8.self))
                }
                index = next - 1
            default: break
            }
            index += 1
        }
        return keys
    }

    /// The same for a file, whose byte order mark or UTF-16 is seen to.
    ///
    /// - Throws: ``Problem`` for the file as a whole: it is empty, binary, or one JSON document over many lines; and whatever `body` throws.
    public static func forEachLine(of file: InputFile, _ body: (_ line: Data, _ number: Int) throws -> Void) throws {
        try forEachLine(in: try data(of: file), body)
    }

    private static func data(of file: InputFile) throws(Problem) -> Data {
        let data = try TextDecoding.utf8(of: file)
        if let problem = documentProblem(data, file: file.name) { throw problem }
        return data
    }

    static func read(_ file: InputFile, with reader: DispatchReader, each: (Dispatch) throws -> Void) throws -> [Problem] {
        let data: Data
        do {
            data = try Self.data(of: file)
        } catch {
            return [error]
        }
        var problems: [Problem] = []
        var lines = 0
        try forEachLine(in: data) { line, number in
            lines += 1
            let dispatch: Dispatch
            do throws(Problem) {
                dispatch = try reader.dispatch(fromJSONLine: line, of: file, number: number, problems: &problems)
            } catch {
                problems.append(error)
                return
            }
            try each(dispatch)
        }
        if lines == 0 { problems.append(Problem("holds no text; expected a dispatch", file: file.name)) }
        return problems
    }

    /// One JSON document over many lines would give an error a line; one is enough.
    private static func documentProblem(_ data: Data, file: String) -> Problem? {
        let head = Array(data.prefix(64))[...].trimmed
        let second = head.dropFirst().first
        guard head.first == UInt8(ascii: "[") || head.first == UInt8(ascii: "{") && (second == 10 || second == 13) else { return nil }
        let what = head.first == UInt8(ascii: "[") ? "one JSON array" : "one JSON object over several lines"
        let command = head.first == UInt8(ascii: "[") ? "jq -c '.[]'" : "jq -c ."
        return Problem("is \(what); expected one object a line, as \(command) makes them", file: file)
    }
}

extension DispatchReader {
    /// Reads one line of a JSON Lines file.
    ///
    /// - Parameters:
    ///   - line: UTF-8, without the end of the line.
    ///   - number: Of the line, from 1; the id is `<file stem>#<number>` where the line gives none.
    ///   - problems: Where warnings go.
    /// - Throws: ``Problem`` with file and line: no UTF-8, no JSON object, no `text`, a date or a language that is none, more bytes than ``sizeLimit``.
    /// - Complexity: O(n).
    public func dispatch(fromJSONLine line: Data, of file: InputFile, number: Int, problems: inout [Problem]) throws(Problem) -> Dispatch {
        var draft = DispatchDraft()
        draft.line = number
        draft.number = number
        do throws(Problem) {
            if line.count > sizeLimit { throw Problem("is \(line.count) bytes; a dispatch may have \(sizeLimit)") }
            if let flaw = TextDecoding.flaw(in: line, base: line.startIndex) { throw Problem(flaw) }
            let fields = try JSONFields.decode(line)
            for (key, value) in fields.head { try key.set(value, in: &draft) }
            guard let text = fields.text else { throw Problem("\"text\" is missing; a dispatch needs it") }
            if text.utf8.allSatisfy(\.isASCIISpace) { throw Problem("\"text\" is empty; a dispatch needs it") }
            draft.text = text
        } catch {
            throw Problem(error.message, file: file.name, line: number)
        }
        return complete(draft, in: file, problems: &problems)
    }
}

/// The values of a line that belong to a dispatch.
private struct JSONFields: Decodable {
    var head: [(HeadKey, String)] = []
    var text: String?

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        for key in HeadKey.allCases { head += try Self.value(key.rawValue, in: container).map { [(key, $0)] } ?? [] }
        text = try Self.value("text", in: container)
    }

    private static func value(_ name: String, in container: KeyedDecodingContainer<Key>) throws -> String? {
        let key = Key(stringValue: name)
        let value: String?
        do {
            value = try container.decodeIfPresent(String.self, forKey: key)
        } catch DecodingError.typeMismatch {
            // Ids are often numbers, and years too.
            guard name == "id" || name == "date", let number = try? container.decode(Int.self, forKey: key) else {
                throw Problem("\"\(name)\" is no string; expected one")
            }
            value = String(number)
        }
        if value?.utf8.contains(0) == true { throw Problem("\"\(name)\" has the character U+0000; expected text") }
        return value
    }

    static func decode(_ line: Data) throws(Problem) -> JSONFields {
        do {
            return try JSONDecoder().decode(JSONFields.self, from: line)
        } catch let problem as Problem {
            throw problem
        } catch DecodingError.typeMismatch {
            throw Problem("is no JSON object; expected one such as {\"text\": \"…\"}")
        } catch {
            throw Problem("is not valid JSON\(cause(line).map { " (\($0))" } ?? ""); expected one object on the line")
        }
    }

    /// JSONDecoder does not say what is wrong; JSONSerialization does.
    private static func cause(_ line: Data) -> String? {
        do {
            _ = try JSONSerialization.jsonObject(with: line)
            return nil
        } catch {
            let text = (error as NSError).userInfo["NSDebugDescription"] as? String
            return text.map { (($0.first?.lowercased() ?? "") + $0.dropFirst()).trimmingCharacters(in: ["."]) }
        }
    }
}
