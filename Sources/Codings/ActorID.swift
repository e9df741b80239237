/// What an actor is.
public enum ActorKind: String, CaseIterable, Hashable, Sendable, Codable {
    case country, official, forum
    /// A node of somebody else's graph file that says no kind.
    case other
}

extension ActorKind: Comparable {
    /// In the order of declaration.
    public static func < (a: Self, b: Self) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! }
}

/// Who an actor is: `country:VNM`, `official:nguyen-chi-vinh`, `forum:asean`, `other:…`.
public struct ActorID: Hashable, Sendable {
    public let kind: ActorKind
    /// ISO 3166-1 alpha-3 of a country; lower-case ASCII words joined by hyphens of an official or a forum; anything but empty of another.
    public let name: String

    public init(_ kind: ActorKind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    public static func country(_ code: String) -> ActorID { ActorID(.country, code) }
    public static func official(_ slug: String) -> ActorID { ActorID(.official, slug) }
    public static func forum(_ slug: String) -> ActorID { ActorID(.forum, slug) }
}

extension ActorID: LosslessStringConvertible {
    /// Nil unless a kind, a colon and a name.
    public init?(_ description: String) {
        guard let colon = description.firstIndex(of: ":"), let kind = ActorKind(rawValue: String(description[..<colon])) else { return nil }
        let name = String(description[description.index(after: colon)...])
        guard !name.isEmpty else { return nil }
        self.init(kind, name)
    }

    public var description: String { "\(kind.rawValue):\(name)" }
}

extension ActorID: Comparable {
    /// By the bytes of the description, so that files sorted by id are the same everywhere.
    public static func < (a: Self, b: Self) -> Bool { (a.kind.rawValue, a.name) < (b.kind.rawValue, b.name) }
}
