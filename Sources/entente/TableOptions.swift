import ActorGraphs
import Analyses
import ArgumentParser
import Networks

/// From sources to a table of measures and clusters: what `centrality`, `clusters` and `explain` have in common.
struct TableOptions: ParsableArguments {
    @OptionGroup var source: SourceOptions
    @OptionGroup var building: GraphOptions
    @OptionGroup var network: NetworkOptions
    @OptionGroup var period: PeriodOption
    @OptionGroup var measures: AnalysisOptions
    @OptionGroup var language: LanguageOptions

    /// Hands the table, and the network that it is of, to `write`; then says what was refused on the way.
    ///
    /// - Parameters:
    ///   - resampling: How intervals are found; nil is none.
    ///   - usual: The measures, where the user asks for none.
    func report(
        _ resampling: ResamplingOptions? = nil, clustering: Clustering = .standard, usual: [Measure] = CentralityAnalysis.standard,
        _ write: (CentralityTable, CentralityBackground, ProjectedNetwork) throws -> Void
    ) throws {
        try onGraph { graph in
            let analysis = CentralityAnalysis(
                measures: measures.measures(for: network.weight, usual: usual), seed: measures.seed, clustering: clustering,
                resampling: resampling?.resampling(seed: measures.seed, threads: source.workers))
            let projected = try projected(graph)
            let table = try analysis.table(of: projected)
            for refusal in table.refusals where !source.quiet { Console.error("warning: \(refusal.measure.name) is left out: \(refusal.reason)") }
            try write(table, CentralityBackground(of: table, in: projected), projected)
        }
    }

    /// Hands the graph of the sources to `work`; then says what was refused on the way, also where the work fails.
    func onGraph(_ work: (ActorGraph) throws -> Void) throws {
        try source.guarded {
            let (graph, problems) = try building.graph(of: source)
            let console = Console(quiet: source.quiet)
            do {
                try work(graph)
            } catch {
                try? console.report(problems, isEmpty: false)
                throw error
            }
            try console.report(problems, isEmpty: false)
        }
    }

    /// The network that is asked for.
    func projected(_ graph: ActorGraph) throws -> ProjectedNetwork { try network.network(of: graph, period: period.period) }
}
