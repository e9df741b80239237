/// Vitality: the share of the network's efficiency that is lost when the node falls away.
///
/// *V(v) = (E(G) − E(G∖v)) / E(G)*, where *E = Σ 1/d(s,t) / (n(n−1))* over ordered pairs of n nodes, and G∖v has n−1 of them. Edge length is 1/weight.
/// - Normalised: at most 1; below 0 if the others are better off without the node's own long ways.
/// - Disconnected: a pair without a path adds 0. Fewer than 3 nodes, or no edge between two: nil. Self-loops: ignored.
///   Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, without unit.
/// - Complexity: O(n²m) time where all weights are equal, O(n²m log n) where not: minutes from some thousand nodes on. O(n + m) memory.
/// - Equals: the formula on NetworkX 3.6 `global_efficiency` with lengths, to 1e-9 of the larger E.
/// - Source: “Efficient behavior of small-world networks” (2001), doi:10.1103/PhysRevLett.87.198701.
public struct Vitality: Hashable, Sendable {
    public init() {}

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        let nodeCount = network.nodeCount
        let pairs = Double(nodeCount) * Double(nodeCount)
        try NetworkError.requireTime(for: "vitality", arcs: pairs * Double(network.outbound.arcCount) / 16, instead: "vitality-components, or betweenness,")
        let whole = try efficiency(of: network, nodeCount)
        guard nodeCount > 2, whole > 0 else { return Array(repeating: nil, count: nodeCount) }
        let edges = network.edges
        // Networks without a node are of the same kind as the whole one: what threw has thrown.
        return try Workers(for: "vitality", cost: Double(nodeCount) * Double(nodeCount) * Double(1 + network.edgeCount / 64)).map(
            nodeCount, repeating: Double.nan, blockSize: 1
        ) {
            ()
        } _: { node, _ in
            let others = edges.lazy.filter { $0.source != node && $0.target != node }
            guard let rest = try? Network(nodeCount: nodeCount, edges: others, isDirected: network.isDirected),
                let left = try? efficiency(of: rest, nodeCount - 1)
            else { return .nan }
            return (whole - left) / whole
        }.map { $0.isNaN ? nil : $0 }
    }

    private func efficiency(of network: Network, _ count: Int) throws(NetworkError) -> Double {
        let sums = try PathLengths(network, .outbound, for: "vitality").distanceSums(for: "vitality")
        return sums.reduce(0) { $0 + $1.inverses / Double(max(1, count) * max(1, count - 1)) }
    }
}

extension Measure {
    static let vitality = Measure(
        name: "vitality", title: "Vitality", summary: "without it, the others are farther from each other"
    ) { network, _ throws(NetworkError) in try Vitality().scores(of: network) }
}
