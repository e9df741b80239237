import Codings
import Lexicons

// Whom a word's tie may be with.
extension ClauseReader {
    func targets(of trigger: Trigger, excluding source: Option) -> [Target] {
        var found: [Target] = []
        let known = Set(source.actors)
        // Behind the word.
        var index = trigger.unit + 1
        var crossed: Set<Candidate.Barrier> = []
        while index < units.count {
            switch units[index].kind {
            case .mark(let mark):
                if mark == "," { crossed.insert(.comma) } else if mark != "'" { crossed.insert(.stop) }
            case .actor:
                guard let head = actor(index) else { break }
                var members = [head]
                var last = index
                while true {
                    var next = last + 1
                    if isMark(next, ",") { next += 1 }
                    if isCoordinator(next) { next += 1 }
                    guard next > last + 1 else { break }
                    while units.indices.contains(next), case .preposition(let text) = units[next].kind,
                        text == preposition(before: index)?.text || grammar.genitives.contains(text)
                    { next += 1 }
                    guard let actor = actor(next) else { break }
                    members.append(actor)
                    last = next
                }
                let list = members.filter { !known.contains($0) }
                if !list.isEmpty { found.append(target(list, at: index, of: trigger, crossed: crossed)) }
                crossed.insert(.actor)
                index = last
            case .parties:
                let parties = parties(at: index, discourse.pair)
                if !parties.isEmpty { found.append(target(parties.filter { !known.contains($0) }, at: index, of: trigger, crossed: crossed)) }
            case .other:
                let classes = grammar.classes(of: tokens[units[index].tokens.lowerBound])
                if isFirstPerson(index) {
                    let speakers = self.speakers(at: index, [:])
                    if !speakers.isEmpty { found.append(target(speakers, at: index, of: trigger, crossed: crossed)) }
                } else if classes.contains(.objectPronoun), !classes.contains(.determiner), let other = other(than: source.actors, before: 0) {
                    var option = target([other], at: index, of: trigger, crossed: crossed)
                    option.option.role = .pronoun
                    found.append(option)
                }
            case .subjectPronoun where isObject(index, of: trigger.reach):
                if let other = other(than: source.actors, before: index) {
                    var option = target([other], at: index, of: trigger, crossed: crossed)
                    option.option.role = .pronoun
                    found.append(option)
                }
            default: if let barrier = barrier(at: index) { crossed.insert(barrier) }
            }
            index += 1
        }
        let speakers = speakersBefore(trigger.unit)
        if !speakers.isEmpty { found.append(Target(option: Option(actors: speakers, role: .clitic), slot: .match)) }
        // A pronoun before or in the verb: `l'a remercié`.
        if grammar.code != "en", case .verb(let group) = units[trigger.unit].kind, let other = other(than: source.actors, before: 0),
            tokens[max(0, group.tokens.lowerBound - 2)..<(group.tokens.upperBound - 1)].contains(where: { token in
                let classes = grammar.classes(of: token)
                return classes.contains(.objectPronoun) && !classes.contains(.reflexivePronoun)
            })
        {
            found.append(Target(option: Option(actors: [other], role: .clitic), slot: .match))
        }
        // Before it.
        var before: [(Int, ActorID)] = []
        index = trigger.unit - 1
        while index >= 0, before.count < 3 {
            if let actor = actor(index), !known.contains(actor) { before.append((index, actor)) }
            index -= 1
        }
        for (unit, actor) in before {
            let crossed = Set(((unit + 1)..<max(unit + 1, trigger.unit)).compactMap { barrier(at: $0) })
            var option = target([actor], at: unit, of: trigger, crossed: crossed)
            option.option.role = phrase(unit)?.qualifiesNoun == true ? .beforeGenitive : .before
            found.append(option)
        }
        // Named before.
        if let other = other(than: source.actors, before: 0), !found.contains(where: { $0.option.actors.contains(other) }) {
            found.append(Target(option: Option(actors: [other], role: .unnamed)))
        }
        // The source's own companions.
        if source.actors.count > 1 {
            found.append(Target(option: Option(actors: source.actors, role: .eachOther)))
        }
        return found
    }

    /// What a unit is to whoever looks past it; nil where it is nothing.
    private func barrier(at position: Int) -> Candidate.Barrier? {
        switch units[position].kind {
        case .mark: .comma
        case .verb(let group): group.isFinite ? .finite : .verb
        case .relative, .subordinator, .hypothetical: .clause
        case .noun: .noun
        case .actor: .actor
        default: nil
        }
    }

    private func target(_ actors: [ActorID], at unit: Int, of trigger: Trigger, crossed: Set<Candidate.Barrier>) -> Target {
        let governing = preposition(before: unit)
        let own = governing.flatMap { $0.at > trigger.reach ? $0.text : nil }
        let isParticle = governing.map { $0.at > trigger.unit && $0.at <= trigger.reach } ?? false
        let slot: Candidate.Slot =
            if let own {
                trigger.to.contains(.preposition(own))
                    ? .match : trigger.from.contains(.preposition(own)) ? .from : trigger.to.contains(.complement) ? .complement : .other
            } else {
                trigger.to.contains(.object)
                    ? (trigger.isPassive ? .objectOfPassive : .object) : trigger.to.contains(.complement) ? .complement : .bare
            }
        let order: [Candidate.Barrier] = [.stop, .clause, .finite, .verb, .actor, .comma, .noun]
        let phrase = phrase(unit)
        return Target(
            option: Option(actors: actors, role: phrase?.isPlace == true ? .place : phrase?.qualifiesNoun == true ? .qualifier : .behind), slot: slot,
            preposition: isParticle ? .particle : kind(of: own), distance: abs(unit - (unit > trigger.reach ? trigger.reach : trigger.unit)),
            barrier: order.first(where: crossed.contains) ?? .none)
    }

    func kind(of preposition: String?) -> Candidate.Preposition {
        guard let preposition else { return .none }
        return grammar.joint.contains(preposition)
            ? .joint
            : grammar.genitives.contains(preposition)
                ? .genitive : grammar.agents.contains(preposition) ? .agent : grammar.isOfPlace(preposition) ? .locative : .other
    }
}
