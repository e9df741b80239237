extension Network {
    /// The network without directions: an edge between two nodes where there is one either way, with the sum of both weights.
    func undirectedAdjacency() -> Adjacency {
        guard isDirected else { return outbound }
        var result = Adjacency(offsets: [0], neighbours: [], weights: [])
        result.offsets.reserveCapacity(nodeCount + 1)
        result.neighbours.reserveCapacity(2 * edgeCount)
        result.weights.reserveCapacity(2 * edgeCount)
        for node in 0..<nodeCount {
            var (first, second) = (outbound.row(node), inbound.row(node))
            while !first.isEmpty || !second.isEmpty {
                let left = first.isEmpty ? UInt32.max : outbound.neighbours[first.lowerBound]
                let right = second.isEmpty ? UInt32.max : inbound.neighbours[second.lowerBound]
                let neighbour = min(left, right)
                var weight = 0.0
                if left == neighbour { weight += outbound.weights[first.removeFirst()] }
                // A self-loop stands in both rows, and is one edge.
                if right == neighbour {
                    let other = inbound.weights[second.removeFirst()]
                    if Int(neighbour) != node { weight += other }
                }
                result.neighbours.append(neighbour)
                result.weights.append(weight)
            }
            result.offsets.append(result.neighbours.count)
        }
        return result
    }
}

extension Adjacency {
    /// Without self-loops.
    func withoutLoops() -> Adjacency {
        var result = Adjacency(offsets: [0], neighbours: [], weights: [])
        result.offsets.reserveCapacity(rowCount + 1)
        result.neighbours.reserveCapacity(arcCount)
        result.weights.reserveCapacity(arcCount)
        for node in 0..<rowCount {
            for arc in row(node) where Int(neighbours[arc]) != node {
                result.neighbours.append(neighbours[arc])
                result.weights.append(weights[arc])
            }
            result.offsets.append(result.neighbours.count)
        }
        return result
    }
}
