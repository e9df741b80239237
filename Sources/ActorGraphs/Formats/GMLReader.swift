import Codings
import Dispatches
import Foundation

/// Reads anybody's GML: the first `graph`, its nodes and edges; lists within them, as of graphics, are passed over. Linear time and memory.
struct GMLReader {
    private enum Token: Equatable {
        case word(Range<Int>)
        case string(Range<Int>)
        case open, close
    }

    static let depthLimit = 100

    private let bytes: Data
    private var position: Int
    private var line = 1
    private var records: GraphRecords
    private var nodes = NumberedNodes()
    private var isDirected = false

    static func records(_ bytes: Data, file: String?) throws(Problem) -> GraphRecords {
        var reader = GMLReader(bytes, file: file)
        return try reader.readAll()
    }

    /// Whether pairs of a key and a value lead to `graph [`.
    static func isRecognised(_ start: Data) -> Bool {
        var reader = GMLReader(start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start, file: nil)
        for _ in 0..<64 {
            guard case .word(let key)? = try? reader.next(), reader.isKey(key), let value = try? reader.next() else { return false }
            if value == .open { return reader.text(key) == "graph" }
            guard value != .close else { return false }
        }
        return false
    }

    private init(_ bytes: Data, file: String?) {
        self.bytes = bytes
        position = bytes.startIndex
        records = GraphRecords(file: file)
    }

    private mutating func readAll() throws(Problem) -> GraphRecords {
        var hasGraph = false
        while let (key, value) = try pair() {
            guard value == .open else { continue }
            if key == "graph", !hasGraph {
                hasGraph = true
                try readGraph()
            } else {
                try skipList()
            }
        }
        guard hasGraph else { throw Problem("no \"graph [\"; expected GML", file: records.file) }
        let identified = nodes.identified
        for position in records.edges.indices {
            let edge = records.edges[position]
            func id(_ number: String, _ what: String) throws(Problem) -> String {
                guard let node = nodes.position(number) else {
                    throw Problem("\"\(what)\" of an edge is \"\(number)\", which is no node", file: records.file, line: edge.line)
                }
                return identified[node].id
            }
            records.edges[position].source = try id(edge.source, "source")
            records.edges[position].target = try id(edge.target, "target")
            // Until here, whether the edge says so itself.
            let own = edge.attributes.text["directed"]
            records.edges[position].attributes.text["directed"] = nil
            records.edges[position].isDirected = own.map { $0 != "0" } ?? isDirected
        }
        records.nodes = identified
        return records
    }

    private mutating func readGraph() throws(Problem) {
        while let (key, value) = try pair() {
            switch (key, value) {
            case ("node", .open):
                let line = line
                var attributes = try attributes()
                guard let id = attributes.text.removeValue(forKey: "id") else { throw problem("a node has no id", line) }
                guard nodes.add(.init(id: id, attributes: attributes, line: line)) else {
                    throw problem("two nodes have the id \"\(id)\"; expected each once", line)
                }
            case ("edge", .open):
                let line = line
                var attributes = try attributes()
                guard let source = attributes.text.removeValue(forKey: "source"), let target = attributes.text.removeValue(forKey: "target") else {
                    throw problem("an edge has no source or no target", line)
                }
                records.edges.append(.init(source: source, target: target, isDirected: false, attributes: attributes, line: line))
            case (_, .open): try skipList()
            case ("directed", _): isDirected = content(value) != "0"
            case ("dispatches", .string), ("claims", .string): try records.setGraphAttribute(key, content(value), line: line)
            default: break
            }
        }
    }

    private mutating func attributes() throws(Problem) -> GraphRecords.Attributes {
        var attributes = GraphRecords.Attributes()
        while let (key, value) = try pair() {
            if value == .open {
                try skipList()
            } else if key == "source" || key == "target" || key == "directed" {
                attributes.text[key] = content(value)
            } else {
                attributes.set(key, content(value))
            }
        }
        return attributes
    }

    private mutating func skipList() throws(Problem) {
        var depth = 1
        while depth > 0 {
            if let (_, value) = try pair() {
                if value == .open { depth += 1 }
                guard depth < Self.depthLimit else { throw problem("lists nest more than \(Self.depthLimit) deep", line) }
            } else {
                depth -= 1
            }
        }
    }

    /// Lists that are open.
    private var open = 0

    /// Nil at the end of the list, or of the file where no list is open.
    private mutating func pair() throws(Problem) -> (key: String, value: Token)? {
        guard let token = try next() else {
            guard open == 0 else { throw problem("a list does not end; expected \"]\"", line) }
            return nil
        }
        if token == .close, open > 0 {
            open -= 1
            return nil
        }
        guard case .word(let range) = token, isKey(range) else { throw problem("expected a key", line) }
        guard let value = try next(), value != .close else { throw problem("\"\(text(range).prefix(60))\" has no value", line) }
        if value == .open { open += 1 }
        return (text(range), value)
    }

    private mutating func next() throws(Problem) -> Token? {
        while position < bytes.endIndex {
            let byte = bytes[position]
            switch byte {
            case 10:
                line += 1
                position += 1
            case 32, 9, 11, 12, 13: position += 1
            case UInt8(ascii: "#"): while position < bytes.endIndex, bytes[position] != 10 { position += 1 }
            case UInt8(ascii: "["):
                position += 1
                return .open
            case UInt8(ascii: "]"):
                position += 1
                return .close
            case UInt8(ascii: "\""):
                let start = position + 1
                let startLine = line
                position = start
                while position < bytes.endIndex, bytes[position] != UInt8(ascii: "\"") {
                    if bytes[position] == 10 { line += 1 }
                    position += 1
                }
                guard position < bytes.endIndex else { throw problem("a text does not end", startLine) }
                position += 1
                return .string(start..<position - 1)
            default:
                let start = position
                while position < bytes.endIndex, bytes[position] > 32, !"[]\"#".utf8.contains(bytes[position]) { position += 1 }
                // A control character, which stands nowhere in GML.
                guard position > start else { throw problem("a control character", line) }
                return .word(start..<position)
            }
        }
        return nil
    }

    private func isKey(_ range: Range<Int>) -> Bool { (bytes[range.lowerBound] | 0x20) &- 0x61 < 26 || bytes[range.lowerBound] == UInt8(ascii: "_") }
    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func content(_ value: Token) -> String {
        switch value {
        case .word(let range): text(range)
        case .string(let range): CharacterReferences.decoded(text(range))
        case .open, .close: ""
        }
    }

    private func problem(_ message: String, _ line: Int) -> Problem { Problem(message, file: records.file, line: line) }
}

/// `&#233;`, `&#xE9;` and XML's own five, wherever they stand; what is none of them stays as it is.
enum CharacterReferences {
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = Substring(text).unicodeScalars
        while let start = rest.firstIndex(of: "&") {
            result.unicodeScalars.append(contentsOf: rest[..<start])
            let behind = rest[rest.index(after: start)...]
            if let end = behind.prefix(10).firstIndex(of: ";"), let scalar = scalar(String(behind[..<end])) {
                result.unicodeScalars.append(scalar)
                rest = behind[behind.index(after: end)...]
            } else {
                result.unicodeScalars.append("&")
                rest = behind
            }
        }
        result.unicodeScalars.append(contentsOf: rest)
        return result
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
            return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
        }
    }
}
