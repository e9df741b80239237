import Analyses
import ArgumentParser
import Reports

struct Clusters: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Who belongs together: the communities of the network.",
        discussion: "Example: entente clusters dispatches/ --types cooperation")

    @OptionGroup var analysis: TableOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        try analysis.report { table, background, _ in
            try report.write(
                ClustersReport(
                    table: table, background: background, top: report.top, wording: analysis.language.wording,
                    label: try analysis.language.label(analysis.source)))
        }
    }
}
