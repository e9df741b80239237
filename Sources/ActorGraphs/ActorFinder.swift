import Codings
import Dispatches
import Outputs

/// Finds the actor that somebody means: by id (`forum:asean`), by code or slug (`VNM`, `asean`), or by a name in any language, as one types it.
///
/// The first of these that anything answers to decides:
/// 1. an id, in any case of letters;
/// 2. a code, a slug or a whole name, without case, diacritics, spaces and hyphens (`Viêt Nam`, `vietnam`); the parts of an official's name in any order;
/// 3. some words of a name (`Pompeo`, `Korea`).
public struct ActorFinder: Sendable {
    private let actors: [Actor]
    private let others: [Actor]
    private let names: @Sendable (ActorID) -> [String]
    private let label: @Sendable (Actor) -> String

    /// - Parameters:
    ///   - others: Actors that exist, but not here: whoever names one of them is told so.
    ///   - names: What an actor is called beside the names of its own.
    ///   - label: What an actor is called in messages.
    public init(
        among actors: [Actor], others: [Actor] = [], names: @escaping @Sendable (ActorID) -> [String] = { _ in [] },
        label: @escaping @Sendable (Actor) -> String = { $0.name }
    ) {
        self.actors = actors
        self.others = others
        self.names = names
        self.label = label
    }

    /// - Throws: ``Problem`` that offers the nearest names where nobody is called so, and lists the candidates where several are.
    /// - Complexity: O(names).
    public func actor(called text: String) throws(Problem) -> Actor {
        let found = candidates(for: text, among: actors)
        if found.count == 1 { return found[0] }
        let shown = "\"\(Terminal.cut(Terminal.plain(text), to: 60))\""
        guard found.isEmpty else {
            let rest = found.count > Self.listed ? " or \(found.count - Self.listed) others" : ""
            throw Problem("\(shown) may be \(found.prefix(Self.listed).map(described).joined(separator: ", "))\(rest); name one by its id")
        }
        let known = candidates(for: text, among: others)
        if known.count == 1 { throw Problem("\(described(known[0])) has no tie in the graph; expected an actor that has one") }
        let near = nearest(to: text)
        let advice = near.isEmpty ? "expected an id, a code or a name" : "did you mean \(near.map(described).joined(separator: ", or "))?"
        throw Problem("unknown actor \(shown); \(advice)")
    }

    private static let listed = 8

    private func described(_ actor: Actor) -> String {
        "\(Terminal.cut(Terminal.plain(label(actor)), to: 60)) (\(Terminal.cut(Terminal.plain(actor.id.description), to: 80)))"
    }

    private func allNames(_ actor: Actor) -> [String] { [label(actor), actor.name] + actor.names + names(actor.id) }

    private func candidates(for text: String, among actors: [Actor]) -> [Actor] {
        let lowered = text.lowercased()
        let byID = actors.filter { $0.id.description == text }
        if !byID.isEmpty { return byID }
        let byLooseID = actors.filter { $0.id.description.lowercased() == lowered }
        if !byLooseID.isEmpty { return byLooseID }
        let key = Self.key(text)
        let parts = FoldedName(text)
        guard !key.isEmpty else { return actors.filter { allNames($0).contains(text) } }
        let whole = actors.filter { actor in
            actor.id.name.lowercased() == lowered
                || (allNames(actor) + [actor.id.name]).contains { Self.key($0) == key || actor.id.kind == .official && FoldedName($0) == parts }
        }
        if !whole.isEmpty { return whole }
        return actors.filter { actor in allNames(actor).contains { FoldedName($0).contains(parts) } }
    }

    /// Without case, diacritics and all that parts words.
    private static func key(_ name: String) -> String { NameFolding.slug(name).filter { $0 != "-" } }

    /// At most three, by the nearest of their names.
    private func nearest(to text: String) -> [Actor] {
        let folded = NameFolding.fold(text)
        let near = actors.compactMap { actor -> (distance: Int, actor: Actor)? in
            let names = allNames(actor) + [actor.id.name, actor.id.description]
            let distance = names.compactMap { Problem.distance(from: folded, to: NameFolding.fold($0)) }.min()
            // With every letter another, nothing is near.
            return distance.flatMap { $0 < folded.count ? ($0, actor) : nil }
        }
        return near.sorted { ($0.distance, $0.actor.id) < ($1.distance, $1.actor.id) }.prefix(3).map(\.actor)
    }
}
