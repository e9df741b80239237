import ActorGraphs
import Analyses
import ArgumentParser
import Codings
import Diagrams
import Dispatches
import Foundation

struct DiagramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagram",
        abstract: "A drawing of who relates to whom: SVG, PNG, PDF, DOT, or an HTML page to explore.",
        discussion: "Example: entente diagram dispatches/ --period 2019 --fold officials -o relations.svg")

    @OptionGroup var source: SourceOptions
    @OptionGroup var building: GraphOptions
    @OptionGroup var network: NetworkOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var language: LanguageOptions

    @OptionGroup var period: PeriodOption

    @Option(help: ArgumentHelp("Of everything that chance has a part in: clusters, layouts.", valueName: "n"))
    var seed: UInt64 = 1

    func run() throws {
        try Console.guarded {
            let (graph, problems) = try building.graph(of: source)
            let projected = try network.network(of: graph, period: period.period)
            let clusters = try ActorClusters(of: projected, seed: seed)?.clusterOfNode ?? []
            let options = drawing.options(language, title: nil)
            let drawn = Drawing(of: projected, clusters: clusters, options: options)
            try drawing.write(drawn, quiet: source.quiet) {
                let measures = CentralityAnalysis.standard.filter { network.weight != .score || !$0.needsPositiveWeights }
                let table = try CentralityAnalysis(measures: measures, seed: seed).table(of: projected)
                return Page(drawn, of: projected, measures: Page.Measure.columns(of: table, wording: options.wording), label: options.label)
            }
            try Console(quiet: source.quiet).report(problems, isEmpty: false)
        }
    }
}

/// How a drawing looks, and where it goes.
struct DrawingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("\(DiagramFormat.all.map(\.name).joined(separator: ", ")); else as the output's ending says.", valueName: "format"),
        transform: { try DiagramFormat.named($0).name })
    var format: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; standard output, unless said.", valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp("\(Layout.all.map(\.name).joined(separator: ", ")); picked by size, unless said.", valueName: "layout"),
        transform: { try Layout.named($0).name })
    var layout: String?

    @Option(help: ArgumentHelp("Only the n strongest actors.", valueName: "n"))
    var top: Int?

    @Option(help: ArgumentHelp("The drawing's title.", valueName: "text"))
    var title: String?

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top is \(top); expected 1 or more") }
        _ = try chosenFormat()
    }

    func options(_ language: LanguageOptions, title: String?) -> Drawing.Options {
        var options = Drawing.Options(label: language.label)
        options.wording = language.wording
        options.title = self.title ?? title
        options.strongest = top
        return options
    }

    /// As `--format` says, else as the output's ending says, else SVG.
    private func chosenFormat() throws -> DiagramFormat {
        if let format { return try DiagramFormat.named(format) }
        guard let output, output != "-" else { return .svg }
        if let format = DiagramFormat.all.first(where: { output.lowercased().hasSuffix("." + $0.name) }) { return format }
        throw ValidationError(
            "no drawing format has the ending of \"\(output)\"; name one with --format: \(DiagramFormat.all.map(\.name).joined(separator: ", "))")
    }

    /// - Parameter page: Made only where a page is asked for, since its measures take time.
    func write(_ drawing: Drawing, quiet: Bool, page: () throws -> Page) throws {
        let layout = try layout.map { name in try Layout.named(name) }
        let format = try chosenFormat()
        let diagram = try format == .html ? Diagram(page(), layout: layout) : Diagram(drawing, layout: layout, format: format)
        if !quiet { for warning in diagram.warnings { Console.error("\(warning)") } }
        try Console.write(Data(diagram.bytes), to: output)
    }
}
