import ActorGraphs
import Analyses
import ArgumentParser
import Codings
import Diagrams
import Dispatches
import Foundation
import Outputs

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
    @OptionGroup var places: PlaceOptions
    @OptionGroup var language: LanguageOptions

    @OptionGroup var period: PeriodOption

    @Option(help: ArgumentHelp("Of everything that chance has a part in: clusters, layouts.", valueName: "n"))
    var seed: UInt64 = 1

    func run() throws {
        try source.guarded {
            let (graph, problems) = try building.graph(of: source)
            let projected = try network.network(of: graph, period: period.period)
            let clusters = try ActorClusters(of: projected, seed: seed)?.clusterOfNode ?? []
            var options = try drawing.options(language, source)
            try choice.apply(to: &options, actors: projected.actors, source: source)
            var drawn = Drawing(of: projected, clusters: clusters, options: options)
            if drawn.nodes.count > Layout.greatest, drawing.layout == nil {
                if !source.quiet {
                    Console.error("\(drawn.nodes.count) actors are too many for one drawing; the \(Layout.readable) strongest are drawn (--top)")
                }
                options.strongest = Layout.readable
                drawn = Drawing(of: projected, clusters: clusters, options: options)
            }
            var arranging = try places.arranging(drawing)
            if places.samePlaces, arranging.places == nil {
                let all = try network.network(of: graph)
                let whole = Drawing(of: all, clusters: try ActorClusters(of: all, seed: seed)?.clusterOfNode ?? [], options: options)
                arranging.places = try Places(of: whole, arranging, style: drawing.style())
            }
            if let periods = try places.periods(of: graph) {
                try write(periods, of: graph, whole: drawn, options, arranging)
                return try Console(quiet: source.quiet).report(problems, isEmpty: false)
            }
            try drawing.write(drawn, arranging, quiet: source.quiet) {
                let measures = CentralityAnalysis.standard.filter { network.weight != .score || !$0.needsPositiveWeights }
                let table = try CentralityAnalysis(measures: measures, seed: seed).table(of: projected)
                return Page(drawn, of: projected, measures: Page.Measure.columns(of: table, wording: options.wording), label: options.label)
            }
            try Console(quiet: source.quiet).report(problems, isEmpty: false)
        }
    }

    /// Several periods side by side.
    private func write(_ periods: [Period], of graph: ActorGraph, whole: Drawing, _ options: Drawing.Options, _ arranging: Diagram.Arranging) throws {
        var options = options
        options.strongest = nil
        options.only = Set(whole.nodes.map(\.id))
        let panels = try periods.map { [options] period in
            let projected = try network.network(of: graph, period: period)
            let wording = options.wording
            return Multiples.Panel(
                caption: "\(wording.period(period.description)) · \(wording("\(projected.selected.coverage, "dispatch|dispatches")"))",
                drawing: Drawing(of: projected, options: options))
        }
        let multiples = Multiples(whole: whole, panels: panels, weight: network.weight.rawValue)
        try drawing.write(Diagram(multiples, arranging, format: drawing.chosenFormat(), style: drawing.style()), quiet: source.quiet)
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

    @Flag(help: "A frame around each cluster, its members laid out for themselves.")
    var clusterBoxes = false

    @Option(help: ArgumentHelp("YAML of colours, fonts and shapes that override the look.", valueName: "file"))
    var theme: String?

    @Option(
        help: ArgumentHelp("Where actors stand: a file that --save-positions wrote, edited or not. Others stand beside their neighbours.", valueName: "file"))
    var positions: String?

    @Option(help: ArgumentHelp("Writes where the actors stand, for --positions.", valueName: "file"))
    var savePositions: String?

    @Option(help: ArgumentHelp("Of PNG: 2 has twice the pixels of 1, which is 144 an inch.", valueName: "factor"))
    var scale = 1.0

    @Option(help: ArgumentHelp("How long a layout may take.", valueName: "seconds"))
    var timeLimit = 30.0

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top is \(top); expected 1 or more") }
        if !(scale >= 0.1 && scale <= 10) { throw ValidationError("--scale is \(scale); expected 0.1 to 10") }
        if !(timeLimit > 0 && timeLimit <= 86_400) { throw ValidationError("--time-limit is \(timeLimit); expected seconds, more than 0") }
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
    func chosenFormat() throws -> DiagramFormat {
        if let format { return try DiagramFormat.named(format) }
        guard let output, output != "-" else { return .svg }
        if let format = DiagramFormat.all.first(where: { output.lowercased().hasSuffix("." + $0.name) }) { return format }
        throw ValidationError(
            "no drawing format has the ending of \"\(output)\"; name one with --format: \(DiagramFormat.all.map(\.name).joined(separator: ", "))")
    }

    /// - Parameter page: Made only where a page is asked for, since its measures take time.
    func write(_ drawing: Drawing, _ arranging: Diagram.Arranging, quiet: Bool, page: () throws -> Page) throws {
        let format = try chosenFormat()
        let diagram = try format == .html ? Diagram(page(), arranging, style: style()) : Diagram(drawing, arranging, format: format, style: style())
        try write(diagram, quiet: quiet)
    }

    func write(_ diagram: Diagram, quiet: Bool) throws {
        if !quiet { for warning in diagram.warnings { Console.error("\(warning)") } }
        try Console.write(Data(diagram.bytes), to: output)
        if let savePositions { try Console.write(Data(diagram.places.yaml.utf8), to: savePositions) }
    }

    func style() throws -> Style {
        guard let theme else { return Style() }
        return try Style(yaml: String(decoding: InputFile(path: theme).data, as: UTF8.self), file: theme)
    }

    /// In a child of this program, so that it can be ended.
    func arranging() throws -> Diagram.Arranging {
        var arranging = Diagram.Arranging(layout: try layout.map { name in try Layout.named(name) }, hasClusterBoxes: clusterBoxes)
        arranging.scale = scale
        if let executable = Bundle.main.executableURL { arranging.runner = .child(executable, [LayOut.configuration.commandName!], seconds: timeLimit) }
        if let positions { arranging.places = try Places(yaml: String(decoding: InputFile(path: positions).data, as: UTF8.self), file: positions) }
        return arranging
    }
}

/// Drawings that are to be laid beside each other.
struct PlaceOptions: ParsableArguments {
    @Flag(help: "Each actor where it stands in the drawing of all time, so that drawings of several periods can be laid beside each other.")
    var samePlaces = false

    @Option(
        help: ArgumentHelp(
            "Several periods side by side, each actor at the same place: year, quarter or month, or periods joined by commas.", valueName: "periods"))
    var smallMultiples: String?

    func arranging(_ drawing: DrawingOptions) throws -> Diagram.Arranging { try drawing.arranging() }

    /// Those asked for; of years, quarters and months all from the first dispatch to the last.
    func periods(of graph: ActorGraph) throws -> [Period]? {
        guard let smallMultiples else { return nil }
        let months: [String: Int] = ["year": 12, "quarter": 3, "month": 1]
        guard let length = months[smallMultiples] else { return try smallMultiples.split(separator: ",").map { try Period(String($0)) } }
        let dates = graph.dispatches.compactMap(\.date)
        guard let first = dates.min(), let last = dates.max() else { throw Problem("no dispatch has a date, so there are no periods to draw") }
        let start = (first.year * 12 + (length == 12 ? 0 : (first.month ?? 1) - 1)) / length
        let end = (last.year * 12 + (length == 12 ? 0 : (last.month ?? 12) - 1)) / length
        guard end - start < Multiples.greatest else {
            throw Problem("\(end - start + 1) drawings on one page; expected \(Multiples.greatest) at most; take longer periods, or name them")
        }
        return try (start...end).map { number in
            let (year, part) = (number * length / 12, number * length % 12 / length + 1)
            return try Period(length == 12 ? "\(year)" : length == 3 ? "\(year)-Q\(part)" : "\(year)-\(part < 10 ? "0" : "")\(part)")
        }
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
