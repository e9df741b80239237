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

    static let keys: Set<String> = ["id", "alpha2", "until", "territory"]

    init(_ record: Record) throws(Problem) {
        guard let id = record.string("id"), id.utf8.count == 3 else { throw record.problem("no \"id\" of three letters") }
        self.id = id
        alpha2 = record.string("alpha2")
        until = try record.date("until")
        isTerritory = record.string("territory") == "true"
    }

    /// CLDR's name in a language, such as `Viêt Nam` for VN in French; nil where it has none.
    public func name(in language: String) -> String? {
        alpha2.flatMap { Locale(identifier: language).localizedString(forRegionCode: $0) }
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

    static let keys: Set<String> = ["id", "label", "names", "demonyms", "prefixes", "capitals", "seats"]

    init(_ record: Record) throws(Problem) {
        guard let id = record.string("id") else { throw record.problem("no \"id\"") }
        self.id = id
        label = record.string("label")
        names = record.strings("names")
        demonyms = record.strings("demonyms")
        prefixes = record.strings("prefixes")
        capitals = record.strings("capitals")
        seats = record.strings("seats")
    }
}
