import Analyses
import ArgumentParser
import Reports

struct CentralityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "centrality",
        abstract: "The report: who is central, by which measure, and who belongs together.",
        discussion: "Example: entente centrality dispatches/ --period 2019 --fold officials --top 20")

    @OptionGroup var analysis: TableOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        try analysis.report { table in
            try report.write(CentralityReport(table: table, top: report.top, wording: analysis.language.wording, label: analysis.language.label))
        }
    }
}
