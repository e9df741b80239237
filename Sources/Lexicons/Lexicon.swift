import Dispatches

/// Names, offices, verbs and nouns of all languages: what extraction knows of the world.
public struct Lexicon: Sendable {
    /// By alpha-3 code.
    public var countries: [String: Country]
    /// By slug.
    public var forums: [String: Forum]
    public var leaders: [Leader]
    /// By ISO 639-1 code.
    public var languages: [String: LanguageLexicon]

    /// The lexicon in the binary.
    public static let builtIn: Lexicon = {
        do {
            let (lexicon, problems) = try read()
            precondition(problems.isEmpty, "\(problems[0])")
            return lexicon
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    /// Reads the files in the binary; records that are wrong are left out and named. O(bytes).
    public static func read() throws(Problem) -> (lexicon: Lexicon, problems: [Problem]) {
        var problems: [Problem] = []
        func files(_ path: String) -> [DataFile] { DataFile.builtIn[path].map { [$0] } ?? [] }
        func records<Value>(_ path: String, _ keys: Set<String>, _ make: (Record) throws(Problem) -> Value) throws(Problem) -> [Value] {
            var values: [Value] = []
            for file in files(path) {
                for record in try Record.all(in: file, keys: keys, problems: &problems) {
                    do { values.append(try make(record)) } catch { problems.append(error) }
                }
            }
            return values
        }
        let countries = try records("countries.yaml", Country.keys) { record throws(Problem) in try Country(record) }
        let forums = try records("forums.yaml", Forum.keys) { record throws(Problem) in try Forum(record) }
        let leaders = try records("leaders.yaml", Leader.keys) { record throws(Problem) in try Leader(record) }
        var languages: [String: LanguageLexicon] = [:]
        for code in DataFile.languages {
            languages[code] = try LanguageLexicon(code: code, files: { path throws(Problem) in files(path) }, problems: &problems)
        }
        let lexicon = Lexicon(
            countries: Dictionary(countries.map { ($0.id, $0) }, uniquingKeysWith: { $1 }),
            forums: Dictionary(forums.map { ($0.id, $0) }, uniquingKeysWith: { $1 }),
            leaders: leaders,
            languages: languages)
        return (lexicon, problems)
    }

    /// In the order of their codes.
    public var profiles: [LanguageProfile] { languages.values.map(\.profile).sorted { $0.code < $1.code } }
}
