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

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; standard output, unless said.", valueName: "file"))
    var output: String?

    func run() throws {
        try Console.guarded {
            let pipeline = try source.pipeline(keepsText: withText)
            var count = 0
            var lines = Data()
            let problems = try pipeline.read(source.sources) { item in
                guard case .coding(let coding) = item else { return }
                count += 1
                lines += Data((coding.json.line + "\n").utf8)
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
