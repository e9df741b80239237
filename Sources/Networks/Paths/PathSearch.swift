/// Distances from one source after another, by breadth-first search where all lengths are equal and by Dijkstra's algorithm where not.
///
/// An edge's length is 1/weight. One value serves many searches and allocates nothing in between.
struct PathSearch {
    let adjacency: Adjacency
    /// Beside the adjacency's arcs; nil where all weights are equal, and distances are then in units of one edge.
    let lengths: [Double]?
    /// The length of an edge where all are equal.
    let unit: Double
    /// By node, in units; infinite where not reached.
    private(set) var distances: [Double]
    /// The nodes reached, source first, by rising distance.
    private(set) var order: [UInt32] = []
    /// By node: its place in `order`, meaningful only if reached.
    private(set) var places: [UInt32]
    private var heap: NodeHeap

    /// - Throws: ``NetworkError`` in the name of `measure` for weights that are not positive, or too small for a path to have a finite length.
    init(_ network: Network, _ direction: Direction, for measure: String) throws(NetworkError) {
        try network.requirePositiveWeights(for: measure)
        adjacency = network.adjacency(direction)
        distances = Array(repeating: .infinity, count: network.nodeCount)
        places = Array(repeating: 0, count: network.nodeCount)
        heap = NodeHeap(nodeCount: network.nodeCount)
        let range = network.weightRange ?? 1...1
        if !(Double(network.nodeCount) / range.lowerBound).isFinite, let edge = network.edges.min(by: { $0.weight < $1.weight }) {
            throw .weightTooSmall(edge, measure: measure)
        }
        unit = 1 / range.upperBound
        lengths = range.lowerBound == range.upperBound ? nil : adjacency.weights.map { 1 / $0 }
    }

    mutating func search(from source: Int) {
        for node in order { distances[Int(node)] = .infinity }
        order.removeAll(keepingCapacity: true)
        if let lengths {
            searchByLength(from: source, lengths)
        } else {
            searchByHops(from: source)
        }
    }

    private mutating func searchByHops(from source: Int) {
        distances[source] = 0
        reach(source)
        var next = 0
        while next < order.count {
            let node = Int(order[next])
            next += 1
            let distance = distances[node] + 1
            for arc in adjacency.row(node) {
                let neighbour = Int(adjacency.neighbours[arc])
                if distances[neighbour] == .infinity {
                    distances[neighbour] = distance
                    reach(neighbour)
                }
            }
        }
    }

    private mutating func searchByLength(from source: Int, _ lengths: [Double]) {
        distances[source] = 0
        heap.push(source, 0)
        while let (node, distance) = heap.popMinimum() {
            reach(node)
            for arc in adjacency.row(node) {
                let neighbour = Int(adjacency.neighbours[arc])
                let candidate = distance + lengths[arc]
                // A node that has been reached cannot improve: lengths are positive.
                if candidate < distances[neighbour] {
                    distances[neighbour] = candidate
                    heap.push(neighbour, candidate)
                }
            }
        }
    }

    private mutating func reach(_ node: Int) {
        places[node] = UInt32(truncatingIfNeeded: order.count)
        order.append(UInt32(truncatingIfNeeded: node))
    }
}
