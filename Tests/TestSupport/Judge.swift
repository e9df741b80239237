import Foundation

/// Tests/Gold/score.py, which says what figures against gold mean.
public enum Judge {
    public struct Scores: Sendable {
        /// By figure: precision, recall, f1, gold, found, hit; of `dates` matched, right, accuracy; of `dispatches` gold, coded.
        public var rows: [String: [String: Double]] = [:]
        /// By measure; nil where undefined.
        public var spearman: [String: Double?] = [:]
    }

    /// The scores of many pairs of files, by one process of the oracle's Python.
    public static func scores(of pairs: [(gold: URL, found: URL)]) throws -> [Scores] {
        let program = """
            import sys
            sys.path.insert(0, sys.argv[1])
            import score
            files = sys.argv[2:]
            for pair in zip(files[::2], files[1::2]):
                sys.argv = ["score.py", *pair, "--json"]
                score.main()
            """
        let process = Process()
        let output = Pipe()
        process.executableURL = Oracle.python
        process.arguments = ["-B", "-c", program, Repository.file("Tests/Gold").path()] + pairs.flatMap { [$0.gold.path(), $0.found.path()] }
        process.standardOutput = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split(separator: "\n")
        guard process.terminationStatus == 0, lines.count == pairs.count else {
            throw Oracle.Failure(description: "score.py gave \(lines.count) answers to \(pairs.count) questions; its standard error says why")
        }
        return try lines.map { try scores(in: $0) }
    }

    private static func scores(in line: Substring) throws -> Scores {
        guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: [String: Any]] else {
            throw Oracle.Failure(description: "score.py put out \(line.prefix(200))")
        }
        var scores = Scores()
        for (name, row) in object {
            if name == "graph.spearman" {
                scores.spearman = row.mapValues { ($0 as? NSNumber)?.doubleValue }
            } else {
                scores.rows[name] = row.compactMapValues { ($0 as? NSNumber)?.doubleValue }
            }
        }
        return scores
    }
}
