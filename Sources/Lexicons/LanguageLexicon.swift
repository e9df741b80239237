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

    init(code: String, files: (String) throws(Problem) -> [DataFile], problems: inout [Problem]) throws(Problem) {
        self.code = code
        func records<Value>(_ name: String, _ keys: Set<String>, problems: inout [Problem], _ make: (Record) throws(Problem) -> Value) throws(Problem)
            -> [Value]
        {
            var values: [Value] = []
            for file in try files("languages/\(code)/\(name).yaml") {
                for record in try Record.all(in: file, keys: keys, problems: &problems) {
                    do { values.append(try make(record)) } catch { problems.append(error) }
                }
            }
            return values
        }
        countries = try records("countries", CountryNames.keys, problems: &problems) { record throws(Problem) in try CountryNames(record) }
        offices = try records("offices", Office.keys, problems: &problems) { record throws(Problem) in try Office(record) }
        conjugation = Conjugation(try records("paradigms", Paradigm.keys, problems: &problems) { record throws(Problem) in try Paradigm(record) })
        verbs = try records("verbs", VerbFrame.keys, problems: &problems) { record throws(Problem) in try VerbFrame(record) }
        nouns = try records("nouns", NounFrame.keys, problems: &problems) { record throws(Problem) in try NounFrame(record) }
        claims = try records("claims", ClaimPhrases.keys, problems: &problems) { record throws(Problem) in try ClaimPhrases(record) }
        guard let file = try files("languages/\(code)/words.yaml").first else { throw Problem("no words.yaml of language \"\(code)\"") }
        words = Words(try Record.map(in: file), problems: &problems)
    }

    /// What the readers of dispatches need of it.
    public var profile: LanguageProfile { LanguageProfile(code: code, functionWords: words.functionWords, months: words.months) }
}

/// What is said of an actor's role, and the phrases that say it.
public struct ClaimPhrases: Hashable, Sendable {
    public var role: String
    public var forms: [String]

    static let keys: Set<String> = ["role", "forms"]

    init(_ record: Record) throws(Problem) {
        guard let role = record.string("role") else { throw record.problem("no \"role\"") }
        self.role = role
        forms = record.strings("forms")
    }
}
