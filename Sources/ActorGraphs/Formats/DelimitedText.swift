/// Records of fields between separators, quoted as RFC 4180 says, in the bytes of a file; nothing is copied.
///
/// Lines end in U+000A, U+000D or both. White space around a field is not part of it, unless quoted. Blank lines, and lines that begin with `#` or `%`, are passed over.
struct DelimitedText {
    struct Field {
        /// Without quotes; a quoted one may hold doubled quotes.
        var range: Range<Int>
        var isQuoted: Bool
    }

    enum Flaw: Error {
        case openQuote, textBehindQuote
    }

    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")

    let separator: UInt8
    /// The fields of the record read last.
    private(set) var fields: [Field] = []
    /// Where it begins, from 1.
    private(set) var line = 0
    private var nextLine = 1
    private(set) var position = 0

    init(separator: UInt8) { self.separator = separator }

    /// The one that the first record has outside of quotes: a tab, else a semicolon, a comma, or spaces.
    static func separator(in bytes: Span<UInt8>) -> UInt8 {
        var position = 0
        while position < bytes.count {
            var found: Set<UInt8> = []
            var isQuoted = false
            let isComment = bytes[position] == UInt8(ascii: "#") || bytes[position] == UInt8(ascii: "%")
            let start = position
            while position < bytes.count, isQuoted || !isLineEnd(bytes[position]) {
                if bytes[position] == quote { isQuoted.toggle() } else if !isQuoted { found.insert(bytes[position]) }
                position += 1
                if isComment { isQuoted = false }
            }
            position += 1
            if isComment || position - start == 1 { continue }
            return [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")].first(where: found.contains) ?? space
        }
        return UInt8(ascii: ",")
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
    private func isBlank(_ byte: UInt8) -> Bool { byte == Self.space || (byte == 9 && separator != 9) }

    /// False behind the last record. O(length of the record).
    mutating func next(_ bytes: Span<UInt8>) throws(Flaw) -> Bool {
        while position < bytes.count {
            let first = bytes[position]
            if Self.isLineEnd(first) {
                endLine(bytes)
            } else if first == UInt8(ascii: "#") || first == UInt8(ascii: "%") {
                while position < bytes.count, !Self.isLineEnd(bytes[position]) { position += 1 }
            } else {
                fields.removeAll(keepingCapacity: true)
                line = nextLine
                try record(bytes)
                if fields.count > 1 || !fields[0].range.isEmpty || fields[0].isQuoted { return true }
            }
        }
        return false
    }

    private mutating func endLine(_ bytes: Span<UInt8>) {
        if bytes[position] == 13, position + 1 < bytes.count, bytes[position + 1] == 10 { position += 1 }
        position += 1
        nextLine += 1
    }

    private mutating func record(_ bytes: Span<UInt8>) throws(Flaw) {
        let count = bytes.count
        var position = position
        while true {
            while position < count, isBlank(bytes[position]) { position += 1 }
            if position < count, bytes[position] == Self.quote {
                let start = position + 1
                position = start
                while true {
                    guard position < count else { throw .openQuote }
                    let byte = bytes[position]
                    if byte == Self.quote {
                        guard position + 1 < count, bytes[position + 1] == Self.quote else { break }
                        position += 1
                    } else if byte == 10 || (byte == 13 && !(position + 1 < count && bytes[position + 1] == 10)) {
                        nextLine += 1
                    }
                    position += 1
                }
                fields.append(Field(range: start..<position, isQuoted: true))
                position += 1
            } else {
                let start = position
                while position < count, bytes[position] != separator, !Self.isLineEnd(bytes[position]) { position += 1 }
                var end = position
                while end > start, isBlank(bytes[end - 1]) { end -= 1 }
                fields.append(Field(range: start..<end, isQuoted: false))
            }
            if separator == Self.space || position < count && isBlank(bytes[position]) {
                while position < count, isBlank(bytes[position]) { position += 1 }
            }
            guard position < count, !Self.isLineEnd(bytes[position]) else { break }
            if bytes[position] == separator {
                position += 1
            } else if separator != Self.space {
                throw .textBehindQuote
            }
        }
        self.position = position
        if position < count { endLine(bytes) }
    }

    /// A field as text, with doubled quotes single.
    static func text(_ field: Field, _ bytes: Span<UInt8>) -> String {
        var copy: [UInt8] = []
        copy.reserveCapacity(field.range.count)
        var position = field.range.lowerBound
        while position < field.range.upperBound {
            copy.append(bytes[position])
            position += field.isQuoted && bytes[position] == quote ? 2 : 1
        }
        return String(decoding: copy, as: UTF8.self)
    }

    /// The number that a field is; nil where it is none, or not finite. Behind a semicolon a comma may stand for the point.
    static func number(_ field: Field, _ bytes: Span<UInt8>, hasDecimalComma: Bool) -> Double? {
        // Up to 15 digits over a power of ten up to 22 are exact in one division (Clinger, 1990), which is many times faster than the general way.
        var whole: UInt64 = 0
        var digits = 0
        var decimals: Int?
        var position = field.range.lowerBound
        let isNegative = !field.range.isEmpty && bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        while position < field.range.upperBound {
            let byte = bytes[position]
            position += 1
            if byte &- 0x30 < 10 {
                whole = whole &* 10 &+ UInt64(byte &- 0x30)
                digits += 1
                if let count = decimals { decimals = count + 1 }
                if digits > 15 { return general(field, bytes, hasDecimalComma: hasDecimalComma) }
            } else if decimals == nil, byte == UInt8(ascii: ".") || hasDecimalComma && byte == UInt8(ascii: ",") {
                decimals = 0
            } else {
                return general(field, bytes, hasDecimalComma: hasDecimalComma)
            }
        }
        guard digits > 0 else { return nil }
        let value = decimals.map { Double(whole) / powers[$0] } ?? Double(whole)
        return isNegative ? -value : value
    }

    private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]

    private static func general(_ field: Field, _ bytes: Span<UInt8>, hasDecimalComma: Bool) -> Double? {
        guard field.range.count < 400 else { return nil }
        let text = text(field, bytes)
        let number = Double(hasDecimalComma ? String(text.map { $0 == "," ? "." : $0 }) : text)
        return number.flatMap { $0.isFinite ? $0 : nil }
    }
}
