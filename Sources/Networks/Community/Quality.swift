/// What a division into communities is judged by: see ``Modularity`` and ``ConstantPotts``.
public enum Quality: Hashable, Sendable {
    /// Against chance, given the nodes' strengths.
    case modularity(resolution: Double)
    /// Against a fixed density: has no resolution limit, and takes negative weights.
    case constantPotts(resolution: Double)

    /// The figure that is optimised; nil if the network has no edge.
    public func score(of partition: Partition, in network: Network) throws(NetworkError) -> Double? {
        switch self {
        case .modularity(let resolution): try Modularity(resolution: resolution).score(of: partition, in: network)
        case .constantPotts(let resolution): try ConstantPotts(resolution: resolution).score(of: partition, in: network)
        }
    }

    func check(_ network: Network, for name: String) throws(NetworkError) {
        switch self {
        case .modularity(let resolution):
            try Modularity(resolution: resolution).requireResolution(for: name)
            try network.requirePositiveWeights(for: name)
        case .constantPotts(let resolution): try ConstantPotts(resolution: resolution).requireResolution(for: name)
        }
    }
}

/// The constant Potts model: the weight of the edges inside clusters, less what a fixed density would put there.
///
/// *H = Σ [ L(c) − γ · n(c)(n(c)−1)/2 ]* over clusters c of n(c) nodes and weight L(c) inside; directed *n(c)(n(c)−1)*. Communities are denser than γ inside,
/// and less dense between. With γ = 0 and negative weights, it is the weight that agrees with the clusters, friends within and foes between, less a constant.
/// - Normalised: no. Self-loops: inside, once. Parallel edges: summed by the network. Weights: any sign.
/// - Returns: one number in the unit of the weights; nil if the network has no edge.
/// - Complexity: O(n + m) time, O(n) memory.
/// - Equals: leidenalg 0.12 `CPMVertexPartition` of the network without self-loops, undirected half of it, to 1e-9.
/// - Source: “Narrow scope for resolution-limit-free community detection” (2011), doi:10.1103/PhysRevE.84.016114.
public struct ConstantPotts: Hashable, Sendable {
    /// γ, in the unit of the weights; at least 0.
    public var resolution: Double

    public init(resolution: Double) {
        self.resolution = resolution
    }

    /// The partition must be one of the network's nodes.
    public func score(of partition: Partition, in network: Network) throws(NetworkError) -> Double? {
        precondition(partition.nodeCount == network.nodeCount, "A partition of \(partition.nodeCount) nodes for a network of \(network.nodeCount)")
        try requireResolution(for: "constant-potts")
        guard network.edgeCount > 0 else { return nil }
        var (inside, loops) = (0.0, 0.0)
        for node in 0..<network.nodeCount {
            for arc in network.outbound.row(node) {
                let neighbour = Int(network.outbound.neighbours[arc])
                guard partition.labels[node] == partition.labels[neighbour] else { continue }
                if neighbour == node { loops += network.outbound.weights[arc] } else { inside += network.outbound.weights[arc] }
            }
        }
        let pairs = partition.clusters.reduce(0.0) { $0 + Double($1.count) * Double($1.count - 1) }
        let scale = network.isDirected ? 1.0 : 2
        return inside / scale + loops - resolution * pairs / scale
    }

    func requireResolution(for name: String) throws(NetworkError) {
        guard resolution.isFinite, resolution >= 0 else { throw .badOption(name, "resolution", resolution, allowed: "a number of at least 0") }
    }
}
