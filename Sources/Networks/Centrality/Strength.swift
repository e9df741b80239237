/// Strength: the weights of a node's edges, added up; the weighted degree.
///
/// *s(v) = Σ w(e) over edges e at v*; directed: in and out added up, or one of the two.
/// - Normalised: no.
/// - Disconnected: an isolated node has 0. Self-loops: count 2, directed 1 in each direction. Parallel edges: summed by the network.
///   Negative weights: subtract (a signed network's strength is its balance).
/// - Returns: `nodeCount` values in node order, in the unit of the weights.
/// - Complexity: O(n + m) time, O(n) memory.
/// - Equals: NetworkX 3.6 `degree(weight:)`; igraph 1.0 `strength`, to 1e-9 relative of the weights' absolute sum.
/// - Source: “The architecture of complex weighted networks” (2004), doi:10.1073/pnas.0400087101.
public struct Strength: Hashable, Sendable {
    /// Which edges of a directed network count; nil is both. Without meaning on an undirected one.
    public var direction: Direction?

    public init(_ direction: Direction? = nil) {
        self.direction = direction
    }

    public func scores(of network: Network) -> [Double?] {
        (0..<network.nodeCount).map { strength(of: $0, in: network) }
    }

    func strength(of node: Int, in network: Network) -> Double {
        let outbound = network.outbound.strength(node)
        guard network.isDirected else { return outbound + (network.weight(from: node, to: node) ?? 0) }
        return switch direction {
        case .inbound: network.inbound.strength(node)
        case .outbound: outbound
        case nil: network.inbound.strength(node) + outbound
        }
    }
}

extension Measure {
    static let strength = Measure(
        name: "strength", title: "Strength", summary: "has strong edges in sum, to others or from them", needsPositiveWeights: false
    ) { network, _ in Strength().scores(of: network) }

    static let strengthIn = Measure(
        name: "strength-in", title: "Strength, inbound", summary: "edges to it are strong in sum", needsPositiveWeights: false, isDirectional: true
    ) { network, _ in Strength(.inbound).scores(of: network) }

    static let strengthOut = Measure(
        name: "strength-out", title: "Strength, outbound", summary: "edges from it are strong in sum", needsPositiveWeights: false, isDirectional: true
    ) { network, _ in Strength(.outbound).scores(of: network) }
}
