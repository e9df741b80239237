import TestSupport
import Testing

@testable import Networks

/// What holds for every measure of the list, on every kind of graph.
@Suite struct MeasureTests {
    static let names = Measure.all.map(\.name)

    struct Kind: CustomTestStringConvertible, Sendable {
        var isDirected: Bool
        var weights: RandomGraph.Weights
        var testDescription: String { "\(isDirected ? "directed" : "undirected"), \(weights.rawValue) weights" }

        static let positive = [false, true].flatMap { isDirected in
            [RandomGraph.Weights.unit, .whole, .real].map { Kind(isDirected: isDirected, weights: $0) }
        }
    }

    /// For measures of roles between clusters; the oracle's is the same. Turned round, it goes with the nodes.
    static func partition(_ nodeCount: Int, isTurned: Bool = false) -> Partition {
        Partition(labels: (0..<nodeCount).map { (isTurned ? nodeCount - 1 - $0 : $0) % 3 })
    }

    /// Many flows are many: on smaller graphs.
    static func nodeLimit(_ name: String) -> Int { name == "vitality-flow" ? 9 : 30 }

    /// How near the oracle figures are: iterated ones to 1e-8; differences of larger numbers leave rounding behind, on either side.
    static func tolerance(_ name: String) -> (within: Double, slack: Double?) {
        switch name {
        case "eigenvector", "katz", "hubs", "authorities": (1e-8, nil)
        case "current-flow-betweenness", "within-module", "vitality", "vitality-flow", "pn", "hierarchy", "effective-size", "efficiency": (1e-9, 1e-11)
        default: (1e-9, nil)
        }
    }

    static func mismatch(_ name: String, _ ours: [Double?], _ theirs: [Double?]) -> String? {
        let (within, slack) = tolerance(name)
        return difference(ours, theirs, within: within, slack: slack)
    }

    @Test(.enabled(if: Oracle.isRequired, "\(Oracle.absence)"), arguments: names, Kind.positive)
    func `a measure's figures are the oracle's`(name: String, kind: Kind) throws {
        let measure = try #require(Measure.named(name))
        let graphs = RandomGraph.many(80, isDirected: kind.isDirected, weights: kind.weights, nodeLimit: Self.nodeLimit(name))
        let answers = try Oracle.shared.ask("measure", graphs, options: ["name": name], as: [[Double?]].self)
        for (graph, answer) in zip(graphs, answers) {
            let scores = try measure.scores(graph.network(), Self.partition(graph.nodeCount))
            #expect(Self.mismatch(name, scores, answer) == nil, "\(graph)")
        }
    }

    @Test(.enabled(if: Oracle.isRequired, "\(Oracle.absence)"), arguments: Measure.all.filter { !$0.needsPositiveWeights }.map(\.name), [false, true])
    func `a measure that takes signed weights gives the oracle's figures for them`(name: String, isDirected: Bool) throws {
        let measure = try #require(Measure.named(name))
        let graphs = RandomGraph.many(80, isDirected: isDirected, weights: .signed)
        let answers = try Oracle.shared.ask("measure", graphs, options: ["name": name], as: [[Double?]].self)
        for (graph, answer) in zip(graphs, answers) {
            #expect(Self.mismatch(name, try measure.scores(graph.network(), Self.partition(graph.nodeCount)), answer) == nil, "\(graph)")
        }
    }

    @Test(.enabled(if: Oracle.isRequired, "\(Oracle.absence)"))
    func `every measure of the list has an oracle`() throws {
        let known = try Oracle.shared.ask("measures", as: [String].self)
        for name in Self.names { #expect(known.contains(name), "add \(name) to MEASURES of Tests/Oracle/oracle.py") }
        for name in known { #expect(Self.names.contains(name), "the oracle knows a measure that is not in Measure.all: \(name)") }
    }

    @Test func `names differ, are lower case with hyphens, and find their measure`() {
        #expect(Set(Self.names).count == Self.names.count)
        for measure in Measure.all {
            #expect(measure.name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }, "\(measure)")
            #expect(Measure.named(measure.name)?.title == measure.title)
            #expect(!measure.title.isEmpty && !measure.summary.isEmpty && !measure.summary.contains("\n"), "\(measure)")
        }
        #expect(Measure.named("betweeness") == nil)
    }

    @Test(arguments: names, [false, true])
    func `a weight of 0 or less is refused by the measure's name, or taken`(name: String, isDirected: Bool) throws {
        let measure = try #require(Measure.named(name))
        for weight in [0.0, -1] {
            let edges = [Edge(source: 0, target: 1, weight: 2), Edge(source: 1, target: 2, weight: weight)]
            let network = try Network(nodeCount: 3, edges: edges, isDirected: isDirected)
            guard measure.needsPositiveWeights else {
                #expect(throws: Never.self) { try measure.scores(network, nil) }
                continue
            }
            let error = try #require(throws: NetworkError.self) { try measure.scores(network, nil) }
            #expect(error.code == .weightNotPositive)
            #expect(error.edge == Edge(source: 1, target: 2, weight: weight))
            // `closeness-in` is refused as closeness.
            #expect(name.hasPrefix(try #require(error.measure)))
            #expect(error.message.hasPrefix(try #require(error.measure)))
        }
    }

    @Test(arguments: names, Kind.positive)
    func `figures are finite, do not hang on the order of edges, and move with the nodes`(name: String, kind: Kind) throws {
        let measure = try #require(Measure.named(name))
        for graph in RandomGraph.many(40, isDirected: kind.isDirected, weights: kind.weights, nodeLimit: Self.nodeLimit(name)) {
            let partition = Self.partition(graph.nodeCount)
            let scores = try measure.scores(graph.network(), partition)
            #expect(scores.count == graph.nodeCount)
            #expect(scores.allSatisfy { $0?.isFinite ?? true }, "\(graph)")
            let reversed = try Network(nodeCount: graph.nodeCount, edges: graph.edges.reversed(), isDirected: kind.isDirected)
            #expect(try measure.scores(reversed, partition) == scores, "\(graph)")
            let last = graph.nodeCount - 1
            let turned = graph.edges.map { Edge(source: last - $0.source, target: last - $0.target, weight: $0.weight) }
            let network = try Network(nodeCount: graph.nodeCount, edges: turned, isDirected: kind.isDirected)
            let moved = try measure.scores(network, Self.partition(graph.nodeCount, isTurned: true))
            #expect(Self.mismatch(name, moved.reversed(), scores) == nil, "\(graph)")
        }
    }

    @Test(arguments: names.filter { $0.hasSuffix("-in") || $0.hasSuffix("-out") }, RandomGraph.Weights.allCases)
    func `one direction is the plain measure where the network has none, and the other's mirror where it has`(
        name: String, weights: RandomGraph.Weights
    ) throws {
        let measure = try #require(Measure.named(name))
        let base = name.prefix { $0 != "-" }
        let plain = try #require(Measure.named(String(base)))
        let mirror = try #require(Measure.named(base + (name.hasSuffix("-in") ? "-out" : "-in")))
        #expect(measure.isDirectional && !plain.isDirectional)
        guard weights != .signed || !measure.needsPositiveWeights else { return }
        for graph in RandomGraph.many(40, isDirected: false, weights: weights) {
            #expect(try measure.scores(graph.network(), nil) == plain.scores(graph.network(), nil), "\(graph)")
        }
        for graph in RandomGraph.many(40, isDirected: true, weights: weights) {
            let turned = graph.edges.map { Edge(source: $0.target, target: $0.source, weight: $0.weight) }
            let reverse = try Network(nodeCount: graph.nodeCount, edges: turned, isDirected: true)
            #expect(try measure.scores(graph.network(), nil) == mirror.scores(reverse, nil), "\(graph)")
        }
    }

    @Test func `sides that are known win over those that are found`() throws {
        // A node that stands apart could be on either side.
        let edges = [Edge(source: 0, target: 2), Edge(source: 1, target: 2)]
        let network = try Network(nodeCount: 4, edges: edges, isDirected: false)
        let measure = try #require(Measure.named("two-mode-degree"))
        #expect(try measure.scores(network, nil) == [nil, nil, nil, nil])
        #expect(try measure.scores(network, nil, sides: [false, false, true, true]) == [0.5, 0.5, 1, 0])
        #expect(try measure.scores(network, nil, sides: [false, false, false, true]) == [nil, nil, nil, nil])
    }

    @Test func `roles between clusters are undefined without clusters`() throws {
        let network = try KnownNetwork("karate").network
        for name in ["coordinator", "itinerant", "representative", "gatekeeper", "liaison", "participation", "within-module"] {
            #expect(try #require(Measure.named(name)).scores(network, nil).allSatisfy { $0 == nil }, "\(name)")
        }
    }
}
