/// Communities by label propagation: every node takes the label that has the most weight among its neighbours, until none changes.
///
/// Nodes are looked at in random order, and again only when a neighbour has changed. A node keeps its label where that is among the best; else the first
/// best in the order of its neighbours is taken, and neighbours that come later stand earlier by chance of the order. Directed: weights both ways add up.
/// - Disconnected: communities lie within components; an isolated node is a community of its own. Self-loops: ignored. Parallel edges: summed by the
///   network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: a partition, largest community first; the same one for the same network and seed.
/// - Complexity: O(m) time a round, few rounds as a rule (at most `roundLimit` looks a node); O(n) memory beside the network.
/// - Equals: no library's partition (all are random); planted communities are found.
/// - Source: “Near linear time algorithm to detect community structures in large-scale networks” (2007), doi:10.1103/PhysRevE.76.036106.
public struct LabelPropagation: Hashable, Sendable {
    public var seed: UInt64
    /// Looks at nodes, as a multiple of their number, at least 1: labels that chase each other round end here.
    public var roundLimit: Int

    public init(seed: UInt64 = 1, roundLimit: Int = 100) {
        self.seed = seed
        self.roundLimit = roundLimit
    }

    public func partition(of network: Network) throws(NetworkError) -> Partition {
        guard roundLimit >= 1 else { throw .badOption("label-propagation", "roundLimit", Double(roundLimit), allowed: "a whole number of at least 1") }
        try network.requirePositiveWeights(for: "label-propagation")
        let nodeCount = network.nodeCount
        guard nodeCount > 0 else { return Partition(labels: []) }
        let adjacency = network.undirectedAdjacency()
        var random = Xoshiro256(seed: seed)
        var order = (0..<UInt32(truncatingIfNeeded: nodeCount)).map { $0 }
        let own = Flat(order)
        random.shuffle(&order)
        var waiting = WaitingNodes(order)
        var sums = NeighbourSums(clusterCount: nodeCount)
        try adjacency.withRows { (rows) throws(NetworkError) in
            var looks = 0
            while !waiting.isEmpty, looks < roundLimit * nodeCount {
                if looks % nodeCount == 0 { try Execution.checkCancellation("label-propagation") }
                looks += 1
                let node = waiting.removeFirst()
                sums.clear()
                let (start, end) = (rows.start(node), rows.end(node))
                for arc in start..<end {
                    let other = rows.neighbour(arc)
                    if other != node { sums.add(rows.weight(arc), to: own[other]) }
                }
                let old = own[node]
                var best = old
                var most = sums[old]
                for place in 0..<sums.count {
                    let sum = sums[sums.cluster(place)]
                    // Sums of the same weights in another order are equal.
                    if sum > most * (1 + 1e-12) { (best, most) = (sums.cluster(place), sum) }
                }
                guard best != old else { continue }
                own[node] = best
                for arc in start..<end {
                    let other = rows.neighbour(arc)
                    if own[other] != best { waiting.append(other) }
                }
            }
        }
        // A label can be left in two places once the nodes between have taken another.
        return Partition(labels: Components().components(of: network, within: own.array))
    }
}

extension Clustering {
    static let labelPropagation = Clustering(
        name: "label-propagation", title: "Label propagation", summary: "agrees on a label: each node has that of most of its neighbours' weight"
    ) { network, seed throws(NetworkError) in try LabelPropagation(seed: seed).partition(of: network) }
}
