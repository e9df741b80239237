import TestSupport
import Testing

@testable import Networks

/// Networks too large for the dense method, with eigenvalues near each other: where an iteration changes little before it is anywhere near.
@Suite(.enabled(if: Oracle.isRequired, "\(Oracle.absence)")) struct EigenvectorTests {
    static func network(seed: UInt64, isDirected: Bool) throws -> Network {
        var random = Xoshiro256(seed: seed)
        let nodeCount = DominantVector.denseLimit + 60
        // A ring holds all together; weights have a long tail, so that a few strong pairs have an eigenvalue each.
        var edges = (0..<nodeCount).map { Edge(source: $0, target: ($0 + 1) % nodeCount) }
        for edge in try ErdosRenyi(nodeCount: nodeCount, .edges(4 * nodeCount), isDirected: isDirected).network(using: &random).edges {
            edges.append(Edge(source: edge.source, target: edge.target, weight: min(100, (1 / (1 - random.unit())).rounded(.down))))
        }
        return try Network(nodeCount: nodeCount, edges: edges, isDirected: isDirected)
    }

    @Test(arguments: [false, true]) func `the vector is that of the largest of all eigenvalues`(isDirected: Bool) throws {
        let networks = try (0..<2).map { try Self.network(seed: $0, isDirected: isDirected) }
        let answers = try Oracle.shared.ask("perron", networks.map { RandomGraph($0) }, as: [[Double]].self)
        for (network, answer) in zip(networks, answers) {
            let found = try Eigenvector().scores(of: network)
            // To 1e-8 of the vector's length.
            #expect(difference(found, answer, slack: 1e-8) == nil)
        }
    }

    @Test func `a symmetric matrix has its eigenvalues and vectors`() {
        let (values, vectors) = SymmetricEigen.solve([[2, 1, 0], [1, 2, 0], [0, 0, 5]], count: 3)
        #expect(difference(values, [5, 3, 1], within: 1e-12) == nil)
        #expect(difference(vectors[1].map(abs), [Double(0.5).squareRoot(), Double(0.5).squareRoot(), 0], within: 1e-12) == nil)
    }
}
