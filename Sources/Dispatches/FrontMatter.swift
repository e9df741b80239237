import Foundation
import Yams

/// YAML between two lines of `---` at the beginning of a text or Markdown file: `id`, `date`, `lang`, `agency`, `title`, `url`.
struct FrontMatter {
    /// Where the text begins behind it, in bytes, and in lines from the beginning.
    var end: Int
    var lines: Int
    private var yaml: String

    /// Nil where the file does not open so, or where the second line of `---` (or `...`) is missing within 64 KB: then it is text. O(1).
    init?(_ bytes: [UInt8]) {
        var scanner = LineScanner(bytes, in: 0..<min(bytes.count, 65_536))
        guard let first = scanner.next(), Self.isMark(bytes[first.line], [UInt8(ascii: "-")]) else { return nil }
        var lines = 1
        while let (line, next) = scanner.next() {
            lines += 1
            if Self.isMark(bytes[line], [UInt8(ascii: "-"), UInt8(ascii: ".")]) {
                (end, self.lines, yaml) = (next, lines, bytes[first.next..<line.lowerBound].string)
                return
            }
        }
        return nil
    }

    private static func isMark(_ line: ArraySlice<UInt8>, _ marks: [UInt8]) -> Bool {
        var line = line
        while line.last == 0x20 || line.last == 9 { line.removeLast() }
        return line.count == 3 && marks.contains(line[line.startIndex]) && line.allSatisfy { $0 == line.first }
    }

    /// Puts what it says into `draft`; unknown keys become warnings.
    ///
    /// - Parameter firstLine: Of the front matter in the file, from 1.
    /// - Throws: ``Problem`` with its line for what is no YAML, no list of keys and values, or a value that cannot be.
    func fill(_ draft: inout DispatchDraft, firstLine: Int, warnings: inout [Problem]) throws(Problem) {
        // The parser below recurses; a head is flat.
        if let line = Self.nestedLine(yaml) {
            throw Problem("the front matter is nested too deeply; expected lines such as date: 2019-09-04", line: firstLine + line)
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: yaml)
        } catch {
            let (what, mark): (String, Mark?) =
                switch error as? YamlError {
                case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _): (problem, mark)
                case .duplicatedKeysInMapping: ("a key stands twice", nil)
                default: ("it cannot be parsed", nil)
                }
            throw Problem(
                "the front matter is not valid YAML: \(what); expected lines such as date: 2019-09-04", line: firstLine + (mark.map { max(1, $0.line) } ?? 1))
        }
        guard let node, node.scalar?.string.isEmpty != true else { return }
        guard let mapping = node.mapping else { throw Problem("the front matter has no keys; expected lines such as date: 2019-09-04", line: firstLine + 1) }
        for (key, value) in mapping {
            let line = firstLine + (key.mark?.line ?? 1)
            guard let name = key.scalar?.string else { throw Problem("a key of the front matter is no word; expected one such as date", line: line) }
            guard let headKey = HeadKey(rawValue: name) else {
                var warning = Problem.unknown("key", shortened(name), allowed: HeadKey.allCases.map(\.rawValue), line: line)
                warning.severity = .warning
                warnings.append(warning)
                continue
            }
            guard let scalar = value.scalar else { throw Problem("\"\(name)\" is a list or a mapping; expected one value", line: line) }
            if scalar.style == .plain, ["null", "Null", "NULL", "~"].contains(scalar.string) { continue }
            if scalar.string.utf8.contains(0) { throw Problem("\"\(name)\" has the character U+0000; expected text", line: line) }
            do throws(Problem) {
                try headKey.set(scalar.string, in: &draft)
            } catch {
                throw Problem(error.message, line: line)
            }
        }
    }

    /// The first line, from 1, on which brackets, dashes or indentation could nest deeper than any head does.
    private static func nestedLine(_ yaml: String) -> Int? {
        var line = 1
        var openers = 0
        var total = 0
        var indentation = 0
        var isIndenting = true
        for byte in yaml.utf8 {
            switch byte {
            case 10:
                line += 1
                (openers, indentation, isIndenting) = (0, 0, true)
                continue
            case 0x20, 9: if isIndenting { indentation += 1 }
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                total += 1
                isIndenting = false
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
                // Only at the beginning do these nest.
                if isIndenting { openers += 1 }
            default: isIndenting = false
            }
            if openers > 16 || total > 64 || indentation > 200 { return line }
        }
        return nil
    }
}
