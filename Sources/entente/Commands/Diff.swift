import ActorGraphs
import Analyses
import ArgumentParser
import Diagrams
import Dispatches
import Foundation
import Reports

struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What changed between two periods, or two graphs: a report, or a coloured drawing.",
        discussion: """
            With --before and --after all sources together are looked at in two periods; without them there must be two sources, and the second is set \
            against the first. Each change has an interval and a test: were the dispatches divided among the sides by chance, how often would it be as great? An output of SVG, PNG, PDF, DOT or HTML is a drawing, anything else a report. --by sets all months, quarters or years beside each other.

            Example: entente diff dispatches/ --before 2019 --after 2020 -o changes.svg
            """)

    @OptionGroup var source: SourceOptions
    @OptionGroup var building: GraphOptions
    @OptionGroup var network: NetworkOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var resampling: ResamplingOptions

    /// A page of a difference is a drawing.
    private static let formats = ReportFormat.all.map(\.name).filter { name in !DiagramFormat.all.contains { $0.name == name } } + DiagramFormat.all.map(\.name)

    @Option(help: ArgumentHelp("The earlier period.", valueName: "period"), transform: { try Period($0) })
    var before: Period?

    @Option(help: ArgumentHelp("The later period.", valueName: "period"), transform: { try Period($0) })
    var after: Period?

    @Option(
        help: ArgumentHelp("All periods of that length in one table, and when the network changed: month, quarter or year.", valueName: "unit"),
        transform: { try choice("unit of time", $0) as PeriodTable.Unit })
    var by: PeriodTable.Unit?

    @Flag(help: "Each type of tie for itself.")
    var byType = false

    @Option(
        help: ArgumentHelp(
            "\((Self.formats).joined(separator: ", ")); else as the output's ending says.", valueName: "format"),
        transform: { name in try choice("format", name, among: Self.formats) })
    var format: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; standard output, unless said.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Only the first n of each list that people read, or the n actors that a drawing shows.", valueName: "n"))
    var top: Int?

    @OptionGroup var drawing: DrawingOptions

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top is \(top); expected 1 or more") }
        if isDrawing {
            if drawing.edgeLabels == .types, !byType { throw ValidationError("--edge-labels types goes with --by-type") }
        } else {
            try reportOptions.validate()
            if let option = drawing.used.first { throw ValidationError("\(option) is of drawings; name one with -o FILE.svg or --format svg") }
        }
        guard (before == nil) == (after == nil) else { throw ValidationError("--before and --after go together") }
        if let before, let after, before.overlaps(after) {
            throw ValidationError("the periods \"\(before)\" and \"\(after)\" overlap; what lies in both can be no change")
        }
        if by != nil {
            if before != nil { throw ValidationError("--by takes all periods; leave out --before and --after, or --by") }
            if let option = drawing.used.first(where: { !["--title", "--theme", "--scale"].contains($0) }) {
                throw ValidationError("\(option) goes with two periods or graphs; the drawing of --by has lines of ranks, not a network")
            }
            if byType { throw ValidationError("--by-type goes with two periods or graphs; pick types with --types") }
            return
        }
        if before == nil, source.sources.count != 2 {
            throw ValidationError(
                "name two periods with --before and --after, or just two sources: graph files, codings or folders; or take all periods with --by")
        }
    }

    func run() throws {
        try source.guarded {
            if let by { return try reportPeriods(by) }
            let (sides, problems) = try networks()
            let comparison = try ComparisonAnalysis(
                measures: analysis.measures(for: network.weight), byType: byType,
                // A drawing shows no tests.
                resampling: isDrawing ? nil : resampling.resampling(seed: analysis.seed, threads: source.workers), seed: analysis.seed
            ).comparison(before: sides.0, after: sides.1)
            if isDrawing {
                var options = try drawing.options(language, source, actors: comparison.actors.map(\.actor))
                options.strongest = top
                let drawn = Drawing(difference: comparison, options: options)
                try drawing.write(drawn, drawing.arranging(), to: file, quiet: source.quiet) {
                    Page(
                        drawn, before: sides.0, after: sides.1, measures: Page.Measure.columns(of: comparison, wording: options.wording), label: options.label)
                }
            } else {
                try reportOptions.write(ComparisonReport(comparison: comparison, top: top, wording: language.wording, label: try language.label(source)))
            }
            try Console(quiet: source.quiet).report(problems, isEmpty: false)
        }
    }

    private func reportPeriods(_ unit: PeriodTable.Unit) throws {
        let (graph, problems) = try building.graph(of: source)
        let table = try PeriodAnalysis(
            by: unit, measures: analysis.measures(for: network.weight), resampling: resampling.resampling(seed: analysis.seed, threads: source.workers)
        ).table(of: graph, selection: network.selection(), projection: network.projection)
        if isDrawing {
            let lines = RankLines(table: table, top: top, title: drawing.title, wording: language.wording, label: try language.label(source))
            let diagram = try Diagram(lines, format: file.format, style: drawing.style(), scale: drawing.scale ?? 1)
            try drawing.write(diagram, to: file, quiet: source.quiet)
            return try Console(quiet: source.quiet).report(problems, isEmpty: false)
        }
        try reportOptions.write(PeriodReport(table: table, top: top, wording: language.wording, label: try language.label(source)))
        try Console(quiet: source.quiet).report(problems, isEmpty: false)
    }

    private var isDrawing: Bool {
        let name = format ?? output?.split(separator: ".").last.map { $0.lowercased() }
        return DiagramFormat.all.contains { $0.name == name }
    }

    private var file: DrawingFile { DrawingFile(path: output, named: format) }

    private var reportOptions: ReportOptions {
        var options = ReportOptions()
        (options.format, options.output, options.top) = (format, output, top)
        return options
    }

    private func networks() throws -> ((ProjectedNetwork, ProjectedNetwork), [Problem]) {
        if let before, let after {
            let (graph, problems) = try building.graph(of: source)
            for period in [before, after] where !graph.dispatches.isEmpty && !graph.dispatches.contains(where: { $0.date.map(period.contains) ?? false }) {
                throw Problem("no dispatch is dated in \"\(period)\"; \(Self.span(of: graph))")
            }
            return ((try network.network(of: graph, period: before), try network.network(of: graph, period: after)), problems)
        }
        var sides: [ProjectedNetwork] = []
        var problems: [Problem] = []
        for name in source.sources {
            let (graph, found) = try building.graph(of: source, only: [name])
            sides.append(try network.network(of: graph))
            problems += found
        }
        return ((sides[0], sides[1]), problems)
    }

    private static func span(of graph: ActorGraph) -> String {
        let dates = graph.dispatches.compactMap(\.date)
        guard let first = dates.min(), let last = dates.max() else { return "none has a date" }
        return "they are of \(first) to \(last)"
    }
}
