import ArgumentParser
import Dispatches
import Foundation
import Reports

/// How a report is put out, and where it goes.
struct ReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("\(ReportFormat.all.map(\.name).joined(separator: ", ")); else as the output's ending says.", valueName: "format"),
        transform: { try ReportFormat.named($0).name })
    var format: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; standard output, unless said.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Only the first n of each list that people read; files for programs are always complete.", valueName: "n"))
    var top: Int?

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top is \(top); expected 1 or more") }
        _ = try chosenFormat()
    }

    /// As `--format` says, else as the output's ending says, else text.
    private func chosenFormat() throws -> ReportFormat {
        if let format { return try ReportFormat.named(format) }
        guard let output, output != "-" else { return try ReportFormat.named("text") }
        if let format = ReportFormat.forFile(output) { return format }
        throw ValidationError(
            "no report format has the ending of \"\(output)\"; name one with --format: \(ReportFormat.all.map(\.name).joined(separator: ", "))")
    }

    func write(_ report: some Report) throws {
        let format = try chosenFormat()
        let isColoured = output == nil && format.name == "text" && Console.hasColour
        try Console.write(Data((isColoured ? ReportFormat.coloured(report, width: width) : format.render(report, width)).utf8), to: output)
    }

    /// Of the terminal; 100 where the report goes elsewhere.
    private var width: Int {
        guard output == nil, let columns = Console.terminalWidth else { return 100 }
        return max(40, columns)
    }
}
