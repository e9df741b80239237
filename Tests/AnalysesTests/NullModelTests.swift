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
        #expect(abs(figure.mean - 4.454545) < 1e-6 && figure.p == 0.1)
        #expect(abs(figure.z! - (9 - figure.mean) / figure.deviation) < 1e-12)
        #expect(ChanceFigure(0, among: replicates, isAscending: true).p == 0.11)
        // Where nothing varies there is nothing to say.
        #expect(ChanceFigure(3, among: [3, 3, 3]).p == nil && ChanceFigure(3, among: [3, 3, 3]).z == nil)
        #expect(ChanceFigure(20, among: replicates).p == 0.01)
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
