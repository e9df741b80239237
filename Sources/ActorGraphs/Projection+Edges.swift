import Codings

extension Projection {
    /// Nodes, edges and what was dropped on the way: all of a ``ProjectedNetwork`` but the network itself.
    struct Edges: Hashable, Sendable {
        var actors: [Actor] = []
        var edges: [ProjectedEdge] = []
        var loopsDropped = 0
    }

    /// As ``network(of:)`` defines them. Sums are taken in the order of the ties, so that their last digit is always the same.
    func edges(of selected: SelectedGraph) -> Edges {
        let graph = selected.graph
        let isOnlyRepresents = graph.ties.allSatisfy { $0.type == .represents }
        let folding = foldsOfficials && !isOnlyRepresents ? OfficialFolding(graph) : nil
        var result = Edges()
        result.actors = folding?.actors ?? graph.actors

        let shares = shares(of: graph)
        var sums: [Pair: (weight: Double, ties: [Int])] = [:]
        for position in graph.ties.indices where isOnlyRepresents || graph.ties[position].type != .represents {
            let tie = graph.ties[position]
            let source = folding?.position(of: tie.source, in: tie) ?? tie.source
            let target = folding?.position(of: tie.target, in: tie) ?? tie.target
            guard source != target else {
                result.loopsDropped += 1
                continue
            }
            guard let share = shares[position] else { continue }
            let pairs =
                !isDirected
                ? [Pair(source: min(source, target), target: max(source, target))]
                : [Pair(source: source, target: target)] + (tie.isSymmetric ? [Pair(source: target, target: source)] : [])
            for pair in pairs {
                sums[pair, default: (0, [])].weight += share
                sums[pair]!.ties.append(position)
            }
        }
        result.edges = sums.map { pair, sum in
            ProjectedEdge(
                source: pair.source, target: pair.target, weight: weight == .dispatches ? Self.dispatches(of: sum.ties, in: graph) : sum.weight, ties: sum.ties)
        }.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
        return result
    }

    private static func dispatches(of ties: [Int], in graph: ActorGraph) -> Double {
        var known: Set<Int> = []
        var unknown = 0
        for position in ties {
            let dispatches = graph.dispatches(of: graph.ties[position])
            if dispatches.isEmpty { unknown += 1 } else { known.formUnion(dispatches) }
        }
        return Double(known.count + unknown)
    }

    private struct Pair: Hashable {
        var source: Int
        var target: Int
    }
}

/// Whom an official stands for, by dispatch.
private struct OfficialFolding {
    /// Sorted by id; without officials who are folded in all their ties.
    private(set) var actors: [Actor] = []
    private var byDispatch: [Key: ActorID] = [:]
    private var always: [Int: ActorID] = [:]
    private let ids: [ActorID]
    private var positions: [ActorID: Int] = [:]

    private struct Key: Hashable {
        var official: Int
        var dispatch: Int
    }

    init(_ graph: ActorGraph) {
        ids = graph.actors.map(\.id)
        var counts: [Int: [ActorID: Int]] = [:]
        for tie in graph.ties where tie.type == .represents && ids[tie.target].kind != .official {
            let represented = ids[tie.target]
            counts[tie.source, default: [:]][represented, default: 0] += 1
            guard let dispatch = tie.dispatch else { continue }
            let key = Key(official: tie.source, dispatch: dispatch)
            byDispatch[key] = byDispatch[key].map { min($0, represented) } ?? represented
        }
        for (position, actor) in graph.actors.enumerated() where actor.id.kind == .official {
            let commonest = counts[position]?.min { a, b in (-a.value, a.key) < (-b.value, b.key) }?.key
            if let represented = commonest ?? actor.represents, represented.kind != .official { always[position] = represented }
        }
        var nodes = Dictionary(uniqueKeysWithValues: graph.actors.enumerated().filter { always[$0.offset] == nil }.map { ($0.element.id, $0.element) })
        for id in Set(always.values) where nodes[id] == nil { nodes[id] = Actor(id: id) }
        actors = nodes.values.sorted { $0.id < $1.id }
        positions = Dictionary(uniqueKeysWithValues: zip(actors.map(\.id), actors.indices))
    }

    func position(of actor: Int, in tie: GraphTie) -> Int {
        let represented = tie.dispatch.flatMap { byDispatch[Key(official: actor, dispatch: $0)] } ?? always[actor]
        return positions[represented ?? ids[actor]]!
    }
}
