/// A span of days, written as ISO 8601 does; either end may be open.
public struct Period: Hashable, Sendable {
    /// Days from 1970-01-01; nil is open.
    public let first: Int?
    public let last: Int?
    /// As the user wrote it.
    public let description: String

    /// `2019`, `2019-09`, `2019-09-04`, `2019-Q3`, `2019-H2`, `2019-07-01/2019-12-31` (an end may itself be a month or a year), `../2019-06-30`, `2019-07/..`.
    ///
    /// - Throws: ``Problem`` for anything else, and where the end lies before the beginning.
    public init(_ text: String) throws(Problem) {
        throw Problem("not yet")
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
