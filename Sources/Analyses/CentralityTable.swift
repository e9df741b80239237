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
    /// What the clusters are.
    public var clustering = Clustering.standard
    /// How sure it all is; nil where that was not asked for.
    public var confidence: TableConfidence?
    /// Measures that were asked for and cannot be had of this network.
    public var refusals: [MeasureRefusal] = []
}

/// A measure that a network has not, and why.
public struct MeasureRefusal: Sendable {
    public var measure: Measure
    public var reason: String
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
    /// Where the value and the rank may lie when dispatches are drawn anew; nil where that was not asked for, or there is too little data.
    public var interval: Interval?
    public var rankRange: ClosedRange<Int>?
    /// Where the rank may lie by what extraction gets wrong; nil where that was not asked for, or ties were not extracted by a program.
    public var rankRangeByErrors: ClosedRange<Int>?

    public init(value: Double?, rank: Int?, interval: Interval? = nil, rankRange: ClosedRange<Int>? = nil, rankRangeByErrors: ClosedRange<Int>? = nil) {
        self.value = value
        self.rank = rank
        self.interval = interval
        self.rankRange = rankRange
        self.rankRangeByErrors = rankRangeByErrors
    }
}

/// How sure a table is as a whole.
public struct TableConfidence: Sendable {
    public var resampling: Resampling
    /// Drawn from.
    public var dispatches: Int
    /// Of these, how many stand alone in their stratum.
    public var alone: Int
    /// Nil where ties were not extracted by a program.
    public var errors: ExtractionErrors?
    /// By measure: pairs of actors, the better one first, by their ranks; only those whose dispatches suffice, at most ``limit`` of them.
    public var orders: [[PairOrder]]

    public static let limit = 30
}

/// How often one actor stays before another.
public struct PairOrder: Hashable, Sendable {
    /// Positions in the table's rows; `first` has the better rank, or the same.
    public var first: Int
    public var second: Int
    /// Of the replicates; equal values count half.
    public var share: Double
}

/// Makes centrality tables.
public struct CentralityAnalysis: Sendable {
    public var measures: [Measure]
    /// Of the clusters' search.
    public var seed: UInt64
    public var clustering: Clustering
    /// Nil: without intervals.
    public var resampling: Resampling?

    public init(measures: [Measure], seed: UInt64 = 1, clustering: Clustering = .standard, resampling: Resampling? = nil) {
        self.measures = measures
        self.seed = seed
        self.clustering = clustering
        self.resampling = resampling
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

    /// A measure that cannot be had of the network, such as of one with negative weights, is left out, and the table says so.
    ///
    /// - Throws: ``Problem`` where none of the measures can be had.
    public func table(of projected: ProjectedNetwork) throws(Problem) -> CentralityTable {
        let clustering = try ActorClusters(of: projected, seed: seed, by: self.clustering)
        let sides = projected.sides
        var scores: [[Double?]] = []
        var measures: [Measure] = []
        var refusals: [MeasureRefusal] = []
        for measure in self.measures {
            do throws(Problem) {
                scores.append(try measure.figures(of: projected.network, clustering?.partition, sides: sides))
                measures.append(measure)
            } catch {
                if self.measures.count == 1 { throw error }
                refusals.append(MeasureRefusal(measure: measure, reason: error.message))
            }
        }
        if measures.isEmpty, let refusal = refusals.first { throw Problem(refusal.reason) }
        var columns = zip(measures, scores).map { measure, scores in
            zip(scores, measure.ranks(of: scores)).map { MeasureValue(value: $0, rank: $1) }
        }
        var uncertainty: Uncertainty?
        var errors: ExtractionErrors?
        if let resampling {
            let found = try Uncertainty(of: projected, measures: measures, scores: scores, partition: clustering?.partition, resampling: resampling)
            uncertainty = found
            for measure in measures.indices {
                for node in columns[measure].indices {
                    columns[measure][node].interval = found.values[measure][node]
                    columns[measure][node].rankRange = found.ranks[measure][node]
                }
            }
            if ExtractionErrors.apply(to: projected) {
                let rates = ExtractionErrors.measured(for: projected)
                errors = rates
                let ranks = try rates.ranks(of: projected, measures: measures, scores: scores, partition: clustering?.partition, resampling: resampling)
                for measure in measures.indices {
                    for node in columns[measure].indices { columns[measure][node].rankRangeByErrors = ranks[measure][node] }
                }
            }
        }
        let dispatches = projected.dispatchesByActor()
        let order = projected.actors.indices.sorted { a, b in
            let ranks = columns.first.map { ($0[a].rank ?? .max, $0[b].rank ?? .max) } ?? (0, 0)
            return ranks == (ranks.1, ranks.0) ? a < b : ranks.0 < ranks.1
        }
        var position = Array(repeating: 0, count: order.count)
        for (row, node) in order.enumerated() { position[node] = row }
        let confidence = uncertainty.map { found in
            TableConfidence(
                resampling: found.resampling, dispatches: found.dispatches, alone: found.alone, errors: errors,
                orders: columns.indices.map { Self.orders(found, $0, columns[$0], position) })
        }
        return CentralityTable(
            facts: NetworkFacts(of: projected), measures: measures,
            rows: order.map { node in
                CentralityRow(
                    actor: projected.actors[node], cluster: clustering.map { $0.partition.labels[node] + 1 }, dispatches: dispatches[node],
                    values: columns.map { $0[node] })
            },
            clusters: clustering?.partition.clusters.map { $0.map { position[$0] }.sorted() } ?? [], modularity: clustering?.modularity,
            clustering: self.clustering, confidence: confidence, refusals: refusals)
    }
}

extension CentralityAnalysis {
    fileprivate static func orders(_ uncertainty: Uncertainty, _ measure: Int, _ column: [MeasureValue], _ rows: [Int]) -> [PairOrder] {
        let nodes = column.indices.filter { column[$0].rankRange != nil && column[$0].rank != nil }
            .sorted { (column[$0].rank!, rows[$0]) < (column[$1].rank!, rows[$1]) }.prefix(TableConfidence.limit)
        return nodes.enumerated().flatMap { place, first in
            nodes.dropFirst(place + 1).compactMap { second in
                uncertainty.share(measure, of: first, before: second).map { PairOrder(first: rows[first], second: rows[second], share: $0) }
            }
        }
    }
}

extension Clustering {
    /// Leiden's communities.
    public static let standard = all[0]

    /// - Throws: ``Problem`` for a name that no clustering has.
    public static func of(_ name: String) throws(Problem) -> Clustering {
        guard let clustering = named(name) else { throw .unknown("algorithm", name, allowed: all.map(\.name)) }
        return clustering
    }
}

/// Who belongs together in one network.
public struct ActorClusters: Sendable {
    public var partition: Partition
    /// Nil where the network has negative weights.
    public var modularity: Double?

    /// Nil where the network has no edge, or negative weights that the clustering does not take.
    public init?(of projected: ProjectedNetwork, seed: UInt64 = 1, by clustering: Clustering = .standard) throws(Problem) {
        let network = projected.network
        guard network.edgeCount > 0, network.hasOnlyPositiveWeights || !clustering.needsPositiveWeights else { return nil }
        do {
            partition = try clustering.partition(network, seed)
            modularity = network.hasOnlyPositiveWeights ? try Modularity().score(of: partition, in: network) : nil
        } catch {
            throw Problem(error.message)
        }
    }

    /// Of each node, from 1.
    public var clusterOfNode: [Int] { partition.labels.map { $0 + 1 } }
}

extension ProjectedNetwork {
    /// Forums on the one side and whoever is no forum on the other, for measures of two-mode networks.
    var sides: [Bool] { actors.map { $0.id.kind == .forum } }

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
