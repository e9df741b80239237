import Codings
import Dispatches
import Lexicons

/// A tie as a clause reports it, before the dispatch's are put together.
struct ReportedTie {
    var source: ActorID
    var target: ActorID
    var type: TieType
    var mode: String?
    var date: PartialDate?
    var event: Int
    var confidence: Double
    var sentence: Int
}

/// Reads the ties of one sentence: who is the subject of which verb, whom it is done to, and who says so.
struct ClauseReader {
    let grammar: Grammar
    let clause: Clause
    /// Of each phrase of the sentence.
    let actors: [ActorID?]
    let phrases: [ActorPhrase]
    let discourse: Discourse

    private var units: [Clause.Unit] { clause.units }

    /// An act that the sentence reports.
    struct Act {
        var sources: [ActorID]
        var targets: [ActorID]
        var type: TieType
        var mode: String?
        /// The token of the word that reports it.
        var position: Int
        var confidence: Double
    }

    struct Reading {
        var acts: [Act] = []
        /// Of the main clause: who a pronoun of the next sentence means.
        var subjects: [ActorID] = []
        /// The first subject and the first other actor.
        var pair: (ActorID, ActorID)?
    }

    func read() -> Reading {
        var reading = Reading()
        let verbs = units.indices.filter { verb($0) != nil }
        var subjects: [Int: [ActorID]] = [:]
        for position in verbs where verb(position)!.isFinite { subjects[position] = subject(of: position, known: subjects) }
        for position in verbs where !verb(position)!.isFinite { subjects[position] = sharedSubject(of: position, known: subjects) }
        reading.subjects = verbs.lazy.compactMap { subjects[$0] }.first { !$0.isEmpty } ?? []

        var consumed: Set<Int> = []
        for position in verbs {
            acts(of: position, subjects: subjects, consumed: &consumed, into: &reading)
        }
        chairs(into: &reading)
        for position in units.indices where !consumed.contains(position) { nounAct(at: position, into: &reading) }
        let meeting = reading.acts.first { $0.type == .consult } ?? (discourse.pair == nil ? reading.acts.first : nil)
        if let meeting, let a = meeting.sources.first, let b = meeting.targets.first(where: { $0 != a }) { reading.pair = (a, b) }
        return reading
    }

    // MARK: Units

    private func verb(_ position: Int) -> VerbGroup? {
        if units.indices.contains(position), case .verb(let group) = units[position].kind { return group }
        return nil
    }

    private func actor(_ position: Int) -> ActorID? {
        if units.indices.contains(position), case .actor(let number) = units[position].kind { return actors[number] }
        return nil
    }

    private func isActorUnit(_ position: Int) -> Bool {
        if units.indices.contains(position), case .actor = units[position].kind { return true }
        return false
    }

    private func phrase(_ position: Int) -> ActorPhrase? {
        if units.indices.contains(position), case .actor(let number) = units[position].kind { return phrases[number] }
        return nil
    }

    private func isMark(_ position: Int, _ marks: String) -> Bool {
        if units.indices.contains(position), case .mark(let mark) = units[position].kind { return marks.contains(mark) }
        return false
    }

    private func isCoordinator(_ position: Int) -> Bool {
        if units.indices.contains(position), case .coordinator = units[position].kind { return true }
        return false
    }

    /// The preposition that governs the phrase there, other words between them aside; nil where it stands free.
    private func preposition(before position: Int) -> (text: String, at: Int)? {
        var index = position - 1
        while index >= 0 {
            switch units[index].kind {
            case .preposition(let text): return (text, index)
            case .other, .possessive: index -= 1
            default: return nil
            }
        }
        return nil
    }

    // MARK: Subjects

    private func subject(of position: Int, known: [Int: [ActorID]]) -> [ActorID] {
        let group = verb(position)!
        if group.hasInvertedPronoun { return discourse.subjects }
        var index = position - 1
        var sawCoordinator = false
        var candidates: [ActorID] = []
        search: while index >= 0 {
            switch units[index].kind {
            case .mark(let mark):
                if ";:.«»()".contains(mark) { break search }
            case .relative:
                // The antecedent stands right before, or before a comma.
                let before = isMark(index - 1, ",") ? index - 2 : index - 1
                return actor(before).map { [$0] } ?? []
            case .subordinator, .hypothetical: break search
            case .verb(let other):
                if other.isFinite {
                    if sawCoordinator, candidates.isEmpty { return mainSubject(before: position, known) }
                    break search
                }
                if !candidates.isEmpty { break search }
            case .subjectPronoun:
                let own = units.indices.last { $0 < index && !(known[$0] ?? []).isEmpty }
                return own.flatMap { known[$0] } ?? discourse.subjects
            case .parties:
                if let pair = discourse.pair { return [pair.0, pair.1] }
                return []
            case .coordinator: sawCoordinator = true
            case .actor(let number):
                if let governing = preposition(before: index) {
                    index = governing.at
                } else if verb(index - 1) != nil, sawCoordinator || verb(index - 1)!.isFinite == false {
                    // The object of another verb.
                } else if let actor = actors[number], !phrases[number].qualifiesNoun, !phrases[number].isPlace {
                    candidates.insert(actor, at: 0)
                    guard isCoordinator(index - 1) || (candidates.count > 1 && isMark(index - 1, ",")), isActorUnit(index - 2), preposition(before: index - 2) == nil else {
                        return candidates
                    }
                    index -= 1
                }
            default: break
            }
            index -= 1
        }
        if !candidates.isEmpty { return candidates }
        // Inverted: `…, a déclaré M. Park`
        if grammar.verbs[group.verb].frames.contains(where: \.meaning.isSaying), let actor = actor(position + 1) { return [actor] }
        return sawCoordinator ? mainSubject(before: position, known) : []
    }

    /// The subject of the last finite verb before that stands in no clause of its own, else of the last at all.
    private func mainSubject(before position: Int, _ known: [Int: [ActorID]]) -> [ActorID] {
        let finite = units.indices.filter { $0 < position && verb($0)?.isFinite == true }
        return (finite.last { !hasSubordinator(before: $0) } ?? finite.last).flatMap { known[$0] } ?? []
    }

    /// A participle's or an infinitive's subject is that of the finite verb: the last one before it, or, at the head of a sentence, the next one.
    private func sharedSubject(of position: Int, known: [Int: [ActorID]]) -> [ActorID] {
        if let direct = participleSubject(of: position) { return direct }
        // `la préparation du Vietnam afin d'assumer`: whose purpose it is.
        if verb(position)!.form == .infinitive, case .preposition? = units.indices.contains(position - 1) ? units[position - 1].kind : nil,
            let actor = actor(position - 2), let governing = preposition(before: position - 2), governing.text == "de" || governing.text == "of"
        {
            return [actor]
        }
        let before = units.indices.last { $0 < position && verb($0)?.isFinite == true }
        let after = units.indices.first { $0 > position && verb($0)?.isFinite == true }
        return (before ?? after).flatMap { known[$0] } ?? []
    }

    /// `le navire chinois ayant…`, `troops deployed by …`: a participle directly behind an actor is said of it.
    private func participleSubject(of position: Int) -> [ActorID]? {
        guard verb(position)!.form == .passive, verb(position)!.isPassive else { return nil }
        return actor(position - 1).map { [$0] }
    }

    // MARK: Acts of verbs

    private struct Argument {
        var actors: [ActorID]
        /// Those that stand between the last actor or verb and this one: `pour une coopération entre` has two.
        var prepositions: [String]
        /// The one that governs it.
        var preposition: String? { prepositions.last }
        /// Behind another verb, or in a clause of its own.
        var isDeep: Bool
        var position: Int
        /// Of the last actor of a list.
        var last: Int
    }

    /// The actors behind a word, each with the preposition that governs it, as far as the word can reach.
    private func arguments(after position: Int) -> [Argument] {
        var arguments: [Argument] = []
        var prepositions: [String] = []
        var isDeep = false
        var index = position + 1
        while index < units.count {
            switch units[index].kind {
            case .preposition(let text): prepositions.append(text)
            case .mark(let mark):
                if ";:.»".contains(mark) { return arguments }
                if mark == ",", !arguments.isEmpty { isDeep = isDeep || !isActorUnit(index + 1) }
            case .verb(let group):
                if group.isFinite, isNewPredicate(index) { return arguments }
                isDeep = true
                prepositions = []
            case .relative, .subordinator: isDeep = true
            case .hypothetical: return arguments
            case .actor:
                if let actor = actor(index) {
                    let joins = isCoordinator(index - 1) || isMark(index - 1, ",")
                    let repeats = prepositions.isEmpty || prepositions == [arguments.last?.preposition]
                    let isListed = arguments.last.map { joins && repeats && $0.last == index - 2 - (prepositions.isEmpty ? 0 : 1) } ?? false
                    if isListed || joins && prepositions.isEmpty && arguments.last.map({ $0.last == index - 2 }) ?? false {
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
    private func isNewPredicate(_ position: Int) -> Bool {
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

    /// What a verb says of somebody and a forum: that he chairs, hosts, attends it or belongs to it. Whether it did.
    private func structuralAct(of position: Int, subjects: [Int: [ActorID]], into reading: inout Reading) -> Bool {
        let group = verb(position)!
        guard let (frame, _) = frame(of: position, structural: true), case .act(let type, let mode) = frame.meaning else { return false }
        let arguments = arguments(after: position)
        let subject = subjects[position] ?? []
        let members: [ActorID]
        let forums: [ActorID]
        if group.isPassive {
            members = arguments.first { argument in argument.preposition.map { grammar.agents.contains($0) } ?? false }?.actors ?? []
            forums = subject.filter { $0.kind == .forum }
        } else {
            members = subject
            forums = arguments.first { argument in
                argument.actors.contains { $0.kind == .forum }
                    && frame.to.contains { slot in
                        switch slot {
                        case .object: !argument.isDeep && (argument.prepositions.isEmpty || argument.prepositions.allSatisfy { grammar.genitives.contains($0) })
                        case .preposition(let text): argument.prepositions.contains(text) && !argument.isDeep
                        default: false
                        }
                    }
            }?.actors.filter { $0.kind == .forum } ?? []
        }
        guard !forums.isEmpty, members.contains(where: { !forums.contains($0) }) else { return false }
        let token = units[position].tokens.lowerBound
        reading.acts.append(Act(sources: members, targets: forums, type: type, mode: mode, position: token, confidence: 0.8))
        return true
    }

    /// `en tant que président de l'ASEAN`, `Thailand, this year's chair of ASEAN`: said of the actor before.
    private func chairs(into reading: inout Reading) {
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

    private func frame(of position: Int, structural: Bool = false) -> (frame: VerbFrame, reach: Int)? {
        let group = verb(position)!
        var best: (frame: VerbFrame, reach: Int, score: Int)?
        for frame in grammar.verbs[group.verb].frames where frame.meaning.isStructural == structural {
            if frame.isReflexive != group.isReflexive, frame.isReflexive || !group.isPassive { if frame.isReflexive || group.isReflexive { continue } }
            var score = frame.isReflexive ? 2 : 0
            var reach = position
            if !frame.particle.isEmpty {
                guard let end = particle(frame.particle, behind: position) else { continue }
                reach = end
                score += 10 * frame.particle.count
            }
            if !frame.objects.isEmpty, !structural {
                guard hasObject(frame.objects, behind: reach) else { continue }
                score += 5
            }
            if best == nil || score > best!.score { best = (frame, reach, score) }
        }
        return best.map { ($0.frame, $0.reach) }
    }

    /// The unit in which the words behind the verb end, at most one other word between.
    private func particle(_ words: [String], behind position: Int) -> Int? {
        let all = Array(words.flatMap { Grammar.writtenKey(of: $0) })
        var wanted = all[...]
        var skipped = 0
        var index = position + 1
        while let word = wanted.first {
            guard units.indices.contains(index) else { return nil }
            let written = units[index].tokens.map { text($0) }
            if written.first == word || bareText(index) == word {
                wanted = wanted.dropFirst(max(1, min(written.count, wanted.count)))
            } else if skipped == 0, all.count == wanted.count {
                skipped += 1
            } else {
                return nil
            }
            index += 1
        }
        return index - 1
    }

    private func text(_ token: Int) -> String { tokens[token].word }

    private func bareText(_ position: Int) -> String? {
        if case .preposition(let text) = units[position].kind { return text }
        return nil
    }

    private func hasObject(_ nouns: [String], behind position: Int) -> Bool {
        var index = position + 1
        while units.indices.contains(index), index <= position + 6 {
            if verb(index) != nil || isMark(index, ".;:»") { return false }
            let written = units[index].tokens.map { text($0) }.joined(separator: " ")
            if nouns.contains(where: { written == $0 || written == $0 + "s" || written == $0 + "x" || written.hasPrefix($0 + " ") }) { return true }
            index += 1
        }
        return false
    }

    let tokens: [Token]

    private func acts(of position: Int, subjects: [Int: [ActorID]], consumed: inout Set<Int>, into reading: inout Reading) {
        let group = verb(position)!
        guard !group.isNegated, !isHypothetical(position) else { return }
        if structuralAct(of: position, subjects: subjects, into: &reading) { return }
        guard let (frame, reach) = frame(of: position) else { return }
        let own = subjects[position] ?? []
        let token = units[position].tokens.lowerBound
        switch frame.meaning {
        case .role(let role):
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
                let type: TieType = role == .hope ? .request : .agree
                let arguments = arguments(after: position).filter { !Set($0.actors).isSubset(of: Set(holder + holder.map { discourse.side(of: $0) })) }
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
            let arguments = arguments(after: position)
            if group.isPassive, frame.to.contains(.object) {
                let agents = arguments.first { argument in argument.preposition.map { grammar.agents.contains($0) } ?? false && !argument.isDeep }?.actors ?? []
                let targets = own
                guard !agents.isEmpty, !targets.isEmpty else { return }
                reading.acts.append(Act(sources: limited(agents), targets: limited(targets), type: type, mode: mode, position: token, confidence: 0.85))
                return
            }
            let sources = source(own, of: position, subjects: subjects, isOwnAct: group.isToCome || type == .support || type == .request || type == .agree)
            guard !sources.isEmpty else { return }
            let targets = target(frame.to, arguments, sources: sources)
            if frame.from.contains(where: { $0 != .subject }), frame.to.contains(.subject) {
                let givers = target(frame.from, arguments, sources: sources)
                if !givers.isEmpty { reading.acts.append(Act(sources: givers, targets: sources, type: type, mode: mode, position: token, confidence: 0.7)) }
                return
            }
            if targets.isEmpty {
                if type.isSymmetric, sources.count > 1 {
                    reading.acts.append(Act(sources: limited(sources), targets: limited(sources), type: type, mode: mode, position: token, confidence: 0.8))
                }
                return
            }
            reading.acts.append(Act(sources: limited(sources), targets: targets, type: type, mode: mode, position: token, confidence: 0.8))
            if type == .support { thanksFor(reach, from: targets, to: sources, token: token, consumed: &consumed, into: &reading) }
        }
    }

    /// `a remercié Singapour pour son aide`: what one is thanked for is an act of the one thanked.
    private func thanksFor(
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

    /// A list of more than three is a meeting's, and no act towards each.
    private func limited(_ actors: [ActorID]) -> [ActorID] { Array(actors.prefix(3)) }

    private func target(_ slots: [Slot], _ arguments: [Argument], sources: [ActorID]) -> [ActorID] {
        let excluded = Set(sources)
        for slot in slots {
            let match = arguments.first { argument in
                guard !Set(argument.actors).isSubset(of: excluded) else { return false }
                switch slot {
                case .object: return argument.preposition == nil && !argument.isDeep
                case .preposition(let text): return argument.prepositions.contains(text) && !argument.isDeep
                case .complement: return true
                case .subject: return false
                }
            }
            if let match { return limited(match.actors.filter { !excluded.contains($0) }) }
        }
        return []
    }

    /// Who acts: the subject, or whoever speaks of his own act or of his side's.
    private func source(_ own: [ActorID], of position: Int, subjects: [Int: [ActorID]], isOwnAct: Bool) -> [ActorID] {
        guard let speaker = speaker(of: position, subjects) else { return own }
        if own.isEmpty { return isOwnAct ? speaker : [] }
        if isOwnAct, own.allSatisfy({ actor in speaker.contains { discourse.side(of: $0) == discourse.side(of: actor) } }) { return speaker }
        return own
    }

    /// The subject of the verb of speaking in whose clause the verb stands.
    private func speaker(of position: Int, _ subjects: [Int: [ActorID]]) -> [ActorID]? {
        var index = position - 1
        var sawSubordinator = false
        while index >= 0 {
            if case .subordinator = units[index].kind { sawSubordinator = true }
            if let group = verb(index), saying(group) {
                return sawSubordinator || grammar.code == "en" ? subjects[index] : nil
            }
            index -= 1
        }
        // Behind a quotation: `« … », a déclaré M. Park`.
        if let later = units.indices.first(where: { $0 > position && verb($0).map { saying($0) && $0.isFinite } == true }),
            (position..<later).contains(where: { isMark($0, ",»") })
        {
            return subjects[later]
        }
        return nil
    }

    private func saying(_ group: VerbGroup) -> Bool { grammar.verbs[group.verb].frames.contains { $0.meaning.isSaying } }

    private func isSaid(_ position: Int, _ subjects: [Int: [ActorID]]) -> Bool { speaker(of: position, subjects) != nil }

    /// An infinitive that a verb of asking, wanting or refusing governs: what it says is no act of its own.
    private func isGoverned(_ position: Int) -> Bool {
        guard let own = verb(position), own.form == .infinitive || hasSubordinator(before: position) else { return false }
        var index = position - 1
        while index >= 0, index >= position - 14 {
            if let group = verb(index) {
                guard let frame = frame(of: index)?.frame else { return false }
                switch frame.meaning {
                case .role(.light), .role(.phase), .role(.cause): return group.form == .infinitive && isGoverned(index)
                case .role(.say): return false
                case .role(.intend), .role(.hope), .act(.request, _): return true
                default: return own.form == .infinitive
                }
            }
            if isMark(index, ".;:«»") { return false }
            index -= 1
        }
        return false
    }

    private func hasSubordinator(before position: Int) -> Bool {
        var index = position - 1
        while index >= 0, verb(index) == nil {
            if case .subordinator = units[index].kind { return true }
            index -= 1
        }
        return false
    }

    private func isHypothetical(_ position: Int) -> Bool {
        var index = position - 1
        while index >= 0 {
            if case .hypothetical = units[index].kind { return true }
            if isMark(index, ",;:.") { return false }
            index -= 1
        }
        return false
    }

    // MARK: Acts of nouns

    private func nounBehind(_ position: Int, within limit: Int) -> (NounFrame, Int)? {
        var index = position + 1
        while units.indices.contains(index), index <= position + limit {
            switch units[index].kind {
            case .noun(let frames):
                if let frame = frames.first { return (frame, index) }
            case .verb, .subordinator, .relative: return nil
            case .mark(let mark): if mark != "," { return nil }
            case .actor: if phrase(index)?.qualifiesNoun != true { return nil }
            default: break
            }
            index += 1
        }
        return nil
    }

    private func add(_ noun: NounFrame, sources: [ActorID], at position: Int, isToCome: Bool, token: Int, into reading: inout Reading) {
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
        reading.acts.append(Act(sources: limited(sources), targets: targets, type: type, mode: mode, position: token, confidence: 0.75))
    }

    /// A noun that stands for itself: both who acts and the other must be named beside it.
    private func nounAct(at position: Int, into reading: inout Reading) {
        guard case .noun(let frames) = units[position].kind, let frame = frames.first, case .act(let type, let mode) = frame.meaning, !type.isStructural else { return }
        let arguments = arguments(after: position).filter { !$0.isDeep && $0.position <= position + 9 }
        let token = units[position].tokens.lowerBound
        func add(_ sources: [ActorID], _ targets: [ActorID]) {
            reading.acts.append(Act(sources: limited(sources), targets: limited(targets), type: type, mode: mode, position: token, confidence: 0.6))
        }
        if let both = arguments.first(where: { argument in frame.between.contains(argument.preposition ?? "") }) {
            if both.actors.count == 2 { add([both.actors[0]], [both.actors[1]]) }
            return
        }
        var sources: [ActorID] = []
        if let before = phrase(position - 1), before.qualifiesNoun, let actor = actor(position - 1) { sources = [actor] }
        if let behind = phrase(position + 1), behind.qualifiesNoun, let actor = actor(position + 1) { sources = [actor] }
        let givers = arguments.first { frame.from.contains($0.preposition ?? "") }
        if sources.isEmpty, let givers { sources = givers.actors }
        guard !sources.isEmpty else { return }
        if let targets = arguments.first(where: { frame.to.contains($0.preposition ?? "") && $0.position != givers?.position })?.actors.filter({ !sources.contains($0) }),
            !targets.isEmpty
        {
            add(sources, targets)
        } else if type == .consult, sources.count == 2 {
            add([sources[0]], [sources[1]])
        }
    }
}
