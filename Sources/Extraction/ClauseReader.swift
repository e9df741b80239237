import Codings
import Dispatches
import Lexicons

/// Reads the ties of one sentence: who is the subject of which verb, whom it is done to, and who says so.
struct ClauseReader {
    let grammar: Grammar
    /// Of each phrase of the sentence.
    let actors: [ActorID?]
    let phrases: [ActorPhrase]
    let discourse: Discourse
    let tokens: [Token]
    let units: [Clause.Unit]
    /// What each unit is, as written.
    let written: [String]
    /// Of each verb the frame of an event, and that of a state.
    private(set) var frames: [Int: (frame: VerbFrame, reach: Int)] = [:]
    private(set) var structuralFrames: [Int: (frame: VerbFrame, reach: Int)] = [:]
    /// Which units stand within a quotation.
    private var quoted: [Bool] = []

    init(grammar: Grammar, clause: Clause, actors: [ActorID?], phrases: [ActorPhrase], discourse: Discourse, tokens: [Token]) {
        self.grammar = grammar
        self.actors = actors
        self.phrases = phrases
        self.discourse = discourse
        self.tokens = tokens
        units = clause.units
        written = units.map { $0.tokens.count == 1 ? tokens[$0.tokens.lowerBound].word : tokens[$0.tokens].map(\.word).joined(separator: " ") }
        // One that began in a sentence before ends here.
        var isOpen = units.indices.first { isMark($0, "«»") }.map { isMark($0, "»") } ?? false
        for position in units.indices {
            if isMark(position, "«»") { isOpen = isMark(position, "«") }
            quoted.append(isOpen)
        }
        for position in units.indices where verb(position) != nil {
            frames[position] = bestFrame(of: position, structural: false)
            structuralFrames[position] = bestFrame(of: position, structural: true)
        }
    }

    /// An act that the sentence reports.
    struct Act {
        var sources: [ActorID]
        var targets: [ActorID]
        var type: TieType
        var mode: String?
        /// The token of the word that reports it.
        var position: Int
    }

    struct Reading {
        var acts: [Act] = []
        var candidates: [Candidate] = []
        /// Of the main clause: who a pronoun of the next sentence means.
        var subjects: [ActorID] = []
        /// `We, the ministers of X and Y, …`: who writes.
        var authors: [ActorID] = []
        /// The forum of which a session is spoken of.
        var venue: ActorID?
        /// The first subject and the first other actor.
        var pair: (ActorID, ActorID)?
    }

    func read() -> Reading {
        var reading = Reading()
        let verbs = units.indices.filter { verb($0) != nil }
        var subjects: [Int: [ActorID]] = [:]
        for position in verbs where verb(position)!.isFinite { subjects[position] = subject(of: position, known: subjects) }
        for position in verbs where !verb(position)!.isFinite { subjects[position] = sharedSubject(of: position, known: subjects) }
        // Not whoever is only named as having said so behind it: `…, a indiqué le ministère`.
        let main = verbs.filter { position in
            verb(position)!.isFinite && !hasSubordinator(before: position) && !(subjects[position] ?? []).isEmpty
                && !(isSaying(position) && isMark(position - 1, ",»") && position != verbs.first) && !isReported(position, after: verbs)
        }
        reading.subjects = (main.last.flatMap { subjects[$0] }) ?? verbs.lazy.compactMap { subjects[$0] }.first { !$0.isEmpty } ?? []

        var consumed: Set<Int> = []
        for position in verbs {
            acts(of: position, subjects: subjects, consumed: &consumed, into: &reading)
        }
        chairs(subjects: subjects, into: &reading)
        for position in units.indices where !consumed.contains(position) { nounAct(at: position, into: &reading) }
        let meeting =
            reading.acts.first { $0.type == .consult || $0.sources.count == 2 && Set($0.sources) == Set($0.targets) }
            ?? (discourse.pair == nil ? reading.acts.first { !$0.type.isStructural } : nil)
        if let meeting, let a = meeting.sources.first, let b = meeting.targets.first(where: { $0 != a }) { reading.pair = (a, b) }
        reading.venue = units.indices.last { actor($0)?.kind == .forum && hasSession(beside: $0) }.flatMap { actor($0) }
        reading.authors = authors()
        reading.candidates = candidates(subjects: subjects, reading: reading)
        return reading
    }

    private func authors() -> [ActorID] {
        guard let pronoun = units.indices.first(where: { isFirstPerson($0) && !isQuoted($0) }), isMark(pronoun + 1, ","), isActorUnit(pronoun + 2) else {
            return []
        }
        return arguments(after: pronoun + 1).first { $0.position == pronoun + 2 }?.actors ?? []
    }

    /// `Wang said China is ready`: a clause that a verb of speaking governs without a word between.
    private func isReported(_ position: Int, after verbs: [Int]) -> Bool {
        guard grammar.code == "en", let before = verbs.last(where: { $0 < position && verb($0)!.isFinite }), isSaying(before) else { return false }
        return (before..<position).contains { isActorUnit($0) } && !(before..<position).contains { isMark($0, ",;") }
    }

    // MARK: Units

    func verb(_ position: Int) -> VerbGroup? {
        if units.indices.contains(position), case .verb(let group) = units[position].kind { return group }
        return nil
    }

    func actor(_ position: Int) -> ActorID? {
        if units.indices.contains(position), case .actor(let number) = units[position].kind { return actors[number] }
        return nil
    }

    func isActorUnit(_ position: Int) -> Bool {
        if units.indices.contains(position), case .actor = units[position].kind { return true }
        return false
    }

    func phrase(_ position: Int) -> ActorPhrase? {
        if units.indices.contains(position), case .actor(let number) = units[position].kind { return phrases[number] }
        return nil
    }

    func isMark(_ position: Int, _ marks: String) -> Bool {
        if units.indices.contains(position), case .mark(let mark) = units[position].kind { return marks.contains(mark) }
        return false
    }

    func isQuoted(_ position: Int) -> Bool { quoted[position] }

    func isCoordinator(_ position: Int) -> Bool {
        if units.indices.contains(position), case .coordinator = units[position].kind { return true }
        return false
    }

    func isSubordinator(_ position: Int) -> Bool {
        if units.indices.contains(position), case .subordinator = units[position].kind { return true }
        return false
    }

    /// The unit before, possessives aside.
    func neighbour(before position: Int) -> Int {
        var index = position - 1
        while index >= 0, case .possessive = units[index].kind { index -= 1 }
        return index
    }

    /// The unit before a comma or a coordinator: `X, ministre …, et Y`, an apposition may close with a comma before the coordinator.
    func neighbour(beforeLink link: Int) -> Int { neighbour(before: isCoordinator(link) && isMark(link - 1, ",") ? link - 1 : link) }

    /// The preposition that governs the phrase there, other words between them aside; nil where it stands free.
    func preposition(before position: Int) -> (text: String, at: Int)? {
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
}
