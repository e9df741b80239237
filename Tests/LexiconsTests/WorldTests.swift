import Codings
import Dispatches
import Foundation
import Testing

@testable import Lexicons

/// Who belongs to what, who is in office, and what they are called.
struct WorldTests {
    // MARK: Memberships

    /// Forum, date, some who are members then, some who are not.
    static let members: [(String, String, [String], [String])] = [
        ("asean", "1970", ["IDN", "MYS", "PHL", "SGP", "THA"], ["VNM", "BRN"]),
        ("asean", "1995-07-27", ["BRN"], ["VNM"]),
        ("asean", "1995-07-28", ["VNM"], ["LAO"]),
        ("asean", "2019-09-04", ["BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "VNM"], ["KOR", "AUS"]),
        ("un", "1970", ["FRA"], ["VNM", "DEU"]),
        ("un", "2019", ["VNM", "DEU", "SSD", "CHE"], ["TWN", "XKX", "VAT"]),
        ("nato", "2019", ["USA", "TUR"], ["SWE", "FIN", "JPN"]),
        ("nato", "2024-06", ["SWE", "FIN"], ["UKR"]),
        ("eu", "2020-01-31", ["GBR", "FRA"], ["TUR"]),
        ("eu", "2020-02-01", ["FRA"], ["GBR"]),
    ]

    @Test(arguments: members)
    func `membership is by date`(forum: String, date: String, inside: [String], outside: [String]) throws {
        try #require(Lexicon.builtIn.memberships[forum] != nil, "memberships.yaml has no \(forum)")
        let found = Set(Lexicon.builtIn.members(of: forum, on: try #require(PartialDate(date))))
        #expect(Set(inside).subtracting(found) == [], "missing from \(forum) on \(date)")
        #expect(found.intersection(outside) == [], "too many in \(forum) on \(date)")
    }

    @Test func `a suspended member is left out while it is suspended`() throws {
        let spells = [
            ("X", "AAA", "2000", nil, Membership.Status.member), ("X", "AAA", "2010-03", "2011", .suspended), ("X", "BBB", "2000", nil, .observer),
            ("X", "CCC", "2000", "2009", .member),
        ].map { Membership(forum: $0, member: $1, from: PartialDate($2)!, until: $3.flatMap { PartialDate($0) }, status: $4) }
        var lexicon = Lexicon.builtIn
        lexicon.memberships = ["X": spells]
        for (date, expected) in [("1999", []), ("2000", ["AAA", "CCC"]), ("2010-01", ["AAA"]), ("2010-03-01", []), ("2011-12-31", []), ("2012", ["AAA"])] {
            #expect(lexicon.members(of: "X", on: try #require(PartialDate(date))) == expected, "\(date)")
        }
        #expect(lexicon.members(of: "unknown", on: try #require(PartialDate("2000"))) == [])
    }

    @Test func `no two spells of one member and one status overlap, and none outlives its forum`() throws {
        let all = Lexicon.builtIn.memberships.values.joined()
        #expect(all.count > 1000)
        for (key, spells) in Dictionary(grouping: all, by: { "\($0.forum) \($0.member) \($0.status)" }) {
            let sorted = spells.sorted { $0.from < $1.from }
            for (a, b) in zip(sorted, sorted.dropFirst()) {
                let end = try #require(a.until, "\(key): a spell without end before another").dayNumbers
                // One may end and another begin within one month or year that is known no closer.
                #expect(end.lowerBound <= b.from.dayNumbers.upperBound && a.from.dayNumbers.upperBound < b.from.dayNumbers.lowerBound, "\(key)")
                #expect(end.upperBound < b.from.dayNumbers.lowerBound || a.until == b.from, "\(key): \(a.from) … \(a.until!) and \(b.from) overlap")
            }
            if let until = Lexicon.builtIn.forums[spells[0].forum]?.until {
                for spell in spells { #expect(spell.from.year <= until.year, "\(key) begins after the forum ended") }
            }
        }
    }

    @Test func `who is suspended is a member, and who is a member is not an observer at the time`() {
        for spells in Lexicon.builtIn.memberships.values {
            for suspension in spells where suspension.status == .suspended {
                #expect(
                    spells.contains { $0.status == .member && $0.member == suspension.member && $0.holds(on: suspension.from) },
                    "\(suspension.forum) \(suspension.member) \(suspension.from)")
            }
        }
    }

    // MARK: Leaders

    @Test func `a leader is in office from the first day to the last, and in any year of them`() throws {
        var problems: [Problem] = []
        let file = DataFile(
            path: "leaders.yaml",
            text: "- {name: Ana Ruiz, country: VNM, office: president, from: 2015-03-10, until: 2019-06}\n- {name: B, forum: asean, from: 2020}\n")
        let leaders = try Record.all(in: file, keys: Leader.keys, problems: &problems).map { try Leader($0) }
        let cases = [
            ("2015-03-09", false), ("2015-03-10", true), ("2015", true), ("2014", false), ("2019-06-30", true), ("2019-07-01", false), ("2019", true),
            ("2020", false),
        ]
        for (date, expected) in cases { #expect(leaders[0].isInOffice(at: PartialDate(date)) == expected, "\(date)") }
        #expect(leaders[0].isInOffice(at: nil))
        #expect(leaders[1].isInOffice(at: PartialDate("2100")) && !leaders[1].isInOffice(at: PartialDate("2019")))
        #expect(leaders[1].represents == .forum("asean") && leaders[0].office == "president")
    }

    /// A name, a date, and whom he acts for in which offices then.
    static let inOffice: [(String, String, [String])] = [
        ("Angela Merkel", "2005-11-21", []), ("Angela Merkel", "2005-11-22", ["country:DEU chancellor"]), ("Angela Merkel", "2021-12-09", []),
        ("Emmanuel Macron", "2019", ["country:FRA president"]), ("Donald Trump", "2019-06", ["country:USA president"]), ("Donald Trump", "2022", []),
        ("Donald J. Trump", "2019-06", ["country:USA president"]), ("Abe Shinzo", "2010", []), ("Shinzo Abe", "2019-09-04", ["country:JPN prime-minister"]),
        ("Nguyen Xuan Phuc", "2019-09-04", ["country:VNM prime-minister"]), ("Nguyen Xuan Phuc", "2022", ["country:VNM president"]),
        ("Nguyen Xuan Phuc", "2021-04-05", ["country:VNM president", "country:VNM prime-minister"]),
        ("Kang Kyung-wha", "2019", ["country:KOR foreign-minister"]), ("Antonio Guterres", "2019", ["forum:un secretary-general"]),
    ]

    @Test(arguments: inOffice)
    func `who is in office is by date`(name: String, date: String, expected: [String]) throws {
        let day = try #require(PartialDate(date))
        let spells = Lexicon.builtIn.leaders.filter { ([$0.name] + $0.names).contains(name) && $0.isInOffice(at: day) }
        #expect(spells.map { "\($0.represents) \($0.office)" }.sorted() == expected)
    }

    @Test func `a leader has an office and ends after he began, and no two spells of one office overlap`() {
        for (key, spells) in Dictionary(grouping: Lexicon.builtIn.leaders, by: { "\($0.name), \($0.represents), \($0.office)" }) {
            #expect(!key.hasSuffix(", "), "\(key) has no office")
            let sorted = spells.sorted { ($0.from?.dayNumbers.lowerBound ?? .min) < ($1.from?.dayNumbers.lowerBound ?? .min) }
            for spell in sorted {
                if let from = spell.from, let until = spell.until { #expect(from.dayNumbers.lowerBound <= until.dayNumbers.upperBound, "\(key)") }
            }
            for (a, b) in zip(sorted, sorted.dropFirst()) {
                // One may end and another begin within a month or year that is known no closer.
                #expect((a.until?.dayNumbers.lowerBound ?? .max) <= (b.from?.dayNumbers.upperBound ?? .min), "\(key): \(a) and \(b)")
            }
        }
    }

    // MARK: Labels

    static let labels: [(String, String, String?)] = [
        ("country:VNM", "en", "Vietnam"), ("country:KOR", "fr", "Corée du Sud"), ("country:KOR", "en", "South Korea"), ("country:CHN", "en", "China"),
        ("country:DEU", "de", "Deutschland"), ("country:DEU", "es", "Alemania"), ("forum:asean", "fr", "ASEAN"), ("forum:asean", "en", "ASEAN"),
        ("forum:au", "en", "AU"), ("forum:au", "fr", "UA"), ("forum:who", "fr", "OMS"), ("forum:who", "de", "WHO"),
        ("country:ZZZ", "en", nil), ("forum:nowhere", "en", nil), ("official:ana-ruiz", "en", nil), ("other:x", "en", nil),
    ]

    @Test(arguments: labels)
    func `countries and forums have a label in each language`(id: String, language: String, expected: String?) throws {
        #expect(Lexicon.builtIn.label(of: try #require(ActorID(id)), in: language) == expected)
    }

    @Test func `a forum in full, and an office in its own language only`() {
        let lexicon = Lexicon.builtIn
        #expect(lexicon.fullName(of: .forum("asean"), in: "fr") == "Association des nations de l'Asie du Sud-Est")
        #expect(lexicon.fullName(of: .forum("asean"), in: "sw") == "Association of Southeast Asian Nations")
        #expect(lexicon.fullName(of: .country("VNM"), in: "en") == nil)
        for (office, language) in [
            ("Premier ministre", "fr"), ("Premier", "en"), ("vice-ministre chinois des Affaires étrangères", "fr"), ("Deputy Foreign Minister", "en"),
        ] {
            for asked in ["en", "fr", "vi"] { #expect(lexicon.office(office, in: asked) == (asked == language ? office : nil), "\(office) \(asked)") }
        }
        #expect(lexicon.office("counterpart", in: "en") == nil && lexicon.office("homologue", in: "fr") == nil)
    }

    @Test func `a forum without acronym is called by its name in the language, else by the English one, else by its slug`() throws {
        var forum = try #require(Lexicon.builtIn.forums["asean"])
        forum.acronyms = []
        forum.names = ["en": ["The Pact"], "fr": ["Le Pacte"]]
        #expect(forum.label(in: "fr") == "Le Pacte" && forum.label(in: "vi") == "The Pact")
        forum.names = [:]
        #expect(forum.label(in: "fr") == "asean")
    }
}
