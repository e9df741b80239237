import Testing

@testable import Extraction

struct PassageTests {
    /// Language, text, sentences.
    static let sentences: [(String, String, [String])] = [
        ("fr", "Un. Deux! Trois ? Quatre…", ["Un.", "Deux!", "Trois ?", "Quatre…"]),
        ("fr", "M. Dupont a vu Mme. Durand. Elle est partie.", ["M. Dupont a vu Mme. Durand.", "Elle est partie."]),
        ("fr", "Le J. Dupont est venu. Il dort.", ["Le J. Dupont est venu.", "Il dort."]),
        ("en", "Mr. Smith met Dr. Jones. They left.", ["Mr. Smith met Dr. Jones.", "They left."]),
        ("en", "John A. Smith left. He slept.", ["John A. Smith left.", "He slept."]),
        ("en", "The U.S. Navy left. It slept.", ["The U.S. Navy left.", "It slept."]),
        ("en", "Gen. Park met Sen. Lee on Sept. 4. They left.", ["Gen. Park met Sen. Lee on Sept. 4.", "They left."]),
        ("fr", "Il en coûte 50.000 euros. Voilà.", ["Il en coûte 50.000 euros.", "Voilà."]),
        ("fr", "Il a dit : « Nous partons. » Puis il est parti.", ["Il a dit : « Nous partons. »", "Puis il est parti."]),
        ("en", "He said: \"We leave.\" Then he left.", ["He said: \"We leave.\"", "Then he left."]),
        ("en", "see example.com now. ok then", ["see example.com now. ok then"]),
        ("fr", "Une ligne\nsuit l'autre.\n\nUn titre\n\nFin.", ["Une ligne suit l'autre.", "Un titre", "Fin."]),
        ("fr", "Fin.\n2019 commence.", ["Fin.", "2019 commence."]),
        ("fr", "", []), ("fr", "...", ["..."]),
    ]

    @Test(arguments: sentences)
    func `text is split into sentences`(language: String, text: String, expected: [String]) {
        #expect(Reading(text, language).sentences.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } == expected)
    }

    @Test func `the title is a sentence of its own, without a full stop too`() {
        let dispatch = dispatch("Le texte suit.", title: "Un titre sans point")
        let passage = Passage(dispatch, dateline: nil, grammar: grammars["fr"]!)
        #expect(passage.sentences.count == 2)
        #expect(passage.tokens[passage.sentences[1].lowerBound].start == "Un titre sans point\n".utf8.count)
    }

    /// Language, text, what is left of it.
    static let furnished: [(String, String, [String])] = [
        ("fr", "Séoul (VNA) – Le Laos a voté.", ["Le Laos a voté."]),
        ("fr", "Hanoï, 4 septembre (VNA) - Le Laos a voté.", ["Le Laos a voté."]),
        ("en", "BEIJING, June 3 (Xinhua) -- Laos voted.", ["Laos voted."]),
        ("fr", "Des soldats. Photo : VNA\n\nLe Laos a voté.", ["Des soldats.", "Le Laos a voté."]),
        ("fr", "Le Laos a voté. -VNA", ["Le Laos a voté."]),
        ("en", "Laos voted.\n\n(Reporting by Ana Ruiz in Lima)", ["Laos voted."]),
    ]

    @Test(arguments: furnished)
    func `datelines, credits and closing tags belong to no sentence`(language: String, text: String, expected: [String]) {
        #expect(Reading(text, language).sentences == expected)
    }

    /// What only looks like furniture.
    @Test(arguments: [
        ("fr", "Le ministre (Défense) a parlé – et le Laos a voté."), ("fr", "Le Laos – membre de l'ASEAN – a voté."),
        ("fr", "La photo de famille a été prise."),
        ("en", "A photo of the leaders was taken."), ("en", "Laos (a member) voted."), ("fr", "Il va à Paris - non."),
    ])
    func `an ordinary sentence stays whole`(language: String, text: String) {
        #expect(Reading(text, language).sentences == [text])
    }

    @Test func `furniture names no actor`() {
        let coding = coding("Photo : AFP\n\nSéoul (VNA) – Le Laos a remercié le Japon. -VNA", title: "Titre")
        #expect(coding.shortActors == ["JPN", "LAO"])
    }
}

struct PhraseTableTests {
    private func table(_ phrases: [String]) -> PhraseTable<String> {
        var table = PhraseTable<String>()
        for phrase in phrases { table.insert(Tokenizer.key(of: phrase), phrase) }
        return table
    }

    /// Phrases, text, position, and the phrase found with the position behind it.
    static let matches: [([String], String, Int, String?, Int)] = [
        (["Guinea", "Papua New Guinea"], "in Papua New Guinea today", 1, "Papua New Guinea", 4),
        (["Guinea", "Papua New Guinea"], "in Papua New Guinea today", 3, "Guinea", 4),
        (["Guinea", "Guinea Bissau"], "Guinea Conakry", 0, "Guinea", 1),
        (["Guinea-Bissau"], "Guinea-Bissau", 0, "Guinea-Bissau", 3),
        (["Guinea-Bissau"], "Guinea Bissau", 0, "Guinea-Bissau", 2),
        (["Guinea Bissau"], "Guinea - Bissau", 0, nil, 0),
        (["Timor"], "timor", 0, "Timor", 1), (["Laos"], "Mali", 0, nil, 0), (["a b c"], "a b", 0, nil, 0), ([], "a", 0, nil, 0), ([""], "a", 0, nil, 0),
    ]

    @Test(arguments: matches)
    func `the longest phrase that begins there is found, hyphens passed over`(phrases: [String], text: String, position: Int, found: String?, end: Int) {
        let tokens = Tokenizer.tokens(of: text)
        let match = table(phrases).longestMatch(in: tokens[...], at: position, by: \.folded)
        #expect(match?.values.first == found)
        if found != nil { #expect(match?.end == end) }
    }

    @Test func `a slice bounds the match, and what is not accepted makes way for a shorter phrase`() {
        let tokens = Tokenizer.tokens(of: "New Zealand Coast")
        let table = table(["New Zealand", "New Zealand Coast"])
        #expect(table.longestMatch(in: tokens[0..<2], at: 0, by: \.folded)?.values == ["New Zealand"])
        #expect(table.longestMatch(in: tokens[...], at: 0, by: \.folded) { value, _ in value != "New Zealand Coast" }?.end == 2)
        #expect(table.longestMatch(in: tokens[...], at: 0, by: \.folded) { _, _ in false } == nil)
    }

    @Test func `one phrase may stand for several things`() {
        var table = PhraseTable<Int>()
        for value in [1, 2] { table.insert(["georgia"], value) }
        #expect(table.longestMatch(in: Tokenizer.tokens(of: "Georgia")[...], at: 0, by: \.folded)?.values == [1, 2])
    }
}
