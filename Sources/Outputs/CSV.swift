/// Comma-separated values, quoted as RFC 4180 says, that no spreadsheet takes for a formula.
///
/// Records end in a line feed instead of the RFC's two characters: every reader takes it, and line tools find no stray carriage return in the last cell.
public enum CSV {
    /// What a cell holds: text is guarded, a number stands as it is, a minus before it too.
    public enum Cell: Hashable, Sendable {
        case empty
        case text(String)
        case integer(Int)
        /// With all its digits; one that is not finite leaves the cell empty.
        case number(Double)
    }

    /// One record, with its line end.
    public static func record(_ cells: some Sequence<Cell>) -> String {
        cells.map(cell).joined(separator: ",") + "\n"
    }

    public static func cell(_ cell: Cell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): quoted(guarded(text))
        case .integer(let number): String(number)
        case .number(let number): number.isFinite ? JSON.text(of: number) : ""
        }
    }

    /// Between double quotes where a comma, a double quote, a line end or white space at an end asks for it.
    public static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { [",", "\"", "\n", "\r", "\t"].contains($0) } || text.hasPrefix(" ") || text.hasSuffix(" ")
        guard needsQuotes else { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result += "\"" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    /// With an apostrophe in front where a spreadsheet would read a formula: behind `=`, `+`, `-`, `@`, their full-width twins, a tab or a line end.
    /// Control characters, and those that turn the direction of the text that follows, are gone; tabs and line ends stay.
    public static func guarded(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !Terminal.isControl(scalar) || scalar == "\n" || scalar == "\r" || scalar == "\t" {
            clean.append(scalar)
        }
        guard let first = clean.first, formulaStarts.contains(first) else { return String(clean) }
        return "'" + String(clean)
    }

    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
}
