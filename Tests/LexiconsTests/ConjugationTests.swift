import Dispatches
import Testing

@testable import Lexicons

struct ConjugationTests {
    /// Language, verb, form, and what must be among its forms.
    static let samples: [(String, String, VerbForm, [String])] = [
        ("fr", "rencontrer", .present, ["rencontre", "rencontrent"]),
        ("fr", "rencontrer", .past, ["rencontrait", "rencontra", "rencontrèrent"]),
        ("fr", "rencontrer", .passive, ["rencontré", "rencontrée", "rencontrés", "rencontrées"]),
        ("fr", "rencontrer", .infinitive, ["rencontrer"]),
        ("fr", "exiger", .past, ["exigeait", "exigea"]),
        ("fr", "remercier", .future, ["remerciera", "remercieront"]),
        ("fr", "tenir", .present, ["tient", "tiennent"]),
        ("fr", "soutenir", .conditional, ["soutiendrait", "soutiendraient"]),
        ("fr", "convenir", .passive, ["convenu"]),
        ("fr", "recevoir", .past, ["recevait", "reçut", "reçurent"]),
        ("fr", "être", .present, ["est", "sont"]),
        ("fr", "avoir", .subjunctive, ["ait", "aient"]),
        ("fr", "faire", .future, ["fera", "feront"]),
        ("fr", "promettre", .passive, ["promis", "promise"]),
        ("fr", "dire", .past, ["disait", "dit", "dirent"]),
        ("en", "meet", .past, ["met"]),
        ("en", "meet", .active, ["meeting"]),
        ("en", "thank", .present, ["thank", "thanks"]),
        ("en", "thank", .past, ["thanked"]),
        ("en", "agree", .past, ["agreed"]),
        ("en", "agree", .active, ["agreeing"]),
        ("en", "deny", .present, ["denies"]),
        ("en", "deny", .past, ["denied"]),
        ("en", "ban", .active, ["banning"]),
        ("en", "accuse", .active, ["accusing"]),
        ("en", "say", .past, ["said"]),
        ("en", "hold", .passive, ["held"]),
        ("en", "give", .past, ["gave"]),
        ("en", "give", .passive, ["given"]),
        ("en", "be", .present, ["is", "are"]),
        ("en", "have", .past, ["had"]),
        ("en", "withdraw", .past, ["withdrew"]),
        ("en", "seek", .past, ["sought"]),
        ("en", "host", .past, ["hosted"]),
        ("en", "visit", .active, ["visiting"]),
    ]

    @Test(arguments: samples)
    func `a verb has its forms`(language: String, verb: String, form: VerbForm, expected: [String]) throws {
        let forms = try #require(Lexicon.builtIn.languages[language]?.conjugation.forms(of: verb))
        let missing = Set(expected).subtracting(forms[form] ?? [])
        #expect(missing.isEmpty, "\(verb), \(form): \(missing.sorted()) are not among \(forms[form] ?? [])")
    }

    /// What nobody would write.
    static let strangers: [(String, String, [String])] = [
        ("fr", "installer", ["installons-va", "insta", "instva", "irai"]), ("fr", "appeler", ["appele"]), ("fr", "être", ["êtré"]),
        ("en", "visit", ["visitting", "visitted"]), ("en", "meet", ["meeted"]), ("en", "deny", ["denys", "denyed"]), ("en", "ban", ["baning"]),
        ("en", "host", ["hostted"]),
    ]

    @Test(arguments: strangers)
    func `a verb has no forms of another's pattern`(language: String, verb: String, strange: [String]) throws {
        let forms = try #require(Lexicon.builtIn.languages[language]?.conjugation.forms(of: verb))
        #expect(Set(forms.values.joined()).intersection(strange) == [])
    }

    private func conjugation(_ endings: [String]) throws -> Conjugation {
        var problems: [Problem] = []
        let file = DataFile(path: "p.yaml", text: endings.map { "- {ending: \"\($0)\", past: [\"<\($0)>\"]}\n" }.joined())
        let records = try Record.all(in: file, keys: Paradigm.keys, problems: &problems)
        return Conjugation(try records.map { try Paradigm($0) })
    }

    @Test func `the longest ending wins, and a whole verb is an ending too`() throws {
        let conjugation = try conjugation(["r", "er", "ller", "aller"])
        #expect(conjugation.forms(of: "parler")?[.past] == ["parl<er>"])
        #expect(conjugation.forms(of: "briller")?[.past] == ["bri<ller>"])
        #expect(conjugation.forms(of: "aller")?[.past] == ["<aller>"])
        #expect(conjugation.forms(of: "finir")?[.past] == ["fini<r>"])
        #expect(conjugation.forms(of: "aller")?[.infinitive] == ["aller"])
        #expect(conjugation.forms(of: "xyz") == nil && conjugation.forms(of: "") == nil)
    }

    @Test func `an empty ending fits every verb that no other fits`() throws {
        let conjugation = try conjugation(["", "e"])
        #expect(conjugation.forms(of: "talk")?[.past] == ["talk<>"])
        #expect(conjugation.forms(of: "agree")?[.past] == ["agre<e>"])
    }
}
