import ActorGraphs
import ArgumentParser
import Dispatches
import Foundation

struct Graph: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The multigraph of all ties, as a file for other tools and for Entente itself.",
        discussion: "Example: entente graph dispatches/ -o relations.graphml")

    @OptionGroup var source: SourceOptions
    @OptionGroup var building: GraphOptions

    @Option(
        help: ArgumentHelp("\(GraphFormat.all.map(\.name).joined(separator: ", ")); else as the output's ending says.", valueName: "format"),
        transform: { try GraphFormat.named($0).name })
    var format: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; standard output, unless said.", valueName: "file"))
    var output: String?

    func run() throws {
        try source.guarded {
            let format = try chosenFormat()
            let (graph, problems) = try building.graph(of: source)
            try Console.write(Data(format.write(graph).utf8), to: output)
            try Console(quiet: source.quiet).report(problems, isEmpty: false)
        }
    }

    func validate() throws { _ = try chosenFormat() }

    /// As `--format` says, else as the output's ending says, else GraphML.
    private func chosenFormat() throws -> GraphFormat {
        if let format { return try GraphFormat.named(format) }
        guard let output, output != "-" else { return try GraphFormat.named("graphml") }
        if let format = GraphFormat.forFile(output) { return format }
        throw ValidationError(
            "no graph format has the ending of \"\(output)\"; name one with --format: \(GraphFormat.all.map(\.name).joined(separator: ", "))")
    }
}
