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
    }

    func write(_ report: some Report) throws {
        let format = try format.map { name in try ReportFormat.named(name) } ?? output.flatMap(ReportFormat.forFile) ?? ReportFormat.named("text")
        try Console.write(Data(format.render(report, width).utf8), to: output)
    }

    /// Of the terminal; 100 where the report goes elsewhere.
    private var width: Int {
        guard output == nil, let columns = Console.terminalWidth else { return 100 }
        return max(40, columns)
    }
}
