import Codings
import Dispatches
import Testing

@testable import Analyses

struct EvaluationTests {
    private func coding(_ id: String, _ actors: [Actor] = [], _ ties: String..., date: String? = nil, confidence: Double? = nil) -> Coding {
        var coding = Coding(head: DispatchHead(id: id, language: "en"), actors: actors)
        coding.ties = ties.map { text in
            let words = text.split(separator: " ").map(String.init)
            return Tie(
                source: actor(words[0]), target: actor(words[1]), type: TieType(rawValue: words[2])!, date: date.flatMap { PartialDate($0) },
                confidence: confidence, evidence: [Evidence(start: 0, end: 1, text: text)])
        }
        return coding
    }

    private func countries(_ codes: String...) -> [Actor] { codes.map { Actor(id: .country($0)) } }

    private func evaluate(_ found: Coding..., against gold: Coding...) throws -> Evaluation {
        try EvaluationAnalysis().evaluation(of: found, against: gold, withFaults: true)
    }

    @Test(arguments: [
        ("Nguyễn Chí Vịnh", "nguyen-chi-vinh"), ("ADMM+", "admm-plus"), ("Đỗ", "do"), ("Straße", "strasse"), ("Łódź", "łodz"), ("ﬁn", "fin"),
        ("  A.B. ", "a-b"), ("x²", "x2"), ("+", "plus"), ("…", ""), ("Øst", "øst"), ("øst", "ost"), ("Œuvre", "œuvre"),
    ])
    func `names fold as the judge folds them`(name: String, folded: String) {
        #expect(GoldAlignment.fold(name) == folded)
    }

    @Test(arguments: [
        ("jean-yves-le-drian", "Le Drian", true), ("wang-yi", "Yi Wang", true), ("wang-yi", "Wang", false), ("wang", "Wang", true),
        ("wang-yi", "Wang Yang", false), ("a-b-c", "b c d", false), ("a-a", "A", false),
    ])
    func `an official is one by words of the name`(id: String, name: String, isSame: Bool) {
        let alignment = GoldAlignment(gold: [Actor(id: .official(id))], found: [Actor(id: .official("other"), name: name)])
        #expect(alignment[.official("other")] == (isSame ? .official(id) : .official("other")))
    }

    @Test func `each actor of gold is taken once, by the first that it is`() {
        let found = [Actor(id: .official("li-keqiang-2")), Actor(id: .official("li-keqiang"))]
        let alignment = GoldAlignment(gold: [Actor(id: .official("li-keqiang"))], found: found)
        #expect(alignment[.official("li-keqiang-2")] == .official("li-keqiang"))
        #expect(alignment.ids == [.official("li-keqiang")])
    }

    @Test func `forums are one by a name in common, countries by their ids`() {
        let gold = [Actor(id: .forum("asean"), names: ["ASEAN", "ANASE"]), Actor(id: .country("VNM"), names: ["Vietnam"])]
        let alignment = GoldAlignment(gold: gold, found: [Actor(id: .forum("x"), name: "Anase"), Actor(id: .country("VDR"), name: "Vietnam")])
        #expect(alignment.ids == [.forum("asean"), .country("VDR")])
    }

    @Test func `either order of a consultation is right, of a request one`() throws {
        let actors = countries("VNM", "CHN")
        let evaluation = try evaluate(
            coding("a", actors, "VNM CHN consult", "VNM CHN request"), against: coding("a", actors, "CHN VNM consult", "CHN VNM request"))
        #expect(evaluation[.ties] == Evaluation.Tally(gold: 2, found: 2, hit: 1))
        #expect(evaluation[.pairs] == Evaluation.Tally(gold: 1, found: 1, hit: 1))
        #expect(evaluation[.dyads] == Evaluation.Tally(gold: 2, found: 2, hit: 2))
        #expect(evaluation[.ties].f1 == 0.5)
    }

    @Test func `officials are folded into whom they act for, as the actor or a tie says`() throws {
        let gold = [Actor(id: .official("ana"), represents: .country("VNM")), Actor(id: .official("bo"), represents: .forum("asean"))]
        let evaluation = try evaluate(
            coding("a", countries("VNM"), "VNM bo accuse", "bo @asean represents"), against: coding("a", gold, "ana bo accuse"))
        #expect(evaluation[.dyads] == Evaluation.Tally(gold: 1, found: 1, hit: 1))
        #expect(evaluation[.ties].hit == 0)
        #expect(evaluation[.structure] == Evaluation.Tally(gold: 0, found: 1, hit: 0))
    }

    @Test func `dates count where gold has one and the tie is found`() throws {
        let actors = countries("VNM", "CHN", "LAO")
        let evaluation = try evaluate(
            coding("a", actors, "VNM CHN aid", "VNM LAO aid", date: "2019-09"), against: coding("a", actors, "VNM CHN aid", date: "2019-09-04"))
        #expect((evaluation.dates.matched, evaluation.dates.right) == (1, 0))
        #expect(evaluation.faults.map(\.kind) == [.falseTie, .wrongDate])
        #expect(evaluation.faults[1].hint == "gold: 2019-09-04; found: 2019-09")
    }

    @Test func `a dispatch that was not coded counts as found empty, one beside gold not at all`() throws {
        let evaluation = try evaluate(coding("b", countries("LAO", "KHM"), "LAO KHM aid"), against: coding("a", countries("VNM", "CHN"), "VNM CHN aid"))
        #expect(evaluation.dispatches == (1, 0))
        #expect(evaluation[.actors] == Evaluation.Tally(gold: 2, found: 0, hit: 0))
        #expect(evaluation[.ties].f1 == 0)
        #expect(evaluation.graph.degree == nil)
    }

    @Test(arguments: [(0.0, 0), (0.1, 1), (0.3, 3), (0.6, 6), (0.7, 7), (0.69, 6), (0.9, 9), (1.0, 9)])
    func `a confidence is in the bin that begins with it`(confidence: Double, bin: Int) throws {
        let actors = countries("VNM", "CHN", "LAO")
        let found = coding("a", actors, "VNM CHN aid", "VNM LAO aid", "VNM LAO hosts", confidence: confidence)
        let reliability = try evaluate(found, against: coding("a", actors, "VNM CHN aid", "VNM LAO hosts")).reliability
        #expect(reliability.used.map(\.lower) == [Double(bin) / 10])
        #expect(reliability.bins[bin].events == Reliability.Share(found: 2, right: 1))
        #expect(reliability.bins[bin].structure == Reliability.Share(found: 1, right: 1))
        #expect(reliability.used[0].meanConfidence.map { abs($0 - confidence) < 1e-12 } == true)
    }

    @Test func `a tie without confidence is in a bin of its own`() throws {
        let reliability = try evaluate(coding("a", countries("VNM", "CHN"), "VNM CHN aid"), against: coding("a", [])).reliability
        #expect(reliability.used.map(\.lower) == [nil])
        #expect(reliability.used[0].meanConfidence == nil)
    }

    @Test func `ranks that are equal share their mean`() {
        #expect(RankCorrelation.ranks([3, 1, 3, 2]) == [3.5, 1, 3.5, 2])
        #expect(RankCorrelation.spearman([1, 2, 3], [2, 4, 9]) == 1)
        #expect(RankCorrelation.spearman([1, 2, 3], [3, 2, 1]) == -1)
        #expect(RankCorrelation.spearman([1, 2], [1, 2]) == nil)
        #expect(RankCorrelation.spearman([1, 1, 1], [1, 2, 3]) == nil)
    }

    @Test func `a fault shows the sentences that name both, and what stands there instead`() throws {
        var gold = coding(
            "a", countries("VNM", "CHN") + [Actor(id: .official("le-hoai-trung"), names: ["Le Hoai Trung"])], "VNM CHN accuse", "le-hoai-trung CHN consult")
        let text = "Vietnam spoke. Vietnamese envoys met Chinese ones. Trung saw China."
        gold.text = text
        let sentences = ["Vietnam spoke.", "Vietnamese envoys met Chinese ones.", "Trung saw China."]
        let analysis = EvaluationAnalysis(
            sentences: { dispatch in
                #expect(dispatch.head.id == "a" && dispatch.text == text)
                return sentences.map { Evidence(start: 0, end: 0, text: $0) }
            },
            forms: { id, language in id.name == "VNM" && language == "en" ? ["Vietnam", "Vietnamese"] : id.name == "CHN" ? ["China", "Chinese"] : [] })
        let faults = try analysis.evaluation(of: [coding("a", countries("VNM", "CHN"), "CHN VNM aid")], against: [gold], withFaults: true).faults
        #expect(faults.map(\.kind) == [.missedActor, .missedTie, .missedTie, .falseTie])
        #expect(faults.map(\.sentences) == [[sentences[2]], [sentences[2]], [sentences[1]], ["CHN VNM aid"]])
        #expect(faults.map(\.hint) == [nil, nil, "found: aid (other way)", "gold: accuse (other way)"])
    }
}
