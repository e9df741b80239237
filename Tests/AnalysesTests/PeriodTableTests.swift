import ActorGraphs
import Codings
import Dispatches
import Networks
import TestSupport
import Testing

@testable import Analyses

struct PeriodTableTests {
    private func table(_ graph: ActorGraph, by unit: PeriodTable.Unit, replicates: Int = 199) throws -> PeriodTable {
        try PeriodAnalysis(by: unit, measures: measures("strength"), resampling: Resampling(replicates: replicates)).table(
            of: graph, selection: Selection(), projection: Projection())
    }

    private func day(_ month: Int, _ day: Int, year: Int = 2019) -> String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

    @Test func `periods run without a gap, with their coverage by agency`() throws {
        var problems: [Problem] = []
        let codings = [("a", "2019-11-10", "VNA"), ("b", "2019-11-12", "AFP"), ("c", "2019-11-13", "AFP"), ("d", "2020-02-01", nil)].map { id, date, agency in
            var coding = Coding(head: DispatchHead(id: id, date: PartialDate(date), agency: agency))
            coding.ties = [Tie(source: .country("VNM"), target: .country("LAO"), type: .aid, date: PartialDate(date))]
            return coding
        }
        let graph = ActorGraph(codings: codings, repeats: .none, problems: &problems)
        let months = try table(graph, by: .month)
        #expect(months.rows.map(\.period) == ["2019-11", "2019-12", "2020-01", "2020-02"])
        #expect(months.rows.map(\.facts.dispatches) == [3, 0, 0, 1] && months.rows.allSatisfy(\.isTooLittle))
        #expect(months.rows[0].agencies.map { "\($0.agency ?? "-") \($0.dispatches)" } == ["AFP 2", "VNA 1"])
        #expect(months.rows.map(\.jaccard) == [nil, 0, nil, 0])
        #expect(months.courses[0].figures.map { $0?.rank } == [1, nil, nil, 1] && months.courses[0].figures[0]?.perDispatch == 1)
        #expect(!months.isTested && months.changePoints.isEmpty)
        #expect(try table(graph, by: .quarter).rows.map(\.period) == ["2019-Q4", "2020-Q1"])
        #expect(try table(graph, by: .year).rows.map(\.period) == ["2019", "2020"])
    }

    @Test func `a change is found where it was planted, and none where there is none`() throws {
        // Twelve months of four dispatches; from September on, VNM meets JPN and no longer LAO.
        let changed = AnalysesTests.graph(
            (0..<48).map { number in
                Report(
                    "d\(10 + number)", day(1 + number / 4, 1 + number % 4), number < 32 ? "VNM LAO consult" : "VNM JPN consult",
                    number % 3 == 0 ? "CHN PHL accuse" : "CHN IDN aid")
            })
        let found = try table(changed, by: .month)
        #expect(found.isTested && found.changePoints.map { found.rows[$0.row].period } == ["2019-09"])
        #expect(found.changePoints[0].p <= 0.01 && Set(found.changePoints[0].actors.prefix(2).map(\.name)) == ["JPN", "LAO"])
        // Two changes are two points.
        let twice = AnalysesTests.graph(
            (0..<60).map { number in
                Report("d\(10 + number)", day(1 + number / 5, 1 + number % 5), ["VNM LAO consult", "VNM JPN consult", "RUS USA accuse"][number / 20])
            })
        let points = try table(twice, by: .month)
        #expect(points.changePoints.map { points.rows[$0.row].period } == ["2019-05", "2019-09"])
        // No change: of twenty corpora, one is expected to be called changed.
        var wrong = 0
        for seed in 0..<20 {
            if try !table(UncertaintyTests.corpus(36, seed: UInt64(900 + seed)), by: .month, replicates: 99).changePoints.isEmpty { wrong += 1 }
        }
        #expect(wrong <= 4)
    }

    @Test(.enabled(if: Oracle.isRequired, Comment(rawValue: Oracle.absence)), arguments: [(1, 12), (2, 20), (3, 30)])
    func `NumPy finds the same change points from the same shuffles`(seed: Int, changesAt: Int) throws {
        // Who meets whom is chance, and from the dispatch of that number on most speak of others.
        var source = Xoshiro256(seed: UInt64(seed))
        let graph = AnalysesTests.graph(
            (0..<48).map { number in
                let pairs = number < changesAt ? ["VNM LAO", "VNM CHN", "JPN LAO"] : ["VNM JPN", "CHN PHL", "VNM LAO"]
                return Report("d\(10 + number)", day(1 + number / 4, 1 + number % 4), "\(pairs[source.below(3)]) consult \(1 + source.below(2))", "IDN MMR aid")
            })
        let resampling = Resampling(replicates: 199, seed: 5)
        let periods = try (1...12).map { try Period("2019-\($0 < 10 ? "0" : "")\($0)") }
        let search = ChangePointSearch(try network(graph), periods: periods, resampling)
        let found = try search.points()
        struct Shuffles: Encodable {
            var range: [Int]
            var orders: [[Int]]
        }
        struct Options: Encodable {
            var rows: [[Double]]
            var units: [[Int]]
            var periods: Int
            var least: Int
            var shuffles: [Shuffles]
        }
        // Every range that a search can come to.
        let ends = [0] + found.map(\.row) + [12]
        let ranges = ends.flatMap { first in ends.filter { $0 > first }.map { first..<$0 } }
        let options = Options(
            rows: search.model.shares.map { shares in
                shares.reduce(into: [Double](repeating: 0, count: search.model.edges.count)) { $0[$1.edge] += $1.weight }
            },
            units: search.dated.map { [$0.unit, $0.period] }, periods: 12, least: TooLittleData.dispatches,
            shuffles: ranges.map { range in
                Shuffles(
                    range: [range.lowerBound, range.upperBound],
                    orders: (0..<199).map { number in search.shuffled(search.units(range), range, number).map(\.unit) })
            })
        let expected: [[Double]] = try Oracle.shared.ask("change_points", options: options)
        #expect(found.map(\.row) == expected.map { Int($0[0]) } && !found.isEmpty)
        for (point, other) in zip(found, expected) { #expect(abs(point.p - other[1]) < 1e-9) }
    }

    @Test func `a graph without dates, and one with a date astray, are refused in words`() throws {
        let undated = AnalysesTests.graph(Report("a", nil, "VNM LAO aid"))
        #expect { try table(undated, by: .year) } throws: { "\($0)".contains("no dispatch has a date") }
        #expect { try table(ActorGraph(actors: [], ties: []), by: .year) } throws: { "\($0)".contains("names no dispatches") }
        let astray = AnalysesTests.graph(Report("a", "0209-01-01", "VNM LAO aid"), Report("b", "2019-01-01", "VNM LAO aid"))
        #expect { try table(astray, by: .month) } throws: { "\($0)".contains("21709 months") || "\($0)".contains("months; expected 600 at most") }
    }
}
