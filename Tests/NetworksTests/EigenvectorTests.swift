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
        #expect(difference(vectors[1].map { abs($0) }, [Double(0.5).squareRoot(), Double(0.5).squareRoot(), 0], within: 1e-12) == nil)
    }

    @Test func `any symmetric matrix is made of its eigenvalues and vectors, be its numbers near the largest or the smallest`() {
        for (count, unit) in [(1, 1), (2, 1e300), (5, 1e-300), (24, 1), (60, 1e200)] {
            var random = Xoshiro256(seed: UInt64(count))
            var matrix = [[Double]](repeating: Array(repeating: 0, count: count), count: count)
            for row in 0..<count {
                // A third are 0, as in what Lanczos's method makes.
                for column in 0...row where random.below(3) > 0 { matrix[row][column] = (random.unit() - 0.5) * unit }
                for column in 0...row { matrix[column][row] = matrix[row][column] }
            }
            let (values, vectors) = SymmetricEigen.solve(matrix, count: count)
            #expect(values == values.sorted(by: >))
            for (value, vector) in zip(values, vectors) {
                let image = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 / unit * $1.1 } }
                #expect(zip(image, vector).allSatisfy { abs($0 - value / unit * $1) < 1e-13 * Double(count) }, "\(count)")
                #expect(abs(DominantVector.length(vector) - 1) < 1e-13)
            }
        }
    }
}
