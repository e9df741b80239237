/// PN centrality: status in a network of friends and foes, raised by friends and lowered by foes, who count double.
///
/// *PN = (I − A/(2n−2))⁻¹ · 1* with A(u,v) 1 for a positive weight, −2 for a negative one, 0 else: of a weight only the sign counts.
/// - Normalised: by 2n−2; between −1 and 2 for published cases, 1 for an isolated node.
/// - Disconnected: components are independent but for n. Self-loops: ignored. Parallel edges: summed by the network, whose sum's sign counts.
///   Directed: not defined here, all nil. Fewer than 2 nodes, or 2 foes alone, for whom the system has no single solution: nil.
/// - Returns: `nodeCount` values in node order, without unit. No convergence in 10,000 steps: ``NetworkError/Code/notConverged``.
/// - Complexity: O(m) time a step of conjugate gradients, mostly below 50 steps; O(n) memory.
/// - Equals: the formula solved by NumPy, R's signnet `pn_index`, to 1e-9 relative.
/// - Source: “Networks containing negative ties” (2014), doi:10.1016/j.socnet.2014.03.005.
public struct PositiveNegative: Hashable, Sendable {
    public init() {}

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        let nodeCount = network.nodeCount
        guard !network.isDirected, nodeCount > 1, nodeCount > 2 || (network.weight(from: 0, to: 1) ?? 0) >= 0 else {
            return Array(repeating: nil, count: nodeCount)
        }
        let divisor = 2 * Double(nodeCount - 1)
        func product(_ left: [Double], _ right: [Double]) -> Double { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
        // The matrix is symmetric, its eigenvalues above 0 and up to 2.
        func image(_ vector: [Double]) -> [Double] {
            (0..<nodeCount).map { node in
                var sum = 0.0
                for arc in network.outbound.row(node) where Int(network.outbound.neighbours[arc]) != node {
                    let weight = network.outbound.weights[arc]
                    sum += (weight > 0 ? 1 : weight < 0 ? -2 : 0) * vector[Int(network.outbound.neighbours[arc])]
                }
                return vector[node] - sum / divisor
            }
        }
        var values = [Double](repeating: 1, count: nodeCount)
        var rest = image(values).map { 1 - $0 }
        var direction = rest
        var square = product(rest, rest)
        let goal = 1e-28 * Double(nodeCount)
        for _ in 0..<10_000 {
            if square <= goal { return values }
            let turned = image(direction)
            let step = square / product(direction, turned)
            for node in 0..<nodeCount {
                values[node] += step * direction[node]
                rest[node] -= step * turned[node]
            }
            let next = product(rest, rest)
            for node in 0..<nodeCount { direction[node] = rest[node] + next / square * direction[node] }
            square = next
        }
        throw .notConverged("pn", steps: 10_000, change: square.squareRoot(), tolerance: goal.squareRoot())
    }
}

extension Measure {
    static let positiveNegative = Measure(
        name: "pn", title: "PN", summary: "has friends, whose friends are friends, and few foes", needsPositiveWeights: false
    ) { network, _ throws(NetworkError) in try PositiveNegative().scores(of: network) }
}
