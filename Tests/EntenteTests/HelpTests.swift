import Foundation
import TestSupport
import Testing

/// What `entente` says of itself, as `--experimental-dump-help` gives it.
private struct Manual: Decodable {
    struct Command: Decodable {
        var commandName: String
        var subcommands: [Command]?
    }
    var command: Command
}

struct HelpTests {
    private let folder = try! TemporaryFolder()

    /// Of every subcommand but `help`, in the order of the list.
    private func subcommands() throws -> [String] {
        let dump = try BuiltBinary.run(["--experimental-dump-help"], in: folder.url)
        return try JSONDecoder().decode(Manual.self, from: dump.standardOutput).command.subcommands?.map(\.commandName).filter { $0 != "help" } ?? []
    }

    @Test func `the help of every subcommand is known`() throws {
        var known: Set = ["entente.txt"]
        for arguments in [[]] + (try subcommands().map { [$0] }) {
            let output = try BuiltBinary.run(arguments + ["--help"], in: folder.url, environment: ["COLUMNS": "100"])
            #expect(output.exitCode == 0 && output.messages.isEmpty)
            let name = (arguments.first ?? "entente") + ".txt"
            known.insert(name)
            #expect(Golden.difference(output.text, from: "Tests/EntenteTests/Golden/help/\(name)") == nil)
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: Repository.file("Tests/EntenteTests/Golden/help").path())
        #expect(Set(files) == known, "files of subcommands that are no more")
    }

    @Test func `the help of every subcommand has an example`() throws {
        for name in try subcommands() {
            let output = try BuiltBinary.run([name, "--help"], in: folder.url)
            #expect(output.text.contains("Example: entente \(name)"), "\(name)")
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func `there is a completion script`(shell: String) throws {
        let output = try BuiltBinary.run(["--generate-completion-script", shell], in: folder.url)
        #expect(output.exitCode == 0 && output.text.contains("min-confidence"))
    }
}
