import ActorGraphs
import Codings
import Dispatches
import Testing

struct ActorFinderTests {
    private static let actors = [
        Actor(id: .country("KOR"), name: "South Korea", names: ["South Korea", "Séoul"]), Actor(id: .country("PRK"), name: "North Korea"),
        Actor(id: .country("VNM"), name: "le Viêt Nam", names: ["Hanoï"]), Actor(id: .forum("asean"), name: "ASEAN"),
        Actor(id: .forum("admm-plus"), name: "ADMM+"),
        Actor(id: .official("nguyen-chi-vinh"), name: "Nguyễn Chí Vịnh"), Actor(id: .official("retno-marsudi"), name: "Retno Marsudi"),
        Actor(id: ActorID(.other, "北京"), name: "北京"), Actor(id: ActorID(.other, "☂"), name: "☂"),
    ]
    private static let names: @Sendable (ActorID) -> [String] = {
        ["VNM": ["Vietnam", "Việt Nam"], "asean": ["ANASE", "Association des nations de l'Asie du Sud-Est"]][$0.name] ?? []
    }
    private let finder = ActorFinder(among: actors, others: [Actor(id: .country("FJI"), name: "Fiji")], names: names)

    @Test(arguments: [
        ("country:VNM", "VNM"), ("country:vnm", "VNM"), ("vnm", "VNM"), ("Vietnam", "VNM"), ("viêt nam", "VNM"), ("VIET-NAM", "VNM"), ("hanoi", "VNM"),
        ("forum:ASEAN", "asean"), ("Asean", "asean"), ("anase", "asean"), ("association des nations de l’asie du sud-est", "asean"),
        ("ADMM+", "admm-plus"), ("ADMM Plus", "admm-plus"), ("Nguyen Chi Vinh", "nguyen-chi-vinh"), ("Chi Vinh Nguyen", "nguyen-chi-vinh"),
        ("Vịnh", "nguyen-chi-vinh"), ("Marsudi", "retno-marsudi"), ("seoul", "KOR"), ("south  korea", "KOR"), ("北京", "北京"), ("☂", "☂"),
    ])
    func `an actor is found by id, code, slug, name or some words of it, as one types them`(text: String, expected: String) throws {
        #expect(try finder.actor(called: text).id.name == expected)
    }

    @Test(arguments: [
        ("korea", #""korea" may be South Korea (country:KOR), North Korea (country:PRK); name one by its id"#),
        ("Vietnma", #"unknown actor "Vietnma"; did you mean le Viêt Nam (country:VNM)?"#),
        ("Retno Marsoudi", #"unknown actor "Retno Marsoudi"; did you mean Retno Marsudi (official:retno-marsudi)?"#),
        ("Soth Koera", #"unknown actor "Soth Koera"; did you mean South Korea (country:KOR), or North Korea (country:PRK)?"#),
        ("Fiji", "Fiji (country:FJI) has no tie in the graph; expected an actor that has one"),
        ("quite another", #"unknown actor "quite another"; expected an id, a code or a name"#),
        ("", #"unknown actor ""; expected an id, a code or a name"#),
        ("a\u{1B}[31m\nb", "unknown actor \"a\u{FFFD}[31m b\"; expected an id, a code or a name"),
    ])
    func `who is nobody or several is refused, and the nearest are offered`(text: String, message: String) {
        #expect {
            try finder.actor(called: text)
        } throws: {
            "\($0)" == message
        }
    }

    @Test func `of many candidates the first are listed`() {
        let many = (0..<20).map { Actor(id: .official("kim-\($0)"), name: "Kim \($0)") }
        #expect {
            try ActorFinder(among: many).actor(called: "Kim")
        } throws: {
            "\($0)".hasSuffix("Kim 7 (official:kim-7) or 12 others; name one by its id")
        }
    }

    @Test func `a name of any length is refused in no time`() {
        let long = String(repeating: "Viêt Nam ", count: 20_000)
        #expect(throws: Problem.self) { try finder.actor(called: long) }
    }
}
