import Codings
import Lexicons

// Every tie that the sentence may report.
extension ClauseReader {
    private struct Option {
        var actors: [ActorID]
        var role: Candidate.Role
    }

    private struct Meaning {
        var type: TieType
        var mode: String?
        var choice: Candidate.Choice
    }

    private struct Trigger {
        var unit: Int
        /// The last unit of its own words.
        var reach: Int
        var kind: Candidate.Trigger
        var meanings: [Meaning] = []
        var to: [Slot] = []
        var from: [Slot] = []
        var tense = Candidate.Tense.none
        var governor = Candidate.Governor.none
        var sources: [Option] = []
        var isPassive = false
    }

    private struct Target {
        var option: Option
        var slot = Candidate.Slot.none
        var preposition = Candidate.Preposition.none
        var distance = 0
        var barrier = Candidate.Barrier.none
    }

    /// What makes two candidates of one word the same.
    private struct Identity: Hashable {
        var key: Candidate.Key
        var source: ActorID
        var position: Int
        var sourceRole: Candidate.Role
        var targetRole: Candidate.Role
        var slot: Candidate.Slot
    }

    func candidates(subjects: [Int: [ActorID]], reading: Reading) -> [Candidate] {
        var found: [Candidate] = []
        var known: Set<Identity> = []
        func add(_ trigger: Trigger, _ source: Option, _ sourceRank: Int, _ target: Target, _ targetRank: Int, _ meanings: [Meaning]) {
            for a in limited(source.actors) {
                for b in limited(target.option.actors) where a != b {
                    for meaning in meanings {
                        if meaning.type.isStructural ? (b.kind != .forum || a.kind == .forum) : discourse.side(of: a) == discourse.side(of: b) { continue }
                        var candidate = Candidate(
                            source: a, target: b, type: meaning.type, mode: meaning.mode, position: units[trigger.unit].tokens.lowerBound)
                        let identity = Identity(
                            key: candidate.key, source: a, position: candidate.position, sourceRole: source.role, targetRole: target.option.role,
                            slot: target.slot)
                        guard known.insert(identity).inserted else { continue }
                        candidate.trigger = trigger.kind
                        candidate.tense = trigger.tense
                        candidate.governor = trigger.governor
                        candidate.sourceRole = source.role
                        candidate.sourceRank = sourceRank
                        candidate.sourceCount = source.actors.count
                        candidate.targetRole = target.option.role
                        candidate.targetRank = targetRank
                        candidate.targetCount = target.option.actors.count
                        candidate.slot = target.slot
                        candidate.preposition = target.preposition
                        candidate.distance = target.distance
                        candidate.barrier = target.barrier
                        candidate.choice = meaning.choice
                        candidate.isQuoted = isQuoted(trigger.unit)
                        candidate.rule = rule(candidate, reading)
                        found.append(candidate)
                    }
                }
            }
        }
        let triggers = triggers(subjects: subjects, reading: reading)
        for trigger in triggers {
            for (sourceRank, source) in trigger.sources.enumerated() {
                for (targetRank, target) in targets(of: trigger, excluding: source).enumerated() {
                    add(trigger, source, sourceRank, target, targetRank, trigger.meanings)
                }
            }
            // What is said of another's act is the speaker's own towards him.
            guard let speaker = speaker(of: trigger.unit, subjects), let own = trigger.meanings.first, !own.type.isStructural, own.choice == .own else {
                continue
            }
            let judgement: TieType = own.type.tone == .conflict ? .accuse : own.type.tone == .neutral ? .request : .support
            for (rank, other) in trigger.sources.enumerated() where other.actors != speaker {
                add(
                    trigger, Option(actors: speaker, role: .speaker), 0, Target(option: other, slot: .said), rank,
                    [Meaning(type: judgement, choice: .said)])
            }
        }
        // `said that Russia must …`
        for position in units.indices {
            guard let group = verb(position), isObligation(group), !group.isNegated, !isHypothetical(position), let own = subjects[position], !own.isEmpty
            else { continue }
            let trigger = Trigger(
                unit: position, reach: position, kind: .obligation, tense: .toCome, governor: governor(of: position),
                isPassive: group.isPassive)
            var speakers = [Option(actors: discourse.subjects, role: .discourse)]
            if let speaker = speaker(of: position, subjects) { speakers.insert(Option(actors: speaker, role: .speaker), at: 0) }
            for (rank, speaker) in speakers.enumerated() {
                add(trigger, speaker, rank, Target(option: Option(actors: own, role: .subject)), 0, [Meaning(type: .request, choice: .obligation)])
            }
        }
        // Who is spoken of beside a forum takes part in it, or is its host.
        for position in units.indices {
            guard let forum = actor(position), forum.kind == .forum else { continue }
            let trigger = Trigger(unit: position, reach: position, kind: .presence)
            let target = Target(
                option: Option(actors: [forum], role: phrase(position)?.isName == true ? .name : .phrase),
                preposition: kind(of: preposition(before: position)?.text), barrier: hasSession(beside: position) ? .session : .none)
            let participates = Meaning(type: .participates, choice: .presence)
            add(trigger, Option(actors: reading.subjects, role: .main), 0, target, 0, [participates])
            for other in units.indices where other != position {
                guard let actor = actor(other), let phrase = phrase(other), !phrase.qualifiesNoun else { continue }
                let isPlace = phrase.isPlace || grammar.isOfPlace(preposition(before: other)?.text ?? "")
                let option = Option(actors: [actor], role: isPlace ? .place : other < position ? .before : .behind)
                if actor.kind == .country { add(trigger, option, 1, target, 0, [Meaning(type: .hosts, choice: .presence)]) }
                if !reading.subjects.contains(actor) { add(trigger, option, 1, target, 0, [participates]) }
            }
        }
        // What the rules find and the above does not.
        for act in reading.acts {
            for a in act.sources {
                for b in act.targets where a != b {
                    var candidate = Candidate(source: a, target: b, type: act.type, mode: act.mode, position: act.position)
                    if found.contains(where: { $0.key == candidate.key && $0.position == candidate.position }) { continue }
                    candidate.rule = .same
                    found.append(candidate)
                }
            }
        }
        return found
    }

    private func rule(_ candidate: Candidate, _ reading: Reading) -> Candidate.Rule {
        var best = reading.acts.isEmpty ? Candidate.Rule.none : .others
        for act in reading.acts {
            let forth = act.sources.contains(candidate.source) && act.targets.contains(candidate.target)
            let back = act.sources.contains(candidate.target) && act.targets.contains(candidate.source)
            let isHere = act.position == candidate.position
            if forth || back && act.type.isSymmetric {
                if act.type == candidate.type { return isHere ? .same : .sameElsewhere }
                if isHere { best = .otherType } else if best != .otherType { best = .otherTypeElsewhere }
            } else if best == .others {
                if back { best = .turned } else if isHere { best = .otherPair }
            }
        }
        return best
    }

    private func isQuoted(_ position: Int) -> Bool {
        var open = false
        for index in 0..<position {
            if isMark(index, "«“\"") { open = true }
            if isMark(index, "»”") { open = false }
        }
        return open
    }

    // MARK: Triggers

    private func triggers(subjects: [Int: [ActorID]], reading: Reading) -> [Trigger] {
        var found: [Trigger] = []
        for position in units.indices {
            switch units[position].kind {
            case .verb(let group) where !group.isNegated && !isHypothetical(position):
                for structural in [false, true] {
                    guard let (frame, reach) = frame(of: position, structural: structural) else { continue }
                    // `may expel`: nothing has been done.
                    let meanings = meanings(frame.meaning, isToCome: group.isToCome || group.form == .infinitive).filter {
                        !group.isToCome || $0.type.tone != .conflict
                    }
                    guard !meanings.isEmpty else { continue }
                    let kind: Candidate.Trigger =
                        group.isPassive
                        ? (group.isFinite ? .passive : .participle) : group.isFinite ? .finite : group.form == .infinitive ? .infinitive : .active
                    found.append(
                        Trigger(
                            unit: position, reach: reach, kind: kind, meanings: meanings, to: frame.to, from: frame.from,
                            tense: group.isToCome ? .toCome : group.isFinite ? .past : .none,
                            governor: governor(of: position), sources: sources(ofVerb: position, subjects, reading), isPassive: group.isPassive))
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
                            governor: governor(of: position), sources: sources(ofNoun: position, frame, light, subjects, reading)))
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

    private func governor(of position: Int) -> Candidate.Governor {
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

    private func meanings(_ meaning: Lexicons.Meaning, isToCome: Bool) -> [Meaning] {
        switch meaning {
        case .role(.intend): return [Meaning(type: .agree, choice: .intend)]
        case .role(.hope): return [Meaning(type: .request, choice: .hope), Meaning(type: .agree, choice: .hopeAgree)]
        case .role: return []
        case .act(let type, let mode):
            let own = Meaning(type: type, mode: mode, choice: .own)
            guard !type.isStructural, type != .agree, type.tone == .cooperation else { return [own] }
            return [own, Meaning(type: .agree, choice: isToCome ? .toCome : .agreeInstead)]
        }
    }

    // MARK: Sources

    private func sources(ofVerb position: Int, _ subjects: [Int: [ActorID]], _ reading: Reading) -> [Option] {
        let group = verb(position)!
        var options: [Option] = []
        func add(_ actors: [ActorID], _ role: Candidate.Role) {
            guard !actors.isEmpty, !options.contains(where: { $0.actors == actors }) else { return }
            options.append(Option(actors: actors, role: role))
        }
        if group.isPassive {
            for argument in arguments(after: position) where argument.preposition.map({ grammar.agents.contains($0) }) ?? false {
                add(argument.actors, .agent)
            }
        }
        let own = subjects[position] ?? []
        if !group.isPassive { add(own, group.isFinite ? .subject : .shared) }
        if let speaker = speaker(of: position, subjects) { add(speaker, .speaker) }
        add(reading.subjects, .main)
        if let before = nearestActor(before: position), let actor = actor(before) { add([actor], .nearest) }
        add(discourse.subjects, .discourse)
        if group.isPassive { add(own, .passiveSubject) }
        return options
    }

    private func nearestActor(before position: Int) -> Int? {
        var index = position - 1
        while index >= 0 {
            if isActorUnit(index), actor(index) != nil { return index }
            index -= 1
        }
        return nil
    }

    private func sources(ofNoun position: Int, _ frame: NounFrame, _ light: Int?, _ subjects: [Int: [ActorID]], _ reading: Reading) -> [Option] {
        var options: [Option] = []
        func add(_ actors: [ActorID], _ role: Candidate.Role) {
            guard !actors.isEmpty, !options.contains(where: { $0.actors == actors }) else { return }
            options.append(Option(actors: actors, role: role))
        }
        if let light { add(subjects[light] ?? [], isLight(light) ? .light : .verb) }
        if let before = phrase(position - 1), before.qualifiesNoun, let actor = actor(position - 1) { add([actor], .genitive) }
        if units.indices.contains(position - 2), text(units[position - 1].tokens.lowerBound) == "'s", let actor = actor(position - 2) {
            add([actor], .genitive)
        }
        if let behind = phrase(position + 1), behind.qualifiesNoun, let actor = actor(position + 1) { add([actor], .adjective) }
        let arguments = arguments(after: position)
        if let both = arguments.first(where: { argument in frame.between.contains(argument.preposition ?? "") }), both.actors.count > 1 {
            add([both.actors[0]], .between)
        }
        if let giver = arguments.first(where: { frame.from.contains($0.preposition ?? "") }) { add(giver.actors, .from) }
        if units.indices.contains(position - 1), case .possessive = units[position - 1].kind { add(reading.subjects + discourse.subjects, .possessive) }
        if let next = units.indices.first(where: { $0 > position && verb($0)?.isFinite == true }) { add(subjects[next] ?? [], .nextVerb) }
        if let speaker = speaker(of: position, subjects) { add(speaker, .speaker) }
        add(reading.subjects, .main)
        if let before = nearestActor(before: position), let actor = actor(before) { add([actor], .nearest) }
        add(discourse.subjects, .discourse)
        return options
    }

    // MARK: Targets

    private func targets(of trigger: Trigger, excluding source: Option) -> [Target] {
        var found: [Target] = []
        let known = Set(source.actors)
        // Behind the word.
        var index = trigger.unit + 1
        var crossed: Set<Candidate.Barrier> = []
        var list: [ActorID] = []
        while index < units.count {
            switch units[index].kind {
            case .mark(let mark):
                if mark == "," { crossed.insert(.comma) } else if mark != "'" { crossed.insert(.stop) }
            case .verb(let group): crossed.insert(group.isFinite ? .finite : .verb)
            case .relative, .subordinator, .hypothetical: crossed.insert(.clause)
            case .noun: crossed.insert(.noun)
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
                list = members.filter { !known.contains($0) }
                if !list.isEmpty { found.append(target(list, at: index, of: trigger, crossed: crossed)) }
                crossed.insert(.actor)
                index = last
            case .parties:
                if !parties(at: index, discourse.pair).isEmpty {
                    found.append(target(parties(at: index, discourse.pair).filter { !known.contains($0) }, at: index, of: trigger, crossed: crossed))
                }
            case .other:
                let classes = grammar.classes(of: tokens[units[index].tokens.lowerBound])
                if classes.contains(.objectPronoun), !classes.contains(.determiner), let other = previousOther(than: source) {
                    var option = target([other], at: index, of: trigger, crossed: crossed)
                    option.option.role = .pronoun
                    found.append(option)
                }
            default: break
            }
            index += 1
        }
        // A pronoun before or in the verb: `l'a remercié`.
        if case .verb = units[trigger.unit].kind {
            let first = units[trigger.unit].tokens.lowerBound
            for token in max(0, first - 2)..<units[trigger.unit].tokens.upperBound where token >= 0 && tokens.indices.contains(token) {
                let classes = grammar.classes(of: tokens[token])
                if grammar.code == "fr", classes.contains(.objectPronoun), !classes.contains(.reflexivePronoun),
                    token < units[trigger.unit].tokens.upperBound - 1,
                    let other = previousOther(than: source)
                {
                    found.append(Target(option: Option(actors: [other], role: .clitic), slot: .match))
                    break
                }
            }
        }
        // Before it.
        var before: [(Int, ActorID)] = []
        index = trigger.unit - 1
        while index >= 0, before.count < 3 {
            if let actor = actor(index), !known.contains(actor) { before.append((index, actor)) }
            index -= 1
        }
        for (unit, actor) in before {
            var crossed: Set<Candidate.Barrier> = []
            for between in (unit + 1)..<max(unit + 1, trigger.unit) {
                switch units[between].kind {
                case .mark: crossed.insert(.comma)
                case .verb(let group): crossed.insert(group.isFinite ? .finite : .verb)
                case .relative, .subordinator, .hypothetical: crossed.insert(.clause)
                case .noun: crossed.insert(.noun)
                case .actor: crossed.insert(.actor)
                default: break
                }
            }
            var option = target([actor], at: unit, of: trigger, crossed: crossed)
            option.option.role = phrase(unit)?.qualifiesNoun == true ? .beforeGenitive : .before
            found.append(option)
        }
        // Named before.
        if let other = previousOther(than: source), !found.contains(where: { $0.option.actors.contains(other) }) {
            found.append(Target(option: Option(actors: [other], role: .unnamed)))
        }
        // The source's own companions.
        if source.actors.count > 1 {
            found.append(Target(option: Option(actors: source.actors, role: .eachOther)))
        }
        return found
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

    private func kind(of preposition: String?) -> Candidate.Preposition {
        guard let preposition else { return .none }
        return grammar.joint.contains(preposition)
            ? .joint
            : grammar.genitives.contains(preposition)
                ? .genitive : grammar.agents.contains(preposition) ? .agent : grammar.isOfPlace(preposition) ? .locative : .other
    }

    private func isObligation(_ group: VerbGroup) -> Bool {
        grammar.obligations.contains(group.verb)
            || group.tokens.contains { token in
                grammar.classes(of: tokens[token]).contains(.obligation)
                    || grammar.verbForms[tokens[token].word]?.contains { grammar.obligations.contains($0.verb) } == true
            } && group.isToCome
    }

    private func hasSession(beside position: Int) -> Bool {
        for index in max(0, position - 3)...min(units.count - 1, position + 1) {
            if units[index].tokens.contains(where: { grammar.classes(of: tokens[$0]).contains(.session) }) { return true }
        }
        return false
    }

    /// Who was spoken of before and is neither of the source.
    private func previousOther(than source: Option) -> ActorID? {
        let own = Set(source.actors + source.actors.map { discourse.side(of: $0) })
        if let pair = discourse.pair {
            let rest = [pair.0, pair.1].filter { !own.contains($0) && !own.contains(discourse.side(of: $0)) }
            if rest.count == 1 { return rest[0] }
        }
        return discourse.subjects.first { !own.contains($0) && !own.contains(discourse.side(of: $0)) }
    }
}

extension Candidate {
    fileprivate func rule(is a: ActorID, _ b: ActorID, _ act: ClauseReader.Act) -> Bool {
        type == act.type && (source == a && target == b || type.isSymmetric && source == b && target == a) && position == act.position
    }
}
