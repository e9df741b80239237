import Codings
import Lexicons

// Who is the subject of which verb.
extension ClauseReader {
    func subject(of position: Int, known: [Int: [ActorID]]) -> [ActorID] {
        let group = verb(position)!
        if group.hasInvertedPronoun { return discourse.subjects }
        var index = position - 1
        // `X, qui entamait une tournée, a été reçu`: behind the comma the clause of its own is over.
        let comma = unitBeforeClitics(of: position)
        if isMark(comma, ","), let start = relativeClause(before: comma) { index = start - 1 }
        var sawCoordinator = false
        var candidates: [ActorID] = []
        search: while index >= 0 {
            switch units[index].kind {
            case .mark(")"):
                // `le Haut-Commissariat (HCR) fournit`
                guard let open = (0..<index).last(where: { isMark($0, "(") }) else { break search }
                if candidates.isEmpty, open == index - 2, let actor = actor(index - 1), !isActorUnit(open - 1) { return [actor] }
                index = open
            case .mark(let mark):
                if ";:.«»(".contains(mark) { break search }
            case .relative:
                // `que dirigeait le général X`: behind the object the subject follows its verb.
                if index == position - 1, grammar.classes(of: tokens[units[index].tokens.lowerBound]).contains(.objectRelative) {
                    return inverted(behind: position).map { [$0] } ?? []
                }
                // The antecedent stands right before, or before a comma.
                let before = isMark(index - 1, ",") ? index - 2 : index - 1
                return actor(before).map { [$0] } ?? []
            case .subordinator where isMark(index - 1, ",") && verb(index + 1)?.form == .active:
                // `Washington, while applauding X, accused …`
                candidates = []
            case .subordinator, .hypothetical: break search
            case .verb(let other):
                if other.isFinite {
                    if sawCoordinator, candidates.isEmpty { return mainSubject(before: position, known) }
                    break search
                }
                if !candidates.isEmpty { break search }
            case .subjectPronoun(let isPlural):
                // `nous demande`: its object.
                if isFirstPerson(index), !isFirstPersonSubject(index, of: position) { break }
                return meant(by: index, isPlural: isPlural, known)
            case .parties: return parties(at: index, pair(before: index))
            case .coordinator: sawCoordinator = true
            case .actor(let number):
                // `spoke with X and Y, and urged …`: a list before a coordinator is governed by what governs its head.
                let head = sawCoordinator && candidates.isEmpty ? headOfList(index) : index
                if let owner = sharedOffice(of: index) {
                    // `les dirigeants de X et de Y`
                    if let actor = actors[number] { candidates.insert(actor, at: 0) }
                    index = owner + 1
                } else if let governing = preposition(before: head), !(isSubordinating(governing.at) && position == index + 1) {
                    index = governing.at
                } else if head != index, verb(head - 1) != nil {
                    index = head
                } else if verb(index - 1) != nil, sawCoordinator || verb(index - 1)!.isFinite == false {
                    // The object of another verb.
                } else if let actor = actors[number], !phrases[number].qualifiesNoun || isOfState(index), !phrases[number].isPlace {
                    candidates.insert(actor, at: 0)
                    let link = neighbour(before: index)
                    let other = neighbour(beforeLink: link)
                    // `Congo, Rwanda agree on ceasefire`: a title leaves the coordinator out.
                    let isHeadline = grammar.code == "en" && other == 0 && isMark(link, ",") && position == index + 1
                    guard isCoordinator(link) || isHeadline || (candidates.count > 1 && isMark(link, ",")), isActorUnit(other),
                        preposition(before: other) == nil
                    else {
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
        if isSaying(position), let actor = actor(position + 1) ?? (isBehindQuotation(position) ? inverted(behind: position) : nil) { return [actor] }
        if position == 0, grammar.code == "en" { return discourse.subjects }
        return sawCoordinator ? mainSubject(before: position, known) : []
    }

    /// Whom a pronoun means that is a verb's subject.
    private func meant(by index: Int, isPlural: Bool, _ known: [Int: [ActorID]]) -> [ActorID] {
        if isFirstPerson(index) { return speakers(at: index, known) }
        // `celui-ci`: whoever was named last.
        if isLatter(units[index].tokens), let last = (0..<index).last(where: { actor($0) != nil }) { return [actor(last)!] }
        if isPlural {
            let followsMeeting = units[..<index].contains { if case .noun = $0.kind { true } else { false } }
            if discourse.subjects.count == 2, !followsMeeting { return discourse.subjects }
            if let pair = pair(before: index) { return [pair.0, pair.1] }
        }
        // `She` is nobody but a person.
        let isPerson = grammar.classes(of: tokens[units[index].tokens.lowerBound]).contains(.person)
        let own = units.indices.last { $0 < index && known[$0]?.isEmpty == false && (!isPerson || known[$0]!.contains { $0.kind == .official }) }
        if let own { return isPerson ? known[own]!.filter { $0.kind == .official } : known[own]! }
        return isPerson ? discourse.person.map { [$0] } ?? discourse.subjects : discourse.subjects
    }

    /// `six marins ukrainiens`, `China's decision`: what a state has or does stands beside the name, and is the state.
    private func isOfState(_ position: Int) -> Bool {
        let beside = grammar.code == "en" ? position + 1 : position - 1
        return units.indices.contains(beside) && tokens[units[beside].tokens].contains { grammar.classes(of: $0).contains(.stateNoun) }
    }

    /// Of Y in `les dirigeants de X et de Y`: the unit of those of X.
    private func sharedOffice(of position: Int) -> Int? {
        guard let governing = preposition(before: position), grammar.genitives.contains(governing.text), isCoordinator(governing.at - 1),
            let owner = phrase(governing.at - 2), !owner.isName, !owner.qualifiesNoun,
            tokens[owner.tokens].contains(where: { grammar.genitives.contains(grammar.bare[$0.word] ?? $0.word) })
        else { return nil }
        return governing.at - 2
    }

    private func isLatter(_ range: Range<Int>) -> Bool { grammar.latters.contains(tokens[range].map(\.word).joined(separator: " ")) }

    /// The actor behind a verb that comes before its subject, words of place aside.
    func inverted(behind position: Int) -> ActorID? {
        var index = position + 1
        while index < min(position + 5, units.count) {
            // `a lancé devant le Parlement le président X`: the preposition has a noun of its own.
            if let actor = actor(index), preposition(before: index).map({ $0.at < position || $0.at < index - 1 }) ?? true { return actor }
            switch units[index].kind {
            case .preposition, .other, .actor: index += 1
            default: return nil
            }
        }
        return nil
    }

    /// `after Russia invaded`: a preposition that may begin a clause.
    private func isSubordinating(_ position: Int) -> Bool {
        units[position].tokens.count == 1 && grammar.classes(of: tokens[units[position].tokens.lowerBound]).contains(.subordinator)
    }

    /// The first of the actors that stand in a row, joined by commas and coordinators.
    func headOfList(_ position: Int) -> Int {
        var head = position
        while true {
            let link = neighbour(before: head)
            guard isCoordinator(link) || isMark(link, ",") else { return head }
            let other = neighbour(beforeLink: link)
            guard isActorUnit(other) else { return head }
            head = other
        }
    }

    /// The unit before a verb, `s'`, `l'en` and their like aside.
    private func unitBeforeClitics(of position: Int) -> Int {
        var index = position - 1
        while index >= 0, case .other = units[index].kind,
            !grammar.classes(of: tokens[units[index].tokens.lowerBound]).isDisjoint(with: [.reflexivePronoun, .objectPronoun, .negation])
        { index -= 1 }
        return index
    }

    /// Where the relative clause between commas begins that ends at one; nil where none does.
    private func relativeClause(before comma: Int) -> Int? {
        var index = comma - 1
        var finite = 0
        while index > 0 {
            switch units[index].kind {
            case .relative: return isMark(index - 1, ",") ? index : nil
            case .verb(let group):
                if group.isFinite { finite += 1 }
                if finite > 1 { return nil }
            case .mark(let mark): if ";:.«»".contains(mark) { return nil }
            default: break
            }
            index -= 1
        }
        return nil
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
