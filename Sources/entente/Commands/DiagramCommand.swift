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
    @OptionGroup var choice: ChoiceOptions
    @OptionGroup var language: LanguageOptions

    @OptionGroup var period: PeriodOption

    @Option(help: ArgumentHelp("Of everything that chance has a part in: clusters, layouts.", valueName: "n"))
    var seed: UInt64 = 1

    func run() throws {
        try Console.guarded {
            let (graph, problems) = try building.graph(of: source)
            let projected = try network.network(of: graph, period: period.period)
            let clusters = try ActorClusters(of: projected, seed: seed)?.clusterOfNode ?? []
            var options = try drawing.options(language, source)
            try choice.apply(to: &options, actors: projected.actors, source: source)
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

    func options(_ language: LanguageOptions, _ source: SourceOptions) throws -> Drawing.Options {
        var options = Drawing.Options(label: try language.label(source))
        options.wording = language.wording
        options.title = title
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

/// What of a network is drawn, and how its lines are told apart.
struct ChoiceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only this actor, by id, code or name, and those within --radius steps of it.", valueName: "actor"))
    var around: String?

    @Option(help: ArgumentHelp("How many steps --around goes; 1, unless said.", valueName: "n"))
    var radius: Int?

    @Option(help: ArgumentHelp("Only ties that stand out at this level, such as 0.05 (disparity filter).", valueName: "level"))
    var backbone: Double?

    @Flag(help: "Each type of tie of a pair is a line of its own.")
    var parallel = false

    @Option(
        help: ArgumentHelp("What is written on lines: counts or types of their ties.", valueName: "counts|types"),
        transform: { try choice("label of lines", $0) })
    var edgeLabels = Drawing.EdgeLabels.none

    func validate() throws {
        if let radius {
            if radius < 0 { throw ValidationError("--radius is \(radius); expected 0 or more") }
            if around == nil { throw ValidationError("--radius goes with --around ACTOR") }
        }
        if let backbone, !(backbone > 0 && backbone <= 1) { throw ValidationError("--backbone is \(backbone); expected a level above 0, and 1 at most") }
    }

    /// - Parameter actors: of the network that is drawn.
    func apply(to options: inout Drawing.Options, actors: [Actor], source: SourceOptions) throws {
        if let around {
            options.around = (try ActorFinder(among: actors, source: source, label: options.label).named(around).id, radius ?? 1)
        }
        options.backbone = backbone
        options.isParallel = parallel
        options.edgeLabels = edgeLabels
    }
}

extension ActorFinder {
    /// Among those actors, with every name of the lexicon.
    init(among actors: [Actor], source: SourceOptions, label: @escaping @Sendable (Actor) -> String) throws {
        let lexicon = try source.wholeLexicon()
        let present = Set(actors.map(\.id))
        self.init(among: actors, others: lexicon.actors.filter { !present.contains($0) }.map { Actor(id: $0) }, names: lexicon.names, label: label)
    }

    /// Whoever names no actor, or more than one, has called the command wrongly.
    func named(_ text: String) throws -> Actor {
        do {
            return try actor(called: text)
        } catch {
            Console.error("\(error)")
            throw ExitCode.usage
        }
    }
}
