import Codings
import Dispatches
import Testing

@testable import ActorGraphs

@Suite struct `The user's identities` {
    @Test func `are read from YAML`() throws {
        let identities = try Identities(
            yaml: """
                # who is who
                same:
                  - [official:le-drian, Jean-Yves Le Drian]
                  - [forum:asean, forum:anase]
                not-same:
                  - [John Kerry, John F. Kerry]
                """)
        #expect(identities.same == [["official:le-drian", "Jean-Yves Le Drian"], ["forum:asean", "forum:anase"]])
        #expect(identities.notSame == [["John Kerry", "John F. Kerry"]])
        #expect(try Identities(yaml: "") == .none)
        #expect(try Identities(yaml: "same:\n") == .none)
    }

    @Test(arguments: [
        ("same:\n  - [a, b\nx: 1", "ids.yaml:3: no YAML; expected \"same:\" and \"not-same:\" with lists of ids or names"),
        ("- a", "ids.yaml:1: expected \"same:\" and \"not-same:\" with lists of ids or names"),
        ("same: []\nnotsame: []", "ids.yaml:2: unknown key \"notsame\"; did you mean \"not-same\"?"),
        ("same:\n  - [a, b]\n  - [a]", "ids.yaml:3: an entry of \"same\" has fewer than two actors; expected a list such as [official:a, official:b]"),
        (
            "same:\n  - [official:a, country:VNM]",
            "ids.yaml:2: \"official:a\", \"country:VNM\" are actors of different kinds; a name alone is an official's"
        ),
        ("same:\n  - [country:VN, country:VNM]", "ids.yaml:2: \"country:VN\" is no id; expected country:XXX, official:given-family or forum:slug"),
        ("same:\n  - [a, b]\nnot-same:\n  - [b, a]", "ids.yaml:3: \"a\" and \"b\" stand under \"same\" and under \"not-same\"; take one of the two out"),
    ]) func `that are wrong are refused by line`(_ yaml: String, _ message: String) {
        let problem = #expect(throws: Problem.self) { try Identities(yaml: yaml, file: "ids.yaml") }
        #expect(problem?.description == message)
    }

    @Test func `join whom the rules keep apart`() {
        let officials = [official("guterres", "António Guterres", of: "PRT"), official("guterres", "António Guterres", of: "@un")]
        #expect(`Officials of many codings`.ids(officials) == ["antonio-guterres", "antonio-guterres-2"])
        let byID = Identities(same: [["official:antonio-guterres", "official:antonio-guterres-2"]])
        #expect(`Officials of many codings`.ids(officials, identities: byID) == ["antonio-guterres"])
        let byName = Identities(same: [["official:the-sg", "Antonio GUTERRES"]])
        #expect(`Officials of many codings`.ids(officials, identities: byName) == ["the-sg"])
    }

    @Test func `part whom the rules join`() {
        let officials = [official("a", "John Kerry", of: "USA"), official("b", "John F. Kerry", of: "USA"), official("c", "John Kerry", of: "USA")]
        #expect(`Officials of many codings`.ids(officials) == ["john-kerry"])
        #expect(
            `Officials of many codings`.ids(officials, identities: Identities(notSame: [["John Kerry", "John F. Kerry"]])) == ["john-f-kerry", "john-kerry"])
    }

    @Test func `make two forums one, and a tie between them none`() {
        let codings = [Coding("1", nil, ["@anase CHN consult", "@asean @anase consult"]), Coding("2", nil, ["@asean CHN aid"])]
        var problems: [Problem] = []
        let graph = ActorGraph(codings: codings, identities: Identities(same: [["forum:asean", "forum:anase"]]), problems: &problems)
        #expect(graph.short == ["asean CHN aid", "asean CHN consult"] || graph.short == ["asean CHN consult", "asean CHN aid"])
        #expect(problems.map(\.severity) == [.warning])
    }
}
