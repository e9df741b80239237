import ActorGraphs
import Dispatches
import Networks

/// How dispatches are drawn anew, to see how much a figure owes to which of them happen to be there.
///
/// A replicate draws as many dispatches as there are, with replacement; those dated in the period and the others (which report a tie in it) each among themselves.
/// Dispatches are drawn whole, with all their ties. Replicate r depends on the seed and r alone, so that the same figures come out at any number of threads.
/// - Source: “An introduction to the bootstrap” (1993), doi:10.1201/9780429246593; for networks “Non-parametric standard errors and tests for network
///   statistics” (1999), Connections 22(2).
public struct Resampling: Hashable, Sendable {
    /// Dispatches are drawn among those of one agency, or of one month.
    public enum Stratum: String, CaseIterable, Hashable, Sendable { case agency, month }

    public var replicates: Int
    /// Of the intervals: 0.95 is 95 %.
    public var level: Double
    public var strata: Set<Stratum>
    public var seed: UInt64
    public var threads: Int

    public init(replicates: Int = 1000, level: Double = 0.95, strata: Set<Stratum> = [], seed: UInt64 = 1, threads: Int = 1) {
        self.replicates = replicates
        self.level = level
        self.strata = strata
        self.seed = seed
        self.threads = threads
    }

    /// Units among which units are drawn, in the order of the units.
    func groups(_ units: [Reweighing.Unit]) -> [[Int]] {
        struct Key: Hashable {
            var side: Int
            var isCovered: Bool
            var agency: String?
            var month: Int?
        }
        var groups: [Key: [Int]] = [:]
        for (position, unit) in units.enumerated() {
            let month = strata.contains(.month) ? unit.head.date.map { $0.year * 12 + ($0.month ?? 0) } : nil
            let agency = strata.contains(.agency) ? unit.head.agency : nil
            groups[Key(side: unit.side, isCovered: unit.isCovered, agency: agency, month: month), default: []].append(position)
        }
        return groups.values.sorted { $0[0] < $1[0] }
    }

    /// As many half-samples as a standard error needs (“An introduction to the bootstrap”, section 6.4).
    static let halves = 200

    /// How often each unit counts in a half-sample: half of each group as much more as keeps the sum, the others not at all. Of an odd number, the middle one
    /// is in every second half; a unit alone is always there.
    static func half(_ groups: [[Int]], units: Int, _ source: inout Xoshiro256) -> [Double] {
        var counts = [Double](repeating: 0, count: units)
        for group in groups {
            var drawn = group
            source.shuffle(&drawn)
            let size = group.count == 1 ? 1 : (group.count + (group.count % 2 == 1 ? source.below(2) : 0)) / 2
            for unit in drawn.prefix(size) { counts[unit] = Double(group.count) / Double(size) }
        }
        return counts
    }

    /// How often each unit is drawn.
    static func counts(_ groups: [[Int]], units: Int, _ source: inout Xoshiro256) -> [Double] {
        var counts = [Double](repeating: 0, count: units)
        for group in groups { for _ in group { counts[group[source.below(group.count)]] += 1 } }
        return counts
    }
}

/// What is too little to say how sure a figure is.
public enum TooLittleData {
    /// Fewer dispatches than this in all give no interval, no test and no verdict.
    public static let dispatches = 10
    /// Fewer dispatches than this that report a tie of an actor give none for the actor.
    public static let dispatchesOfActor = 5
}

/// Where a figure may lie.
public struct Interval: Hashable, Sendable {
    public var low: Double
    public var high: Double

    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// Where a figure may lie, by its values in replicates and in half-samples: see ``Uncertainty``.
    ///
    /// - Parameters:
    ///   - replicates: At least two.
    ///   - halves: Values in half-samples; at least two.
    ///   - dispatches: At least two.
    init(_ replicates: [Double], halves: [Double], around value: Double, level: Double, dispatches: Int) {
        let (own, other) = (Moments(replicates), Moments(halves))
        guard own.deviation > 0 else {
            self.init(low: value, high: value)
            return
        }
        let n = Double(dispatches)
        let stretch = max(1, ((n - 1) / n).squareRoot() * other.deviation / own.deviation)
        let shift = own.shift(to: value)
        let sorted = replicates.map { own.mean + shift + stretch * ($0 - own.mean) }.sorted()
        let end = (n / (n - 1)).squareRoot() * Distributions.studentQuantile((1 + level) / 2, freedom: n - 1)
        if shift == 0 {
            let tails = Self.tails(sorted, around: value, skewness: own.skewness, end: end)
            self.init(low: sorted.quantile(tails.low), high: sorted.quantile(tails.high))
        } else {
            let tail = Distributions.normal(below: -end)
            let (low, high) = (sorted.quantile(tail), sorted.quantile(1 - tail))
            self.init(low: min(low, 2 * value - high), high: max(high, 2 * value - low))
        }
    }

    /// Which quantiles are the ends, when a normal distribution has them at ±`end`: bias-corrected and accelerated.
    private static func tails(_ sorted: [Double], around value: Double, skewness: Double, end: Double) -> (low: Double, high: Double) {
        let count = Double(sorted.count)
        let below = sorted.reduce(0) { $0 + (abs($1 - value) <= 1e-12 * max(abs($1), abs(value)) ? 0.5 : $1 < value ? 1 : 0) }
        let bias = Distributions.normalQuantile(min(max(below, 0.5), count - 0.5) / count)
        func tail(_ z: Double) -> Double {
            let scale = 1 - skewness / 6 * (bias + z)
            return scale > 0 ? Distributions.normal(below: bias + (bias + z) / scale) : z > 0 ? 1 : 0
        }
        return (tail(-end), tail(end))
    }
}

/// Mean, standard deviation (by n − 1) and skewness of values; at least two.
struct Moments {
    let count: Double
    let mean: Double
    let deviation: Double
    /// Of the values themselves, not of what they are drawn from.
    let skewness: Double

    init(_ values: [Double]) {
        let n = Double(values.count)
        let mean = values.reduce(0, +) / n
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let cubes = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) }
        (count, self.mean) = (n, mean)
        // Less is rounding.
        let isConstant = squares <= 1e-24 * n * mean * mean
        deviation = isConstant ? 0 : (squares / (n - 1)).squareRoot()
        skewness = isConstant ? 0 : cubes / n / (squares / n * (squares / n).squareRoot())
    }

    /// By how much the values must be moved for their mean to be `value`; 0 where it differs by no more than three standard errors of the mean: that is chance,
    /// how many there happen to be.
    func shift(to value: Double) -> Double {
        abs(value - mean) > 3 * deviation / count.squareRoot() + 1e-12 * abs(value) ? value - mean : 0
    }
}

/// How sure the figures of a network's actors are: what they become when dispatches are drawn anew.
///
/// - A resampled corpus lacks about a third of the dispatches, so that figures which count different things (degree, betweenness) are smaller in it than a
///   corpus of the same size would give. Each replicate's value is therefore moved by what the mean of all differs from the figure itself,
///   where it differs by more than three standard errors of that mean; not below 0 where no value is.
/// - Such figures vary less among replicates than among corpora, too. Replicates are stretched around their mean until they vary as much as the figure
///   does among ``Resampling/halves`` random halves of the dispatches, each counted twice, where that is more.
/// - An interval runs between two quantiles of these values (interpolated as NumPy does): bias-corrected and accelerated, the acceleration being a sixth of the
///   replicates' skewness, for ends that a normal distribution has at ±√(n/(n−1)) · t, t being Student's quantile of the level for n − 1 degrees of
///   freedom and n dispatches: expanded for few dispatches.
/// - Where values were moved, the ends are not corrected, but each side of the interval is as long as the longer one: ties that the dispatches happen to lack
///   are in no replicate.
/// - A rank's interval runs between the uncorrected quantiles of the ranks in the replicates, moved and not stretched, and is widened to hold the rank itself.
/// - Fewer dispatches than ``TooLittleData`` says: no interval.
/// - Complexity: that of the measures, times replicates.
/// - Source: “Better bootstrap confidence intervals” (1987), doi:10.1080/01621459.1987.10478410; half-samples “A general theory for jackknife variance
///   estimation” (1989), doi:10.1214/aos/1176347263; the expansion “What teachers should know about the bootstrap” (2015), doi:10.1080/00031305.2015.1089789.
public struct Uncertainty: Sendable {
    public var resampling: Resampling
    /// Drawn from.
    public var dispatches: Int
    /// Of these, how many stand alone in their stratum, and are in every replicate once.
    public var alone: Int
    /// By measure and node; nil where there is too little data, or the figure is undefined in more than one replicate of ten.
    public var values: [[Interval?]]
    public var ranks: [[ClosedRange<Int>?]]
    /// Moved as above.
    private let replicates: Replicates
    private let shifts: [Shifts]

    /// - Parameters:
    ///   - scores: Of the network itself, by measure and node.
    ///   - partition: For measures of roles between clusters: the network's own, in every replicate.
    /// - Throws: ``Problem`` for too few dispatches or strata, and where a measure cannot be had of a replicate.
    public init(
        of projected: ProjectedNetwork, measures: [Measure], scores: [[Double?]], partition: Partition?, resampling: Resampling
    ) throws(Problem) {
        self.resampling = resampling
        let model = Reweighing(of: projected)
        let groups = resampling.groups(model.units)
        dispatches = model.units.count
        alone = groups.count { $0.count == 1 }
        guard dispatches >= TooLittleData.dispatches else {
            let found = dispatches == 0 ? "no dispatch is named" : "there \(dispatches == 1 ? "is 1 dispatch" : "are \(dispatches) dispatches")"
            throw Problem("too little data for intervals: \(found); expected \(TooLittleData.dispatches) or more")
        }
        guard alone * 2 <= dispatches else {
            throw Problem(
                "too little data for these strata: \(alone) of \(dispatches) dispatches stand alone in theirs, and would never be left out; name fewer strata")
        }
        let (count, units) = (resampling.replicates, model.units.count)
        replicates = try Replicates(count, nodeCount: model.actors.count, measures: measures, partition: partition, threads: resampling.threads) {
            number throws(Problem) in
            var source = Xoshiro256(seed: resampling.seed, part: number)
            return try model.network(counting: Resampling.counts(groups, units: units, &source))
        }
        let halves = try Replicates(
            Resampling.halves, nodeCount: model.actors.count, measures: measures, partition: partition, threads: resampling.threads
        ) { number throws(Problem) in
            var source = Xoshiro256(seed: resampling.seed ^ 0x4A1F_5A3F, part: number)
            return try model.network(counting: Resampling.half(groups, units: units, &source))
        }
        let reports = model.unitsByActor
        let tail = Self.tail(level: resampling.level, dispatches: dispatches)
        shifts = measures.indices.map { [replicates] measure in Shifts(replicates, measure, scores: scores[measure]) }
        values = measures.indices.map { [replicates, shifts, dispatches] measure in
            scores[measure].indices.map { node in
                guard reports[node] >= TooLittleData.dispatchesOfActor, let score = scores[measure][node] else { return nil }
                let (found, halves) = (replicates.values(measure, node: node), halves.values(measure, node: node))
                guard found.count * 10 >= count * 9, halves.count * 10 >= Resampling.halves * 9 else { return nil }
                return shifts[measure].bounded(Interval(found, halves: halves, around: score, level: resampling.level, dispatches: dispatches))
            }
        }
        ranks = measures.indices.map { [replicates, shifts] measure in
            let own = measures[measure].ranks(of: scores[measure])
            return Self.rankRanges(replicates, measure, shifts: shifts[measure], tail: tail).enumerated().map { node, range in
                guard reports[node] >= TooLittleData.dispatchesOfActor, let range, let rank = own[node] else { return nil }
                return min(range.lowerBound, rank)...max(range.upperBound, rank)
            }
        }
    }

    /// In how many of the replicates `a` keeps before `b` by a measure, equal values counting half: 1 is all. Nil where both are nowhere defined.
    public func share(_ measure: Int, of a: Int, before b: Int) -> Double? {
        var (kept, all) = (0.0, 0.0)
        for number in 0..<replicates.count {
            let values = replicates.values(measure, number)
            let (x, y) = (shifts[measure].moved(values[values.startIndex + a], a), shifts[measure].moved(values[values.startIndex + b], b))
            guard !x.isNaN, !y.isNaN else { continue }
            all += 1
            kept += replicates.measures[measure].precedence(x, y)
        }
        return all == 0 ? nil : kept / all
    }

    /// The ranks of the nodes in one replicate.
    func ranks(_ measure: Int, _ replicate: Int) -> [Int?] { Self.ranks(replicates, measure, replicate, shifts: shifts[measure]) }

    static func ranks(_ replicates: Replicates, _ measure: Int, _ replicate: Int, shifts: Shifts?) -> [Int?] {
        let moved = replicates.values(measure, replicate).enumerated().map { node, value -> Double? in
            value.isNaN ? nil : shifts?.moved(value, node) ?? value
        }
        return replicates.measures[measure].ranks(of: moved)
    }

    /// By node: between which ranks it is in all replicates but the tails; nil where it has none in more than one of ten.
    static func rankRanges(_ replicates: Replicates, _ measure: Int, shifts: Shifts?, tail: Double) -> [ClosedRange<Int>?] {
        var found = [[Int]](repeating: [], count: replicates.nodeCount)
        for number in 0..<replicates.count {
            for (node, rank) in ranks(replicates, measure, number, shifts: shifts).enumerated() { if let rank { found[node].append(rank) } }
        }
        return found.map { ranks in
            guard !ranks.isEmpty, ranks.count * 10 >= replicates.count * 9 else { return nil }
            let sorted = ranks.sorted()
            let last = Double(sorted.count - 1)
            return sorted[Int((tail * last).rounded(.down))]...sorted[Int(((1 - tail) * last).rounded(.up))]
        }
    }

    /// The share of replicates beyond each end of an interval.
    static func tail(level: Double, dispatches: Int) -> Double {
        let n = Double(dispatches)
        let t = Distributions.studentQuantile((1 - level) / 2, freedom: n - 1)
        return Distributions.normal(below: (n / (n - 1)).squareRoot() * t)
    }
}

/// What the values of a measure in the replicates are moved by, node by node, so that their mean is the figure itself.
struct Shifts: Sendable {
    private let shifts: [Double]
    /// No value of the measure is negative, and none becomes so.
    private let isNeverNegative: Bool

    init(_ replicates: Replicates, _ measure: Int, scores: [Double?]) {
        var isNeverNegative = true
        shifts = scores.enumerated().map { node, score in
            let values = replicates.values(measure, node: node)
            if (score ?? 0) < 0 || values.contains(where: { $0 < 0 }) { isNeverNegative = false }
            guard let score, values.count > 1 else { return 0 }
            return Moments(values).shift(to: score)
        }
        self.isNeverNegative = isNeverNegative
    }

    func bounded(_ interval: Interval) -> Interval { isNeverNegative ? Interval(low: max(0, interval.low), high: interval.high) : interval }

    func moved(_ value: Double, _ node: Int) -> Double { isNeverNegative ? max(0, value + shifts[node]) : value + shifts[node] }
}
