/// A span of days, written as ISO 8601 does; either end may be open.
public struct Period: Hashable, Sendable, CustomStringConvertible {
    /// Days from 1970-01-01; nil is open.
    public let first: Int?
    public let last: Int?
    /// As the user wrote it.
    public let description: String

    /// `2019`, `2019-09`, `2019-09-04`, `2019-Q3`, `2019-H2`, `2019-07-01/2019-12-31` (an end may itself be a month or a year), `../2019-06-30`, `2019-07/..`.
    ///
    /// - Throws: ``Problem`` for anything else, and where the end lies before the beginning.
    public init(_ text: String) throws(Problem) {
        let ends = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        switch ends.count {
        case 1:
            guard let days = Self.days(ends[0]) else { throw Self.malformed(text) }
            (first, last) = (days.lowerBound, days.upperBound)
        case 2:
            let days = (Self.days(ends[0]), Self.days(ends[1]))
            guard days.0 != nil || ends[0] == "..", days.1 != nil || ends[1] == ".." else { throw Self.malformed(text) }
            (first, last) = (days.0?.lowerBound, days.1?.upperBound)
        default:
            throw Self.malformed(text)
        }
        if let first, let last, first > last { throw Problem("period \"\(text)\" ends before it begins; expected the earlier date first") }
        description = text
    }

    private static func malformed(_ text: String) -> Problem {
        let shown = text.count > 40 ? text.prefix(40) + "…" : text[...]
        let single = "2019, 2019-09, 2019-09-04, 2019-Q3, 2019-H2"
        return Problem("period \"\(shown)\"; expected \(single), two of these as in 2019-07-01/2019-12-31, or an open end as in ../2019-06-30")
    }

    /// The days of a date, a quarter or a half of a year; nil for anything else.
    private static func days(_ text: Substring) -> ClosedRange<Int>? {
        if let date = PartialDate(String(text)) { return date.dayNumbers }
        let bytes = Array(text.utf8)
        guard bytes.count == 7, let year = PartialDate(String(text.prefix(4))), year.month == nil, bytes[4] == UInt8(ascii: "-") else { return nil }
        let months: (length: Int, count: Int)
        switch bytes[5] {
        case UInt8(ascii: "Q"): months = (3, 4)
        case UInt8(ascii: "H"): months = (6, 2)
        default: return nil
        }
        let part = Int(bytes[6]) - 48
        guard (1...months.count).contains(part),
            let first = PartialDate(year: year.year, month: (part - 1) * months.length + 1),
            let last = PartialDate(year: year.year, month: part * months.length)
        else { return nil }
        return first.dayNumbers.lowerBound...last.dayNumbers.upperBound
    }

    /// Whether the date lies wholly inside: the month `2019-09` is not in the period `2019-09-04/..`.
    public func contains(_ date: PartialDate) -> Bool {
        let days = date.dayNumbers
        return (first ?? .min) <= days.lowerBound && days.upperBound <= (last ?? .max)
    }

    public func overlaps(_ other: Period) -> Bool {
        max(first ?? .min, other.first ?? .min) <= min(last ?? .max, other.last ?? .max)
    }
}
