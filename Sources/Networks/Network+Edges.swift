extension Network {
    /// The node at the other end of an edge, and the edge's weight.
    public struct Neighbour: Hashable, Sendable {
        public var node: Int
        public var weight: Double
    }

    /// The neighbours of one node, ascending; indices are those of the network's arcs, not from 0.
    public struct Neighbours: RandomAccessCollection, Sendable {
        let adjacency: Adjacency
        let arcs: Range<Int>

        public var startIndex: Int { arcs.lowerBound }
        public var endIndex: Int { arcs.upperBound }

        public subscript(position: Int) -> Neighbour {
            precondition(arcs.contains(position), "Index out of range")
            return Neighbour(node: Int(adjacency.neighbours[position]), weight: adjacency.weights[position])
        }
    }

    /// The nodes that an edge leads to from `node`; all its neighbours if the network is undirected. A self-loop makes a node its own neighbour, once.
    public func neighbours(of node: Int) -> Neighbours {
        Neighbours(adjacency: outbound, arcs: outbound.row(node))
    }

    /// The nodes that an edge leads from to `node`; the same as ``neighbours(of:)`` if the network is undirected.
    public func inboundNeighbours(of node: Int) -> Neighbours {
        Neighbours(adjacency: inbound, arcs: inbound.row(node))
    }

    /// The weight of the edge from `source` to `target` (between the two if undirected), or nil without one; O(log degree).
    public func weight(from source: Int, to target: Int) -> Double? {
        precondition(0..<nodeCount ~= target, "Node \(target) is not in 0..<\(nodeCount)")
        return outbound.weight(from: source, to: target)
    }

    /// Every edge once, sorted by source and then target; undirected: source ≤ target. Made anew on each call.
    public var edges: [Edge] {
        var edges: [Edge] = []
        edges.reserveCapacity(edgeCount)
        for source in 0..<nodeCount {
            for arc in outbound.row(source) {
                let target = Int(outbound.neighbours[arc])
                if isDirected || source <= target { edges.append(Edge(source: source, target: target, weight: outbound.weights[arc])) }
            }
        }
        return edges
    }

    /// Whether every weight is above 0, as most measures need.
    public var hasOnlyPositiveWeights: Bool { weightRange.map { $0.lowerBound > 0 } ?? true }

    /// Throws for the first edge whose weight is 0 or less; `measure` is the name that the message blames.
    func requirePositiveWeights(for measure: String) throws(NetworkError) {
        guard !hasOnlyPositiveWeights, let edge = edges.first(where: { $0.weight <= 0 }) else { return }
        throw .weightNotPositive(edge, measure: measure)
    }
}

/// Which of a node's edges count, in a directed network. An undirected one has no direction: either case stands for all.
public enum Direction: Hashable, Sendable, CaseIterable {
    /// Edges that lead to the node.
    case inbound
    /// Edges that lead away from the node.
    case outbound
}

extension Network {
    func adjacency(_ direction: Direction) -> Adjacency {
        direction == .inbound ? inbound : outbound
    }
}
