import Dispatches

/// One spell of a country in a forum.
public struct Membership: Hashable, Sendable {
    public enum Status: String, CaseIterable, Hashable, Sendable {
        case member
        /// Lies over the membership, which goes on.
        case suspended
        /// No members.
        case observer, partner
    }

    /// The forum's slug.
    public var forum: String
    /// The country's alpha-3 code.
    public var member: String
    public var from: PartialDate
    /// The last day, month or year; nil where it lasts.
    public var until: PartialDate?
    public var status: Status

    /// Whether the spell covers some part of the date.
    public func holds(on date: PartialDate) -> Bool {
        from.dayNumbers.lowerBound <= date.dayNumbers.upperBound && date.dayNumbers.lowerBound <= (until?.dayNumbers.upperBound ?? .max)
    }
}

extension Membership: LexiconRecord {
    static let keys: Set<String> = ["forum", "member", "from", "until", "status"]
    static var mayRepeat: Bool { true }
    var recordName: String { "\(forum) \(member)" }

    init(_ record: Record) throws(Problem) {
        forum = try record.required("forum")
        member = try record.required("member")
        guard let from = try record.date("from") else { throw record.problem("no \"from\"") }
        self.from = from
        until = try record.date("until")
        if let until, until.dayNumbers.upperBound < from.dayNumbers.lowerBound { throw record.problem("\"until\" is \(until), before \"from\", \(from)") }
        status = try record.choice("status") ?? .member
    }
}

extension Lexicon {
    /// The codes of the countries that are members of a forum on a date (of a month or a year: in some part of it), sorted; suspended ones are left out.
    /// Empty of a forum whose memberships are not known. O(number of its memberships).
    public func members(of forum: String, on date: PartialDate) -> [String] {
        let spells = (memberships[forum] ?? []).filter { $0.holds(on: date) }
        let suspended = Set(spells.filter { $0.status == .suspended }.map(\.member))
        return Set(spells.filter { $0.status == .member }.map(\.member)).subtracting(suspended).sorted()
    }
}
