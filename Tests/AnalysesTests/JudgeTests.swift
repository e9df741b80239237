import Codings
import Dispatches
import Foundation
import Networks
import Outputs
import TestSupport
import Testing

@testable import Analyses

/// Figures against gold are those of Tests/Gold/score.py.
@Suite(.enabled(if: Oracle.isRequired, "no oracle"))
struct JudgeTests {
    private static let files = ["dev-fr", "dev-en", "wire-fr", "wire-en", "world-fr", "world-en"]

    private func gold(_ name: String) throws -> [Coding] {
        let text = try String(contentsOf: Repository.file("Tests/Gold/\(name).jsonl"), encoding: .utf8)
        return try text.split(separator: "\n").map { try CodingReader(completes: false).coding($0.utf8) }
    }

    @Test func `gold that is disturbed at random is scored as the judge scores it`() throws {
        let folder = try TemporaryFolder()
        var pairs: [(gold: URL, found: URL)] = []
        var evaluations: [Evaluation] = []
        for seed in 0..<36 {
            let name = Self.files[seed % Self.files.count]
            var codings = try gold(name)
            if seed % 4 == 3 { codings = Array(codings.prefix(seed / 4)) }
            var disturbance = Disturbance(seed: UInt64(seed), strength: Double(seed % 5) / 10)
            let found = disturbance.apply(to: codings)
            let files = (gold: "gold-\(seed).jsonl", found: "found-\(seed).jsonl")
            try folder.write(codings.map { $0.json.line + "\n" }.joined(), to: files.gold)
            try folder.write(found.map { $0.json.line + "\n" }.joined(), to: files.found)
            pairs.append((folder[files.gold], folder[files.found]))
            evaluations.append(try EvaluationAnalysis().evaluation(of: found, against: codings))
        }
        for (seed, scores) in try Judge.scores(of: pairs).enumerated() { expect(evaluations[seed], scores, "seed \(seed)") }
    }

    private func expect(_ evaluation: Evaluation, _ scores: Judge.Scores, _ what: String) {
        func compare(_ name: String, _ figures: [String: Double]) {
            for (key, value) in figures {
                let expected = scores.rows[name]?[key]
                #expect(expected.map { abs($0 - value) < 5.1e-5 } ?? (value == 0), "\(what): \(name) \(key) is \(value), the judge's \(expected ?? .nan)")
            }
        }
        for unit in Evaluation.Unit.allCases {
            let tally = evaluation[unit]
            compare(
                unit.rawValue,
                [
                    "precision": tally.precision, "recall": tally.recall, "f1": tally.f1, "gold": Double(tally.gold), "found": Double(tally.found),
                    "hit": Double(tally.hit),
                ])
        }
        let dates = evaluation.dates
        compare("dates", ["matched": Double(dates.matched), "right": Double(dates.right), "accuracy": dates.accuracy])
        compare("dispatches", ["gold": Double(evaluation.dispatches.gold), "coded": Double(evaluation.dispatches.coded)])
        let graph = evaluation.graph
        for (name, value, tolerance) in [("degree", graph.degree, 5.1e-5), ("pagerank", graph.pageRank, 5.1e-5), ("betweenness", graph.betweenness, 0.002)] {
            let expected = scores.spearman[name] ?? nil
            #expect((value == nil) == (expected == nil), "\(what): \(name)")
            if let value, let expected { #expect(abs(value - expected) < tolerance, "\(what): rho of \(name) is \(value), the judge's \(expected)") }
        }
    }
}

/// What a coder may get wrong, by chance.
private struct Disturbance {
    var random: Xoshiro256
    /// 0 … 1: how likely each thing is to be wrong.
    var strength: Double

    init(seed: UInt64, strength: Double) {
        random = Xoshiro256(seed: seed)
        self.strength = strength
    }

    private mutating func happens(_ factor: Double = 1) -> Bool { Double.random(in: 0..<1, using: &random) < strength * factor }

    mutating func apply(to codings: [Coding]) -> [Coding] {
        var found: [Coding] = []
        for coding in codings where !happens(0.2) {
            var coding = coding
            disturbActors(of: &coding)
            disturbTies(of: &coding)
            found.append(coding)
        }
        if happens() { found.shuffle(using: &random) }
        return found
    }

    private mutating func disturbActors(of coding: inout Coding) {
        var renamed: [ActorID: ActorID] = [:]
        for index in coding.actors.indices {
            let id = coding.actors[index].id
            if happens(0.3) { coding.actors[index].represents = .country(["VNM", "CHN", "USA"].randomElement(using: &random)!) }
            if happens(0.3) { coding.actors[index].represents = nil }
            guard id.kind != .country, happens() else { continue }
            let words = id.name.split(separator: "-").map(String.init)
            let kept = words.count > 1 && happens(2) ? Array(words.dropFirst()) : words.shuffled(using: &random)
            let new = ActorID(id.kind, (kept + (happens() ? ["ii"] : [])).joined(separator: "-"))
            guard new != id, !coding.actors.contains(where: { $0.id == new }) else { continue }
            renamed[id] = new
            coding.actors[index].id = new
            if happens(2) {
                let names = [kept.joined(separator: " ").uppercased(), "Đ+ " + new.name, "…", new.name.replacing("e", with: "é")]
                coding.actors[index].names = Array(names.shuffled(using: &random).prefix(2))
                coding.actors[index].name = coding.actors[index].names[0]
            }
        }
        for index in coding.ties.indices {
            coding.ties[index].source = renamed[coding.ties[index].source] ?? coding.ties[index].source
            coding.ties[index].target = renamed[coding.ties[index].target] ?? coding.ties[index].target
        }
        if happens() { coding.actors.shuffle(using: &random) }
        coding.actors = coding.actors.filter { _ in !happens(0.3) }
        if happens() { coding.actors.append(Actor(id: .forum("one-too-many"), name: "", names: ["", "ASEAN"])) }
    }

    private mutating func disturbTies(of coding: inout Coding) {
        var ties: [Tie] = []
        for tie in coding.ties where !happens() {
            var tie = tie
            if happens(0.5) { tie.type = TieType.allCases.randomElement(using: &random)! }
            if happens(0.5) { swap(&tie.source, &tie.target) }
            if happens(), let date = tie.date {
                tie.date = [nil, PartialDate(year: date.year), PartialDate(dayNumber: date.dayNumbers.lowerBound + 1)].randomElement(using: &random)!
            }
            if happens(0.3), let other = coding.actors.randomElement(using: &random), other.id != tie.source { tie.target = other.id }
            ties.append(tie)
            if happens(0.2) { ties.append(Tie(source: tie.target, target: tie.source, type: tie.type)) }
        }
        coding.ties = ties
    }
}
