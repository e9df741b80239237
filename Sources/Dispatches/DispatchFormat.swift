import Foundation

/// A format that dispatches are read from: one file under `Formats/`, and one entry in ``all``.
public struct DispatchFormat: Sendable {
    public let name: String
    /// Of file names, in lower case, without the dot.
    public let endings: [String]
    /// Whether text that begins so is of this format, whatever the file is called. The bytes are as read, at most 1,024.
    let recognizes: @Sendable ([UInt8]) -> Bool
    let read: @Sendable (InputFile, DispatchReader, (Dispatch) throws -> Void) throws -> [Problem]

    /// In order: the first that recognises the content is taken, then the first that has the ending, and plain text where none has.
    public static let all: [DispatchFormat] = [.jsonLines, .html, .markdown, .plainText]

    /// By content first, then by ending.
    ///
    /// - Throws: ``Problem`` for an empty file and for a format that is known and not read, such as PDF.
    /// - Complexity: O(1) but for UTF-16, which is decoded whole.
    public static func of(_ file: InputFile) throws(Problem) -> DispatchFormat {
        let start = Array(try TextDecoding.utf8(of: file).prefix(1024))
        if let format = all.first(where: { $0.recognizes(start) }) { return format }
        if start[...].trimmed.starts(with: Array("<?xml".utf8)) {
            throw Problem("is XML, but no page of XHTML; expected text, Markdown, HTML or JSON Lines", file: file.name)
        }
        let ending = file.ending
        return all.first { $0.endings.contains(ending) } ?? .plainText
    }
}

/// A part of a file that is one dispatch: its bytes, valid UTF-8, and the line where it begins.
struct DispatchSource {
    var bytes: [UInt8]
    var line: Int
    var number: Int?
}

extension DispatchReader {
    /// What formats of one dispatch a file, or several with a separator between them, have in common: decoding, splitting, limits.
    ///
    /// `convert` makes a draft of a part; it throws a ``Problem`` without a file to refuse it, and adds warnings to the list.
    func readParts(
        of file: InputFile, splitting: Bool = true, each: (Dispatch) throws -> Void,
        convert: (DispatchSource, inout [Problem]) throws(Problem) -> DispatchDraft
    ) throws -> [Problem] {
        var problems: [Problem] = []
        let data: Data
        do {
            data = try TextDecoding.utf8(of: file)
        } catch {
            return [error]
        }
        let parts = splitting ? split(data) : [(data.startIndex..<data.endIndex, 1)]
        var number = 0
        for (range, line) in parts {
            let part = data[range]
            if parts.count > 1, isBlank(part) { continue }
            number += 1
            let place = parts.count > 1 ? line : nil
            if part.count > sizeLimit {
                let advice = splitting ? "; if it holds several, say which line separates them (--split)" : ""
                problems.append(Problem("is \(part.count) bytes; a dispatch may have \(sizeLimit)\(advice)", file: file.name, line: place))
                continue
            }
            if let flaw = TextDecoding.flaw(in: part, base: range.lowerBound) {
                problems.append(Problem(flaw, file: file.name, line: place))
                continue
            }
            var warnings: [Problem] = []
            let dispatch: Dispatch
            do throws(Problem) {
                var draft = try convert(DispatchSource(bytes: Array(part), line: line, number: parts.count > 1 ? number : nil), &warnings)
                if isBlank(Data(draft.text.utf8)) { throw Problem("holds no text; expected a dispatch", line: place) }
                draft.line = line
                draft.number = parts.count > 1 ? number : nil
                dispatch = complete(draft, in: file, problems: &warnings)
            } catch {
                problems += warnings + [error]
                continue
            }
            problems += warnings
            try each(dispatch)
        }
        for index in problems.indices { problems[index].file = file.name }
        return problems
    }

    /// Spaces and control characters only: nothing to read.
    private func isBlank(_ data: Data) -> Bool {
        let span = data.span
        for index in span.indices where span[index] > 0x20 { return false }
        return true
    }

    /// Where the parts between separating lines stand, and the line where each begins.
    private func split(_ data: Data) -> [(Range<Data.Index>, line: Int)] {
        guard let separator else { return [(data.startIndex..<data.endIndex, 1)] }
        let mark = Array(separator.utf8)
        let span = data.span
        var parts: [(Range<Data.Index>, line: Int)] = []
        var start = 0
        var startLine = 1
        var line = 1
        var lineStart = 0
        func isMark(_ from: Int, _ to: Int) -> Bool {
            var (from, to) = (from, to)
            while from < to, span[from].isASCIISpace { from += 1 }
            while from < to, span[to - 1].isASCIISpace { to -= 1 }
            guard to - from == mark.count else { return false }
            for offset in mark.indices where span[from + offset] != mark[offset] { return false }
            return true
        }
        for index in 0...span.count where index == span.count || span[index] == 10 {
            if isMark(lineStart, index) {
                parts.append((data.startIndex + start..<data.startIndex + lineStart, startLine))
                start = min(index + 1, span.count)
                startLine = line + 1
            }
            lineStart = index + 1
            line += 1
        }
        parts.append((data.startIndex + start..<data.endIndex, startLine))
        return parts
    }
}
