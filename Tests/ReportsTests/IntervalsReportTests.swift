import ActorGraphs
import Analyses
import Codings
import Dispatches
import Networks
import Testing

@testable import Reports

struct IntervalsReportTests {
    /// Twelve dispatches: Vietnam and China meet in all, Japan in ten of them, Laos in two, which are too few.
    static func table() throws -> CentralityTable {
        let codings = (0..<12).map { number in
            let ties = [
                ("VNM", "CHN", TieType.consult, true), ("VNM", "JPN", .aid, number < 10), ("LAO", "CHN", .consult, number > 9),
                ("JPN", "CHN", .accuse, number % 3 == 0),
            ]
            return Sample.coding(
                "e\(10 + number)", "2019-\(number < 9 ? "0" : "")\(number + 1)-05", ties.filter(\.3).map { Sample.tie($0.0, $0.1, $0.2, "Said so.") })
        }
        return try CentralityAnalysis(measures: CentralityAnalysis.standard, resampling: Resampling(replicates: 200)).table(of: Sample.network(codings))
    }

    private func text(_ report: some Report) throws -> String {
        try ReportFormat.named("text").render(report, 100).split { $0.isWhitespace }.joined(separator: " ")
    }

    @Test func `words and a table say how sure figures and ranks are`() throws {
        let words = try text(CentralityReport(table: Self.table(), label: Sample.label))
        #expect(words.contains("As many dispatches as there are, 12, were drawn with replacement, 200 times."))
        #expect(words.contains("Actors that fewer than 5 dispatches report have none: too little data."))
        #expect(words.contains("Before the next by strength: Vietnam before China in "))
        // Coded by hand, as far as anybody can tell.
        #expect(!words.contains("extraction"))
    }

    @Test func `data and JSON have the same ends, and nothing where there is too little data`() throws {
        let report = CentralityReport(table: try Self.table())
        let heads = report.data.columns.map(\.head)
        #expect(heads.contains("strength-low") && heads.contains("pagerank-rank-high") && !heads.contains("strength-rank-low-by-errors"))
        let json = report.json.line
        #expect(json.contains("\"rankLow\": 1") && json.contains("\"orders\"") && json.contains("\"replicates\": 200"))
        let laos = try #require(report.data.csv.split(separator: "\n").first { $0.hasPrefix("country:LAO") })
        #expect(laos.contains(",,,,"))
    }

    @Test func `without intervals nothing is said of them`() throws {
        let report = CentralityReport(table: try Sample.table(Sample.first))
        #expect(try !text(report).contains("drawn") && !report.json.line.contains("rankLow") && !report.data.csv.contains("-low"))
    }

    @Test func `the network is set against chance where that is asked for`() throws {
        let network = try Sample.network(VerdictReportTests.codings, projection: Projection(isDirected: true))
        let chance = try NetworkChance(of: network, resampling: Resampling(replicates: 100))
        #expect(chance.rows.map(\.property) == [.clustering, .reciprocity, .modularity, .clustering, .reciprocity, .modularity])
        let table = try CentralityAnalysis(measures: CentralityAnalysis.standard).table(of: network)
        let report = CentralityReport(table: table, chance: chance)
        #expect(try text(report).contains("The network against chance") && report.json.line.contains("\"model\": \"appearances\""))
        #expect(throws: Problem.self) { try NetworkChance(of: Sample.network(Sample.first), resampling: Resampling(replicates: 100)) }
    }
}
