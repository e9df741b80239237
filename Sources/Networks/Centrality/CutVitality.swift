/// Cut vitality: into how many pieces more the rest of its component falls when the node falls away.
///
/// The number of blocks (biconnected components) at the node, less 1: above 0 for cut nodes alone. Directions are ignored.
/// - Normalised: no.
/// - Disconnected: components are independent; an isolated node has 0. Self-loops, weights: without influence.
/// - Returns: `nodeCount` values in node order, whole numbers of pieces.
/// - Complexity: O(n + m) time and memory.
/// - Equals: components of the network without the node, less components with it (an isolated node apart), by NetworkX 3.6.
/// - Source: “Centrality indices” (2005), doi:10.1007/978-3-540-31955-9_3, section 3.6 on vitality.
public struct CutVitality: Hashable, Sendable {
    public init() {}

    public func scores(of network: Network) -> [Double?] {
        var counts = [Double](repeating: 0, count: network.nodeCount)
        for block in Biconnectivity(of: network).blocks {
            for node in block { counts[node] += 1 }
        }
        return counts.map { max(0, $0 - 1) }
    }
}

extension Measure {
    static let cutVitality = Measure(
        name: "vitality-components", title: "Vitality, components", summary: "without it, others are cut off from each other", needsPositiveWeights: false
    ) { network, _ in CutVitality().scores(of: network) }
}
