import ActorGraphs
import Codings
import Dispatches
import Networks

/// What became of the clusters of one network in another.
///
/// Clusters of two actors and more are told apart by their members. Two of them belong together where they share at least two actors and at least half of the
/// smaller one, counting those alone that are on both sides.
/// - Source: for following clusters “Tracking the evolution of communities in dynamic social networks” (2010), doi:10.1109/ASONAM.2010.17.
public struct ClusterChanges: Hashable, Sendable {
    public enum Event: String, CaseIterable, Hashable, Sendable {
        /// Belongs to one cluster, which belongs to it alone, with more, fewer or as many members.
        case grew, shrank, same
        /// Belongs to several.
        case split
        /// With others to one.
        case merged
        /// To none.
        case dead, born
    }

    public struct Change: Hashable, Sendable {
        public var event: Event
        /// Members of each cluster, the strongest event's clusters by falling size.
        public var before: [[Actor]]
        public var after: [[Actor]]
    }

    /// By falling number of actors.
    public var changes: [Change]
    /// How much the two divisions agree over the actors on both sides, beyond chance: 1 is fully, 0 as chance would. Nil for fewer than two such actors.
    public var adjustedMutualInformation: Double?
    /// How many actors are on both sides.
    public var common: Int

    /// Nil where a side has no clusters.
    init?(_ before: ProjectedNetwork, _ after: ProjectedNetwork, seed: UInt64) throws(Problem) {
        guard let left = try ActorClusters(of: before, seed: seed), let right = try ActorClusters(of: after, seed: seed) else { return nil }
        let rightLabel = Dictionary(uniqueKeysWithValues: zip(after.actors.map(\.id), right.partition.labels))
        let both = before.actors.indices.filter { rightLabel[before.actors[$0].id] != nil }
        common = both.count
        adjustedMutualInformation =
            both.count < 2
            ? nil
            : PartitionComparison(
                Partition(labels: both.map { left.partition.labels[$0] }), Partition(labels: both.map { rightLabel[before.actors[$0].id]! })
            ).adjustedMutualInformation

        func groups(_ clusters: ActorClusters, _ actors: [Actor]) -> [[Actor]] {
            clusters.partition.clusters.filter { $0.count > 1 }.map { $0.map { actors[$0] } }
        }
        let (old, new) = (groups(left, before.actors), groups(right, after.actors))
        let commonIDs = Set(both.map { before.actors[$0].id })
        let (oldIDs, newIDs) = (old.map { Set($0.map(\.id)).intersection(commonIDs) }, new.map { Set($0.map(\.id)).intersection(commonIDs) })
        var links: [(old: Int, new: Int)] = []
        for a in old.indices {
            for b in new.indices {
                let shared = oldIDs[a].intersection(newIDs[b]).count
                if shared >= 2, shared * 2 >= min(oldIDs[a].count, newIDs[b].count) { links.append((a, b)) }
            }
        }
        var found: [Change] = []
        for a in old.indices where !links.contains(where: { $0.old == a }) { found.append(Change(event: .dead, before: [old[a]], after: [])) }
        for b in new.indices where !links.contains(where: { $0.new == b }) { found.append(Change(event: .born, before: [], after: [new[b]])) }
        for a in old.indices {
            let heirs = links.filter { $0.old == a }.map(\.new)
            if heirs.count > 1 { found.append(Change(event: .split, before: [old[a]], after: heirs.map { new[$0] })) }
            guard heirs.count == 1, links.count(where: { $0.new == heirs[0] }) == 1 else { continue }
            let (size, later) = (old[a].count, new[heirs[0]].count)
            found.append(Change(event: size == later ? .same : size < later ? .grew : .shrank, before: [old[a]], after: [new[heirs[0]]]))
        }
        for b in new.indices {
            let sources = links.filter { $0.new == b }.map(\.old)
            if sources.count > 1 { found.append(Change(event: .merged, before: sources.map { old[$0] }, after: [new[b]])) }
        }
        changes = found.sorted { a, b in
            func size(_ change: Change) -> Int { (change.before + change.after).reduce(0) { $0 + $1.count } }
            func first(_ change: Change) -> ActorID { (change.before + change.after)[0][0].id }
            return size(a) == size(b) ? (first(a), a.event.rawValue) < (first(b), b.event.rawValue) : size(a) > size(b)
        }
    }
}
