import ActorGraphs
import Codings
import Dispatches
import Networks
import TestSupport
import Testing

@testable import Analyses

struct NullModelTests {
    @Test func `appearances keep how many dispatches an actor is in and how many actors a dispatch has`() throws {
        let projected = try network(UncertaintyTests.corpus(60, seed: 2))
        let model = Reweighing(of: projected)
        let null = try AppearanceModel(model)
        var source = Xoshiro256(seed: 1)
        let all = projected.network.edges.reduce(0) { $0 + $1.weight }
        var differs = false
        for _ in 0..<20 {
            let network = try null.network(using: &source)
            // The same ties between others: their weights add up to the same.
            #expect(abs(network.edges.reduce(0) { $0 + $1.weight } - all) < 1e-9)
            differs = differs || network != projected.network
            // Nobody has ties in more dispatches than before, so that his strength is at most what all these weigh.
            #expect(network.nodeCount == model.actors.count)
        }
        #expect(differs)
    }

    @Test(arguments: NullModel.allCases)
    func `networks of the model itself are seldom far from it`(model: NullModel) throws {
        // 60 corpora in which who meets whom is chance: strength given appearances, betweenness given degrees. At 5 % about 3 reject.
        var rejected = 0
        for number in 0..<60 {
            let projected = try network(UncertaintyTests.corpus(30, seed: UInt64(100 + number)))
            var source = Xoshiro256(seed: UInt64(number))
            let random =
                model == .degrees
                ? try Rewiring().network(like: projected.network, using: &source) : try AppearanceModel(Reweighing(of: projected)).network(using: &source)
            let measure = try measures(model == .degrees ? "betweenness" : "strength")
            let replicates = try model.replicates(of: projected, measures: measure, partition: nil, resampling: Resampling(replicates: 100))
            let node = number % 4
            let figure = ChanceFigure(try measure[0].scores(random, nil)[node]!, among: replicates.values(0, node: node))
            if let p = figure.p, p <= 0.05 { rejected += 1 }
        }
        #expect(rejected <= 8)
    }

    @Test func `z and p say how far a value is from what chance makes`() {
        let replicates = (0..<99).map { Double($0 % 10) }
        let figure = ChanceFigure(9, among: replicates)
        #expect(abs(figure.mean - 4.454545) < 1e-6 && abs(figure.p! - 0.055) < 1e-12)
        #expect(abs(figure.z! - (9 - figure.mean) / figure.deviation) < 1e-12)
        // Ten are as low, and none lower: they count half.
        #expect(abs(ChanceFigure(0, among: replicates, isAscending: true).p! - 0.06) < 1e-12)
        // Where nothing varies there is nothing to say.
        #expect(ChanceFigure(3, among: [3, 3, 3]).p == nil && ChanceFigure(3, among: [3, 3, 3]).z == nil)
        #expect(ChanceFigure(20, among: replicates).p == 0.01)
    }

    /// A path with a fork, a directed one, and actors on the one side of forums.
    static let small: [(ends: [(Int, Int)], nodes: Int, isDirected: Bool, sides: [Bool]?)] = [
        ([(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (4, 5)], 6, false, nil),
        ([(0, 1), (1, 2), (2, 0), (2, 3), (3, 1), (3, 0)], 4, true, nil),
        ([(0, 4), (0, 5), (1, 4), (2, 5), (2, 6), (3, 6), (3, 4)], 7, false, [false, false, false, false, true, true, true]),
    ]

    @Test(.enabled(if: Oracle.isRequired, Comment(rawValue: Oracle.absence)), arguments: small.indices)
    func `of all networks that NetworkX lists, each is drawn equally often, and no other`(number: Int) throws {
        let (ends, nodes, isDirected, sides) = Self.small[number]
        let own = ends.map { Edge(source: $0.0, target: $0.1) }
        let network = try Network(nodeCount: nodes, edges: own, isDirected: isDirected)
        let drawn = try (0..<4_000).map { part in
            var source = Xoshiro256(seed: 21, part: part)
            return try Rewiring(sides: sides).network(like: network, using: &source).edges
        }
        struct Options: Encodable {
            var sides: [Bool]?
        }
        struct Answer: Decodable {
            var space: Int
            var reached: Int
            var p: Double
        }
        let answer: Answer = try Oracle.shared.ask(
            "null_space", ([own] + drawn).map { RandomGraph(nodeCount: nodes, isDirected: isDirected, edges: $0) }, options: Options(sides: sides))
        #expect(answer.space >= 6 && answer.reached == answer.space && answer.p > 0.001, "\(answer)")
    }

    @Test(.enabled(if: Oracle.isRequired, Comment(rawValue: Oracle.absence)))
    func `appearances are dealt as often as all ways of dealing them, listed in Python, say`() throws {
        let projected = try network(
            AnalysesTests.graph(
                Report("a", "2019-01-10", "VNM LAO consult", "VNM JPN aid 2"), Report("b", "2019-01-11", "VNM CHN consult"),
                Report("c", "2019-01-12", "LAO CHN consult 3"), Report("d", "2019-01-13", "JPN PHL consult")))
        let model = Reweighing(of: projected)
        struct Options: Encodable {
            var nodes: Int
            var places: [[Int]]
            var ties: [[Double]]
        }
        let ties = model.shares.enumerated().flatMap { unit, shares in
            shares.map { [Double(unit), Double(model.edges[$0.edge].source), Double(model.edges[$0.edge].target), $0.weight] }
        }
        let places = model.shares.map { shares in Set(shares.flatMap { [model.edges[$0.edge].source, model.edges[$0.edge].target] }).sorted() }
        struct Answer: Decodable {
            var ways: Int
            var means: [[Double]]
        }
        let answer: Answer = try Oracle.shared.ask("appearances", options: Options(nodes: model.actors.count, places: places, ties: ties))
        let null = try AppearanceModel(model)
        let runs = 4_000
        var sums = [[Double]](repeating: [Double](repeating: 0, count: 5), count: 5)
        for part in 0..<runs {
            var source = Xoshiro256(seed: 4, part: part)
            for edge in try null.network(using: &source).edges {
                sums[edge.source][edge.target] += edge.weight
                sums[edge.target][edge.source] += edge.weight
            }
        }
        #expect(answer.ways > 50)
        // A pair weighs between 0 and 6: means are within four standard errors.
        for (row, expected) in zip(sums, answer.means) {
            for (sum, mean) in zip(row, expected) { #expect(abs(sum / Double(runs) - mean) < 4 * 1.5 / Double(runs).squareRoot(), "\(mean)") }
        }
    }

    @Test(.enabled(if: Oracle.isRequired, Comment(rawValue: Oracle.absence)))
    func `SciPy adjusts p-values alike`() throws {
        var source = Xoshiro256(seed: 3)
        let p = (0..<40).map { _ in source.unit() * source.unit() }
        let expected: [Double] = try Oracle.shared.ask("false_discovery", options: ["p": p])
        for (q, other) in zip(FalseDiscovery.adjusted(p.map { $0 }), expected) { #expect(abs(q! - other) < 1e-12) }
        #expect(FalseDiscovery.adjusted([0.01, nil, 0.04]) == [0.02, nil, 0.04] && FalseDiscovery.adjusted([]) == [])
    }
}
