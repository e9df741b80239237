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

    /// Whether the spell covers some part of the date; of an undated dispatch nobody knows, so yes.
    public func isInOffice(at date: PartialDate?) -> Bool {
        guard let days = date?.dayNumbers else { return true }
        return (from?.dayNumbers.lowerBound ?? .min) <= days.upperBound && days.lowerBound <= (until?.dayNumbers.upperBound ?? .max)
    }
}

extension Leader: LexiconRecord {
    static let keys: Set<String> = ["name", "names", "family", "country", "forum", "office", "from", "until"]
    static var mayRepeat: Bool { true }
    var recordName: String { name }

    init(_ record: Record) throws(Problem) {
        name = try record.required("name")
        let country = try record.string("country").map(ActorID.country)
        let forum = try record.string("forum").map(ActorID.forum)
        guard let represents = country ?? forum else {
            throw record.problem("neither \"country\" nor \"forum\"")
        }
        self.represents = represents
        names = try record.strings("names")
        family = try record.string("family")
        office = try record.string("office") ?? ""
        from = try record.date("from")
        until = try record.date("until")
    }
}
