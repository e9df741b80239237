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

    @Flag(help: "Clustering, reciprocity and modularity of the network against networks that chance made.")
    var chance = false

    @OptionGroup var resampling: ResamplingOptions

    func run() throws {
        try analysis.report(intervals ? resampling : nil) { table, background, projected in
            let options = resampling.resampling(seed: analysis.measures.seed, threads: analysis.source.workers)
            try report.write(
                CentralityReport(
                    table: table, background: background, chance: chance ? try NetworkChance(of: projected, resampling: options) : nil, top: report.top,
                    wording: analysis.language.wording, label: try analysis.language.label(analysis.source)))
        }
    }
}
