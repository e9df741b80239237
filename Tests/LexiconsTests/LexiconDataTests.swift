import Codings
import Dispatches
import Foundation
import Testing

@testable import Lexicons

/// What holds of every file of the lexicon in the binary.
struct LexiconDataTests {
    static let files = DataFile.builtIn.values.sorted { $0.path < $1.path }
    static let codes = languages.map(\.code)

    @Test func `the built-in lexicon reads without a problem`() throws {
        #expect(try Lexicon.read().problems.map(\.description) == [])
        #expect(Self.codes == ["en", "fr"])
    }

    @Test(arguments: files.map(\.path))
    func `a file is NFC, with straight apostrophes and without tabs or blanks at the end of a line`(path: String) throws {
        let text = try #require(DataFile.builtIn[path]).text
        #expect(text.hasSuffix("\n"))
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = String(line)
            #expect(Array(line.utf8) == Array(line.precomposedStringWithCanonicalMapping.utf8), "line \(number + 1) is not NFC: \(line)")
            // A comment may quote.
            if !line.hasPrefix("#") {
                #expect(!line.contains { "’‘ʼ\u{A0}\u{200B}\t".contains($0) }, "line \(number + 1): \(line)")
            }
            #expect(!line.hasSuffix(" "), "line \(number + 1)")
        }
    }

    @Test(arguments: files.map(\.path).filter { !$0.hasSuffix("words.yaml") })
    func `a file has no record twice`(path: String) throws {
        let lines = try #require(DataFile.builtIn[path]).text.split(separator: "\n").filter { $0.hasPrefix("- ") }
        #expect(repeated(lines.map { ($0, path) }) == [])
    }

    @Test(arguments: codes)
    func `a name, demonym, capital or seat belongs to one country`(code: String) throws {
        let language = try #require(Lexicon.builtIn.languages[code])
        var owners: [String: Set<String>] = [:]
        for country in Lexicon.builtIn.countries.values {
            if let name = country.name(in: code) { owners[NameFolding.fold(name), default: []].insert(country.id) }
        }
        for country in language.countries {
            for name in country.names + country.demonyms + country.capitals + country.seats { owners[NameFolding.fold(name), default: []].insert(country.id) }
        }
        // City states: Djibouti, Monaco and their like are one owner's name and capital. What a country that is no more had, another may have now.
        let gone = Set(Lexicon.builtIn.countries.values.filter { $0.until != nil }.map(\.id))
        owners = owners.mapValues { $0.count > 1 ? $0.subtracting(gone) : $0 }
        #expect(owners.filter { $0.value.count > 1 }.map { "\($0.key): \($0.value.sorted())" }.sorted() == [])
        var prefixes: [String: Set<String>] = [:]
        for country in language.countries { for prefix in country.prefixes { prefixes[NameFolding.fold(prefix), default: []].insert(country.id) } }
        #expect(prefixes.filter { $0.value.count > 1 }.map { "\($0.key): \($0.value.sorted())" }.sorted() == [])
    }

    @Test(arguments: codes)
    func `an acronym, name or organ belongs to one forum`(code: String) {
        var owners: [String: Set<String>] = [:]
        for forum in Lexicon.builtIn.forums.values {
            // Acronyms are matched as written, names without case and accents.
            for acronym in forum.acronyms { owners[acronym, default: []].insert(forum.id) }
            for name in (forum.names[code] ?? []) + (forum.organs[code] ?? []) { owners["\(NameFolding.fold(name)) (name)", default: []].insert(forum.id) }
        }
        #expect(owners.filter { $0.value.count > 1 }.map { "\($0.key): \($0.value.sorted())" }.sorted() == [])
    }

    @Test(arguments: codes)
    func `no form is empty, and none stands twice in one record`(code: String) throws {
        let language = try #require(Lexicon.builtIn.languages[code])
        var lists: [(String, [String])] = []
        for country in language.countries {
            lists += [country.names, country.demonyms, country.capitals, country.seats, country.prefixes].map { (country.id, $0) }
        }
        lists += language.offices.map { ($0.name, $0.forms) } + language.nouns.map { ($0.noun, $0.forms) } + language.claims.map { ($0.role, $0.forms) }
        lists += language.verbs.map { ($0.verb, $0.objects) }
        for forum in Lexicon.builtIn.forums.values { lists += [forum.acronyms, forum.names[code] ?? [], forum.organs[code] ?? []].map { (forum.id, $0) } }
        for (owner, forms) in lists {
            #expect(!forms.contains { $0.isEmpty || $0.hasPrefix(" ") || $0.hasSuffix(" ") || $0.contains("  ") }, "\(owner): \(forms)")
            #expect(repeated(forms.map { ($0, owner) }) == [], "\(owner)")
        }
    }

    @Test(arguments: codes)
    func `every country has its names in every language, and a word of its own for its people`(code: String) throws {
        let language = try #require(Lexicon.builtIn.languages[code])
        #expect(Set(language.countries.map(\.id)) == Set(Lexicon.builtIn.countries.keys))
        let nameless = language.countries.filter { $0.names.isEmpty && Lexicon.builtIn.countries[$0.id]?.name(in: code) == nil }
        #expect(nameless.map(\.id) == [])
    }

    @Test func `every country is three letters and, unless it is gone, two of CLDR`() {
        let countries = Lexicon.builtIn.countries.values
        #expect(repeated(countries.compactMap { country in country.alpha2.map { ($0, country.id) } }) == [])
        for country in countries {
            #expect(country.alpha2 != nil || country.until != nil, "\(country.id)")
            if let alpha2 = country.alpha2 { #expect(country.name(in: "en") ?? alpha2 != alpha2, "CLDR does not name \(alpha2)") }
        }
    }

    @Test func `a forum is a slug, has a name, and ends after it began`() {
        for forum in Lexicon.builtIn.forums.values {
            #expect(forum.id == NameFolding.slug(forum.id) && !forum.id.isEmpty, "\(forum.id)")
            #expect(!(forum.names["en"] ?? []).isEmpty && !(forum.names["fr"] ?? []).isEmpty, "\(forum.id) lacks a name in English or French")
            if let since = forum.since, let until = forum.until { #expect(since <= until, "\(forum.id)") }
            // No forum belongs to itself, however many steps up.
            var above = forum.parent
            var steps = 0
            while let parent = above, steps < 9 { (above, steps) = (Lexicon.builtIn.forums[parent]?.parent, steps + 1) }
            #expect(steps < 9, "\(forum.id) belongs to itself")
        }
    }

    @Test(arguments: codes)
    func `every verb can be conjugated`(code: String) throws {
        let language = try #require(Lexicon.builtIn.languages[code])
        let grammatical = language.words.phrases(of: .auxiliary) + (code == "fr" ? language.words.phrases(of: .modal) : [])
        let strange = Set(language.verbs.map(\.verb) + grammatical).filter { language.conjugation.forms(of: $0) == nil }
        #expect(strange.sorted() == [])
    }

    @Test(arguments: codes)
    func `every preposition that a verb or noun names is among the prepositions`(code: String) throws {
        let language = try #require(Lexicon.builtIn.languages[code])
        let known = Set(language.words.phrases(of: .preposition))
        var unknown: Set<String> = []
        for verb in language.verbs {
            for case .preposition(let text) in verb.from + verb.to where !known.contains(text) { unknown.insert("\(verb.verb): \(text)") }
        }
        for noun in language.nouns { for text in noun.from + noun.to + noun.between where !known.contains(text) { unknown.insert("\(noun.noun): \(text)") } }
        #expect(unknown.sorted() == [])
    }

    @Test(arguments: codes)
    func `an act says where the other actor stands, and a role is no act`(code: String) throws {
        let language = try #require(Lexicon.builtIn.languages[code])
        for verb in language.verbs {
            guard case .act(let type, _) = verb.meaning else { continue }
            #expect(type != .other, "\(verb.verb)")
            // Two who meet may both be the subject; of any other act somebody is to be named.
            #expect(!verb.to.isEmpty || type.isSymmetric || !verb.objects.isEmpty, "\(verb.verb)")
        }
    }

    @Test(arguments: codes)
    func `the calendar is whole`(code: String) throws {
        let words = try #require(Lexicon.builtIn.languages[code]).words
        #expect(Set(words.months.values) == Set(1...12) && Set(words.weekdays.values) == Set(1...7))
        #expect(words.relativeDates.values.contains(-1) && words.relativeDates.values.contains(0) && words.relativeDates.values.contains(1))
        for wordClass: WordClass in [.determiner, .preposition, .negation, .agent, .be, .link, .article] { #expect(!words.phrases(of: wordClass).isEmpty) }
    }

    @Test(arguments: codes)
    func `no word of three letters or less that the language uses every day is an acronym or a country's name in capitals only`(code: String) throws {
        // Names of that length are matched in capitals, so a headline in capitals is where they would be misread; function words must not be names at all.
        let language = try #require(Lexicon.builtIn.languages[code])
        let names = Set(language.countries.flatMap { $0.names + $0.capitals + $0.seats }.map { NameFolding.fold($0) })
        #expect(names.intersection(language.words.functionWords.map { NameFolding.fold($0) }).subtracting(["us"]) == [])
    }
}
