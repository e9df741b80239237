import Dispatches

/// An international organisation, a conference, a dialogue, a mechanism or a group of states.
public struct Forum: Hashable, Sendable {
    /// The slug.
    public var id: String
    public var acronyms: [String]
    /// By language what a drawing calls it, where acronyms differ: `WHO`, `OMS`.
    public var labels: [String: String]
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

    /// For a label: the language's own, else the first acronym, else the name in the language, else in English, else the slug.
    public func label(in language: String) -> String {
        labels[language] ?? acronyms.first ?? names[language]?.first ?? names["en"]?.first ?? id
    }
}

extension Forum: LexiconRecord {
    static let keys: Set<String> = ["id", "acronyms", "labels", "names", "organs", "of", "seat", "since", "until"]
    var recordName: String { id }

    init(_ record: Record) throws(Problem) {
        id = try record.required("id")
        acronyms = try record.strings("acronyms")
        labels = try record.lists("labels").compactMapValues(\.first)
        names = try record.lists("names")
        organs = try record.lists("organs")
        parent = try record.string("of")
        seats = try record.strings("seat")
        since = try record.date("since")
        until = try record.date("until")
    }
}
