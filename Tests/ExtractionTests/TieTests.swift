import Foundation
import TestSupport
import Testing

@testable import Extraction

/// The ties of dispatches of one sentence, about meetings and quarrels that were made up: `Tests/Gold/plain.jsonl`.
struct TieTests {
    struct Plain: Decodable, Sendable, CustomTestStringConvertible {
        struct Tie: Decodable, Sendable { var source, target, type: String }
        var lang, text: String
        var ties: [Tie]

        /// As ``short(_:)`` writes them.
        var expected: [String] {
            ties.map { tie in
                [tie.source, tie.target].map { $0.replacing(/^forum:/, with: "@").replacing(/^\w+:/, with: "") }.joined(separator: " ") + " " + tie.type
            }
        }

        var testDescription: String { text }
    }

    static let sentences: [Plain] = {
        let lines = (try? String(contentsOf: Repository.file("Tests/Gold/plain.jsonl"), encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.compactMap { try? JSONDecoder().decode(Plain.self, from: Data($0.utf8)) }
    }()

    @Test func `every plain sentence is read`() { #expect(Self.sentences.count == 427) }

    @Test(arguments: sentences)
    func `a sentence's ties are who did what to whom`(plain: Plain) {
        let (language, text, expected) = (plain.lang, plain.text, plain.expected)
        let dispatch = dispatch(text, language: language)
        let coding = extractor.coding(of: dispatch)
        if let difference = difference(expected, coding.shortTies) { Issue.record("\(text) – \(difference)") }
        if let fault = fault(of: coding, dispatch) { Issue.record("\(text) – \(fault)") }
    }
}
