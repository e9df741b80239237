import ArgumentParser
import Foundation
import Reports

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "The JSON Schema of what is put out as JSON.",
        discussion: "Example: entente schema coding > coding.schema.json")

    @Argument(
        help: ArgumentHelp(Schema.all.map(\.name).joined(separator: ", "), valueName: "name"), transform: { try Schema.named($0).name })
    var name: String

    func run() throws {
        try Console.guarded { try Console.write(Data(Schema.named(name).text.utf8), to: nil) }
    }
}
