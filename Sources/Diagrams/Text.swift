import Outputs

/// Untrusted text on its way into a drawing.
enum Text {
    /// One line without control characters, cut at `limit` characters with an ellipsis; white space is squeezed.
    static func shortened(_ text: String, to limit: Int) -> String {
        // Cut before cleaning, or a hostile label of a gigabyte would be copied again and again; a character may be long, so count scalars too.
        let prefix = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit * 8 + 64)))
        let words = DOT.plain(prefix).split(separator: " ").joined(separator: " ")
        guard words.count > limit || prefix.unicodeScalars.count < text.unicodeScalars.count else { return capped(words) }
        return capped(String(words.prefix(limit - 1))) + "…"
    }

    /// Lines of at most `width` characters, broken at spaces, or inside a word that is longer; at most `lines`, the last with an ellipsis.
    static func wrapped(_ text: String, width: Int, lines limit: Int = .max) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var word = word
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            while word.count > width {
                lines.append(String(word.prefix(width)))
                word = word.dropFirst(width)
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        if !line.isEmpty { lines.append(line) }
        guard lines.count > limit else { return lines }
        return lines.prefix(limit - 1) + [shortened(lines[(limit - 1)...].joined(separator: " "), to: width)]
    }

    /// A name inside a sentence: where it has letters written from right to left, Unicode's isolates keep them from turning what stands around it.
    static func isolated(_ text: String) -> String {
        text.unicodeScalars.contains(where: isRightToLeft) ? "\u{2068}\(text)\u{2069}" : text
    }

    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }

    /// No more than 8 combining marks on one letter: piles of them run over the neighbours.
    private static func capped(_ text: String) -> String {
        guard text.contains(where: { $0.unicodeScalars.count > 9 }) else { return text }
        return String(text.map { $0.unicodeScalars.count > 9 ? Character(String(String.UnicodeScalarView($0.unicodeScalars.prefix(9)))) : $0 })
    }
}
