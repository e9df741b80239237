/// Text for a terminal: how many columns it takes, and nothing in it that moves the cursor, colours, or turns what follows it round.
public enum Terminal {
    /// On one line: white space becomes one space, one that breaks no line where all of it was such, and goes at the ends, control characters become U+FFFD,
    /// what turns the direction of text goes, and of the marks piled on one character the first eight stay.
    public static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var marks = 0
        var pending: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !result.isEmpty { pending = (pending ?? scalar) == scalar && isUnbreakable(scalar) ? scalar : " " }
                continue
            }
            if isDirectionControl(scalar) { continue }
            marks = isMark(scalar) ? marks + 1 : 0
            if marks > 8 { continue }
            if let space = pending {
                result.append(space)
                pending = nil
            }
            result.append(isControl(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }

    private static func isUnbreakable(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{A0}" || scalar == "\u{202F}" }

    /// Controls in the wide sense: C0, C1, noncharacters, and what turns the direction of the text that follows.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFDD0...0xFDEF, 0xE0000...0xE007F: true
        case let value where value & 0xFFFE == 0xFFFE: true
        default: isDirectionControl(scalar)
        }
    }

    /// Bidirectional marks, embeddings, overrides and isolates, and the byte order mark. The joiners U+200C and U+200D stay: names need them.
    private static func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: false
        }
    }

    /// Columns that the text takes, as terminals count: 2 of a wide character, 0 of a mark or an invisible one. O(n).
    public static func width(_ text: String) -> Int {
        text.reduce(0) { $0 + width(of: $1) }
    }

    /// 2 of a wide one or an emoji, whatever it is joined of; else 1 for each letter in it, as conjuncts of Indian scripts have several; 0 of an invisible one.
    public static func width(of character: Character) -> Int {
        // Printable ASCII is nearly all there is.
        if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
        var width = 0
        for scalar in character.unicodeScalars {
            if scalar == "\u{FE0F}", width > 0 { return 2 }
            if scalar.properties.isEmojiPresentation || isWide(scalar) { return 2 }
            if !isInvisible(scalar) { width += 1 }
        }
        return width
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: scalar != "\u{AD}"
        case .control: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// East Asian Width W and F of Unicode 16, in blocks; emoji are recognised by their own property.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
            0x1AFF0...0x1B2FB, 0x1D300...0x1D376, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
            true
        default: false
        }
    }

    /// The text, or as much of it as fits beside an ellipsis; never wider than `limit` columns.
    public static func cut(_ text: String, to limit: Int) -> String {
        // What has no more bytes than columns has no more columns either, and most text is that.
        guard text.utf8.count > limit, width(text) > limit else { return text }
        guard limit > 0 else { return "" }
        var kept = ""
        var used = 0
        for character in text {
            used += width(of: character)
            if used > limit - 1 { break }
            kept.append(character)
        }
        while kept.last == " " { kept.removeLast() }
        return kept + "…"
    }

    /// In lines of at most `limit` columns, broken at spaces; a word that no line holds is broken where the line ends. `indent` stands before each but the first.
    public static func wrapped(_ text: String, to limit: Int, indent: String = "") -> [String] {
        let limit = max(limit, width(indent) + 2)
        var lines: [String] = []
        var line = ""
        var used = 0
        var isFresh = true
        func end() {
            lines.append(line)
            line = indent
            used = width(indent)
            isFresh = true
        }
        for word in text.split(separator: " ") {
            let size = width(String(word))
            if !isFresh, used + 1 + size > limit { end() }
            if !isFresh {
                line += " "
                used += 1
            }
            for character in word {
                let size = width(of: character)
                if used + size > limit { end() }
                line.append(character)
                used += size
                isFresh = false
            }
        }
        if !isFresh || lines.isEmpty { lines.append(line) }
        return lines
    }
}
