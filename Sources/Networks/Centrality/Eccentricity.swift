/// Eccentricity: how far the farthest node is that a node can reach; a small value is central.
///
/// *e(v) = max d(v,u)* over other nodes u that v can reach (or that can reach v, inbound). Edge length is 1/weight.
/// - Normalised: no.
/// - Disconnected: within reach only, so that values of different components do not compare; nil for a node that reaches no other. Self-loops: ignored.
///   Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, in the inverse of the weights' unit; whole numbers of steps for unit weights.
/// - Complexity: at most O(nm) time where all weights are equal, O(nm/64) where most nodes are few steps apart, O(nm log n) where not; O(n + m) memory, and O(n) a thread.
/// - Equals: NetworkX 3.6 `eccentricity(weight:)` with 1/weight as weight on a connected network (elsewhere it throws), to 1e-9 relative.
/// - Source: “Eccentricity and centrality in networks” (1995),
///   doi:10.1016/0378-8733(94)00248-9.
public struct Eccentricity: Hashable, Sendable {
    /// Paths from the node, or to it. Without meaning on an undirected network.
    public var direction: Direction

    public init(_ direction: Direction = .outbound) {
        self.direction = direction
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        try PathLengths(network, direction, for: "eccentricity").distanceSums(for: "eccentricity").map { $0.reached > 0 ? $0.largest : nil }
    }
}

extension Measure {
    static let eccentricity = Measure(
        name: "eccentricity", title: "Eccentricity", summary: "has far to go to the farthest node within its reach", isAscending: true
    ) { network, _ throws(NetworkError) in try Eccentricity().scores(of: network) }
}
