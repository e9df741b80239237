import Codings
import Lexicons
import Testing

@testable import Extraction

@Suite struct TieJudgeTests {
    @Test func `the forests were grown on the features that a reading and a tie have`() {
        #expect(Lexicon.builtIn.readings.features == Candidate.featureNames + TieJudge.contextNames)
        #expect(Lexicon.builtIn.ties.features == TieFeatures.names)
    }

    @Test func `every case of a feature has its place in a set of the forest`() {
        var candidate = Candidate(source: .country("FRA"), target: .forum("eu"), type: .other, mode: nil, position: 0)
        candidate.sourceRole = .phrase
        candidate.sourceRank = 1_000
        candidate.sourceCount = 1_000
        candidate.targetCount = 1_000
        candidate.distance = 100_000
        #expect(candidate.features.count == Candidate.featureNames.count)
        #expect(candidate.features.allSatisfy { $0 < 64 })
    }

    @Test func `what the rules read in a plain sentence is likelier than what they do not`() {
        let plain = reading(.finite, .subject, .behind, .object, rule: .same)
        let far = reading(.finite, .discourse, .unnamed, .none, rule: .otherPair)
        let readings = judge.judge([[plain, far]], side: { $0 }).readings[0]
        #expect(readings[0].probability > readings[1].probability)
        #expect(judge.judge([[plain]], side: { $0 }).verdicts.mapValues(\.isTie) == [plain.key: true])
        #expect(judge.judge([[far]], side: { $0 }).verdicts.mapValues(\.isTie) == [far.key: false])
    }

    @Test func `what the title tells of two countries is less likely where the text tells it of their officials`() {
        let loose = reading(.finite, .subject, .behind, .object, rule: .same)
        var close = loose
        (close.source, close.target) = (.official("a"), .official("b"))
        let side = { (actor: ActorID) in actor == .official("a") ? .country("FRA") : actor == .official("b") ? ActorID.country("DEU") : actor }
        let alone = judge.judge([[loose]], side: side).verdicts[loose.key]!.probability
        let both = judge.judge([[loose], [close]], side: side)
        #expect(both.verdicts[loose.key]!.probability < alone)
        #expect(both.verdicts[close.key]!.isTie && both.told(in: 1).map(\.candidate) == [close])
        for verdict in both.verdicts.values {
            #expect(verdict.features.count == TieFeatures.names.count && verdict.features.max()! < 64)
        }
    }

    private let judge = TieJudge(.builtIn)

    private func reading(
        _ trigger: Candidate.Trigger, _ source: Candidate.Role, _ target: Candidate.Role, _ slot: Candidate.Slot, rule: Candidate.Rule
    ) -> Candidate {
        var candidate = Candidate(source: .country("FRA"), target: .country("DEU"), type: .accuse, mode: nil, position: 1)
        candidate.trigger = trigger
        candidate.tense = .past
        candidate.sourceRole = source
        candidate.targetRole = target
        candidate.slot = slot
        candidate.distance = 1
        candidate.rule = rule
        return candidate
    }
}
