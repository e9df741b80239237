import Codings
import Lexicons

// What nouns report, with a light verb or by themselves.
extension ClauseReader {
    func nounBehind(_ position: Int, within limit: Int) -> (NounFrame, Int)? {
        var index = position + 1
        while units.indices.contains(index), index <= position + limit {
            switch units[index].kind {
            case .noun(let frames):
                if let frame = frames.first { return (frame, index) }
            case .verb, .subordinator, .relative: return nil
            case .mark(let mark): if mark != "," { return nil }
            case .actor: if phrase(index)?.qualifiesNoun != true, phrase(index)?.isPlace != true { return nil }
            default: break
            }
            index += 1
        }
        return nil
    }

    func add(_ noun: NounFrame, sources: [ActorID], at position: Int, isToCome: Bool, token: Int, into reading: inout Reading) {
        let arguments = arguments(after: position)
        var targets: [ActorID]
        var type = TieType.agree
        var mode: String?
        switch noun.meaning {
        case .act(let own, let ownMode):
            if own.isStructural { return }
            type = isToCome && own.tone == .cooperation ? .agree : own
            mode = type == own ? ownMode : nil
            targets = target(noun.to.map(Slot.preposition), arguments, sources: sources)
            if targets.isEmpty { targets = target(noun.between.map(Slot.preposition), arguments, sources: sources) }
        case .role(.intend):
            targets = target([.complement], arguments, sources: sources)
        case .role(.hope):
            type = .request
            targets = target([.complement], arguments, sources: sources)
        case .role: return
        }
        if targets.isEmpty, type.isSymmetric, sources.count > 1 { targets = sources }
        guard !targets.isEmpty else { return }
        reading.acts.append(Act(sources: limited(sources), targets: targets, type: type, mode: mode, position: token))
    }

    /// A noun that stands for itself: both who acts and the other must be named beside it.
    func nounAct(at position: Int, into reading: inout Reading) {
        guard case .noun(let frames) = units[position].kind, let frame = frames.first, case .act(let type, let mode) = frame.meaning, !type.isStructural else {
            return
        }
        let arguments = arguments(after: position).filter { !$0.isDeep && $0.position <= position + 9 }
        let token = units[position].tokens.lowerBound
        func add(_ sources: [ActorID], _ targets: [ActorID]) {
            reading.acts.append(Act(sources: limited(sources), targets: limited(targets), type: type, mode: mode, position: token))
        }
        if let both = arguments.first(where: { argument in frame.between.contains(argument.preposition ?? "") }) {
            // `talks between X and the ministers of A, B and C`
            if both.actors.count > 1 { add([both.actors[0]], Array(both.actors.dropFirst())) }
            return
        }
        var sources: [ActorID] = []
        if let before = phrase(position - 1), before.qualifiesNoun, let actor = actor(position - 1) { sources = [actor] }
        // `President Trabelsi's visit`: behind an official the genitive stands by itself.
        if units.indices.contains(position - 2), text(units[position - 1].tokens.lowerBound) == "'s", let actor = actor(position - 2) { sources = [actor] }
        if let behind = phrase(position + 1), behind.qualifiesNoun, let actor = actor(position + 1) { sources = [actor] }
        let givers = arguments.first { frame.from.contains($0.preposition ?? "") }
        if sources.isEmpty, let givers { sources = givers.actors }
        if sources.isEmpty, type == .consult, let other = arguments.first(where: { grammar.joint.contains($0.preposition ?? "") }), other.actors.count == 1 {
            // `Lors de l'entretien avec X, Y a …`: the sentence's subject met him, or whoever was spoken of before.
            sources = [reading.subjects, discourse.subjects].lazy.compactMap { $0.first { isOther($0, than: other.actors[0]) } }.first.map { [$0] } ?? []
            if !sources.isEmpty { add(sources, other.actors) }
            return
        }
        guard !sources.isEmpty else { return }
        if let targets = arguments.first(where: { frame.to.contains($0.preposition ?? "") && $0.position != givers?.position })?.actors.filter({
            !sources.contains($0)
        }),
            !targets.isEmpty
        {
            add(sources, targets)
        } else if type == .consult, sources.count == 2 {
            add([sources[0]], [sources[1]])
        }
    }

    /// Neither the same actor nor one of the same side.
    func isOther(_ a: ActorID, than b: ActorID) -> Bool { a != b && discourse.side(of: a) != discourse.side(of: b) }

    /// `les deux parties`, `the two countries`: those who were set against each other, or the states that they act for.
    func parties(at position: Int, _ pair: (ActorID, ActorID)?) -> [ActorID] {
        guard let pair, case .parties(let areStates) = units[position].kind else { return [] }
        let sides = [pair.0, pair.1]
        if areStates { return sides.map { discourse.side(of: $0) } }
        // `the two leaders`: people, where any were named for both.
        let phrase = tokens[units[position].tokens]
        guard phrase.indices.contains(where: { grammar.offices.longestMatch(in: phrase, at: $0, by: \.folded)?.values.contains { $0.kind == .office } == true })
        else { return sides }
        let people = sides.compactMap { $0.kind == .official ? $0 : discourse.official(of: $0) }
        return people.count == 2 ? people : sides
    }

    /// Who two sides are that stand at a unit: the partner whom a meeting's noun before names, and whoever was spoken of; else those last set against each other.
    func pair(before position: Int) -> (ActorID, ActorID)? {
        for index in units.indices where index < position {
            guard case .noun(let frames) = units[index].kind, frames.contains(where: { if case .act(.consult, _) = $0.meaning { true } else { false } }),
                let other = arguments(after: index).first(where: { grammar.joint.contains($0.preposition ?? "") && $0.position < position }),
                other.actors.count == 1,
                let own = discourse.subjects.first(where: { isOther($0, than: other.actors[0]) })
            else { continue }
            return (own, other.actors[0])
        }
        return discourse.pair
    }
}
