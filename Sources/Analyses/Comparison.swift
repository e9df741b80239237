import ActorGraphs
import Codings
import Dispatches
import Networks

/// What differs between two networks of one projection, set against how many dispatches each rests on.
public struct Comparison: Sendable {
    public enum Change: String, CaseIterable, Hashable, Sendable {
        case appeared, vanished, grew, shrank, same

        /// By figures per dispatch where both sides have them, else by the figures themselves; equal within 1e-9 relative is `same`.
        init(before: Figure?, after: Figure?) {
            let (a, b) = Figure.comparable(before, after)
            self =
                switch (a != 0, b != 0) {
                case (false, false): .same
                case (false, true): .appeared
                case (true, false): .vanished
                case (true, true): abs(a - b) <= 1e-9 * max(abs(a), abs(b)) ? .same : a < b ? .grew : .shrank
                }
        }
    }

    public var before: NetworkFacts
    public var after: NetworkFacts
    public var measures: [Measure]
    /// By falling absolute change of strength per dispatch, then by id.
    public var actors: [ActorChange]
    /// By falling absolute change of weight per dispatch, then by ids and type.
    public var ties: [TieChange]
    /// Edges in both over edges in either; nil where neither has any.
    public var jaccard: Double?
    /// How the networks differ as a whole, per dispatch where both sides have dispatches.
    public var distance: ComparisonDistance?
    /// Nil where a side has no clusters.
    public var clusters: ClusterChanges?
    /// Who became allied, parted, was reconciled or estranged.
    public var pairs: [PairChange] = []
    public var claims: [ClaimChange] = []
    /// How the tests were made; nil where nothing was tested.
    public var resampling: Resampling?
}

/// How two networks differ as a whole.
public struct ComparisonDistance: Sendable {
    public var figures: NetworkDistance
    /// What the two networks differ by most: actors by their share of the distance, the greatest first.
    public var actors: [(actor: Actor, share: Double)]
    /// The ties of another weight on the two sides, of the actors that matter most to the distance first; the share is that of both together.
    public var ties: [(source: Actor, target: Actor, share: Double)]
    /// The share of permutations of dispatches between the sides in which they are as far apart, by DeltaCon, of more than 100 actors by Jaccard; nil where there is
    /// too little data.
    public var p: Double?
    /// By which of the two.
    public var isTestedByDeltaCon: Bool
    /// The share of shuffles of the actors in which the weights correlate as much.
    public var correlationP: Double?
}

/// A figure on one side.
public struct Figure: Hashable, Sendable {
    public var value: Double?
    /// Nil of figures that do not add up over dispatches (betweenness, PageRank), and where the side has no dispatches to divide by.
    public var perDispatch: Double?
    public var rank: Int?

    /// Both per dispatch where both can be, else both as they are; what is not there is 0.
    static func comparable(_ a: Figure?, _ b: Figure?) -> (Double, Double) {
        if (a?.perDispatch ?? b?.perDispatch) != nil, a == nil || a?.perDispatch != nil, b == nil || b?.perDispatch != nil {
            return (a?.perDispatch ?? 0, b?.perDispatch ?? 0)
        }
        return (a?.value ?? 0, b?.value ?? 0)
    }
}

public struct ActorChange: Sendable {
    public var actor: Actor
    public var change: Comparison.Change
    /// In the order of the comparison's measures; nil where the actor is not there.
    public var before: [Figure]?
    public var after: [Figure]?
    /// Likewise; empty where nothing was tested, nil where there is too little data.
    public var tests: [ChangeTest?] = []
}

public struct TieChange: Sendable {
    public var source: Actor
    public var target: Actor
    /// Only where the comparison tells types apart.
    public var type: TieType?
    public var change: Comparison.Change
    public var before: Figure
    public var after: Figure
    /// Of the side where it is stronger.
    public var evidence: [Evidence]
    /// Of both sides' ties together.
    public var tone: Tone
    /// Nil where nothing was tested, or there is too little data.
    public var test: ChangeTest?
}

/// Compares two networks.
public struct ComparisonAnalysis: Sendable {
    /// The first one decides whether an actor grew or shrank.
    public var measures: [Measure]
    /// Each type of tie for itself.
    public var byType: Bool
    /// How changes are tested; nil is not at all.
    public var resampling: Resampling?
    /// Of the clusters' search.
    public var seed: UInt64

    public init(measures: [Measure] = CentralityAnalysis.standard, byType: Bool = false, resampling: Resampling? = nil, seed: UInt64 = 1) {
        self.measures = measures
        self.byType = byType
        self.resampling = resampling
        self.seed = seed
    }

    /// - Throws: ``Problem`` where the two are of different projections, or a measure cannot be had.
    public func comparison(before: ProjectedNetwork, after: ProjectedNetwork) throws(Problem) -> Comparison {
        guard before.projection == after.projection else { throw Problem("the two networks are made by different projections; make both by one") }
        var changes: [TieChange] = []
        if byType {
            for type in TieType.allCases where type != .represents {
                changes += edgeChanges(try before.only(type), try after.only(type), type: type)
            }
        } else {
            changes = edgeChanges(before, after, type: nil)
        }
        let pairs = [before, after].map { network in
            Set(network.edges.map { [network.actors[$0.source].id, network.actors[$0.target].id] })
        }
        let either = pairs[0].union(pairs[1]).count
        let tests = try ChangeTests(before, after, resampling ?? Resampling())
        let isTested = resampling != nil && tests.isEnough
        var actors = try actorChanges(before, after)
        if isTested {
            try test(&actors, tests)
            try test(&changes, before, after, tests)
        }
        let whole = try tests.distance(isTested: isTested)
        var shares: [(actor: Actor, share: Double)] = []
        for (actor, share) in zip(tests.model.actors, whole.distance.contributions ?? []) where share > 0 { shares.append((actor, share)) }
        shares.sort { a, b in a.share == b.share ? a.actor.id < b.actor.id : a.share > b.share }
        let ties = whole.distance.changedEdges.map { (source: tests.model.actors[$0.source], target: tests.model.actors[$0.target], share: $0.weight) }
        let sorted = changes.sorted { a, b in
            let (x, y) = (a.size, b.size)
            return x == y ? (a.source.id, a.target.id, a.type ?? .represents) < (b.source.id, b.target.id, b.type ?? .represents) : x > y
        }
        return Comparison(
            before: NetworkFacts(of: before), after: NetworkFacts(of: after), measures: measures, actors: actors,
            ties: sorted,
            jaccard: either == 0 ? nil : Double(pairs[0].intersection(pairs[1]).count) / Double(either),
            distance: ComparisonDistance(
                figures: whole.distance, actors: shares, ties: ties, p: whole.p,
                isTestedByDeltaCon: whole.distance.deltaCon != nil && tests.model.actors.count <= ChangeTests.permutedNodes, correlationP: whole.correlationP),
            clusters: try ClusterChanges(before, after, seed: seed), pairs: PairChange.changes(before, after),
            claims: ClaimChange.changes(before.selected.graph, after.selected.graph), resampling: isTested ? resampling : nil)
    }

    private func test(_ actors: inout [ActorChange], _ tests: ChangeTests) throws(Problem) {
        let found = try tests.actors(measures)
        let positions = Dictionary(uniqueKeysWithValues: zip(tests.model.actors.map(\.id), tests.model.actors.indices))
        for place in actors.indices {
            guard let position = positions[actors[place].actor.id] else { continue }
            actors[place].tests = measures.indices.map { found[$0][position] }
        }
    }

    private func test(_ ties: inout [TieChange], _ before: ProjectedNetwork, _ after: ProjectedNetwork, _ tests: ChangeTests) throws(Problem) {
        struct Key: Hashable {
            var source: ActorID
            var target: ActorID
            var type: TieType?
        }
        var found: [Key: ChangeTest] = [:]
        for type in byType ? Set(ties.compactMap(\.type)).sorted().map(Optional.some) : [nil] {
            let model =
                try type.map { type throws(Problem) in try ChangeTests(before.only(type), after.only(type), tests.resampling) } ?? tests
            for (edge, test) in zip(model.model.edges, model.ties()) {
                found[Key(source: model.model.actors[edge.source].id, target: model.model.actors[edge.target].id, type: type)] = test
            }
        }
        // Of all types together: they are shown together.
        let keys = ties.map { Key(source: $0.source.id, target: $0.target.id, type: $0.type) }
        let q = FalseDiscovery.adjusted(keys.map { found[$0]?.p })
        for place in ties.indices {
            ties[place].test = found[keys[place]]
            if let q = q[place] { ties[place].test?.q = q }
        }
    }

    private func actorChanges(_ before: ProjectedNetwork, _ after: ProjectedNetwork) throws(Problem) -> [ActorChange] {
        let left = try figures(of: before)
        let right = try figures(of: after)
        var actors: [ActorID: Actor] = [:]
        for actor in before.actors + after.actors { actors[actor.id] = actor }
        return actors.values.map { actor in
            let (a, b) = (left[actor.id], right[actor.id])
            return ActorChange(actor: actor, change: Comparison.Change(before: a?.first, after: b?.first), before: a, after: b)
        }.sorted { a, b in
            let (x, y) = (a.size, b.size)
            return x == y ? a.actor.id < b.actor.id : x > y
        }
    }

    private func figures(of network: ProjectedNetwork) throws(Problem) -> [ActorID: [Figure]] {
        let table = try CentralityAnalysis(measures: measures).table(of: network)
        // Both sides must have the same measures.
        if let refusal = table.refusals.first { throw Problem(refusal.reason) }
        let coverage = network.selected.coverage
        return Dictionary(
            uniqueKeysWithValues: table.rows.map { row in
                let figures = zip(measures, row.values).map { measure, value in
                    Figure(value: value.value, perDispatch: measure.addsUp ? value.value.flatMap { per($0, coverage) } : nil, rank: value.rank)
                }
                return (row.actor.id, figures)
            })
    }

    private func per(_ value: Double, _ coverage: Int) -> Double? { coverage == 0 ? nil : value / Double(coverage) }

    private func edgeChanges(_ before: ProjectedNetwork, _ after: ProjectedNetwork, type: TieType?) -> [TieChange] {
        struct Pair: Hashable {
            var source: ActorID
            var target: ActorID
        }
        func edges(_ network: ProjectedNetwork) -> [Pair: Int] {
            Dictionary(
                uniqueKeysWithValues: network.edges.indices.map { position in
                    let edge = network.edges[position]
                    return (Pair(source: network.actors[edge.source].id, target: network.actors[edge.target].id), position)
                })
        }
        let (left, right) = (edges(before), edges(after))
        return Set(left.keys).union(right.keys).map { pair in
            let a = left[pair].map { before.edges[$0] }
            let b = right[pair].map { after.edges[$0] }
            let figureA = Figure(value: a?.weight ?? 0, perDispatch: per(a?.weight ?? 0, before.selected.coverage))
            let figureB = Figure(value: b?.weight ?? 0, perDispatch: per(b?.weight ?? 0, after.selected.coverage))
            let ties = (a?.ties.map { before.selected.graph.ties[$0] } ?? []) + (b?.ties.map { after.selected.graph.ties[$0] } ?? [])
            let strengths = Figure.comparable(figureA, figureB)
            let (network, edge) = strengths.1 >= strengths.0 ? (after, b) : (before, a)
            let source = (a.map { before.actors[$0.source] } ?? b.map { after.actors[$0.source] })!
            let target = (a.map { before.actors[$0.target] } ?? b.map { after.actors[$0.target] })!
            return TieChange(
                source: source, target: target, type: type, change: Comparison.Change(before: figureA, after: figureB), before: figureA, after: figureB,
                evidence: edge?.ties.flatMap { network.selected.graph.ties[$0].evidence } ?? [], tone: Tone(of: ties))
        }
    }
}

extension TieChange {
    var size: Double {
        let (a, b) = Figure.comparable(before, after)
        return abs(b - a)
    }
}

extension ActorChange {
    var size: Double {
        let (a, b) = Figure.comparable(before?.first, after?.first)
        return abs(b - a)
    }
}

extension Measure {
    /// Grows with the number of dispatches, so that it can be divided by it.
    var addsUp: Bool { name == "strength" || name.hasPrefix("strength-") }
}

extension ProjectedNetwork {
    /// The same, of the ties of one type.
    func only(_ type: TieType) throws(Problem) -> ProjectedNetwork {
        var selected = selected
        selected.graph = Selection(types: [type]).apply(to: selected.graph).graph
        do { return try projection.network(of: selected) } catch { throw Problem(error.message) }
    }
}
