import Foundation
import TestSupport
import Testing

/// `entente evaluate` as a process.
struct EvaluateTests {
    private let folder = try! TemporaryFolder()

    private struct Report: Decodable {
        struct Part: Decodable {
            var name: String
            var dispatches: [String: Int]
            var figures: [String: [String: Double]]
            var dates: [String: Double]
            var spearman: [String: Double?]
            var faults: [Fault]?
        }
        struct Fault: Decodable {
            var dispatch: String
            var fault: String
        }
        var sets: [Part]
    }

    private func evaluate(_ arguments: String...) throws -> [Report.Part] {
        let output = try BuiltBinary.run(["evaluate"] + arguments + ["--format", "json"], in: folder.url)
        #expect(output.exitCode == 0 && output.messages.isEmpty, "\(output.messages)")
        return try JSONDecoder().decode(Report.self, from: output.standardOutput).sets
    }

    private func gold(_ name: String) -> String { Repository.file("Tests/Gold/\(name).jsonl").path() }

    /// The lines of a file of gold, as dispatches: without what people found in them.
    private func dispatches(_ name: String) throws -> String {
        try String(contentsOfFile: gold(name), encoding: .utf8).split(separator: "\n").map { line in
            var object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            for key in ["actors", "ties", "claims"] { object[key] = nil }
            return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self) + "\n"
        }.joined()
    }

    @Test(.enabled(if: Oracle.isRequired, "no oracle"))
    func `what is extracted is scored as the judge scores it, from any source`() throws {
        let names = ["dev-fr", "dev-en", "wire-fr", "wire-en", "world-fr", "world-en"]
        for name in names {
            try folder.write(dispatches(name), to: "\(name).jsonl")
            let codings = try BuiltBinary.run(["extract", "\(name).jsonl"], in: folder.url)
            try folder.write(codings.standardOutput, to: "\(name)-codings.jsonl")
        }
        let scores = try Judge.scores(of: names.map { (URL(filePath: gold($0)), folder["\($0)-codings.jsonl"]) })
        for (name, scores) in zip(names, scores) {
            for source in ["--extract", "\(name).jsonl", "\(name)-codings.jsonl"] {
                let part = try #require(try evaluate(gold(name), source).first)
                for (figure, values) in part.figures {
                    for (key, value) in values {
                        let expected = scores.rows[figure]?[key == "right" ? "hit" : key] ?? .nan
                        #expect(abs(value - expected) < 5.1e-5, "\(name) \(source): \(figure) \(key)")
                    }
                }
                for key in ["matched", "right", "accuracy"] {
                    #expect(abs(part.dates[key]! - scores.rows["dates"]![key]!) < 5.1e-5, "\(name) \(source): \(key)")
                }
                for (measure, value) in part.spearman {
                    let (found, expected) = try (#require(value), #require(scores.spearman[measure] ?? nil))
                    #expect(abs(found - expected) < (measure == "betweenness" ? 0.002 : 5.1e-5), "\(name) \(source): rho of \(measure)")
                }
            }
        }
    }

    @Test func `gold against itself is right in everything`() throws {
        let part = try #require(try evaluate(gold("seed"), gold("seed"), "--faults").first)
        #expect(part.figures.values.allSatisfy { $0["gold"] == $0["right"] && $0["gold"] == $0["found"] })
        #expect(part.faults == nil)
    }

    @Test func `every third line is kept aside, and its faults are never listed`() throws {
        let parts = try evaluate(gold("wire-fr"), "--whole", gold("dev-fr"), "--extract", "--aside", "--faults", "--by", "file")
        #expect(parts.map(\.name) == ["rest", "kept aside", "rest, dev-fr", "rest, wire-fr", "kept aside, wire-fr"])
        #expect(parts.map { $0.dispatches["gold"] } == [41, 8, 24, 17, 8])
        let ids = try String(contentsOfFile: gold("wire-fr"), encoding: .utf8).split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])["id"] as? String
        }
        let aside = Set(ids.indices.filter { $0 % 3 == 2 }.map { ids[$0] })
        let faults = try #require(parts[0].faults)
        #expect(!faults.isEmpty && faults.allSatisfy { !aside.contains($0.dispatch) })
        #expect(parts.dropFirst().allSatisfy { $0.faults == nil })
    }

    @Test func `gold in two languages is told apart`() throws {
        let parts = try evaluate(gold("dev-fr"), gold("dev-en"), "--extract", "--by", "lang")
        #expect(parts.map(\.name) == ["all", "en", "fr"])
    }

    @Test(arguments: [
        (["gold.jsonl"], 64, "name a SOURCE after GOLD"), (["gold.jsonl", "a.jsonl", "--by", "day"], 64, "unknown grouping"),
        (["none.jsonl", "--extract"], 65, "no such file"), (["dispatch.jsonl", "--extract"], 65, "no \"ties\""),
        (["gold.jsonl", "--extract"], 65, "\"text\" is missing"), (["gold.jsonl", "--extract", "--min-confidence", "2"], 64, "expected 0 to 1"),
    ])
    func `what cannot be is said`(arguments: [String], exitCode: Int32, message: String) throws {
        try folder.write(#"{"id": "a", "ties": []}"# + "\n", to: "gold.jsonl")
        try folder.write(#"{"id": "a", "text": "x"}"# + "\n", to: "dispatch.jsonl")
        let output = try BuiltBinary.run(["evaluate"] + arguments, in: folder.url)
        #expect(output.exitCode == exitCode && output.messages.contains(message), "\(output.messages)")
    }
}
