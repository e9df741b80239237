import Foundation
import Networks

/// `bench [a] [b] [c] [TASK…] [--alone]`: all tasks on graph a, unless said; alone is without peers, for profiles.
@main
struct Bench {
    static func main() throws {
        let isAlone = CommandLine.arguments.contains("--alone")
        let words = CommandLine.arguments.dropFirst().filter { $0 != "--alone" }
        let names = words.filter { word in BenchGraph.sizes.contains { $0.name == word } }
        let wanted = Set(words.filter { !names.contains($0) })
        for name in wanted where !Task.all.contains(where: { $0.name == name }) {
            throw BenchProblem("no task is called \(name); there are \(Task.all.map(\.name).joined(separator: ", "))")
        }
        let threads = ProcessInfo.processInfo.activeProcessorCount
        var isSound = true
        put(row(["", "task", "1 thread", "\(threads)", "fastest peer", "seconds", "ratio", "answers"]))
        for name in names.isEmpty ? ["a"] : names {
            let graph = try BenchGraph(name)
            let tasks = Task.all.filter { $0.graphs.contains(name) && (wanted.isEmpty || wanted.contains($0.name)) }
            var peers: [String: [(name: String, result: PeerResult)]] = [:]
            for library in isAlone ? [] : Peers.libraries(threads: threads) {
                for (task, result) in try Peers.run(library.name, threads: library.threads, tasks.map(\.name), on: graph.file) {
                    peers[task, default: []].append((library.threads > 1 ? "\(library.name) ×\(library.threads)" : library.name, result))
                }
            }
            for task in tasks {
                let (alone, answer) = try timed(threads: 1) { try task.run(graph) }
                let (together, same) = try timed(threads: threads) { try task.run(graph) }
                guard answer == same else { throw BenchProblem("\(task.name) has other bits on \(threads) threads than on 1") }
                var cells = [name, task.name, significant(alone), significant(together)]
                let found = peers[task.name] ?? []
                if let fastest = found.min(by: { $0.result.seconds < $1.result.seconds }) {
                    cells += [fastest.name, significant(fastest.result.seconds), significant(min(alone, together) / fastest.result.seconds)]
                } else {
                    cells += ["–", "–", "–"]
                }
                let comparisons = try found.map { peer in
                    let comparison = try task.compare(answer, peer.result.answer, graph)
                    isSound = isSound && comparison.isSound
                    return "\(comparison.isSound ? "" : "DISAGREE ")\(peer.name) \(comparison.words)"
                }
                put(row(cells + [comparisons.joined(separator: "; ")]))
            }
        }
        if !isSound { exit(1) }
    }

    /// At once, be it into a file.
    static func put(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// Best of three, or of one where that takes more than five seconds.
    static func timed(threads: Int, _ body: () throws -> [Double]) throws -> (seconds: Double, answer: [Double]) {
        var best = Double.infinity
        var spent = 0.0
        var answer: [Double] = []
        for _ in 0..<3 where spent < 5 {
            let duration = try ContinuousClock().measure {
                answer = try Execution(threads: threads).run { () throws(NetworkError) in
                    do { return try body() } catch let error as NetworkError { throw error } catch { fatalError("\(error)") }
                }
            }
            best = min(best, duration / .seconds(1))
            spent += duration / .seconds(1)
        }
        return (best, answer)
    }

    static func significant(_ value: Double) -> String {
        guard value > 0 else { return "0" }
        let digits = max(0, 2 - Int(log10(value).rounded(.down)))
        return String(format: "%.\(min(digits, 7))f", value)
    }

    static func row(_ cells: [String]) -> String {
        let widths = [1, 24, 10, 10, 13, 10, 7, 0]
        return zip(cells, widths).map { $0.padding(toLength: max($1, $0.count), withPad: " ", startingAt: 0) }.joined(separator: " ")
    }
}
