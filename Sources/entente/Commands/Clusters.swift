import Analyses
import ArgumentParser
import Networks
import Reports

struct Clusters: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Who belongs together: the communities of the network.",
        discussion: """
            Example: entente clusters dispatches/ --types cooperation
                     entente clusters friends.graphml --algorithm infomap

            Algorithms:
            \(Clustering.all.map { "  \($0.name): a cluster \($0.summary)" }.joined(separator: "\n"))
            """)

    @Option(
        help: ArgumentHelp("What a cluster is: \(Clustering.all.map(\.name).joined(separator: ", ")).", valueName: "name"),
        transform: { try Clustering.of($0) })
    var algorithm = Clustering.standard

    @OptionGroup var analysis: TableOptions
    @OptionGroup var report: ReportOptions

    func run() throws {
        // Members stand in the order of strength; nothing else is measured.
        try analysis.report(clustering: algorithm, usual: CentralityAnalysis.standard.filter { $0.name == "strength" }) { table, background, _ in
            try report.write(
                ClustersReport(
                    table: table, background: background, top: report.top, wording: analysis.language.wording,
                    label: try analysis.language.label(analysis.source)))
        }
    }
}
