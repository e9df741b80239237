/// Degree assortativity: whether nodes of many edges are joined to their like (above 0) or to nodes of few (below 0).
///
/// Pearson's correlation, over edges in both directions, of the degrees at their two ends; directed: of the source's outbound and the target's inbound degree.
/// - Returns: −1…1 without unit; nil where one end's degree is the same for all edges. A self-loop is one arc here, and counts 2 in the degree as in
///   ``Degree``. Weights: without influence.
/// - Complexity: O(n log n + m) time, O(n) memory.
/// - Equals: NetworkX 3.6 `degree_assortativity_coefficient`, to 1e-9 where not near 0.
/// - Source: “Mixing patterns in networks” (2003), doi:10.1103/PhysRevE.67.026126.
public struct Assortativity: Hashable, Sendable {
    public init() {}

    public func score(of network: Network) -> Double? {
        let out = Degree(.outbound).scores(of: network).map { $0 ?? 0 }
        let into = Degree(.inbound).scores(of: network).map { $0 ?? 0 }
        let count = Double(network.outbound.arcCount)
        guard count > 0 else { return nil }
        var (sourceMean, targetMean) = (0.0, 0.0)
        func forEachEdge(_ body: (Double, Double) -> Void) {
            for node in 0..<network.nodeCount {
                for arc in network.outbound.row(node) { body(out[node], into[Int(network.outbound.neighbours[arc])]) }
            }
        }
        forEachEdge {
            sourceMean += $0
            targetMean += $1
        }
        sourceMean /= count
        targetMean /= count
        var (both, source, target) = (0.0, 0.0, 0.0)
        forEachEdge {
            both += ($0 - sourceMean) * ($1 - targetMean)
            source += ($0 - sourceMean) * ($0 - sourceMean)
            target += ($1 - targetMean) * ($1 - targetMean)
        }
        // Degrees are whole numbers: what is below this is the rounding of their mean.
        guard source > 1e-9, target > 1e-9 else { return nil }
        return max(-1, min(1, both / (source.squareRoot() * target.squareRoot())))
    }
}
