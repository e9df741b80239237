import Codings
import Dispatches

/// A news agency or broadcaster.
public struct Agency: Hashable, Sendable {
    /// The sign under its dispatches, such as `VNA`.
    public var sign: String
    /// Where it is at home: the country's alpha-3 code.
    public var country: String
    /// Other signs and spellings.
    public var names: [String]

    static func bySign(_ agencies: [Agency]) -> [String: Agency] {
        var found: [String: Agency] = [:]
        for agency in agencies { for name in [agency.sign] + agency.names { found[key(name)] = agency } }
        return found
    }

    static func key(_ name: String) -> String { NameFolding.slug(name).filter { $0 != "-" } }
}

extension Agency: LexiconRecord {
    static let keys: Set<String> = ["agency", "country", "names"]
    var recordName: String { sign }

    init(_ record: Record) throws(Problem) {
        sign = try record.required("agency")
        country = try record.required("country")
        names = try record.strings("names")
    }
}

extension Lexicon {
    /// The country that a news agency is at home in, by the sign or name under its dispatches; nil of one that is not known. O(1).
    public func home(ofAgency name: String) -> ActorID? { agencies[Agency.key(name)].map { .country($0.country) } }
}
