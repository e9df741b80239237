import ActorGraphs
import Codings
import Dispatches
import Networks

/// Any number of periods in one table: how much each has been reported on, what its network is, who stands where, and when the network changed.
public struct PeriodTable: Sendable {
    public enum Unit: String, CaseIterable, Hashable, Sendable { case month, quarter, year }

    public struct Row: Sendable {
        /// As a period is written: `2019-02`, `2019-Q1`, `2019`.
        public var period: String
        public var facts: NetworkFacts
        /// How many dispatches of each agency are dated in it, the most first; nil of those that name none.
        public var agencies: [(agency: String?, dispatches: Int)]
        /// Pairs tied in it and in the period before over pairs tied in either; nil of the first, and where neither has any.
        public var jaccard: Double?

        /// Fewer than ``TooLittleData/dispatches`` dispatches.
        public var isTooLittle: Bool { facts.dispatches < TooLittleData.dispatches }
    }

    public struct Course: Sendable {
        public var actor: Actor
        /// By period, of the first measure; nil where the actor has no tie in it.
        public var figures: [Figure?]
    }

    /// A boundary between two periods at which the network changed.
    public struct ChangePoint: Hashable, Sendable {
        /// The position in the rows of the first period behind it.
        public var row: Int
        /// The share of shuffles of the dispatches over the time looked at in which no boundary parts them as much.
        public var p: Double
        /// Who changed most: by strength per dispatch, behind less before, the greatest first.
        public var actors: [ActorID]
    }

    public var unit: Unit
    public var measures: [Measure]
    public var rows: [Row]
    /// By falling sum of strengths over all periods, then by id.
    public var courses: [Course]
    /// In order of time. Empty where there are too few dispatches to look for any, too: see ``isTested``.
    public var changePoints: [ChangePoint]
    /// Whether there were dispatches enough on both sides of some boundary.
    public var isTested: Bool
}

/// Makes such a table.
public struct PeriodAnalysis: Sendable {
    public var unit: PeriodTable.Unit
    public var measures: [Measure]
    public var resampling: Resampling

    /// More periods than anybody reads, and than a mistyped date should make.
    public static let limit = 600

    public init(by unit: PeriodTable.Unit, measures: [Measure] = CentralityAnalysis.standard, resampling: Resampling = Resampling()) {
        self.unit = unit
        self.measures = measures
        self.resampling = resampling
    }

    /// - Parameter selection: What counts; the table runs from the first to the last dispatch dated in its period.
    /// - Throws: ``Problem`` where no dispatch is dated, where there would be too many periods, and where a measure cannot be had.
    /// - Complexity: that of the measures for each period, and O(ties + periods · edges) for each replicate.
    public func table(of graph: ActorGraph, selection: Selection, projection: Projection) throws(Problem) -> PeriodTable {
        let dates = graph.dispatches.compactMap(\.date).filter { date in selection.period.map { $0.contains(date) } ?? true }
        let periods = try periods(dates, graph)
        var rows: [PeriodTable.Row] = []
        var figures: [[ActorID: Figure]] = []
        var strengths: [ActorID: Double] = [:]
        var actors: [ActorID: Actor] = [:]
        var before: Set<[ActorID]> = []
        for (number, period) in periods.enumerated() {
            var selection = selection
            selection.period = period
            let network = try made(projection, selection.apply(to: graph))
            let pairs = Set(network.edges.map { [network.actors[$0.source].id, network.actors[$0.target].id] })
            let either = pairs.union(before).count
            rows.append(
                PeriodTable.Row(
                    period: period.description, facts: NetworkFacts(of: network), agencies: agencies(graph, in: period),
                    jaccard: number == 0 || either == 0 ? nil : Double(pairs.intersection(before).count) / Double(either)))
            before = pairs
            let coverage = Double(network.selected.coverage)
            let table = try CentralityAnalysis(measures: Array(measures.prefix(1)), seed: resampling.seed).table(of: network)
            var row: [ActorID: Figure] = [:]
            for entry in table.rows {
                actors[entry.actor.id] = entry.actor
                guard let measure = measures.first, let value = entry.values.first else { continue }
                row[entry.actor.id] = Figure(
                    value: value.value, perDispatch: measure.addsUp && coverage > 0 ? value.value.map { $0 / coverage } : nil, rank: value.rank)
            }
            figures.append(row)
            for edge in network.edges {
                for end in [edge.source, edge.target] { strengths[network.actors[end].id, default: 0] += abs(edge.weight) }
            }
        }
        let courses = actors.values.sorted { a, b in
            let (x, y) = (strengths[a.id] ?? 0, strengths[b.id] ?? 0)
            return x == y ? a.id < b.id : x > y
        }.map { actor in PeriodTable.Course(actor: actor, figures: figures.map { $0[actor.id] }) }
        let search = try ChangePointSearch(made(projection, selection.apply(to: graph)), periods: periods, resampling)
        return PeriodTable(
            unit: unit, measures: measures, rows: rows, courses: courses, changePoints: try search.points(), isTested: search.isTested)
    }

    private func made(_ projection: Projection, _ selected: SelectedGraph) throws(Problem) -> ProjectedNetwork {
        do { return try projection.network(of: selected) } catch { throw Problem(error.message) }
    }

    /// From the first to the last date, without a gap.
    private func periods(_ dates: [PartialDate], _ graph: ActorGraph) throws(Problem) -> [Period] {
        guard let first = dates.min(), let last = dates.max() else {
            throw Problem(
                graph.dispatches.isEmpty
                    ? "the graph names no dispatches, so that nothing in it can be put in order of time"
                    : "no dispatch has a date that could be put in a period")
        }
        let (from, until) = (first.year * 12 + (first.month ?? 1) - 1, last.year * 12 + (last.month ?? 12) - 1)
        let length =
            switch unit {
            case .month: 1
            case .quarter: 3
            case .year: 12
            }
        let count = until / length - from / length + 1
        guard count <= Self.limit else {
            throw Problem("from \(first) to \(last) there are \(count) \(unit.rawValue)s; expected \(Self.limit) at most: narrow --period, or take longer ones")
        }
        var found: [Period] = []
        for position in from / length...until / length {
            let month = position * length
            let year = String(repeating: "0", count: max(0, 4 - "\(month / 12)".count)) + "\(month / 12)"
            let name =
                switch unit {
                case .month: "\(year)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
                case .quarter: "\(year)-Q\(month % 12 / 3 + 1)"
                case .year: year
                }
            found.append(try Period(name))
        }
        return found
    }

    private func agencies(_ graph: ActorGraph, in period: Period) -> [(agency: String?, dispatches: Int)] {
        var counts: [String?: Int] = [:]
        for head in graph.dispatches where head.date.map(period.contains) ?? false { counts[head.agency, default: 0] += 1 }
        return counts.sorted { a, b in a.value == b.value ? (a.key ?? "~") < (b.key ?? "~") : a.value > b.value }.map { (agency: $0.key, dispatches: $0.value) }
    }
}

/// When what is reported of whom with whom changed.
///
/// A dispatch is a vector of what it adds to each pair. A boundary between periods parts n dispatches before from n′ behind by
/// *n·n′/(n + n′) · Σ (m(e) − m′(e))²*, the squared distance of the means, weighted as a sum of squares between groups. The boundary that parts them most is a change point where
/// in at most 5 % of shuffles of the dispatches over the periods, as many in each, any boundary parts them as much. Then each side is searched alike.
/// - Boundaries with fewer than ``TooLittleData/dispatches`` dispatches on either side are passed over. Undated dispatches do not count; a tie counts by its dispatch's date.
/// - Source: by division and permutation as “A nonparametric approach for multiple change point analysis” (2014), doi:10.1080/01621459.2013.849605, with means for
///   energy distances.
struct ChangePointSearch {
    let model: Reweighing
    /// Of each dated unit: its number and its period.
    let dated: [(unit: Int, period: Int)]
    private let periodCount: Int
    private let resampling: Resampling
    static let level = 0.05

    init(_ network: ProjectedNetwork, periods: [Period], _ resampling: Resampling) {
        let model = Reweighing(of: network)
        self.model = model
        self.resampling = resampling
        periodCount = periods.count
        dated = model.units.enumerated().compactMap { number, unit in
            unit.head.date.flatMap { date in periods.firstIndex { $0.contains(date) } }.map { (number, $0) }
        }
    }

    var isTested: Bool { boundary(0..<periodCount, units(0..<periodCount)) != nil }

    func units(_ range: Range<Int>) -> [(unit: Int, period: Int)] { dated.filter { range.contains($0.period) } }

    func points() throws(Problem) -> [PeriodTable.ChangePoint] { try points(0..<periodCount).sorted { $0.row < $1.row } }

    private func points(_ range: Range<Int>) throws(Problem) -> [PeriodTable.ChangePoint] {
        let units = units(range)
        guard let best = boundary(range, units) else { return [] }
        let others = try Parallel.map(resampling.replicates, threads: resampling.threads) { number throws(Problem) in
            boundary(range, shuffled(units, range, number))?.statistic ?? 0
        }
        let p = MonteCarlo.p(best.statistic, among: others, tolerance: 1e-12 * best.statistic)
        guard p <= Self.level else { return [] }
        let point = PeriodTable.ChangePoint(row: best.row, p: p, actors: movers(units, best.row))
        return try points(range.lowerBound..<best.row) + [point] + points(best.row..<range.upperBound)
    }

    /// Over the same periods, as many in each.
    func shuffled(_ units: [(unit: Int, period: Int)], _ range: Range<Int>, _ number: Int) -> [(unit: Int, period: Int)] {
        var source = Xoshiro256(seed: resampling.seed ^ 0xC4A6_9017 ^ UInt64(range.lowerBound) << 32 ^ UInt64(range.upperBound), part: number)
        var order = units.map(\.unit)
        source.shuffle(&order)
        return zip(order, units).map { (unit: $0, period: $1.period) }
    }

    /// The boundary in front of a row that parts the units most; nil where none has dispatches enough on both sides.
    private func boundary(_ range: Range<Int>, _ units: [(unit: Int, period: Int)]) -> (row: Int, statistic: Double)? {
        var counts = [Int](repeating: 0, count: range.count)
        var total = [Double](repeating: 0, count: model.edges.count)
        var byPeriod = [[Int]](repeating: [], count: range.count)
        for (unit, period) in units {
            counts[period - range.lowerBound] += 1
            byPeriod[period - range.lowerBound].append(unit)
            for share in model.shares[unit] { total[share.edge] += share.weight }
        }
        let all = Double(units.count)
        var before = [Double](repeating: 0, count: model.edges.count)
        var seen = 0
        var best: (row: Int, statistic: Double)?
        for period in range.indices.dropLast() {
            let place = period - range.lowerBound
            for unit in byPeriod[place] { for share in model.shares[unit] { before[share.edge] += share.weight } }
            seen += counts[place]
            guard seen >= TooLittleData.dispatches, units.count - seen >= TooLittleData.dispatches else { continue }
            let (n, m) = (Double(seen), all - Double(seen))
            var squares = 0.0
            for edge in before.indices {
                let difference = before[edge] / n - (total[edge] - before[edge]) / m
                squares += difference * difference
            }
            let statistic = n * m / all * squares
            if statistic > best?.statistic ?? -1 { best = (period + 1, statistic) }
        }
        return best
    }

    private func movers(_ units: [(unit: Int, period: Int)], _ row: Int) -> [ActorID] {
        var changes = [Double](repeating: 0, count: model.actors.count)
        let sizes = [units.count { $0.period < row }, units.count { $0.period >= row }].map { Double(max(1, $0)) }
        for (unit, period) in units {
            let weight = period < row ? -1 / sizes[0] : 1 / sizes[1]
            for share in model.shares[unit] {
                changes[model.edges[share.edge].source] += weight * share.weight
                changes[model.edges[share.edge].target] += weight * share.weight
            }
        }
        return changes.indices.filter { changes[$0] != 0 }.sorted { a, b in
            abs(changes[a]) == abs(changes[b]) ? a < b : abs(changes[a]) > abs(changes[b])
        }.prefix(5).map { model.actors[$0].id }
    }
}
