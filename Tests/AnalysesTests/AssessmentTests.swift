import ActorGraphs
import Codings
import Dispatches
import Networks
import TestSupport
import Testing

@testable import Analyses

struct AssessmentTests {
    private func coding(_ id: String, _ date: String, _ agency: String?, _ ties: [String], claims: [Claim] = []) -> Coding {
        let day = PartialDate(date)
        return Coding(
            head: DispatchHead(id: id, date: day, agency: agency), actors: [],
            ties: ties.map { text in
                let words = text.split(separator: " ").map(String.init)
                return Tie(source: actor(words[0]), target: actor(words[1]), type: TieType(rawValue: words[2])!, date: day)
            }, claims: claims)
    }

    private func graph(_ codings: [Coding]) -> ActorGraph {
        var problems: [Problem] = []
        return ActorGraph(codings: codings, repeats: .none, problems: &problems)
    }

    private func assessment(_ id: String, _ graph: ActorGraph, members: [String] = [], replicates: Int = 100) throws -> Assessment {
        let homes = ["VNA": ActorID.country("VNM"), "AFP": .country("FRA")]
        return try AssessmentAnalysis(
            resampling: Resampling(replicates: replicates), home: { homes[$0] }, members: { _, _ in members.map { .country($0) } }
        ).assessment(of: actor(id), in: network(graph), from: graph)
    }

    private static let codes = ["AUS", "BRN", "CHN", "IDN", "JPN", "KHM", "LAO", "MMR", "PHL", "THA", "SGP", "MYS"]

    /// VNM meets somebody in each of 24 dispatches of three agencies, over two years; the others have a tie among themselves now and then.
    private func hub() -> ActorGraph {
        graph(
            (0..<24).map { number in
                let (a, b) = (Self.codes[number % 12], Self.codes[(number + 1) % 12])
                return coding(
                    "d\(10 + number)", "20\(19 + number / 12)-0\(1 + number % 9)-10", ["AFP", "TASS", "AP"][number % 3],
                    ["VNM \(a) consult", "VNM \(b) support"] + (number % 4 == 0 ? ["\(a) \(b) consult"] : []))
            })
    }

    @Test func `who stands in the middle of all that every source reports is central`() throws {
        let found = try assessment("VNM", hub())
        #expect(found.verdict == .supported && found.place.isAtTop && found.place.ranks == [1, 1, 1, 1] && found.share == 1)
        #expect(found.settings.count == 8 && found.settings.allSatisfy(\.place.isAtTop))
        #expect(found.viewpoints.map(\.without) == [.agency("AFP"), .agency("AP"), .agency("TASS")])
        #expect(found.times.map(\.period) == ["2019", "2020"] && found.times.allSatisfy { $0.place?.ranks[0] == 1 && $0.coverage == 12 })
        #expect(found.structure.map(\.measure.name).contains("constraint") && found.structure.allSatisfy { $0.value != nil })
    }

    @Test func `one of many on the rim is not`() throws {
        let found = try assessment("CHN", hub())
        #expect(found.dispatches < 5 && found.verdict == .tooLittleData)
        // With the same dispatches three times over there is enough to say so.
        let thrice = graph(
            (0..<72).map { number in
                let (a, b) = (Self.codes[number % 12], Self.codes[(number + 1) % 12])
                return coding("d\(10 + number)", "2019-01-10", ["AFP", "TASS"][number % 2], ["VNM \(a) consult", "VNM \(b) support"])
            })
        let rim = try assessment("CHN", thrice)
        #expect(rim.verdict == .notSupported && !rim.place.isAtTop && rim.share! < 0.5)
    }

    @Test func `a place that one source makes is fragile`() throws {
        // AFP alone writes about VNM, and it writes most; what the other one reports has JPN in its middle.
        let both = graph(
            (0..<30).map { number in
                let code = Self.codes[number % 12 == 4 ? 0 : number % 12]
                return number < 16
                    ? coding("d\(10 + number)", "2019-01-10", "AFP", ["VNM \(code) consult", "VNM JPN consult"])
                    : coding("d\(10 + number)", "2019-01-10", "AP", ["JPN \(code) consult", "JPN CHN aid"])
            })
        let found = try assessment("VNM", both)
        #expect(found.place.isAtTop && found.verdict == .fragile)
        #expect(found.viewpoints.first { $0.without == .agency("AFP") }?.place.isAtTop == false)
    }

    @Test func `one dispatch is always too little, and so are nine`() throws {
        for count in [1, 9] {
            let few = graph((0..<count).map { coding("d\($0)", "2019-01-10", "AFP", ["VNM CHN consult", "VNM JPN aid", "VNM LAO aid"]) })
            let found = try assessment("VNM", few)
            #expect(found.verdict == .tooLittleData && found.share == nil && found.chance.isEmpty && found.values.allSatisfy { $0.interval == nil })
        }
    }

    @Test func `who is claimed to be central and has no tie is refused as too little data`() throws {
        let claim = Claim(of: actor("@asean"), by: .country("VNM"), role: "central", evidence: [Evidence(start: 0, end: 1, text: "x")])
        let graph = graph([coding("a", "2019-01-10", "AFP", ["VNM CHN consult"], claims: [claim])])
        #expect {
            try RoleAnalysis().role(of: actor("@asean"), in: network(graph), from: graph)
        } throws: {
            "\($0)".contains("too little data: a role, \"central\", is claimed of forum:asean")
        }
    }

    @Test func `a place in what one agency reports is never supported`() throws {
        let one = graph((0..<24).map { coding("d\(10 + $0)", "2019-01-10", "AFP", ["VNM \(Self.codes[$0 % 12]) consult"]) })
        let found = try assessment("VNM", one)
        #expect(found.place.isAtTop && found.share == 1 && found.sources == 1 && found.verdict == .fragile)
        let unsigned = graph((0..<24).map { coding("d\(10 + $0)", "2019-01-10", nil, ["VNM \(Self.codes[$0 % 12]) consult"]) })
        #expect(try assessment("VNM", unsigned).verdict == .supported)
    }

    @Test func `an agency's ties of its own country are taken away, those of its officials too`() throws {
        // VNA reports on VNM and its minister; AFP on VNM as well, where it is not at home.
        let official = Actor(id: .official("ana"), represents: .country("VNM"))
        var codings = (0..<8).map { coding("a\($0)", "2019-01-10", "VNA", ["VNM LAO aid", "ana LAO consult", "LAO CHN aid"]) }
        for position in codings.indices { codings[position].actors = [official] }
        codings += (0..<6).map { coding("b\($0)", "2019-01-10", "AFP", ["VNM CHN accuse"]) }
        let graph = graph(codings)
        let projected = try network(graph)
        let analysis = AssessmentAnalysis(measures: try measures("strength"), home: { $0 == "VNA" ? .country("VNM") : nil })
        func far(_ id: ActorID) throws -> Int? {
            let node = try #require(projected.actors.firstIndex { $0.id == id })
            return try analysis.viewpoints(of: id, node, in: projected, nil).first { $0.without == .homeTies }?.place.ranks[0]
        }
        // Left: LAO–CHN 8, VNM–CHN 6. CHN 14, LAO 8, VNM 6, ana 0.
        #expect(try [far(.country("CHN")), far(.country("LAO")), far(.country("VNM")), far(.official("ana"))] == [1, 2, 3, 4])
    }

    @Test func `without the dispatches that claim the role, the figures are those of the rest`() throws {
        let claim = Claim(of: actor("@asean"), by: .country("VNM"), role: "central", evidence: [Evidence(start: 0, end: 1, text: "x")])
        let codings = (0..<12).map { number in
            coding(
                "d\(10 + number)", "2019-01-10", "AFP",
                number < 6 ? ["@asean VNM consult", "@asean \(Self.codes[number]) consult"] : ["VNM \(Self.codes[number]) aid"],
                claims: number < 6 ? [claim] : [])
        }
        let found = try assessment("@asean", graph(codings))
        let without = try #require(found.viewpoints.first { $0.without == .claims })
        #expect(without.dispatches == 6 && without.place.ranks[0] != found.place.ranks[0] && !without.place.isAtTop)
        // One agency: nothing can be left out of one.
        #expect(!found.viewpoints.contains { if case .agency = $0.without { true } else { false } })
    }

    @Test func `a forum is seen as a node, through its members, and as both`() throws {
        // Members BRN 3 and LAO 2 to others, 5 among themselves; the forum has 4; CHN 6, JPN 3.
        let ties = [
            "BRN CHN aid", "BRN CHN consult", "BRN JPN aid", "LAO CHN aid", "LAO JPN aid", "@asean CHN consult", "@asean CHN aid", "@asean JPN aid",
            "@asean LAO consult",
        ]
        let graph = graph(
            ties.enumerated().map { coding("d\(10 + $0)", "2019-01-10", nil, [$1]) } + (0..<5).map { coding("e\($0)", "2019-01-10", nil, ["BRN LAO consult"]) })
        let views = try #require(try assessment("@asean", graph, members: ["BRN", "LAO", "VNM"]).forum)
        #expect(views.members.count == 3 && views.present == 2)
        // Strengths as they are: BRN 8, LAO 8, CHN 5, JPN 3, ASEAN 4. Members as one without ASEAN: 5, CHN 3, JPN 2. With it: 8, CHN 5, JPN 3.
        #expect(views.node.ranks[0] == 4 && views.throughMembers.ranks[0] == 1 && views.both.ranks[0] == 1 && views.both.ranked[0] == 3)
        // Pairs of BRN, CHN, JPN, LAO, by ties with the others: BRN–LAO 5, CHN–JPN 5, the rest less or as much.
        let p = try #require(views.groups)
        #expect(p > 0.05 && p <= 1)
        #expect(try assessment("@asean", graph).forum == nil && assessment("CHN", graph, members: ["BRN"]).forum == nil)
    }

    @Test(arguments: [(3, 1), (6, 2), (9, 3), (30, 3), (45, 5), (100, 10), (0, 1)])
    func `the top is a tenth, at least three, at most a third`(ranked: Int, places: Int) {
        #expect(Assessment.placesAtTop(of: ranked) == places)
    }

    @Test func `the same assessment comes out at any number of threads`() throws {
        let graph = hub()
        let all = try [1, 4].map { threads in
            try AssessmentAnalysis(resampling: Resampling(replicates: 100, threads: threads)).assessment(of: actor("VNM"), in: network(graph), from: graph)
        }
        #expect(all[0].chance.map(\.figures) == all[1].chance.map(\.figures) && all[0].values == all[1].values)
    }
}
