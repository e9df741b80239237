import Codings
import Dispatches

/// Puts together what the sentences of one dispatch report: each actor once, each tie once with all its evidence.
struct CodingBuilder {
    private typealias Key = Candidate.Key

    private let head: DispatchHead
    private let passage: Passage
    private let people: People
    private let content: [UInt8]
    /// Before anything was said: only who is who.
    private let discourse: Discourse
    private var actors: [ActorID: Actor] = [:]
    private var order: [ActorID] = []
    private var ties: [Key: Tie] = [:]
    private var tieOrder: [Key] = []
    private var claims: [Claim] = []
    private var lastEvent = 0
    /// The day of the meeting that the dispatch tells of.
    private var occasion: PartialDate?
    /// The day, in the week before the dispatch, of what was first told of two sides.
    private var leads: [Set<ActorID>: PartialDate] = [:]
    /// The last date before the dispatch's week that was named.
    private var background: PartialDate?

    init(dispatch: Dispatch, head: DispatchHead, passage: Passage, people: People) {
        self.head = head
        self.passage = passage
        self.people = people
        content = Array(dispatch.content.utf8)
        discourse = Discourse(people: people)
    }

    mutating func mention(_ phrase: ActorPhrase, _ actor: ActorID?) {
        guard let actor else { return }
        let start = passage.tokens[phrase.tokens.lowerBound].start
        let end = passage.tokens[phrase.tokens.upperBound - 1].end
        note(actor)
        actors[actor]?.mentions.append(Mention(start: start, end: end))
        if actor.kind == .forum, phrase.isName {
            let name = String(decoding: content[start..<end], as: UTF8.self)
            if actors[actor]?.names.contains(name) == false { actors[actor]?.names.append(name) }
        }
        if let represents = phrase.represents { note(represents) }
    }

    private mutating func note(_ actor: ActorID) {
        guard actors[actor] == nil else { return }
        order.append(actor)
        if actor.kind == .official, let position = discourse.positions[actor] {
            let person = people.all[position]
            actors[actor] = Actor(id: actor, names: person.names, represents: person.represents, office: person.office)
            if let represents = person.represents { note(represents) }
        } else {
            actors[actor] = Actor(id: actor)
        }
    }

    /// Ties of one sentence: those of one type that one word reports are one event. How and when a tie was, its likeliest reading says; where only the title has told
    /// of it, the first sentence with a date says when.
    ///
    /// A tie without a date of its own was when what was told before was, or on the dispatch's day.
    mutating func add(_ told: [TieJudge.Told], sentence: Int, dates: EventDates, verbs: [Int], grammar: Grammar) {
        noteBackground(dates)
        let evidence = evidence(of: sentence)
        var events: [Event: Int] = [:]
        for told in told {
            let candidate = told.candidate
            let isStructural = candidate.type.isStructural
            // What somebody does to his own side is no tie.
            guard isStructural || discourse.side(of: candidate.source) != discourse.side(of: candidate.target) else { continue }
            // A date beside what is to come says when it will be, and not when it was said.
            let own = candidate.tense == .toCome ? nil : dates.nearest(to: candidate.position, verbs: barriers(to: candidate, verbs))
            let sides: Set = [discourse.side(of: candidate.source), discourse.side(of: candidate.target)]
            if let own, isRecent(own) {
                if candidate.type == .consult { occasion = own }
                if leads[sides] == nil, !isStructural { leads[sides] = own }
            }
            let isBackground = grammar.classes(of: passage.tokens[candidate.position]).contains(.pluperfect)
            var date = own ?? (isBackground ? background : nil) ?? leads[sides] ?? occasion ?? head.date
            // What is reported has happened: a date to come is that of something else, or of what is promised.
            if !isStructural, let found = date, let today = head.date, found > today { date = today }
            let event = Event(type: candidate.type, position: candidate.position)
            if events[event] == nil {
                lastEvent += 1
                events[event] = lastEvent
            }
            let key = candidate.key
            if ties[key] != nil {
                defer { append(evidence, to: key) }
                if told.isBest {
                    ties[key]!.mode = candidate.mode
                    ties[key]!.event = events[event]!
                }
                // A title seldom says when.
                if told.isBest || own != nil && isOnlyTitled(key) { ties[key]!.date = date }
                continue
            }
            note(candidate.source)
            note(candidate.target)
            tieOrder.append(key)
            ties[key] = Tie(
                source: candidate.source, target: candidate.target, type: candidate.type, mode: candidate.mode, date: date, event: events[event]!,
                confidence: told.probability, evidence: [evidence])
        }
    }

    /// Notes when a sentence says that something was before the dispatch's week: what had happened beside it was then.
    private mutating func noteBackground(_ dates: EventDates) {
        guard let last = dates.found.last?.date, let today = head.date, last.dayNumbers.upperBound < today.dayNumbers.lowerBound - 7 else { return }
        background = last
    }

    private struct Event: Hashable {
        var type: TieType
        var position: Int
    }

    /// Verbs that part a date from the word that reports the tie: not the noun's own, `trade rose to …`, and none of a state.
    private func barriers(to candidate: Candidate, _ verbs: [Int]) -> [Int] {
        if candidate.type.isStructural { return [] }
        guard candidate.trigger.isNoun, let own = verbs.firstIndex(where: { $0 > candidate.position }) else { return verbs }
        return Array(verbs[..<own] + verbs[(own + 1)...])
    }

    /// A day of the last week before the dispatch.
    private func isRecent(_ date: PartialDate) -> Bool {
        guard date.day != nil, let today = head.date?.dayNumbers.lowerBound else { return false }
        return (today - 7...today).contains(date.dayNumbers.lowerBound)
    }

    mutating func add(_ claim: ClaimReader.Found, by speakers: [ActorID], sentence: Int) {
        note(claim.of)
        let evidence = evidence(of: sentence)
        let others = speakers.filter { $0 != claim.of }
        for speaker in others.isEmpty ? [nil] : others.map(Optional.some) {
            if let known = claims.firstIndex(where: { $0.of == claim.of && $0.by == speaker && $0.role == claim.role }) {
                if claims[known].evidence.last != evidence { claims[known].evidence.append(evidence) }
            } else {
                claims.append(Claim(of: claim.of, by: speaker, role: claim.role, evidence: [evidence]))
            }
        }
    }

    /// Whether the title tells of countries what the text tells of their officials: one event, and the closer telling counts.
    private func isToldCloser(_ key: Key) -> Bool {
        guard let tie = ties[key], !key.type.isStructural, tie.evidence.allSatisfy({ $0.end <= titleEnd }) else { return false }
        return tieOrder.contains { other in
            guard other != key, other.type == key.type, ties[other]!.evidence.contains(where: { $0.end > titleEnd }) else { return false }
            let ends = [(key.source, other.source), (key.target, other.target)]
            let turned = [(key.source, other.target), (key.target, other.source)]
            return (key.type.isSymmetric ? [ends, turned] : [ends]).contains { $0.allSatisfy { $0 == $1 || $0 == discourse.side(of: $1) } }
        }
    }

    private func isOnlyTitled(_ key: Key) -> Bool { ties[key]!.evidence.allSatisfy { $0.end <= titleEnd } }

    private var titleEnd: Int { (head.title ?? "").utf8.count }

    private mutating func append(_ evidence: Evidence, to key: Key) {
        // Sentences come in order, so that one that is there already is the last.
        if ties[key]?.evidence.last != evidence { ties[key]?.evidence.append(evidence) }
    }

    private func evidence(of sentence: Int) -> Evidence {
        let range = passage.sentences[sentence]
        let start = passage.tokens[range.lowerBound].start
        let end = passage.tokens[range.upperBound - 1].end
        return Evidence(start: start, end: end, text: String(decoding: content[start..<end], as: UTF8.self))
    }

    func coding(names: (ActorID, String) -> String?) -> Coding {
        var coding = Coding(head: head)
        let language = head.language ?? "en"
        coding.actors = order.map { id in
            var actor = actors[id]!
            if let name = names(id, language) { actor.name = name }
            return actor
        }
        coding.ties = tieOrder.filter { !isToldCloser($0) }.map { ties[$0]! }
        for id in order where id.kind == .official {
            guard let actor = actors[id], let represents = actor.represents else { continue }
            let evidence = actor.mentions.first.flatMap { mention in
                passage.sentences.indices.first { passage.tokens[passage.sentences[$0].upperBound - 1].end >= mention.end }.map(evidence(of:))
            }
            coding.ties.append(Tie(source: id, target: represents, type: .represents, confidence: 0.9, evidence: evidence.map { [$0] } ?? []))
        }
        coding.claims = claims
        return coding
    }
}
