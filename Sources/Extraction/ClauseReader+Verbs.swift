import Codings
import Lexicons

// What verbs report.
extension ClauseReader {
    /// The last unit of the verb's own words, but not a preposition at their end: that one governs.
    private func reachWithoutLast(_ frame: VerbFrame, _ reach: Int) -> Int {
        if case .preposition = units[reach].kind { return reach - 1 }
        return reach
    }

    /// What a verb says of somebody and a forum: that he chairs, hosts, attends it or belongs to it. Whether it did.
    func structuralAct(of position: Int, subjects: [Int: [ActorID]], into reading: inout Reading) -> Bool {
        let group = verb(position)!
        guard let (frame, _) = frame(of: position, structural: true), case .act(let type, let mode) = frame.meaning else { return false }
        let arguments = arguments(after: position)
        let subject = subjects[position] ?? []
        let members: [ActorID]
        let forums: [ActorID]
        if group.isPassive {
            members = arguments.first { argument in argument.preposition.map { grammar.agents.contains($0) } ?? false }?.actors ?? []
            let named = subject.filter { $0.kind == .forum }
            forums = named.isEmpty ? session(before: position).map { [$0] } ?? [] : named
        } else {
            members = subject
            forums =
                arguments.first { argument in
                    argument.actors.contains { $0.kind == .forum }
                        && frame.to.contains { slot in
                            switch slot {
                            case .object:
                                !argument.isDeep && (argument.prepositions.isEmpty || argument.prepositions.allSatisfy { grammar.genitives.contains($0) })
                            case .preposition(let text): argument.prepositions.contains(text) && !argument.isDeep
                            default: false
                            }
                        }
                }?.actors.filter { $0.kind == .forum } ?? antecedent(of: position).map { [$0] } ?? session(behind: position).map { [$0] } ?? []
        }
        guard !forums.isEmpty, members.contains(where: { !forums.contains($0) }) else { return false }
        let token = units[position].tokens.lowerBound
        reading.acts.append(Act(sources: members, targets: forums, type: type, mode: mode, position: token, confidence: 0.8))
        return true
    }

    /// `l'ASEAN, dont le Vietnam est membre`, `the summit that Laos will host`: the forum before the relative clause in which the verb stands.
    private func antecedent(of position: Int) -> ActorID? {
        var index = position - 1
        while index > 0, verb(index) == nil {
            switch units[index].kind {
            case .relative, .subordinator:
                let before = isMark(index - 1, ",)") ? index - 2 : index - 1
                return actor(before).flatMap { $0.kind == .forum ? $0 : nil }
            default: index -= 1
            }
        }
        return nil
    }

    /// The forum last spoken of, where the verb's object is a session without a name: `attended the meeting`.
    private func session(behind position: Int) -> ActorID? {
        guard let forum = discourse.forum else { return nil }
        for index in (position + 1)..<max(position + 1, min(position + 4, units.count)) {
            if units[index].tokens.contains(where: { grammar.classes(of: tokens[$0]).contains(.session) }) {
                // One that is said to be with somebody, or of somebody, is no forum's.
                let next = units.indices.contains(index + 1) ? units[index + 1].kind : nil
                if case .preposition(let text)? = next, grammar.joint.contains(text) || grammar.genitives.contains(text) { return nil }
                return forum
            }
            if verb(index) != nil || isActorUnit(index) { return nil }
        }
        return nil
    }

    /// The same of a passive verb's subject: `the summit was chaired by`.
    private func session(before position: Int) -> ActorID? {
        guard let forum = discourse.forum, position > 0 else { return nil }
        return units[position - 1].tokens.contains { grammar.classes(of: tokens[$0]).contains(.session) } ? forum : nil
    }

    private func reversed(
        _ frame: VerbFrame, _ type: TieType, _ forums: [ActorID], _ arguments: [Argument], at position: Int, into reading: inout Reading
    ) -> Bool {
        let members =
            arguments.first { argument in
                frame.from.contains { slot in
                    switch slot {
                    case .object: argument.prepositions.isEmpty
                    case .preposition(let text): argument.preposition == text
                    default: false
                    }
                }
            }?.actors.filter { $0.kind == .country } ?? []
        let forums = forums.filter { $0.kind == .forum }
        guard !members.isEmpty, !forums.isEmpty else { return false }
        reading.acts.append(
            Act(sources: members, targets: forums, type: type, mode: nil, position: units[position].tokens.lowerBound, confidence: 0.8))
        return true
    }

    /// `en tant que président de l'ASEAN`, `Thailand, this year's chair of ASEAN`: said of the actor before.
    func chairs(into reading: inout Reading) {
        for position in units.indices {
            guard let phrase = phrase(position), case .office(let names, let forum?) = phrase.referent, forum.kind == .forum,
                names.contains(where: { grammar.chairs.contains($0) })
            else { continue }
            var before = position - 1
            var isSaid = false
            while before >= 0, !isActorUnit(before), verb(before) == nil {
                if case .preposition(let text) = units[before].kind { isSaid = isSaid || grammar.roles.contains(text) }
                if isMark(before, ",") { isSaid = true }
                before -= 1
            }
            guard isSaid, let chair = actor(before), chair.kind != .forum else { continue }
            reading.acts.append(
                Act(sources: [chair], targets: [forum], type: .chairs, mode: nil, position: units[position].tokens.upperBound, confidence: 0.85))
        }
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
            case .light, .phase, .cause, .say:
                // The noun behind it is the act.
                if let (noun, at) = nounBehind(reach, within: 5) {
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
                    reading.acts.append(Act(sources: holder, targets: limited(argument.actors), type: type, mode: nil, position: token, confidence: 0.6))
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
                let agents = arguments.first { argument in argument.preposition.map { grammar.agents.contains($0) } ?? false && !argument.isDeep }?.actors ?? []
                let targets = own
                guard !agents.isEmpty, !targets.isEmpty else { return }
                reading.acts.append(Act(sources: limited(agents), targets: limited(targets), type: type, mode: mode, position: token, confidence: 0.85))
                return
            }
            // The noun that the verb needs says nothing of its own.
            if !frame.objects.isEmpty, let (_, at) = nounBehind(reach, within: 5) { consumed.insert(at) }
            let sources = source(own, of: position, subjects: subjects, isOwnAct: group.isToCome || type == .support || type == .request || type == .agree)
            guard !sources.isEmpty else { return }
            // `X and Y agreed to help Z`: with each other.
            let isMutual = type.isSymmetric && sources.count > 1
            let slots = isMutual ? frame.to.filter { if case .preposition(let text) = $0 { grammar.joint.contains(text) } else { false } } : frame.to
            let targets = target(slots, arguments, sources: sources, particle: frame.particle.last)
            if frame.from.contains(where: { $0 != .subject }), frame.to.contains(.subject) {
                let givers = target(frame.from, arguments, sources: sources)
                if !givers.isEmpty { reading.acts.append(Act(sources: givers, targets: sources, type: type, mode: mode, position: token, confidence: 0.7)) }
                return
            }
            if targets.isEmpty {
                // With each other: what is done with somebody is done by both.
                let isJoint = frame.to.contains { if case .preposition(let text) = $0 { grammar.joint.contains(text) } else { false } }
                if type.isSymmetric || isJoint, sources.count > 1 {
                    reading.acts.append(Act(sources: limited(sources), targets: limited(sources), type: type, mode: mode, position: token, confidence: 0.8))
                }
                return
            }
            reading.acts.append(Act(sources: limited(sources), targets: targets, type: type, mode: mode, position: token, confidence: 0.8))
            if type == .support { thanksFor(reach, from: targets, to: sources, token: token, consumed: &consumed, into: &reading) }
        }
    }

    /// `a remercié Singapour pour son aide`: what one is thanked for is an act of the one thanked.
    func thanksFor(
        _ position: Int, from givers: [ActorID], to receivers: [ActorID], token: Int, consumed: inout Set<Int>, into reading: inout Reading
    ) {
        var index = position + 1
        while units.indices.contains(index), index < position + 8, verb(index) == nil {
            if case .noun(let frames) = units[index].kind, let frame = frames.first, case .act(let type, let mode) = frame.meaning, type == .aid,
                case .possessive = units[index - 1].kind
            {
                consumed.insert(index)
                reading.acts.append(
                    Act(
                        sources: limited(givers.map { discourse.side(of: $0) }), targets: limited(receivers.map { discourse.side(of: $0) }), type: type,
                        mode: mode, position: token, confidence: 0.7))
                return
            }
            index += 1
        }
    }
}
