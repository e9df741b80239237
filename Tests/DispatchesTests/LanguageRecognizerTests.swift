import Dispatches
import Testing

@Suite struct LanguageRecognizerTests {
    static let recognizer = LanguageRecognizer(profiles)

    @Test(
        arguments: [
            ("Le ministre a reçu son homologue dans la capitale.", "fr"), ("The minister received his counterpart in the capital.", "en"),
            ("LE MINISTRE A REÇU SON HOMOLOGUE DANS LA CAPITALE.", "fr"), ("THE MINISTER RECEIVED HIS COUNTERPART IN THE CAPITAL", "en"),
            ("L’accord qu'a signé l'Inde n'est pas entré en vigueur", "fr"), ("Le pre\u{301}sident a e\u{301}te\u{301} rec\u{327}u par le roi", "fr"),
            ("Hanoi (VNA)", nil), ("", nil), ("12345 – 678", nil), ("Nguyen Phu Trong, Xi Jinping", nil),
            ("Der Minister traf seinen Kollegen in der Hauptstadt.", nil),
            ("Le chef de la délégation : the head of it", nil),
        ] as [(String, String?)])
    func `a language is recognised by its function words, or not at all`(text: String, code: String?) {
        #expect(Self.recognizer.language(of: text) == code)
    }

    @Test func `the head's language wins`() throws {
        let (dispatches, _) = try read("a.jsonl", #"{"lang": "es", "text": "The minister received his counterpart in the capital."}"#)
        #expect(dispatches.map(\.head.language) == ["es"])
    }

    @Test func `words that two languages share decide nothing`() {
        let twins = LanguageRecognizer(["aa", "bb"].map { LanguageProfile(code: $0, functionWords: ["de", "la"], months: [:]) })
        #expect(twins.language(of: "de la de la de la") == nil)
        #expect(LanguageRecognizer([]).language(of: "the") == nil)
    }

    @Test func `Chinese needs no spaces`() {
        let recognizer = LanguageRecognizer(profiles + [LanguageProfile(code: "zh", functionWords: ["的", "在", "和", "了"], months: [:])])
        #expect(recognizer.language(of: "外交部长在北京和越南的副总理举行了会谈。") == "zh")
    }
}

@Suite struct DispatchIDsTests {
    @Test func `an id that stands twice is an error that names both files`() {
        var ids = DispatchIDs()
        #expect(ids.insert(DispatchHead(id: "x", file: "a.txt", line: 1)) == nil)
        #expect(ids.insert(DispatchHead(id: "y", file: "b.txt", line: 1)) == nil)
        let problem = ids.insert(DispatchHead(id: "x", file: "b.txt", line: 1))
        #expect(problem?.description == "b.txt:1: id \"x\" stands in a.txt and in b.txt; give one of the two another id")
        #expect(problem?.severity == .error)
        #expect(ids.count == 2)
    }

    @Test func `in one file the lines are named`() {
        var ids = DispatchIDs()
        _ = ids.insert(DispatchHead(id: "x", file: "a.jsonl", line: 3))
        #expect(
            ids.insert(DispatchHead(id: "x", file: "a.jsonl", line: 9))?.message
                == "id \"x\" stands in a.jsonl:3 and in a.jsonl:9; give one of the two another id")
    }
}
