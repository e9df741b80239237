import Analyses
import ArgumentParser
import Dispatches
import Reports

struct Clusters: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Who belongs together: the communities of the network.",
        discussion: "Example: entente clusters dispatches/ --types cooperation")

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
            try report.write(ClustersReport(table: table, top: report.top, label: language.label))
            try Console(quiet: source.quiet).report(problems, isEmpty: false)
        }
    }
}
