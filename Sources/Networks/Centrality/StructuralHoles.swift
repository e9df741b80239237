/// Burt's measures of structural holes: how free a node is to play its contacts off against each other.
///
/// *p(v,u)* is the share of v's weight that is with u, both directions added up where directed; *c(v,u) = (p(v,u) + Σ p(v,w)·p(w,u))²*; N contacts.
/// - ``Figure/constraint``: *Σ c(v,u)* over contacts u. ``Figure/effectiveSize``: *Σ (1 − Σ p(v,w)·m(u,w))*, m(u,w) the weight of u and w over u's largest.
///   ``Figure/efficiency``: effective size / N. ``Figure/hierarchy``: *Σ r ln r / (N ln N)* with *r = c(v,u) / (c(v)/N)*: 0 if all contacts constrain alike, 1 if one does all.
/// - Normalised: efficiency and hierarchy 0…1; constraint may pass 1 at few contacts; effective size is at most N.
/// - Disconnected: no matter; an isolated node is nil, hierarchy also at one contact. Self-loops: ignored. Parallel edges: summed by the network.
///   Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, without unit. Small constraint and hierarchy are open positions: their rank 1 is the smallest.
/// - Complexity: O(Σ d²) time, O(n + m) memory.
/// - Equals: NetworkX 3.6 `local_constraint` added up and `effective_size(nodes:)`, with weight and without self-loops (without `nodes` it divides
///   by the wrong node's largest weight); efficiency and hierarchy: the formula; to 1e-9 relative.
/// - Source: R. S. Burt, “Structural holes: the social structure of competition” (1992), equations 2.1–2.9; hierarchy there on page 71.
public struct StructuralHoles: Hashable, Sendable {
    public enum Figure: String, Hashable, Sendable, CaseIterable {
        case constraint
        case effectiveSize = "effective-size"
        case efficiency
        case hierarchy
    }

    public var figure: Figure

    public init(_ figure: Figure) {
        self.figure = figure
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        let contacts = try Contacts(network, for: figure.rawValue)
        var shares = [Double](repeating: 0, count: network.nodeCount)
        return (0..<network.nodeCount).map { node in
            let count = contacts.adjacency.row(node).count
            guard count > 0 else { return nil }
            switch figure {
            case .constraint: return contacts.constraints(node, &shares).reduce(0, +)
            case .effectiveSize: return contacts.effectiveSize(node, &shares)
            case .efficiency: return contacts.effectiveSize(node, &shares) / Double(count)
            case .hierarchy:
                guard count > 1 else { return nil }
                let constraints = contacts.constraints(node, &shares)
                let mean = constraints.reduce(0, +) / Double(count)
                let sum = constraints.reduce(0) { $0 + ($1 / mean) * Elementary.logarithm($1 / mean) }
                // Below 0 by rounding alone.
                return max(0, sum / (Double(count) * Elementary.logarithm(Double(count))))
            }
        }
    }
}

extension Measure {
    static let constraint = Measure(
        name: "constraint", title: "Constraint", summary: "depends on contacts that are linked among each other; few holes", isAscending: true
    ) { network, _ throws(NetworkError) in try StructuralHoles(.constraint).scores(of: network) }

    static let effectiveSize = Measure(
        name: "effective-size", title: "Effective size", summary: "has many contacts that are not linked among each other"
    ) { network, _ throws(NetworkError) in try StructuralHoles(.effectiveSize).scores(of: network) }

    static let efficiency = Measure(
        name: "efficiency", title: "Efficiency", summary: "few of its contacts are redundant"
    ) { network, _ throws(NetworkError) in try StructuralHoles(.efficiency).scores(of: network) }

    static let hierarchy = Measure(
        name: "hierarchy", title: "Hierarchy", summary: "what constrains it comes from one contact", isAscending: true
    ) { network, _ throws(NetworkError) in try StructuralHoles(.hierarchy).scores(of: network) }
}
