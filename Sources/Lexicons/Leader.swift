import Codings
import Dispatches

/// One spell in office of somebody who is named without title or country: a head of state or government, a foreign minister, the head of an organisation.
public struct Leader: Hashable, Sendable {
    public var name: String
    public var names: [String]
    /// By which alone he is called, where that is not the last word of the name.
    public var family: String?
    public var represents: ActorID
    public var office: String
    public var from: PartialDate?
    public var until: PartialDate?

    static let keys: Set<String> = ["name", "names", "family", "country", "forum", "office", "from", "until"]

    init(_ record: Record) throws(Problem) {
        guard let name = record.string("name") else { throw record.problem("no \"name\"") }
        guard let represents = record.string("country").map(ActorID.country) ?? record.string("forum").map(ActorID.forum) else {
            throw record.problem("neither \"country\" nor \"forum\"")
        }
        self.name = name
        self.represents = represents
        names = record.strings("names")
        family = record.string("family")
        office = record.string("office") ?? ""
        from = try record.date("from")
        until = try record.date("until")
    }

    /// Whether the spell covers some part of the date; of an undated dispatch nobody knows, so yes.
    public func isInOffice(at date: PartialDate?) -> Bool {
        guard let days = date?.dayNumbers else { return true }
        return (from?.dayNumbers.lowerBound ?? .min) <= days.upperBound && days.lowerBound <= (until?.dayNumbers.upperBound ?? .max)
    }
}
