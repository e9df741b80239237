import TestSupport
import Testing

@testable import Networks

/// What holds a network together, and what it is like as a whole.
@Suite(.enabled(if: Oracle.isRequired, "\(Oracle.absence)")) struct StructureTests {
    static let directions = [false, true]

    struct Blocks: Decodable {
        var blocks: [[Int]]
        var cutNodes: [Int]
        var bridges: [[Int]]
    }

    @Test(arguments: directions) func `blocks, cut nodes and bridges are the oracle's`(isDirected: Bool) throws {
        let graphs = RandomGraph.many(150, isDirected: isDirected, weights: .signed)
        for (graph, answer) in zip(graphs, try Oracle.shared.ask("biconnectivity", graphs, as: [Blocks].self)) {
            let found = Biconnectivity(of: try graph.network())
            #expect(found.blocks.sorted { $0.lexicographicallyPrecedes($1) } == answer.blocks, "\(graph)")
            #expect(found.cutNodes == answer.cutNodes && found.bridges.map { [$0.source, $0.target] } == answer.bridges, "\(graph)")
        }
    }

    @Test(arguments: directions) func `maximal cliques are the oracle's`(isDirected: Bool) throws {
        let graphs = RandomGraph.many(150, isDirected: isDirected, weights: .whole) + [try RandomGraph(LeidenTests.networks()[0])]
        for (graph, answer) in zip(graphs, try Oracle.shared.ask("cliques", graphs, as: [[[Int]]].self)) {
            let network = try graph.network()
            #expect(try MaximalCliques().cliques(of: network).sorted { $0.lexicographicallyPrecedes($1) } == answer, "\(graph)")
            #expect(try MaximalCliques().count(of: network) == answer.count)
            if answer.count > 1 {
                #expect(try #require(throws: NetworkError.self) { try MaximalCliques(limit: answer.count - 1).count(of: network) }.code == .tooLarge)
            }
        }
    }

    @Test func `a node with more than 64 later neighbours has its cliques too`() throws {
        // Three parts, all pairs across them joined: a clique for each choice of one a part.
        let parts = 30
        let edges = (0..<3 * parts).flatMap { source in
            (source + 1..<max(source + 1, 3 * parts)).filter { $0 % 3 != source % 3 }.map { Edge(source: source, target: $0) }
        }
        let network = try Network(nodeCount: 3 * parts, edges: edges, isDirected: false)
        #expect(try MaximalCliques().count(of: network) == parts * parts * parts)
    }

    @Test(arguments: directions) func `the triad census is the oracle's`(isDirected: Bool) throws {
        let graphs = RandomGraph.many(150, isDirected: isDirected, weights: .signed)
        for (graph, answer) in zip(graphs, try Oracle.shared.ask("triad_census", graphs, as: [[Int]].self)) {
            #expect(try TriadCensus(of: graph.network()).counts == answer, "\(graph)")
        }
    }

    static func figures(_ name: String, _ network: Network) throws -> Double? {
        switch name {
        case "density": Density().score(of: network)
        case "reciprocity": Reciprocity().score(of: network)
        case "assortativity": Assortativity().score(of: network)
        case "diameter": try Distances(of: network).diameter.map { Double($0) }
        case "mean-distance": try Distances(of: network).mean
        default:
            try Centralization(#require(Centralization.Centrality(rawValue: String(name.prefix { $0 != "-" })))).score(of: network)
        }
    }

    @Test(
        arguments: [
            "density", "reciprocity", "assortativity", "diameter", "mean-distance", "degree-centralization", "closeness-centralization",
            "betweenness-centralization",
        ], directions)
    func `a figure of the whole network is the oracle's`(name: String, isDirected: Bool) throws {
        let graphs = RandomGraph.many(120, isDirected: isDirected, weights: .signed)
        for (graph, answer) in zip(graphs, try Oracle.shared.ask("figure", graphs, options: ["name": name], as: [Double?].self)) {
            // The sums of assortativity cancel out near 0.
            #expect(agree(try Self.figures(name, graph.network()), answer, slack: name == "assortativity" ? 1e-9 : nil), "\(graph)")
        }
    }

    @Test func `core and periphery have the fewest faults of all divisions`() throws {
        let graphs = RandomGraph.many(120, isDirected: false, weights: .signed, nodeLimit: 9)
        for (graph, answer) in zip(graphs, try Oracle.shared.ask("figure", graphs, options: ["name": "core-faults"], as: [Int?].self)) {
            #expect(CorePeriphery(of: try graph.network()).faults == answer, "\(graph)")
        }
        // A core of four that is all joined, each with two followers.
        let edges = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] + (0..<4).flatMap { [($0, 4 + $0), ($0, 8 + $0)] }
        let star = CorePeriphery(of: try Network(nodeCount: 12, edges: edges.map { Edge(source: $0, target: $1) }, isDirected: false))
        #expect(star.core == [0, 1, 2, 3] && star.faults == 0 && star.partition.clusters == [[4, 5, 6, 7, 8, 9, 10, 11], [0, 1, 2, 3]])
    }

    @Test(arguments: directions) func `signed triangles are the oracle's`(isDirected: Bool) throws {
        let graphs = RandomGraph.many(120, isDirected: isDirected, weights: .signed)
        for (graph, answer) in zip(graphs, try Oracle.shared.ask("figure", graphs, options: ["name": "signed-triads"], as: [[Int]].self)) {
            #expect(SignedTriads(of: try graph.network()).counts == answer, "\(graph)")
        }
    }

    @Test(arguments: directions) func `frustration is the least of all divisions`(isDirected: Bool) throws {
        let graphs = RandomGraph.many(40, isDirected: isDirected, weights: .signed, nodeLimit: 10)
        for (graph, answer) in zip(graphs, try Oracle.shared.ask("figure", graphs, options: ["name": "frustration"], as: [Int?].self)) {
            let found = Frustration(of: try graph.network(), starts: 3)
            #expect(found.edges == answer && found.isProven, "\(graph)")
            // The proof alone finds it, too, and the search alone does not claim to have proved it.
            #expect(Frustration(of: try graph.network(), starts: 1).edges == answer)
            let unproven = Frustration(of: try graph.network(), stepLimit: 0)
            #expect(unproven.edges >= (answer ?? 0) && unproven.isProven == (unproven.edges == 0), "\(graph)")
        }
    }

    @Test func `the highland tribes' frustration is 7, and any balanced network's is 0`() throws {
        let tribes = Frustration(of: try KnownNetwork("read_tribes_signed").network)
        #expect(tribes.edges == 7 && tribes.isProven)
        var random = Xoshiro256(seed: 8)
        for nodeCount in [50, 3000] {
            let sides = (0..<nodeCount).map { _ in random.below(2) == 0 }
            let edges = try ErdosRenyi(nodeCount: nodeCount, .edges(4 * nodeCount)).network(using: &random).edges.map {
                Edge(source: $0.source, target: $0.target, weight: sides[$0.source] == sides[$0.target] ? 1 : -1)
            }
            let found = Frustration(of: try Network(nodeCount: nodeCount, edges: edges, isDirected: false), starts: 2)
            #expect(found.edges == 0 && found.isProven)
        }
    }

    @Test(arguments: MeasureTests.Kind.positive) func `betweenness of edges is the oracle's`(kind: MeasureTests.Kind) throws {
        let graphs = RandomGraph.many(80, isDirected: kind.isDirected, weights: kind.weights)
        for (graph, answer) in zip(graphs, try Oracle.shared.ask("edge_betweenness", graphs, as: [[[Double]]].self)) {
            let network = try graph.network()
            #expect(network.edges.map { [Double($0.source), Double($0.target)] } == answer.map { Array($0.prefix(2)) }, "\(graph)")
            #expect(difference(try EdgeBetweenness().scores(of: network), answer.map { $0[2] }) == nil, "\(graph)")
        }
    }

    @Test(arguments: MeasureTests.Kind.positive) func `the disparity filter's p is the formula's`(kind: MeasureTests.Kind) throws {
        let graphs = RandomGraph.many(80, isDirected: kind.isDirected, weights: kind.weights)
        for (graph, answer) in zip(graphs, try Oracle.shared.ask("disparity", graphs, as: [[[Double]]].self)) {
            let network = try graph.network()
            let values = try DisparityFilter().values(of: network)
            // Strengths are added up in another order.
            #expect(difference(values, answer.map { $0[2] }, slack: 1e-12) == nil, "\(graph)")
            let kept = zip(network.edges, values).filter { $1 < 0.3 }.map { $0.0 }
            #expect(try DisparityFilter(significance: 0.3).backbone(of: network).edges == kept)
        }
    }

    struct Sides: Encodable {
        var first: [Int]
    }

    @Test func `the degree sequence model's p is the formula's, with probabilities from another solver`() throws {
        var graphs: [RandomGraph] = []
        var sides: [[Bool]] = []
        for seed in 0..<UInt64(20) {
            var random = Xoshiro256(seed: seed)
            let (first, second) = (2 + random.below(10), 2 + random.below(14))
            // No node is joined to none or all: there the solver's multipliers have no finite value.
            var table: [[Bool]] = []
            repeat {
                table = (0..<first).map { row in (0..<second).map { column in random.below(8) < 1 + (row + column) % 6 } }
            } while table.contains { !$0.contains(true) || !$0.contains(false) }
                || (0..<second).contains { column in Set(table.map { $0[column] }).count == 1 }
            let edges = (0..<first).flatMap { row in (0..<second).filter { table[row][$0] }.map { Edge(source: row, target: first + $0) } }
            graphs.append(RandomGraph(try Network(nodeCount: first + second, edges: edges, isDirected: false)))
            sides.append((0..<first + second).map { $0 >= first })
        }
        let options = Sides(first: sides.map { $0.filter { !$0 }.count })
        let answers = try Oracle.shared.ask("degree_sequence_model", graphs, options: options, as: [[[Double]]].self)
        for ((graph, sides), answer) in zip(zip(graphs, sides), answers) {
            let network = try graph.network()
            let pairs = try DegreeSequenceModel().pairs(of: network, TwoMode(sides, of: network))
            #expect(pairs.map { [Double($0.source), Double($0.target), Double($0.shared)] } == answer.map { Array($0.prefix(3)) }, "\(graph)")
            #expect(difference(pairs.map(\.value), answer.map { $0[3] }, within: 1e-7) == nil, "\(graph)")
        }
    }

    @Test func `the southern women's backbone joins nobody across the two circles that the ethnographers saw`() throws {
        let davis = try KnownNetwork("davis_southern_women")
        let mode = try #require(TwoMode(of: davis.network))
        func nodes(_ names: [String]) -> Set<Int> { Set(davis.names.indices.filter { names.contains(String(davis.names[$0].prefix { $0 != " " })) }) }
        // Their cores; Pearl, Ruth and Dorothy are on the margin of both.
        let circles = [
            nodes(["Evelyn", "Laura", "Theresa", "Brenda", "Charlotte", "Frances", "Eleanor"]),
            nodes(["Verne", "Myra", "Katherina", "Sylvia", "Nora", "Helen", "Olivia", "Flora"]),
        ]
        #expect(circles.map(\.count) == [7, 8])
        let isWomenSecond = mode.sides[try #require(circles[0].first)]
        let backbone = try DegreeSequenceModel(significance: 0.25).backbone(of: davis.network, mode, second: isWomenSecond)
        for circle in circles { #expect(backbone.edges.filter { circle.contains($0.source) && circle.contains($0.target) }.count >= 5) }
        #expect(!backbone.edges.contains { circles[0].contains($0.source) && circles[1].contains($0.target) })
        #expect(!backbone.edges.contains { circles[1].contains($0.source) && circles[0].contains($0.target) })
        #expect(backbone.edges.allSatisfy { mode.sides[$0.source] == isWomenSecond && mode.sides[$0.target] == isWomenSecond })
    }

    @Test func `nodes joined to none and to all have certain edges, and surprise nobody`() throws {
        // Node 0 is at all three events, 1 at two, 2 at none.
        let edges = [(0, 3), (0, 4), (0, 5), (1, 3), (1, 4)].map { Edge(source: $0, target: $1) }
        let network = try Network(nodeCount: 6, edges: edges, isDirected: false)
        let pairs = try DegreeSequenceModel().pairs(of: network, TwoMode([false, false, false, true, true, true], of: network))
        #expect(pairs.map(\.source) == [0] && pairs.map(\.target) == [1] && pairs.map(\.shared) == [2])
        #expect(agree(pairs[0].value, 1))
        #expect(try DegreeSequenceModel().backbone(of: network, #require(TwoMode(of: network))).edgeCount == 0)
    }
}
