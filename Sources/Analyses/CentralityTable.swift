import ActorGraphs
import Codings
import Dispatches
import Networks

/// Who is central in one network: measures and ranks by actor, and what the network is.
public struct CentralityTable: Sendable {
    public var facts: NetworkFacts
    /// As asked for; the rows are ordered by the first one's rank, then by id.
    public var measures: [Measure]
    public var rows: [CentralityRow]
    /// Cluster n, from 1, is `clusters[n - 1]`: positions in ``rows``, ascending; by falling size.
    public var clusters: [[Int]]
    /// Of the clusters; nil where the network has no edge, or negative weights.
    public var modularity: Double?
}

public struct CentralityRow: Sendable {
    public var actor: Actor
    /// From 1; nil where the network has no clusters.
    public var cluster: Int?
    /// How many dispatches report a tie of the actor.
    public var dispatches: Int
    /// In the order of ``CentralityTable/measures``.
    public var values: [MeasureValue]
}

public struct MeasureValue: Hashable, Sendable {
    /// Nil where the measure is undefined.
    public var value: Double?
    /// Competition rank (1, 1, 3), 1 = most central; nil where the value is.
    public var rank: Int?
}

/// Makes centrality tables.
public struct CentralityAnalysis: Sendable {
    public var measures: [Measure]
    /// Of the clusters' search.
    public var seed: UInt64

    public init(measures: [Measure], seed: UInt64 = 1) {
        self.measures = measures
        self.seed = seed
    }

    /// What people look at first.
    public static let standard: [Measure] = ["strength", "degree", "betweenness", "pagerank"].compactMap(Measure.named)

    /// The measures of those names, in that order; `all` is all of them.
    ///
    /// - Throws: ``Problem`` for a name that no measure has.
    public static func measures(named names: [String]) throws(Problem) -> [Measure] {
        var measures: [Measure] = []
        for name in names {
            if name == "all" { return Measure.all }
            guard let measure = Measure.named(name) else { throw .unknown("measure", name, allowed: Measure.all.map(\.name)) }
            measures.append(measure)
        }
        return measures
    }

    /// - Throws: ``Problem`` where a measure cannot be had of the network, such as of one with negative weights.
    public func table(of projected: ProjectedNetwork) throws(Problem) -> CentralityTable {
        let clustering = try ActorClusters(of: projected, seed: seed)
        var columns: [[MeasureValue]] = []
        for measure in measures {
            let scores: [Double?]
            do { scores = try measure.scores(projected.network, clustering?.partition) } catch { throw Problem(error.message) }
            columns.append(zip(scores, measure.ranks(of: scores)).map { MeasureValue(value: $0, rank: $1) })
        }
        let dispatches = projected.dispatchesByActor()
        let order = projected.actors.indices.sorted { a, b in
            let ranks = columns.first.map { ($0[a].rank ?? .max, $0[b].rank ?? .max) } ?? (0, 0)
            return ranks == (ranks.1, ranks.0) ? a < b : ranks.0 < ranks.1
        }
        var position = Array(repeating: 0, count: order.count)
        for (row, node) in order.enumerated() { position[node] = row }
        return CentralityTable(
            facts: NetworkFacts(of: projected), measures: measures,
            rows: order.map { node in
                CentralityRow(
                    actor: projected.actors[node], cluster: clustering.map { $0.partition.labels[node] + 1 }, dispatches: dispatches[node],
                    values: columns.map { $0[node] })
            },
            clusters: clustering?.partition.clusters.map { $0.map { position[$0] }.sorted() } ?? [], modularity: clustering?.modularity)
    }
}

/// Who belongs together in one network: Leiden's clusters.
public struct ActorClusters: Sendable {
    public var partition: Partition
    public var modularity: Double?

    /// Nil where the network has no edge, or a negative weight.
    public init?(of projected: ProjectedNetwork, seed: UInt64 = 1) throws(Problem) {
        guard projected.network.edgeCount > 0, projected.network.hasOnlyPositiveWeights else { return nil }
        do {
            partition = try Leiden(seed: seed).partition(of: projected.network)
            modularity = try Modularity().score(of: partition, in: projected.network)
        } catch {
            throw Problem(error.message)
        }
    }

    /// Of each node, from 1.
    public var clusterOfNode: [Int] { partition.labels.map { $0 + 1 } }
}

extension ProjectedNetwork {
    /// Of each node, how many dispatches report one of its ties.
    func dispatchesByActor() -> [Int] {
        var found = Array(repeating: Set<Int>(), count: actors.count)
        for edge in edges {
            for tie in edge.ties {
                let dispatches = selected.graph.dispatches(of: selected.graph.ties[tie])
                found[edge.source].formUnion(dispatches)
                found[edge.target].formUnion(dispatches)
            }
        }
        return found.map(\.count)
    }
}
