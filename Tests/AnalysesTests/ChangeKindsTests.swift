import ActorGraphs
import Codings
import Dispatches
import Networks
import Testing

@testable import Analyses

struct ChangeKindsTests {
    private func sides(_ before: [Report], _ after: [Report]) throws -> (ProjectedNetwork, ProjectedNetwork) {
        (try network(graph(before)), try network(graph(after)))
    }

    private func clique(_ codes: [String]) -> [String] {
        codes.indices.flatMap { a in codes.indices.dropFirst(a + 1).map { "\(codes[a]) \(codes[$0]) consult" } }
    }

    private func report(_ id: String, _ ties: [String]) -> Report {
        var report = Report(id, "2019-01-10")
        report.ties = ties
        return report
    }

    @Test func `clusters split, merge, grow, are born and die`() throws {
        let (a, b, c, d) = (["AAA", "AAB", "AAC"], ["BBA", "BBB", "BBC"], ["CCA", "CCB", "CCC"], ["DDA", "DDB", "DDC"])
        func events(_ before: [[String]], _ after: [[String]]) throws -> [String] {
            let (x, y) = try sides([report("a", before.flatMap(clique))], [report("b", after.flatMap(clique))])
            return try #require(try ClusterChanges(x, y, seed: 1)).changes.map { "\($0.event) \($0.before.count) \($0.after.count)" }
        }
        #expect(try events([a, b], [a, b]) == ["same 1 1", "same 1 1"])
        #expect(try events([a, b], [a + b, c]) == ["merged 2 1", "born 0 1"])
        #expect(try events([a + b, d], [a, b]) == ["split 1 2", "dead 1 0"])
        #expect(try events([a, b], [a + ["AAD"], b]) == ["grew 1 1", "same 1 1"])
        #expect(try events([a + ["AAD"], b], [a, b]) == ["shrank 1 1", "same 1 1"])
        // Nobody is on both sides.
        let (x, y) = try sides([report("a", clique(a))], [report("b", clique(b))])
        let apart = try #require(try ClusterChanges(x, y, seed: 1))
        #expect(apart.adjustedMutualInformation == nil && apart.common == 0)
        #expect(try ClusterChanges(x, network(graph()), seed: 1) == nil)
    }

    @Test func `pairs are reconciled, estranged, allied and parted`() throws {
        let (before, after) = try sides(
            [
                report("a", ["VNM CHN accuse", "VNM LAO aid", "JPN LAO consult", "RUS USA aid"]), report("b", ["VNM LAO consult", "RUS USA consult"]),
            ],
            [
                report("c", ["VNM CHN agree", "VNM LAO accuse", "JPN PHL aid", "JPN LAO aid"]), report("d", ["PHL JPN consult"]),
            ])
        let found = PairChange.changes(before, after).map { "\($0.source.id.name) \($0.target.id.name) \($0.kind)" }
        // JPN–LAO cooperate in one dispatch on each side: no alliance.
        #expect(Set(found) == ["CHN VNM reconciled", "LAO VNM estranged", "JPN PHL allied", "RUS USA parted"])
    }

    @Test func `claims are counted on both sides`() {
        func side(_ count: Int) -> ActorGraph {
            ActorGraph(
                actors: [Actor(id: .forum("asean"), name: "ASEAN")], ties: [],
                claims: (0..<count).map { _ in Claim(of: .forum("asean"), by: .country("VNM"), role: "central") })
        }
        let found = ClaimChange.changes(side(1), side(3))
        #expect(found.count == 1 && found[0].before == 1 && found[0].after == 3 && found[0].of.name == "ASEAN")
    }

    @Test func `the distance of a network from itself is none`() {
        let edges = [Edge(source: 0, target: 1, weight: 2), Edge(source: 1, target: 2)]
        let same = NetworkDistance(edges, edges, nodeCount: 3)
        #expect(same.deltaCon == 1 && same.jaccard == 1 && same.contributions == nil && abs(same.correlation! - 1) < 1e-12)
        let empty = NetworkDistance([], [], nodeCount: 0)
        #expect(empty.deltaCon == nil && empty.jaccard == nil && empty.correlation == nil)
        let one = NetworkDistance(edges, [Edge(source: 0, target: 1, weight: -1)], nodeCount: 3)
        #expect(one.deltaCon == nil && one.jaccard == 0.5)
        // What was taken away makes the distance: the ends of the edge that is gone.
        let less = NetworkDistance(edges + [Edge(source: 3, target: 4)], edges, nodeCount: 5)
        #expect(less.contributions!.prefix(3).allSatisfy { $0 < 1e-12 } && abs(less.contributions![3] - 0.5) < 1e-12)
    }
}
