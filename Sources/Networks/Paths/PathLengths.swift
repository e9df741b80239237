/// What paths of a network are as long as: an edge's length is 1/weight.
struct PathLengths: Sendable {
    /// The arcs that paths follow; weights are lengths, in units.
    let forward: Adjacency
    /// The same arcs by their other end.
    let backward: Adjacency
    /// All lengths are 1 unit.
    let isUniform: Bool
    let unit: Double

    /// - Parameter direction: outbound for paths from a node along the edges, inbound for paths to it.
    /// - Throws: ``NetworkError`` in the name of `measure` for weights that are not positive, or too small for a path to have a finite length.
    init(_ network: Network, _ direction: Direction, for measure: String) throws(NetworkError) {
        try network.requirePositiveWeights(for: measure)
        let range = network.weightRange ?? 1...1
        if !(Double(network.nodeCount) / range.lowerBound).isFinite, let edge = network.edges.min(by: { $0.weight < $1.weight }) {
            throw .weightTooSmall(edge, measure: measure)
        }
        let isUniform = range.lowerBound == range.upperBound
        func lengths(_ adjacency: Adjacency) -> Adjacency {
            // Offsets and neighbours are shared.
            Adjacency(
                offsets: adjacency.offsets, neighbours: adjacency.neighbours,
                weights: isUniform ? Array(repeating: 1, count: adjacency.arcCount) : adjacency.weights.map { 1 / $0 })
        }
        let forward = lengths(network.adjacency(direction))
        self.forward = forward
        backward = network.isDirected ? lengths(network.adjacency(direction == .inbound ? .outbound : .inbound)) : forward
        self.isUniform = isUniform
        unit = isUniform ? 1 / range.upperBound : 1
    }

    var nodeCount: Int { forward.rowCount }
}
