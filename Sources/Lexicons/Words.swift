import Dispatches

/// What a function word does; a word may do several things.
public struct WordClass: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64

    public init(rawValue: UInt64) { self.rawValue = rawValue }

    private init(_ position: UInt64) { rawValue = 1 << position }

    public static let determiner = WordClass(0)
    public static let preposition = WordClass(1)
    public static let subjectPronoun = WordClass(2)
    public static let objectPronoun = WordClass(3)
    public static let relativePronoun = WordClass(4)
    public static let possessive = WordClass(5)
    public static let coordinator = WordClass(6)
    public static let subordinator = WordClass(7)
    public static let negation = WordClass(8)
    public static let auxiliary = WordClass(9)
    public static let modal = WordClass(10)
    public static let timeAdverb = WordClass(11)
    public static let parties = WordClass(12)
    public static let hypothetical = WordClass(13)
    public static let attribution = WordClass(14)
    public static let reflexivePronoun = WordClass(15)
    public static let invertedPronoun = WordClass(16)
    /// May stand between the parts of a verb group.
    public static let adverb = WordClass(17)
    /// Before who acts in a passive: `par`, `by`.
    public static let agent = WordClass(18)
    public static let article = WordClass(19)
    /// The infinitive of the verb that makes the passive.
    public static let be = WordClass(20)
    /// Before a month or a year that says when.
    public static let datePreposition = WordClass(21)
    /// Between the two days of a span.
    public static let dateLink = WordClass(22)
    /// Before an office that is no longer held.
    public static let former = WordClass(23)
    /// Before an infinitive and a part of it: `to`.
    public static let infinitiveMark = WordClass(24)
    /// From an office or a part of a state to whose it is.
    public static let link = WordClass(25)
    /// Lower-case parts of a person's name.
    public static let nameParticle = WordClass(26)
    /// Before a city where something happens.
    public static let place = WordClass(27)
    /// A sea or strait: a country's name before or behind it names no country.
    public static let region = WordClass(28)
    /// An office whose holder chairs the forum that it is an office of.
    public static let chair = WordClass(29)
    /// Before what somebody is: `en tant que`, `as`.
    public static let role = WordClass(30)
    /// A preposition that does no more than link a noun to another: `de`, `of`.
    public static let genitive = WordClass(31)
    /// A treaty: an organisation's name in its name names no organisation.
    public static let treaty = WordClass(32)
    /// An office that says no more than that somebody has one: whoever of that country was spoken of last.
    public static let genericOffice = WordClass(33)
    public static let pluralPronoun = WordClass(34)
    /// A preposition before whoever takes part too: `avec`, `entre`.
    public static let joint = WordClass(35)
    /// A preposition that says where or about what, and not to whom.
    public static let locative = WordClass(36)
    /// What a state has or does, so that a demonym beside it means the state: `territoire`, `decision`.
    public static let stateNoun = WordClass(37)
    /// A session of a forum, called by no name: the forum last spoken of.
    public static let session = WordClass(38)
    /// `l'organisation`, `the bloc`: the forum last spoken of.
    public static let forumAnaphor = WordClass(39)
    /// `je`, `we`: whoever speaks.
    public static let firstPerson = WordClass(40)
    /// Stands before a verb as its object, and looks like a subject: `lui`.
    public static let dative = WordClass(41)
    /// The infinitive of a verb of which the passive says that what follows is to come: `is scheduled to`.
    public static let schedule = WordClass(42)

    /// In a phrase for two sides: the states are meant, and not who acts for them.
    public static let state = WordClass(43)
    /// The verb that says what another should do: `must`, `devoir`; its infinitive.
    public static let obligation = WordClass(44)
    /// A pronoun of a person, and of no country: `he`.
    public static let person = WordClass(45)

    /// A relative pronoun that is no subject: `que`, `dont`.
    public static let objectRelative = WordClass(46)
    /// A pronoun of whoever was named last: `celui-ci`, `the latter`.
    public static let latter = WordClass(47)
    /// A part of the world named after a country or with its adjective: `Latin American`.
    public static let continent = WordClass(48)
    /// The infinitive of a verb of speaking whose object is who is spoken to: `tell`.
    public static let addressed = WordClass(49)
    /// Who acts for his own country in another: `ambassador`.
    public static let posted = WordClass(50)
    /// The auxiliary of what had happened before: `avait`, `had`.
    public static let pluperfect = WordClass(51)

    /// What makes a word a function word; the other classes are of words with a meaning of their own too.
    public static let function: WordClass = [
        .determiner, .preposition, .subjectPronoun, .objectPronoun, .relativePronoun, .possessive, .coordinator, .subordinator, .negation, .auxiliary, .modal,
        .timeAdverb, .parties, .hypothetical, .attribution, .reflexivePronoun, .invertedPronoun, .pluralPronoun, .adverb,
    ]

    /// The keys of `words.yaml` that are lists of words or phrases.
    public static let names: [(key: String, value: WordClass)] = [
        ("determiners", .determiner), ("prepositions", .preposition), ("pronouns-subject", .subjectPronoun), ("pronouns-object", .objectPronoun),
        ("pronouns-relative", .relativePronoun), ("possessives", .possessive), ("conjunctions-coordinating", .coordinator),
        ("conjunctions-subordinating", .subordinator), ("negations", .negation), ("auxiliaries", .auxiliary), ("modals", .modal),
        ("adverbs-time", .timeAdverb), ("parties", .parties), ("hypotheticals", .hypothetical), ("attributions", .attribution),
        ("pronouns-reflexive", .reflexivePronoun), ("pronouns-inverted", .invertedPronoun), ("adverbs", .adverb), ("agents", .agent), ("articles", .article),
        ("be", .be), ("date-prepositions", .datePreposition), ("date-links", .dateLink), ("formers", .former), ("infinitive-marks", .infinitiveMark),
        ("links", .link), ("name-particles", .nameParticle), ("places", .place), ("regions", .region), ("chairs", .chair),
        ("roles", .role), ("genitives", .genitive), ("treaties", .treaty),
        ("generic-offices", .genericOffice), ("pronouns-plural", .pluralPronoun), ("joints", .joint), ("locatives", .locative), ("state-nouns", .stateNoun),
        ("sessions", .session), ("forum-anaphors", .forumAnaphor),
        ("first-persons", .firstPerson), ("datives", .dative), ("schedules", .schedule), ("states", .state), ("obligations", .obligation),
        ("persons", .person), ("object-relatives", .objectRelative), ("latters", .latter), ("continents", .continent), ("addressed", .addressed),
        ("posted", .posted), ("pluperfects", .pluperfect),
    ]
}

/// The one before that of a dispatch.
public enum RelativeSpan: String, Hashable, Sendable { case week, month, year }

/// The function words of a language and its calendar.
public struct Words: Sendable {
    /// Words and phrases of each class, lower case.
    public var classes: [(class: WordClass, phrases: [String])]
    /// What one word stands for: `du` for `de le`.
    public var contractions: [String: [String]]
    public var months: [String: Int]
    /// 1 = Monday … 7 = Sunday.
    public var weekdays: [String: Int]
    public var numbers: [String: Int]
    /// Days from the dispatch's: `yesterday` is -1.
    public var relativeDates: [String: Int]
    /// The week, month or year before the dispatch's: `last week`.
    public var relativeSpans: [String: RelativeSpan]
    /// What the offices of the leaders' lexicon are called: `prime-minister` is `Premier ministre`.
    public var leaderOffices: [String: [String]]
    /// What stands in the head of a telegram, and the country whose service writes such.
    public var telegrams: [String: String]
    /// A full stop behind one of them ends no sentence.
    public var abbreviations: Set<String>
    public var functionWords: Set<String>
    /// Of words that may stand between the parts of a verb group.
    public var adverbEndings: [String]

    private static let otherKeys = [
        "contractions", "months", "weekdays", "numbers", "relative-dates", "abbreviations", "function-words", "adverb-endings", "relative-spans",
        "leader-offices", "telegrams",
    ]

    init(_ record: Record, problems: inout [Problem]) throws(Problem) {
        let allowed = WordClass.names.map(\.key) + Self.otherKeys
        for key in record.keys where !allowed.contains(key) {
            problems.append(.unknown("class of words", key, allowed: allowed, file: record.file))
        }
        classes = []
        for (key, wordClass) in WordClass.names { classes.append((wordClass, try record.strings(key))) }
        contractions = try record.lists("contractions")
        months = try record.numbers("months")
        weekdays = try record.numbers("weekdays")
        numbers = try record.numbers("numbers")
        relativeDates = try record.numbers("relative-dates")
        relativeSpans = [:]
        for (phrase, names) in try record.lists("relative-spans") {
            guard let span = names.first.flatMap(RelativeSpan.init) else {
                problems.append(.unknown("span of \"\(phrase)\"", names.first ?? "", allowed: ["week", "month", "year"], file: record.file))
                continue
            }
            relativeSpans[phrase] = span
        }
        leaderOffices = try record.lists("leader-offices")
        telegrams = try record.lists("telegrams").compactMapValues(\.first)
        abbreviations = Set(try record.strings("abbreviations").map { $0.lowercased() })
        functionWords = Set(try record.strings("function-words"))
        adverbEndings = try record.strings("adverb-endings")
    }

    /// The words and phrases of a class, as they stand in the file.
    public func phrases(of wordClass: WordClass) -> [String] { classes.first { $0.class == wordClass }?.phrases ?? [] }
}
