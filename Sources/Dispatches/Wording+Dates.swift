import Outputs

extension Wording {
    /// A date in words; the text as it is where it is none.
    package func date(_ text: String) -> String { PartialDate(text).map(date) ?? text }

    package func date(_ date: PartialDate) -> String { self.date(year: date.year, month: date.month, day: date.day) }

    /// A period as the user wrote it, in words: `third quarter of 2019`, `1 July 2019 to 31 December 2019`, `since July 2019`.
    package func period(_ text: String) -> String {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch ends.count {
        case 1: return span(ends[0])
        case 2 where ends[0] == "..":
            if ends[1] == ".." { return self("all time") }
            return hasArticle(ends[1]) ? self("up to \(span(ends[1]))") : self("until \(span(ends[1]))")
        case 2 where ends[1] == "..": return hasArticle(ends[0]) ? self("from \(span(ends[0])) on") : self("since \(span(ends[0]))")
        case 2: return self("\(span(ends[0])) to \(span(ends[1]))")
        default: return text
        }
    }

    /// French says `le 4 septembre` and `le 1er trimestre`, but `septembre` and `2019`.
    private func hasArticle(_ text: String) -> Bool { PartialDate(text).map { $0.day != nil } ?? true }

    /// One end: a date, a quarter or a half of a year.
    private func span(_ text: String) -> String {
        let parts = text.split(separator: "-")
        guard PartialDate(text) == nil, parts.count == 2 else { return date(text) }
        let year = String(parts[0])
        return switch parts[1] {
        case "Q1": self("first quarter of \(year)")
        case "Q2": self("second quarter of \(year)")
        case "Q3": self("third quarter of \(year)")
        case "Q4": self("fourth quarter of \(year)")
        case "H1": self("first half of \(year)")
        case "H2": self("second half of \(year)")
        default: text
        }
    }
}
