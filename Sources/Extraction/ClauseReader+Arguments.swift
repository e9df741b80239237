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
            preposition == text || prepositions.contains(text) && preposition.map { grammar.genitives.contains($0) || grammar.joint.contains($0) } ?? false
        }

        var position: Int
        /// Of the last actor of a list.
        var last: Int
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
                if ";:.»".contains(mark) { return arguments }
                if mark == ",", !arguments.isEmpty { isDeep = isDeep || !isActorUnit(index + 1) }
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
                if let pair = discourse.pair {
                    arguments.append(Argument(actors: [pair.0, pair.1], prepositions: prepositions, isDeep: isDeep, position: index, last: index))
                }
                prepositions = []
            case .actor:
                if let actor = actor(index) {
                    // In a list: the same preposition again, or none.
                    var link = neighbour(before: index)
                    let repeats = prepositions.count == 1 && (prepositions == [arguments.last?.preposition] || grammar.genitives.contains(prepositions[0]))
                    if repeats { link = neighbour(before: link) }
                    let joins = isCoordinator(link) || isMark(link, ",")
                    if joins, prepositions.isEmpty || repeats, let last = arguments.last?.last,
                        last == neighbour(before: link)
                    {
                        arguments[arguments.count - 1].actors.append(actor)
                        arguments[arguments.count - 1].last = index
                    } else {
                        arguments.append(Argument(actors: [actor], prepositions: prepositions, isDeep: isDeep, position: index, last: index))
                    }
                }
                prepositions = []
            default: break
            }
            index += 1
        }
        return arguments
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
    func target(_ slots: [Slot], _ arguments: [Argument], sources: [ActorID], particle: String? = nil) -> [ActorID] {
        let excluded = Set(sources)
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
