import ArgumentParser
import Codings
import Dispatches
import Foundation
import Outputs
import Pipelines

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Codings: the actors, ties and claims of each dispatch, with their sentences.",
        discussion: "Example: entente extract dispatches/ > codings.jsonl")

    @OptionGroup var source: SourceOptions

    @Flag(help: "Puts the plain text of each dispatch into its coding, so that offsets can be looked up there.")
    var withText = false

    @Flag(help: "Shows each decision in place of the codings: actors, clauses, acts, sentence by sentence.")
    var trace = false

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; standard output, unless said.", valueName: "file"))
    var output: String?

    func run() throws {
        try source.guarded {
            let pipeline = try source.pipeline(keepsText: withText, traces: trace)
            var count = 0
            var lines = Data()
            let problems = try pipeline.read(source.sources) { item in
                switch item {
                case .coding(let coding): lines += Data((coding.json.line + "\n").utf8)
                case .trace(let id, let trace): lines += Data((["dispatch \(id)"] + trace).joined(separator: "\n").utf8) + Data("\n\n".utf8)
                case .graph: return
                }
                count += 1
                if output == nil, lines.count > 1 << 16 {
                    try Console.writeToStandardOutput(lines)
                    lines = Data()
                }
            }
            try Console.write(lines, to: output)
            try Console(quiet: source.quiet).report(problems, isEmpty: count == 0)
        }
    }
}
