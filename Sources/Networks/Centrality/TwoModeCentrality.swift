/// Degree, closeness and betweenness of a two-mode network, each over the most that a node of its side could have.
///
/// Of a node of a side of n nodes, m on the other side. Degree: *d / m*. Closeness: *(m + 2(n−1)) / Σ d(v,u)* over the nodes that v can reach, times
/// the share of the others that they are. Betweenness: over *½ (m²(s+1)² + m(s+1)(2t−s−1) − t(2s−t+3))*, s and t quotient and remainder of (n−1)/m.
/// Every edge is one step, whatever its weight; directions are ignored.
/// - Normalised: 0…1; 1 for a node joined to all of the other side (degree, closeness).
/// - Disconnected: closeness as in ``Closeness``; a node that reaches none has 0. Not of two sides: all nil. Parallel edges: summed into one by the network.
/// - Returns: `nodeCount` values in node order, without unit.
/// - Complexity: degree O(n + m); the others as ``Closeness`` and ``Betweenness``.
/// - Equals: NetworkX 3.6 `bipartite.degree_centrality`, `bipartite.closeness_centrality`, `bipartite.betweenness_centrality`, to 1e-9 relative.
/// - Source: “Network analysis of 2-mode data” (1997), doi:10.1016/S0378-8733(96)00301-2.
public struct TwoModeCentrality: Hashable, Sendable {
    public enum Figure: String, Hashable, Sendable, CaseIterable { case degree, closeness, betweenness }

    public var figure: Figure

    public init(_ figure: Figure) {
        self.figure = figure
    }

    /// Sides say by node whether it is on the second one; nil is as they are found, which they are in a connected network alone: what stands apart could be on
    /// either side, and all figures are nil then.
    public func scores(of network: Network, sides: [Bool]? = nil) throws(NetworkError) -> [Double?] {
        let nodeCount = network.nodeCount
        precondition(sides == nil || sides?.count == nodeCount, "One side a node")
        guard let sides = sides ?? (Components().partition(of: network).clusterCount == 1 ? TwoMode(of: network)?.sides : nil),
            (try? TwoMode.check(sides, network, for: "two-mode")) != nil
        else {
            return Array(repeating: nil, count: nodeCount)
        }
        let plain = try network.plain()
        let second = sides.count { $0 }
        func counts(_ node: Int) -> (own: Double, other: Double) {
            sides[node] ? (Double(second), Double(nodeCount - second)) : (Double(nodeCount - second), Double(second))
        }
        switch figure {
        case .degree:
            return (0..<nodeCount).map { node in
                let other = counts(node).other
                return other > 0 ? Double(plain.outbound.row(node).count) / other : 0
            }
        case .closeness:
            let sums = try PathLengths(plain, .inbound, for: "two-mode-closeness").distanceSums(for: "two-mode-closeness")
            return (0..<nodeCount).map { node in
                let (own, other) = counts(node)
                guard sums[node].reached > 0 else { return 0 }
                return (other + 2 * (own - 1)) / sums[node].sum * (Double(sums[node].reached) / Double(nodeCount - 1))
            }
        case .betweenness:
            let raw = try Betweenness(isNormalized: false).scores(of: plain, for: "two-mode-betweenness")
            return (0..<nodeCount).map { node in
                let (own, other) = counts(node)
                guard other > 0, let value = raw[node] else { return 0 }
                let (quotient, rest) = Int(own - 1).quotientAndRemainder(dividingBy: Int(other))
                let (s, t) = (Double(quotient), Double(rest))
                let most = (other * other * (s + 1) * (s + 1) + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2
                return most > 0 ? value / most : 0
            }
        }
    }
}

extension Measure {
    static let twoModeDegree = Measure(
        name: "two-mode-degree", title: "Two-mode degree", summary: "has edges to most of the other side", needsPositiveWeights: false
    ) { network, groups throws(NetworkError) in try TwoModeCentrality(.degree).scores(of: network, sides: groups.sides) }

    static let twoModeCloseness = Measure(
        name: "two-mode-closeness", title: "Two-mode closeness", summary: "is few steps away from both sides", needsPositiveWeights: false
    ) { network, groups throws(NetworkError) in try TwoModeCentrality(.closeness).scores(of: network, sides: groups.sides) }

    static let twoModeBetweenness = Measure(
        name: "two-mode-betweenness", title: "Two-mode betweenness", summary: "lies on many shortest paths, for a node of its side", needsPositiveWeights: false
    ) { network, groups throws(NetworkError) in try TwoModeCentrality(.betweenness).scores(of: network, sides: groups.sides) }
}
