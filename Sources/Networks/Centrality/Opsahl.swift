/// Opsahl's degree: many edges and strong ones, in a chosen proportion.
///
/// *o(v) = d(v)^(1−α) · s(v)^α*, degree d and strength s; α 0 is the degree, 1 the strength, in between both count.
/// - Normalised: no.
/// - Disconnected: an isolated node has 0. Self-loops: count 2, directed 1 in each direction. Parallel edges: summed into one by the network.
///   Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order.
/// - Complexity: O(n + m) time, O(n) memory.
/// - Equals: the formula on NetworkX 3.6 `degree`, `degree(weight:)`, to 1e-9 relative; tnet `degree_w` with measure "alpha".
/// - Source: “Node centrality in weighted networks: generalizing degree and shortest paths” (2010), doi:10.1016/j.socnet.2010.03.006.
public struct Opsahl: Hashable, Sendable {
    /// Which edges of a directed network count; nil is both. Without meaning on an undirected one.
    public var direction: Direction?
    /// α, at least 0; above 1 favours few strong edges.
    public var alpha: Double

    public init(_ direction: Direction? = nil, alpha: Double = 0.5) {
        self.direction = direction
        self.alpha = alpha
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        guard alpha >= 0, alpha.isFinite else { throw .badOption("opsahl", "alpha", alpha, allowed: "a number of at least 0") }
        try network.requirePositiveWeights(for: "opsahl")
        let strengths = Strength(direction).scores(of: network)
        return zip(Degree(direction).scores(of: network), strengths).map { degree, strength in
            guard let degree, let strength, degree > 0 else { return 0 }
            return Elementary.power(degree, 1 - alpha) * Elementary.power(strength, alpha)
        }
    }
}

extension Measure {
    static let opsahl = Measure(
        name: "opsahl", title: "Opsahl", summary: "has many edges, and strong ones: the root of degree times strength"
    ) { network, _ throws(NetworkError) in try Opsahl().scores(of: network) }

    static let opsahlIn = Measure(
        name: "opsahl-in", title: "Opsahl, inbound", summary: "many strong edges lead to it", isDirectional: true
    ) { network, _ throws(NetworkError) in try Opsahl(.inbound).scores(of: network) }

    static let opsahlOut = Measure(
        name: "opsahl-out", title: "Opsahl, outbound", summary: "many strong edges lead from it", isDirectional: true
    ) { network, _ throws(NetworkError) in try Opsahl(.outbound).scores(of: network) }
}
