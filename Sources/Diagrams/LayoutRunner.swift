import Dispatches
import Foundation

/// Where a layout is computed: in this process, or in a child that is ended when it takes too long. Graphviz cannot be stopped from inside.
public struct LayoutRunner: Sendable {
    let layOut: @Sendable (_ dot: String, _ engine: String) throws(Problem) -> Graphviz.Geometry

    /// In this process, however long it takes.
    public static let here = LayoutRunner { dot, engine throws(Problem) in try Graphviz.layOut(dot, engine: engine) }

    /// In a child: `executable`, which is to answer `arguments + [engine]` with ``answer(engine:dot:)`` of its standard input.
    ///
    /// - Parameter seconds: Then it is ended, and the error names a faster layout.
    public static func child(_ executable: URL, _ arguments: [String], seconds: Double) -> LayoutRunner {
        LayoutRunner { dot, engine throws(Problem) in
            // Overlaps undone and boxes measured: milliseconds, unless there are very many.
            if engine == "nop2" { return try Graphviz.layOut(dot, engine: engine) }
            return try Child(executable: executable, arguments: arguments + [engine], seconds: seconds).geometry(of: dot, engine: engine)
        }
    }

    /// What the child writes: a line each node, tie and warning.
    public static func answer(engine: String, dot: String) throws(Problem) -> String {
        let geometry = try Graphviz.layOut(dot, engine: engine)
        var lines = geometry.nodes.sorted { $0.key < $1.key }.map { "node \($0) \($1.x) \($1.y) \($1.width) \($1.height)" }
        lines += geometry.edges.sorted { $0.key < $1.key }.map { "edge \($0) \($1.split(whereSeparator: \.isWhitespace).joined(separator: " "))" }
        lines += geometry.warnings.map { "warning \($0.message.split(separator: "\n").joined(separator: " "))" }
        return lines.joined(separator: "\n") + "\n"
    }

    private struct Child {
        var executable: URL
        var arguments: [String]
        var seconds: Double

        func geometry(of dot: String, engine: String) throws(Problem) -> Graphviz.Geometry {
            do {
                return try read(run(dot, engine))
            } catch let problem as Problem {
                throw problem
            } catch {
                throw Problem("the layout cannot be computed: \(error.localizedDescription)")
            }
        }

        /// Files, not pipes: neither side waits for the other.
        private func run(_ dot: String, _ engine: String) throws -> String {
            let folder = FileManager.default.temporaryDirectory.appending(path: "entente-layout-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            defer { try? FileManager.default.removeItem(at: folder) }
            let (input, output, errors) = (folder.appending(path: "in"), folder.appending(path: "out"), folder.appending(path: "err"))
            try Data(dot.utf8).write(to: input)
            for file in [output, errors] { try Data().write(to: file) }
            let process = Process()
            process.executableURL = executable
            process.arguments = arguments
            process.standardInput = try FileHandle(forReadingFrom: input)
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: errors)
            let ended = DispatchSemaphore(value: 0)
            process.terminationHandler = { _ in ended.signal() }
            try process.run()
            if ended.wait(timeout: .now() + seconds) == .timedOut {
                kill(process.processIdentifier, SIGKILL)
                ended.wait()
                throw tooSlow(engine)
            }
            guard process.terminationReason == .exit, process.terminationStatus == 0 else {
                let said = String(decoding: try Data(contentsOf: errors), as: UTF8.self).split(separator: "\n").first.map(String.init)
                throw Problem(said ?? "Graphviz broke off the layout \"\(engine)\"; another layout may do")
            }
            return String(decoding: try Data(contentsOf: output), as: UTF8.self)
        }

        private func tooSlow(_ engine: String) -> Problem {
            let faster =
                engine == Layout.sfdp.engine
                ? "draw the strongest only, with --top" : "\"\(Layout.sfdp.name)\" is the fastest, or draw the strongest only, with --top"
            return Problem(
                "the layout \"\(engine)\" was not ready within \(DOTGraph.number(seconds)) s and was ended; \(faster), or give it more time with --time-limit")
        }

        private func read(_ text: String) throws -> Graphviz.Geometry {
            var geometry = Graphviz.Geometry()
            for line in text.split(separator: "\n") {
                let words = line.split(separator: " ", maxSplits: 2).map(String.init)
                guard words.count > 1 else { continue }
                switch words[0] {
                case "node":
                    let numbers = words.count == 3 ? words[2].split(separator: " ").compactMap { Double($0) } : []
                    guard numbers.count == 4 else { throw Problem("the layout's answer cannot be read: \(line)") }
                    geometry.nodes[words[1]] = Graphviz.Box(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
                case "edge": geometry.edges[words[1]] = words.count == 3 ? words[2] : ""
                default: geometry.warnings.append(Problem(words.dropFirst().joined(separator: " "), severity: .warning))
                }
            }
            return geometry
        }
    }
}
