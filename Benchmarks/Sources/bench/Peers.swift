import Foundation
import Networks

/// What another library answered, and how long it took.
struct PeerResult: Decodable {
    var seconds: Double
    var answer: [Double]
}

/// One Python process for each library and number of threads: see peers.py.
enum Peers {
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static var python: URL {
        if let path = ProcessInfo.processInfo.environment["ENTENTE_ORACLE"], !path.isEmpty { return URL(filePath: path) }
        return package.deletingLastPathComponent().appending(path: ".build/oracle/bin/python")
    }

    /// igraph and SciPy use one thread, whatever there are.
    static func libraries(threads: Int) -> [(name: String, threads: Int)] {
        [("igraph", 1), ("SciPy", 1), ("NetworKit", 1)] + (threads > 1 ? [("NetworKit", threads)] : [])
    }

    static func run(_ library: String, threads: Int, _ tasks: [String], on file: URL) throws -> [String: PeerResult] {
        let data = try output(of: [package.appending(path: "peers.py").path(), library, "\(threads)", file.path()] + tasks)
        return try JSONDecoder().decode([String: PeerResult].self, from: data)
    }

    static func output(of arguments: [String]) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = python
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw BenchProblem(
                "\(arguments.prefix(2).joined(separator: " ")) ended with \(process.terminationReason == .exit ? "code" : "signal") \(process.terminationStatus)"
            )
        }
        return data
    }
}
