import ActorGraphs
import Codings
import Dispatches
import Networks
import TestSupport
import Testing

@testable import Analyses

struct ChangeTestsTests {
    /// Dispatches of 2019 and 2020; in the later year each has, with probability `planted`, another tie of VNM and AUS.
    static func years(_ each: Int, seed: UInt64, planted: Double = 0) -> ActorGraph {
        var source = Xoshiro256(seed: seed)
        let codes = ["AUS", "BRN", "CHN", "JPN", "LAO", "VNM"]
        var problems: [Problem] = []
        let codings = (0..<2 * each).map { number in
            let date = PartialDate(year: number < each ? 2019 : 2020, month: 1 + number % 12, day: 1 + number % 28)
            var coding = Coding(head: DispatchHead(id: "d\(1000 + number)", date: date, agency: number % 3 == 0 ? "VNA" : "AFP"))
            for _ in 0..<1 + source.below(2) {
                let (a, b) = (source.below(6), source.below(6))
                if a != b, !coding.ties.contains(where: { $0.source == .country(codes[a]) && $0.target == .country(codes[b]) }) {
                    coding.ties.append(Tie(source: .country(codes[a]), target: .country(codes[b]), type: .consult, date: date))
                }
            }
            if number >= each, source.unit() < planted {
                coding.ties.append(Tie(source: .country("VNM"), target: .country("AUS"), type: .aid, date: date, weight: 2))
            }
            coding.actors = Set(coding.ties.flatMap { [$0.source, $0.target] }).sorted().map { Actor(id: $0) }
            return coding
        }
        return ActorGraph(codings: codings, repeats: .none, problems: &problems)
    }

    private func comparison(_ graph: ActorGraph, _ resampling: Resampling, _ names: String...) throws -> Comparison {
        try ComparisonAnalysis(measures: CentralityAnalysis.measures(named: names), resampling: resampling).comparison(
            before: network(graph, period: "2019"), after: network(graph, period: "2020"))
    }

    @Test func `a planted change is found, with its interval, and others are not`() throws {
        let found = try comparison(Self.years(40, seed: 5, planted: 0.6), Resampling(replicates: 500), "strength")
        let tie = try #require(found.ties.first { $0.source.id.name == "AUS" && $0.target.id.name == "VNM" })
        let test = try #require(tie.test)
        #expect(test.p <= 0.01 && test.q <= 0.05 && test.interval.low > 0 && test.interval.low < test.difference && test.difference < test.interval.high)
        #expect(abs(test.difference - (tie.after.perDispatch! - tie.before.perDispatch!)) < 1e-9)
        let others = found.ties.filter { $0.test != nil && $0.source.id.name != "AUS" }
        #expect(!others.isEmpty && others.count { ($0.test?.q ?? 1) <= 0.05 } <= 1)
        let vietnam = try #require(found.actors.first { $0.actor.id.name == "VNM" })
        #expect(vietnam.tests[0]!.q <= 0.05 && vietnam.tests[0]!.interval.low > 0)
        #expect(found.distance?.p.map { $0 <= 0.05 } == true)
    }

    @Test func `dispatches divided at random are seldom called changed`() throws {
        // 40 corpora without a change: at 5 % about 2 reject; 8 and more would happen in one test of ten thousand.
        var rejected = [0, 0, 0]
        for seed in 0..<40 {
            let tests = try ChangeTests(
                network(Self.years(15, seed: UInt64(500 + seed)), period: "2019"), network(Self.years(15, seed: UInt64(500 + seed)), period: "2020"),
                Resampling(replicates: 100))
            let actors = try tests.actors(measures("strength"))
            if (actors[0][seed % 6]?.p ?? 1) <= 0.05 { rejected[0] += 1 }
            if (tests.ties().compactMap { $0 }.first?.p ?? 1) <= 0.05 { rejected[1] += 1 }
            if (try tests.distance(isTested: true).p ?? 1) <= 0.05 { rejected[2] += 1 }
        }
        #expect(rejected.allSatisfy { $0 < 8 }, "\(rejected)")
    }

    @Test func `permutations keep how many dispatches each side has, and with strata each agency's`() throws {
        let graph = Self.years(20, seed: 1)
        let (before, after) = (try network(graph, period: "2019"), try network(graph, period: "2020"))
        for strata in [Set<Resampling.Stratum>(), [.agency]] {
            let tests = try ChangeTests(before, after, Resampling(replicates: 50, strata: strata))
            let all = tests.permutations()
            #expect(Set(all).count == 50)
            for sides in all {
                #expect(sides.reduce(0, +) == 20)
                guard !strata.isEmpty else { continue }
                let own = tests.model.units.indices.filter { tests.model.units[$0].head.agency == "VNA" }
                #expect(own.reduce(0) { $0 + sides[$1] } == own.reduce(0) { $0 + tests.model.units[$1].side })
            }
        }
        #expect {
            _ = try ChangeTests(before, after, Resampling(strata: [.month]))
        } throws: {
            "\($0)".contains("within a month")
        }
    }

    @Test func `too few dispatches are not tested, whatever they say`() throws {
        let found = try comparison(Self.years(9, seed: 1, planted: 1), Resampling(replicates: 100), "strength")
        #expect(found.resampling == nil && found.ties.allSatisfy { $0.test == nil } && found.actors.allSatisfy { $0.tests.isEmpty } && found.distance?.p == nil)
        // Enough in all, too few of one tie.
        let graph = AnalysesTests.graph(
            (0..<30).map { Report("d\(10 + $0)", $0 < 15 ? "2019-01-10" : "2020-01-10", $0 == 3 ? "LAO JPN aid" : "VNM CHN consult") })
        let rare = try comparison(graph, Resampling(replicates: 100), "strength")
        #expect(rare.ties.first { $0.source.id.name == "JPN" }?.test == nil && rare.ties.first { $0.source.id.name == "CHN" }?.test != nil)
        #expect(rare.actors.first { $0.actor.id.name == "LAO" }?.tests == [nil])
    }

    @Test func `the same tests come out at any number of threads, and by type each type is tested`() throws {
        let graph = Self.years(15, seed: 2, planted: 0.5)
        let all = try [1, 4].map { try comparison(graph, Resampling(replicates: 100, threads: $0), "strength", "degree") }
        #expect(all[0].ties.map(\.test) == all[1].ties.map(\.test) && all[0].actors.map(\.tests) == all[1].actors.map(\.tests))
        let byType = try ComparisonAnalysis(measures: measures("strength"), byType: true, resampling: Resampling(replicates: 100)).comparison(
            before: network(graph, period: "2019"), after: network(graph, period: "2020"))
        let aid = try #require(byType.ties.first { $0.type == .aid })
        #expect(aid.test != nil && aid.test!.p < 0.05 && aid.test!.difference > 0.5)
    }

    @Test(.enabled(if: Oracle.isRequired, Comment(rawValue: Oracle.absence)))
    func `NumPy finds the same p, intervals and distances from the same permutations`() throws {
        let graph = Self.years(30, seed: 7, planted: 0.3)
        let resampling = Resampling(replicates: 150, seed: 3)
        let tests = try ChangeTests(network(graph, period: "2019"), network(graph, period: "2020"), resampling)
        let model = tests.model
        struct Options: Encodable {
            var nodes: Int
            var edges: Int
            var coverage: [Int]
            var sides: [Int]
            var permutations: [[Int]]
            var draws: [[Double]]
            var halves: [[Double]]
            var shuffles: [[Int]]
            /// Dispatch, source, target, weight, edge.
            var ties: [[Double]]
        }
        let groups = resampling.groups(model.units)
        let options = Options(
            nodes: model.actors.count, edges: model.edges.count, coverage: tests.coverage, sides: model.units.map(\.side), permutations: tests.permutations(),
            draws: (0..<150).map { number in
                var source = Xoshiro256(seed: 3, part: number)
                return Resampling.counts(groups, units: model.units.count, &source)
            },
            halves: (0..<Resampling.halves).map { number in
                var source = Xoshiro256(seed: 3, part: 150 + number)
                return Resampling.half(groups, units: model.units.count, &source)
            },
            shuffles: PairCorrelation.shuffles(of: model.actors.count, resampling),
            ties: model.shares.enumerated().flatMap { unit, shares in
                shares.map { [Double(unit), Double(model.edges[$0.edge].source), Double(model.edges[$0.edge].target), $0.weight, Double($0.edge)] }
            })
        struct Answer: Decodable {
            /// Difference, p, low, high.
            var ties: [[Double]]
            var strengths: [[Double]]
            var deltacon: Double
            var contributions: [Double]
            /// Contributions of both ends, source, target.
            var changed: [[Double]]
            var correlation: Double
            var correlationP: Double
            var p: Double
        }
        let answer: Answer = try Oracle.shared.ask("changes", options: options)
        func agree(_ test: ChangeTest?, _ expected: [Double]) -> Bool {
            guard let test else { return true }
            return zip([test.difference, test.p, test.interval.low, test.interval.high], expected).allSatisfy { abs($0 - $1) < 1e-9 }
        }
        let ties = tests.ties()
        #expect(ties.count { $0 != nil } >= 4 && zip(ties, answer.ties).allSatisfy(agree))
        let actors = try tests.actors(measures("strength"))[0]
        #expect(actors.count { $0 != nil } >= 4 && zip(actors, answer.strengths).allSatisfy(agree))
        let (distance, p, correlationP) = try tests.distance(isTested: true)
        #expect(abs(correlationP! - answer.correlationP) < 1e-9)
        #expect(abs(distance.deltaCon! - answer.deltacon) < 1e-9 && abs(distance.correlation! - answer.correlation) < 1e-9 && abs(p! - answer.p) < 1e-9)
        #expect(zip(distance.contributions!, answer.contributions).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(distance.changedEdges.count == answer.changed.count && distance.changedEdges.count >= 4)
        for (edge, expected) in zip(distance.changedEdges, answer.changed) {
            #expect(abs(edge.weight - expected[0]) < 1e-9)
            let own = distance.contributions!
            #expect(abs(own[edge.source] + own[edge.target] - edge.weight) < 1e-12)
        }
        func pairs(_ edges: some Sequence<(Int, Int)>) -> [[Int]] { edges.map { [$0.0, $0.1] }.sorted { $0.lexicographicallyPrecedes($1) } }
        #expect(pairs(distance.changedEdges.map { ($0.source, $0.target) }) == pairs(answer.changed.map { (Int($0[1]), Int($0[2])) }))
    }
}
