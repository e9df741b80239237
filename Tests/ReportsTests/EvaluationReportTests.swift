import Analyses
import Codings
import Dispatches
import Outputs
import TestSupport
import Testing

@testable import Reports

struct EvaluationReportTests {
    /// Two dispatches by hand, of which the second was not coded.
    private func report(top: Int? = nil, parts: Int = 1) throws -> EvaluationReport {
        var gold = Sample.coding(
            "d1", "2019-02-03",
            [
                Sample.tie("VNM", "CHN", .consult, ""), Sample.tie("chi-vinh", "CHN", .accuse, ""), Sample.tie("chi-vinh", "VNM", .represents, ""),
                Sample.tie("JPN", "@asean", .aid, ""),
            ])
        gold.actors += ["VNM", "CHN", "JPN", "@asean"].map { Actor(id: Sample.id($0)) }
        gold.text = "Hanoi and Beijing spoke. Mr Vinh blamed China for it. Tokyo gave ten ships."
        var found = Sample.coding(
            "d1", "2019-02-04",
            [
                Sample.tie("CHN", "VNM", .consult, "Hanoi and Beijing spoke."), Sample.tie("chi-vinh", "CHN", .support, "Mr Vinh | blamed *China* for it."),
                Sample.tie("chi-vinh", "VNM", .represents, "Mr Vinh blamed China for it."),
            ])
        found.actors += ["VNM", "CHN"].map { Actor(id: Sample.id($0)) }
        for (index, confidence) in [0.85, 0.6, 0.9].enumerated() { found.ties[index].confidence = confidence }
        let other = Sample.coding("d2", "2019-03-01", [Sample.tie("USA", "CHN", .accuse, "")])
        let analysis = EvaluationAnalysis(
            sentences: { dispatch in dispatch.text.split(separator: ". ").map { Evidence(start: 0, end: 0, text: "\($0)") } },
            forms: { id, _ in [Sample.names[id.name] ?? ""] + (id.name == "JPN" ? ["Tokyo"] : id.name == "CHN" ? ["Beijing"] : []) })
        let evaluation = try analysis.evaluation(of: [found], against: [gold, other], withFaults: true)
        return EvaluationReport(
            parts: [.init(name: "all", evaluation: evaluation)] + (1..<parts).map { .init(name: "set \($0)", evaluation: evaluation, isDetail: true) }, top: top
        )
    }

    @Test(arguments: ReportFormat.all.map(\.name).filter { $0 != "html" })
    func `the report reads as it was looked at`(name: String) throws {
        let format = try ReportFormat.named(name)
        #expect(Golden.difference(format.render(try report(parts: 2), 80), from: "Tests/ReportsTests/Golden/evaluate.\(format.fileExtensions[0])") == nil)
    }

    @Test func `text fits its page`() throws {
        for width in [60, 80, 120] {
            for line in try ReportFormat.named("text").render(report(parts: 3), width).split(separator: "\n") {
                #expect(Terminal.width(String(line)) <= width, "\(line)")
            }
        }
    }

    @Test func `a part of the faults is said to be one`() throws {
        let text = try ReportFormat.named("text").render(report(top: 1), 80)
        #expect(text.contains("faults are left out."))
        #expect(!text.contains("F1, dates and ranks by set"))
    }
}
