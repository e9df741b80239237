import Foundation
import Synchronization

/// Other libraries' answers: Tests/Oracle/oracle.py, one process a test run, one line of JSON a question and one an answer.
///
/// The Python is the one that `ENTENTE_ORACLE` names, else `.build/oracle/bin/python`. `python3 -m venv .build/oracle` and
/// `.build/oracle/bin/pip install -r Tests/Oracle/requirements.txt` make it.
public final class Oracle: Sendable {
    public static let shared = Oracle()

    /// Goes with `.enabled(if: Oracle.isRequired, …)`.
    public static let absence = "no oracle: set ENTENTE_ORACLE to a Python with Tests/Oracle/requirements.txt installed"

    /// The interpreter, which has NetworkX, SciPy and selenium.
    public static var python: URL {
        if let path = ProcessInfo.processInfo.environment["ENTENTE_ORACLE"], !path.isEmpty { return URL(filePath: path) }
        return Repository.file(".build/oracle/bin/python")
    }

    /// Whether tests that need the oracle are to run: it is there, or this is CI, where they fail without it.
    public static var isRequired: Bool {
        FileManager.default.isExecutableFile(atPath: python.path()) || ProcessInfo.processInfo.environment["CI"] != nil
    }

    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    private struct Channel {
        var process: Process
        var questions: FileHandle
        var answers: FileHandle
        var buffer = Data()

        mutating func answer(to question: Data) throws -> Data {
            try questions.write(contentsOf: question + [0x0A])
            while true {
                if let end = buffer.firstIndex(of: 0x0A) {
                    let line = Data(buffer[buffer.startIndex..<end])
                    buffer = Data(buffer[(end + 1)...])
                    return line
                }
                let more = answers.availableData
                guard !more.isEmpty else { throw Failure(description: "the oracle ended without an answer; its standard error says why") }
                buffer.append(more)
            }
        }
    }

    private let channel = Mutex<Channel?>(nil)

    private struct Question<Options: Encodable>: Encodable {
        var task: String
        var graphs: [RandomGraph]
        var options: Options
    }

    private struct Answer<Value: Decodable>: Decodable {
        var answer: Value?
        var error: String?
    }

    /// Asks for one task on many graphs; the tasks stand in oracle.py.
    public func ask<Value: Decodable>(
        _ task: String, _ graphs: [RandomGraph] = [], options: some Encodable = [String: String](), as type: Value.Type = Value.self
    ) throws -> Value {
        let question = try JSONEncoder().encode(Question(task: task, graphs: graphs, options: options))
        let line = try channel.withLock { channel in
            var open = try channel ?? Oracle.start()
            defer { channel = open }
            return try open.answer(to: question)
        }
        let answer = try JSONDecoder().decode(Answer<Value>.self, from: line)
        if let value = answer.answer { return value }
        throw Failure(description: answer.error ?? "the oracle has no answer to \(task)")
    }

    private static func start() throws -> Channel {
        guard FileManager.default.isExecutableFile(atPath: python.path()) else { throw Failure(description: absence) }
        let process = Process()
        let (questions, answers) = (Pipe(), Pipe())
        process.executableURL = python
        process.arguments = [Repository.file("Tests/Oracle/oracle.py").path()]
        process.standardInput = questions
        process.standardOutput = answers
        try process.run()
        return Channel(process: process, questions: questions.fileHandleForWriting, answers: answers.fileHandleForReading)
    }
}
