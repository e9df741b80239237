import Codings
import Lexicons

// Who chairs, hosts, attends a forum or belongs to it.
extension ClauseReader {
    /// What a verb says of somebody and a forum: that he chairs, hosts, attends it or belongs to it. Whether it did.
    func structuralAct(of position: Int, subjects: [Int: [ActorID]], into reading: inout Reading) -> Bool {
        let group = verb(position)!
        guard let (frame, _) = frame(of: position, structural: true), case .act(let type, let mode) = frame.meaning else { return false }
        // `a demandé à adhérer`, `will join`: not yet.
        if type == .memberOf, group.isToCome || group.form == .infinitive { return false }
        let arguments = arguments(after: position)
        let subject = subjects[position] ?? []
        let members: [ActorID]
        let forums: [ActorID]
        if frame.to == [.subject] { return reversedAct(frame, type, subject, arguments, at: position, into: &reading) }
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
        reading.acts.append(Act(sources: members, targets: forums, type: type, mode: mode, position: token))
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

    /// `The bloc consists of …`: those named are its members. Whether it did.
    private func reversedAct(
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
            Act(sources: members, targets: forums, type: type, mode: nil, position: units[position].tokens.lowerBound))
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
                Act(sources: [chair], targets: [forum], type: .chairs, mode: nil, position: units[position].tokens.upperBound))
        }
    }
}
