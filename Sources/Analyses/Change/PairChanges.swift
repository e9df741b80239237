import ActorGraphs
import Codings
import Dispatches

/// A pair of actors whose ties are of another tone on the two sides.
///
/// *Allied* are two whose ties are of cooperation, and reported by two dispatches or more: less may be one meeting.
public struct PairChange: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Allied after, and not before.
        case allied
        /// Allied before, and not after.
        case parted
        /// From conflict to cooperation, or to mixed ties where there was conflict alone.
        case reconciled
        /// From cooperation to conflict, or to mixed ties.
        case estranged
    }

    public var kind: Kind
    public var source: Actor
    public var target: Actor
    /// Nil where the two have no tie on that side.
    public var before: Tone?
    public var after: Tone?
    /// How many dispatches report ties of the two.
    public var dispatches: (before: Int, after: Int)
    /// Of the later side, else of the earlier.
    public var evidence: [Evidence]

    public static func == (a: Self, b: Self) -> Bool {
        (a.kind, a.source.id, a.target.id, a.before, a.after) == (b.kind, b.source.id, b.target.id, b.before, b.after) && a.dispatches == b.dispatches
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(source.id)
        hasher.combine(target.id)
    }

    private struct Side {
        var tone: Tone
        var dispatches: Int
        var evidence: [Evidence]
        var isAllied: Bool { tone == .cooperation && dispatches >= 2 }
    }

    /// By falling number of dispatches, then by ids.
    static func changes(_ before: ProjectedNetwork, _ after: ProjectedNetwork) -> [PairChange] {
        var actors: [ActorID: Actor] = [:]
        func sides(_ network: ProjectedNetwork) -> [[ActorID]: Side] {
            var ties: [[ActorID]: Set<Int>] = [:]
            for edge in network.edges {
                let ends = [network.actors[edge.source], network.actors[edge.target]].sorted { $0.id < $1.id }
                for end in ends { actors[end.id] = end }
                ties[ends.map(\.id), default: []].formUnion(edge.ties)
            }
            let graph = network.selected.graph
            return ties.mapValues { positions in
                let found = positions.sorted().map { graph.ties[$0] }
                return Side(tone: Tone(of: found), dispatches: Set(found.flatMap(graph.dispatches(of:))).count, evidence: found.flatMap(\.evidence))
            }
        }
        let (old, new) = (sides(before), sides(after))
        var found: [PairChange] = []
        for pair in Set(old.keys).union(new.keys) {
            let (a, b) = (old[pair], new[pair])
            func add(_ kind: Kind) {
                found.append(
                    PairChange(
                        kind: kind, source: actors[pair[0]]!, target: actors[pair[1]]!, before: a?.tone, after: b?.tone,
                        dispatches: (a?.dispatches ?? 0, b?.dispatches ?? 0), evidence: b?.evidence ?? a?.evidence ?? []))
            }
            switch (a?.tone, b?.tone) {
            case (.conflict, .cooperation), (.conflict, .mixed), (.mixed, .cooperation): add(.reconciled)
            case (.cooperation, .conflict), (.cooperation, .mixed), (.mixed, .conflict): add(.estranged)
            default:
                if b?.isAllied == true, a?.isAllied != true { add(.allied) }
                if a?.isAllied == true, b?.isAllied != true { add(.parted) }
            }
        }
        return found.sorted { a, b in
            let (x, y) = (a.dispatches.before + a.dispatches.after, b.dispatches.before + b.dispatches.after)
            return x == y ? (a.source.id, a.target.id) < (b.source.id, b.target.id) : x > y
        }
    }
}

/// A claim about an actor's role, and how often it is made on either side.
public struct ClaimChange: Hashable, Sendable {
    public var of: Actor
    public var role: String
    /// Nil where the dispatches themselves say so.
    public var by: Actor?
    public var before: Int
    public var after: Int
    public var evidence: [Evidence]

    /// By falling number of times, then by id and role.
    static func changes(_ before: ActorGraph, _ after: ActorGraph) -> [ClaimChange] {
        struct Key: Hashable {
            var of: ActorID
            var role: String
            var by: ActorID?
        }
        var found: [Key: ClaimChange] = [:]
        func known(_ id: ActorID) -> Actor {
            for graph in [after, before] { if let position = graph.position(of: id) { return graph.actors[position] } }
            return Actor(id: id)
        }
        for (isAfter, graph) in [(false, before), (true, after)] {
            for claim in graph.claims {
                let key = Key(of: claim.of, role: claim.role, by: claim.by)
                var change = found[key] ?? ClaimChange(of: known(claim.of), role: claim.role, by: claim.by.map(known), before: 0, after: 0, evidence: [])
                if isAfter { change.after += 1 } else { change.before += 1 }
                change.evidence += claim.evidence
                found[key] = change
            }
        }
        return found.values.sorted { a, b in
            let (x, y) = (a.before + a.after, b.before + b.after)
            return x == y ? (a.of.id, a.role, a.by?.id.description ?? "") < (b.of.id, b.role, b.by?.id.description ?? "") : x > y
        }
    }
}
