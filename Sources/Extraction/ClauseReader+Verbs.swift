import Codings
import Lexicons

// What verbs report.
extension ClauseReader {
    /// The last unit of the verb's own words, but not a preposition at their end: that one governs.
    private func reachWithoutLast(_ frame: VerbFrame, _ reach: Int) -> Int {
        if case .preposition = units[reach].kind { return reach - 1 }
        return reach
    }

    /// Whether an infinitive behind the verb says what the other should do, and not that he should come.
    func asksFor(behind position: Int) -> Bool {
        guard let infinitive = ((position + 1)..<min(position + 6, units.count)).first(where: { verb($0) != nil }), verb(infinitive)!.form == .infinitive else {
            return false
        }
        let frames = grammar.verbs[verb(infinitive)!.verb].frames
        return !frames.contains { frame in
            if case .act(let type, let mode) = frame.meaning { type == .participates || type == .consult && mode == "visit" } else { false }
        }
    }

    /// The actor right before the relative pronoun of a clause that has a subject of its own.
    private func objectAntecedent(of position: Int) -> ActorID? {
        var index = position - 1
        var hasSubject = false
        while index > 0, verb(index) == nil {
            switch units[index].kind {
            case .relative: return hasSubject ? actor(isMark(index - 1, ",") ? index - 2 : index - 1) : nil
            case .actor, .subjectPronoun: hasSubject = true
            case .subordinator: return nil
            default: break
            }
            index -= 1
        }
        return nil
    }

    func acts(of position: Int, subjects: [Int: [ActorID]], consumed: inout Set<Int>, into reading: inout Reading) {
        let group = verb(position)!
        guard !group.isNegated, !isHypothetical(position) else { return }
        if structuralAct(of: position, subjects: subjects, into: &reading) { return }
        guard let (frame, reach) = frame(of: position) else { return }
        let own = subjects[position] ?? []
        let token = units[position].tokens.lowerBound
        switch frame.meaning {
        case .role(let role):
            if group.form == .infinitive, role != .say, isGoverned(position) { return }
            let holder = source(own, of: position, subjects: subjects, isOwnAct: true)
            guard !holder.isEmpty else { return }
            switch role {
            case .say where holder.count > 1 && grammar.verbs[group.verb].frames.contains { $0.particle.isEmpty && $0.meaning == .act(.agree, mode: nil) }:
                // `The two sides agreed that …`
                reading.acts.append(Act(sources: limited(holder), targets: limited(holder), type: .agree, mode: nil, position: token))
            case .light, .phase, .cause, .say:
                // The noun behind it is the act.
                if let (noun, at) = nounBehind(reach, within: 8) {
                    consumed.insert(at)
                    add(noun, sources: holder, at: at, isToCome: group.isToCome, token: token, into: &reading)
                }
            case .intend, .hope:
                // `is expected to visit`: nobody says who expects it.
                if group.isPassive { return }
                let type: TieType = role == .hope ? .request : .agree
                let arguments = arguments(after: position, reach: reachWithoutLast(frame, reach)).filter {
                    !Set($0.actors).isSubset(of: Set(holder + holder.map { discourse.side(of: $0) }))
                }
                if let argument = arguments.first {
                    reading.acts.append(Act(sources: holder, targets: limited(argument.actors), type: type, mode: nil, position: token))
                }
                for index in (reach + 1)..<max(reach + 1, min(units.count, reach + 8)) { consumed.insert(index) }
            }
        case .act(let type, let mode):
            if isGoverned(position) { return }
            var type = type
            var mode = mode
            if isSaid(position, subjects), group.isToCome || group.form == .infinitive, type.tone == .cooperation, type != .concede {
                type = .agree
                mode = nil
            } else if group.isToCome, type.tone == .cooperation, type != .concede {
                type = .agree
                mode = nil
            } else if group.isToCome, type.tone == .conflict {
                return
            }
            let arguments = arguments(after: position, reach: reachWithoutLast(frame, reach))
            if group.isPassive, frame.to.contains(.object) {
                let agents = arguments.first { $0.isAgent(grammar) && !$0.isDeep }?.actors ?? []
                let targets = own
                // `was suspended from the Union`: by it.
                if agents.isEmpty, type == .sanction, !own.isEmpty,
                    let forum = arguments.first(where: { $0.actors.count == 1 && $0.actors[0].kind == .forum && !$0.isDeep && $0.preposition != nil })
                {
                    reading.acts.append(Act(sources: forum.actors, targets: limited(own), type: type, mode: mode, position: token))
                    return
                }
                guard !agents.isEmpty, !targets.isEmpty else { return }
                reading.acts.append(Act(sources: limited(agents), targets: limited(targets), type: type, mode: mode, position: token))
                return
            }
            if group.isPassive, !frame.objects.isEmpty, let agents = arguments.first(where: { $0.isAgent(grammar) && !$0.isDeep })?.actors {
                // `les sanctions imposées à X par Y`
                let targets = target(frame.to, arguments, sources: agents)
                if !targets.isEmpty { reading.acts.append(Act(sources: limited(agents), targets: targets, type: type, mode: mode, position: token)) }
                return
            }
            if group.isPassive, own.isEmpty, let agents = arguments.first(where: { $0.isAgent(grammar) && !$0.isDeep })?.actors, agents.count > 1 {
                // `l'accord signé par X et Y`
                reading.acts.append(Act(sources: limited(agents), targets: limited(agents), type: type, mode: mode, position: token))
                return
            }
            // `a invité les deux gouvernements à calmer les esprits`
            if type == .agree, frame.to == [.object], frame.objects.isEmpty, !group.isPassive, asksFor(behind: reach) { type = .request }
            // The noun that the verb needs says nothing of its own.
            let object = frame.objects.isEmpty ? nil : nounBehind(reach, within: 5)
            if let object { consumed.insert(object.1) }
            let sources = source(own, of: position, subjects: subjects, isOwnAct: group.isToCome || [.support, .request, .agree, .accuse].contains(type))
            guard !sources.isEmpty else { return }
            // `X and Y agreed to help Z`: with each other.
            let isMutual = type.isSymmetric && mode != "visit" && sources.count > 1
            let slots = isMutual ? frame.to.filter { if case .preposition(let text) = $0 { grammar.joint.contains(text) } else { false } } : frame.to
            var targets = target(slots, arguments, sources: sources, particle: frame.particle.last, verb: position)
            if targets.isEmpty, [.accuse, .support, .reject].contains(type) { targets = limited(judged(behind: reach, arguments, sources: sources)) }
            // `Guinea, which ECOWAS suspended, …`
            if targets.isEmpty, slots.contains(.object), let object = objectAntecedent(of: position), !sources.contains(object) { targets = [object] }
            // `voiced solidarity with …`: the noun has prepositions of its own.
            if targets.isEmpty, let object { targets = target(object.0.to.map(Slot.preposition), self.arguments(after: object.1), sources: sources) }
            if frame.from.contains(where: { $0 != .subject }), frame.to.contains(.subject) {
                let givers = target(frame.from, arguments, sources: sources)
                if !givers.isEmpty { reading.acts.append(Act(sources: givers, targets: sources, type: type, mode: mode, position: token)) }
                return
            }
            if targets.isEmpty {
                // With each other: what is done with somebody is done by both.
                let isJoint = frame.to.contains { if case .preposition(let text) = $0 { grammar.joint.contains(text) } else { false } }
                if type.isSymmetric || isJoint, sources.count > 1 {
                    reading.acts.append(Act(sources: limited(sources), targets: limited(sources), type: type, mode: mode, position: token))
                }
                return
            }
            reading.acts.append(Act(sources: limited(sources), targets: targets, type: type, mode: mode, position: token))
            if type == .support { thanksFor(reach, from: targets, to: sources, token: token, consumed: &consumed, into: &reading) }
        }
    }

    /// Whose act is praised or blamed: `welcomed the deal between X and Y`, `les efforts de X`, `deplored that X had …`, `condemned the war that X …`.
    private func judged(behind position: Int, _ arguments: [Argument], sources: [ActorID]) -> [ActorID] {
        guard let first = arguments.first(where: { !$0.actors.isEmpty && phrase($0.position)?.isPlace != true }), first.position <= position + 9 else {
            return []
        }
        let own = Set(sources.map { discourse.side(of: $0) })
        let others = first.actors.filter { !own.contains(discourse.side(of: $0)) }
        let between = units[(position + 1)..<max(position + 1, first.position)]
        let verbs = between.indices.filter { verb($0) != nil }
        // `condemned the attack on X by Y`
        if verbs.allSatisfy({ verb($0)!.isPassive && !verb($0)!.isFinite }),
            let doer = arguments.first(where: { $0.position <= first.position + 5 && $0.preposition.map { grammar.agents.contains($0) } == true })
        {
            return doer.actors.filter { !own.contains(discourse.side(of: $0)) }
        }
        if verbs.isEmpty, first.prepositions.allSatisfy({ grammar.genitives.contains($0) || grammar.agents.contains($0) || grammar.joint.contains($0) }) {
            return others
        }
        // The subject of what is blamed or praised.
        let clause = between.indices.last { index in
            switch units[index].kind {
            case .subordinator, .relative: true
            default: false
            }
        }
        if verbs.isEmpty, let clause, clause == first.position - 1, verb(first.last + 1)?.isFinite == true { return others }
        return []
    }

    /// `a remercié Singapour pour son aide`: what one is thanked for is an act of the one thanked.
    func thanksFor(
        _ position: Int, from givers: [ActorID], to receivers: [ActorID], token: Int, consumed: inout Set<Int>, into reading: inout Reading
    ) {
        var index = position + 1
        while units.indices.contains(index), index < position + 12 {
            var meaning: Meaning?
            if let group = verb(index) {
                // `pour 150.000 masques remis en avril à …`, `d'avoir envoyé des pompiers`
                guard !group.isFinite, let frame = frame(of: index)?.frame else { return }
                meaning = frame.meaning
            } else if case .noun(let frames) = units[index].kind, case .possessive = units[index - 1].kind {
                meaning = frames.first?.meaning
            }
            if case .act(.aid, let mode)? = meaning {
                consumed.insert(index)
                reading.acts.append(
                    Act(
                        sources: limited(givers.map { discourse.side(of: $0) }), targets: limited(receivers.map { discourse.side(of: $0) }), type: .aid,
                        mode: mode, position: token))
                return
            }
            if verb(index) != nil { return }
            index += 1
        }
    }
}
