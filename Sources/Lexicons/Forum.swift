import Dispatches

/// An international organisation, a conference, a dialogue, a mechanism or a group of states.
public struct Forum: Hashable, Sendable {
    /// The slug.
    public var id: String
    public var acronyms: [String]
    /// By language, the usual one first.
    public var names: [String: [String]]
    /// By language: what only speaks for it.
    public var organs: [String: [String]]
    /// The organisation to which a body with a mandate of its own belongs.
    public var parent: String?
    /// A city that stands for it.
    public var seats: [String]
    public var since: PartialDate?
    public var until: PartialDate?

    static let keys: Set<String> = ["id", "acronyms", "names", "organs", "of", "seat", "since", "until"]

    init(_ record: Record) throws(Problem) {
        guard let id = record.string("id") else { throw record.problem("no \"id\"") }
        self.id = id
        acronyms = record.strings("acronyms")
        names = record.lists("names")
        organs = record.lists("organs")
        parent = record.string("of")
        seats = record.strings("seat")
        since = try record.date("since")
        until = try record.date("until")
    }

    /// For a label: the first acronym, else the name in the language, else in English, else the slug.
    public func label(in language: String) -> String {
        acronyms.first ?? names[language]?.first ?? names["en"]?.first ?? id
    }
}
