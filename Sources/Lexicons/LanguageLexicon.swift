import Dispatches

/// All that is known of one language: one folder of data files.
public struct LanguageLexicon: Sendable {
    /// ISO 639-1.
    public var code: String
    public var words: Words
    public var countries: [CountryNames]
    public var offices: [Office]
    public var conjugation: Conjugation
    public var verbs: [VerbFrame]
    public var nouns: [NounFrame]
    public var claims: [ClaimPhrases]

    init(code: String, files: LexiconFiles, countries: [String: Country], problems: inout [Problem]) throws(Problem) {
        self.code = code
        func values<Value: LexiconRecord>(_ name: String, problems: inout [Problem]) throws(Problem) -> [Value] {
            try files.records("languages/\(code)/\(name).yaml", Value.self, problems: &problems).map(\.value)
        }
        let names = try files.records("languages/\(code)/countries.yaml", CountryNames.self, problems: &problems)
        for entry in names where countries[entry.value.id] == nil { problems.append(entry.record.unknown("country", entry.value.id, among: countries.keys)) }
        self.countries = names.map(\.value).filter { countries[$0.id] != nil }
        offices = try values("offices", problems: &problems)
        conjugation = Conjugation(try values("paradigms", problems: &problems))
        verbs = try values("verbs", problems: &problems)
        nouns = try values("nouns", problems: &problems)
        claims = try values("claims", problems: &problems)
        guard let map = try files.map("languages/\(code)/words.yaml") else { throw Problem("no words.yaml of language \"\(code)\"; every language has one") }
        words = try Words(map, problems: &problems)
    }

    /// What the readers of dispatches need of it.
    public var profile: LanguageProfile { LanguageProfile(code: code, functionWords: words.functionWords, months: words.months) }
}

/// What is said of an actor's role, and the phrases that say it.
public struct ClaimPhrases: Hashable, Sendable {
    public var role: String
    public var forms: [String]
}

extension ClaimPhrases: LexiconRecord {
    static let keys: Set<String> = ["role", "forms"]
    var recordName: String { role }

    init(_ record: Record) throws(Problem) {
        role = try record.required("role")
        forms = try record.strings("forms")
    }
}
