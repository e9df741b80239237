import Dispatches

/// The JSON Schema (draft 2020-12) of something that is put out as JSON.
public struct Schema: Hashable, Sendable {
    /// As the command line names it.
    public var name: String
    /// The schema itself, with a line end behind it.
    public var text: String

    public static let all: [Schema] = [.coding, .centrality, .clusters, .explain, .diff, .periods]

    /// - Throws: ``Dispatches/Problem`` with the nearest name.
    public static func named(_ name: String) throws(Problem) -> Schema {
        if let schema = all.first(where: { $0.name == name.lowercased() }) { return schema }
        throw Problem.unknown("schema", name, allowed: all.map(\.name))
    }

    static let dialect = "https://json-schema.org/draft/2020-12/schema"

    /// Pieces that several schemas define for themselves, so that each can be used alone.
    static let actorID = #"""
        {
              "type": "string",
              "pattern": "^(country:[A-Z]{3}|(official|forum):[a-z0-9]+(-[a-z0-9]+)*|other:[\\s\\S]+)$",
              "description": "A country by its ISO 3166-1 alpha-3 code (XKX for Kosovo), an official or a forum by lower-case words joined by hyphens, or a node of somebody else's graph: country:VNM, official:nguyen-chi-vinh, forum:asean, other:…"
            }
        """#

    /// Names in quotes, as the items of an enumeration.
    static func quoted(_ names: some Sequence<String>) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }
}
