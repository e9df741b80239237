/// Modularity: how much more of the edges' weight lies inside clusters than chance would put there, given the nodes' strengths.
///
/// Undirected *Q = Σ [ L(c)/m − γ · (k(c)/2m)² ]*, directed *Q = Σ [ L(c)/m − γ · out(c) · in(c)/m² ]*, over clusters c; L(c) is the weight of the edges
/// inside, m that of all edges, k, out and in the summed strengths, γ the resolution.
/// - Normalised: at most 1; below 0 is fewer inside than by chance.
/// - Disconnected: an isolated node adds 0. Self-loops: inside their cluster, once in L and m, twice in k (directed once in out, once in in).
///   Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: one number without unit; nil if the network has no edge.
/// - Complexity: O(n + m) time, O(n) memory.
/// - Equals: NetworkX 3.6 `modularity(weight:resolution:)`; igraph 1.0 `modularity`, to 1e-9.
/// - Source: “Analysis of weighted networks” (2004), doi:10.1103/PhysRevE.70.056131; directed: “Community structure in directed networks” (2008),
///   doi:10.1103/PhysRevLett.100.118703; resolution: “Statistical mechanics of community detection” (2006), doi:10.1103/PhysRevE.74.016110.
public struct Modularity: Hashable, Sendable {
    /// γ: above 1 favours more and smaller clusters. At least 0.
    public var resolution: Double

    public init(resolution: Double = 1) {
        self.resolution = resolution
    }

    /// The partition must be one of the network's nodes.
    public func score(of partition: Partition, in network: Network) throws(NetworkError) -> Double? {
        precondition(partition.nodeCount == network.nodeCount, "A partition of \(partition.nodeCount) nodes for a network of \(network.nodeCount)")
        try requireResolution(for: "modularity")
        try network.requirePositiveWeights(for: "modularity")
        guard network.edgeCount > 0 else { return nil }
        // Undirected, arcs count each edge twice but a self-loop once: the loop is added again, and `total` is 2m.
        var inside = 0.0
        var total = 0.0
        var out = [Double](repeating: 0, count: partition.clusterCount)
        var into = [Double](repeating: 0, count: partition.clusterCount)
        for node in 0..<network.nodeCount {
            let label = partition.labels[node]
            for arc in network.outbound.row(node) {
                let neighbour = Int(network.outbound.neighbours[arc])
                let weight = network.outbound.weights[arc] * (network.isDirected || neighbour != node ? 1 : 2)
                let other = partition.labels[neighbour]
                total += weight
                out[label] += weight
                into[other] += weight
                if label == other { inside += weight }
            }
        }
        var expected = 0.0
        for label in 0..<partition.clusterCount { expected += (out[label] / total) * (into[label] / total) }
        return inside / total - resolution * expected
    }

    func requireResolution(for name: String) throws(NetworkError) {
        guard resolution.isFinite, resolution >= 0 else { throw .badOption(name, "resolution", resolution, allowed: "a number of at least 0") }
    }
}
