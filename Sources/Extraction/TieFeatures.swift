import Codings

/// What all readings of a dispatch together say of each tie that it may report.
struct TieFeatures {
    /// The readings of one tie.
    struct Own {
        private var likeliest: (candidate: Candidate, probability: Double, sentence: Int)?
        private var bySentence: [Int: Double] = [:]
        private(set) var isRuled = false

        var best: Candidate { likeliest!.candidate }
        var probability: Double { likeliest?.probability ?? 0 }
        /// Of the likeliest.
        var sentence: Int { likeliest?.sentence ?? 0 }
        var sentenceCount: Int { bySentence.count }
        /// That at least one sentence tells of it, were they independent.
        var anywhere: Double { 1 - bySentence.sorted { $0.key < $1.key }.reduce(1) { $0 * (1 - $1.value) } }

        mutating func add(_ reading: TieJudge.Reading, sentence: Int) {
            if likeliest == nil || reading.probability > probability { likeliest = (reading.candidate, reading.probability, sentence) }
            bySentence[sentence] = max(bySentence[sentence] ?? 0, reading.probability)
            isRuled = isRuled || reading.candidate.isRuled
        }
    }

    /// Ties between the same two sides, by whoever acts for them; as close as each other: as many of the ends are officials.
    private struct Group: Hashable {
        var sides: Candidate.Key
        /// Nil: of any type.
        var type: TieType?
        var closeness: Int
    }

    /// The likeliest tie of a group, and the likeliest between others than its two ends.
    private struct Top {
        var pair: Candidate.Key?
        var first = 0.0
        var second = 0.0

        mutating func add(_ probability: Double, of pair: Candidate.Key) {
            if pair == self.pair {
                first = max(first, probability)
            } else if probability > first || self.pair == nil {
                (self.pair, first, second) = (pair, probability, first)
            } else {
                second = max(second, probability)
            }
        }

        func without(_ pair: Candidate.Key) -> Double { pair == self.pair ? second : first }
    }

    private let ties: [Candidate.Key: Own]
    private var tops: [Group: Top] = [:]
    private var byPair: [Candidate.Key: [Candidate.Key]] = [:]
    private let side: (ActorID) -> ActorID

    init(_ ties: [Candidate.Key: Own], side: @escaping (ActorID) -> ActorID) {
        self.ties = ties
        self.side = side
        for (key, own) in ties {
            byPair[key.pair, default: []].append(key)
            for type in [key.type, nil] {
                tops[Group(sides: sides(of: key), type: type, closeness: Self.closeness(of: key)), default: Top()].add(own.probability, of: key.pair)
            }
        }
    }

    private func sides(of key: Candidate.Key) -> Candidate.Key { Candidate.Key(source: side(key.source), target: side(key.target), type: key.type).pair }

    private static func closeness(of key: Candidate.Key) -> Int { [key.source, key.target].count { $0.kind == .official } }

    /// Names of ``features(of:)``, in their order.
    static let names = [
        "type", "trigger", "source", "target", "slot", "rule", "choice", "other-type",
        "reading", "other-reading", "closer", "looser", "closer-any", "as-close", "sentences", "anywhere", "sentence",
    ]

    /// Small whole numbers, below 64. O(ties of the two ends).
    func features(of key: Candidate.Key) -> [UInt8] {
        let own = ties[key]!
        let best = own.best
        let closeness = Self.closeness(of: key)
        let sides = sides(of: key)
        func top(_ type: TieType?, _ range: Range<Int>) -> Double {
            range.map { tops[Group(sides: sides, type: type, closeness: $0)]?.without(key.pair) ?? 0 }.max() ?? 0
        }
        let other = byPair[key.pair]!.filter { $0.type != key.type }.map { (probability: ties[$0]!.probability, type: $0.type.number) }
            .max { ($0.probability, $0.type) < ($1.probability, $1.type) }
        let kinds = [
            key.type.number, best.trigger.rawValue, best.sourceRole.rawValue, best.targetRole.rawValue, best.slot.rawValue, best.rule.rawValue,
            best.choice.rawValue, other.map { $0.type + 1 } ?? 0,
        ]
        let shares = [
            own.probability, other?.probability ?? 0,
            top(key.type, closeness + 1..<3), top(key.type, 0..<closeness), top(nil, closeness + 1..<3), top(key.type, closeness..<closeness + 1),
        ]
        return kinds + shares.map(Self.share) + [UInt8(min(own.sentenceCount, 63)), Self.share(own.anywhere), UInt8(min(own.sentence, 63))]
    }

    /// 0…1 in 63 steps.
    private static func share(_ probability: Double) -> UInt8 { UInt8((probability * 63).rounded()) }
}
