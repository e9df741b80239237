import ActorGraphs
import Analyses
import Dispatches
import Extraction
import Foundation
import Lexicons
import Pipelines
import TestSupport
import Testing

struct ReadmeTests {
    private let readme = try! String(contentsOf: Repository.file("README.md"), encoding: .utf8)

    /// Blocks of the README in a language, without their fences.
    private func blocks(_ language: String) -> [Substring] {
        readme.components(separatedBy: "\n```\(language)\n").dropFirst().map { $0.split(separator: "\n```", maxSplits: 1)[0] }
    }

    /// The README's Swift stands here between the two marks, so that it compiles.
    private func mostCentral(in folder: String) throws -> [CentralityRow] {
        // README
        let lexicon = Lexicon.builtIn
        let pipeline = Pipeline(reader: try DispatchReader(profiles: lexicon.profiles), extractor: Extractor(lexicon: lexicon))
        let (graph, problems) = try pipeline.graph(of: [folder])
        for problem in problems { print(problem) }

        let year = Selection(period: try Period("2020")).apply(to: graph)
        let network = try Projection(foldsOfficials: true).network(of: year)
        let table = try CentralityAnalysis(measures: CentralityAnalysis.standard).table(of: network)
        for row in table.rows.prefix(3) { print(row.actor.name, row.values[0].value ?? 0) }
        // README
        return table.rows
    }

    @Test func `the Swift of the README is what compiles and runs here`() throws {
        let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let code = source.components(separatedBy: "// README\n")[1].split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map { $0.hasPrefix("        ") ? String($0.dropFirst(8)) : String($0) }.joined(separator: "\n")
        #expect(blocks("swift").contains { $0.contains(code) }, "\(code)")
        #expect(try mostCentral(in: Repository.file("Examples/dispatches").path()).first?.actor.id == .country("CHN"))
    }

    /// A block of `$ command` and what it puts out; a line `…` stands for the rest of it.
    ///
    /// - Returns: The block with the output that the commands really have.
    private func fresh(_ block: Substring, in folder: URL) throws -> String {
        var lines = block.split(separator: "\n", omittingEmptySubsequences: false)[...]
        var out: [String] = []
        while let command = lines.popFirst() {
            try #require(command.hasPrefix("$ "), "a block opens with a command: \(command)")
            let shown = lines.prefix { !$0.hasPrefix("$ ") }
            lines = lines.dropFirst(shown.count)
            let output = try BuiltBinary.shell("set -o pipefail; entente() { \"$ENTENTE\" \"$@\"; }; " + command.dropFirst(2), in: folder)
            #expect(output.messages == "", "\(command)")
            var found = output.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if found.last == "" { found.removeLast() }
            if shown.last == "…" { found = found.prefix(shown.count > 1 ? shown.count - 1 : 24) + ["…"] }
            out += [String(command)] + found
        }
        return out.joined(separator: "\n")
    }

    @Test func `what the README shows of each command is what it puts out`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(at: Repository.file("Examples/dispatches"), to: folder["dispatches"])
        var text = readme
        for block in blocks("console") { text = text.replacing("```console\n\(block)\n```", with: "```console\n\(try fresh(block, in: folder.url))\n```") }
        #expect(Golden.difference(text, from: "README.md") == nil)
    }
}
