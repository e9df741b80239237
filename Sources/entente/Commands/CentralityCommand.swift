import Analyses
import ArgumentParser
import Dispatches
import Reports

struct CentralityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "centrality",
        abstract: "The report: who is central, by which measure, and who belongs together.",
        discussion: "Example: entente centrality dispatches/ --period 2019 --fold officials --top 20")

    @OptionGroup var source: SourceOptions
    @OptionGroup var building: GraphOptions
    @OptionGroup var network: NetworkOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var period: PeriodOption

    func run() throws {
        try Console.guarded {
            let (graph, problems) = try building.graph(of: source)
            let projected = try network.network(of: graph, period: period.period)
            let table = try CentralityAnalysis(measures: analysis.measures(for: network.weight), seed: analysis.seed).table(of: projected)
            try report.write(CentralityReport(table: table, top: report.top, label: language.label))
            try Console(quiet: source.quiet).report(problems, isEmpty: false)
        }
    }
}
