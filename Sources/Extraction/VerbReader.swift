import Codings
import Lexicons

/// A verb with its auxiliaries, negation and pronouns.
struct VerbGroup {
    var tokens: Range<Int>
    /// A position in ``Grammar/verbs``: of the last, full verb.
    var verb: Int
    var form: VerbForm
    var isFinite: Bool
    var isPassive: Bool
    var isNegated: Bool
    var isReflexive: Bool
    /// Future, conditional, or behind a modal: to come, or only possible.
    var isToCome: Bool
    /// `a-t-il déclaré`, `a déclaré M. Park`: the subject pronoun stands inside.
    var hasInvertedPronoun: Bool
}

/// Reads verb groups.
struct VerbReader {
    let grammar: Grammar
    let tokens: [Token]
    let sentence: Range<Int>

    private func readings(_ position: Int) -> [VerbReading] {
        guard position < sentence.upperBound, tokens[position].isWord else { return [] }
        return grammar.verbForms[tokens[position].word] ?? []
    }

    private func has(_ wordClass: WordClass, _ position: Int) -> Bool {
        guard sentence.contains(position) else { return false }
        switch wordClass {
        case .auxiliary: return readings(position).contains { grammar.auxiliaries.contains($0.verb) }
        case .modal: return readings(position).contains { grammar.modals.contains($0.verb) } || grammar.classes(of: tokens[position]).contains(.modal)
        default: return grammar.classes(of: tokens[position]).contains(wordClass)
        }
    }

    /// A word that may be noun or verb is a noun behind a determiner, a possessive, a genitive, a preposition, an adjective or a country.
    func prefersNoun(at position: Int, previous: Clause.Unit?) -> Bool {
        let readings = readings(position)
        if readings.isEmpty { return true }
        // `pour assister au sommet`, `en dénonçant`: what is no noun's form is none behind a preposition either.
        if grammar.nouns.longestMatch(in: tokens[sentence], at: position, by: \.word) == nil {
            let isBare = grammar.code != "en" && readings.allSatisfy { $0.form == .infinitive || $0.form == .active }
            if isBare || readings.allSatisfy({ $0.form == .active }), case .preposition = previous?.kind, !has(.determiner, position - 1) { return false }
        }
        // `Talks between …`: at the head of a sentence a form that needs a subject is no verb.
        if position == sentence.lowerBound, grammar.code == "en",
            !readings.contains(where: { $0.form == .passive || $0.form == .active || grammar.auxiliaries.contains($0.verb) || grammar.modals.contains($0.verb) }
            )
        {
            return true
        }
        guard sentence.contains(position - 1) else { return false }
        let before = tokens[position - 1]
        // `l'avait reçu`, `en a remercié`
        if grammar.code != "en", has(.auxiliary, position), has(.objectPronoun, position - 1), readings.contains(where: \.form.isFinite) { return false }
        // `which last month called on …`: behind a noun an English past tense is no noun.
        if grammar.code == "en", case .other = previous?.kind, before.isWord, readings.contains(where: { $0.form == .past }),
            !has(.determiner, position - 1), !has(.possessive, position - 1), grammar.nouns.longestMatch(in: tokens[sentence], at: position, by: \.word) == nil
        {
            return false
        }
        if before.word == "'s" { return true }
        // `hold talks`, `expressed hope`: an object right behind a full verb.
        if case .verb(let group)? = previous?.kind, group.tokens.upperBound == position, !grammar.auxiliaries.contains(group.verb),
            !grammar.modals.contains(group.verb),
            grammar.code == "en", !group.isPassive
        {
            return true
        }
        if has(.infinitiveMark, position - 1) { return false }
        if has(.determiner, position - 1) || has(.possessive, position - 1) { return true }
        if case .preposition = previous?.kind { return true }
        if before.kind == .number { return true }
        // `bilateral talks`: behind an adjective, that is, an unknown word behind a determiner or preposition.
        if case .other = previous?.kind, before.isWord, !has(.auxiliary, position - 1), !has(.negation, position - 1), !has(.modal, position - 1) {
            return grammar.code == "en" ? !isAdverb(position - 1) : has(.determiner, position - 2)
        }
        return false
    }

    /// Whether the word may be an infinitive.
    func isBare(_ position: Int) -> Bool { readings(position).contains { $0.form == .infinitive } }

    /// Whether the word is a past tense.
    func isPast(_ position: Int) -> Bool { readings(position).contains { $0.form == .past } }

    /// Whether the auxiliary's form there cannot be a verb: no participle and no pronoun follows.
    func startsWithPreposition(_ position: Int) -> Bool {
        guard sentence.contains(position + 1), !tokens[position + 1].isHyphen else { return false }
        return !readings(position + 1).contains { $0.form == .passive }
    }

    func group(at position: Int, previous: Clause.Unit?) -> VerbGroup? {
        var index = position
        let firstReadings = readings(index)
        guard !firstReadings.isEmpty else { return nil }
        let token = tokens[index]
        if token.isCapitalised, index > sentence.lowerBound, !["«", "\"", "–", "-"].contains(tokens[index - 1].word) { return nil }
        let before = sentence.contains(index - 1) ? tokens[index - 1] : nil
        // Two finite verbs do not stand side by side: `prendra part`.
        if case .verb(let group)? = previous?.kind, group.tokens.upperBound == position, !firstReadings.contains(where: { !$0.form.isFinite }) { return nil }
        let isInfinitiveHere = firstReadings.contains { $0.form == .infinitive }
        if let before {
            let isAuxiliary = has(.auxiliary, index)
            let isPronoun = has(.objectPronoun, index - 1) || has(.subjectPronoun, index - 1)
            if (has(.determiner, index - 1) || has(.possessive, index - 1)) && !isPronoun && !isAuxiliary { return nil }
            if has(.determiner, index - 1), isPronoun, !isAuxiliary, !["l'", "les", "le", "la"].contains(before.word) { return nil }
            // `s'en est pris`: behind a reflexive pronoun, 'en' and 'y' are no prepositions.
            let isClitic = has(.objectPronoun, index - 1) && has(.reflexivePronoun, index - 2)
            if case .preposition = previous?.kind, !has(.infinitiveMark, index - 1), !isClitic {
                guard firstReadings.contains(where: { $0.form == .infinitive || $0.form == .active }) else { return nil }
            }
        }
        var isNegated = false
        var isReflexive = false
        var back = index - 1
        while sentence.contains(back), tokens[back].isWord, has(.objectPronoun, back) || has(.negation, back) || has(.reflexivePronoun, back) {
            isNegated = isNegated || has(.negation, back)
            // `nous remercions`: a subject, unless another stands before it.
            let isSubject = has(.subjectPronoun, back) && !has(.subjectPronoun, back - 1)
            isReflexive = isReflexive || (has(.reflexivePronoun, back) && !has(.determiner, back) && !isSubject)
            back -= 1
        }
        var hasInvertedPronoun = false
        var isToCome = false
        var isPassive = false
        var chosen = firstReadings
        var end = index + 1
        var isFinite = chosen.contains { $0.form.isFinite } && !(isInfinitiveHere && has(.infinitiveMark, index - 1))
        var finiteForm = chosen.first { $0.form.isFinite }?.form
        if finiteForm == .future || finiteForm == .conditional { isToCome = true }
        if isInfinitiveHere, has(.infinitiveMark, index - 1) || grammar.code != "en" { isFinite = isFinite && grammar.code != "en" && !isInfinitiveHere }
        var seenBe = false
        var length = 0
        while length < 5 {
            let isAuxiliary = has(.auxiliary, index)
            let isModal = has(.modal, index)
            guard isAuxiliary || isModal else { break }
            if isModal, !isAuxiliary { isToCome = true }
            if isBe(chosen) { seenBe = true } else if isAuxiliary { seenBe = false }
            var next = index + 1
            var skipped = 0
            while sentence.contains(next), skipped < 7 {
                if let adverb = grammar.classes(at: next, in: tokens[sentence]), adverb.end > next + 1,
                    !adverb.classes.isDisjoint(with: [.adverb, .timeAdverb])
                {
                    next = adverb.end
                    skipped += 1
                    continue
                }
                if has(.negation, next) {
                    isNegated = true
                } else if has(.subjectPronoun, next) {
                    // `a-t-il déclaré`; but `a lui aussi déclaré`.
                    hasInvertedPronoun = hasInvertedPronoun || grammar.code == "en" || tokens[next - 1].isHyphen
                } else if has(.infinitiveMark, next) {
                } else if tokens[next].isHyphen || tokens[next].word == "t" || isAdverb(next) || has(.objectPronoun, next) {
                } else {
                    break
                }
                next += 1
                skipped += 1
            }
            let following = readings(next).filter { reading in
                switch reading.form {
                case .passive: isAuxiliary
                case .active: isAuxiliary && grammar.code == "en"
                case .infinitive: isModal || has(.infinitiveMark, next - 1)
                case .present: grammar.code == "en" && isModal
                default: false
                }
            }
            guard !following.isEmpty, !tokens[next].isCapitalised else { break }
            // `are to hold drills`
            if seenBe, has(.infinitiveMark, next - 1) { isToCome = true }
            isPassive = seenBe && following.contains { $0.form == .passive } && !following.contains { $0.form == .active }
            chosen = following
            index = next
            end = next + 1
            length += 1
            if finiteForm == nil { finiteForm = .past }
        }
        guard let reading = chosen.first(where: { $0.form.isFinite && length == 0 && isFinite }) ?? preferred(chosen) else { return nil }
        // French: être with a verb of movement is no passive.
        if isPassive, grammar.code != "en", !takesObject(reading.verb) { isPassive = false }
        if isReflexive { isPassive = false }
        if length == 0, position == sentence.lowerBound, chosen.contains(where: { $0.form == .passive }), grammar.code == "en" {
            isFinite = false
            isPassive = true
        }
        if length == 0, !isFinite, reading.form == .passive { isPassive = true }
        if length == 0, isFinite, grammar.code == "en", reading.form == .past, previousIsNoun(previous) || isComma(previous), has(.agent, end) {
            isPassive = true
            isFinite = false
        }
        return VerbGroup(
            tokens: position..<end, verb: reading.verb, form: reading.form,
            isFinite: length > 0 ? (finiteForm?.isFinite ?? false) && !startsInfinite(position, previous) : isFinite,
            isPassive: isPassive, isNegated: isNegated, isReflexive: isReflexive, isToCome: isToCome, hasInvertedPronoun: hasInvertedPronoun)
    }

    /// `ayant remercié`, `to have met`: the first word is no finite form.
    private func startsInfinite(_ position: Int, _ previous: Clause.Unit?) -> Bool {
        let forms = readings(position).map(\.form)
        if has(.infinitiveMark, position - 1) { return true }
        return !forms.contains(where: \.isFinite) && !has(.modal, position)
    }

    private func preferred(_ readings: [VerbReading]) -> VerbReading? {
        readings.first { !grammar.verbs[$0.verb].frames.isEmpty } ?? readings.first
    }

    private func previousIsNoun(_ previous: Clause.Unit?) -> Bool {
        switch previous?.kind {
        case .other, .noun: true
        default: false
        }
    }

    private func isComma(_ previous: Clause.Unit?) -> Bool {
        if case .mark(",")? = previous?.kind { true } else { false }
    }

    private func isBe(_ readings: [VerbReading]) -> Bool {
        readings.contains { grammar.be.contains($0.verb) }
    }

    private func takesObject(_ verb: Int) -> Bool {
        grammar.verbs[verb].frames.contains { $0.to.contains(.object) || $0.to.contains(.complement) || $0.meaning.isSaying }
    }

    private func isAdverb(_ position: Int) -> Bool {
        let word = tokens[position].word
        return has(.timeAdverb, position) || has(.adverb, position) || grammar.words.adverbEndings.contains { word.hasSuffix($0) }
    }
}

extension Meaning {
    var isStructural: Bool {
        if case .act(let type, _) = self { return type.isStructural }
        return false
    }

    var isSaying: Bool { self == .role(.say) }
}
