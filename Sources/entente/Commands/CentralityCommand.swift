import Analyses
import ArgumentParser
import Reports

struct CentralityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "centrality",
        abstract: "The report: who is central, by which measure, and who belongs together.",
        discussion: "Example: entente centrality dispatches/ --period 2019 --fold officials --top 20 --intervals")

    @OptionGroup var analysis: TableOptions
    @OptionGroup var report: ReportOptions

    @Flag(help: "Where each figure and rank may lie, by drawing dispatches anew and by what extraction gets wrong.")
    var intervals = false

    @OptionGroup var resampling: ResamplingOptions

    func run() throws {
        try analysis.report(intervals ? resampling : nil) { table, background in
            try report.write(
                CentralityReport(
                    table: table, background: background, top: report.top, wording: analysis.language.wording,
                    label: try analysis.language.label(analysis.source)))
        }
    }
}
