import TestSupport
import Testing

@testable import Networks

@Suite struct NetworkTests {
    @Test func `parallel edges add up, whichever way round and in whatever order they are given`() throws {
        let edges = [
            Edge(source: 0, target: 1, weight: 0.1), Edge(source: 1, target: 0, weight: 0.2), Edge(source: 0, target: 1, weight: 0.3),
            Edge(source: 2, target: 2, weight: 4), Edge(source: 2, target: 1, weight: -1),
        ]
        let network = try Network(nodeCount: 4, edges: edges, isDirected: false)
        let summed = [
            Edge(source: 0, target: 1, weight: 0.1 + 0.2 + 0.3), Edge(source: 1, target: 2, weight: -1), Edge(source: 2, target: 2, weight: 4),
        ]
        #expect(network.edges == summed)
        #expect(network.edgeCount == 3)
        #expect(try Network(nodeCount: 4, edges: edges.reversed(), isDirected: false) == network)
        #expect(try Network(nodeCount: 4, edges: edges, isDirected: true).edgeCount == 4)
    }

    @Test func `neighbours are ascending, and a self-loop makes a node its own neighbour once`() throws {
        let edges = [Edge(source: 1, target: 2, weight: 5), Edge(source: 1, target: 0, weight: 3), Edge(source: 1, target: 1, weight: 2)]
        let undirected = try Network(nodeCount: 3, edges: edges, isDirected: false)
        #expect(undirected.neighbours(of: 1).map(\.node) == [0, 1, 2])
        #expect(undirected.neighbours(of: 1).map(\.weight) == [3, 2, 5])
        #expect(undirected.neighbours(of: 0).map(\.node) == [1])
        #expect(undirected.weight(from: 2, to: 1) == 5)
        #expect(undirected.weight(from: 2, to: 0) == nil)
        let directed = try Network(nodeCount: 3, edges: edges, isDirected: true)
        #expect(directed.neighbours(of: 2).isEmpty)
        #expect(directed.inboundNeighbours(of: 2).map(\.node) == [1])
        #expect(directed.weight(from: 2, to: 1) == nil)
    }

    @Test(arguments: [false, true], RandomGraph.Weights.allCases)
    func `a network gives back the edges it was made of`(isDirected: Bool, weights: RandomGraph.Weights) throws {
        for graph in RandomGraph.many(100, isDirected: isDirected, weights: weights) {
            let network = try graph.network()
            var expected: [Edge: [Double]] = [:]
            for edge in graph.edges {
                let isSwapped = !isDirected && edge.source > edge.target
                let key = Edge(source: isSwapped ? edge.target : edge.source, target: isSwapped ? edge.source : edge.target)
                expected[key, default: []].append(edge.weight)
            }
            let found = Dictionary(uniqueKeysWithValues: network.edges.map { (Edge(source: $0.source, target: $0.target), $0.weight) })
            #expect(found == expected.mapValues { $0.sorted().reduce(0, +) }, "\(graph)")
            #expect(network.edgeCount == expected.count, "\(graph)")
            #expect(try Network(nodeCount: graph.nodeCount, edges: network.edges.reversed(), isDirected: isDirected) == network, "\(graph)")
            for node in 0..<network.nodeCount {
                for neighbour in network.neighbours(of: node) {
                    #expect(network.inboundNeighbours(of: neighbour.node).contains { $0.node == node && $0.weight == neighbour.weight }, "\(graph)")
                }
            }
        }
    }

    @Test func `two networks are equal if nodes, direction and weights are`() throws {
        let network = try Network(nodeCount: 2, edges: [Edge(source: 0, target: 1)], isDirected: false)
        #expect(try Network(nodeCount: 2, edges: [Edge(source: 1, target: 0)], isDirected: false) == network)
        #expect(try Network(nodeCount: 2, edges: [Edge(source: 1, target: 0)], isDirected: false).hashValue == network.hashValue)
        #expect(try Network(nodeCount: 2, edges: [Edge(source: 0, target: 1)], isDirected: true) != network)
        #expect(try Network(nodeCount: 3, edges: [Edge(source: 0, target: 1)], isDirected: false) != network)
        #expect(try Network(nodeCount: 2, edges: [Edge(source: 0, target: 1, weight: 2)], isDirected: false) != network)
    }

    @Test(arguments: [
        (Edge(source: 0, target: 1, weight: .nan), 2, NetworkError.Code.weightNotFinite, "weight nan"),
        (Edge(source: 0, target: 1, weight: -.infinity), 2, .weightNotFinite, "weight -inf"),
        (Edge(source: 0, target: 2), 2, .nodeOutOfRange, "at node 2, and the network has 2 nodes"),
        (Edge(source: -1, target: 0), 2, .nodeOutOfRange, "at node -1"),
        (Edge(source: 0, target: 1, weight: 1e308), 2, .weightsTooLarge, "too large"),
        (Edge(source: 0, target: 1), 1 << 32, .tooManyNodes, "at most 4294967295"),
    ])
    func `what cannot be a network is refused in words`(edge: Edge, nodeCount: Int, code: NetworkError.Code, words: String) throws {
        let error = try #require(throws: NetworkError.self) { try Network(nodeCount: nodeCount, edges: [edge], isDirected: false) }
        #expect(error.code == code)
        #expect(error.description.contains(words))
    }

    @Test func `weights that cancel out leave an edge of weight 0`() throws {
        let network = try Network(nodeCount: 2, edges: [Edge(source: 0, target: 1, weight: 2), Edge(source: 1, target: 0, weight: -2)], isDirected: false)
        #expect(network.weight(from: 0, to: 1) == 0)
        #expect(!network.hasOnlyPositiveWeights)
    }
}
