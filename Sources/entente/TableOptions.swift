import Analyses
import ArgumentParser

/// From sources to a table of measures and clusters: what `centrality` and `clusters` have in common.
struct TableOptions: ParsableArguments {
    @OptionGroup var source: SourceOptions
    @OptionGroup var building: GraphOptions
    @OptionGroup var network: NetworkOptions
    @OptionGroup var period: PeriodOption
    @OptionGroup var measures: AnalysisOptions
    @OptionGroup var language: LanguageOptions

    /// Hands the table to `write`; then says what was refused on the way.
    func report(_ write: (CentralityTable) throws -> Void) throws {
        try Console.guarded {
            let (graph, problems) = try building.graph(of: source)
            let projected = try network.network(of: graph, period: period.period)
            try write(CentralityAnalysis(measures: measures.measures(for: network.weight), seed: measures.seed).table(of: projected))
            try Console(quiet: source.quiet).report(problems, isEmpty: false)
        }
    }
}
