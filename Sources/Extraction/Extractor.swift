import Codings
import Dispatches
import Lexicons

/// Codes dispatches: who did what with whom, and the sentences that say so.
///
/// A dispatch is read alone, by fixed rules, the lexicon's data and two forests grown ahead: the same dispatch gives the same coding anywhere. The stages, each in a file
/// of its own: tokens → sentences without furniture → phrases that refer to actors → clauses → what each may report, and how likely → ties, dates, claims.
public struct Extractor: Sendable {
    private let grammars: Grammars
    private let lexicon: Lexicon
    private let recognizer: LanguageRecognizer
    private let datelines: DatelineParser
    private let judge: TieJudge

    /// Make one and share it: a language of the lexicon is indexed, in O(its size), when the first dispatch in it comes.
    public init(lexicon: Lexicon = .builtIn) {
        grammars = Grammars(lexicon)
        self.lexicon = lexicon
        recognizer = LanguageRecognizer(lexicon.profiles)
        datelines = DatelineParser(lexicon.profiles)
        judge = TieJudge(lexicon)
    }

    /// The languages that are read, sorted.
    public var languages: [String] { grammars.codes }

    /// The coding of a dispatch; O(n) in its length. In a language that the lexicon does not know only actors are found, by names that are alike in all its languages.
    public func coding(of dispatch: Dispatch) -> Coding {
        var trace: Trace?
        return coding(of: dispatch, trace: &trace)
    }

    /// What each stage made of the dispatch: sentence by sentence the actors, the clause as it was read, and the acts found in it.
    public func trace(of dispatch: Dispatch) -> [String] {
        var trace: Trace? = Trace()
        _ = coding(of: dispatch, trace: &trace)
        return trace?.lines ?? []
    }

    /// The sentences of a dispatch, the title first, without datelines and credits: as evidence quotes them. O(n); none in a language that the lexicon does not know.
    public func sentences(of dispatch: Dispatch) -> [Evidence] {
        guard let language = dispatch.head.language ?? recognizer.language(of: dispatch.content), let grammar = grammars[language] else { return [] }
        let passage = Passage(dispatch, dateline: datelines.dateline(of: dispatch.text, language: language), grammar: grammar)
        let bytes = Array(dispatch.content.utf8)
        return passage.sentences.map { sentence in
            let (start, end) = (passage.tokens[sentence.lowerBound].start, passage.tokens[sentence.upperBound - 1].end)
            return Evidence(start: start, end: end, text: String(decoding: bytes[start..<end], as: UTF8.self))
        }
    }

    private func coding(of dispatch: Dispatch, trace: inout Trace?) -> Coding {
        let language = dispatch.head.language ?? recognizer.language(of: dispatch.content)
        var head = dispatch.head
        head.language = language
        guard let language, let grammar = grammars[language] else { return names(in: dispatch, head: head) }
        let passage = Passage(
            dispatch, dateline: datelines.dateline(of: dispatch.text, language: language), grammar: grammar)
        var reader = PhraseReader(grammar: grammar, passage: passage, date: head.date)
        let phrases = reader.phrases(of: passage.sentences)
        var builder = CodingBuilder(dispatch: dispatch, head: head, passage: passage, people: reader.people)
        var discourse = Discourse(
            people: reader.people, genericOffices: grammar.genericOffices,
            synonyms: grammar.words.leaderOffices.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] })
        discourse.authors = [reader.signer.flatMap { discourse.ids[$0] } ?? reader.telegram?.sender].compactMap(\.self)
        let claims = ClaimReader(grammar: grammar, tokens: passage.tokens)

        var read: [(clause: Clause, phrases: [ActorPhrase], actors: [ActorID?], candidates: [Candidate])] = []
        for (number, sentence) in passage.sentences.enumerated() {
            let found = phrases[number].filter { exists($0, at: head.date) }
            var actors: [ActorID?] = []
            for phrase in found {
                discourse.mention(phrase)
                actors.append(discourse.resolve(phrase))
            }
            for (phrase, actor) in zip(found, actors) where !phrase.isPlace && !phrase.isAnaphor { builder.mention(phrase, actor) }
            let clause = Clause(sentence: sentence, tokens: passage.tokens, phrases: found, grammar: grammar)
            let reading = ClauseReader(
                grammar: grammar, clause: clause, actors: actors, phrases: found, discourse: discourse, tokens: passage.tokens
            ).read()
            read.append((clause, found, actors, reading.candidates))
            let speakers = reading.subjects.isEmpty ? discourse.subjects : reading.subjects
            for claim in claims.claims(in: sentence, phrases: found, actors: actors) { builder.add(claim, by: speakers, sentence: number) }
            discourse.note(reading, actors)
        }
        let judgement = judge.judge(read.map(\.candidates), side: discourse.side(of:))
        for (number, sentence) in passage.sentences.enumerated() {
            let dates = EventDates(sentence: sentence, tokens: passage.tokens, grammar: grammar, dispatch: head.date)
            builder.add(judgement.told(in: number), sentence: number, dates: dates, verbs: read[number].clause.verbTokens, grammar: grammar)
            trace?.add(
                sentence: sentence, tokens: passage.tokens, phrases: read[number].phrases, actors: read[number].actors, clause: read[number].clause,
                readings: judgement.readings[number], grammar: grammar)
        }
        trace?.add(judgement)
        return builder.coding { lexicon.label(of: $0, in: $1) }
    }

    /// Countries and forums by the names that every language of the lexicon gives them.
    private func names(in dispatch: Dispatch, head: DispatchHead) -> Coding {
        let grammars = languages.map { self.grammars[$0]! }
        guard let first = grammars.first else { return Coding(head: head) }
        let passage = Passage(dispatch, dateline: nil, grammar: first)
        var builder = CodingBuilder(dispatch: dispatch, head: head, passage: passage, people: People())
        for sentence in passage.sentences {
            var position = sentence.lowerBound
            while position < sentence.upperBound {
                let found = passage.tokens[position].isCapitalised ? name(at: position, in: passage.tokens[sentence], grammars) : nil
                if let found, exists(found, at: head.date) { builder.mention(found, found.referent.named) }
                position = max(position + 1, found?.tokens.upperBound ?? 0)
            }
        }
        return builder.coding { lexicon.label(of: $0, in: $1) }
    }

    /// The longest name there that is a country's or a forum's in all languages.
    private func name(at position: Int, in tokens: ArraySlice<Token>, _ grammars: [Grammar]) -> ActorPhrase? {
        let matches = grammars.compactMap { $0.names.longestMatch(in: tokens, at: position, by: \.folded) }
        guard matches.count == grammars.count, Set(matches.map(\.end)).count == 1, let first = matches.first else { return nil }
        for sense in first.values where matches.allSatisfy({ $0.values.contains(sense) }) {
            switch sense {
            case .country(let code, .name): return ActorPhrase(tokens: position..<first.end, referent: .country(code), isName: true)
            case .forum(let slug, .name), .forum(let slug, .acronym):
                return ActorPhrase(tokens: position..<first.end, referent: .forum(slug), isName: true)
            default: continue
            }
        }
        return nil
    }

    /// A country or forum that was gone at the dispatch's date is no actor of it.
    private func exists(_ phrase: ActorPhrase, at date: PartialDate?) -> Bool {
        guard let date else { return true }
        switch phrase.referent {
        case .country(let code): return lexicon.countries[code]?.until.map { date <= $0 } ?? true
        case .forum(let slug): return lexicon.forums[slug]?.until.map { date.year <= $0.year } ?? true
        default: return true
        }
    }
}
