import Testing

@testable import Extraction

/// Which phrases of a sentence refer to whom.
struct PhraseReaderTests {
    static let countries: [(String, String, [String])] = [
        ("fr", "Le Vietnam et la République de Corée votent.", ["Vietnam = VNM", "République de Corée = KOR"]),
        ("fr", "Les États-Unis, l'Ukraine et la Côte d'Ivoire votent.", ["États-Unis = USA", "Ukraine = UKR", "Côte d'Ivoire = CIV"]),
        ("en", "The United States, Papua New Guinea and Guinea-Bissau vote.", ["United States = USA", "Papua New Guinea = PNG", "Guinea-Bissau = GNB"]),
        ("en", "The U.S. and the UK vote.", ["U.S. = USA", "UK = GBR"]),
        ("en", "They told us to vote.", []),
        ("en", "A Turkey vote.", ["Turkey = TUR"]),
        ("en", "He ate turkey.", []),
        ("fr", "La mer de Chine méridionale est calme.", []),
        ("en", "The South China Sea is calm.", []),
        ("en", "The Sea of Japan is calm.", []),
        ("en", "The Taiwan Strait is calm.", []),
    ]

    static let metonyms: [(String, String, [String])] = [
        ("fr", "Moscou rejette le texte.", ["Moscou = RUS"]),
        ("fr", "Le Kremlin rejette le texte.", ["Kremlin = RUS"]),
        ("en", "The White House rejects the text.", ["White House = USA"]),
        ("en", "Hanoi rejects the text.", ["Hanoi = VNM"]),
        ("fr", "Le texte a été signé à Oslo.", ["Oslo = NOR (place)"]),
        ("en", "The text was signed in Oslo.", ["Oslo = NOR (place)"]),
    ]

    static let demonyms: [(String, String, [String])] = [
        ("fr", "La délégation norvégienne vote.", ["délégation norvégienne = NOR"]),
        ("en", "The Norwegian delegation votes.", ["Norwegian delegation = NOR"]),
        ("fr", "Un touriste norvégien dort.", []),
        ("en", "A Norwegian tourist sleeps.", []),
        ("en", "Korean cars sell.", []),
        ("fr", "L'armée sud-coréenne vote.", ["armée sud-coréenne = KOR"]),
    ]

    static let officials: [(String, String, [String])] = [
        ("fr", "Le ministre norvégien Ole Berg vote.", ["ministre norvégien Ole Berg = Ole Berg (NOR)"]),
        ("fr", "Ole Berg, ministre norvégien de la Défense, vote.", ["Ole Berg, ministre norvégien de la Défense = Ole Berg (NOR)"]),
        ("fr", "Le ministre de la Défense de la Norvège, Ole Berg, vote.", ["ministre de la Défense de la Norvège, Ole Berg = Ole Berg (NOR)"]),
        ("en", "Norwegian Defence Minister Ole Berg votes.", ["Norwegian Defence Minister Ole Berg = Ole Berg (NOR)"]),
        ("en", "Norway's defence minister, Ole Berg, votes.", ["Norway's defence minister, Ole Berg = Ole Berg (NOR)"]),
        ("en", "Ole Berg, the defence minister of Norway, votes.", ["Ole Berg, the defence minister of Norway = Ole Berg (NOR)"]),
        ("en", "Ole Berg, Norway's defence minister, votes.", ["Ole Berg, Norway's defence minister = Ole Berg (NOR)"]),
        ("fr", "Le secrétaire général de l'ASEAN, Ana Ruiz, vote.", ["secrétaire général de l'ASEAN, Ana Ruiz = Ana Ruiz (@asean)"]),
        ("fr", "Le ministre sud-coréen Park Jae-min vote.", ["ministre sud-coréen Park Jae-min = Park Jae-min (KOR)"]),
        ("fr", "Le ministre norvégien vote.", ["ministre norvégien = office of NOR"]),
        ("en", "The Norwegian defence minister votes.", ["Norwegian defence minister = office of NOR"]),
        ("fr", "L'ancien ministre norvégien Ole Berg dort.", ["ministre norvégien = NOR"]),
        ("en", "Ole Berg, the Norwegian government's spokesman, votes.", ["Ole Berg, the Norwegian government's spokesman = Ole Berg (NOR)"]),
        ("en", "Beijing's Wang Bo votes.", ["Beijing's Wang Bo = Wang Bo (CHN)"]),
        ("fr", "M. Ole Berg (Norvège) vote.", ["M. Ole Berg = Ole Berg (NOR)", "Norvège = NOR"]),
        ("en", "The ambassador to Norway votes.", ["ambassador = office of somebody", "Norway = NOR"]),
        ("en", "NORWEGIAN MINISTER MEANWHILE HAS BEEN TO THE CAR.", ["NORWEGIAN MINISTER = office of NOR"]),
        ("en", "A MAN WHO VOTES IN PARIS LEFT.", ["PARIS = FRA (place)"]),
        ("en", "Former Norwegian minister Ole Berg sleeps.", ["Norwegian minister = NOR"]),
        ("en", "Ole Berg sleeps.", []),
        ("fr", "Le professeur Ole Berg dort.", []),
    ]

    static let forums: [(String, String, [String])] = [
        ("fr", "L'ASEAN et l'ADMM+ votent.", ["ASEAN = @asean", "ADMM+ = @admm-plus"]),
        ("fr", "L'ANASE vote.", ["ANASE = @asean"]),
        ("en", "The Association of Southeast Asian Nations votes.", ["Association of Southeast Asian Nations = @asean"]),
        ("fr", "L'Organisation des Nations unies vote.", ["Organisation des Nations unies = @un"]),
        ("en", "The African Union votes.", ["African Union = @au"]),
        ("fr", "L'Union européenne vote.", ["Union européenne = @eu"]),
        ("en", "The asean votes.", []),
    ]

    static let all: [(String, String, [String])] = countries + metonyms + demonyms + officials + forums

    @Test(arguments: all)
    func `a phrase refers to whom it says`(language: String, text: String, expected: [String]) {
        let found = Reading(text, language).readable
        if let difference = difference(expected, found) { Issue.record("\(text) – \(difference)") }
    }

    /// Two sentences; what the second one's phrases refer to.
    static let pointers: [(String, String, [String])] = [
        ("fr", "Le ministre norvégien Ole Berg vote. Ole Berg part. M. Berg dort.", ["Ole Berg = Ole Berg (NOR)", "M. Berg = Ole Berg (NOR)"]),
        ("en", "Norwegian Minister Ole Berg votes. Ole Berg leaves. Berg sleeps.", ["Ole Berg = Ole Berg (NOR)", "Berg = Ole Berg (NOR)"]),
        ("en", "Berg sleeps. Norwegian Minister Ole Berg votes.", ["Norwegian Minister Ole Berg = Ole Berg (NOR)"]),
        ("fr", "La Norvège vote. Le Vietnam, le Laos votent.", ["Vietnam = VNM", "Laos = LAO"]),
    ]

    @Test(arguments: [
        ("« Oui », a dit David Berg. Le ministre norvégien dort. David Berg vote.", ["David Berg"]),
        ("David Berg, peintre, dort. Le ministre norvégien vote.", []),
        ("Un avion est arrivé à David Berg. Le ministre norvégien vote.", []),
    ])
    func `who is named without an office has that of the next sentence, unless something else is said of him`(text: String, expected: [String]) {
        #expect(coding(text).actors.filter { $0.id.kind == .official }.map { $0.names[0] } == expected)
    }

    @Test(arguments: pointers)
    func `a person is found again by a part of the name`(language: String, text: String, expected: [String]) {
        let found = Array(Reading(text, language).readable.dropFirst())
        if let difference = difference(expected, found) { Issue.record("\(text) – \(difference)") }
    }

    @Test(arguments: all + pointers)
    func `phrases ascend and do not overlap`(language: String, text: String, _: [String]) {
        let reading = Reading(text, language)
        for (sentence, phrases) in zip(reading.passage.sentences, reading.phrases) {
            var end = sentence.lowerBound
            for phrase in phrases {
                #expect(phrase.tokens.lowerBound >= end && !phrase.tokens.isEmpty && phrase.tokens.upperBound <= sentence.upperBound)
                end = phrase.tokens.upperBound
            }
        }
    }

    /// Text, date of the dispatch, actors.
    static let bygone: [(String, String?, [String])] = [
        ("La RDA vote.", "1985-01-01", ["DDR"]), ("L'URSS vote.", "1991-12-25", ["SUN"]), ("L'URSS vote.", "1991-12-26", []),
        ("L'URSS vote.", "2019-05-14", []), ("Moscou vote.", "1985-01-01", ["SUN"]), ("Moscou vote.", "2019-05-14", ["RUS"]), ("Moscou vote.", nil, ["RUS"]),
        ("Les pays sud-américains et l'Amérique latine votent.", "2019-05-14", []),
    ]

    @Test(arguments: bygone)
    func `a country that is gone is an actor as long as it was there`(text: String, date: String?, expected: [String]) {
        #expect(coding(text, date: date).shortActors == expected)
    }

    @Test func `in a language that is not read, names that are alike in all languages are found`() {
        let text = "El presidente de Portugal visitó Angola el martes y habló ante la ONU y la UNESCO sobre los refugiados en Alemania."
        #expect(extractor.coding(of: dispatch(text, language: "es")).shortActors == ["@un", "@unesco", "AGO", "PRT"])
    }
}
