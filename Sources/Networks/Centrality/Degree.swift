/// Degree: how many edges a node has, whatever their weight.
///
/// *d(v) = |{e : v ∈ e}|*; directed: edges in and edges out added up, or one of the two.
/// - Normalised: no.
/// - Disconnected: an isolated node has 0. Self-loops: count 2, directed 1 in each direction. Parallel edges: summed into one by the network.
///   Weight 0 or less: an edge like any other.
/// - Returns: `nodeCount` values in node order, whole numbers of edges.
/// - Complexity: O(n log n) time, O(n) memory.
/// - Equals: NetworkX 3.6 `degree`, `in_degree`, `out_degree` without weight; igraph 1.0 `degree`.
/// - Source: “Centrality in social networks: conceptual clarification” (1978), doi:10.1016/0378-8733(78)90021-7.
public struct Degree: Hashable, Sendable {
    /// Which edges of a directed network count; nil is both. Without meaning on an undirected one.
    public var direction: Direction?

    public init(_ direction: Direction? = nil) {
        self.direction = direction
    }

    public func scores(of network: Network) -> [Double?] {
        (0..<network.nodeCount).map { node in
            guard network.isDirected else {
                let hasLoop = network.weight(from: node, to: node) != nil
                return Double(network.outbound.row(node).count + (hasLoop ? 1 : 0))
            }
            let inbound = network.inbound.row(node).count
            let outbound = network.outbound.row(node).count
            return switch direction {
            case .inbound: Double(inbound)
            case .outbound: Double(outbound)
            case nil: Double(inbound + outbound)
            }
        }
    }
}

extension Measure {
    static let degree = Measure(
        name: "degree", title: "Degree", summary: "has edges to many others, or from many", needsPositiveWeights: false
    ) { network, _ in Degree().scores(of: network) }

    static let degreeIn = Measure(
        name: "degree-in", title: "Degree, inbound", summary: "many others have an edge to it", needsPositiveWeights: false, isDirectional: true
    ) { network, _ in Degree(.inbound).scores(of: network) }

    static let degreeOut = Measure(
        name: "degree-out", title: "Degree, outbound", summary: "has edges to many others", needsPositiveWeights: false, isDirectional: true
    ) { network, _ in Degree(.outbound).scores(of: network) }
}
