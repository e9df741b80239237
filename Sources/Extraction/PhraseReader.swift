import Codings
import Dispatches
import Lexicons

/// Finds the phrases of a passage that refer to actors: names of countries and forums, and people by office and name.
///
/// Two passes. The first reads offices with the names beside them, and so learns who the people are; the second finds them again by name alone.
struct PhraseReader {
    let grammar: Grammar
    let tokens: [Token]
    /// The dispatch's: who was in office then.
    let date: PartialDate?
    var people = People()
    /// The person named last.
    var lastPerson: Int?
    /// Of the place in the dateline.
    let home: ActorID?
    /// Of the country or forum named last.
    var previous: ActorID?
    /// Of the country named last that is not the dateline's.
    var foreign: ActorID?
    /// Of the city in which, as the sentence says, something happens.
    var place: ActorID?

    init(grammar: Grammar, passage: Passage, date: PartialDate?) {
        self.grammar = grammar
        self.date = date
        tokens = passage.tokens
        home = Self.home(grammar, passage)
    }

    static func home(_ grammar: Grammar, _ passage: Passage) -> ActorID? {
        for range in passage.furniture {
            for position in range {
                let match = grammar.names.longestMatch(in: passage.tokens[range], at: position, by: \.folded)
                for sense in match?.values ?? [] {
                    if case .country(let code, let kind) = sense, kind == .capital || kind == .name { return .country(code) }
                }
            }
        }
        return nil
    }

    /// The phrases of each sentence, ascending and disjoint.
    mutating func phrases(of sentences: [Range<Int>]) -> [[ActorPhrase]] {
        for sentence in sentences { _ = read(sentence) }
        people.settle()
        previous = nil
        foreign = nil
        return sentences.map { read($0) }
    }

    mutating func read(_ sentence: Range<Int>) -> [ActorPhrase] {
        var phrases: [ActorPhrase] = []
        place = nil
        var position = sentence.lowerBound
        while position < sentence.upperBound {
            if let (found, end) = phrase(at: position, in: sentence) {
                phrases += found
                note(found)
                position = max(end, position + 1)
            } else {
                position += 1
            }
        }
        shareBodies(&phrases)
        return phrases
    }

    /// `Philippine and Australian troops`, `les armées philippine et australienne`: either country's.
    private func shareBodies(_ phrases: inout [ActorPhrase]) {
        for (first, second) in zip(phrases.indices, phrases.indices.dropFirst()) {
            let link = phrases[first].tokens.upperBound
            guard link + 1 == phrases[second].tokens.lowerBound, grammar.classes(of: tokens[link]).contains(.coordinator) else { continue }
            for (demonym, body) in [(first, second), (second, first)] where phrases[demonym].isDemonym && phrases[body].isBody {
                phrases[demonym].qualifiesNoun = false
            }
        }
    }

    mutating func note(_ phrases: [ActorPhrase]) {
        for phrase in phrases {
            switch phrase.referent {
            case .country(let code):
                if phrase.isPlace { place = .country(code) } else { previous = .country(code) }
                if home != .country(code) { foreign = .country(code) }
            case .forum(let slug): previous = .forum(slug)
            case .lastForum, .body: break
            case .person(let person):
                lastPerson = person
                previous = people.all[person].represents ?? previous
            case .office(_, let owner), .counterpart(let owner): previous = owner ?? previous
            }
        }
    }

    /// Whom an official of no named country acts for: whoever is pointed back to, else the country of the place, of the dateline, of the last actor.
    func guess(before position: Int) -> ActorID? {
        var before = position - 1
        if before > 0, grammar.classes(of: tokens[before]).contains(.article), !grammar.classes(of: tokens[before]).contains(.possessive) { before -= 1 }
        let pointsBack = before >= 0 && !grammar.classes(of: tokens[before]).isDisjoint(with: [.possessive, .relativePronoun])
        if pointsBack { return previous }
        // Nobody meets his own: not the country of whoever was named last.
        let other = foreign == lastPerson.flatMap { people.all[$0].represents } ? nil : foreign
        return isObject(at: position) ? other ?? place ?? home ?? foreign ?? previous : place ?? home ?? previous
    }

    /// Whether a verb or a preposition stands right before: whoever is met is mostly of another country than the dateline's.
    private func isObject(at position: Int) -> Bool {
        guard position > 0 else { return false }
        let before = tokens[position - 1]
        return grammar.verbForms[before.word] != nil || grammar.classes(of: before).contains(.preposition)
    }

    mutating func phrase(at position: Int, in sentence: Range<Int>) -> (phrases: [ActorPhrase], end: Int)? {
        guard tokens[position].isWord else { return nil }
        if let found = namedPerson(at: position, in: sentence) { return found }
        if let found = officePhrase(at: position, in: sentence) { return found }
        if let found = compatriot(at: position, in: sentence) { return found }
        return name(at: position, in: sentence) ?? lastForum(at: position, in: sentence)
    }
}
