import TestSupport
import Testing

@testable import Networks

/// The same figures by other libraries than NetworkX: igraph and NetworKit.
@Suite(.enabled(if: Oracle.isRequired, "\(Oracle.absence)")) struct LibraryTests {
    /// As libraries.py has them.
    static let figures: [String: [String]] = [
        "igraph": [
            "degree", "strength", "betweenness", "closeness-in", "closeness-out", "harmonic-in", "harmonic-out", "pagerank", "eigenvector", "core",
            "constraint",
            "clustering", "components", "strong-components", "cliques", "triad-census", "cut-nodes", "modularity",
        ],
        "NetworKit": [
            "betweenness", "closeness-out", "harmonic-out", "pagerank", "core", "clustering", "components", "strong-components", "cliques", "modularity",
        ],
    ]
    static let cases = figures.keys.sorted().flatMap { library in figures[library, default: []].map { (library, $0) } }

    static func figure(_ name: String, _ network: Network) throws -> [Double?] {
        switch name {
        case "components": Components().partition(of: network).labels.map { Double($0) }
        case "strong-components": StrongComponents().partition(of: network).labels.map { Double($0) }
        case "cliques": [Double(try MaximalCliques().count(of: network))]
        case "triad-census": try TriadCensus(of: network).counts.map { Double($0) }
        case "cut-nodes": Biconnectivity(of: network).cutNodes.map { Double($0) }
        case "modularity": [try Modularity().score(of: MeasureTests.partition(network.nodeCount), in: network)]
        default: try #require(Measure.named(name)).scores(network, nil)
        }
    }

    struct Options: Encodable {
        var library: String
        var name: String
    }

    @Test(arguments: cases, MeasureTests.Kind.positive)
    func `a figure is the other library's, too`(of: (library: String, name: String), kind: MeasureTests.Kind) throws {
        let graphs = RandomGraph.many(100, isDirected: kind.isDirected, weights: kind.weights)
        let answers = try Oracle.shared.ask("library", graphs, options: Options(library: of.library, name: of.name), as: [[Double?]?].self)
        for (graph, answer) in zip(graphs, answers) {
            guard let answer else { continue }
            var (ours, theirs) = (try Self.figure(of.name, graph.network()), answer)
            if of.name.hasSuffix("components") {
                // Numbered in another order.
                (ours, theirs) = (Self.canonical(ours), Self.canonical(theirs))
            }
            // igraph's PageRank and eigenvector are exact to about 1e-10 of the sum.
            let isIterated = of.name == "pagerank" || of.name == "eigenvector"
            #expect(difference(ours, theirs, within: isIterated ? 1e-7 : 1e-9, slack: isIterated ? 1e-8 : 1e-13) == nil, "\(graph)")
        }
    }

    @Test(arguments: figures.keys.sorted()) func `enough graphs are those of which a library has the figure`(library: String) throws {
        let graphs = [false, true].flatMap { isDirected in
            RandomGraph.Weights.allCases.prefix(3).flatMap { RandomGraph.many(100, isDirected: isDirected, weights: $0) }
        }
        for name in Self.figures[library, default: []] {
            let answers = try Oracle.shared.ask("library", graphs, options: Options(library: library, name: name), as: [[Double?]?].self)
            #expect(answers.count { $0 != nil } >= 80, "\(name)")
        }
    }

    private static func canonical(_ labels: [Double?]) -> [Double?] {
        Partition(labels: labels.map { Int($0 ?? -1) }).labels.map { Double($0) }
    }
}
