import Lexicons

/// A sentence as a row of units: actor phrases, verb groups, act nouns and the small words between them.
struct Clause {
    struct Unit {
        enum Kind {
            /// A position in the sentence's phrases.
            case actor(Int)
            case verb(VerbGroup)
            /// One of the frames; which, the prepositions around decide.
            case noun([NounFrame])
            /// The bare preposition.
            case preposition(String)
            case subjectPronoun(isPlural: Bool)
            case relative
            /// Whether countries are said to be meant, and not people.
            case parties(areStates: Bool)
            case coordinator, subordinator, hypothetical
            case possessive
            /// `,` `;` `:` `«` …
            case mark(String)
            case other
        }

        var kind: Kind
        var tokens: Range<Int>
    }

    var units: [Unit] = []

    init(sentence: Range<Int>, tokens: [Token], phrases: [ActorPhrase], grammar: Grammar) {
        let reader = VerbReader(grammar: grammar, tokens: tokens, sentence: sentence)
        var starts: [Int: Int] = [:]
        for (number, phrase) in phrases.enumerated() { starts[phrase.tokens.lowerBound] = number }
        var position = sentence.lowerBound
        var previous: Unit?
        while position < sentence.upperBound {
            let limit = phrases.first { $0.tokens.lowerBound > position }?.tokens.lowerBound ?? sentence.upperBound
            let unit: Unit
            if let number = starts[position] {
                unit = Unit(kind: .actor(number), tokens: phrases[number].tokens)
            } else {
                unit = Self.unit(at: position, limit: limit, sentence: sentence, tokens: tokens, grammar: grammar, reader: reader, previous: previous)
            }
            // Articles say nothing of who stands where.
            if case .other = unit.kind, unit.tokens.count == 1, grammar.classes(of: tokens[position]).contains(.determiner) {
            } else {
                units.append(unit)
            }
            previous = unit
            position = unit.tokens.upperBound
        }
        reduceRelatives(tokens, grammar)
        governClauses(tokens, grammar)
        negate(tokens, grammar)
        shareAuxiliaries(grammar)
        lookAhead(grammar)
        shareInfinitives(grammar, reader)
    }

    /// `a déclaré mardi que la Chine …`, `told reporters that China …`: what begins a clause that a verb of speaking governs is no relative pronoun, though words
    /// stand between.
    private mutating func governClauses(_ tokens: [Token], _ grammar: Grammar) {
        for index in units.indices.dropFirst(2) {
            guard case .relative = units[index].kind, grammar.classes(of: tokens[units[index].tokens.lowerBound]).contains(.subordinator),
                units[index].tokens.count == 1, let start = units[..<index].lastIndex(where: { if case .verb = $0.kind { true } else { false } }),
                case .verb(let group) = units[start].kind, start + 1 < index, index + 1 < units.count
            else { continue }
            if case .verb(let next) = units[index + 1].kind, next.isFinite { continue }
            let frames = grammar.verbs[group.verb].frames
            guard frames.contains(where: { $0.meaning.isSaying || $0.meaning == .role(.hope) }) else { continue }
            let between = units[(start + 1)..<index]
            let isParted = between.contains { unit in
                switch unit.kind {
                case .relative, .subordinator, .hypothetical, .coordinator, .noun: true
                case .mark(let mark): mark != ","
                default: false
                }
            }
            let isBehindObject = grammar.addressed.contains(group.verb) && between.count < 4
            if !isParted, isBehindObject || !isObject(units[start + 1], tokens, grammar) { units[index].kind = .subordinator }
        }
    }

    /// `condemned the sanctions imposed on X`: behind the object of another verb a past tense is a participle.
    private mutating func reduceRelatives(_ tokens: [Token], _ grammar: Grammar) {
        guard grammar.code == "en" else { return }
        for index in units.indices.dropFirst(2) {
            guard case .verb(var group) = units[index].kind, group.isFinite, group.tokens.count == 1, isNoun(index - 1),
                grammar.verbForms[tokens[group.tokens.lowerBound].word]?.contains(where: { $0.verb == group.verb && $0.form == .passive }) == true,
                let governing = governing(before: index - 1), !grammar.verbs[governing.verb].frames.contains(where: \.meaning.isSaying)
            else { continue }
            group.form = .passive
            group.isFinite = false
            group.isPassive = true
            units[index].kind = .verb(group)
        }
    }

    private func isNoun(_ index: Int) -> Bool {
        switch units[index].kind {
        case .noun, .other: true
        default: false
        }
    }

    /// The finite verb before, with nothing between that could begin a clause.
    private func governing(before index: Int) -> VerbGroup? {
        for unit in units[..<index].reversed() {
            switch unit.kind {
            case .verb(let group): return group.isFinite ? group : nil
            case .mark, .coordinator, .relative, .subordinator, .hypothetical, .subjectPronoun: return nil
            default: continue
            }
        }
        return nil
    }

    /// `Neither X nor Y supported it`: the subject says no.
    private mutating func negate(_ tokens: [Token], _ grammar: Grammar) {
        for index in units.indices.dropFirst(2) {
            guard case .verb(var group) = units[index].kind, group.isFinite, isActor(index - 1), case .coordinator = units[index - 2].kind,
                grammar.classes(of: tokens[units[index - 2].tokens.lowerBound]).contains(.negation)
            else { continue }
            group.isNegated = true
            units[index].kind = .verb(group)
        }
    }

    /// Whether what stands behind a verb may be a noun that it governs, and neither a preposition nor a word of time.
    private func isObject(_ unit: Unit, _ tokens: [Token], _ grammar: Grammar) -> Bool {
        switch unit.kind {
        case .preposition, .mark: return false
        case .other:
            let token = tokens[unit.tokens.lowerBound]
            return token.isWord && grammar.words.weekdays[token.word] == nil && grammar.classes(of: token).isDisjoint(with: [.timeAdverb, .adverb, .negation])
                && !grammar.words.adverbEndings.contains { token.word.hasSuffix($0) }
        default: return true
        }
    }

    /// `is scheduled to visit`, and `PM to visit Brunei` in a title: what follows is to come.
    private mutating func lookAhead(_ grammar: Grammar) {
        var scheduled = false
        var hasFinite = false
        for index in units.indices {
            guard case .verb(var group) = units[index].kind else { continue }
            if group.form == .infinitive, !group.isFinite {
                let isTitle = !hasFinite && index >= 2 && isPreposition(index - 1) && isActor(index - 2) && grammar.code == "en"
                if scheduled || isTitle {
                    group.isToCome = true
                    group.isFinite = isTitle
                    units[index].kind = .verb(group)
                }
            }
            scheduled = group.isPassive && grammar.schedules.contains(group.verb)
            hasFinite = hasFinite || group.isFinite
        }
    }

    /// `will visit Oman and hold talks`: a bare verb behind a coordinator stands as the infinitive before it does.
    private mutating func shareInfinitives(_ grammar: Grammar, _ reader: VerbReader) {
        var last: VerbGroup?
        for index in units.indices {
            guard case .verb(var group) = units[index].kind else { continue }
            if let last, index > 0, case .coordinator = units[index - 1].kind, group.tokens.count == 1, reader.isBare(group.tokens.lowerBound) {
                group.form = .infinitive
                group.isFinite = last.isFinite
                group.isToCome = last.isToCome
                units[index].kind = .verb(group)
            }
            last = group.form == .infinitive || group.isToCome && group.tokens.count > 1 ? group : nil
        }
    }

    private func isPreposition(_ index: Int) -> Bool { if case .preposition = units[index].kind { true } else { false } }

    private func isActor(_ index: Int) -> Bool { if case .actor = units[index].kind { true } else { false } }

    /// The first tokens of the verb groups, ascending.
    var verbTokens: [Int] {
        units.compactMap { unit in
            if case .verb = unit.kind { unit.tokens.lowerBound } else { nil }
        }
    }

    /// `a, de son côté, remercié`: the participle behind the second comma is the auxiliary's.
    private mutating func joinParted(_ grammar: Grammar) {
        for index in units.indices {
            guard case .verb(let auxiliary) = units[index].kind, auxiliary.isFinite, auxiliary.tokens.count == 1, grammar.auxiliaries.contains(auxiliary.verb),
                units.indices.contains(index + 1), case .mark(",") = units[index + 1].kind,
                let comma = ((index + 2)..<min(index + 8, units.count)).first(where: { if case .mark = units[$0].kind { true } else { false } }),
                case .mark(",") = units[comma].kind, units.indices.contains(comma + 1), case .verb(var group) = units[comma + 1].kind,
                group.form == .passive, !group.isFinite
            else { continue }
            group.isFinite = true
            group.isPassive = group.isPassive && grammar.be.contains(auxiliary.verb)
            group.isToCome = auxiliary.isToCome
            units[comma + 1].kind = .verb(group)
            units[index].kind = .other
        }
    }

    /// `a regretté … et rejeté`: a participle behind a coordinator has the auxiliary of the verb before it.
    private mutating func shareAuxiliaries(_ grammar: Grammar) {
        var compound: VerbGroup?
        // `Met with President Suharto.`: telegrams leave the subject out.
        if case .verb(var group)? = units.first?.kind, group.isPassive, !group.isFinite,
            !units.contains(where: { if case .verb(let other) = $0.kind { other.isFinite } else { false } })
        {
            group.isFinite = true
            group.isPassive = false
            units[0].kind = .verb(group)
        }
        joinParted(grammar)
        for index in units.indices {
            guard case .verb(var group) = units[index].kind else { continue }
            if group.isFinite {
                compound = group.tokens.count > 1 && !group.isPassive ? group : nil
            } else if let compound, group.form == .passive, group.isPassive, group.tokens.count == 1, index > 0, case .coordinator = units[index - 1].kind {
                group.isFinite = true
                group.isPassive = false
                group.isToCome = compound.isToCome
                units[index].kind = .verb(group)
            }
        }
    }

    private static func unit(
        at position: Int, limit: Int, sentence: Range<Int>, tokens: [Token], grammar: Grammar, reader: VerbReader, previous: Unit?
    ) -> Unit {
        let token = tokens[position]
        if token.kind == .punctuation { return Unit(kind: token.isHyphen ? .other : .mark(token.word), tokens: position..<(position + 1)) }
        guard token.isWord else { return Unit(kind: .other, tokens: position..<(position + 1)) }
        let slice = tokens[sentence.lowerBound..<limit]
        if let match = grammar.parties.longestMatch(in: slice, at: position, by: \.word) {
            let areStates = tokens[position..<match.end].contains { grammar.classes(of: $0).contains(.state) }
            return Unit(kind: .parties(areStates: areStates), tokens: position..<match.end)
        }
        let small = grammar.classes(at: position, in: slice)
        let noun = grammar.nouns.longestMatch(in: slice, at: position, by: \.word)
        // `A cette occasion`: a capital goes without its accent.
        if position == sentence.lowerBound, token.text == "A", !grammar.classes(of: token).contains(.determiner), reader.startsWithPreposition(position) {
            return Unit(kind: .preposition("à"), tokens: position..<(position + 1))
        }
        let readsAsNoun = reader.prefersNoun(at: position, previous: previous)
        // `Sweden provided vaccines`: behind an actor such a word is the verb.
        var isFunctionWord = small.map { !$0.classes.isDisjoint(with: [.preposition, .coordinator, .subordinator]) } ?? false
        if grammar.code == "en", case .actor? = previous?.kind, reader.isPast(position) { isFunctionWord = false }
        if !readsAsNoun, !isFunctionWord, let group = reader.group(at: position, previous: previous) {
            return Unit(kind: .verb(group), tokens: group.tokens)
        }
        if let noun, small == nil || noun.end > small!.end { return Unit(kind: .noun(noun.values), tokens: position..<noun.end) }
        guard let small else { return Unit(kind: .other, tokens: position..<(position + 1)) }
        // `de l'`, `de la`: a preposition first of all.
        if small.end - position > 1, small.classes.contains(.determiner), !small.classes.contains(.preposition),
            grammar.classes(of: token).contains(.preposition)
        {
            return Unit(kind: .preposition(grammar.bare[token.word] ?? token.word), tokens: position..<(position + 1))
        }
        let range = position..<small.end
        if small.classes.contains(.preposition) {
            let text = tokens[range].map(\.word).joined(separator: " ")
            return Unit(kind: .preposition(grammar.bare[text] ?? text), tokens: range)
        }
        // `a déclaré que`: directly behind a verb or a coordinator it begins what the verb governs, and points back to nobody.
        var isBehindVerb = false
        switch previous?.kind {
        case .verb, .coordinator: isBehindVerb = small.classes.contains(.subordinator)
        default: break
        }
        if small.classes.contains(.relativePronoun), !isBehindVerb, position > sentence.lowerBound { return Unit(kind: .relative, tokens: range) }
        if small.classes.contains(.hypothetical) { return Unit(kind: .hypothetical, tokens: range) }
        if small.classes.contains(.subordinator) { return Unit(kind: .subordinator, tokens: range) }
        // `HE the Prime Minister` is no pronoun.
        let isTitle = token.text.count > 1 && token.text == token.text.uppercased()
        // `one of the guarantors`, `l'un des garants`
        let isPartOf =
            small.end < limit && small.end - position < 3 && grammar.genitives.contains(grammar.bare[tokens[small.end].word] ?? tokens[small.end].word)
        if small.classes.contains(.subjectPronoun), !isTitle, !isPartOf, !grammar.classes(of: token).contains(.dative),
            !small.classes.contains(.determiner) || small.end - position == 1,
            small.end < limit || limit == sentence.upperBound
        {
            return Unit(kind: .subjectPronoun(isPlural: small.classes.contains(.pluralPronoun)), tokens: range)
        }
        if small.classes.contains(.coordinator) { return Unit(kind: .coordinator, tokens: range) }
        if small.classes.contains(.possessive) { return Unit(kind: .possessive, tokens: range) }
        return Unit(kind: .other, tokens: range)
    }
}
