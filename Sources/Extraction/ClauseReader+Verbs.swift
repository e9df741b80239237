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
        if frame.to == [.subject] { return isReversed(frame, type, subject, arguments, at: position, into: &reading) }
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
                var before = isMark(index - 1, ",") ? index - 2 : index - 1
                // `the ASEAN Defence Ministers' Meeting (ADMM) Retreat, which …`
                while before > 0, before > index - 7, !isActorUnit(before) || isMark(before + 1, ")") {
                    if verb(before) != nil || isMark(before, ",;:") { break }
                    before -= 1
                }
                return actor(before).flatMap { $0.kind == .forum ? $0 : nil }
            default: index -= 1
            }
        }
        return nil
    }

    /// Whether an infinitive behind the verb says what the other should do, and not that he should come.
    private func asksFor(behind position: Int) -> Bool {
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

    /// `The bloc consists of …`: those named are its members.
    private func isReversed(
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
    func chairs(subjects: [Int: [ActorID]], into reading: inout Reading) {
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
            let holders = actor(before).map { [$0] } ?? (verb(before) == nil ? [] : subjects[before] ?? [])
            guard isSaid, let chair = holders.first, holders.count == 1, chair.kind != .forum else { continue }
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
            case .say where holder.count > 1 && grammar.verbs[group.verb].frames.contains { $0.particle.isEmpty && $0.meaning == .act(.agree, mode: nil) }:
                // `The two sides agreed that …`
                reading.acts.append(Act(sources: limited(holder), targets: limited(holder), type: .agree, mode: nil, position: token, confidence: 0.8))
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
            // `a invité les deux gouvernements à calmer les esprits`
            if type == .agree, frame.to == [.object], frame.objects.isEmpty, !group.isPassive, asksFor(behind: reach) { type = .request }
            // The noun that the verb needs says nothing of its own.
            let object = frame.objects.isEmpty ? nil : nounBehind(reach, within: 5)
            if let object { consumed.insert(object.1) }
            let sources = source(own, of: position, subjects: subjects, isOwnAct: group.isToCome || [.support, .request, .agree, .accuse].contains(type))
            guard !sources.isEmpty else { return }
            // `X and Y agreed to help Z`: with each other.
            let isMutual = type.isSymmetric && sources.count > 1
            let slots = isMutual ? frame.to.filter { if case .preposition(let text) = $0 { grammar.joint.contains(text) } else { false } } : frame.to
            var targets = target(slots, arguments, sources: sources, particle: frame.particle.last, verb: position)
            if targets.isEmpty, [.accuse, .support, .reject].contains(type) { targets = limited(judged(behind: reach, arguments, sources: sources)) }
            // `Guinea, which ECOWAS suspended, …`
            if targets.isEmpty, slots.contains(.object), let object = objectAntecedent(of: position), !sources.contains(object) { targets = [object] }
            // `voiced solidarity with …`: the noun has prepositions of its own.
            if targets.isEmpty, let object { targets = target(object.0.to.map(Slot.preposition), self.arguments(after: object.1), sources: sources) }
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

    /// Whose act is praised or blamed: `welcomed the deal between X and Y`, `les efforts de X`, `deplored that X had …`, `condemned the war that X …`.
    private func judged(behind position: Int, _ arguments: [Argument], sources: [ActorID]) -> [ActorID] {
        guard let first = arguments.first(where: { !$0.actors.isEmpty && phrase($0.position)?.isPlace != true }), first.position <= position + 9 else {
            return []
        }
        let own = Set(sources.map { discourse.side(of: $0) })
        let others = first.actors.filter { !own.contains(discourse.side(of: $0)) }
        let between = units[(position + 1)..<max(position + 1, first.position)]
        let verbs = between.indices.filter { verb($0) != nil }
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
            if let group = verb(index) {
                // `pour 150.000 masques remis en avril à …`
                guard group.form == .passive, !group.isFinite, let frame = frame(of: index)?.frame, case .act(.aid, let mode) = frame.meaning else { return }
                consumed.insert(index)
                reading.acts.append(
                    Act(
                        sources: limited(givers.map { discourse.side(of: $0) }), targets: limited(receivers.map { discourse.side(of: $0) }), type: .aid,
                        mode: mode, position: token, confidence: 0.7))
                return
            }
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
