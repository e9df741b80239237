import Dispatches
import TestSupport
import Testing

struct DatelineCase: Sendable, CustomTestStringConvertible {
    var text: String
    var place: String?
    var region: String?
    var day: Int?
    var month: Int?
    var year: Int?
    var agency: String?
    var language: String?
    /// What stands behind it.
    var rest: String

    var testDescription: String { text }

    init(
        _ text: String, _ place: String?, region: String? = nil, _ day: Int? = nil, _ month: Int? = nil, _ year: Int? = nil, by agency: String? = nil,
        in language: String? = nil, rest: String
    ) {
        (self.text, self.place, self.region, self.day, self.month) = (text, place, region, day, month)
        (self.year, self.agency, self.language, self.rest) = (year, agency, language, rest)
    }
}

@Suite struct DatelineTests {
    static let cases = [
        DatelineCase(
            "Les participants de la rencontre. Photo : VNA\n\n\n\nSéoul (VNA) – Participant le 4 septembre", "Séoul", by: "VNA",
            rest: " Participant le 4 septembre"),
        DatelineCase("Hanoi, 26 février (VNA) - A quelques heures", "Hanoi", 26, 2, by: "VNA", rest: " A quelques heures"),
        DatelineCase("Hanoi, 1er novembre (VNA) - A l'invitation", "Hanoi", 1, 11, by: "VNA", rest: " A l'invitation"),
        DatelineCase("BEIJING, June 3 (Xinhua) -- China", "BEIJING", 3, 6, by: "Xinhua", rest: " China"),
        DatelineCase("SEOUL, Nov. 22 (Yonhap) -- South Korea", "SEOUL", 22, 11, by: "Yonhap", rest: " South Korea"),
        DatelineCase("Séoul, 18 sept. (Yonhap) -- Aucun chef", "Séoul", 18, 9, by: "Yonhap", rest: " Aucun chef"),
        DatelineCase("HANOI (Reuters) - The second summit", "HANOI", by: "Reuters", rest: " The second summit"),
        DatelineCase("PARIS, 12 mars 2020 (AFP) - La France", "PARIS", 12, 3, 2020, by: "AFP", rest: " La France"),
        DatelineCase("SEOUL, 4 FEVRIER 2020 (AFP) - LA COREE", "SEOUL", 4, 2, 2020, by: "AFP", rest: " LA COREE"),
        DatelineCase("BANGKOK/SEOUL, 02 août (Yonhap) -- La réunion", "BANGKOK/SEOUL", 2, 8, by: "Yonhap", rest: " La réunion"),
        DatelineCase("LUANG PRABANG (Laos), 17 décembre (Xinhua) -- La", "LUANG PRABANG", region: "Laos", 17, 12, by: "Xinhua", rest: " La"),
        DatelineCase("SAN CRISTOBAL, Venezuela, July 28 (Reuters) - V", "SAN CRISTOBAL", region: "Venezuela", 28, 7, by: "Reuters", rest: " V"),
        DatelineCase("KINGSTOWN, St. Vincent (AP) — The leaders", "KINGSTOWN", region: "St. Vincent", by: "AP", rest: " The leaders"),
        DatelineCase("Natuna (Indonésie) | AFP | mercredi 08/01/2020 - Huit", "Natuna", region: "Indonésie", 8, 1, 2020, by: "AFP", in: "fr", rest: " Huit"),
        DatelineCase("Bruxelles, 24/05/2021 (Agence Europe) – Les", "Bruxelles", 24, 5, 2021, by: "Agence Europe", rest: " Les"),
        DatelineCase("Phnom Penh (AKP), June 05, 2020 -- The", "Phnom Penh", 5, 6, 2020, by: "AKP", rest: " The"),
        DatelineCase("Jeddah, March 28, 2023, SPA -- His", "Jeddah", 28, 3, 2023, by: "SPA", rest: " His"),
        DatelineCase("HANOI, Oct. 19, Kyodo - Japanese", "HANOI", 19, 10, by: "Kyodo", rest: " Japanese"),
        DatelineCase("MOSCOW, December 12. /TASS/. Two", "MOSCOW", 12, 12, by: "TASS", rest: " Two"),
        DatelineCase("Moscow, Sep 11 (PTI): After talks", "Moscow", 11, 9, by: "PTI", rest: " After talks"),
        DatelineCase("New Delhi, Jun 5 (PTI) The armies", "New Delhi", 5, 6, by: "PTI", rest: " The armies"),
        DatelineCase("Berne (ats) La Suisse", "Berne", by: "ats", rest: " La Suisse"),
        DatelineCase("(Belga) La Première ministre", nil, by: "Belga", rest: " La Première ministre"),
        DatelineCase("March 23 (Reuters) - Russia", nil, 23, 3, by: "Reuters", rest: " Russia"),
        DatelineCase("ASTANA. KAZINFORM – President", "ASTANA", by: "KAZINFORM", rest: " President"),
        DatelineCase("Amman, January 8, 1968, 1930Z.\n2911.", "Amman", 8, 1, 1968, rest: "\n2911."),
        DatelineCase("Office of the Spokesperson\nAugust 6, 2020\n\nThe", nil, 6, 8, 2020, rest: "\n\nThe"),
        DatelineCase("By a staff reporter\n\nMANILA, April 8 — Deep", "MANILA", 8, 4, rest: " Deep"),
        DatelineCase("Rabat – Le ministre", "Rabat", rest: " Le ministre"),
        DatelineCase("ADDIS ABABA — « la", "ADDIS ABABA", rest: " « la"),
        DatelineCase("La Haye, 5 février (Reuters) - Les", "La Haye", 5, 2, by: "Reuters", rest: " Les"),
    ]

    @Test(arguments: cases)
    func `a dateline gives place, date and agency`(example: DatelineCase) throws {
        let dateline = try #require(DatelineParser(profiles).dateline(of: example.text, language: example.language))
        #expect(dateline.place == example.place)
        #expect(dateline.region == example.region)
        #expect(dateline.day == example.day)
        #expect(dateline.month == example.month)
        #expect(dateline.year == example.year)
        #expect(dateline.agency == example.agency)
        #expect(String(decoding: Array(example.text.utf8)[dateline.range.upperBound...], as: UTF8.self) == example.rest)
    }

    @Test(arguments: [
        "Les Philippines se sont déclarées, mercredi 8 avril, préoccupées", "Gen. Ngo Xuan Lich (R) shakes hands with Patrick Shanahan",
        "Q – Qu'attendez-vous de la visite ?",
        "UN Secretary-General António Guterres on Tuesday condemned", "Vue du dialogue, à Paris. Photo : VNA", "Trump – who said so – left", "", " \n \n", "(",
        "–", "((((((", ", , ,",
        "Paris, 31 février (AFP", "May 2019 was warm", "Hanoi, Hanoi, Hanoi, Hanoi", "(ATTN: UPDATES throughout with more details)",
        "Prime Minister Narendra Modi (left) Photo",
    ])
    func `what is no dateline is taken for none`(text: String) {
        #expect(DatelineParser(profiles).dateline(of: text) == nil)
    }

    @Test func `day and month in figures are told apart by the language alone`() {
        let parser = DatelineParser(profiles)
        let text = "Paris, 08/01/2020 (AFP) - x"
        #expect(parser.dateline(of: text, language: "fr")?.date == PartialDate("2020-01-08"))
        #expect(parser.dateline(of: text, language: "en")?.date == nil)
        #expect(parser.dateline(of: text)?.date == nil)
        #expect(parser.dateline(of: "Paris, 13/01/2020 (AFP) - x", language: "en")?.date == PartialDate("2020-01-13"))
    }

    @Test(arguments: [
        ("31 décembre", "2020-01-01", "2019-12-31"), ("1er janvier", "2019-12-31", "2020-01-01"), ("4 septembre", "2019", "2019-09-04"),
        ("4 septembre", "2019-09", "2019-09-04"),
    ])
    func `a year that is left out is that of the nearest such day`(day: String, source: String, date: String) throws {
        let dateline = try #require(DatelineParser(profiles).dateline(of: "Paris, \(day) (AFP) - x"))
        #expect(dateline.date == nil)
        #expect(dateline.date(near: try #require(PartialDate(source))) == PartialDate(date))
    }

    @Test func `a year is never guessed`() throws {
        let (dispatches, problems) = try read("a.txt", "Hanoi, 26 février (VNA) - x")
        #expect(dispatches.map(\.head.date) == [nil])
        #expect(problems.descriptions == ["a.txt:1: warning: no date found; it stays out of every period"])
    }

    @Test(
        arguments: [
            ("20190904_1.txt", "x", "2019-09-04"), ("vna-2019-09-04.txt", "x", "2019-09-04"), ("x_2019_09_04_y.txt", "x", "2019-09-04"),
            ("2019-09-05.txt", "Paris, 4 septembre (AFP) - x", "2019-09-04"), ("2019-09-05.txt", "Paris, 4 septembre 2018 (AFP) - x", "2018-09-04"),
            ("120190904.txt", "x", nil), ("2019-09-04-to-2019-12-31.txt", "x", nil), ("2019-02-30.txt", "x", nil), ("2019-09.txt", "x", nil),
        ] as [(String, String, String?)])
    func `the dateline wins over the file name, which says no more than a day`(name: String, text: String, date: String?) throws {
        #expect(try read(name, text).0.map(\.head.date) == [date.flatMap { PartialDate($0) }])
    }

    @Test(
        arguments: [
            ("… en 2020. -VNA", "VNA"), ("countries.-VNA", "VNA"), ("on the whole. – VNA\n", "VNA"), ("opportunity.==Kyodo", "Kyodo"),
            ("2019.\n\n-- BERNAMA", "BERNAMA"),
            ("interest.\n\n--SPA", "SPA"), ("region. (QNA)", "QNA"), ("2001.\n\n(AKP)", "AKP"), ("the agenda. – SAnews.gov.za", "SAnews.gov.za"),
            ("Maison-Bleue.\n(FIN)", nil),
            ("ruled out.\n\n(END)", nil), ("le partenariat Vietnam-USA", nil), ("the forum (ASEAN)", nil), ("Enditem", nil), ("", nil), ("-", nil), ("(", nil),
            (")", nil), ("()", nil),
        ] as [(String, String?)])
    func `an agency may sign at the end`(text: String, agency: String?) {
        #expect(Dateline.closingAgency(of: text) == agency)
    }

    @Test(arguments: 0..<300)
    func `a dateline lies inside its text, whatever the text`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let example = Self.cases.randomElement(using: &random)!
        let text = String(decoding: mutated(Array(example.text.utf8), by: &random), as: UTF8.self)
        let parser = DatelineParser(profiles)
        if let dateline = parser.dateline(of: text, language: "fr") {
            #expect(0 <= dateline.range.lowerBound && dateline.range.lowerBound < dateline.range.upperBound && dateline.range.upperBound <= text.utf8.count)
            #expect(dateline.month == nil || PartialDate(year: 2000, month: dateline.month!, day: dateline.day) != nil)
        }
        _ = Dateline.closingAgency(of: text)
    }
}
