/// Density: the share of pairs of different nodes that have an edge.
///
/// *m / (n(n−1)/2)*, directed *m / (n(n−1))*; self-loops are left out of m.
/// - Returns: 0…1 without unit; nil of fewer than 2 nodes. Weights: without influence.
/// - Complexity: O(n log n).
/// - Equals: NetworkX 3.6 `density` of the network without self-loops, to 1e-9.
public struct Density: Hashable, Sendable {
    public init() {}

    public func score(of network: Network) -> Double? {
        let nodeCount = network.nodeCount
        guard nodeCount > 1 else { return nil }
        let loops = (0..<nodeCount).reduce(0) { network.weight(from: $1, to: $1) == nil ? $0 : $0 + 1 }
        return Double(network.edgeCount - loops) / (Double(nodeCount) * Double(nodeCount - 1)) * (network.isDirected ? 1 : 2)
    }
}
