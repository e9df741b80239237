import ActorGraphs
import Dispatches
import Networks

/// What extraction gets wrong, and what it makes of the ranks.
///
/// A replicate leaves each tie out with probability 1 − precision, as a false find. For each tie kept it adds as many missed ones as recall says are missed on
/// average: their number is geometric with mean (1 − recall)/recall, and each stands between two actors that have ties in the same dispatch, all pairs equally
/// likely, with the weight and the directions of the tie that it is added for.
/// - Where only some types count, or scores are summed up, a tie of the wrong type is a false find and a missed one, so that the typed rates apply.
public struct ExtractionErrors: Hashable, Sendable {
    /// The share of ties found that are right.
    public var precision: Double
    /// The share of ties there are that are found.
    public var recall: Double

    public init(precision: Double, recall: Double) {
        self.precision = precision
        self.recall = recall
    }

    /// As measured on the annotated dispatches that were kept aside when the rules were written (`make evaluate`; the README has the table).
    public static func measured(for projected: ProjectedNetwork) -> ExtractionErrors {
        let allTypes = NetworkFacts(of: projected).types == nil
        if !allTypes || projected.projection.weight == .score { return ExtractionErrors(precision: 0.60, recall: 0.35) }
        return projected.projection.foldsOfficials ? ExtractionErrors(precision: 0.80, recall: 0.56) : ExtractionErrors(precision: 0.72, recall: 0.47)
    }

    /// Whether the ties were extracted by a program: one coded by hand has no confidence.
    static func apply(to projected: ProjectedNetwork) -> Bool {
        projected.edges.contains { $0.ties.contains { projected.selected.graph.ties[$0].confidence != nil } }
    }

    /// By measure and node: between which ranks an actor is in `level` of the replicates, widened to hold its rank; nil where it has none.
    func ranks(
        of projected: ProjectedNetwork, measures: [Measure], scores: [[Double?]], partition: Partition?, resampling: Resampling
    ) throws(Problem) -> [[ClosedRange<Int>?]] {
        let model = Reweighing(of: projected)
        let replicates = try Replicates(
            resampling.replicates, nodeCount: model.actors.count, measures: measures, partition: partition, threads: resampling.threads
        ) { number throws(Problem) in
            var source = Xoshiro256(seed: resampling.seed ^ 0xE44A_4F5D, part: number)
            return try network(of: model, &source)
        }
        return measures.indices.map { measure in
            let own = measures[measure].ranks(of: scores[measure])
            let ranges = Uncertainty.rankRanges(replicates, measure, shifts: nil, tail: (1 - resampling.level) / 2)
            return zip(ranges, own).map { range, rank in
                guard let range, let rank else { return nil }
                return min(range.lowerBound, rank)...max(range.upperBound, rank)
            }
        }
    }

    /// One replicate.
    private func network(of model: Reweighing, _ source: inout Xoshiro256) throws(Problem) -> Network {
        var edges: [Edge] = []
        for unit in model.shares + model.fixed {
            let actors = Set(unit.flatMap { [model.edges[$0.edge].source, model.edges[$0.edge].target] }).sorted()
            // A tie's arcs stand together or go together.
            let ties = Dictionary(grouping: unit, by: \.tie).sorted { $0.key < $1.key }
            var pairs = Set<Edge>()
            func add(_ a: Int, _ b: Int, _ share: Reweighing.Share) {
                let edge = model.isDirected || a < b ? Edge(source: a, target: b) : Edge(source: b, target: a)
                // Dispatches are counted once an edge.
                guard pairs.insert(edge).inserted || model.weight != .dispatches else { return }
                edges.append(Edge(source: edge.source, target: edge.target, weight: share.weight))
            }
            for (_, arcs) in ties where source.unit() < precision {
                for arc in arcs { add(model.edges[arc.edge].source, model.edges[arc.edge].target, arc) }
                for _ in 0..<source.failures(beforeSuccessOf: recall) {
                    let first = source.below(actors.count)
                    let second = source.below(actors.count - 1)
                    let (a, b) = (actors[first], actors[second < first ? second : second + 1])
                    add(a, b, arcs[0])
                    if arcs.count > 1 { add(b, a, arcs[1]) }
                }
            }
        }
        do { return try Network(nodeCount: model.actors.count, edges: edges, isDirected: model.isDirected) } catch { throw Problem(error.message) }
    }
}
