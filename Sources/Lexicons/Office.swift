import Dispatches

/// A word or phrase before or behind a name, or in its place: an office, a courtesy title, a part of a state, or a portfolio.
public struct Office: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Who is called so acts for a country or a forum.
        case office
        /// Stands before a name and says no office.
        case title
        /// A part of a state, its acts are its country's.
        case body
        /// What a minister or a ministry is for.
        case portfolio
    }

    public var kind: Kind
    /// The dictionary form.
    public var name: String
    public var forms: [String]
    /// `counterpart`: the holder of the same office on the other side.
    public var isCounterpart: Bool
    /// Where only one country has the office (`secretary of state`): its alpha-3 code.
    public var country: String?
}

extension Office: LexiconRecord {
    static let keys = Set(Kind.allCases.map(\.rawValue) + ["forms", "names", "role", "country"])
    var recordName: String { "\(kind.rawValue) \(name)" }

    init(_ record: Record) throws(Problem) {
        let named = Kind.allCases.filter { record.keys.contains($0.rawValue) }
        guard named.count == 1, let name = try record.string(named[0].rawValue) else {
            throw record.problem("expected just one of the keys \(Kind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))")
        }
        kind = named[0]
        self.name = name
        forms = try record.strings("forms")
        if forms.isEmpty { forms = [name] }
        country = try record.string("country")
        if let role = try record.string("role"), role != "counterpart" {
            throw .unknown("role", role, allowed: ["counterpart"], file: record.file, line: record.line)
        }
        isCounterpart = record.keys.contains("role")
    }
}
