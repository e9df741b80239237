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
    @Test(arguments: ReportFormat.all.map(\.name).filter { $0 != "html" })
    func `every report reads as it was looked at`(name: String) throws {
        let format = try ReportFormat.named(name)
        for (report, value) in try Sample.reports() {
            #expect(Golden.difference(format.render(value, 80), from: "Tests/ReportsTests/Golden/\(report).\(format.fileExtensions[0])") == nil)
        }
    }

    @Test(arguments: ["centrality", "clusters", "diff"]) func `a French report reads as it was looked at`(name: String) throws {
        let network = try Sample.network(Sample.first + Sample.second, period: "2019")
        let table = try CentralityAnalysis(measures: CentralityAnalysis.standard).table(of: network)
        let background = try CentralityBackground(of: table, in: network)
        let reports: [String: any Report] = [
            "centrality": CentralityReport(table: table, background: background, wording: .french, label: Sample.label),
            "clusters": ClustersReport(table: table, background: background, wording: .french, label: Sample.label),
            "diff": ComparisonReport(comparison: try Sample.comparison(), wording: .french, label: Sample.label),
        ]
        let report = try #require(reports[name])
        #expect(Golden.difference(try ReportFormat.named("text").render(report, 80), from: "Tests/ReportsTests/Golden/\(name)-fr.txt") == nil)
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

struct BackgroundTests {
    private static func report(_ codings: [Coding], projection: Projection = Projection(), measures: [String] = ["strength", "betweenness"]) throws
        -> CentralityReport
    {
        let network = try Sample.network(codings, projection: projection)
        let table = try CentralityAnalysis(measures: CentralityAnalysis.measures(named: measures)).table(of: network)
        return CentralityReport(table: table, background: try CentralityBackground(of: table, in: network), label: Sample.label)
    }

    /// A star of three, and one further on: the middle holds all together.
    @Test func `what falls apart without the leader is counted`() throws {
        let star = [Sample.coding("d1", "2019-02-03", ["CHN", "USA", "JPN"].map { Sample.tie("VNM", $0, .consult, "They met.") })]
        let summary = try Self.report(star).summary
        #expect(summary.contains("Without Vietnam what it connects falls into 3 parts: 2 actors are cut off from the rest."))
        let triangle = [
            Sample.coding(
                "d1", "2019-02-03",
                [("VNM", "CHN"), ("VNM", "CHN"), ("CHN", "USA"), ("VNM", "USA")].map { Sample.tie($0, $1, .consult, "They met \($0) \($1).") })
        ]
        #expect(!(try Self.report(triangle).summary.contains { $0.contains("falls into") }))
    }

    @Test func `a measure that the network has not is named, and the others are there`() throws {
        let signed = [Sample.coding("d1", "2019-02-03", [Sample.tie("VNM", "CHN", .accuse, "x"), Sample.tie("VNM", "USA", .aid, "y")])]
        let report = try Self.report(signed, projection: Projection(weight: .score), measures: ["strength", "betweenness", "degree"])
        #expect(report.table.measures.map(\.name) == ["strength", "degree"])
        #expect(report.table.refusals.map(\.measure.name) == ["betweenness"])
        #expect(report.document.blocks.contains { if case .note(let text) = $0 { text.hasPrefix("Betweenness is left out: ") } else { false } })
    }

    @Test func `sparklines show nothing, little and most`() {
        #expect(Sparkline([0, 1, 14, 7]).text == "▁▂█▅")
        #expect(Sparkline(Array(repeating: 1, count: 60)).text.count == 20)
    }

    @Test func `rank correlation of two measures is Spearman's`() throws {
        let report = try Self.report(Sample.first + Sample.second, measures: ["strength", "degree", "pagerank"])
        for (a, b) in [(0, 1), (0, 2), (1, 2)] { #expect((-1...1).contains(try #require(report.table.agreement(a, b)))) }
        #expect(abs(try #require(report.table.agreement(0, 0)) - 1) < 1e-12)
    }

    @Test func `a page has everything, fetches nothing and escapes names`() throws {
        let network = try Sample.network(Sample.first + Sample.second)
        let table = try CentralityAnalysis(measures: CentralityAnalysis.standard).table(of: network)
        let report = CentralityReport(
            table: table, background: try CentralityBackground(of: table, in: network), label: { _ in "<script>alert(1)</script>\"'&" })
        let html = try ReportFormat.named("html").render(report, 80)
        #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("<table>") && html.contains("<blockquote") && html.contains("class=\"dots\""))
        for part in ["<script", "http-equiv=\"refresh", " src=", "url(", "<link", "@import"] { #expect(!html.contains(part), "\(part)") }
        #expect(html.contains("&lt;script&gt;"))
    }

    @Test func `headings are bold on a terminal with colours, and the words are the same`() throws {
        let report = try Self.report(Sample.first)
        let coloured = ReportFormat.coloured(report, width: 80)
        #expect(coloured.hasPrefix("\u{1B}[1mWho is central"))
        #expect(coloured.replacing(/\u{1B}\[[0-9]m/, with: "") == (try ReportFormat.named("text").render(report, 80)))
    }
}
