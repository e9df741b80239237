/// Many p-values, adjusted for there being many.
public enum FalseDiscovery {
    /// Benjamini and Hochberg's q: the smallest share of false finds among all that would be called finds, were this p still one of them.
    ///
    /// *q(i) = min over j ≥ i of p(j) · m / j*, p in ascending order, at most 1. A nil p has no q and does not count in m.
    /// - Complexity: O(m log m).
    /// - Equals: SciPy `false_discovery_control`.
    /// - Source: “Controlling the false discovery rate” (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
    public static func adjusted(_ p: [Double?]) -> [Double?] {
        let order = p.indices.filter { p[$0] != nil }.sorted { (p[$0]!, $0) < (p[$1]!, $1) }
        var q = [Double?](repeating: nil, count: p.count)
        var least = 1.0
        for (place, index) in order.enumerated().reversed() {
            least = min(least, p[index]! * Double(order.count) / Double(place + 1))
            q[index] = least
        }
        return q
    }
}
