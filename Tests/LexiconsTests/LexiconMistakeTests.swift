import Dispatches
import Testing

@testable import Lexicons

/// Every kind of mistake in a file is named with file, line and what would be right.
struct LexiconMistakeTests {
    static let fr = "languages/fr/"

    /// The file, its text, and what is said of it.
    static let mistakes: [(path: String, text: String, said: String)] = [
        (
            "countries.yaml", "# head\n- {id: VNM, alpha: VN}\n",
            #"countries.yaml:2: unknown key "alpha"; did you mean "alpha2"?"#
        ),
        ("countries.yaml", "- {alpha2: VN}\n", #"countries.yaml:1: no "id""#),
        (
            "countries.yaml", "- {id: vnm}\n",
            #"countries.yaml:1: "id" is "vnm"; expected three capitals of ISO 3166-1, such as "VNM""#
        ),
        ("countries.yaml", "- {id: HKG, territory: maybe}\n", #"countries.yaml:1: "territory" is "maybe"; expected true or false"#),
        (
            "countries.yaml", "- {id: SUN, until: 1991-13-25}\n",
            #"countries.yaml:1: "until" is "1991-13-25"; expected YYYY-MM-DD, YYYY-MM or YYYY"#
        ),
        (
            "countries.yaml", "- {id: VNM, alpha2: VN}\n\n- {id: VNM}\n",
            #"countries.yaml:3: "VNM" stands in line 1 too; make one record of the two"#
        ),
        ("countries.yaml", "- VNM\n", #"countries.yaml:1: expected a record "{key: value, …}""#),
        ("countries.yaml", "{id: VNM}\n", #"countries.yaml:1: expected a list of records, each "- {key: value, …}""#),
        ("countries.yaml", "- {id: VNM\n- {id: LAO}\n", "countries.yaml:2: no valid YAML"),
        ("forums.yaml", "- {id: asean, names: {en: {a: b}}}\n", #"forums.yaml:1: "names: en" is no list of words; expected [a, b]"#),
        ("forums.yaml", "- {id: asean, names: [ASEAN]}\n", #"forums.yaml:1: "names" is no map; expected {key: value, …}"#),
        ("forums.yaml", "- {id: [asean]}\n", #"forums.yaml:1: "id" is no text; expected one word or phrase"#),
        ("forums.yaml", "- {id: asean}\n- {id: amm, of: asaen}\n", #"forums.yaml:2: unknown forum "asaen"; did you mean "asean"?"#),
        ("forums.yaml", "- {id: asean}\n- {id: amm, of: zzzzzzzz}\n", #"forums.yaml:2: unknown forum "zzzzzzzz"; it is not in the lexicon"#),
        ("leaders.yaml", "- {country: VNM}\n", #"leaders.yaml:1: no "name""#),
        ("leaders.yaml", "- {name: A B}\n", #"leaders.yaml:1: neither "country" nor "forum""#),
        ("leaders.yaml", "- {name: A B, country: VMN}\n", #"leaders.yaml:1: unknown country "VMN"; did you mean "VNM"?"#),
        ("leaders.yaml", "- {name: A B, forum: asaen}\n", #"leaders.yaml:1: unknown forum "asaen"; did you mean "asean"?"#),
        ("memberships.yaml", "- {forum: asean, member: VNM}\n", #"memberships.yaml:1: no "from""#),
        (
            "memberships.yaml", "- {forum: asean, member: VNM, from: 1995, until: 1994-12}\n",
            #"memberships.yaml:1: "until" is 1994-12, before "from", 1995"#
        ),
        (
            "memberships.yaml", "- {forum: asean, member: VNM, from: 1995, status: observor}\n",
            #"memberships.yaml:1: unknown status "observor"; did you mean "observer"?"#
        ),
        ("memberships.yaml", "- {forum: asean, member: VNN, from: 1995}\n", #"memberships.yaml:1: unknown country "VNN"; did you mean "#),
        ("memberships.yaml", "- {forum: asea, member: VNM, from: 1995}\n", #"memberships.yaml:1: unknown forum "asea"; did you mean "#),
        (fr + "countries.yaml", "- {id: XYZ, names: [X]}\n", #"languages/fr/countries.yaml:1: unknown country "XYZ"; "#),
        (fr + "countries.yaml", "- {id: VNM, demonym: [x]}\n", #"languages/fr/countries.yaml:1: unknown key "demonym"; did you mean "demonyms"?"#),
        (fr + "countries.yaml", "- {id: VNM, names: {a: b}}\n", #"languages/fr/countries.yaml:1: "names" is no list of words; expected [a, b]"#),
        (
            fr + "offices.yaml", "- {office: ministre, body: ministère}\n",
            #"languages/fr/offices.yaml:1: expected just one of the keys "office", "title", "body", "portfolio""#
        ),
        (
            fr + "offices.yaml", "- {forms: [ministre]}\n",
            #"languages/fr/offices.yaml:1: expected just one of the keys "office", "title", "body", "portfolio""#
        ),
        (
            fr + "offices.yaml", "- {office: homologue, role: counterpert}\n",
            #"languages/fr/offices.yaml:1: unknown role "counterpert"; did you mean "counterpart"?"#
        ),
        (fr + "paradigms.yaml", "- {present: [e]}\n", #"languages/fr/paradigms.yaml:1: no "ending""#),
        (fr + "paradigms.yaml", "- {ending: er, presnt: [e]}\n", #"languages/fr/paradigms.yaml:1: unknown key "presnt"; did you mean "present"?"#),
        (fr + "verbs.yaml", "- {verb: aider, type: adi}\n", #"languages/fr/verbs.yaml:1: unknown type "adi"; did you mean "aid"?"#),
        (
            fr + "verbs.yaml", "- {verb: visiter, type: consult, mode: vist}\n",
            #"languages/fr/verbs.yaml:1: unknown mode of consult "vist"; did you mean "visit"?"#
        ),
        (fr + "verbs.yaml", "- {verb: dire, role: sya}\n", #"languages/fr/verbs.yaml:1: unknown role "sya"; did you mean "say"?"#),
        (fr + "verbs.yaml", "- {verb: dire}\n", #"languages/fr/verbs.yaml:1: neither "type" nor "role""#),
        (fr + "verbs.yaml", "- {type: aid}\n", #"languages/fr/verbs.yaml:1: no "verb""#),
        (fr + "verbs.yaml", "- {verb: \"\", type: aid}\n", #"languages/fr/verbs.yaml:1: no "verb""#),
        (fr + "nouns.yaml", "- {noun: aide, type: aid, form: [aides]}\n", #"languages/fr/nouns.yaml:1: unknown key "form"; did you mean "forms"?"#),
        (
            fr + "nouns.yaml", "- {noun: aide, type: aid}\n- {noun: aide, type: aid}\n",
            #"languages/fr/nouns.yaml:2: "aide" stands in line 1 too; make one record of the two"#
        ),
        (fr + "claims.yaml", "- {forms: [rôle central]}\n", #"languages/fr/claims.yaml:1: no "role""#),
        (fr + "words.yaml", "determinrs: [le]\n", #"languages/fr/words.yaml: unknown class of words "determinrs"; did you mean "determiners"?"#),
        (fr + "words.yaml", "months: {janvier: un}\n", #"languages/fr/words.yaml:1: "months" of "janvier" is no whole number"#),
        (fr + "words.yaml", "- le\n", #"languages/fr/words.yaml:1: expected one map "key: …""#),
    ]

    @Test(arguments: mistakes)
    func `a mistake is named with its place and the nearest right thing`(path: String, text: String, said: String) {
        let found = problems(in: path, text)
        #expect(found.contains { $0.hasPrefix(said) }, "said: \(found.prefix(3).joined(separator: "\n"))")
    }

    @Test func `a mistake costs only its record`() throws {
        let text = "- {noun: aide, type: aid}\n- {noun: visite, type: vist}\n- {noun: accord, type: agree}\n"
        var files = DataFile.builtIn
        files["languages/fr/nouns.yaml"] = DataFile(path: "languages/fr/nouns.yaml", text: text)
        let (lexicon, problems) = try Lexicon.read(try LexiconFiles(files))
        #expect(lexicon.languages["fr"]?.nouns.map(\.noun) == ["aide", "accord"])
        #expect(problems.map(\.line) == [2])
    }
}
