import ActorGraphs
import Analyses
import Codings
import Foundation
import Networks
import Outputs
import TestSupport
import Testing

@testable import Reports

/// Checked by Python's jsonschema.
@Suite(.enabled(if: Oracle.isRequired, "no oracle"))
struct SchemaTests {
    private struct Question: Encodable {
        var schema: String
        var instances: [String]
    }

    private func faults(_ schema: String, _ instances: [String]) throws -> [[String]] {
        try Oracle.shared.ask("validate", options: Question(schema: try Schema.named(schema).text, instances: instances))
    }

    @Test func `every report is as its schema says`() throws {
        for (name, report) in try Sample.reports() { #expect(try faults(name, [report.json.indented, report.json.line]) == [[], []]) }
        let (table, empty) = (try Sample.table([]), try Sample.network([]))
        #expect(try faults("centrality", [CentralityReport(table: table).json.line]) == [[]])
        let chance = try NetworkChance(of: Sample.network(VerdictReportTests.codings), resampling: Resampling(replicates: 100))
        #expect(try faults("centrality", [CentralityReport(table: IntervalsReportTests.table(), chance: chance).json.line]) == [[]])
        #expect(try faults("clusters", [ClustersReport(table: table).json.line]) == [[]])
        #expect(try faults("diff", [ComparisonReport(comparison: try ComparisonAnalysis().comparison(before: empty, after: empty)).json.line]) == [[]])
        #expect(try faults("diff", [ComparisonReport(comparison: try Sample.comparison(byType: true)).json.line]) == [[]])
    }

    @Test(arguments: Projection.Weight.allCases, [(false, false), (true, false), (false, true), (true, true)])
    func `reports of every projection are too`(weight: Projection.Weight, options: (folds: Bool, isDirected: Bool)) throws {
        let projection = Projection(foldsOfficials: options.folds, isDirected: options.isDirected, weight: weight)
        let measures = Measure.all.filter { weight != .score || !$0.needsPositiveWeights }
        let table = try Sample.table(Sample.first + Sample.second, period: "2019-H2", projection: projection, measures: measures)
        #expect(try faults("centrality", [CentralityReport(table: table).json.line]) == [[]])
        #expect(try faults("clusters", [ClustersReport(table: table).json.line]) == [[]])
        let role = try Sample.role("USA", period: "2019-H2", projection: projection)
        #expect(try faults("explain", [RoleReport(role: role).json.line]) == [[]])
        let assessment = try VerdictReportTests.assessment("@asean", projection: projection)
        #expect(try faults("explain", [RoleReport(role: role, assessment: assessment).json.line]) == [[]])
    }

    @Test func `codings are, with everything and with nothing`() throws {
        var full = Sample.first[0]
        full.head.language = "fr"
        full.head.agency = "VNA"
        full.head.title = "Title"
        full.head.url = "https://example.org"
        full.head.file = "a.txt"
        full.text = "text"
        full.actors[0].mentions = [Mention(start: 0, end: 3)]
        full.actors[0].office = "minister"
        full.ties[0].context = ["military"]
        full.ties[0].confidence = 0.5
        full.ties[0].event = 3
        full.claims = [Claim(of: .forum("asean"), by: .country("VNM"), role: "central", evidence: [Evidence(dispatch: "d", start: 0, end: 1, text: "x")])]
        let codings = (Sample.first + Sample.second + [full]).map(\.json.line) + [#"{"id": "x", "ties": []}"#]
        #expect(try faults("coding", codings).allSatisfy(\.isEmpty))
    }

    @Test func `so are codings made by hand, and what is written of them`() throws {
        let folder = try FileManager.default.contentsOfDirectory(atPath: Repository.file("Tests/Gold").path()).filter { $0.hasSuffix(".jsonl") }
        #expect(!folder.isEmpty)
        for path in ["Tests/Data/coded-dispatches.jsonl"] + folder.sorted().map({ "Tests/Gold/\($0)" }) {
            let lines = try String(contentsOf: Repository.file(path), encoding: .utf8).split(separator: "\n").map(String.init)
            let written = try lines.map { try CodingReader().coding($0.utf8).json.line }
            #expect(try faults("coding", lines + written).flatMap(\.self) == [], "\(path)")
        }
    }

    /// A fault each: a wrong key, a wrong value, a key that is missing.
    @Test(arguments: [
        ("coding", #"{"id": "x", "ties": [], "actor": []}"#), ("coding", #"{"id": "x"}"#), ("coding", #"{"id": "", "ties": []}"#),
        ("coding", #"{"id": "x", "ties": [{"source": "country:VNM", "target": "country:CHN", "type": "consults"}]}"#),
        ("coding", #"{"id": "x", "ties": [{"source": "country:vnm", "target": "country:CHN", "type": "consult"}]}"#),
        ("coding", #"{"id": "x", "ties": [{"source": "country:VNM", "target": "country:CHN", "type": "represents"}]}"#),
        ("coding", #"{"id": "x", "ties": [{"source": "country:VNM", "target": "country:CHN", "type": "consult", "weight": 0}]}"#),
        ("coding", #"{"id": "x", "ties": [], "date": "2019-13-04"}"#),
        ("centrality", #"{"version": 2}"#), ("clusters", #"{"version": 1, "modularity": 0.4, "clusters": [{"id": 0, "actors": []}]}"#),
        ("diff", #"{"version": 1}"#), ("explain", #"{"version": 1, "actor": {"id": "VNM"}}"#),
    ])
    func `schemas catch what is wrong`(schema: String, instance: String) throws {
        #expect(try faults(schema, [instance])[0].isEmpty == false)
    }

    @Test func `schemas catch a wrong key at any depth`() throws {
        for (name, report) in try Sample.reports() {
            var count = 0
            for broken in Self.withWrongKey(report.json) {
                count += 1
                #expect(try faults(name, [broken.line])[0].isEmpty == false)
                if count == 40 { break }
            }
            #expect(count > 3)
        }
    }

    /// The value with a wrong key in one of its objects, once for each object.
    private static func withWrongKey(_ json: JSON) -> [JSON] {
        switch json {
        case .object(let members):
            [.object(members + [.init("wrong", 1)])]
                + members.indices.flatMap { index in
                    withWrongKey(members[index].value).map { value in
                        var members = members
                        members[index].value = value
                        return .object(members)
                    }
                }
        case .array(let items):
            items.indices.flatMap { index in
                withWrongKey(items[index]).map { value in
                    var items = items
                    items[index] = value
                    return .array(items)
                }
            }
        default: []
        }
    }
}
