import Codings
import Lexicons

// Who is the subject of which verb.
extension ClauseReader {
    func subject(of position: Int, known: [Int: [ActorID]]) -> [ActorID] {
        let group = verb(position)!
        if group.hasInvertedPronoun { return discourse.subjects }
        var index = position - 1
        var sawCoordinator = false
        var candidates: [ActorID] = []
        search: while index >= 0 {
            switch units[index].kind {
            case .mark(let mark):
                if ";:.«»()".contains(mark) { break search }
            case .relative:
                // The antecedent stands right before, or before a comma.
                let before = isMark(index - 1, ",") ? index - 2 : index - 1
                return actor(before).map { [$0] } ?? []
            case .subordinator, .hypothetical: break search
            case .verb(let other):
                if other.isFinite {
                    if sawCoordinator, candidates.isEmpty { return mainSubject(before: position, known) }
                    break search
                }
                if !candidates.isEmpty { break search }
            case .subjectPronoun(let isPlural):
                // `Nous remercions …`: whoever speaks.
                if units[index].tokens.count == 1, grammar.classes(of: tokens[units[index].tokens.lowerBound]).contains(.firstPerson) { return [] }
                if isPlural, let pair = pair(before: index) { return [pair.0, pair.1] }
                let own = units.indices.last { $0 < index && !(known[$0] ?? []).isEmpty }
                return own.flatMap { known[$0] } ?? discourse.subjects
            case .parties:
                if let pair = pair(before: index) { return [pair.0, pair.1] }
                return []
            case .coordinator: sawCoordinator = true
            case .actor(let number):
                if let governing = preposition(before: index) {
                    index = governing.at
                } else if verb(index - 1) != nil, sawCoordinator || verb(index - 1)!.isFinite == false {
                    // The object of another verb.
                } else if let actor = actors[number], !phrases[number].qualifiesNoun, !phrases[number].isPlace {
                    candidates.insert(actor, at: 0)
                    let link = neighbour(before: index)
                    // `X, ministre …, et Y`: an apposition may close with a comma before the coordinator.
                    let other = isCoordinator(link) && isMark(link - 1, ",") ? neighbour(before: link - 1) : neighbour(before: link)
                    guard isCoordinator(link) || (candidates.count > 1 && isMark(link, ",")), isActorUnit(other), preposition(before: other) == nil else {
                        return candidates
                    }
                    index = other + 1
                }
            default: break
            }
            index -= 1
        }
        if !candidates.isEmpty { return candidates }
        // Inverted: `…, a déclaré M. Park`
        if grammar.verbs[group.verb].frames.contains(where: \.meaning.isSaying), let actor = actor(position + 1) { return [actor] }
        if position == 0, grammar.code == "en" { return discourse.subjects }
        return sawCoordinator ? mainSubject(before: position, known) : []
    }

    /// The subject of the last finite verb before that stands in no clause of its own, else of the last at all.
    func mainSubject(before position: Int, _ known: [Int: [ActorID]]) -> [ActorID] {
        let finite = units.indices.filter { $0 < position && verb($0)?.isFinite == true }
        return (finite.last { !hasSubordinator(before: $0) } ?? finite.last).flatMap { known[$0] } ?? []
    }

    /// A participle's or an infinitive's subject is that of the finite verb: the last one before it, or, at the head of a sentence, the next one.
    func sharedSubject(of position: Int, known: [Int: [ActorID]]) -> [ActorID] {
        if let direct = participleSubject(of: position) { return direct }
        // `la préparation du Vietnam afin d'assumer`: whose purpose it is.
        if verb(position)!.form == .infinitive, case .preposition? = units.indices.contains(position - 1) ? units[position - 1].kind : nil,
            let actor = actor(position - 2), let governing = preposition(before: position - 2), governing.text == "de" || governing.text == "of"
        {
            return [actor]
        }
        let before = units.indices.last { $0 < position && verb($0)?.isFinite == true }
        let after = units.indices.first { $0 > position && verb($0)?.isFinite == true }
        return (before ?? after).flatMap { known[$0] } ?? []
    }

    /// `le navire chinois ayant…`, `troops deployed by …`: a participle directly behind an actor is said of it.
    func participleSubject(of position: Int) -> [ActorID]? {
        guard verb(position)!.form == .passive, verb(position)!.isPassive else { return nil }
        return actor(position - 1).map { [$0] }
    }
}
