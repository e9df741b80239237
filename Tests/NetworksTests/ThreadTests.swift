import Synchronization
import TestSupport
import Testing

@testable import Networks

final class SharedShares: Sendable {
    private let storage = Mutex<[Double]>([])

    func add(_ share: Double) { storage.withLock { $0.append(share) } }

    var values: [Double] { storage.withLock { $0 } }
}

@Suite struct ThreadTests {
    @Test(arguments: MeasureTests.names, MeasureTests.Kind.positive)
    func `a measure's figures have the same bits at any number of threads`(name: String, kind: MeasureTests.Kind) throws {
        let measure = try #require(Measure.named(name))
        var random = Xoshiro256(seed: 6)
        for graph in RandomGraph.many(3, isDirected: kind.isDirected, weights: kind.weights, nodeLimit: name == "vitality-flow" ? 9 : 90).suffix(1)
            + [
                RandomGraph(
                    seed: 100 + UInt64(random.below(100)), isDirected: kind.isDirected, weights: kind.weights, nodeLimit: name == "vitality-flow" ? 9 : 90)
            ]
        {
            let network = try graph.network()
            let partition = MeasureTests.partition(graph.nodeCount)
            let figures = try [1, 2, 5].map { threads in
                try Execution(threads: threads).run { () throws(NetworkError) in try measure.scores(network, partition) }
            }
            #expect(figures.allSatisfy { $0 == figures[0] }, "\(graph)")
        }
    }

    @Test func `parts of parallel work are all done once, whatever the number of threads`() throws {
        for threads in [1, 2, 7, 40] {
            let counts = Flat(repeating: 0, count: 25)
            try Execution(threads: threads).run { () throws(NetworkError) in
                try Workers(for: "test").forEach(25) {
                    ()
                } _: { part, _ in
                    counts[part] += 1
                }
            }
            #expect(counts.array == Array(repeating: 1, count: 25))
        }
    }

    @Test func `what work throws comes out as it is, of whatever type`() {
        struct Fault: Error {}
        #expect(throws: Fault.self) { try Execution(threads: 1).run { () throws(Fault) in throw Fault() } }
        #expect(throws: CancellationError.self) { try Execution(threads: 1).run { throw CancellationError() } }
        #expect(Execution(threads: 3).run { Execution.current.threadCount } == 3)
    }
}
