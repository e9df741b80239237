import Codings
import Dispatches
import Foundation
import TestSupport
import Testing

@testable import Lexicons

struct LexiconAdditionTests {
    @Test(arguments: ["forums.yaml", "mine/forums.yaml", "/a/b/forums.yaml", "C:\\mine\\forums.yaml"])
    func `a record of the user's replaces the built-in one of its name, and a new one is added`(path: String) throws {
        let (lexicon, problems) = try reading([
            (path, "- {id: asean, acronyms: [ASEANO]}\n- {id: kivu-pact, names: {en: [Kivu Pact], fr: [Pacte du Kivu]}, of: asean}\n")
        ])
        #expect(problems == [])
        #expect(lexicon.forums["asean"]?.acronyms == ["ASEANO"] && lexicon.forums["asean"]?.names == [:])
        #expect(lexicon.forums["kivu-pact"]?.parent == "asean")
        #expect(lexicon.forums.count == Lexicon.builtIn.forums.count + 1)
        #expect(lexicon.label(of: .forum("kivu-pact"), in: "fr") == "Pacte du Kivu")
    }

    @Test(arguments: ["fr/verbs.yaml", "languages/fr/verbs.yaml", "x/languages/fr/verbs.yaml"])
    func `all frames of a verb go for the user's`(path: String) throws {
        let (lexicon, problems) = try reading([
            (path, "- {verb: s'entretenir, type: cooperate, to: [avec]}\n- {verb: aborder, type: aid, to: [object]}\n")
        ])
        #expect(problems == [])
        let verbs = try #require(lexicon.languages["fr"]).verbs
        #expect(verbs.filter { $0.verb == "entretenir" && $0.isReflexive && $0.particle == [] }.map(\.meaning) == [.act(.cooperate, mode: nil)])
        #expect(verbs.filter { $0.verb == "aborder" && $0.particle == [] }.map(\.to) == [[.object]])
        #expect(lexicon.languages["en"]?.verbs == Lexicon.builtIn.languages["en"]?.verbs)
    }

    @Test func `countries.yaml of a language folder is the language's, and alone it is that of all languages`() throws {
        let (lexicon, problems) = try reading([
            ("countries.yaml", "- {id: QQQ}\n"), ("fr/countries.yaml", "- {id: QQQ, names: [Quiquengrogne], demonyms: [quiquois]}\n"),
        ])
        #expect(problems == [])
        #expect(lexicon.countries["QQQ"]?.alpha2 == nil && lexicon.languages["fr"]?.countries.last?.names == ["Quiquengrogne"])
    }

    @Test func `of words.yaml each key is replaced by itself`() throws {
        let (lexicon, problems) = try reading([("en/words.yaml", "agents: [by, via]\n")])
        let (old, new) = (try #require(Lexicon.builtIn.languages["en"]), try #require(lexicon.languages["en"]))
        #expect(problems == [])
        #expect(new.words.phrases(of: .agent) == ["by", "via"])
        #expect(new.words.phrases(of: .preposition) == old.words.phrases(of: .preposition) && new.words.months == old.words.months)
    }

    @Test func `the last of several files of the user's wins`() throws {
        let (lexicon, _) = try reading([("a/forums.yaml", "- {id: asean, acronyms: [A]}\n"), ("b/forums.yaml", "- {id: asean, acronyms: [B]}\n")])
        #expect(lexicon.forums["asean"]?.acronyms == ["B"])
    }

    @Test func `memberships are replaced by forum and member`() throws {
        let (lexicon, problems) = try reading([
            ("memberships.yaml", "- {forum: asean, member: VNM, from: 2001}\n- {forum: asean, member: JPN, from: 2001}\n")
        ])
        let date = try #require(PartialDate("2000"))
        #expect(problems == [])
        #expect(!lexicon.members(of: "asean", on: date).contains("VNM") && lexicon.members(of: "asean", on: date).contains("THA"))
        #expect(lexicon.members(of: "asean", on: try #require(PartialDate("2002"))).contains("JPN"))
    }

    @Test func `a language of the user's own needs its words`() throws {
        #expect {
            try reading([("vi/verbs.yaml", "[]\n")])
        } throws: {
            "\($0)" == "no words.yaml of language \"vi\"; every language has one"
        }
        let (lexicon, problems) = try reading([("vi/words.yaml", "function-words: [của]\n"), ("vi/countries.yaml", "- {id: VNM, names: [Việt Nam]}\n")])
        #expect(problems == [] && lexicon.profiles.map(\.code) == ["en", "fr", "vi"])
    }

    static let strangers = [
        ("forum.yaml", #"forum.yaml: unknown lexicon file "forum.yaml"; did you mean "forums.yaml"?"#),
        ("verbs.yaml", #"verbs.yaml: is a file of one language; put it into a folder named after the language, such as "fr/verbs.yaml""#),
        ("french/verbs.yaml", #"french/verbs.yaml: is a file of one language; put it into a folder named after the language, such as "fr/verbs.yaml""#),
        ("fr/verb.yaml", #"fr/verb.yaml: unknown lexicon file "verb.yaml"; did you mean "verbs.yaml"?"#),
        ("fr/forums.yaml", #"fr/forums.yaml: unknown lexicon file "forums.yaml"; "#),
    ]

    @Test(arguments: strangers)
    func `a file that no lexicon has is refused`(path: String, said: String) {
        #expect {
            try reading([(path, "[]\n")])
        } throws: {
            "\($0)".hasPrefix(said)
        }
    }

    @Test func `mistakes in a file of the user's name it as he did`() throws {
        let problems = try reading([("mine/fr/verbs.yaml", "- {verb: a, type: b}\n")]).problems
        #expect(problems.map { "\($0.file ?? ""):\($0.line ?? 0)" } == ["mine/fr/verbs.yaml:1"])
    }

    @Test func `a folder is read with the folders in it, and what ends otherwise is passed over`() throws {
        let folder = try TemporaryFolder()
        try folder.write("- {id: kivu-pact, acronyms: [KP]}\n", to: "forums.yaml")
        try folder.write("- {noun: palabre, type: consult, between: [entre]}\n", to: "fr/nouns.yaml")
        try folder.write("not: [yaml", to: "README.md")
        let (lexicon, problems) = try Lexicon.read(with: [folder.url.path()])
        #expect(problems == [])
        #expect(lexicon.forums["kivu-pact"] != nil && lexicon.languages["fr"]?.nouns.last?.noun == "palabre")
        let (same, _) = try Lexicon.read(with: [folder["forums.yaml"].path(), folder["fr/nouns.yaml"].path()])
        #expect(same.forums == lexicon.forums)
    }

    @Test func `a path with nothing to read is refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.path()
        #expect { try Lexicon.read(with: [path]) } throws: { "\($0)".contains("is a folder without a file that ends in .yaml") }
        #expect { try Lexicon.read(with: [path + "no.yaml"]) } throws: { "\($0)".hasSuffix("no such file") }
    }
}
