import ActorGraphs
import Analyses
import ArgumentParser
import Diagrams
import Dispatches

struct DiagramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagram",
        abstract: "A drawing of who relates to whom: SVG, PNG, PDF, DOT, or an HTML page to explore.",
        discussion: "Example: entente diagram dispatches/ --period 2019 --fold officials -o relations.svg")

    @OptionGroup var source: SourceOptions
    @OptionGroup var building: GraphOptions
    @OptionGroup var network: NetworkOptions

    @Option(
        help: ArgumentHelp("\(DiagramFormat.all.map(\.name).joined(separator: ", ")); else as the output's ending says.", valueName: "format"),
        transform: { try DiagramFormat.named($0).name })
    var format: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; standard output, unless said.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Only the n strongest actors.", valueName: "n"))
    var top: Int?

    @Flag(help: "Each type of tie of a pair is a line of its own.")
    var parallel = false

    @Flag(help: "A frame around each cluster, its members laid out for themselves.")
    var clusterBoxes = false

    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var places: PlaceOptions
    @OptionGroup var language: LanguageOptions

    @OptionGroup var period: PeriodOption

    @Option(help: ArgumentHelp("Of everything that chance has a part in: clusters, layouts.", valueName: "n"))
    var seed: UInt64 = 1

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top is \(top); expected 1 or more") }
        _ = try file.format
    }

    private var file: DrawingFile { DrawingFile(path: output, named: format) }

    func run() throws {
        try source.guarded {
            let (graph, problems) = try building.graph(of: source)
            let projected = try network.network(of: graph, period: period.period)
            let clusters = try ActorClusters(of: projected, seed: seed)?.clusterOfNode ?? []
            var options = try drawing.options(language, source, actors: projected.actors)
            (options.strongest, options.isParallel) = (top, parallel)
            var drawn = Drawing(of: projected, clusters: clusters, options: options)
            if drawn.nodes.count > Layout.greatest, drawing.layout == nil {
                if !source.quiet {
                    Console.error("\(drawn.nodes.count) actors are too many for one drawing; the \(Layout.readable) strongest are drawn (--top)")
                }
                options.strongest = Layout.readable
                drawn = Drawing(of: projected, clusters: clusters, options: options)
            }
            var arranging = try drawing.arranging()
            arranging.hasClusterBoxes = clusterBoxes
            if places.samePlaces, arranging.places == nil {
                let all = try network.network(of: graph)
                let whole = Drawing(of: all, clusters: try ActorClusters(of: all, seed: seed)?.clusterOfNode ?? [], options: options)
                arranging.places = try Places(of: whole, arranging, style: drawing.style())
            }
            if let periods = try places.periods(of: graph) {
                try write(periods, of: graph, whole: drawn, options, arranging)
                return try Console(quiet: source.quiet).report(problems, isEmpty: false)
            }
            try drawing.write(drawn, arranging, to: file, quiet: source.quiet) {
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
        try drawing.write(Diagram(multiples, arranging, format: file.format, style: drawing.style()), to: file, quiet: source.quiet)
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
