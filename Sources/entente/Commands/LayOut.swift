import ArgumentParser
import Diagrams
import Dispatches
import Foundation

/// What `diagram` runs as a child, so that a layout that takes too long can be ended.
struct LayOut: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lay-out", abstract: "Lays out DOT from standard input; run by diagram itself.",
        discussion: "Example: entente lay-out neato < graph.dot", shouldDisplay: false)

    @Argument var engine: String

    func run() throws {
        try Console.guarded {
            let dot = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
            try Console.writeToStandardOutput(Data(LayoutRunner.answer(engine: engine, dot: dot).utf8))
        }
    }
}
