/// Harmonic centrality: how near a node is to the others, where those without a path add nothing.
///
/// *h(v) = Σ 1/d(u,v)* over other nodes u with a path to v (or from v, outbound). Edge length is 1/weight.
/// - Normalised: no; divided by n−1 it is igraph's.
/// - Disconnected: a pair without a path adds 0; an isolated node has 0. Self-loops: ignored. Parallel edges: summed by the network.
///   Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, in the unit of the weights; 0…n−1 for unit weights.
/// - Complexity: at most O(nm) time where all weights are equal, O(nm/64) where most nodes are few steps apart, O(nm log n) where not; O(n + m) memory, and O(n) a thread.
/// - Equals: NetworkX 3.6 `harmonic_centrality(distance:)` with 1/weight as distance, inbound by default as there, to 1e-9 relative.
/// - Source: “Axioms for centrality” (2014), doi:10.1080/15427951.2013.865686.
public struct Harmonic: Hashable, Sendable {
    /// Paths to the node, or from it. Without meaning on an undirected network.
    public var direction: Direction

    public init(_ direction: Direction = .inbound) {
        self.direction = direction
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        // Paths to a node are searched from it, against the arcs.
        try PathLengths(network, direction, for: "harmonic").distanceSums(for: "harmonic").map(\.inverses)
    }
}

extension Measure {
    static let harmonic = Measure(
        name: "harmonic", title: "Harmonic", summary: "is near many others on paths to it, those out of reach counting nothing"
    ) { network, _ throws(NetworkError) in try Harmonic().scores(of: network) }

    static let harmonicIn = Measure(
        name: "harmonic-in", title: "Harmonic, inbound", summary: "many others reach it in few and strong steps", isDirectional: true
    ) { network, _ throws(NetworkError) in try Harmonic(.inbound).scores(of: network) }

    static let harmonicOut = Measure(
        name: "harmonic-out", title: "Harmonic, outbound", summary: "reaches many others in few and strong steps", isDirectional: true
    ) { network, _ throws(NetworkError) in try Harmonic(.outbound).scores(of: network) }
}
