import Foundation
import Networks

/// What another library answered, and how long it took.
struct PeerResult: Decodable {
    var seconds: Double
    var answer: [Double]
}

/// One Python process a graph: see peers.py.
enum Peers {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static var python: URL {
        if let path = ProcessInfo.processInfo.environment["ENTENTE_ORACLE"], !path.isEmpty { return URL(filePath: path) }
        return package.deletingLastPathComponent().appending(path: ".build/oracle/bin/python")
    }

    /// By task and library.
    static func run(_ tasks: [String], on network: Network) throws -> [String: [String: PeerResult]] {
        let file = FileManager.default.temporaryDirectory.appending(path: "entente-bench-\(ProcessInfo.processInfo.processIdentifier).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        let lines = network.edges.map { "\($0.source) \($0.target) \($0.weight)" }
        try ([String(network.nodeCount)] + lines).joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        let process = Process()
        let output = Pipe()
        process.executableURL = python
        process.arguments = [package.appending(path: "peers.py").path(), file.path()] + tasks
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode([String: [String: PeerResult]].self, from: data)
    }
}
