import Codings
import Dispatches
import TestSupport
import Testing

@testable import ActorGraphs

@Suite struct `Adding codings up` {
    @Test(arguments: 0..<60) func `gives the same graph in any order`(_ seed: Int) {
        var random = SplitMix64(seed: seed)
        let codings = randomCodings(&random)
        for repeats in Repeats.allCases {
            let graph = ActorGraph(codings, repeats: repeats)
            for _ in 0..<4 {
                let shuffled = codings.shuffled(using: &random).map { coding in
                    var coding = coding
                    coding.ties.shuffle(using: &random)
                    coding.actors.shuffle(using: &random)
                    return coding
                }
                #expect(ActorGraph(shuffled, repeats: repeats) == graph, "seed \(seed), \(repeats)")
            }
        }
    }

    @Test(arguments: 0..<30) func `keeps every dispatch and every sentence`(_ seed: Int) {
        var random = SplitMix64(seed: seed)
        let codings = randomCodings(&random)
        let graph = ActorGraph(codings, repeats: .month)
        #expect(graph.dispatches.count == codings.count)
        let kept = Set(graph.ties.flatMap { graph.dispatches(of: $0).map { graph.dispatches[$0].id } })
        for coding in codings where coding.ties.contains(where: { $0.type != .represents }) { #expect(kept.contains(coding.head.id)) }
        let sentences = Set(graph.ties.flatMap(\.evidence))
        for coding in codings {
            for evidence in coding.ties.flatMap(\.evidence) {
                #expect(sentences.contains(Evidence(dispatch: coding.head.id, start: evidence.start, end: evidence.end, text: evidence.text)))
            }
        }
    }

    @Test func `refuses another dispatch of the same id, whichever comes first`() {
        var first = Coding("a", "2019-09-04", ["VNM CHN aid"])
        first.head.file = "x.jsonl"
        var second = Coding("a", "2019-09-05", ["VNM CHN accuse"])
        second.head.file = "y.jsonl"
        for codings in [[first, second], [second, first]] {
            var problems: [Problem] = []
            let graph = ActorGraph(codings: codings, problems: &problems)
            #expect(graph.short == ["VNM CHN aid"] || graph.short == ["CHN VNM aid"])
            #expect(problems.map(\.description) == ["y.jsonl: another dispatch in x.jsonl has the id \"a\"; this one is left out, give it an id of its own"])
        }
    }

    @Test func `only warns of a coding that is given twice`() {
        let coding = Coding("a", "2019-09-04", ["VNM CHN aid"])
        var problems: [Problem] = []
        #expect(ActorGraph(codings: [coding, coding], problems: &problems).ties.count == 1)
        #expect(problems.map(\.severity) == [.warning])
    }

    @Test func `names a country as most do, then shortest`() {
        func coding(_ id: String, _ name: String) -> Coding {
            Coding(head: DispatchHead(id: id), actors: [Actor(id: .country("VNM"), name: name, names: [name])])
        }
        let graph = ActorGraph([coding("a", "Viet Nam"), coding("b", "Vietnam"), coding("c", "le Vietnam"), Coding("d", nil, ["VNM CHN aid"])])
        #expect(graph.actors.map(\.name) == ["CHN", "Vietnam"])
        #expect(graph.actors[1].names == ["Viet Nam", "Vietnam", "le Vietnam"])
        #expect(ActorGraph([coding("a", "Viet Nam"), coding("b", "Vietnam"), coding("c", "Viet Nam")]).actors[0].name == "Viet Nam")
    }

    @Test func `takes office and country of the latest dispatch`() {
        var early = official("a-b", "A B", of: "FRA")
        early.office = "minister"
        var late = official("a-b", "A B", of: "FRA")
        late.office = "president"
        let graph = ActorGraph([Coding("1", "2019-09-05", [], officials: [late]), Coding("2", "2019-09-04", [], officials: [early])])
        #expect(graph.actors.first { $0.id == .official("a-b") }?.office == "president")
    }

    @Test func `gives each dispatch the represents tie that its coding's actors tell`() {
        let graph = ActorGraph([
            Coding("1", "2019-09-04", [], officials: [official("a-b", "A B", of: "FRA")]),
            Coding("2", "2019-09-04", ["a-b FRA represents"], officials: [official("a-b", "A B", of: "FRA")]),
        ])
        #expect(graph.short == ["a-b FRA represents", "a-b FRA represents"])
        #expect(graph.ties.map(\.dispatch) == [0, 1])
    }

    @Test func `lets claims and evidence name their dispatch`() {
        var coding = Coding("1", nil, ["VNM CHN aid"])
        coding.ties[0].evidence = [Evidence(start: 1, end: 2, text: "x")]
        coding.claims = [Claim(of: .forum("asean"), role: "central", evidence: [Evidence(start: 3, end: 4, text: "y")])]
        let graph = ActorGraph([coding])
        #expect(graph.ties[0].evidence.map(\.dispatch) == ["1"])
        #expect(graph.claims.flatMap(\.evidence).map(\.dispatch) == ["1"])
    }
}
