import Foundation
import Synchronization

/// The tool as the package's build made it, run as a process.
public enum BuiltBinary {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    public struct Output: Sendable {
        public var exitCode: Int32
        public var standardOutput: Data
        public var standardError: Data

        public var text: String { String(decoding: standardOutput, as: UTF8.self) }
        public var messages: String { String(decoding: standardError, as: UTF8.self) }
    }

    /// Beside the test bundle; `ENTENTE_BINARY` names another.
    public static func url() throws -> URL {
        if let path = ProcessInfo.processInfo.environment["ENTENTE_BINARY"], !path.isEmpty { return URL(filePath: path) }
        let bundles = [Bundle.main.executableURL?.deletingLastPathComponent()] + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
        let folders = bundles.compactMap(\.self) + [Repository.file(".build/debug")]
        for folder in folders {
            let url = folder.appending(path: "entente")
            if FileManager.default.isExecutableFile(atPath: url.path()) { return url }
        }
        throw Failure(description: "no binary entente beside the test bundle; build it with swift build")
    }

    /// Runs `entente` in `folder` without a terminal, and waits for its end.
    ///
    /// - Parameter environment: Beside the test's own, without `ENTENTE_…` and `CI`.
    /// - Throws: ``Failure`` where it has not ended after `limit`.
    public static func run(
        _ arguments: [String], in folder: URL, input: Data = Data(), environment: [String: String] = [:], limit: TimeInterval = 300
    ) throws -> Output {
        try run(url(), arguments, in: folder, input: input, environment: environment, limit: limit)
    }

    /// Runs a line of bash in which `$ENTENTE` is the tool.
    public static func shell(_ line: String, in folder: URL, limit: TimeInterval = 300) throws -> Output {
        try run(URL(filePath: "/bin/bash"), ["-c", line], in: folder, environment: ["ENTENTE": url().path()], limit: limit)
    }

    private static func run(
        _ executable: URL, _ arguments: [String], in folder: URL, input: Data = Data(), environment: [String: String], limit: TimeInterval
    ) throws -> Output {
        // Files, not pipes: nothing fills up while nobody reads.
        let streams = try TemporaryFolder()
        for name in ["in", "out", "err"] { try streams.write(name == "in" ? input : Data(), to: name) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ENTENTE_") && $0.key != "CI" }
            .merging(environment) { _, given in given }
        process.standardInput = try FileHandle(forReadingFrom: streams["in"])
        process.standardOutput = try FileHandle(forWritingTo: streams["out"])
        process.standardError = try FileHandle(forWritingTo: streams["err"])
        let end = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in end.signal() }
        try process.run()
        guard end.wait(timeout: .now() + limit) == .success else {
            process.terminate()
            throw Failure(description: "entente \(arguments.joined(separator: " ")) had not ended after \(Int(limit)) s")
        }
        return Output(
            exitCode: process.terminationStatus, standardOutput: try Data(contentsOf: streams["out"]), standardError: try Data(contentsOf: streams["err"]))
    }
}
