import Codings

/// A tie that a sentence may report: who, to whom, of which type, and how they stand to the word that would report it.
///
/// The clause's rules find some; the rest is every reading that the words leave open. ``TieJudge`` says how likely each is, by the features here alone:
/// a case's number is its number in the forest's training, so that the order of cases is part of the model.
struct Candidate: Equatable {
    var source: ActorID
    var target: ActorID
    var type: TieType
    var mode: String?
    /// The token of the word that reports it.
    var position: Int

    var trigger = Trigger.rule
    var tense = Tense.none
    var governor = Governor.none
    var sourceRole = Role.unknown
    /// How many other ways of finding a source come before.
    var sourceRank = 0
    var sourceCount = 1
    var targetRole = Role.unknown
    var targetRank = 0
    var targetCount = 1
    var slot = Slot.none
    var preposition = Preposition.none
    /// Units between the word that reports and the target.
    var distance = 0
    var barrier = Barrier.none
    var rule = Rule.none
    var choice = Choice.own
    var isQuoted = false

    /// The word that reports the tie.
    enum Trigger: UInt8 {
        case finite, infinitive, active, participle, passive, noun
        /// Behind a verb that says nothing by itself, and behind another.
        case lightNoun, verbNoun
        /// `must`: what is said to be another's duty is asked of him.
        case obligation
        /// Somebody and a forum in one sentence.
        case presence
        /// Found by the rules alone.
        case rule
        /// Not doing it is the act: `will not accept`.
        case denied

        var isNoun: Bool { [.noun, .lightNoun, .verbNoun].contains(self) }
    }

    enum Tense: UInt8 { case none, past, toCome }

    /// What the verb before says of what follows.
    enum Governor: UInt8 {
        case none, say, intend, hope, light, phase, cause
        case structure, conflict, request, act
    }

    /// How an actor was found.
    enum Role: UInt8 {
        case unknown, subject, shared, speaker, main, nearest, discourse, passiveSubject, agent, light, verb, genitive, adjective, between, from
        case possessive, nextVerb, place, before, behind, qualifier, pronoun, clitic, beforeGenitive, unnamed, eachOther, name, phrase
    }

    /// Whether the lexicon has the target where it stands.
    enum Slot: UInt8 { case none, object, objectOfPassive, match, from, complement, bare, other, said }

    enum Preposition: UInt8 { case none, particle, joint, genitive, agent, locative, other }

    /// What stands between the word that reports and the target.
    enum Barrier: UInt8 { case none, noun, comma, actor, verb, finite, clause, stop, session }

    /// What the rules make of it.
    enum Rule: UInt8 { case none, same, sameElsewhere, otherType, otherTypeElsewhere, turned, otherPair, others }

    /// How the type follows from the word.
    enum Choice: UInt8 { case own, toCome, agreeInstead, intend, hope, hopeAgree, said, obligation, presence }
}

extension Candidate {
    /// Whether the rules found it.
    var isRuled: Bool { trigger == .rule || rule == .same }

    /// The tie that it would be: of both orders of a symmetric type the lesser.
    var key: Key { type.isSymmetric && target < source ? Key(source: target, target: source, type: type) : Key(source: source, target: target, type: type) }

    struct Key: Hashable {
        var source: ActorID
        var target: ActorID
        var type: TieType

        /// The two ends, whichever acts.
        var pair: Key { Key(source: min(source, target), target: max(source, target), type: .other) }
    }

    /// Names of ``features``, in their order.
    static let featureNames = [
        "trigger", "type", "tense", "governor", "source", "source-rank", "source-kind", "source-count", "target", "target-rank", "target-kind",
        "target-count", "slot", "preposition", "barrier", "rule", "choice", "quoted", "distance",
    ]

    /// Small whole numbers, below 64.
    var features: [UInt8] {
        [
            trigger.rawValue, type.number, tense.rawValue, governor.rawValue,
            sourceRole.rawValue, UInt8(min(sourceRank, 7)), source.kind.number, UInt8(min(sourceCount, 7)),
            targetRole.rawValue, UInt8(min(targetRank, 7)), target.kind.number, UInt8(min(targetCount, 7)),
            slot.rawValue, preposition.rawValue, barrier.rawValue, rule.rawValue, choice.rawValue, isQuoted ? 1 : 0, UInt8(min(distance, 40)),
        ]
    }
}

extension TieType {
    /// Its place among all types.
    var number: UInt8 { UInt8(TieType.allCases.firstIndex(of: self)!) }
}

extension ActorKind {
    fileprivate var number: UInt8 {
        switch self {
        case .country: 0
        case .official: 1
        case .forum: 2
        default: 3
        }
    }
}
