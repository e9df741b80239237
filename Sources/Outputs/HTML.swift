/// Escaping for HTML. A character that no page may hold (control characters, noncharacters) becomes U+FFFD.
public enum HTML {
    /// Between tags, of an element that holds text: not of `script` or `style`, whose text has no escapes.
    public static func text(_ value: some StringProtocol) -> String { escape(value, inAttribute: false) }

    /// Between double or single quotes. Line ends are written as references, so that an attribute stays on one line.
    public static func attribute(_ value: some StringProtocol) -> String { escape(value, inAttribute: true) }

    /// JSON for a `script` element that holds data. There are no escapes in such an element: only its end tag and the start of a comment matter, and both begin with `<`, which
    /// JSON has in strings only, where `\u003c` reads as the same.
    public static func data(_ value: JSON) -> String { value.line.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c") }

    private static func escape(_ value: some StringProtocol, inAttribute: Bool) -> String {
        var text = ""
        text.reserveCapacity(value.utf8.count)
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\r": text += "&#13;"
            case "\n" where inAttribute: text += "&#10;"
            case "\t", "\n": text.unicodeScalars.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}": text += "\u{FFFD}"
            default:
                let isNoncharacter = scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
                text.unicodeScalars.append(isNoncharacter ? "\u{FFFD}" : scalar)
            }
        }
        return text
    }
}
