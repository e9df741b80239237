import Foundation

/// Reads datelines in the month names of the profiles.
///
/// A dateline is a place in capitalised words, a region, a date, and an agency in parentheses, between bars or behind the date, each of which may be
/// missing, up to a dash. It is looked for in the first six lines, for captions, bylines and notes to editors stand before it; one with a date or an
/// agency is preferred to a place and a dash alone. O(1): only the first 4,096 bytes are read.
public struct DatelineParser: Sendable {
    private let months: [String: Int]

    public init(_ profiles: [LanguageProfile]) {
        var months: [String: Int] = [:]
        for profile in profiles {
            for (name, number) in profile.months {
                let name = name.hasSuffix(".") ? String(name.dropLast()) : name
                // Capitals are often written without accents.
                for form in [name, name.folding(options: .diacriticInsensitive, locale: nil)] where months[form] == nil { months[form] = number }
            }
        }
        self.months = months
    }

    /// - Parameter language: of the text; it tells whether `08/01/2020` is a day in January or in August. Where it is nil, such a date is left alone.
    public func dateline(of text: String, language: String? = nil) -> Dateline? {
        let bytes = text.utf8Prefix(4096)
        var lines = LineScanner(bytes)
        var weak: Dateline?
        var number = 0
        while number < 6, let (range, _) = lines.next() {
            guard !bytes[range].trimmed.isEmpty else { continue }
            number += 1
            let tokens = Self.tokens(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 240))
            var scan = Scan(bytes: bytes, tokens: tokens, months: months, language: language)
            guard scan.run() else { continue }
            if scan.result.agency != nil || scan.result.month != nil { return scan.result }
            if weak == nil, number <= 3 { weak = scan.result }
        }
        return weak
    }

    struct Token {
        enum Kind { case word, number, open, close, comma, dot, slash, bar, colon, dash, other }
        var kind: Kind
        var start: Int
        var end: Int
    }

    private static func tokens(_ bytes: [UInt8], _ range: Range<Int>) -> [Token] {
        var tokens: [Token] = []
        var index = range.lowerBound
        let end = range.upperBound
        func at(_ i: Int) -> UInt8 { i < end ? bytes[i] : 0x20 }
        func punctuation(_ i: Int) -> Bool { at(i) == 0xE2 && at(i + 1) == 0x80 || at(i) == 0xC2 }
        while index < end {
            let start = index
            let byte = bytes[index]
            if byte.isASCIISpace {
                index += 1
                continue
            }
            if byte == 0xC2 {
                // A no-break space, a quotation mark.
                index = min(end, index + 2)
                if at(start + 1) != 0xA0 { tokens.append(Token(kind: .other, start: start, end: index)) }
                continue
            }
            var kind = Token.Kind.other
            index += 1
            switch byte {
            case UInt8(ascii: "("): kind = .open
            case UInt8(ascii: ")"): kind = .close
            case UInt8(ascii: ","): kind = .comma
            case UInt8(ascii: "."): kind = .dot
            case UInt8(ascii: "/"): kind = .slash
            case UInt8(ascii: "|"): kind = .bar
            case UInt8(ascii: ":"): kind = .colon
            case UInt8(ascii: "-"):
                kind = .dash
                if at(index) == byte { index += 1 }
            case 0xE2 where at(index) == 0x80:
                index = min(end, index + 2)
                kind = (0x92...0x95).contains(at(index - 1)) ? .dash : .other
            case _ where byte.isASCIIDigit:
                kind = .number
                while at(index).isASCIIDigit { index += 1 }
                if index - start <= 2 { while at(index).isASCIILetter { index += 1 } }
            case _ where byte.isWordByte:
                kind = .word
                while index < end {
                    if at(index).isWordByte, !punctuation(index) {
                        index += 1
                    } else if at(index) == UInt8(ascii: "-") || at(index) == UInt8(ascii: "'"), at(index + 1).isWordByte, !punctuation(index + 1) {
                        index += 1
                    } else if at(index) == 0xE2, at(index + 1) == 0x80, at(index + 2) == 0x99, at(index + 3).isWordByte {
                        index = min(end, index + 3)
                    } else {
                        break
                    }
                }
            default: break
            }
            tokens.append(Token(kind: kind, start: start, end: index))
        }
        return tokens
    }
}
