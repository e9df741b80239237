import ActorGraphs
import Analyses
import Codings
import Dispatches
import Networks
import Outputs
import TestSupport
import Testing

@testable import Reports

struct VerdictReportTests {
    /// Sixteen dispatches of two agencies: Vietnam and ASEAN in most, others now and then.
    static let codings = (0..<16).map { number in
        var coding = Sample.coding(
            "e\(10 + number)", "2019-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)-05",
            [
                ("VNM", "@asean", TieType.chairs, number % 2 == 0), ("VNM", "JPN", .aid, number % 3 == 0), ("VNM", "CHN", .consult, true),
                ("USA", "CHN", .accuse, number % 4 == 1), ("RUS", "USA", .reject, number == 3),
            ].filter(\.3).map { Sample.tie($0.0, $0.1, $0.2, "Said so.") })
        coding.head.agency = number % 2 == 0 ? "VNA" : "AFP"
        if number == 0 {
            coding.claims = [Claim(of: .forum("asean"), by: .country("VNM"), role: "central", evidence: [Evidence(start: 0, end: 4, text: "Said")])]
        }
        return coding
    }

    static func assessment(_ actor: String, of codings: [Coding] = codings, projection: Projection = Projection()) throws -> Assessment {
        let measures = CentralityAnalysis.standard.filter { projection.weight != .score || !$0.needsPositiveWeights }
        return try AssessmentAnalysis(
            measures: measures, resampling: Resampling(replicates: 100), home: { $0 == "VNA" ? .country("VNM") : nil },
            members: { _, _ in [.country("VNM"), .country("LAO")] }
        ).assessment(of: Sample.id(actor), in: Sample.network(codings, projection: projection), from: Sample.graph(codings))
    }

    private func text(_ actor: String, of codings: [Coding] = codings, in wording: Wording = .english) throws -> String {
        let report = RoleReport(
            role: try Sample.role(actor, of: codings), assessment: try Self.assessment(actor, of: codings), wording: wording, label: Sample.label)
        return try ReportFormat.named("text").render(report, 100).split { $0.isWhitespace }.joined(separator: " ")
    }

    @Test func `the verdict comes first, then why, then the thresholds`() throws {
        let words = try text("VNM")
        let places = ["Is Vietnam central? ", "• The network: 1st by strength", "Verdict: ", "In short", "How sure, and against chance"].map {
            words.range(of: $0)?.lowerBound
        }
        #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(words.contains("The agencies’ own countries: without what agencies report of the country that they are at home in"))
    }

    @Test(arguments: ["VNM", "@asean", "RUS"])
    func `in another language no word of English is left`(actor: String) throws {
        let wording = Wording.french
        let words = Set(try text(actor, in: wording).split { !$0.isLetter }.map(String.init))
        #expect(words.isDisjoint(with: ["dispatch", "dispatches", "ties", "rank", "ranks", "with", "their", "those", "figures", "network", "report", "which"]))
        #expect(try text(actor, in: wording).contains("un rôle central ?"))
    }

    @Test func `one dispatch is too little data, and no figure follows`() throws {
        let words = try text("RUS")
        #expect(words.contains("Is Russia central? Too little data"))
        #expect(words.contains("1 dispatch reports a tie of Russia, of 16; at least 5, of 10 in all, are needed."))
        #expect(!words.contains("drawn anew") && !words.contains("Verdict: supported") && !words.contains("How sure"))
    }

    @Test func `claims are set against the figures without them, and a forum against its members`() throws {
        let words = try text("@asean")
        #expect(words.contains("The claims: the role is claimed once, “central” by Vietnam. Without the dispatch that says so, it is "))
        #expect(words.contains("its 1 member here taken for one actor rank"))
    }
}

struct PeriodReportTests {
    @Test func `periods, their sources and ranks are told, and too little data is said`() throws {
        let table = try PeriodAnalysis(by: .quarter, resampling: Resampling(replicates: 100)).table(
            of: Sample.graph(VerdictReportTests.codings), selection: Selection(), projection: Projection())
        let report = PeriodReport(table: table, label: Sample.label)
        let words = try ReportFormat.named("text").render(report, 100)
        #expect(words.contains("From 2019-Q1 to 2019-Q4, by quarter"))
        #expect(words.contains("Too little data: no boundary between periods has 10 dispatches or more on each side."))
        #expect(words.contains("2019-Q1*") && words.contains("VNA 4, AFP 2"))
        #expect(report.data.csv.contains("2019-Q1,6,country:VNM,Vietnam"))
        struct Question: Encodable {
            var schema: String
            var instances: [String]
        }
        guard Oracle.isRequired else { return }
        let faults: [[String]] = try Oracle.shared.ask("validate", options: Question(schema: try Schema.named("periods").text, instances: [report.json.line]))
        #expect(faults == [[]])
    }
}
