import Codings

/// A word, a number or a mark of punctuation, and where it stands.
struct Token {
    /// Half-open, UTF-8 bytes of the dispatch's content.
    var start: Int
    var end: Int
    /// As written.
    var text: String
    /// Lower case, with accents, straight apostrophe.
    var word: String
    /// Without accents too: what names are matched by.
    var folded: String
    var kind: Kind
    /// Begins with a capital letter.
    var isCapitalised: Bool
    /// White space, or the text's beginning, stands before it.
    var isSpaced: Bool

    enum Kind { case word, number, punctuation, lineBreak, paragraphBreak }

    /// As the sounds of a name compare.
    var romanized: String { Romanization.key(of: folded) }
    var isWord: Bool { kind == .word }
    /// Joins the words at its sides into one: `sud-coréen`.
    var isHyphen: Bool { kind == .punctuation && word == "-" && !isSpaced }
    /// At least two letters, all capitals.
    var isUpper: Bool { text.utf8.count > 1 && text == text.uppercased() && text != text.lowercased() }
}

/// Splits text into tokens. The same for texts and for the names of the lexicons, so that what is written alike is split alike.
///
/// A word is a run of letters, digits and combining marks; an elided article (`l'`, `d'`, `qu'`) and the English genitive (`'s`) are words of their own;
/// a hyphen is a token; `ADMM+`, `U.S.` and `41.4` are one. O(n).
struct Tokenizer {
    private static let elided: Set<String> = ["l", "d", "qu", "n", "s", "c", "j", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"]

    static func tokens(of content: String) -> [Token] {
        var scanner = Scanner(content)
        return scanner.tokens()
    }

    /// The folded words of a name of a lexicon, hyphens left out: what a ``PhraseTable`` is keyed by.
    static func key(of name: String) -> [String] { tokens(of: name).filter { !$0.isHyphen }.map(\.folded) }

    private struct Scanner {
        let scalars: [Unicode.Scalar]
        let bytes: [UInt8]
        /// Where each scalar begins in the bytes, and where the last one ends.
        let offsets: [Int]
        var tokens_: [Token] = []

        init(_ content: String) {
            scalars = Array(content.unicodeScalars)
            bytes = Array(content.utf8)
            var offset = 0
            var offsets = [0]
            offsets.reserveCapacity(scalars.count + 1)
            for scalar in scalars {
                offset += UTF8.width(scalar)
                offsets.append(offset)
            }
            self.offsets = offsets
        }

        mutating func tokens() -> [Token] {
            var position = 0
            var isSpaced = true
            while position < scalars.count {
                let scalar = scalars[position]
                if Self.isSpace(scalar) {
                    var newlines = 0
                    let first = position
                    while position < scalars.count, Self.isSpace(scalars[position]) {
                        if scalars[position] == "\n" { newlines += 1 }
                        position += 1
                    }
                    if newlines > 0 { append(first, position, newlines > 1 ? .paragraphBreak : .lineBreak, isSpaced: true) }
                    isSpaced = true
                } else if Self.isWordPart(scalar) {
                    position = word(from: position, isSpaced: isSpaced)
                    isSpaced = false
                } else {
                    append(position, position + 1, .punctuation, isSpaced: isSpaced)
                    position += 1
                    isSpaced = false
                }
            }
            return tokens_
        }

        /// Puts out the word, or the two words, that begin there; returns the position behind.
        private mutating func word(from first: Int, isSpaced: Bool) -> Int {
            if let end = initials(from: first) {
                append(first, end, .word, isSpaced: isSpaced)
                return end
            }
            var position = first
            while position < scalars.count {
                if Self.isWordPart(scalars[position]) {
                    position += 1
                } else if Self.isApostrophe(scalars[position]), position + 1 == scalars.count, Tokenizer.elided.contains(lowercased(first, position)) {
                    append(first, position + 1, .word, isSpaced: isSpaced)
                    return position + 1
                } else if Self.isApostrophe(scalars[position]), position + 1 < scalars.count, Self.isWordPart(scalars[position + 1]) {
                    let before = lowercased(first, position)
                    let next = scalars[position + 1]
                    let isGenitive = (next == "s" || next == "S") && (position + 2 >= scalars.count || !Self.isWordPart(scalars[position + 2]))
                    if isGenitive, position > first {
                        append(first, position, .word, isSpaced: isSpaced)
                        append(position, position + 2, .word, isSpaced: false)
                        return position + 2
                    }
                    if Tokenizer.elided.contains(before) {
                        append(first, position + 1, .word, isSpaced: isSpaced)
                        return position + 1
                    }
                    position += 1
                } else {
                    break
                }
            }
            if position < scalars.count, scalars[position] == "+" { position += 1 }
            let isNumber = scalars[first..<position].allSatisfy(Self.isDigit)
            // `41.4`, `30,000`
            while isNumber, position + 1 < scalars.count, scalars[position] == "." || scalars[position] == ",", Self.isDigit(scalars[position + 1]) {
                position += 2
                while position < scalars.count, Self.isDigit(scalars[position]) { position += 1 }
            }
            append(first, position, isNumber ? .number : .word, isSpaced: isSpaced)
            return position
        }

        /// The end of letters each with a full stop, at least two: `U.S.`, `R.P.D.C.`.
        private func initials(from first: Int) -> Int? {
            var position = first
            var count = 0
            while position + 1 < scalars.count, Self.isCapital(scalars[position]), scalars[position + 1] == "." {
                position += 2
                count += 1
            }
            guard count >= 2, position >= scalars.count || !Self.isWordPart(scalars[position]) else { return nil }
            return position
        }

        private func lowercased(_ first: Int, _ end: Int) -> String {
            let own = bytes[offsets[first]..<offsets[end]]
            if own.allSatisfy({ $0 < 0x80 }) { return String(decoding: own.map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self) }
            var text = ""
            for scalar in scalars[first..<end] { text.unicodeScalars.append(Self.isApostrophe(scalar) ? "'" : scalar) }
            return text.lowercased()
        }

        private mutating func append(_ first: Int, _ end: Int, _ kind: Token.Kind, isSpaced: Bool) {
            let (start, stop) = (offsets[first], offsets[end])
            let word = kind == .punctuation ? Self.plain(scalars[first], isSpaced: isSpaced) : lowercased(first, end)
            let isFolded = kind != .word || stop - start == end - first
            tokens_.append(
                Token(
                    start: start, end: stop, text: String(decoding: bytes[start..<stop], as: UTF8.self), word: word,
                    folded: isFolded ? word : NameFolding.fold(word), kind: kind, isCapitalised: Self.isCapital(scalars[first]), isSpaced: isSpaced))
        }

        private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value < 0x80 ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
        }

        private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
            if (0x21...0x7E).contains(scalar.value) { return false }
            return scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" || scalar == "\u{2060}"
        }

        private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
            if scalar.value < 0x80 { return (48...57).contains(scalar.value) || (65...90).contains(scalar.value) || (97...122).contains(scalar.value) }
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .decimalNumber: return true
            default: return false
            }
        }

        private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value < 0x80 ? (48...57).contains(scalar.value) : scalar.properties.numericType != nil
        }

        private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" || scalar == "ʼ" || scalar == "‘" }

        /// Kinds of dashes and quotation marks written as one.
        private static func plain(_ scalar: Unicode.Scalar, isSpaced: Bool) -> String {
            switch scalar {
            case "\"": isSpaced ? "«" : "»"
            case "‐", "‑", "-": "-"
            case "–", "—", "―": "–"
            case "“", "«", "„": "«"
            case "”", "»": "»"
            case "’", "‘": "'"
            case "…": "…"
            default: String(Character(scalar))
            }
        }
    }
}
