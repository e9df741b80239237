import Codings
import Foundation
import Lexicons

/// Says which of the ties that a dispatch may report it does, and how likely: by a forest trained on annotated dispatches.
struct TieJudge {
    let forest = Forest.ties

    /// A tie less likely than that is none. Above it, a third of those at the border are right.
    static let leastLikely = 0.35

    /// What the other candidates say of one: how many the same word has, and how many the rules have found of the pair. They stand behind the candidate's own features.
    static let contextNames = ["word-readings", "pair-rules"]

    struct Judged {
        var candidate: Candidate
        /// 0…1, to the hundredth.
        var probability: Double
        var features: [UInt8]

        /// Likely enough; what holds as a state is found by rules that are more often right than the forest is sure.
        var isTie: Bool { probability >= TieJudge.leastLikely || candidate.isRuled && candidate.type.isStructural }
    }

    /// How likely each candidate is, sentence by sentence.
    func judge(_ sentences: [[Candidate]]) -> [[Judged]] {
        var ruled: [Candidate.Key: Int] = [:]
        for candidate in sentences.joined() where candidate.isRuled { ruled[candidate.pair, default: 0] += 1 }
        return sentences.map { candidates in
            var words: [Int: Int] = [:]
            for candidate in candidates { words[candidate.position, default: 0] += 1 }
            return candidates.map { candidate in
                let context = [words[candidate.position]!, ruled[candidate.pair] ?? 0]
                let features = candidate.features + context.map { UInt8(min($0, 63)) }
                return Judged(candidate: candidate, probability: (forest.probability(of: features) * 100).rounded() / 100, features: features)
            }
        }
    }
}
