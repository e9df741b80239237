/// Text in Markdown (CommonMark and GitHub's tables): what is text stays text, on one line.
public enum Markdown {
    /// Inside a line: nothing is markup, HTML, an entity, a formula or a link; GitHub still makes one of an e-mail address, which no escape prevents.
    public static func inline(_ text: String) -> String {
        let scalars = Array(Terminal.plain(text).unicodeScalars)
        var result = String.UnicodeScalarView()
        for (position, scalar) in scalars.enumerated() {
            if special.contains(scalar) || startsLink(scalars, at: position) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// As a block of its own, or the first thing in a list item: nor is it a heading, a list, a quotation or a rule.
    public static func block(_ text: String) -> String {
        let text = inline(text)
        guard let first = text.unicodeScalars.first else { return text }
        if ["#", "+", "-", "=", ":"].contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text[digits.endIndex...]
        if !digits.isEmpty, digits.count < 10, let mark = rest.first, mark == "." || mark == ")" { return digits + "\\" + rest }
        return text
    }

    /// Inside a table's cell; an empty one is a space.
    public static func cell(_ text: String) -> String {
        let text = inline(text)
        return text.isEmpty ? " " : text
    }

    private static let special: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$"]

    /// GitHub makes a link of a bare `www.` or `https://`.
    private static func startsLink(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
        switch scalars[position] {
        case ":": scalars[position...].starts(with: "://".unicodeScalars)
        case ".": position >= 3 && scalars[(position - 3)..<position].allSatisfy { $0 == "w" || $0 == "W" }
        default: false
        }
    }
}
