import Codings
import Lexicons

// Who stands behind a word, and behind which preposition.
extension ClauseReader {
    struct Argument {
        var actors: [ActorID]
        /// Those that stand between the last actor or verb and this one: `pour une coopération entre` has two.
        var prepositions: [String]
        /// The one that governs it.
        var preposition: String? { prepositions.last }
        /// Behind another verb, or in a clause of its own.
        var isDeep: Bool

        /// Whether the preposition governs it, itself or through another noun: `soutien pour une coopération entre X et Y`.
        func isBehind(_ text: String, _ grammar: Grammar) -> Bool {
            preposition == text || preposition?.hasSuffix(" " + text) == true
                || prepositions.contains(text) && preposition.map { grammar.genitives.contains($0) || grammar.joint.contains($0) } ?? false
        }

        /// Who acts in a passive: `par X`, `par un tir de X`.
        func isAgent(_ grammar: Grammar) -> Bool {
            prepositions.first.map { grammar.agents.contains($0) } == true && prepositions.dropFirst().allSatisfy { grammar.genitives.contains($0) }
        }

        var position: Int
        /// Of the last actor of a list.
        var last: Int
        /// `her`, `them`: whoever is not who acts.
        var isPronoun = false
    }

    /// The actors behind a word, each with the preposition that governs it, as far as the word can reach.
    ///
    /// - Parameter reach: The last unit of a verb of several words, whose own prepositions govern nobody.
    func arguments(after position: Int, reach: Int? = nil) -> [Argument] {
        var arguments: [Argument] = []
        var prepositions: [String] = []
        var isDeep = false
        var index = position + 1
        while index < units.count {
            switch units[index].kind {
            case .preposition(let text): if index > reach ?? position { prepositions.append(text) }
            case .mark(let mark):
                // A short quotation is part of the clause: `l'action « préméditée » de Pékin`.
                if mark == "«", let end = (index...min(index + 6, units.count - 1)).first(where: { isMark($0, "»") }), end < units.count - 1 {
                    index = end + 1
                    continue
                }
                if ";:.»".contains(mark) { return arguments }
                if mark == ",", arguments.contains(where: { phrase($0.position)?.isPlace != true }) { isDeep = isDeep || !isActorUnit(index + 1) }
            case .verb(let group):
                if group.isFinite, isNewPredicate(index) { return arguments }
                isDeep = true
                prepositions = []
            case .relative, .subordinator: isDeep = true
            case .hypothetical: return arguments
            case .coordinator:
                // `condemned it, and X said …`: a clause of its own begins.
                if isMark(index - 1, ","), isActorUnit(index + 1), verb(index + 2)?.isFinite == true { return arguments }
            case .parties:
                let parties = parties(at: index, discourse.pair)
                if !parties.isEmpty, !isActorUnit(index + 1) {
                    arguments.append(Argument(actors: parties, prepositions: prepositions, isDeep: isDeep, position: index, last: index))
                }
                prepositions = []
            case .actor:
                if let actor = actor(index) {
                    // In a list: the same preposition again, or none.
                    var link = neighbour(before: index)
                    let repeats = prepositions.count == 1 && (prepositions == [arguments.last?.preposition] || grammar.genitives.contains(prepositions[0]))
                    if repeats { link = neighbour(before: link) }
                    let joins = isCoordinator(link) || isMark(link, ",") && verb(index + 1)?.isFinite != true
                    let other = neighbour(beforeLink: link)
                    if joins, prepositions.isEmpty || repeats, let last = arguments.last?.last, last == other {
                        arguments[arguments.count - 1].actors.append(actor)
                        arguments[arguments.count - 1].last = index
                    } else {
                        arguments.append(Argument(actors: [actor], prepositions: prepositions, isDeep: isDeep, position: index, last: index))
                    }
                }
                prepositions = []
            case .other where isFirstPerson(index):
                let speakers = speakers(at: index, [:])
                if !speakers.isEmpty {
                    arguments.append(Argument(actors: speakers, prepositions: prepositions, isDeep: isDeep, position: index, last: index))
                }
                prepositions = []
            case .other where isObjectPronoun(units[index].tokens.lowerBound), .subjectPronoun where isObject(index, of: reach ?? position):
                arguments.append(Argument(actors: [], prepositions: prepositions, isDeep: isDeep, position: index, last: index, isPronoun: true))
                prepositions = []
            default: break
            }
            index += 1
        }
        return arguments
    }

    /// `urged both to …`: right behind the verb, and before none of its own.
    func isObject(_ index: Int, of position: Int) -> Bool {
        let classes = grammar.classes(of: tokens[units[index].tokens.lowerBound])
        return index == position + 1 && verb(position) != nil && verb(index + 1)?.isFinite != true && !isActorUnit(index + 1)
            && !classes.isDisjoint(with: [.person, .pluralPronoun, .objectPronoun]) && classes.isDisjoint(with: [.firstPerson, .reflexivePronoun])
    }

    private func isObjectPronoun(_ token: Int) -> Bool {
        let classes = grammar.classes(of: tokens[token])
        return classes.contains(.objectPronoun) && classes.isDisjoint(with: [.determiner, .reflexivePronoun, .firstPerson])
    }

    /// `l'a remercié`, `lui a téléphoné`: a pronoun before the verb is its object.
    private func hasClitic(_ position: Int) -> Bool {
        guard grammar.code != "en", case .verb(let group) = units[position].kind, !group.isReflexive else { return false }
        var token = group.tokens.lowerBound - 1
        while token >= 0, grammar.classes(of: tokens[token]).contains(.negation) { token -= 1 }
        guard token >= 0, token >= units[0].tokens.lowerBound else { return false }
        let classes = grammar.classes(of: tokens[token])
        return classes.contains(.objectPronoun) && classes.isDisjoint(with: [.reflexivePronoun, .firstPerson])
            && (classes.contains(.dative) || classes.isDisjoint(with: [.subjectPronoun, .preposition])) && text(token) != "y"
    }

    /// `les a reçus`: both who were spoken of.
    private func pairOther(than sources: [ActorID]) -> [ActorID]? {
        let own = Set(sources.map { discourse.side(of: $0) })
        guard let pair = discourse.pair, !own.contains(discourse.side(of: pair.0)), !own.contains(discourse.side(of: pair.1)) else { return nil }
        return [pair.0, pair.1]
    }

    private func isPlural(clitic position: Int) -> Bool {
        let token = units[position].tokens.lowerBound - 1
        return token >= 0 && grammar.classes(of: tokens[token]).contains(.pluralPronoun)
    }

    private func isPlural(_ position: Int) -> Bool { grammar.classes(of: tokens[units[position].tokens.lowerBound]).contains(.pluralPronoun) }

    /// The same of `them`: all of those who stand in a row.
    private func others(than sources: [ActorID], before position: Int, isPlural: Bool) -> [ActorID] {
        guard let other = other(than: sources, before: position) else { return [] }
        guard isPlural, let last = (0..<position).last(where: { actor($0) == other }) else { return [other] }
        return (headOfList(last)...last).compactMap { actor($0) }
    }

    /// Who was spoken of before a unit, in the sentence or ahead of it, and is on no side of those who act.
    func other(than sources: [ActorID], before position: Int) -> ActorID? {
        let own = Set(sources.map { discourse.side(of: $0) })
        for index in (0..<position).reversed() {
            if let actor = actor(index), phrase(index)?.isPlace != true, !own.contains(discourse.side(of: actor)) { return actor }
        }
        if let pair = discourse.pair {
            let rest = [pair.0, pair.1].filter { !own.contains(discourse.side(of: $0)) }
            if rest.count == 1 { return rest[0] }
        }
        return discourse.subjects.first { !own.contains(discourse.side(of: $0)) }
    }

    /// A finite verb with a coordinator or a comma before it, and no subject of its own between.
    func isNewPredicate(_ position: Int) -> Bool {
        var index = position - 1
        while index >= 0 {
            switch units[index].kind {
            case .coordinator: return true
            case .mark(","): return true
            case .subordinator, .relative, .verb: return false
            case .actor: index -= 1
            default: index -= 1
            }
        }
        return false
    }

    /// A list of more than three is a meeting's, and no act towards each.
    func limited(_ actors: [ActorID]) -> [ActorID] { Array(actors.prefix(3)) }

    ///
    /// - Parameter particle: The last word of a verb such as `call on`: behind it stands the verb's object.
    func target(_ slots: [Slot], _ arguments: [Argument], sources: [ActorID], particle: String? = nil, verb position: Int? = nil) -> [ActorID] {
        let excluded = Set(sources)
        // A pronoun before the verb.
        if let position, slots.contains(where: { $0 == .object || $0 == .preposition("à") || $0 == .complement }) {
            let speakers = speakersBefore(position)
            if !speakers.isEmpty { return speakers }
            if hasClitic(position), let other = other(than: sources, before: position) {
                return isPlural(clitic: position) ? pairOther(than: sources) ?? [other] : [other]
            }
        }
        let arguments = arguments.map { argument in
            guard argument.isPronoun else { return argument }
            var argument = argument
            argument.actors = others(than: sources, before: argument.position, isPlural: isPlural(argument.position))
            return argument
        }.filter { !$0.actors.isEmpty }
        for slot in slots {
            let match = arguments.first { argument in
                guard !Set(argument.actors).isSubset(of: excluded) else { return false }
                switch slot {
                case .object: return (argument.prepositions.isEmpty || argument.prepositions == [particle]) && !argument.isDeep
                case .preposition(let text): return argument.isBehind(text, grammar) && !argument.isDeep
                case .complement: return argument.preposition.map { !grammar.isOfPlace($0) } ?? true
                case .subject: return false
                }
            }
            if let match { return limited(match.actors.filter { !excluded.contains($0) }) }
        }
        return []
    }
}
