import Codings
import Dispatches
import Lexicons

@testable import Extraction

/// One for all tests: indexing the lexicon takes a while.
let extractor = Extractor()

let grammars = Grammars(.builtIn)

private let datelines = DatelineParser(Lexicon.builtIn.profiles)

func dispatch(_ text: String, language: String = "fr", date: String? = "2019-05-14", title: String? = nil) -> Dispatch {
    Dispatch(head: DispatchHead(id: "d", date: date.flatMap { PartialDate($0) }, language: language, title: title), text: text)
}

func coding(_ text: String, language: String = "fr", date: String? = "2019-05-14", title: String? = nil) -> Coding {
    extractor.coding(of: dispatch(text, language: language, date: date, title: title))
}

/// `VNM`, `@asean`, `chan-yeng-kit`.
func short(_ id: ActorID) -> String { id.kind == .forum ? "@" + id.name : id.name }

/// `VNM CHN accuse`; the two of a tie that has no direction in the order of the alphabet.
func short(_ tie: Tie) -> String {
    var ends = [short(tie.source), short(tie.target)]
    if tie.type.isSymmetric { ends.sort() }
    return "\(ends[0]) \(ends[1]) \(tie.type.rawValue)"
}

extension Coding {
    /// All but `represents`, sorted.
    var shortTies: [String] { ties.filter { $0.type != .represents }.map { short($0) }.sorted() }
    var shortActors: [String] { actors.map { short($0.id) }.sorted() }
}

/// What is expected and not there, and what is there and not expected; nil where they agree.
func difference(_ expected: [String], _ found: [String]) -> String? {
    let missing = expected.filter { !found.contains($0) }
    let extra = found.filter { !expected.contains($0) }
    if missing.isEmpty, extra.isEmpty, expected.count == found.count { return nil }
    return "missing: \(missing), too many: \(extra)"
}

/// A sentence by itself, as the stages see it.
struct Reading {
    let grammar: Grammar
    let passage: Passage
    private(set) var people: People
    let phrases: [[ActorPhrase]]

    init(_ text: String, _ language: String, date: String? = "2019-05-14") {
        grammar = grammars[language]!
        let dispatch = dispatch(text, language: language, date: date)
        passage = Passage(dispatch, dateline: datelines.dateline(of: text, language: language), grammar: grammar)
        var reader = PhraseReader(grammar: grammar, passage: passage, date: dispatch.head.date)
        phrases = reader.phrases(of: passage.sentences)
        people = reader.people
    }

    var tokens: [Token] { passage.tokens }

    func text(_ range: Range<Int>) -> String {
        tokens[range].reduce(into: "") { text, token in text += (token.isSpaced && !text.isEmpty ? " " : "") + token.text }
    }

    var sentences: [String] { passage.sentences.map(text) }

    /// The phrases of all sentences, as text and referent.
    var readable: [String] { phrases.joined().map { "\(text($0.tokens)) = \(name($0))" } }

    private func name(_ phrase: ActorPhrase) -> String {
        let name =
            switch phrase.referent {
            case .country(let code): code
            case .forum(let slug): "@" + slug
            case .person(let position): "\(people.all[position].names[0]) (\(people.all[position].represents.map { short($0) } ?? "nobody"))"
            case .office(_, let owner): "office of \(owner.map { short($0) } ?? "somebody")"
            case .lastForum: "the forum"
            case .body: "the state"
            case .counterpart(let owner): "counterpart of \(owner.map { short($0) } ?? "somebody")"
            }
        return name + (phrase.isPlace ? " (place)" : "")
    }

    /// The verb groups of the first sentence: the infinitive, and what the group says.
    var verbs: [String] {
        let clause = Clause(sentence: passage.sentences[0], tokens: tokens, phrases: phrases[0], grammar: grammar)
        return clause.units.compactMap { unit in
            guard case .verb(let group) = unit.kind else { return nil }
            var words = [grammar.verbs[group.verb].infinitive]
            if !group.isFinite { words.append("infinite") }
            if group.isPassive { words.append("passive") }
            if group.isNegated { words.append("negated") }
            if group.isReflexive { words.append("reflexive") }
            if group.isToCome { words.append("to come") }
            if group.hasInvertedPronoun { words.append("inverted") }
            return words.joined(separator: " ")
        }
    }
}
