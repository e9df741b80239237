import ActorGraphs
import Codings
import Dispatches
import Networks

/// One difference between two sides, and whether chance could have made it.
public struct ChangeTest: Hashable, Sendable {
    /// After less before; per dispatch of figures that add up over dispatches.
    public var difference: Double
    /// Of the difference, when each side's dispatches are drawn anew.
    public var interval: Interval
    /// The share of permutations of dispatches between the sides with a difference as far from their mean (``MonteCarlo``).
    public var p: Double
    /// p adjusted for the number of actors, or of ties (``FalseDiscovery``).
    public var q: Double
}

/// Tests of what differs between two networks: dispatches change sides.
///
/// Were nothing different but which dispatch fell into which side, any other division of the same dispatches into sides of these sizes would be as likely. Dispatches
/// dated in a side's period change sides among each other, and so do the others; with strata, within an agency. A dispatch moves with all its ties.
/// - A side's network has the actors that have an edge in it; the others count 0.
/// - Intervals: each side's dispatches are drawn anew as ``Uncertainty`` does, moved to the difference alike.
/// - Too little data: fewer than ``TooLittleData/dispatches`` dispatches on a side: no test; fewer than ``TooLittleData/dispatchesOfActor`` that report the actor
///   or the tie on both sides together: none of it.
/// - Source: “Permutation, parametric and bootstrap tests of hypotheses” (2005), doi:10.1007/b138696.
struct ChangeTests: Sendable {
    let model: Reweighing
    let resampling: Resampling
    /// Of each side.
    let coverage: [Int]

    /// - Throws: ``Problem`` for strata by month, which no dispatch could leave.
    init(_ before: ProjectedNetwork, _ after: ProjectedNetwork, _ resampling: Resampling) throws(Problem) {
        guard !resampling.strata.contains(.month) else {
            throw Problem("dispatches cannot change sides within a month; expected the stratum agency, or none")
        }
        model = Reweighing(of: [before, after])
        self.resampling = resampling
        coverage = [before.selected.coverage, after.selected.coverage]
    }

    var isEnough: Bool { coverage.allSatisfy { $0 >= TooLittleData.dispatches } }

    /// Dispatches that change sides among each other.
    private var exchangeable: [[Int]] {
        var units = model.units
        for position in units.indices { units[position].side = 0 }
        return resampling.groups(units)
    }

    /// By permutation: which side each unit is on.
    func permutations() -> [[Int]] {
        let groups = exchangeable
        let sides = model.units.map(\.side)
        return (0..<resampling.replicates).map { number in
            var source = Xoshiro256(seed: resampling.seed ^ 0x9E2A_17E5, part: number)
            var permuted = sides
            for group in groups {
                var drawn = group.map { sides[$0] }
                source.shuffle(&drawn)
                for (unit, side) in zip(group, drawn) { permuted[unit] = side }
            }
            return permuted
        }
    }

    /// How often each unit counts on each side.
    private func counts(_ sides: [Int]) -> [[Double]] { [0, 1].map { side in sides.map { $0 == side ? 1.0 : 0 } } }

    /// The replicates, then the half-samples of each side.
    private func draws() -> [[[Double]]] {
        let groups = resampling.groups(model.units)
        return (0..<resampling.replicates + Resampling.halves).map { number in
            var source = Xoshiro256(seed: resampling.seed, part: number)
            let drawn =
                number < resampling.replicates
                ? Resampling.counts(groups, units: model.units.count, &source) : Resampling.half(groups, units: model.units.count, &source)
            return [0, 1].map { side in zip(drawn, model.units).map { $1.side == side ? $0 : 0 } }
        }
    }

    // MARK: - Actors

    /// By measure and actor, and the distance between the networks under each permutation.
    func actors(_ measures: [Measure]) throws(Problem) -> [[ChangeTest?]] {
        let observed = try differences(measures, counts(model.units.map(\.side)))
        let (permuted, draws) = (permutations(), draws())
        let threads = resampling.threads
        let nulls = try Parallel.map(permuted.count, threads: threads) { number throws(Problem) in try differences(measures, counts(permuted[number])) }
        let drawn = try Parallel.map(draws.count, threads: threads) { number throws(Problem) in try differences(measures, draws[number]) }
        let reports = model.unitsByActor
        return measures.indices.map { measure in
            adjusted(
                model.actors.indices.map { actor in
                    guard reports[actor] >= TooLittleData.dispatchesOfActor, !measures[measure].needsPartition else { return nil }
                    return test(
                        observed[measure][actor], nulls: nulls.map { $0[measure][actor] }, draws: drawn.map { $0[measure][actor] })
                })
        }
    }

    /// By measure and actor: after less before.
    private func differences(_ measures: [Measure], _ counts: [[Double]]) throws(Problem) -> [[Double]] {
        let sides = [try figures(measures, counts[0], 0), try figures(measures, counts[1], 1)]
        return measures.indices.map { measure in zip(sides[1][measure], sides[0][measure]).map { $0 - $1 } }
    }

    private func figures(_ measures: [Measure], _ counts: [Double], _ side: Int) throws(Problem) -> [[Double]] {
        let whole = try model.network(counting: counts, side: side)
        let edges = whole.edges
        var isThere = [Bool](repeating: false, count: model.actors.count)
        for edge in edges {
            isThere[edge.source] = true
            isThere[edge.target] = true
        }
        let present = model.actors.indices.filter { isThere[$0] }
        var place = [Int](repeating: -1, count: model.actors.count)
        for (position, actor) in present.enumerated() { place[actor] = position }
        let network: Network
        do throws(NetworkError) {
            network = try Network(
                nodeCount: present.count, edges: edges.map { Edge(source: place[$0.source], target: place[$0.target], weight: $0.weight) },
                isDirected: model.isDirected)
        } catch {
            throw Problem(error.message)
        }
        var result: [[Double]] = []
        for measure in measures {
            var row = [Double](repeating: 0, count: model.actors.count)
            if !measure.needsPartition {
                let scores = try measure.figures(of: network, nil)
                let divisor = measure.addsUp ? Double(max(1, coverage[side])) : 1
                for (position, actor) in present.enumerated() { row[actor] = (scores[position] ?? 0) / divisor }
            }
            result.append(row)
        }
        return result
    }

    // MARK: - Ties

    /// By edge of ``model``.
    func ties() -> [ChangeTest?] {
        let sides = model.units.map(\.side)
        let observed = tieDifferences(counts(sides))
        let nulls = permutations().map { tieDifferences(counts($0)) }
        let drawn = draws().map { tieDifferences($0) }
        var reports = [Int](repeating: 0, count: model.edges.count)
        for shares in model.shares { for edge in Set(shares.map(\.edge)) { reports[edge] += 1 } }
        return adjusted(
            model.edges.indices.map { edge in
                guard reports[edge] >= TooLittleData.dispatchesOfActor else { return nil }
                return test(observed[edge], nulls: nulls.map { $0[edge] }, draws: drawn.map { $0[edge] })
            })
    }

    private func tieDifferences(_ counts: [[Double]]) -> [Double] {
        var differences = [Double](repeating: 0, count: model.edges.count)
        for side in [0, 1] {
            let sign = (side == 0 ? -1.0 : 1) / Double(max(1, coverage[side]))
            for (unit, count) in counts[side].enumerated() where count > 0 {
                for share in model.shares[unit] { differences[share.edge] += sign * count * share.weight }
            }
            for share in model.fixed[side] { differences[share.edge] += sign * share.weight }
        }
        return differences
    }

    // MARK: - The whole

    /// The two sides' edges per dispatch, for one division of the units.
    private func edges(_ counts: [[Double]]) throws(Problem) -> [[Edge]] {
        var sides: [[Edge]] = []
        for side in [0, 1] {
            let divisor = Double(max(1, coverage[side]))
            sides.append(
                try model.network(counting: counts[side], side: side).edges.map { Edge(source: $0.source, target: $0.target, weight: $0.weight / divisor) })
        }
        return sides
    }

    /// Above this many actors the distance is not permuted: each takes an inversion.
    static let permutedNodes = 100

    /// How far the sides are apart, and the share of permutations in which they are as far; by DeltaCon where it can be had, else by Jaccard.
    func distance(isTested: Bool) throws(Problem) -> (distance: NetworkDistance, p: Double?, correlationP: Double?) {
        let sides = try edges(counts(model.units.map(\.side)))
        let own = NetworkDistance(sides[0], sides[1], nodeCount: model.actors.count)
        guard isTested else { return (own, nil, nil) }
        let usesDeltaCon = own.deltaCon != nil && model.actors.count <= Self.permutedNodes
        guard let value = usesDeltaCon ? own.deltaCon : own.jaccard else { return (own, nil, nil) }
        let permuted = permutations()
        let others = try Parallel.map(permuted.count, threads: resampling.threads) { number throws(Problem) in
            let sides = try edges(counts(permuted[number]))
            let other = NetworkDistance(sides[0], sides[1], nodeCount: model.actors.count, deltaCon: usesDeltaCon)
            return -((usesDeltaCon ? other.deltaCon : other.jaccard) ?? 1)
        }
        let p = MonteCarlo.p(-value, among: others, tolerance: 1e-12)
        let pairs = PairCorrelation(NetworkDistance.summed(sides[0]), NetworkDistance.summed(sides[1]), nodeCount: model.actors.count)
        return (own, p, pairs?.p(resampling))
    }

    // MARK: -

    /// - Parameter draws: The replicates, then the half-samples.
    private func test(_ observed: Double, nulls: [Double], draws: [Double]) -> ChangeTest {
        let center = nulls.reduce(0, +) / Double(nulls.count)
        return ChangeTest(
            difference: observed,
            interval: Interval(
                Array(draws.prefix(resampling.replicates)), halves: Array(draws.dropFirst(resampling.replicates)), around: observed, level: resampling.level,
                dispatches: max(2, coverage.min() ?? 2)),
            p: MonteCarlo.p(abs(observed - center), among: nulls.map { abs($0 - center) }, tolerance: 1e-12 * max(1, abs(observed))), q: 1)
    }

    private func adjusted(_ tests: [ChangeTest?]) -> [ChangeTest?] {
        zip(tests, FalseDiscovery.adjusted(tests.map { $0?.p })).map { test, q in
            var test = test
            if let q { test?.q = q }
            return test
        }
    }
}
