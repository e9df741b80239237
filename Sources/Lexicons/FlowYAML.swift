import Yams

/// A YAML value, as far as lexicon files have any: text, lists, maps.
indirect enum YAMLValue: Hashable {
    case scalar(String)
    case sequence([YAMLValue])
    case mapping([Pair])

    struct Pair: Hashable {
        var key: String
        var value: YAMLValue
    }

    /// Of what Yams has read; a key that is no text is empty.
    init(_ node: Node) {
        switch node {
        case .scalar(let scalar): self = .scalar(scalar.string)
        case .sequence(let items): self = .sequence(items.map(YAMLValue.init))
        case .mapping(let pairs): self = .mapping(pairs.map { Pair(key: $0.string ?? "", value: YAMLValue($1)) })
        case .alias: self = .scalar("")
        }
    }
}

/// What stands in a file: a list, each item with its line from 1, or one map.
enum YAMLDocument: Hashable {
    case list([Item])
    case map([YAMLValue.Pair])
    /// Neither: a word, a number.
    case other

    struct Item: Hashable {
        var line: Int
        var value: YAMLValue
    }

    init(_ node: Node) {
        if let items = node.sequence {
            self = .list(items.map { Item(line: $0.mark?.line ?? 1, value: YAMLValue($0)) })
        } else if case .mapping(let pairs) = YAMLValue(node) {
            self = .map(pairs)
        } else {
            self = .other
        }
    }
}

/// Reads the YAML that lexicon files are written in — one record or one key a line, in flow style — many times faster than a parser of all YAML.
///
/// What it reads, it reads as Yams does (a test holds the two together on every built-in file); of anything else it says nil, and Yams has its turn.
struct FlowYAML {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    /// The file as a list of maps or one map; nil where a line is not in the style. O(n).
    static func compose(_ text: String) -> YAMLDocument? {
        let bytes = Array(text.utf8)
        var items: [YAMLDocument.Item] = []
        var pairs: [YAMLValue.Pair] = []
        var start = 0
        var line = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            line += 1
            defer { start = end + 1 }
            var content = bytes[start..<end]
            while content.last == UInt8(ascii: " ") || content.last == UInt8(ascii: "\r") { content.removeLast() }
            guard let first = content.first, first != UInt8(ascii: "#") else { continue }
            if content.starts(with: Array("- {".utf8)) {
                var reader = FlowYAML(content.dropFirst(2))
                guard let record = reader.value(), reader.isAtEnd else { return nil }
                items.append(.init(line: line, value: record))
            } else {
                var reader = FlowYAML(content)
                guard let key = reader.key(), let value = reader.value(), reader.isAtEnd else { return nil }
                pairs.append(.init(key: key, value: value))
            }
        }
        switch (items.isEmpty, pairs.isEmpty) {
        case (false, true): return .list(items)
        case (true, false): return .map(pairs)
        default: return nil
        }
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    private var isAtEnd: Bool { position == bytes.endIndex }
    private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func skipSpaces() { while current == UInt8(ascii: " ") { position += 1 } }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// A scalar, `: ` and what follows it not.
    private mutating func key() -> String? {
        guard let key = scalar(), skip(":") else { return nil }
        guard current == UInt8(ascii: " ") else { return nil }
        skipSpaces()
        return key
    }

    private mutating func value() -> YAMLValue? {
        skipSpaces()
        switch current {
        case UInt8(ascii: "{"): return mapping()
        case UInt8(ascii: "["): return sequence()
        default: return scalar().map(YAMLValue.scalar)
        }
    }

    private mutating func sequence() -> YAMLValue? {
        guard skip("[") else { return nil }
        var items: [YAMLValue] = []
        skipSpaces()
        if skip("]") { return .sequence(items) }
        while true {
            guard let item = value() else { return nil }
            items.append(item)
            skipSpaces()
            if skip("]") { return .sequence(items) }
            guard skip(",") else { return nil }
        }
    }

    private mutating func mapping() -> YAMLValue? {
        guard skip("{") else { return nil }
        var pairs: [YAMLValue.Pair] = []
        skipSpaces()
        if skip("}") { return .mapping(pairs) }
        while true {
            skipSpaces()
            guard let key = key(), let value = value() else { return nil }
            pairs.append(.init(key: key, value: value))
            skipSpaces()
            if skip("}") { return .mapping(pairs) }
            guard skip(",") else { return nil }
        }
    }

    /// Plain, or in double quotes without escapes.
    private mutating func scalar() -> String? {
        if skip("\"") {
            guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\"")), !bytes[position..<end].contains(UInt8(ascii: "\\")) else { return nil }
            let text = String(decoding: bytes[position..<end], as: UTF8.self)
            position = end + 1
            return text
        }
        let start = position
        scan: while let byte = current {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): break scan
            case UInt8(ascii: ":"):
                let next = position + 1 < bytes.endIndex ? bytes[position + 1] : UInt8(ascii: " ")
                if next == UInt8(ascii: " ") { break scan }
                position += 1
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "#"), UInt8(ascii: "\\"), UInt8(ascii: "\t"): return nil
            case UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"),
                UInt8(ascii: "@"),
                UInt8(ascii: "`"), UInt8(ascii: "?"):
                if position == start { return nil }
                position += 1
            default: position += 1
            }
        }
        var end = position
        while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        guard end > start else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
