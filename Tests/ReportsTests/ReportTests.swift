import ActorGraphs
import Analyses
import Codings
import Dispatches
import Foundation
import Networks
import Outputs
import TestSupport
import Testing

@testable import Reports

struct ReportTests {
    @Test(arguments: ReportFormat.all.map(\.name))
    func `every report reads as it was looked at`(name: String) throws {
        let format = try ReportFormat.named(name)
        for (report, value) in try Sample.reports() {
            #expect(Golden.difference(format.render(value, 80), from: "Tests/ReportsTests/Golden/\(report).\(format.fileExtensions[0])") == nil)
        }
    }

    @Test func `text fits its page`() throws {
        for (name, report) in try Sample.reports() {
            for width in [40, 60, 80, 120] {
                let text = try ReportFormat.named("text").render(report, width)
                for line in text.split(separator: "\n") { #expect(Terminal.width(String(line)) <= width, "\(name): \(line)") }
            }
        }
    }

    @Test(arguments: ReportFormat.all.map(\.name))
    func `an empty network makes a report that says so`(name: String) throws {
        let format = try ReportFormat.named(name)
        let table = try Sample.table([])
        let empty = try Sample.network([])
        let reports: [any Report] = [
            CentralityReport(table: table), ClustersReport(table: table),
            ComparisonReport(comparison: try ComparisonAnalysis().comparison(before: empty, after: empty)),
        ]
        for report in reports { #expect(format.render(report, 80).hasSuffix("\n")) }
    }

    @Test func `formats are found by name and by the file's ending`() throws {
        #expect(try ReportFormat.named("JSON").name == "json")
        #expect(ReportFormat.forFile("out/report.MD")?.name == "markdown")
        #expect(ReportFormat.forFile("report") == nil)
        #expect(throws: (any Error).self) { try ReportFormat.named("txet") }
    }

    @Test func `top limits what people read and says what is left out`() throws {
        let table = try Sample.table(Sample.first + Sample.second)
        let report = CentralityReport(table: table, top: 2, label: Sample.label)
        let text = try ReportFormat.named("text").render(report, 80)
        #expect(text.contains("5 of 7 actors are left out."))
        #expect(report.data.rows.count == 7)
    }

    @Test func `of each kind of change, top shows the greatest, and the rest is counted`() throws {
        let text = try ReportFormat.named("text").render(ComparisonReport(comparison: Sample.comparison(), top: 1, sentences: 0, label: Sample.label), 80)
        #expect(text.contains("2 actors with a smaller change are left out."))
        #expect(text.contains("1 tie with a smaller change is left out."))
        #expect(!text.contains("dispatch d"))
    }

    @Test func `inbound and outbound are shown where edges have a direction only`() throws {
        let measures = ["strength", "strength-in"].compactMap(Measure.named)
        for isDirected in [false, true] {
            let report = CentralityReport(table: try Sample.table(Sample.first, projection: Projection(isDirected: isDirected), measures: measures))
            #expect(try ReportFormat.named("text").render(report, 80).contains("inbound") == isDirected)
            #expect(report.json.line.contains("strength-in"))
        }
    }

    @Test func `a comparison by type names the types`() throws {
        let report = ComparisonReport(comparison: try Sample.comparison(byType: true), label: Sample.label)
        #expect(try ReportFormat.named("markdown").render(report, 80).contains("| China – United States | sanction | conflict |"))
    }

    @Test func `summaries name those who share a rank, and the lowest of an ascending measure`() throws {
        let ring = ["VNM CHN", "CHN USA", "USA VNM"].enumerated().map { number, pair in
            let ends = pair.split(separator: " ").map(String.init)
            return Sample.coding("r\(number)", "2019-01-01", [Sample.tie(ends[0], ends[1], .consult, "They met.")])
        }
        let report = CentralityReport(table: try Sample.table(ring), label: Sample.label)
        #expect(report.summary.contains { $0.hasPrefix("All 3 actors are equal by strength (2)") })
    }

    @Test func `a comparison of graphs without dispatches says that its figures are not per dispatch`() throws {
        let graph = Sample.graph(Sample.first)
        var ties = graph.ties
        for index in ties.indices { ties[index].dispatch = nil }
        let bare = try Projection().network(of: Selection().apply(to: ActorGraph(actors: graph.actors, ties: ties)))
        let report = ComparisonReport(comparison: try ComparisonAnalysis().comparison(before: bare, after: bare))
        #expect(try ReportFormat.named("text").render(report, 200).contains("Figures are not per dispatch: neither side names dispatches"))
        #expect(report.json.line.contains("perDispatch") == false)
    }

    @Test func `two actors with one name are told apart by their ids`() throws {
        let report = CentralityReport(table: try Sample.table(Sample.first), label: { _ in "Kim" })
        #expect(try ReportFormat.named("markdown").render(report, 80).contains("Kim (country:CHN)"))
    }
}

struct ReportLanguageTests {
    @Test func `every measure has its title and summary in every language`() {
        for wording in Wording.all {
            let missing = Measure.all.flatMap { [$0.title, $0.summary] }.filter { !wording.has($0) }
            #expect(missing.isEmpty, "\(wording.code) lacks \(missing)")
        }
    }

    @Test(arguments: [
        ("2019", "2019"), ("2019-Q3", "3e trimestre 2019"), ("2019-H2", "2e semestre 2019"), ("2019-07-01/2019-12", "1er juillet 2019 – décembre 2019"),
        ("../2019-06-30", "jusqu’au 30 juin 2019"), ("../2019", "jusqu’à 2019"), ("2019-Q1/..", "depuis le 1er trimestre 2019"),
        ("2019-07/..", "depuis juillet 2019"), ("what the user <b>wrote", "what the user <b>wrote"),
    ])
    func `a period is said in words`(period: String, words: String) {
        #expect(Wording.french.period(period) == words)
    }
}

struct NumeralsTests {
    @Test(
        arguments: [
            ([41], 41, "41"), ([1204, 3], 1204, "1,204"), ([0.312], 0.312, "0.312"), ([0.1 + 0.2], 0.1 + 0.2, "0.300"), ([-3.5], -3.5, "−3.50"),
            ([210.25], 210.25, "210.3"), ([0.5, 0.0001], 0.0001, "<0.001"), ([0.5, -0.0001], -0.0001, ">−0.001"), ([0.5, 0], 0, "0.000"),
            ([1e300], 1e300, "1e+300"),
            ([1_234_567], 1_234_567, "1,234,567"), ([12.5, 3], 3, "3.0"), ([41.00000000000001], 41.00000000000001, "41"), ([-41], -41, "−41"),
        ] as [([Double], Double, String)])
    func `numbers read well`(column: [Double], value: Double, text: String) {
        #expect(Numerals(for: column).text(value) == text)
    }

    @Test func `what is undefined is a dash`() {
        #expect(Numerals(for: [nil, .nan]).text(nil) == "–")
        #expect(Numerals(for: [nil]).text(.nan) == "–")
        #expect(Numerals.text(-1234) == "−1,234")
        #expect(Numerals.count(1, "tie", "ties") == "1 tie")
    }
}
