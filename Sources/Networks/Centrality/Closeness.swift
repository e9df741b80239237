/// Closeness centrality: how near a node is to the nodes that it can be reached from (or can reach), after Wasserman and Faust.
///
/// *c(v) = (r/(n−1)) · (r / Σ d(u,v))* over the r other nodes u with a path to v (or from v, outbound). Edge length is 1/weight.
/// - Normalised: for unit weights 1 is next to everybody; the first factor makes components of different sizes comparable.
/// - Disconnected: only nodes with a path count, scaled by their share; a node without any has 0. Self-loops: ignored.
///   Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, in the unit of the weights; 0…1 for unit weights.
/// - Complexity: at most O(nm) time where all weights are equal, O(nm/64) where most nodes are few steps apart, O(nm log n) where not; O(n + m) memory, and O(n) a thread.
/// - Equals: NetworkX 3.6 `closeness_centrality(distance:)` with 1/weight as distance, inbound by default as there, to 1e-9 relative.
/// - Source: “Social Network Analysis” (1994), equations 5.22 and 5.23, doi:10.1017/CBO9780511815478.
public struct Closeness: Hashable, Sendable {
    /// Paths to the node, or from it. Without meaning on an undirected network.
    public var direction: Direction

    public init(_ direction: Direction = .inbound) {
        self.direction = direction
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        // Paths to a node are searched from it, against the arcs.
        try PathLengths(network, direction, for: "closeness").distanceSums(for: "closeness").map { sums in
            let reached = Double(sums.reached)
            return reached > 0 ? reached / Double(network.nodeCount - 1) * (reached / sums.sum) : 0
        }
    }
}

extension Measure {
    static let closeness = Measure(
        name: "closeness", title: "Closeness", summary: "is few and strong steps away from the others, on paths to it"
    ) { network, _ throws(NetworkError) in try Closeness().scores(of: network) }

    static let closenessIn = Measure(
        name: "closeness-in", title: "Closeness, inbound", summary: "the others reach it in few and strong steps", isDirectional: true
    ) { network, _ throws(NetworkError) in try Closeness(.inbound).scores(of: network) }

    static let closenessOut = Measure(
        name: "closeness-out", title: "Closeness, outbound", summary: "reaches the others in few and strong steps", isDirectional: true
    ) { network, _ throws(NetworkError) in try Closeness(.outbound).scores(of: network) }
}
