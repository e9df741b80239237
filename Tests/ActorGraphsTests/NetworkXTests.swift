import Codings
import Dispatches
import Foundation
import TestSupport
import Testing

@testable import ActorGraphs

/// Files that NetworkX writes are read as the graph that it had; what is written here NetworkX reads.
@Suite(.enabled(if: Oracle.isRequired, "\(Oracle.absence)")) struct `Graph files and NetworkX` {
    static let graphs: [RandomGraph] = (0..<60).map { (seed: Int) -> RandomGraph in
        let weights = RandomGraph.Weights.allCases[seed / 2 % 4]
        return RandomGraph(seed: UInt64(seed), isDirected: seed % 2 == 0, weights: weights)
    }

    /// `a b 1.5`, sorted; where no edge has a direction, by name.
    private static func lines(_ edges: [(String, String, Double)], isDirected: Bool) -> [String] {
        var lines: [String] = []
        for (source, target, weight) in edges {
            lines.append(isDirected || source < target ? "\(source) \(target) \(weight)" : "\(target) \(source) \(weight)")
        }
        return lines.sorted()
    }

    private static func edges(of graph: RandomGraph) -> [(String, String, Double)] {
        var edges: [(String, String, Double)] = []
        for edge in graph.sources.indices { edges.append(("n\(graph.sources[edge])", "n\(graph.targets[edge])", graph.values[edge])) }
        return edges
    }

    @Test(arguments: ["graphml", "gexf", "gml", "pajek", "csv", "tsv"]) func `written there are read here`(_ name: String) throws {
        let texts = try Oracle.shared.ask("write_graph", Self.graphs, options: ["format": name], as: [String].self)
        let isList = name == "csv" || name == "tsv"
        // Of a graph without edges a list is empty, which is refused.
        for (graph, text) in zip(Self.graphs, texts) where !(isList && text.isEmpty) {
            let read = try GraphFormat.named(name).read!(Data(text.utf8), nil)
            if !isList {
                #expect(GraphFormat.recognising(Data(text.utf8))?.name == name, "seed \(graph.seed)")
                #expect(Set(read.actors.map(\.id.name)) == Set((0..<graph.nodeCount).map { "n\($0)" }), "seed \(graph.seed)")
                // A graph without edges has a direction in NetworkX's mind only.
                #expect(read.ties.allSatisfy { $0.isUndirected == !graph.isDirected }, "seed \(graph.seed)")
            }
            var found: [(String, String, Double)] = []
            for tie in read.ties { found.append((read.actors[tie.source].id.name, read.actors[tie.target].id.name, tie.weight)) }
            #expect(
                Self.lines(found, isDirected: graph.isDirected) == Self.lines(Self.edges(of: graph), isDirected: graph.isDirected),
                "seed \(graph.seed)")
        }
    }

    private struct Answer: Decodable {
        struct Edge: Decodable {
            var source: String
            var target: String
            var weight: Double
            var type: String?

            init(from decoder: any Decoder) throws {
                var list = try decoder.unkeyedContainer()
                source = try list.decode(String.self)
                target = try list.decode(String.self)
                weight = try list.decode(Double.self)
                type = try list.decodeIfPresent(String.self)
            }
        }
        var isDirected: Bool
        var nodes: [String]
        var edges: [Edge]
    }

    private struct Texts: Encodable {
        var format: String
        var texts: [String]
    }

    @Test(arguments: GraphFormat.all.filter { $0.name != "dot" }) func `written here are read there`(_ format: GraphFormat) throws {
        // Ids as others have them too: with spaces, quotes, accents.
        let graphs = Self.graphs.map { (random: RandomGraph) -> ActorGraph in
            let actors = (0..<random.nodeCount).map { Actor(id: ActorID(.other, "n\($0) \"é\" & 習")) }
            var ties: [GraphTie] = []
            for edge in random.sources.indices {
                ties.append(
                    GraphTie(
                        source: random.sources[edge], target: random.targets[edge], type: edge % 3 == 0 ? .consult : .other, weight: random.values[edge],
                        isUndirected: !random.isDirected && format.name != "json"))
            }
            return ActorGraph(actors: actors, ties: ties)
        }
        let answers = try Oracle.shared.ask(
            "read_graph", options: Texts(format: format.name, texts: graphs.map(format.write)), as: [Answer].self)
        for (graph, answer) in zip(graphs, answers) {
            let carried = format.carried(graph)
            // NetworkX's reader of Pajek keeps the reference.
            func name(_ text: String) -> String { CharacterReferences.decoded(text) }
            #expect(Set(answer.nodes.map(name)) == Set(carried.actors.map(\.id.description)))
            let isDirected = !graph.isAllUndirected && !graph.ties.isEmpty
            var expected: [(String, String, Double)] = []
            for tie in graph.ties { expected.append((graph.actors[tie.source].id.description, graph.actors[tie.target].id.description, tie.weight)) }
            var found: [(String, String, Double)] = []
            for edge in answer.edges { found.append((name(edge.source), name(edge.target), edge.weight)) }
            #expect(Self.lines(found, isDirected: isDirected) == Self.lines(expected, isDirected: isDirected))
            let consults = answer.edges.filter { $0.type == "consult" }.count
            #expect(consults == graph.ties.filter { $0.type == .consult }.count)
        }
    }
}
