/// Current flow: closeness and betweenness where what passes takes all ways at once, like a current through conductors of the edges' weights.
///
/// Closeness *c(v) = 1 / Σ R(v,u)* over nodes u of v's component, R the resistance between the two (also known as information centrality). Betweenness *b(v)*:
/// the current through v, added up over pairs s, t ≠ v of one component, when a current of 1 flows from s to t.
/// - Normalised: closeness not; betweenness divided by (n−1)(n−2)/2, n all nodes of the network. Fewer than 3 nodes: betweenness 0.
/// - Disconnected: within components; closeness compares within one alone, and is nil for an isolated node. Directed: the direction is ignored, weights both
///   ways are added up. Self-loops: ignored. Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order; closeness in the unit of the weights, betweenness 0…1, and 0 for what is below 1e-12, where rounding starts.
///   A component of more than 2000 nodes: ``NetworkError/Code/tooLarge``.
/// - Complexity: O(n³ + n·m·log n) time, 16n² bytes, for the largest component.
/// - Equals: NetworkX 3.6 `current_flow_closeness_centrality`, `current_flow_betweenness_centrality` on each component (the latter normalised by the whole
///   network), to 1e-9 relative.
/// - Source: “Centrality measures based on current flow” (2005), doi:10.1007/978-3-540-31856-9_44.
public struct CurrentFlow: Hashable, Sendable {
    public init() {}

    public func closeness(of network: Network) throws(NetworkError) -> [Double?] {
        let (adjacency, components) = try prepare(network, "current-flow-closeness")
        var scores = [Double?](repeating: nil, count: network.nodeCount)
        for nodes in components where nodes.count > 1 {
            let size = nodes.count
            let potentials = potentials(adjacency, nodes)
            for (place, node) in nodes.enumerated() {
                var sum = 0.0
                for other in 0..<size where other != place {
                    sum += potentials[place * size + place] + potentials[other * size + other] - 2 * potentials[place * size + other]
                }
                scores[node] = 1 / sum
            }
        }
        return scores
    }

    public func betweenness(of network: Network) throws(NetworkError) -> [Double?] {
        let (adjacency, components) = try prepare(network, "current-flow-betweenness")
        let nodeCount = network.nodeCount
        var scores = [Double](repeating: 0, count: nodeCount)
        for nodes in components where nodes.count > 2 {
            let size = nodes.count
            let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
            let potentials = potentials(adjacency, nodes)
            for (place, node) in nodes.enumerated() {
                for arc in adjacency.row(node) {
                    guard let other = places[Int(adjacency.neighbours[arc])], other > place else { continue }
                    // The current through this edge when 1 enters at a node and leaves at the grounded one; of a pair, the difference of two.
                    let currents = (0..<size).map {
                        ($0, adjacency.weights[arc] * (potentials[place * size + $0] - potentials[other * size + $0]))
                    }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
                    for end in [place, other] {
                        var sum = 0.0
                        var rank = 0
                        for (member, current) in currents where member != end {
                            sum += Double(2 * rank - (size - 2)) * current
                            rank += 1
                        }
                        scores[nodes[end]] += sum / 2
                    }
                }
            }
        }
        let pairs = Double(max(1, nodeCount - 1)) * Double(max(1, nodeCount - 2)) / 2
        return scores.map { $0 / pairs < 1e-12 ? 0 : $0 / pairs }
    }

    private func prepare(_ network: Network, _ name: String) throws(NetworkError) -> (Adjacency, [[Int]]) {
        let adjacency = try Contacts(network, for: name).adjacency
        let components = Components().partition(of: network).clusters
        if let largest = components.first?.count, largest > DenseSystem.limit {
            throw .tooLarge(name, "nodes in one component", largest, limit: DenseSystem.limit)
        }
        return (adjacency, components)
    }

    /// Row s, column v: the potential of v when a current of 1 enters at s and leaves at the last node, whose potential is 0.
    private func potentials(_ adjacency: Adjacency, _ nodes: [Int]) -> [Double] {
        let size = nodes.count
        let rest = size - 1
        let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
        var laplacian = [Double](repeating: 0, count: rest * rest)
        for (place, node) in nodes.dropLast().enumerated() {
            laplacian[place * rest + place] = adjacency.strength(node)
            for arc in adjacency.row(node) {
                if let other = places[Int(adjacency.neighbours[arc])], other < rest { laplacian[place * rest + other] -= adjacency.weights[arc] }
            }
        }
        let system = DenseSystem(factoring: laplacian, size: rest)
        var result = [Double](repeating: 0, count: size * size)
        for place in 0..<rest {
            var right = [Double](repeating: 0, count: rest)
            right[place] = 1
            for (other, value) in system.solve(right).enumerated() { result[place * size + other] = value }
        }
        return result
    }
}

extension Measure {
    static let currentFlowCloseness = Measure(
        name: "current-flow-closeness", title: "Current-flow closeness", summary: "is near the others by all ways taken together"
    ) { network, _ throws(NetworkError) in try CurrentFlow().closeness(of: network) }

    static let currentFlowBetweenness = Measure(
        name: "current-flow-betweenness", title: "Current-flow betweenness", summary: "lies on many ways between others, not the shortest alone"
    ) { network, _ throws(NetworkError) in try CurrentFlow().betweenness(of: network) }
}
