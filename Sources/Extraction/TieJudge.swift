import Codings
import Foundation
import Lexicons

/// Says which of the ties that a dispatch may report it does, and how likely: by two forests grown on annotated dispatches.
///
/// The first says of each reading of a word how likely it is right by itself; the second says of each tie how likely it is, by its best reading and by what the other
/// readings of the dispatch say of the same two. (“Stacked generalization”, 1992, doi:10.1016/S0893-6080(05)80023-1.)
struct TieJudge {
    private let readings: Forest
    private let ties: Forest

    init(_ lexicon: Lexicon) {
        readings = lexicon.readings
        ties = lexicon.ties
    }

    /// A tie less likely than that is none: where F1 on dispatches that the forests were not grown on is near its highest, and precision well above recall.
    static func leastLikely(_ type: TieType) -> Double { type.isStructural ? 0.4 : 0.3 }

    struct Reading {
        var candidate: Candidate
        /// 0…1, that it is right by itself.
        var probability: Double
        var features: [UInt8]
    }

    struct Verdict {
        var best: Candidate
        /// 0…1, to the hundredth.
        var probability: Double
        var features: [UInt8]
        /// What holds as a state is found by rules that are more often right than the forest is sure.
        var isRuledState: Bool

        var isTie: Bool { probability >= TieJudge.leastLikely(best.type) || isRuledState }
    }

    /// A reading that tells of a tie.
    struct Told {
        var candidate: Candidate
        /// That of the tie.
        var probability: Double
        /// Whether it is the likeliest.
        var isBest: Bool
    }

    struct Judgement {
        /// Sentence by sentence.
        var readings: [[Reading]]
        var verdicts: [Candidate.Key: Verdict]

        /// The readings that tell of a tie: the likeliest of it, and any that would do by itself.
        func told(in sentence: Int) -> [Told] {
            readings[sentence].compactMap { reading in
                let candidate = reading.candidate
                guard let verdict = verdicts[candidate.key], verdict.isTie else { return nil }
                let isBest = candidate == verdict.best
                let tells = isBest || reading.probability >= TieJudge.leastLikely(candidate.type) || verdict.isRuledState && candidate.isRuled
                return tells ? Told(candidate: candidate, probability: verdict.probability, isBest: isBest) : nil
            }
        }
    }

    /// - Parameter side: Whom an actor acts for.
    func judge(_ sentences: [[Candidate]], side: @escaping (ActorID) -> ActorID) -> Judgement {
        let read = read(sentences)
        var found: [Candidate.Key: TieFeatures.Own] = [:]
        for (sentence, readings) in read.enumerated() {
            for reading in readings { found[reading.candidate.key, default: TieFeatures.Own()].add(reading, sentence: sentence) }
        }
        let all = TieFeatures(found, side: side)
        let verdicts = found.map { key, own in
            let features = all.features(of: key)
            let probability = (ties.probability(of: features) * 100).rounded() / 100
            return (key, Verdict(best: own.best, probability: probability, features: features, isRuledState: own.isRuled && key.type.isStructural))
        }
        return Judgement(readings: read, verdicts: Dictionary(uniqueKeysWithValues: verdicts))
    }

    /// What the other candidates say of one: how many the same word has, and how many the rules have found of the pair. They stand behind the candidate's own features.
    static let contextNames = ["word-readings", "pair-rules"]

    private func read(_ sentences: [[Candidate]]) -> [[Reading]] {
        var ruled: [Candidate.Key: Int] = [:]
        for candidate in sentences.joined() where candidate.isRuled { ruled[candidate.key.pair, default: 0] += 1 }
        return sentences.map { candidates in
            var words: [Int: Int] = [:]
            for candidate in candidates { words[candidate.position, default: 0] += 1 }
            return candidates.map { candidate in
                let context = [words[candidate.position]!, ruled[candidate.key.pair] ?? 0]
                let features = candidate.features + context.map { UInt8(min($0, 63)) }
                return Reading(candidate: candidate, probability: readings.probability(of: features), features: features)
            }
        }
    }
}
