import Dispatches
import Foundation

/// A country of ISO 3166-1 (XKX for Kosovo), or one that is gone.
public struct Country: Hashable, Sendable {
    /// ISO 3166-1 alpha-3.
    public var id: String
    /// By which Unicode CLDR names it; nil of a country that is gone.
    public var alpha2: String?
    /// The last day on which it was there.
    public var until: PartialDate?
    /// Part of another state: named, but with no foreign relations of its own.
    public var isTerritory: Bool

    /// CLDR's name in a language, such as `Viêt Nam` for VN in French; nil where it has none.
    public func name(in language: String) -> String? {
        alpha2.flatMap { Locale(identifier: language).localizedString(forRegionCode: $0) }
    }
}

extension Country: LexiconRecord {
    static let keys: Set<String> = ["id", "alpha2", "until", "territory"]
    var recordName: String { id }

    init(_ record: Record) throws(Problem) {
        id = try record.required("id")
        guard id.utf8.count == 3, id.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw record.problem("\"id\" is \"\(id)\"; expected three capitals of ISO 3166-1, such as \"VNM\"")
        }
        alpha2 = try record.string("alpha2")
        until = try record.date("until")
        isTerritory = try record.flag("territory")
    }
}

/// How one language speaks of a country.
public struct CountryNames: Hashable, Sendable {
    public var id: String
    /// What it is called in drawings and reports, where CLDR's name is not what people say.
    public var label: String?
    /// Beside CLDR's.
    public var names: [String]
    /// Adjective and noun, in every form.
    public var demonyms: [String]
    /// As in `sino-vietnamien`.
    public var prefixes: [String]
    public var capitals: [String]
    /// Metonyms for the government that are no city.
    public var seats: [String]
}

extension CountryNames: LexiconRecord {
    static let keys: Set<String> = ["id", "label", "names", "demonyms", "prefixes", "capitals", "seats"]
    var recordName: String { id }

    init(_ record: Record) throws(Problem) {
        id = try record.required("id")
        label = try record.string("label")
        names = try record.strings("names")
        demonyms = try record.strings("demonyms")
        prefixes = try record.strings("prefixes")
        capitals = try record.strings("capitals")
        seats = try record.strings("seats")
    }
}
