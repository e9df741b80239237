/// Escaping for XML 1.0. A character that it forbids, escaped or not (control characters, U+FFFE, U+FFFF), becomes U+FFFD.
public enum XML {
    /// Between tags. A carriage return is written as a reference: parsers turn a bare one into a line feed.
    public static func text(_ value: some StringProtocol) -> String { escape(value, inAttribute: false) }

    /// Between double or single quotes. Tabs and line ends are written as references: parsers turn bare ones into spaces.
    public static func attribute(_ value: some StringProtocol) -> String { escape(value, inAttribute: true) }

    private static func escape(_ value: some StringProtocol, inAttribute: Bool) -> String {
        var text = ""
        text.reserveCapacity(value.utf8.count)
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"" where inAttribute: text += "&quot;"
            case "'" where inAttribute: text += "&#39;"
            case "\r": text += "&#13;"
            case "\t" where inAttribute: text += "&#9;"
            case "\n" where inAttribute: text += "&#10;"
            case "\t", "\n": text.unicodeScalars.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
