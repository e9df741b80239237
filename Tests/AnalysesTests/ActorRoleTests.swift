import ActorGraphs
import Codings
import Dispatches
import Networks
import Testing

@testable import Analyses

struct ActorRoleTests {
    /// VNM joins two sides: LAO and KHM, which know each other, and JPN with USA behind it. Strength: VNM 3 + 2 + 1 = 6, LAO 4, JPN 3, KHM 2, USA 1.
    static let bridge = graph(
        Report("a", "2019-01-10", "VNM LAO consult", "LAO VNM aid 2", "LAO KHM agree"), Report("b", "2019-03-10", "VNM JPN accuse", "JPN VNM support"),
        Report("c", "2019-03-20", "JPN USA consult", "VNM KHM request"), Report("d", "2019-02-01"))

    private func role(
        of text: String, in graph: ActorGraph = bridge, _ names: String..., projection: Projection = Projection(), period: String? = nil
    ) throws -> ActorRole {
        let analysis = RoleAnalysis(measures: try CentralityAnalysis.measures(named: names.isEmpty ? ["strength"] : names))
        return try analysis.role(of: actor(text), in: network(graph, projection, period: period), from: graph)
    }

    @Test func `a rank knows who stands above and below, and how far`() throws {
        let standing = try #require(try role(of: "LAO").standings.first)
        #expect(standing.value == 4 && standing.rank == 2 && standing.ranked == 5 && standing.sharedWith.isEmpty)
        #expect(standing.above?.rank == 1 && standing.above?.gap == 2 && standing.above?.actors.map(\.id.name) == ["VNM"])
        #expect(standing.below?.rank == 3 && standing.below?.gap == 1 && standing.below?.actors.map(\.id.name) == ["JPN"])
    }

    @Test func `the first has none above, and those who share a rank are named`() throws {
        #expect(try role(of: "VNM").standings[0].above == nil)
        // Degree: VNM 3; LAO, KHM and JPN 2; USA 1.
        let standing = try role(of: "KHM", "degree").standings[0]
        #expect(standing.rank == 2 && standing.sharedWith.map(\.id.name) == ["JPN", "LAO"] && standing.above?.gap == 1 && standing.below?.rank == 5)
        #expect(try role(of: "USA", "degree").standings[0].below == nil)
    }

    @Test func `partners are by weight, with tone, share, types and directions`() throws {
        let partners = try role(of: "VNM").partners
        #expect(partners.map { "\($0.actor.id.name) \($0.weight) \($0.tone)" } == ["LAO 3.0 cooperation", "JPN 2.0 mixed", "KHM 1.0 neutral"])
        #expect(partners.map(\.share) == [0.5, 2.0 / 6, 1.0 / 6] && partners.map(\.dispatches) == [1, 1, 1])
        #expect(partners[0].ties.byType == [.consult: .init(mutual: 1), .aid: .init(inbound: 1)])
        #expect(partners[1].ties.byType == [.accuse: .init(outbound: 1), .support: .init(inbound: 1)])
    }

    @Test(arguments: [false, true]) func `ties by type go in, out or both ways, in any network`(isDirected: Bool) throws {
        let ties = try role(of: "VNM", projection: Projection(isDirected: isDirected)).ties
        #expect(ties.total == 5 && ties.sum == .init(outbound: 2, inbound: 2, mutual: 1))
        #expect(ties.total(of: .cooperation) == 3 && ties.total(of: .conflict) == 1 && ties.total(of: .neutral) == 1)
        #expect(ties.types.map(\.type) == [.consult, .support, .aid, .request, .accuse])
    }

    @Test func `sentences stand by weight of their tie, each once with all that it says`() throws {
        let sentences = try role(of: "VNM").partners[0].sentences
        #expect(sentences.map(\.evidence.text) == ["a: LAO VNM aid 2", "a: VNM LAO consult"])
        #expect(sentences[0].ties == [RoleTie(type: .aid, direction: .inbound)] && sentences[0].date == PartialDate("2019-01-10"))
        #expect(sentences[0].dispatch?.id == "a")
        let place = Evidence(dispatch: "a", start: 0, end: 3, text: "one")
        let twice = [TieType.aid, .consult, .aid].map { RoleSentence(ties: [RoleTie(type: $0, direction: .mutual)], evidence: place) }
        #expect(RoleSentence.distinct(twice).map { $0.ties.map(\.type) } == [[.aid, .consult]])
        #expect(RoleSentence.distinct([RoleSentence(ties: [], evidence: Evidence(start: 0, end: 0, text: " "))]).isEmpty)
    }

    @Test func `the timeline counts ties and dispatches by month, without a gap`() throws {
        let timeline = try role(of: "VNM").timeline
        #expect(timeline.unit == .month && timeline.undatedTies == 0)
        #expect(timeline.spans.map { "\($0.date) \($0.ties) \($0.dispatches)/\($0.coverage)" } == ["2019-01 2 1/1", "2019-02 0 0/1", "2019-03 3 2/2"])
        #expect(timeline.spans.map(\.cooperation) == [2, 0, 1] && timeline.spans.map(\.conflict) == [0, 0, 1])
    }

    @Test func `a span of more than three years is told by year`() throws {
        let long = graph(Report("a", "2016-05-10", "VNM LAO aid"), Report("b", "2019-05-10", "VNM LAO aid"), Report("c", nil, "VNM LAO aid"))
        let timeline = try role(of: "LAO", in: long).timeline
        #expect(timeline.unit == .year && timeline.spans.map(\.ties) == [1, 0, 0, 1] && timeline.undatedTies == 1)
        let short = graph(Report("a", "2016-05-10", "VNM LAO aid"), Report("b", "2019-04-10", "VNM LAO aid"))
        #expect(try role(of: "LAO", in: short).timeline.spans.count == 36)
    }

    @Test func `without a bridge its network falls apart, and who is cut off is named`() throws {
        let absence = try role(of: "VNM").absence
        #expect(absence.components == (1, 2) && absence.largest == (5, 2) && absence.edges == 3)
        // KHM–LAO and JPN–USA are of one size: the one of the smallest actor counts as the rest.
        #expect(absence.cutOff.map(\.id.name) == ["KHM", "LAO"] || absence.cutOff.map(\.id.name) == ["JPN", "USA"])
        #expect(try role(of: "JPN").absence.cutOff.map(\.id.name) == ["USA"])
        let leaf = try role(of: "USA").absence
        #expect(leaf.cutOff.isEmpty && leaf.components == (1, 1) && leaf.largest == (5, 4))
    }

    @Test func `other components are not what an actor cuts off`() throws {
        let two = graph(Report("a", "2019-01-10", "VNM LAO aid", "CHN JPN aid", "JPN USA aid", "USA CHN aid"))
        let absence = try role(of: "VNM", in: two).absence
        #expect(absence.components == (2, 2) && absence.largest == (3, 3) && absence.cutOff.isEmpty)
    }

    @Test func `the cluster names its others, the strongest first, and how much stays inside`() throws {
        let cluster = try #require(try role(of: "CCC", in: CentralityTableTests.triangles).cluster)
        #expect(cluster.count == 2 && cluster.others.map(\.id.name) == ["AAA", "BBB"])
        // Two ties inside, the bridge to DDD outside.
        #expect(abs((cluster.weightInside ?? 0) - 2.0 / 3) < 1e-12)
    }

    @Test func `claims are grouped by role and speaker, with their sentences`() throws {
        var problems: [Problem] = []
        func coding(_ id: String, _ speaker: ActorID?, _ role: String) -> Coding {
            let evidence = [Evidence(start: 0, end: 2, text: "\(id) says so")]
            return Coding(
                head: DispatchHead(id: id, agency: "VNA"), ties: [Tie(source: .country("VNM"), target: .forum("asean"), type: .aid)],
                claims: [Claim(of: .forum("asean"), by: speaker, role: role, evidence: evidence)])
        }
        let codings = [
            coding("a", .country("VNM"), "central"), coding("b", .country("VNM"), "central"), coding("c", nil, "central"), coding("d", nil, "bridge"),
        ]
        let claims = try role(of: "@asean", in: ActorGraph(codings: codings, problems: &problems)).claims
        #expect(claims.map { "\($0.role) \($0.by?.id.name ?? "-") \($0.times)" } == ["central VNM 2", "bridge - 1", "central - 1"])
        #expect(claims[0].dispatches == 2 && claims[0].sentences.map(\.evidence.text) == ["a says so", "b says so"])
        #expect(claims[0].sentences[0].dispatch?.agency == "VNA" && problems.isEmpty)
    }

    @Test func `officials are known of their country, and folded they are not asked for`() throws {
        let reports = graph(Report("a", "2019-01-10", "ana VNM represents", "ana LAO consult"), Report("b", "2019-01-11", "JPN ana aid"))
        let folded = Projection(foldsOfficials: true)
        let vietnam = try role(of: "VNM", in: reports, projection: folded)
        #expect(vietnam.officials.map(\.id.name) == ["ana"] && vietnam.ties.sum == .init(inbound: 1, mutual: 1))
        #expect {
            try role(of: "ana", in: reports, projection: folded)
        } throws: {
            "\($0)".contains("do not fold officials")
        }
        #expect(try role(of: "VNM", in: reports).ties.total == 0)
    }

    @Test func `an actor without a tie that counts is refused`() throws {
        #expect {
            try role(of: "USA", period: "2019-01")
        } throws: {
            "\($0)" == "country:USA has no tie among those that count in 2019-01; widen the period, the kinds or the types, or ask for another actor"
        }
    }

    @Test func `a signed network has weights of both signs, and no shares where one is not positive`() throws {
        let projection = Projection(weight: .score)
        let role = try role(of: "VNM", projection: projection)
        #expect(role.partners.first?.actor.id.name == "LAO" && role.partners[0].weight == 12.5 && role.partners.allSatisfy { $0.share == nil })
        #expect(role.cluster == nil && role.timeline.spans.count == 3)
    }
}
