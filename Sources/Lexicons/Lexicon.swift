import Codings
import Dispatches

/// Names, offices, verbs and nouns of all languages: what extraction knows of the world.
public struct Lexicon: Sendable {
    /// By alpha-3 code.
    public var countries: [String: Country]
    /// News agencies, by every sign and spelling, folded.
    public var agencies: [String: Agency]
    /// By slug.
    public var forums: [String: Forum]
    public var leaders: [Leader]
    /// By the forum's slug.
    public var memberships: [String: [Membership]]
    /// By ISO 639-1 code.
    public var languages: [String: LanguageLexicon]
    /// How likely a reading of a word is right by itself, and how likely a tie is, by all readings of a dispatch.
    public var readings: Forest
    public var ties: Forest

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

    /// Reads the files in the binary, and those of the user's at `paths`, files or folders, over them: a record of the user's replaces the built-in ones of the
    /// same name, and others are added.
    ///
    /// - Returns: The lexicon without the records that are wrong, and what is wrong with them.
    /// - Throws: ``Problem`` for a file that cannot be read as a whole, or that no lexicon has.
    /// - Complexity: O(bytes).
    public static func read(with paths: [String] = []) throws(Problem) -> (lexicon: Lexicon, problems: [Problem]) {
        var additions: [DataFile] = []
        for path in paths { additions += try DataFile.files(at: path) }
        return try read(LexiconFiles(additions: additions))
    }

    static func read(_ files: LexiconFiles) throws(Problem) -> (lexicon: Lexicon, problems: [Problem]) {
        var problems: [Problem] = []
        let countries = Dictionary(uniqueKeysWithValues: try files.records("countries.yaml", Country.self, problems: &problems).map { ($0.value.id, $0.value) })
        let forumEntries = try files.records("forums.yaml", Forum.self, problems: &problems)
        let forums = Dictionary(uniqueKeysWithValues: forumEntries.map { ($0.value.id, $0.value) })
        for entry in forumEntries {
            if let parent = entry.value.parent, forums[parent] == nil { problems.append(entry.record.unknown("forum", parent, among: forums.keys)) }
        }
        /// Whether there is such a country or forum; where not, a problem says so.
        func isKnown(_ actor: ActorID, _ record: Record) -> Bool {
            let isForum = actor.kind == .forum
            if isForum ? forums[actor.name] != nil : countries[actor.name] != nil { return true }
            problems.append(record.unknown(isForum ? "forum" : "country", actor.name, among: isForum ? Array(forums.keys) : Array(countries.keys)))
            return false
        }
        let agencies = try files.records("agencies.yaml", Agency.self, problems: &problems).filter { isKnown(.country($0.value.country), $0.record) }
        let leaders = try files.records("leaders.yaml", Leader.self, problems: &problems).filter { isKnown($0.value.represents, $0.record) }.map(\.value)
        let memberships = try files.records("memberships.yaml", Membership.self, problems: &problems).filter { entry in
            let isForumKnown = isKnown(.forum(entry.value.forum), entry.record)
            return isKnown(.country(entry.value.member), entry.record) && isForumKnown
        }.map(\.value)
        var languages: [String: LanguageLexicon] = [:]
        for code in files.languages {
            languages[code] = try LanguageLexicon(code: code, files: files, countries: countries, problems: &problems)
        }
        let lexicon = Lexicon(
            countries: countries, agencies: Agency.bySign(agencies.map(\.value)), forums: forums, leaders: leaders,
            memberships: Dictionary(grouping: memberships, by: \.forum), languages: languages,
            readings: try files.forest("readings.forest"), ties: try files.forest("ties.forest"))
        return (lexicon, problems)
    }

    /// In the order of their codes.
    public var profiles: [LanguageProfile] { languages.values.map(\.profile).sorted { $0.code < $1.code } }
}
