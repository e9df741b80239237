import Codings
import Lexicons

// Who says what a clause says, and whether it is more than wanted, asked or supposed.
extension ClauseReader {
    // MARK: I and we

    func isFirstPerson(_ position: Int) -> Bool {
        units[position].tokens.count == 1 && grammar.classes(of: tokens[units[position].tokens.lowerBound]).contains(.firstPerson)
    }

    /// `nous demandons`, and not `nous demande`.
    func isFirstPersonSubject(_ unit: Int, of position: Int) -> Bool {
        let pronoun = tokens[units[unit].tokens.lowerBound]
        guard grammar.classes(of: pronoun).contains(.objectPronoun) else { return true }
        guard case .subjectPronoun = units[unit].kind else { return false }
        let verb = text(units[position].tokens.lowerBound)
        return verb.hasSuffix("ons") || verb.hasSuffix("mes")
    }

    /// Who says `I` and `we` there: of a quotation whoever is said to have spoken, else who writes.
    func speakers(at position: Int, _ known: [Int: [ActorID]]) -> [ActorID] {
        guard isQuoted(position) else { return discourse.authors }
        let verbs = units.indices.filter { verb($0)?.isFinite == true && isSaying($0) && !isQuoted($0) }
        guard let nearest = verbs.first(where: { $0 > position }) ?? verbs.last else { return discourse.person.map { [$0] } ?? [] }
        return known[nearest] ?? subject(of: nearest, known: known)
    }

    /// `m'a dit`, `nous demande`: whoever speaks stands before the verb as its object.
    func speakersBefore(_ position: Int) -> [ActorID] {
        guard grammar.code != "en", let unit = [position - 1, position - 2].first(where: { $0 >= 0 && isFirstPerson($0) }),
            !isFirstPersonSubject(unit, of: position),
            grammar.classes(of: tokens[units[unit].tokens.lowerBound]).contains(.objectPronoun)
        else { return [] }
        return speakers(at: unit, [:])
    }

    // MARK: Reported speech

    /// Who acts: the subject, or whoever speaks of his own act or of his side's.
    func source(_ own: [ActorID], of position: Int, subjects: [Int: [ActorID]], isOwnAct: Bool) -> [ActorID] {
        guard let speaker = speaker(of: position, subjects) else { return own }
        if own.isEmpty { return isOwnAct ? speaker : [] }
        if isOwnAct, own.allSatisfy({ actor in speaker.contains { discourse.side(of: $0) == discourse.side(of: actor) } }) { return speaker }
        return own
    }

    /// The subject of the verb of speaking in whose clause the verb stands.
    func speaker(of position: Int, _ subjects: [Int: [ActorID]]) -> [ActorID]? {
        var index = position - 1
        var sawSubordinator = false
        while index >= 0 {
            if isSubordinator(index) { sawSubordinator = true }
            if verb(index) != nil, isSaying(index) {
                return sawSubordinator || grammar.code == "en" ? subjects[index] : nil
            }
            index -= 1
        }
        // Behind a quotation: `« … », a déclaré M. Park`.
        if let later = units.indices.first(where: { $0 > position && verb($0)?.isFinite == true && isSaying($0) }),
            (position..<later).contains(where: { isMark($0, ",»") })
        {
            return subjects[later]
        }
        return nil
    }

    func isSaying(_ position: Int) -> Bool {
        grammar.verbs[verb(position)!.verb].frames.contains { $0.meaning.isSaying } || isBehindQuotation(position) && inverted(behind: position) != nil
    }

    /// `« … », a lancé M. Park`: whatever the verb, what stands before is said.
    func isBehindQuotation(_ position: Int) -> Bool { isMark(isMark(position - 1, ",") ? position - 2 : position - 1, "»") }

    func isSaid(_ position: Int, _ subjects: [Int: [ActorID]]) -> Bool { speaker(of: position, subjects) != nil }

    /// An infinitive that a verb of asking, wanting or refusing governs: what it says is no act of its own.
    func isGoverned(_ position: Int) -> Bool {
        guard let own = verb(position), own.form == .infinitive || hasSubordinator(before: position) else { return false }
        // `avant de rencontrer`: a clause of its own, of the same subject.
        if own.form == .infinitive, let governing = preposition(before: position), units[governing.at].tokens.count > 1 { return false }
        var index = position - 1
        while index >= 0, index >= position - 14 {
            if let group = verb(index) {
                guard let frame = frame(of: index)?.frame else { return false }
                switch frame.meaning {
                case .role(.light), .role(.phase), .role(.cause): return group.form == .infinitive && isGoverned(index)
                case .role(.say): return false
                case .role(.intend), .role(.hope), .act(.request, _): return true
                default: return own.form == .infinitive
                }
            }
            if isMark(index, ".;:«»") { return false }
            index -= 1
        }
        return false
    }

    func hasSubordinator(before position: Int) -> Bool {
        var index = position - 1
        while index >= 0, verb(index) == nil {
            if isSubordinator(index) { return true }
            index -= 1
        }
        return false
    }

    func isHypothetical(_ position: Int) -> Bool {
        var index = position - 1
        while index >= 0 {
            if case .hypothetical = units[index].kind { return true }
            if isMark(index, ",;:.") { return false }
            index -= 1
        }
        return false
    }
}
