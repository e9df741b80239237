import Codings
import Lexicons
import Testing

@testable import Extraction

@Suite struct TieJudgeTests {
    @Test func `the forest was grown on the features that a reading has`() {
        #expect(Forest.ties.features == Candidate.featureNames + TieJudge.contextNames)
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
        let found = TieJudge().judge([
            [
                reading(.finite, .subject, .behind, .object, rule: .same),
                reading(.finite, .discourse, .unnamed, .none, rule: .otherPair),
            ]
        ])
        #expect(found[0][0].isTie)
        #expect(found[0][0].probability > found[0][1].probability)
        #expect(!found[0][1].isTie)
    }

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
