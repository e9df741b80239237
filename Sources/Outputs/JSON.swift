/// A JSON value that keeps the order of its keys, so that what is written reads as it was thought and is the same bytes on every run.
///
/// Foundation's encoder either sorts keys or leaves them in no order at all; reading is left to Foundation.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// Finite, or it is written as `null`: JSON knows neither NaN nor infinity.
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    public struct Member: Hashable, Sendable {
        public var key: String
        public var value: JSON

        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// An object without the members that are nil.
    public static func members(_ pairs: KeyValuePairs<String, JSON?>) -> JSON {
        .object(pairs.compactMap { key, value in value.map { Member(key, $0) } })
    }

    public static func strings(_ values: some Sequence<String>) -> JSON { .array(values.map(JSON.string)) }

    /// On one line, without spaces at its ends; `", "` and `": "` as in DESIGN.md's examples.
    public var line: String {
        var text = ""
        write(to: &text, indent: nil)
        return text
    }

    /// Indented by two spaces, with a line end behind it; a container of plain values only, and of at most 120 characters, stays on one line.
    public var indented: String {
        var text = ""
        write(to: &text, indent: 0)
        return text + "\n"
    }

    private var isFlat: Bool {
        switch self {
        case .array(let items): items.allSatisfy(\.isPlain)
        case .object(let members): members.allSatisfy { $0.value.isPlain }
        default: true
        }
    }

    private var isPlain: Bool {
        switch self {
        case .array(let items): items.isEmpty
        case .object(let members): members.isEmpty
        default: true
        }
    }

    private func write(to text: inout String, indent: Int?) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value): text += Self.text(of: value)
        case .string(let value): Self.quote(value, to: &text)
        case .array(let items):
            writeContainer("[", "]", count: items.count, to: &text, indent: indent) { position, text, indent in
                items[position].write(to: &text, indent: indent)
            }
        case .object(let members):
            writeContainer("{", "}", count: members.count, to: &text, indent: indent) { position, text, indent in
                Self.quote(members[position].key, to: &text)
                text += ": "
                members[position].value.write(to: &text, indent: indent)
            }
        }
    }

    private func writeContainer(
        _ open: String, _ close: String, count: Int, to text: inout String, indent: Int?, item: (Int, inout String, Int?) -> Void
    ) {
        if let indent, isFlat, count > 0 {
            let onOneLine = line
            if indent * 2 + onOneLine.utf8.count <= 120 {
                text += onOneLine
                return
            }
        }
        text += open
        for position in 0..<count {
            if position > 0 { text += indent == nil ? ", " : "," }
            if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
            item(position, &text, indent.map { $0 + 1 })
        }
        if let indent, count > 0 { text += "\n" + String(repeating: "  ", count: indent) }
        text += close
    }

    /// The shortest digits that read back as the same number; a whole one below 2^53 without a fraction.
    public static func text(of value: Double) -> String {
        guard value.isFinite else { return "null" }
        if value == value.rounded(), abs(value) < 9_007_199_254_740_992 { return String(Int(value)) }
        return String(value)
    }

    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            // Beyond what JSON asks for: what a terminal or an editor would obey, as controls and changes of direction; it reads back the same.
            case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member($0.0, $0.1) }) }
}
