import ActorGraphs
import Codings
import Dispatches
import Networks
import TestSupport
import Testing

@testable import Analyses

struct UncertaintyTests {
    /// As many dispatches, each with a few ties between actors that random numbers pick; the earlier in the list, the likelier.
    static func corpus(_ count: Int, seed: UInt64, agencies: [String] = []) -> ActorGraph {
        var source = Xoshiro256(seed: seed)
        let codes = ["AUS", "BRN", "CHN", "IDN", "JPN", "KHM", "LAO", "MMR", "PHL", "VNM"]
        func pick() -> Int { min(source.below(codes.count), source.below(codes.count)) }
        var problems: [Problem] = []
        let codings = (0..<count).map { number in
            var head = DispatchHead(id: "d\(1000 + number)", date: PartialDate(year: 2019, month: 1 + number % 12, day: 1 + number % 28))
            if !agencies.isEmpty { head.agency = agencies[source.below(agencies.count)] }
            var coding = Coding(head: head)
            var seen: Set<[Int]> = []
            for _ in 0..<source.below(4) {
                let (a, b) = (pick(), pick())
                guard a != b, seen.insert([a, b]).inserted else { continue }
                coding.ties.append(
                    Tie(source: .country(codes[a]), target: .country(codes[b]), type: .consult, weight: Double(1 + source.below(3)), confidence: 0.8))
            }
            coding.actors = Set(coding.ties.flatMap { [$0.source, $0.target] }).sorted().map { Actor(id: $0) }
            return coding
        }
        return ActorGraph(codings: codings, repeats: .none, problems: &problems)
    }

    private func uncertainty(_ projected: ProjectedNetwork, _ measures: [Measure], _ resampling: Resampling) throws -> Uncertainty {
        let scores = try measures.map { try $0.scores(projected.network, nil) }
        return try Uncertainty(of: projected, measures: measures, scores: scores, partition: nil, resampling: resampling)
    }

    @Test func `the same figures come out at any number of threads, others with another seed`() throws {
        let projected = try network(Self.corpus(40, seed: 1))
        let all = try [(1, 1), (3, 1), (8, 1), (2, 2)].map { threads, seed in
            try uncertainty(projected, CentralityAnalysis.standard, Resampling(replicates: 150, seed: UInt64(seed), threads: threads))
        }
        #expect(all[0].values == all[1].values && all[0].values == all[2].values && all[0].ranks == all[2].ranks)
        #expect(all[0].values != all[3].values)
        #expect(all[0].share(0, of: 0, before: 1) == all[2].share(0, of: 0, before: 1))
    }

    @Test func `a strength's interval is as wide as its standard error says`() throws {
        let graph = Self.corpus(120, seed: 3)
        let projected = try network(graph)
        let found = try uncertainty(projected, measures("strength"), Resampling(replicates: 1000))
        let model = Reweighing(of: projected)
        for node in model.actors.indices.prefix(4) {
            let adds = model.shares.map { $0.reduce(0) { $0 + (model.edges[$1.edge].source == node || model.edges[$1.edge].target == node ? $1.weight : 0) } }
            let mean = adds.reduce(0, +) / 120
            let error = (adds.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }).squareRoot()
            let interval = try #require(found.values[0][node])
            // Two standard errors each way, and a little for there being 120 only.
            #expect(abs((interval.high - interval.low) / (2 * 1.99 * error) - 1) < 0.12)
            #expect(interval.low < mean * 120 && mean * 120 < interval.high)
        }
    }

    @Test func `who always stands before another is said to, and equals are even`() throws {
        let reports = (0..<20).map { Report("d\(10 + $0)", "2019-01-10", "VNM LAO consult", "VNM JPN consult") }
        let projected = try network(AnalysesTests.graph(reports))
        let found = try uncertainty(projected, measures("strength"), Resampling(replicates: 100))
        // JPN, LAO, VNM.
        #expect(found.share(0, of: 2, before: 0) == 1 && found.share(0, of: 0, before: 2) == 0 && found.share(0, of: 0, before: 1) == 0.5)
        #expect(found.ranks[0] == [2...2, 2...2, 1...1])
        #expect(found.values[0][2] == Interval(low: 40, high: 40))
    }

    @Test func `figures that resampling makes smaller are moved back`() throws {
        // 30 dispatches, each the only one that ties VNM to somebody: a replicate has about 19 of them.
        let reports = (0..<30).map { Report("d\(10 + $0)", "2019-01-10", "VNM X\(Character(Unicode.Scalar(65 + UInt8($0 % 26))))\($0 < 26 ? "A" : "B") aid") }
        let found = try uncertainty(try network(AnalysesTests.graph(reports)), measures("degree"), Resampling(replicates: 400))
        let interval = try #require(found.values[0][0])
        #expect(interval.low < 30 && interval.low > 24 && interval.high > 30 && interval.high < 36)
        // Nobody else stands in five dispatches.
        #expect(found.values[0].dropFirst().allSatisfy { $0 == nil } && found.ranks[0].dropFirst().allSatisfy { $0 == nil })
    }

    @Test func `too few dispatches, or strata of one, are refused in words`() throws {
        let few = try network(Self.corpus(9, seed: 1))
        #expect {
            try uncertainty(few, measures("strength"), Resampling(replicates: 100))
        } throws: {
            "\($0)".contains("too little data") && "\($0)".contains("9 dispatches")
        }
        let many = try network(Self.corpus(12, seed: 1))
        #expect {
            try uncertainty(many, measures("strength"), Resampling(replicates: 100, strata: [.month]))
        } throws: {
            "\($0)".contains("12 of 12 dispatches stand alone")
        }
    }

    @Test func `strata keep their number of dispatches`() throws {
        let model = Reweighing(of: try network(Self.corpus(60, seed: 5, agencies: ["VNA", "AFP", "TASS"])))
        let resampling = Resampling(strata: [.agency])
        let groups = resampling.groups(model.units)
        #expect(groups.count == 3 && groups.flatMap { $0 }.sorted() == Array(0..<60))
        var source = Xoshiro256(seed: 1, part: 7)
        let counts = Resampling.counts(groups, units: 60, &source)
        let half = Resampling.half(groups, units: 60, &source)
        for group in groups {
            #expect(group.reduce(0) { $0 + counts[$1] } == Double(group.count) && abs(group.reduce(0) { $0 + half[$1] } - Double(group.count)) < 1e-9)
            #expect(abs(group.count { half[$0] > 0 } * 2 - group.count) <= 1)
        }
        #expect(Resampling.half([[0]], units: 1, &source) == [1])
        #expect(Resampling(strata: [.agency, .month]).groups(model.units).count > 12)
    }

    @Test func `a table has intervals where they are asked for`() throws {
        let projected = try network(Self.corpus(40, seed: 1))
        let table = try CentralityAnalysis(measures: measures("strength", "betweenness"), resampling: Resampling(replicates: 100)).table(of: projected)
        let top = table.rows[0].values[0]
        let interval = try #require(top.interval)
        #expect(interval.low <= top.value! && top.value! <= interval.high && top.rankRange!.contains(1))
        #expect(top.rankRangeByErrors != nil && table.confidence?.errors == ExtractionErrors(precision: 0.72, recall: 0.47))
        #expect(table.confidence!.orders[0].allSatisfy { $0.first < $0.second && (0...1).contains($0.share) })
        let plain = try CentralityAnalysis(measures: measures("strength")).table(of: projected)
        #expect(plain.confidence == nil && plain.rows.allSatisfy { $0.values[0].interval == nil })
    }

    @Test func `extraction without errors changes no rank, and ties coded by hand have none to speak of`() throws {
        let projected = try network(Self.corpus(40, seed: 1))
        let measures = try measures("strength", "degree")
        let scores = try measures.map { try $0.scores(projected.network, nil) }
        let exact = try ExtractionErrors(precision: 1, recall: 1).ranks(
            of: projected, measures: measures, scores: scores, partition: nil, resampling: Resampling(replicates: 100))
        #expect(zip(exact, zip(measures, scores)).allSatisfy { ranges, own in ranges.map { $0?.lowerBound } == own.0.ranks(of: own.1) })
        #expect(exact.joined().allSatisfy { $0?.count == 1 })
        let poor = try ExtractionErrors(precision: 0.5, recall: 0.3).ranks(
            of: projected, measures: measures, scores: scores, partition: nil, resampling: Resampling(replicates: 100))
        #expect(poor.joined().contains { ($0?.count ?? 0) > 1 })
        #expect(!ExtractionErrors.apply(to: try network(AnalysesTests.graph(Report("a", "2019-01-10", "VNM LAO aid")))))
    }

    @Test(.enabled(if: Oracle.isRequired, Comment(rawValue: Oracle.absence)))
    func `NumPy and NetworkX find the same intervals from the same draws`() throws {
        let projected = try network(Self.corpus(40, seed: 9))
        let measures = try measures("strength", "degree", "betweenness", "pagerank")
        let resampling = Resampling(replicates: 120, seed: 4)
        let found = try uncertainty(projected, measures, resampling)
        let model = Reweighing(of: projected)
        let groups = resampling.groups(model.units)
        struct Options: Encodable {
            var nodes: Int
            var ties: [[Double]]
            var draws: [[Double]]
            var halves: [[Double]]
            var level: Double
        }
        let options = Options(
            nodes: model.actors.count,
            ties: model.shares.enumerated().flatMap { unit, shares in
                shares.map { [Double(unit), Double(model.edges[$0.edge].source), Double(model.edges[$0.edge].target), $0.weight] }
            },
            draws: (0..<120).map { number in
                var source = Xoshiro256(seed: 4, part: number)
                return Resampling.counts(groups, units: model.units.count, &source)
            },
            halves: (0..<Resampling.halves).map { number in
                var source = Xoshiro256(seed: 4 ^ 0x4A1F_5A3F, part: number)
                return Resampling.half(groups, units: model.units.count, &source)
            }, level: 0.95)
        let answer: [[[Double]]] = try Oracle.shared.ask("bootstrap", options: options)
        var compared = 0
        for (measure, intervals) in found.values.enumerated() {
            for (node, interval) in intervals.enumerated() {
                guard let interval else { continue }
                compared += 1
                #expect(abs(interval.low - answer[measure][node][0]) < 1e-8 && abs(interval.high - answer[measure][node][1]) < 1e-8, "\(measure) \(node)")
            }
        }
        #expect(compared >= 28)
    }

    @Test(.enabled(if: Oracle.isRequired, Comment(rawValue: Oracle.absence)))
    func `SciPy has the same distributions, and NumPy the same quantiles`() throws {
        struct Options: Encodable {
            var x: [Double]
            var freedom: [Double]
            var p: [Double]
            var values: [Double]
        }
        let x = stride(from: -6.0, through: 6, by: 0.75).map { $0 }
        let options = Options(x: x, freedom: [1, 2, 9, 47, 1000], p: [0.001, 0.025, 0.3, 0.975], values: [3, 1, 4, 1, 5, 9, 2, 6])
        struct Answer: Decodable {
            var normal: [Double]
            var student: [[Double]]
            var studentQuantiles: [[Double]]
            var normalQuantiles: [Double]
            var quantiles: [Double]
        }
        let answer: Answer = try Oracle.shared.ask("distributions", options: options)
        for (value, expected) in zip(x, answer.normal) { #expect(abs(Distributions.normal(below: value) - expected) < 1e-14) }
        for (freedom, (below, quantiles)) in zip(options.freedom, zip(answer.student, answer.studentQuantiles)) {
            for (value, expected) in zip(x, below) { #expect(abs(Distributions.student(below: value, freedom: freedom) - expected) < 1e-12) }
            for (p, expected) in zip(options.p, quantiles) {
                #expect(abs(Distributions.studentQuantile(p, freedom: freedom) - expected) < 1e-8 * max(1, abs(expected)))
            }
        }
        for (p, expected) in zip(options.p, answer.normalQuantiles) { #expect(abs(Distributions.normalQuantile(p) - expected) < 1e-12) }
        let sorted = options.values.sorted()
        for (p, expected) in zip(options.p, answer.quantiles) { #expect(abs(sorted.quantile(p) - expected) < 1e-12) }
    }
}
