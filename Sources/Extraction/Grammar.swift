import Codings
import Dispatches
import Lexicons

/// What a name of the lexicon names, and how.
enum NameSense: Hashable {
    case country(String, CountrySense)
    case forum(String, ForumSense)

    enum CountrySense: Hashable { case name, demonym, prefix, capital, seat }
    /// `seat`: a city that stands for an organisation.
    enum ForumSense: Hashable { case name, acronym, organ, seat }
}

/// When something was, from the dispatch's day on.
enum RelativeDate: Hashable {
    case days(Int)
    case last(RelativeSpan)
}

/// A verb as one of its forms has it.
struct VerbReading: Hashable {
    /// A position in ``Grammar/verbs``.
    var verb: Int
    var form: VerbForm
}

/// One language of the lexicon, indexed for extraction.
struct Grammar: Sendable {
    struct Verb: Sendable {
        var infinitive: String
        var frames: [VerbFrame]
        /// Of each frame, what stands behind the verb: units, and the determiners among them, which are none.
        var particles: [(units: [String], determiners: [String])]
    }

    let code: String
    let words: Words
    /// Function words by their written form.
    let classes: PhraseTable<WordClass>
    /// Those of one word.
    private let single: [String: WordClass]
    /// Countries and forums.
    let names: PhraseTable<NameSense>
    let offices: PhraseTable<Office>
    /// People by their full names.
    let leaders: PhraseTable<Leader>
    let verbs: [Verb]
    let verbForms: [String: [VerbReading]]
    /// Positions in ``verbs``.
    let auxiliaries: Set<Int>
    let modals: Set<Int>
    let be: Set<Int>
    /// Of which the passive says that what follows is to come: `is scheduled to`.
    let schedules: Set<Int>
    /// Which say what another should do.
    let obligations: Set<Int>
    /// Verbs of speaking whose object is who is spoken to: `tell`.
    let addressed: Set<Int>
    let nouns: PhraseTable<NounFrame>
    let parties: PhraseTable<Bool>
    /// Parts of the world that are named after a country and mean it not.
    let continents: PhraseTable<Bool>
    /// What stands in the head of a telegram, and of which country's service.
    let telegrams: PhraseTable<String>
    /// Until when there are, or were, countries that are no more.
    let ends: [String: PartialDate]
    /// Words and phrases that say when from the dispatch's day on.
    let relativeDates: PhraseTable<RelativeDate>
    /// The role that a phrase claims.
    let claims: PhraseTable<String>
    /// A preposition that is one with an article, and the bare one: `du` is `de`.
    let bare: [String: String]
    /// Prepositions before who acts in a passive.
    let agents: Set<String>
    /// Dictionary forms of offices whose holder chairs a forum.
    let chairs: Set<String>
    /// Dictionary forms of offices that say no more than that somebody has one.
    let genericOffices: Set<String>
    /// Prepositions before what somebody is.
    let roles: Set<String>
    /// Prepositions behind which whoever takes part stands: `avec`, `entre`.
    let joint: Set<String>
    /// Pronouns of whoever was named last: `celui-ci`.
    let latters: Set<String>
    private let places: Set<String>
    /// Prepositions that do no more than link a noun to another.
    let genitives: Set<String>

    init(_ language: LanguageLexicon, of lexicon: Lexicon, leaders: PhraseTable<Leader>) {
        code = language.code
        words = language.words
        self.leaders = leaders

        var classes = PhraseTable<WordClass>()
        var single: [String: WordClass] = [:]
        func insert(_ phrase: String, _ wordClass: WordClass) {
            let key = Self.writtenKey(of: phrase)
            if WordClass.function.contains(wordClass) { classes.insert(key, wordClass) }
            if key.count == 1 { single[key[0], default: []].insert(wordClass) }
        }
        for (wordClass, phrases) in language.words.classes {
            for phrase in phrases { insert(phrase, wordClass) }
        }
        for (word, parts) in language.words.contractions {
            for part in parts {
                for (wordClass, phrases) in language.words.classes where phrases.contains(part) { insert(word, wordClass) }
            }
        }
        self.classes = classes
        self.single = single
        agents = Set(language.words.phrases(of: .agent))
        chairs = Set(language.words.phrases(of: .chair))
        genericOffices = Set(language.words.phrases(of: .genericOffice))
        roles = Set(language.words.phrases(of: .role))
        joint = Set(language.words.phrases(of: .joint))
        latters = Set(language.words.phrases(of: .latter))
        places = Set(language.words.phrases(of: .locative))
        genitives = Set(language.words.phrases(of: .genitive))
        bare = language.words.contractions.compactMapValues(\.first)

        names = Self.names(of: language, lexicon)

        var offices = PhraseTable<Office>()
        for office in language.offices {
            for form in office.forms { offices.insert(Tokenizer.key(of: form), office) }
        }
        self.offices = offices

        var frames: [String: [VerbFrame]] = [:]
        for frame in language.verbs { frames[frame.verb, default: []].append(frame) }
        for infinitive in Self.grammatical(language.words) where frames[infinitive] == nil { frames[infinitive] = [] }
        func particle(_ words: [String]) -> (units: [String], determiners: [String]) {
            // Articles are no units.
            let all = words.flatMap { Self.writtenKey(of: $0) }
            let units = all.filter { words.count == 1 || single[$0]?.contains(.determiner) != true }
            return (units, all.filter { !units.contains($0) && single[$0]?.contains(.article) != true })
        }
        verbs = frames.keys.sorted().map { Verb(infinitive: $0, frames: frames[$0]!, particles: frames[$0]!.map { particle($0.particle) }) }
        let position = Dictionary(uniqueKeysWithValues: verbs.enumerated().map { ($1.infinitive, $0) })
        func positions(_ wordClass: WordClass) -> Set<Int> { Set(language.words.phrases(of: wordClass).compactMap { position[$0] }) }
        auxiliaries = positions(.auxiliary)
        modals = positions(.modal)
        be = positions(.be)
        schedules = positions(.schedule)
        obligations = positions(.obligation)
        addressed = positions(.addressed)
        var verbForms: [String: [VerbReading]] = [:]
        for (position, verb) in verbs.enumerated() {
            for (form, texts) in language.conjugation.forms(of: verb.infinitive) ?? [:] {
                for text in texts {
                    let reading = VerbReading(verb: position, form: form)
                    if verbForms[text]?.contains(reading) != true { verbForms[text, default: []].append(reading) }
                }
            }
        }
        self.verbForms = verbForms.mapValues { $0.sorted { ($0.verb, $0.form.rawValue) < ($1.verb, $1.form.rawValue) } }

        var nouns = PhraseTable<NounFrame>()
        for noun in language.nouns {
            for form in noun.forms { nouns.insert(Self.writtenKey(of: form), noun) }
        }
        self.nouns = nouns

        func table(_ wordClass: WordClass) -> PhraseTable<Bool> {
            var table = PhraseTable<Bool>()
            for phrase in language.words.phrases(of: wordClass) { table.insert(Self.writtenKey(of: phrase), true) }
            return table
        }
        parties = table(.parties)
        continents = table(.continent)
        var telegrams = PhraseTable<String>()
        for (phrase, country) in language.words.telegrams { telegrams.insert(Self.writtenKey(of: phrase), country) }
        self.telegrams = telegrams
        ends = lexicon.countries.compactMapValues(\.until)

        var relativeDates = PhraseTable<RelativeDate>()
        for (phrase, days) in language.words.relativeDates { relativeDates.insert(Self.writtenKey(of: phrase), .days(days)) }
        for (phrase, span) in language.words.relativeSpans { relativeDates.insert(Self.writtenKey(of: phrase), .last(span)) }
        self.relativeDates = relativeDates

        var claims = PhraseTable<String>()
        for claim in language.claims {
            for form in claim.forms { claims.insert(Self.writtenKey(of: form), claim.role) }
        }
        self.claims = claims
    }

    static func writtenKey(of phrase: String) -> [String] { Tokenizer.tokens(of: phrase).filter { !$0.isHyphen }.map(\.word) }

    /// Auxiliaries and modals: verbs that a group is built with.
    private static func grammatical(_ words: Words) -> [String] {
        words.phrases(of: .auxiliary) + words.phrases(of: .modal)
    }

    private static func names(of language: LanguageLexicon, _ lexicon: Lexicon) -> PhraseTable<NameSense> {
        var table = PhraseTable<NameSense>()
        func insert(_ name: String, _ sense: NameSense) { table.insertOnce(Tokenizer.key(of: name), sense) }
        for country in lexicon.countries.values.sorted(by: { $0.id < $1.id }) {
            if let name = country.name(in: language.code) { insert(name, .country(country.id, .name)) }
        }
        // A city that stands for an organisation stands for no country beside it.
        let forumSeats = Set(lexicon.forums.values.flatMap(\.seats))
        for country in language.countries {
            for name in country.names { insert(name, .country(country.id, .name)) }
            for name in country.demonyms { insert(name, .country(country.id, .demonym)) }
            for name in country.prefixes { insert(name, .country(country.id, .prefix)) }
            for name in country.capitals where !forumSeats.contains(name) { insert(name, .country(country.id, .capital)) }
            for name in country.seats { insert(name, .country(country.id, .seat)) }
        }
        for forum in lexicon.forums.values.sorted(by: { $0.id < $1.id }) {
            for name in forum.acronyms { insert(name, .forum(forum.id, .acronym)) }
            for name in forum.names[language.code] ?? [] { insert(name, .forum(forum.id, .name)) }
            for name in forum.organs[language.code] ?? [] { insert(name, .forum(forum.id, .organ)) }
            for name in forum.seats { insert(name, .forum(forum.id, .seat)) }
        }
        return table
    }

    /// What a name means at a date: cities and seats of countries that were to end later come first (Moscow before 1992 is the Soviet Union's), of those that had ended not at all.
    func sense(of senses: [NameSense], at date: PartialDate?) -> NameSense? {
        func end(of sense: NameSense) -> PartialDate? {
            switch sense {
            case .country(let code, .capital), .country(let code, .seat): ends[code]
            default: nil
            }
        }
        return senses.first { sense in end(of: sense).flatMap { end in date.map { $0 <= end } } ?? false } ?? senses.first { end(of: $0) == nil }
    }

    func classes(at position: Int, in tokens: ArraySlice<Token>) -> (classes: WordClass, end: Int)? {
        classes.longestMatch(in: tokens, at: position, by: \.word).map { (WordClass($0.values), $0.end) }
    }

    /// Whether the preposition says where or about what, and not to whom.
    func isOfPlace(_ preposition: String) -> Bool { places.contains(preposition) }

    /// Whether the word stands anywhere in the language's data.
    func knows(_ word: String) -> Bool { single[word] != nil || words.functionWords.contains(word) || hasMeaning(word) }

    /// Whether it is a verb's form, or in a name, an office or a noun that reports an act.
    func hasMeaning(_ word: String) -> Bool {
        verbForms[word] != nil || nouns.words.contains(word) || offices.words.contains(word) || names.words.contains(word)
    }

    /// What the one word does.
    func classes(of token: Token) -> WordClass { classes(ofWord: token.word) }

    func classes(ofWord word: String) -> WordClass { single[word] ?? [] }
}
