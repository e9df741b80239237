import Codings
import Dispatches
import Foundation
import Lexicons
import TestSupport
import Testing

@testable import Extraction

/// What holds of every coding, whatever the dispatch says.
struct CodingBuilderTests {
    static let examples: [Dispatch] = {
        let folder = Repository.file("Examples/dispatches")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).filter { $0.hasSuffix(".txt") }.sorted()
        guard let reader = try? DispatchReader(profiles: Lexicon.builtIn.profiles) else { return [] }
        var dispatches: [Dispatch] = []
        for name in names {
            guard let file = try? InputFile(path: folder.appending(path: name).path()) else { continue }
            _ = try? reader.read(file) { dispatches.append($0) }
        }
        return dispatches
    }()

    @Test func `there are examples`() {
        #expect(Self.examples.count >= 40)
        #expect(Set(Self.examples.map(\.head.language)) == ["fr", "en"])
    }

    @Test(arguments: examples)
    func `a coding of an example holds together`(dispatch: Dispatch) {
        let coding = extractor.coding(of: dispatch)
        if let fault = fault(of: coding, dispatch) { Issue.record("\(dispatch.head.id): \(fault)") }
        #expect(!coding.actors.isEmpty, "\(dispatch.head.id) names nobody")
    }

    @Test(arguments: examples.prefix(12))
    func `the same dispatch gives the same coding, also of another extractor`(dispatch: Dispatch) {
        let coding = extractor.coding(of: dispatch)
        #expect(extractor.coding(of: dispatch) == coding)
        #expect(Self.other.coding(of: dispatch) == coding)
    }

    static let other = Extractor()

    @Test func `one tie for each source, target and type, with all its sentences`() {
        let coding = coding("Le Laos a remercié le Japon. Le Chili dort. Le Laos a remercié le Japon hier.")
        #expect(coding.shortTies == ["LAO JPN support"])
        #expect(coding.ties[0].evidence.map(\.text) == ["Le Laos a remercié le Japon.", "Le Laos a remercié le Japon hier."])
    }

    @Test func `both orders of two who meet are one tie`() {
        #expect(coding("Le Laos a rencontré le Japon. Le Japon a rencontré le Laos.").ties.count == 1)
        #expect(coding("Le Laos a remercié le Japon. Le Japon a remercié le Laos.").ties.count == 2)
    }

    @Test func `what one word reports is one event, and what another does is another`() {
        let ties = coding("Le Japon a remercié le Laos et le Cambodge. Le Chili a condamné le Pérou.").ties
        let thanks = ties.filter { $0.type == .support }.map(\.event)
        #expect(thanks.count == 2 && thanks[0] == thanks[1] && thanks[0] != nil)
        #expect(ties.first { $0.type == .accuse }?.event != thanks[0])
    }

    @Test func `offsets count in the title, a line end and the text`() throws {
        let dispatch = dispatch("Hé ! Le Laos a remercié le Japon.", title: "Été à Séoul")
        let evidence = try #require(extractor.coding(of: dispatch).ties.first?.evidence.first)
        #expect(evidence.start == "Été à Séoul\nHé ! ".utf8.count && evidence.text == "Le Laos a remercié le Japon.")
    }

    @Test func `every official has the country that he acts for as an actor and a tie to it`() {
        let coding = coding("Le ministre norvégien Ole Berg dort.")
        #expect(coding.shortActors == ["NOR", "ole-berg"])
        #expect(coding.ties.map { short($0) } == ["ole-berg NOR represents"])
        #expect(coding.actors.first { $0.id.kind == .official }?.office?.contains("ministre") == true)
    }

    @Test(arguments: [nil, "de", "zz"] as [String?])
    func `in a language that nobody knows only names are found`(language: String?) {
        let dispatch = Dispatch(head: DispatchHead(id: "d", language: language), text: "Der Minister traf gestern seinen Kollegen aus Laos.")
        let coding = extractor.coding(of: dispatch)
        #expect(coding.ties.isEmpty && coding.shortActors == ["LAO"])
    }

    @Test func `a trace has each sentence, its actors and its acts`() {
        let trace = extractor.trace(of: dispatch("Le Laos a remercié le Japon. Il pleut."))
        #expect(trace.count { $0.hasPrefix("sentence") } == 2)
        #expect(trace.contains { $0.contains("country:LAO —support→ country:JPN") })
    }
}

/// What is wrong with a coding, in words; nil where it holds together.
func fault(of coding: Coding, _ dispatch: Dispatch) -> String? {
    let bytes = Array(dispatch.content.utf8)
    let ids = Set(coding.actors.map(\.id))
    if ids.count != coding.actors.count { return "an actor stands twice" }
    var keys: Set<String> = []
    for tie in coding.ties {
        if !ids.contains(tie.source) || !ids.contains(tie.target) { return "\(short(tie)) has an end that is no actor" }
        if tie.source == tie.target { return "\(short(tie)) leads to itself" }
        if !keys.insert(short(tie)).inserted { return "\(short(tie)) stands twice" }
        if tie.evidence.isEmpty { return "\(short(tie)) has no sentence" }
        if let confidence = tie.confidence, !(0...1).contains(confidence) { return "\(short(tie)) has confidence \(confidence)" }
    }
    for evidence in coding.ties.flatMap(\.evidence) + coding.claims.flatMap(\.evidence) {
        guard 0 <= evidence.start, evidence.start < evidence.end, evidence.end <= bytes.count else { return "\(evidence) lies outside" }
        if !bytes[evidence.start..<evidence.end].elementsEqual(evidence.text.utf8) { return "\(evidence) does not slice back" }
    }
    for mention in coding.actors.flatMap(\.mentions) {
        guard 0 <= mention.start, mention.start < mention.end, mention.end <= bytes.count else { return "\(mention) lies outside" }
        // Neither begins nor ends within a letter.
        if bytes[mention.start] & 0xC0 == 0x80 || (mention.end < bytes.count && bytes[mention.end] & 0xC0 == 0x80) { return "\(mention) cuts a letter" }
    }
    for claim in coding.claims where !ids.contains(claim.of) || !(claim.by.map(ids.contains) ?? true) { return "a claim names no actor" }
    for actor in coding.actors where actor.id.kind == .official && !coding.ties.contains(where: { $0.source == actor.id && $0.type == .represents }) {
        return "\(actor.id) represents nobody"
    }
    return nil
}
