import Codings
import Lexicons

// Words that would report a tie, and who would act.
extension ClauseReader {
    func triggers(subjects: [Int: [ActorID]], reading: Reading) -> [Trigger] {
        var found: [Trigger] = []
        for position in units.indices {
            switch units[position].kind {
            case .verb(let group) where group.isNegated:
                guard !isHypothetical(position), let (frame, reach) = frame(of: position), let denied = frame.denied else { continue }
                found.append(
                    Trigger(
                        unit: position, reach: reach, kind: .denied, meanings: [Reported(type: denied, choice: .own)], to: frame.to + [.complement],
                        from: frame.from, tense: group.isToCome ? .toCome : group.isFinite ? .past : .none, governor: governor(of: position),
                        isPassive: group.isPassive, isQuoted: isQuoted(position), sources: sources(ofVerb: position, subjects, reading)))
            case .verb(let group) where !isHypothetical(position):
                for structural in [false, true] {
                    guard let (frame, reach) = frame(of: position, structural: structural) else { continue }
                    // `may expel`: nothing has been done.
                    let meanings = meanings(frame.meaning, isToCome: group.isToCome || group.form == .infinitive).filter {
                        !group.isToCome || $0.type.tone != .conflict
                    }
                    guard !meanings.isEmpty else { continue }
                    // `a invité les deux gouvernements à calmer les esprits`
                    let asks =
                        frame.meaning == .act(.agree, mode: nil) && frame.to == [.object] && frame.objects.isEmpty && !group.isPassive && asksFor(behind: reach)
                    let reported = asks ? [Reported(type: .request, choice: .own)] : meanings
                    let kind: Candidate.Trigger =
                        group.isPassive
                        ? (group.isFinite ? .passive : .participle) : group.isFinite ? .finite : group.form == .infinitive ? .infinitive : .active
                    found.append(
                        Trigger(
                            unit: position, reach: reach, kind: kind, meanings: reported, to: frame.to, from: frame.from,
                            tense: group.isToCome ? .toCome : group.isFinite ? .past : .none,
                            governor: governor(of: position), isPassive: group.isPassive, isQuoted: isQuoted(position),
                            sources: sources(ofVerb: position, subjects, reading)))
                }
            case .noun(let frames) where !isHypothetical(position):
                let light = lightVerb(before: position)
                let group = light.flatMap { verb($0) }
                if group?.isNegated == true { continue }
                for frame in frames {
                    let meanings = meanings(frame.meaning, isToCome: group?.isToCome ?? false)
                    guard !meanings.isEmpty else { continue }
                    found.append(
                        Trigger(
                            unit: position, reach: position, kind: light.map { isLight($0) ? .lightNoun : .verbNoun } ?? .noun, meanings: meanings,
                            to: (frame.to + frame.between).map(Slot.preposition), from: frame.from.map(Slot.preposition),
                            tense: group.map { $0.isToCome ? .toCome : .past } ?? .none,
                            governor: governor(of: position), isQuoted: isQuoted(position),
                            sources: sources(ofNoun: position, frame, light, subjects, reading)))
                }
            default: break
            }
        }
        return found
    }

    private func isLight(_ position: Int) -> Bool {
        guard let frame = frame(of: position)?.frame, case .role(let role) = frame.meaning else { return false }
        return role == .light || role == .phase
    }

    private func lightVerb(before position: Int) -> Int? {
        var index = position - 1
        while index >= 0, index >= position - 6 {
            if verb(index) != nil { return index }
            switch units[index].kind {
            case .relative, .subordinator, .actor: return nil
            case .mark(let mark): if mark != "," { return nil }
            default: break
            }
            index -= 1
        }
        return nil
    }

    func governor(of position: Int) -> Candidate.Governor {
        var index = position - 1
        while index >= 0, index >= position - 14, !isMark(index, ".;:«»") {
            if verb(index) != nil, let frame = frame(of: index)?.frame {
                switch frame.meaning {
                case .role(.say): return .say
                case .role(.intend): return .intend
                case .role(.hope): return .hope
                case .role(.light): return .light
                case .role(.phase): return .phase
                case .role(.cause): return .cause
                case .act(let type, _): return type.isStructural ? .structure : type.tone == .conflict ? .conflict : type == .request ? .request : .act
                }
            }
            index -= 1
        }
        return .none
    }

    private func meanings(_ meaning: Lexicons.Meaning, isToCome: Bool) -> [Reported] {
        switch meaning {
        case .role(.intend): return [Reported(type: .agree, choice: .intend)]
        case .role(.hope): return [Reported(type: .request, choice: .hope), Reported(type: .agree, choice: .hopeAgree)]
        case .role: return []
        case .act(let type, let mode):
            let own = Reported(type: type, mode: mode, choice: .own)
            guard !type.isStructural, type != .agree, type.tone == .cooperation else { return [own] }
            return [own, Reported(type: .agree, choice: isToCome ? .toCome : .agreeInstead)]
        }
    }

    // MARK: Sources

    /// Each actor, or row of actors, once: as it was found first.
    private struct Options {
        private(set) var all: [Option] = []

        mutating func add(_ actors: [ActorID], _ role: Candidate.Role) {
            guard !actors.isEmpty, !all.contains(where: { $0.actors == actors }) else { return }
            all.append(Option(actors: actors, role: role))
        }
    }

    private func sources(ofVerb position: Int, _ subjects: [Int: [ActorID]], _ reading: Reading) -> [Option] {
        let group = verb(position)!
        var options = Options()
        if group.isPassive {
            for argument in arguments(after: position) where argument.isAgent(grammar) {
                options.add(argument.actors, .agent)
            }
        }
        let own = subjects[position] ?? []
        if !group.isPassive { options.add(own, group.isFinite ? .subject : .shared) }
        // Who demonstrates is named by where.
        if frame(of: position)?.frame.meaning == .act(.protest, mode: "demo") {
            for phrase in units.indices where self.phrase(phrase)?.isPlace == true { options.add([actor(phrase)].compactMap(\.self), .place) }
        }
        addOthers(than: position, subjects, reading, to: &options)
        if group.isPassive { options.add(own, .passiveSubject) }
        return options.all
    }

    /// Whoever may act, whatever the word: who speaks, acts in the main clause, was named last, or acted before.
    private func addOthers(than position: Int, _ subjects: [Int: [ActorID]], _ reading: Reading, to options: inout Options) {
        if let speaker = speaker(of: position, subjects) { options.add(speaker, .speaker) }
        options.add(reading.subjects, .main)
        if let nearest = units[..<position].indices.reversed().lazy.compactMap({ actor($0) }).first { options.add([nearest], .nearest) }
        options.add(discourse.subjects, .discourse)
    }

    private func sources(ofNoun position: Int, _ frame: NounFrame, _ light: Int?, _ subjects: [Int: [ActorID]], _ reading: Reading) -> [Option] {
        var options = Options()
        if let light { options.add(subjects[light] ?? [], isLight(light) ? .light : .verb) }
        if let before = phrase(position - 1), before.qualifiesNoun, let actor = actor(position - 1) { options.add([actor], .genitive) }
        if units.indices.contains(position - 2), text(units[position - 1].tokens.lowerBound) == "'s", let actor = actor(position - 2) {
            options.add([actor], .genitive)
        }
        if let behind = phrase(position + 1), behind.qualifiesNoun, let actor = actor(position + 1) { options.add([actor], .adjective) }
        let arguments = arguments(after: position)
        if let both = arguments.first(where: { argument in frame.between.contains(argument.preposition ?? "") }), both.actors.count > 1 {
            options.add([both.actors[0]], .between)
        }
        if let giver = arguments.first(where: { frame.from.contains($0.preposition ?? "") }) { options.add(giver.actors, .from) }
        if units.indices.contains(position - 1), case .possessive = units[position - 1].kind { options.add(reading.subjects + discourse.subjects, .possessive) }
        if let next = units.indices.first(where: { $0 > position && verb($0)?.isFinite == true }) { options.add(subjects[next] ?? [], .nextVerb) }
        addOthers(than: position, subjects, reading, to: &options)
        return options.all
    }
}
