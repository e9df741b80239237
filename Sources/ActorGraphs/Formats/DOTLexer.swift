import Dispatches
import Foundation

/// The words and marks of DOT, without comments.
struct DOTLexer {
    enum Token: Equatable {
        /// Of a word that may be a keyword.
        case word(String)
        /// Quoted, or in HTML.
        case text(String)
        /// One of `{ } [ ] ; , = : +` and `-` for both kinds of edge.
        case mark(UInt8)
    }

    private let bytes: Data
    private let file: String?
    private var position: Int
    private(set) var line = 1

    init(_ bytes: Data, file: String?) {
        self.bytes = bytes
        self.file = file
        position = bytes.startIndex
    }

    mutating func next() throws(Problem) -> Token? {
        while position < bytes.endIndex {
            let byte = bytes[position]
            switch byte {
            case 10:
                line += 1
                position += 1
                // The preprocessor's lines.
                if position < bytes.endIndex, bytes[position] == UInt8(ascii: "#") { skipLine() }
            case 32, 9, 11, 12, 13: position += 1
            case UInt8(ascii: "#") where position == bytes.startIndex: skipLine()
            case UInt8(ascii: "/"):
                if has("//") {
                    skipLine()
                } else if has("/*") {
                    try skipComment()
                } else {
                    throw problem("a stray \"/\"")
                }
            case UInt8(ascii: "\""): return .text(try quoted())
            case UInt8(ascii: "<"): return .text(try html())
            case UInt8(ascii: "-") where has("->") || has("--"):
                position += 2
                return .mark(byte)
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "="),
                UInt8(ascii: ":"), UInt8(ascii: "+"):
                position += 1
                return .mark(byte)
            default:
                let start = position
                if byte == UInt8(ascii: "-") { position += 1 }
                while position < bytes.endIndex, Self.isWordByte(bytes[position]) { position += 1 }
                guard position > start else { throw problem("a stray \"\(Character(Unicode.Scalar(byte)))\"; names with such characters need quotes") }
                return .word(String(decoding: bytes[start..<position], as: UTF8.self))
            }
        }
        return nil
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
    }

    private func has(_ text: StaticString) -> Bool {
        bytes[position...].starts(with: "\(text)".utf8)
    }

    private mutating func skipLine() {
        while position < bytes.endIndex, bytes[position] != 10 { position += 1 }
    }

    private mutating func skipComment() throws(Problem) {
        let start = line
        position += 2
        while position + 1 < bytes.endIndex {
            if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
                position += 2
                return
            }
            if bytes[position] == 10 { line += 1 }
            position += 1
        }
        throw Problem("a comment does not end", file: file, line: start)
    }

    /// With `\"`, `\\` and line ends (`\n`, and `\l`, `\r` of labels) as what they stand for, a line end behind a backslash left out; other escapes stay.
    private mutating func quoted() throws(Problem) -> String {
        let start = line
        position += 1
        var text: [UInt8] = []
        while position < bytes.endIndex {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            if byte == 10 { line += 1 }
            guard byte == UInt8(ascii: "\\"), position < bytes.endIndex else {
                text.append(byte)
                continue
            }
            let next = bytes[position]
            position += 1
            switch next {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(next)
            case UInt8(ascii: "n"), UInt8(ascii: "l"), UInt8(ascii: "r"): text.append(10)
            case 10: line += 1
            default: text += [byte, next]
            }
        }
        throw Problem("a quote does not end", file: file, line: start)
    }

    /// What stands between the outermost brackets, tags and all.
    private mutating func html() throws(Problem) -> String {
        let (start, startLine) = (position + 1, line)
        var depth = 0
        while position < bytes.endIndex {
            switch bytes[position] {
            case UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: ">"): depth -= 1
            case 10: line += 1
            default: break
            }
            position += 1
            if depth == 0 { return String(decoding: bytes[start..<position - 1], as: UTF8.self) }
        }
        throw Problem("a label in HTML does not end", file: file, line: startLine)
    }

    private func problem(_ message: String) -> Problem { Problem(message, file: file, line: line) }
}
