import ActorGraphs
import Analyses
import Codings
import Dispatches
import Foundation
import Networks

/// Does the statistics keep what it promises? Corpora of which the truth is known, by seed: how often tests reject where nothing changed, how often they find a
/// change that was planted, and how often intervals hold the figure that corpora of this kind have on average.
///
/// Seeds are those of the numbers of the runs, and were fixed before the first one; `again` is the same with others, for rules that were changed after the first.
/// Each part takes about a minute on two cores: `simulate tests|intervals|power [again]`.
@main
struct Simulate {
    static func main() throws {
        let parts = CommandLine.arguments.dropFirst().filter { $0 != "again" }
        if parts.isEmpty || parts.contains("tests") { try tests() }
        if parts.isEmpty || parts.contains("intervals") { try intervals() }
        if parts.isEmpty || parts.contains("power") { try power() }
    }

    static let offset: UInt64 = CommandLine.arguments.contains("again") ? 1_000_000_000 : 0
    static let threads = ProcessInfo.processInfo.activeProcessorCount
    static let codes = ["AUS", "BRN", "CHN", "IDN", "JPN", "KHM", "LAO", "MMR", "PHL", "SGP", "THA", "VNM"]

    /// Each dispatch has a few ties, most of them of one actor that it is about; the earlier in the list, the oftener.
    static func dispatch(_ id: String, _ date: PartialDate?, _ source: inout Xoshiro256, planted: Double = 0) -> Coding {
        func pick() -> Int { min(source.below(codes.count), source.below(codes.count)) }
        var coding = Coding(head: DispatchHead(id: id, date: date))
        let focus = pick()
        for _ in 0..<source.below(5) {
            let (a, b) = (source.unit() < 0.7 ? focus : pick(), pick())
            if a != b, !coding.ties.contains(where: { $0.source == .country(codes[a]) && $0.target == .country(codes[b]) }) {
                coding.ties.append(Tie(source: .country(codes[a]), target: .country(codes[b]), type: .consult, date: date))
            }
        }
        if source.unit() < planted { coding.ties.append(Tie(source: .country("VNM"), target: .country("AUS"), type: .aid, date: date)) }
        coding.actors = Set(coding.ties.flatMap { [$0.source, $0.target] }).sorted().map { Actor(id: $0) }
        return coding
    }

    static func corpus(_ count: Int, seed: UInt64, planted: Double = 0) -> ActorGraph {
        var source = Xoshiro256(seed: offset + seed)
        var problems: [Problem] = []
        let codings = (0..<count).map { number in
            let isLater = number * 2 >= count
            return dispatch("d\(10_000 + number)", PartialDate(year: isLater ? 2020 : 2019, month: 1 + number % 12), &source, planted: isLater ? planted : 0)
        }
        return ActorGraph(codings: codings, repeats: .none, problems: &problems)
    }

    static func network(_ graph: ActorGraph, _ period: String? = nil) throws -> ProjectedNetwork {
        try Projection().network(of: Selection(period: try period.map { try Period($0) }).apply(to: graph))
    }

    static func comparison(_ graph: ActorGraph, seed: UInt64, _ measures: [Measure]) throws -> Comparison {
        try ComparisonAnalysis(measures: measures, resampling: Resampling(replicates: 199, seed: seed, threads: threads)).comparison(
            before: network(graph, "2019"), after: network(graph, "2020"))
    }

    static func percent(_ count: Int, of all: Int) -> String { all == 0 ? "–" : String(format: "%.1f %%", 100 * Double(count) / Double(all)) }

    /// Tests at 5 %, with 199 permutations so that 5 % can be had exactly.
    static func tests() throws {
        let runs = 2_000
        let measures = try CentralityAnalysis.measures(named: ["strength", "degree", "betweenness"])
        var (rejected, all) = ([String: Int](), [String: Int]())
        var held = [String: Int]()
        func note(_ what: String, _ p: Double?) {
            guard let p else { return }
            all[what, default: 0] += 1
            if p <= 0.05 { rejected[what, default: 0] += 1 }
        }
        func note(_ what: String, _ test: ChangeTest?) {
            note(what, test?.p)
            if let interval = test?.interval, interval.low <= 0, 0 <= interval.high { held[what, default: 0] += 1 }
        }
        for run in 0..<runs {
            let found = try comparison(corpus(48, seed: UInt64(1_000_000 + run)), seed: UInt64(run), measures)
            let actor = found.actors.first { $0.actor.id == .country(codes[run % 4]) }
            for (position, measure) in measures.enumerated() { note(measure.name, actor.flatMap { $0.tests.isEmpty ? nil : $0.tests[position] }) }
            let tie = found.ties.first { $0.source.id.name == codes[0] && $0.target.id.name == codes[1 + run % 3] }
            note("tie", tie?.test)
            note("distance", found.distance?.p)
        }
        print("Nothing changed, 24 dispatches on each side; tests that reject at 5 %:")
        for what in measures.map(\.name) + ["tie", "distance"] { print("  \(what): \(percent(rejected[what] ?? 0, of: all[what] ?? 0)) of \(all[what] ?? 0)") }
        print("Their intervals of the difference that hold 0:")
        for what in measures.map(\.name) + ["tie"] { print("  \(what): \(percent(held[what] ?? 0, of: all[what] ?? 0))") }
    }

    static func intervals() throws { for size in [48, 24, 120] { try intervals(of: size) } }

    /// Whether intervals hold the mean of corpora of the same size, and ranks that of the means.
    static func intervals(of size: Int) throws {
        let runs = 1_000
        let measures = CentralityAnalysis.standard
        let names = codes.map { ActorID.country($0) }
        func figures(_ graph: ActorGraph) throws -> [[Double]] {
            let table = try CentralityAnalysis(measures: measures).table(of: network(graph))
            return names.map { id in measures.indices.map { measure in table.rows.first { $0.actor.id == id }?.values[measure].value ?? 0 } }
        }
        let truths = 10_000
        var sums = [[Double]](repeating: [Double](repeating: 0, count: measures.count), count: names.count)
        for run in 0..<truths {
            for (actor, row) in try figures(corpus(size, seed: UInt64(5_000_000 + run))).enumerated() {
                for (measure, value) in row.enumerated() { sums[actor][measure] += value / Double(truths) }
            }
        }
        // The first three actors are looked at.
        let ranks = measures.indices.map { measure in names.prefix(3).indices.map { actor in 1 + sums.count { $0[measure] > sums[actor][measure] } } }
        var held = [Int](repeating: 0, count: measures.count)
        var (all, ranked) = (held, held)
        for run in 0..<runs {
            let resampling = Resampling(replicates: 400, seed: UInt64(run), threads: threads)
            let table = try CentralityAnalysis(measures: measures, resampling: resampling).table(of: network(corpus(size, seed: UInt64(9_000_000 + run))))
            for (actor, id) in names.prefix(3).enumerated() {
                guard let row = table.rows.first(where: { $0.actor.id == id }) else { continue }
                for measure in measures.indices {
                    guard let interval = row.values[measure].interval else { continue }
                    all[measure] += 1
                    if interval.low <= sums[actor][measure], sums[actor][measure] <= interval.high { held[measure] += 1 }
                    if row.values[measure].rankRange?.contains(ranks[measure][actor]) == true { ranked[measure] += 1 }
                }
            }
        }
        print("Intervals of 95 % of \(size) dispatches that hold the mean of such corpora, and ranks that hold the rank of the means:")
        for (measure, name) in measures.map(\.name).enumerated() {
            print("  \(name): \(percent(held[measure], of: all[measure])), \(percent(ranked[measure], of: all[measure])) of \(all[measure])")
        }
    }

    /// How often a planted change is found.
    static func power() throws {
        let runs = 500
        print(
            "A tie of two actors in a share of the later dispatches that was not there before; tests that find it at 5 % (of the tie, of the actor's strength):"
        )
        for (size, planted) in [(48, 0.2), (48, 0.4), (96, 0.2)] {
            var (ties, actors) = (0, 0)
            for run in 0..<runs {
                let found = try comparison(
                    corpus(size, seed: UInt64(3_000_000 + run), planted: planted), seed: UInt64(run), CentralityAnalysis.measures(named: ["strength"]))
                let tie = found.ties.first { $0.source.id.name == "AUS" && $0.target.id.name == "VNM" }
                if let p = tie?.test?.p, p <= 0.05 { ties += 1 }
                let actor = found.actors.first { $0.actor.id.name == "VNM" }
                if let p = actor?.tests.first??.p, p <= 0.05 { actors += 1 }
            }
            print("  \(Int(planted * 100)) % of \(size / 2): \(percent(ties, of: runs)), \(percent(actors, of: runs))")
        }
    }
}
