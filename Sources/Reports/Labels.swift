import Codings
import Outputs

/// What reports call actors: the caller's label, made fit for a line of text, with the id behind it where two would read the same.
struct Labels: Sendable {
    private let label: @Sendable (Actor) -> String
    private let texts: [ActorID: String]

    /// What is longer is cut: a name is to be told from others, and to leave room for them.
    private static let limit = 60

    init(_ actors: some Sequence<Actor>, label: @escaping @Sendable (Actor) -> String) {
        self.label = label
        var texts: [ActorID: String] = [:]
        var users: [String: Set<ActorID>] = [:]
        for actor in actors where texts[actor.id] == nil {
            var text = Terminal.cut(Terminal.plain(label(actor)), to: Self.limit)
            if text.isEmpty { text = Self.id(actor) }
            texts[actor.id] = text
            users[text, default: []].insert(actor.id)
        }
        for (text, ids) in users where ids.count > 1 {
            for id in ids { texts[id] = "\(text) (\(Terminal.cut(Terminal.plain(id.description), to: Self.limit)))" }
        }
        self.texts = texts
    }

    private static func id(_ actor: Actor) -> String { Terminal.cut(Terminal.plain(actor.id.description), to: limit) }

    func callAsFunction(_ actor: Actor) -> String { texts[actor.id] ?? Self.id(actor) }

    /// The caller's label as it is, for formats that are data.
    func exact(_ actor: Actor) -> String { label(actor) }
}
