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
    let telegram: Telegram?
    /// Whoever signs it.
    private(set) var signer: Int?
    var people = People()
    /// The person named last.
    var lastPerson: Int?
    /// Somebody named without an office, and where the sentence that names him begins.
    var newcomer: (person: Int, sentence: Int)?
    /// The sentence is all in capitals.
    var isShouted = false
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
        telegram = Telegram(passage, grammar: grammar)
        home = Self.home(grammar, passage, date)
    }

    static func home(_ grammar: Grammar, _ passage: Passage, _ date: PartialDate?) -> ActorID? {
        for range in passage.furniture {
            for position in range {
                let match = grammar.names.longestMatch(in: passage.tokens[range], at: position, by: \.folded) { sense, _ in
                    if case .country(_, let kind) = sense { kind == .capital || kind == .name } else { false }
                }
                if case .country(let code, _)? = match.flatMap({ grammar.sense(of: $0.values, at: date) }) { return .country(code) }
            }
        }
        return nil
    }

    /// The phrases of each sentence, ascending and disjoint.
    mutating func phrases(of sentences: [Range<Int>]) -> [[ActorPhrase]] {
        if let telegram, let signature = telegram.signature {
            let name = written(signature)
            let parts = tokens[signature].filter(\.isWord).map(\.folded)
            signer = people.record(name: name, parts: parts, offices: [], office: nil, represents: telegram.sender)
        }
        for sentence in sentences { _ = read(sentence) }
        people.settle()
        previous = nil
        foreign = nil
        return sentences.map { read($0) }
    }

    mutating func read(_ sentence: Range<Int>) -> [ActorPhrase] {
        var phrases: [ActorPhrase] = []
        place = nil
        isShouted = isInCapitals(sentence)
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
        sharePlaces(&phrases, in: sentence)
        return phrases
    }

    /// As telegrams and titles may be: then capitals say nothing of what is a name.
    private func isInCapitals(_ sentence: Range<Int>) -> Bool {
        let words = tokens[sentence].filter { $0.isWord && $0.text.utf8.count > 1 }
        return words.count > 2 && words.count(where: \.isUpper) * 5 >= words.count * 4
    }

    /// A word of the language, and of no name alone.
    func isKnownWord(_ token: Token) -> Bool {
        let word = token.word
        return grammar.words.functionWords.contains(word) || !grammar.classes(of: token).isEmpty || grammar.verbForms[word] != nil
            || grammar.nouns.words.contains(word) || grammar.offices.words.contains(token.folded)
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

    /// `embassies in Nairobi and Dar es Salaam`: behind a place another one.
    private func sharePlaces(_ phrases: inout [ActorPhrase], in sentence: Range<Int>) {
        for (first, second) in zip(phrases.indices, phrases.indices.dropFirst()) where phrases[first].isPlace && phrases[second].isName {
            let link = phrases[first].tokens.upperBound
            let isJoined = grammar.classes(of: tokens[link]).contains(.coordinator) || tokens[link].word == ","
            guard isJoined, link + 1 == phrases[second].tokens.lowerBound, !phrases[second].qualifiesNoun,
                case .country(_, .capital)? = nameMatch(at: link + 1, in: sentence)?.sense
            else { continue }
            let end = phrases[second].tokens.upperBound
            // `in Paris, Moscow said`
            if end < sentence.upperBound, grammar.verbForms[tokens[end].word]?.contains(where: \.form.isFinite) == true { continue }
            phrases[second].isPlace = true
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
        if let signer, let signature = telegram?.signature, signature.lowerBound == position {
            return ([ActorPhrase(tokens: signature, referent: .person(signer), represents: telegram?.sender)], signature.upperBound)
        }
        if let continent = grammar.continents.longestMatch(in: tokens[sentence], at: position, by: \.word) { return ([], continent.end) }
        if let found = namedPerson(at: position, in: sentence) { return found }
        if let found = sharedOffice(at: position, in: sentence) ?? officePhrase(at: position, in: sentence) { return found }
        if let found = compatriot(at: position, in: sentence) { return found }
        return name(at: position, in: sentence) ?? lastForum(at: position, in: sentence)
    }
}
