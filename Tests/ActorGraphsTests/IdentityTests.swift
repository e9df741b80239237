import Codings
import Dispatches
import TestSupport
import Testing

@testable import ActorGraphs

@Suite struct `Officials of many codings` {
    /// One coding an official, dated in the order given; the ids that the graph has for officials.
    static func ids(_ officials: [Actor], identities: Identities = .none) -> [String] {
        let codings = officials.enumerated().map { Coding("d\($0.offset)", "2019-09-0\($0.offset + 1)", [], officials: [$0.element]) }
        let graph = ActorGraph(codings, identities: identities)
        #expect(ActorGraph(codings.reversed(), identities: identities) == graph)
        return graph.actors.filter { $0.id.kind == .official }.map(\.id.name)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var officials: [Actor]
        var ids: [String]

        init(_ description: String, _ officials: [Actor], _ ids: [String]) {
            testDescription = description
            self.officials = officials
            self.ids = ids
        }
    }

    @Test(arguments: [
        Case(
            "diacritics and case", [official("nguyen-chi-vinh", "Nguyễn Chí Vịnh", of: "VNM"), official("x", "NGUYEN CHI VINH", of: "VNM")], ["nguyen-chi-vinh"]
        ),
        Case("letters without decomposition", [official("a", "Đỗ Bá Tỵ", of: "VNM"), official("b", "Do Ba Ty", of: "VNM")], ["do-ba-ty"]),
        Case("ø, ł, ß, æ", [official("a", "Søren Łæß", of: "DNK"), official("b", "Soren Laess", of: "DNK")], ["soren-laess"]),
        Case("hyphens", [official("a", "Kim Jong-un", of: "PRK"), official("b", "Kim Jong Un", of: "PRK")], ["kim-jong-un"]),
        Case(
            "apostrophes", [official("a", "Paul O’Brien", of: "IRL"), official("b", "Paul O'Brien", of: "IRL"), official("c", "Paul Obrien", of: "IRL")],
            ["paul-o-brien"]),
        Case(
            "the order of parts",
            [official("a", "Kishida Fumio", of: "JPN"), official("b", "Fumio Kishida", of: "JPN"), official("c", "Fumio Kishida", of: "JPN")], ["fumio-kishida"]
        ),
        Case("a middle name", [official("a", "Donald J. Trump", of: "USA"), official("b", "Donald Trump", of: "USA")], ["donald-j-trump"]),
        Case(
            "the more frequent name",
            [official("a", "Donald J. Trump", of: "USA"), official("b", "Donald Trump", of: "USA"), official("c", "Donald Trump", of: "USA")], ["donald-trump"]),
        Case("a family name alone", [official("lavrov", "Lavrov", of: "RUS"), official("b", "Sergueï Lavrov", of: "RUS")], ["lavrov", "serguei-lavrov"]),
        Case("a family name twice", [official("lavrov", "Lavrov", of: "RUS"), official("b", "LAVROV", of: "RUS")], ["lavrov"]),
        Case(
            "an initial and a family name", [official("a", "S. Lavrov", of: "RUS"), official("b", "Sergueï S. Lavrov", of: "RUS")],
            ["s-lavrov", "serguei-s-lavrov"]),
        Case("namesakes of two countries", [official("a", "John Smith", of: "USA"), official("b", "John Smith", of: "GBR")], ["john-smith", "john-smith-2"]),
        Case("unknown country, one namesake", [official("a", "John Smith"), official("b", "John Smith", of: "GBR")], ["john-smith"]),
        Case(
            "unknown country, two namesakes", [official("a", "John Smith", of: "USA"), official("b", "John Smith"), official("c", "John Smith", of: "GBR")],
            ["john-smith", "john-smith-2", "john-smith-3"]),
        Case(
            "a part of two names", [official("a", "Kim Jong", of: "PRK"), official("b", "Kim Jong Un", of: "PRK"), official("c", "Kim Jong Il", of: "PRK")],
            ["kim-jong", "kim-jong-il", "kim-jong-un"]),
        Case(
            "an alias that joins", [official("a", "Mike Pompeo", of: "USA"), official("b", "Michael Pompeo", "Mike Pompeo", of: "USA")], ["michael-pompeo"]),
        Case("no names but ids", [Actor(id: .official("ban-ki-moon")), Actor(id: .official("ban-ki-moon"))], ["ban-ki-moon"]),
        Case("another script", [official("xi-jinping", "习近平", of: "CHN"), official("xi-jinping", "习近平", of: "CHN")], ["xi-jinping"]),
    ]) func `are told apart by name and country`(_ example: Case) { #expect(Self.ids(example.officials) == example.ids) }

    @Test func `of one coding stay two persons`() {
        let codings = [
            Coding(
                "1", "2019-09-04", [],
                officials: [official("a", "George H. W. Bush", "George Bush", of: "USA"), official("b", "George W. Bush", "George Bush", of: "USA")]),
            Coding("2", "2019-09-05", [], officials: [official("c", "George W. Bush", "George Bush", of: "USA")]),
        ]
        #expect(ActorGraph(codings).actors.filter { $0.id.kind == .official }.map(\.id.name) == ["george-h-w-bush", "george-w-bush"])
    }

    @Test func `keep the plain id if they come first by date, not by dispatch`() {
        let graph = ActorGraph([
            Coding("a", "2019-09-05", [], officials: [official("x", "John Smith", of: "USA")]),
            Coding("b", "2019-09-04", [], officials: [official("x", "John Smith", of: "GBR")]),
        ])
        #expect(graph.actors.filter { $0.id.kind == .official }.map { "\($0.id.name) \($0.represents!.name)" } == ["john-smith GBR", "john-smith-2 USA"])
    }

    @Test func `add their names up`() {
        let graph = ActorGraph([
            Coding("a", "2019-09-05", [], officials: [official("x", "Nguyễn Chí Vịnh", of: "VNM")]),
            Coding("b", "2019-09-06", [], officials: [official("y", "Nguyen Chi Vinh", "M. Vinh", of: "VNM")]),
        ])
        #expect(graph.actors.last?.names == ["Nguyễn Chí Vịnh", "Nguyen Chi Vinh", "M. Vinh"])
    }

    @Test(arguments: 0..<40) func `are never fewer than one coding has`(_ seed: Int) {
        var random = SplitMix64(seed: seed)
        for coding in randomCodings(&random) {
            let officials = coding.actors.filter { $0.id.kind == .official }
            #expect(ActorGraph([coding]).actors.count { $0.id.kind == .official } == Set(officials.map(\.id)).count)
        }
    }
}
