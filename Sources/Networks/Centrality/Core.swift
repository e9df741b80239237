/// Core number: the largest k such that a node is in a group whose members all have k edges or more within it; for strengths, the s-core.
///
/// Nodes are taken away by the smallest degree (strength) left; a node's core number is the largest such value met up to its own.
/// - Normalised: no.
/// - Disconnected: an isolated node has 0. Self-loops: ignored. Parallel edges: summed into one by the network. Directed: edges in and edges out added up.
///   Weight 0 or less: like any other edge for the k-core; ``NetworkError/Code/weightNotPositive`` for the s-core.
/// - Returns: `nodeCount` values in node order: whole numbers of edges, or in the unit of the weights.
/// - Complexity: O(n + m) time; s-core O((n + Σ d²) log n) with degrees d; O(n) memory.
/// - Equals: NetworkX 3.6 `core_number`, self-loops taken away; the s-core: the definition, to 1e-9 relative.
/// - Source: “Network structure and minimum degree” (1983), doi:10.1016/0378-8733(83)90028-X; “s-core network decomposition” (2013),
///   doi:10.1103/PhysRevE.88.062819.
public struct Core: Hashable, Sendable {
    /// Strengths count in place of degrees.
    public var isWeighted: Bool

    public init(isWeighted: Bool = false) {
        self.isWeighted = isWeighted
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        guard isWeighted else { return CoreOrder(of: network).cores.map { Double($0) } }
        try network.requirePositiveWeights(for: "s-core")
        let sides = network.isDirected ? [network.outbound, network.inbound] : [network.outbound]
        var isLeft = [Bool](repeating: true, count: network.nodeCount)
        var heap = NodeHeap(nodeCount: network.nodeCount)
        func strength(_ node: Int) -> Double {
            var sum = 0.0
            for side in sides {
                for arc in side.row(node) where Int(side.neighbours[arc]) != node && isLeft[Int(side.neighbours[arc])] {
                    sum += side.weights[arc]
                }
            }
            return sum
        }
        for node in 0..<network.nodeCount { heap.push(node, strength(node)) }
        var cores = [Double](repeating: 0, count: network.nodeCount)
        var core = 0.0
        while let (node, key) = heap.popMinimum() {
            core = max(core, key)
            cores[node] = core
            isLeft[node] = false
            for side in sides {
                for arc in side.row(node) {
                    let other = Int(side.neighbours[arc])
                    // Added up anew: subtraction would leave rounding behind, and a key must not rise.
                    if isLeft[other] { heap.push(other, strength(other)) }
                }
            }
        }
        return cores
    }
}

extension Measure {
    static let core = Measure(
        name: "core", title: "Core", summary: "belongs to a group in which everybody has many edges", needsPositiveWeights: false
    ) { network, _ throws(NetworkError) in try Core().scores(of: network) }

    static let strengthCore = Measure(
        name: "s-core", title: "S-core", summary: "belongs to a group in which everybody has strong edges in sum"
    ) { network, _ throws(NetworkError) in try Core(isWeighted: true).scores(of: network) }
}
