/// What a tie says: PLOVER's event categories in lower case, five structural ones, and `other` for what no coding says.
///
/// Source: the PLOVER manual of the Open Event Data Alliance (February 2024); its printed ACCUSE 3 is read as -3.
public enum TieType: String, CaseIterable, Hashable, Sendable, Codable {
    case agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject, threaten, protest, sanction, mobilize, coerce, assault
    case represents
    case memberOf = "member-of"
    case chairs, hosts, participates
    /// An edge of somebody else's graph file that says no type, or one of its own, which is then the mode.
    case other
}

extension TieType: Comparable {
    /// In the order of declaration.
    public static func < (a: Self, b: Self) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! }
}

/// What a tie, or a pair of actors, is like on the whole.
public enum Tone: String, CaseIterable, Hashable, Sendable, Codable {
    case cooperation, conflict, neutral, structure
    /// Of a pair: the lesser of cooperation and conflict is at least a quarter.
    case mixed
}

extension TieType {
    /// States that hold, no events.
    public var isStructural: Bool { tone == .structure }

    /// Either order of source and target says the same.
    public var isSymmetric: Bool { self == .agree || self == .consult || self == .cooperate }

    public var tone: Tone {
        switch self {
        case .agree, .consult, .support, .concede, .cooperate, .aid, .retreat: .cooperation
        case .request, .other: .neutral
        case .accuse, .reject, .threaten, .protest, .sanction, .mobilize, .coerce, .assault: .conflict
        case .represents, .memberOf, .chairs, .hosts, .participates: .structure
        }
    }

    /// PLOVER's score, -10 … +10, of the type with that mode, or of the type where the mode is nil or none of its own; nil of a structural tie and of `other`.
    public func score(mode: String? = nil) -> Double? {
        guard let own = Self.scores[self] else { return nil }
        return mode.flatMap { own.modes[$0] } ?? own.plain
    }

    /// The modes that PLOVER gives the type, sorted.
    public var modes: [String] { (Self.scores[self]?.modes.keys).map { $0.sorted() } ?? [] }

    private static let scores: [TieType: (plain: Double, modes: [String: Double])] = [
        .agree: (2.5, [:]),
        .consult: (2.5, ["visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5]),
        .support: (5, [:]),
        .concede: (4.5, [:]),
        .cooperate: (9.5, [:]),
        .aid: (10, [:]),
        .retreat: (6.5, ["withdraw": 8, "release": 6.5, "disarm": 10, "ceasefire": 7.5, "access": 6.5, "resign": 4.5]),
        .request: (0, ["assist": 0.5, "change": -1, "yield": -1, "meet": 0]),
        .accuse: (-3, ["disapprove": -2, "investigate": -3.5, "allege": -3.5]),
        .reject: (-2, ["assist": -1.5, "change": -2, "yield": -2, "meet": -2]),
        .threaten: (-3.5, ["restrict": -3, "arrest": -3.5, "relations": -3.5, "expel": -3.5, "violence": -3.5, "territory": -4]),
        .protest: (-5, ["demo": -5, "strike": -5, "riot": -7, "hunger": -4.5, "boycott": -4.5, "obstruct": -4.5]),
        .sanction: (-6, ["convict": -6, "withdraw": -6, "discontinue": -6, "expel": -5.5]),
        .mobilize: (-5.5, ["troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6]),
        .coerce: (
            -7,
            [
                "seize": -7, "restrict": -7, "arrest": -7, "deport": -7, "withhold": -7, "cyber": -7, "censor": -6.5, "curfew": -6.5,
                "misinformation": -6.5, "martial-law": -7.5,
            ]
        ),
        .assault: (
            -9,
            [
                "beat": -7.5, "crowd-control": -7.5, "primitive": -8, "abduct": -8.5, "torture": -8.5, "sexual": -8.5, "destroy": -8.5,
                "firearms": -9, "explosives": -9, "targeted": -9.5, "suicide-attack": -9.5, "aerial": -9.5, "drone": -9.5, "heavy-weapons": -9.5,
                "unconventional": -10,
            ]
        ),
    ]
}
