import Codings
import Lexicons

// Every tie that the sentence may report.
extension ClauseReader {
    /// Actors that may stand at one end, and how they were found.
    struct Option {
        var actors: [ActorID]
        var role: Candidate.Role
    }

    /// What a word would report.
    struct Reported {
        var type: TieType
        var mode: String?
        var choice: Candidate.Choice
    }

    /// A word that would report a tie.
    struct Trigger {
        var unit: Int
        /// The last unit of its own words.
        var reach: Int
        var kind: Candidate.Trigger
        var meanings: [Reported] = []
        var to: [Slot] = []
        var from: [Slot] = []
        var tense = Candidate.Tense.none
        var governor = Candidate.Governor.none
        var isPassive = false
        var isQuoted = false
        var sources: [Option] = []
    }

    struct Target {
        var option: Option
        var slot = Candidate.Slot.none
        var preposition = Candidate.Preposition.none
        var distance = 0
        var barrier = Candidate.Barrier.none
    }

    /// The candidates found so far, each once.
    private struct Found {
        let reader: ClauseReader
        let acts: [Act]
        var candidates: [Candidate] = []
        private var known: Set<Identity> = []

        private struct Identity: Hashable {
            var key: Candidate.Key
            var source: ActorID
            var position: Int
            var sourceRole: Candidate.Role
            var targetRole: Candidate.Role
            var slot: Candidate.Slot
        }

        init(_ reader: ClauseReader, acts: [Act]) {
            self.reader = reader
            self.acts = acts
        }

        mutating func add(_ trigger: Trigger, _ source: Option, sourceRank: Int = 0, _ target: Target, targetRank: Int = 0, _ meanings: [Reported]) {
            for a in reader.limited(source.actors) {
                for b in reader.limited(target.option.actors) where a != b {
                    for meaning in meanings where isPossible(meaning.type, a, b) {
                        var candidate = Candidate(
                            source: a, target: b, type: meaning.type, mode: meaning.mode, position: reader.units[trigger.unit].tokens.lowerBound)
                        let identity = Identity(
                            key: candidate.key, source: a, position: candidate.position, sourceRole: source.role, targetRole: target.option.role,
                            slot: target.slot)
                        guard known.insert(identity).inserted else { continue }
                        candidate.trigger = trigger.kind
                        candidate.tense = trigger.tense
                        candidate.governor = trigger.governor
                        candidate.isQuoted = trigger.isQuoted
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
                        candidate.rule = rule(candidate)
                        candidates.append(candidate)
                    }
                }
            }
        }

        /// What the rules find and nothing else does.
        mutating func addRuled() {
            for act in acts {
                for a in act.sources {
                    for b in act.targets where a != b {
                        var candidate = Candidate(source: a, target: b, type: act.type, mode: act.mode, position: act.position)
                        if candidates.contains(where: { $0.key == candidate.key && $0.position == candidate.position }) { continue }
                        candidate.rule = .same
                        candidates.append(candidate)
                    }
                }
            }
        }

        /// A state holds between somebody and a forum; an event is between two sides.
        private func isPossible(_ type: TieType, _ a: ActorID, _ b: ActorID) -> Bool {
            type.isStructural ? b.kind == .forum && a.kind != .forum : reader.discourse.side(of: a) != reader.discourse.side(of: b)
        }

        private func rule(_ candidate: Candidate) -> Candidate.Rule {
            var best = acts.isEmpty ? Candidate.Rule.none : .others
            for act in acts {
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
    }

    func candidates(subjects: [Int: [ActorID]], reading: Reading) -> [Candidate] {
        var found = Found(self, acts: reading.acts)
        for trigger in triggers(subjects: subjects, reading: reading) {
            for (rank, source) in trigger.sources.enumerated() {
                for (targetRank, target) in targets(of: trigger, excluding: source).enumerated() {
                    found.add(trigger, source, sourceRank: rank, target, targetRank: targetRank, trigger.meanings)
                }
            }
            addJudgement(of: trigger, subjects, to: &found)
        }
        addObligations(subjects, to: &found)
        addPresence(reading, to: &found)
        addAttendance(subjects, reading, to: &found)
        found.addRuled()
        return found.candidates
    }

    /// What is said of another's act is the speaker's own towards him.
    private func addJudgement(of trigger: Trigger, _ subjects: [Int: [ActorID]], to found: inout Found) {
        guard let own = trigger.meanings.first, !own.type.isStructural, own.choice == .own, let speaker = speaker(of: trigger.unit, subjects) else { return }
        let judgement: TieType = own.type.tone == .conflict ? .accuse : own.type.tone == .neutral ? .request : .support
        for (rank, other) in trigger.sources.enumerated() where other.actors != speaker {
            found.add(
                trigger, Option(actors: speaker, role: .speaker), Target(option: other, slot: .said), targetRank: rank,
                [Reported(type: judgement, choice: .said)])
        }
    }

    /// `said that Russia must …` asks it of Russia.
    private func addObligations(_ subjects: [Int: [ActorID]], to found: inout Found) {
        for position in units.indices {
            guard let group = verb(position), isObligation(group), !group.isNegated, !isHypothetical(position), let own = subjects[position], !own.isEmpty
            else { continue }
            let trigger = Trigger(
                unit: position, reach: position, kind: .obligation, tense: .toCome, governor: governor(of: position), isPassive: group.isPassive,
                isQuoted: isQuoted(position))
            var speakers = [Option(actors: discourse.subjects, role: .discourse)]
            if let speaker = speaker(of: position, subjects) { speakers.insert(Option(actors: speaker, role: .speaker), at: 0) }
            for (rank, speaker) in speakers.enumerated() {
                found.add(
                    trigger, speaker, sourceRank: rank, Target(option: Option(actors: own, role: .subject)), [Reported(type: .request, choice: .obligation)])
            }
        }
    }

    /// Who is spoken of beside a forum takes part in it, or is its host.
    private func addPresence(_ reading: Reading, to found: inout Found) {
        let participates = [Reported(type: .participates, choice: .presence)]
        for position in units.indices {
            guard let forum = actor(position), forum.kind == .forum else { continue }
            let trigger = Trigger(unit: position, reach: position, kind: .presence, isQuoted: isQuoted(position))
            let target = Target(
                option: Option(actors: [forum], role: phrase(position)?.isName == true ? .name : .phrase),
                preposition: kind(of: preposition(before: position)?.text), barrier: hasSession(beside: position) ? .session : .none)
            found.add(trigger, Option(actors: reading.subjects, role: .main), target, participates)
            for other in units.indices where other != position {
                guard let actor = actor(other), let phrase = phrase(other), !phrase.qualifiesNoun else { continue }
                let isPlace = phrase.isPlace || grammar.isOfPlace(preposition(before: other)?.text ?? "")
                let option = Option(actors: [actor], role: isPlace ? .place : other < position ? .before : .behind)
                if actor.kind == .country {
                    // `sous la présidence laotienne`
                    let isChair = phrase.referent == .country(actor.name) && phrase.tokens.contains { grammar.classes(of: tokens[$0]).contains(.chair) }
                    found.add(trigger, option, sourceRank: 1, target, [Reported(type: isChair ? .chairs : .hosts, choice: .presence)])
                }
                if !reading.subjects.contains(actor) { found.add(trigger, option, sourceRank: 1, target, participates) }
            }
        }
    }

    /// Who speaks or acts where a session was spoken of before may attend it.
    private func addAttendance(_ subjects: [Int: [ActorID]], _ reading: Reading, to found: inout Found) {
        guard let venue = discourse.venue, reading.venue == nil, !units.indices.contains(where: { actor($0) == venue }),
            let position = units.indices.last(where: { verb($0)?.isFinite == true && subjects[$0] == reading.subjects })
        else { return }
        var trigger = Trigger(unit: position, reach: position, kind: .presence, isQuoted: isQuoted(position))
        if isSaying(position) { trigger.governor = .say }
        found.add(
            trigger, Option(actors: reading.subjects, role: .main), Target(option: Option(actors: [venue], role: .discourse), barrier: .session),
            [Reported(type: .participates, choice: .presence)])
    }

    private func isObligation(_ group: VerbGroup) -> Bool {
        grammar.obligations.contains(group.verb)
            || group.tokens.contains { token in
                grammar.classes(of: tokens[token]).contains(.obligation)
                    || grammar.verbForms[tokens[token].word]?.contains { grammar.obligations.contains($0.verb) } == true
            } && group.isToCome
    }

    func hasSession(beside position: Int) -> Bool {
        for index in max(0, position - 3)...min(units.count - 1, position + 1) {
            if units[index].tokens.contains(where: { grammar.classes(of: tokens[$0]).contains(.session) }) { return true }
        }
        return false
    }
}
