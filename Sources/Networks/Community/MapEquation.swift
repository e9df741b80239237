/// The map equation: how many bits a step of a random walk takes to describe, if its modules have names and the nodes have names within them.
///
/// *L = plogp(Σ enter) − Σ plogp(enter) − Σ plogp(exit) + Σ plogp(exit + p) − Σ plogp(p(v))*, plogp x = x log₂ x, sums over modules, the last over nodes.
/// Undirected, p(v) is the node's share of all strength, and what passes over an edge is its share of all weight, each way. Directed, the walk is that of
/// ``PageRank``; what passes over an edge is its source's rank times its share of the source's weight, without the starts anew, all scaled to 1.
/// - Returns: bits; nil without an edge. Self-loops: a step that stays. Parallel edges: summed by the network. Weight 0 or less:
///   ``NetworkError/Code/weightNotPositive``.
/// - Complexity: O(n + m) undirected, and PageRank directed.
/// - Equals: Infomap 2's two-level codelength, undirected, to 1e-9.
/// - Source: “The map equation” (2009), doi:10.1140/epjst/e2010-01179-1.
public struct MapEquation: Hashable, Sendable {
    public init() {}

    /// The partition must be one of the network's nodes.
    public func score(of partition: Partition, in network: Network) throws(NetworkError) -> Double? {
        precondition(partition.nodeCount == network.nodeCount, "A partition of \(partition.nodeCount) nodes for a network of \(network.nodeCount)")
        guard network.edgeCount > 0 else { return nil }
        return try FlowGraph(network, for: "map-equation").codeLength(of: partition.labels.map { UInt32(truncatingIfNeeded: $0) })
    }

    static func plogp(_ value: Double) -> Double {
        value > 0 ? value * Elementary.logarithm2(value) : 0
    }
}

/// What a walker does, in shares of its steps.
struct FlowGraph {
    /// By source and by target; without self-loops. Undirected, the same.
    let out: Adjacency
    let into: Adjacency
    let isDirected: Bool
    /// By node: how often the walker is there.
    let visits: [Double]
    /// By node: the sums of its rows.
    let leaving: [Double]
    let arriving: [Double]
    /// Σ plogp of the lowest level's nodes.
    let nodeTerm: Double

    var nodeCount: Int { visits.count }

    init(_ network: Network, for name: String) throws(NetworkError) {
        try network.requirePositiveWeights(for: name)
        isDirected = network.isDirected
        var flows = network.outbound
        if network.isDirected {
            let ranks = try PageRank().scores(of: network).map { $0 ?? 0 }
            var total = 0.0
            for node in 0..<network.nodeCount {
                let strength = network.outbound.strength(node)
                for arc in flows.row(node) {
                    flows.weights[arc] = ranks[node] * (flows.weights[arc] / strength)
                    total += flows.weights[arc]
                }
            }
            for arc in flows.weights.indices { flows.weights[arc] /= total }
            let back = flows.transposed()
            visits = (0..<network.nodeCount).map { back.strength($0) }
            out = flows.withoutLoops()
            into = back.withoutLoops()
        } else {
            let total = (0..<network.nodeCount).reduce(0.0) { $0 + Strength().strength(of: $1, in: network) }
            visits = (0..<network.nodeCount).map { Strength().strength(of: $0, in: network) / total }
            for arc in flows.weights.indices { flows.weights[arc] /= total }
            out = flows.withoutLoops()
            into = out
        }
        leaving = (0..<network.nodeCount).map { [out] in out.strength($0) }
        arriving = isDirected ? (0..<network.nodeCount).map { [into] in into.strength($0) } : leaving
        nodeTerm = visits.reduce(0) { $0 + MapEquation.plogp($1) }
    }

    private init(out: Adjacency, into: Adjacency, like graph: FlowGraph, visits: [Double]) {
        self.out = out
        self.into = into
        isDirected = graph.isDirected
        self.visits = visits
        leaving = (0..<visits.count).map { out.strength($0) }
        arriving = graph.isDirected ? (0..<visits.count).map { into.strength($0) } : leaving
        nodeTerm = graph.nodeTerm
    }

    func codeLength(of labels: [UInt32]) -> Double {
        let count = Int(labels.max() ?? 0) + 1
        var (visits, enter, exit) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
        for node in labels.indices {
            visits[Int(labels[node])] += self.visits[node]
            for arc in out.row(node) {
                let other = Int(out.neighbours[arc])
                guard labels[other] != labels[node] else { continue }
                exit[Int(labels[node])] += out.weights[arc]
                enter[Int(labels[other])] += out.weights[arc]
            }
        }
        var length = MapEquation.plogp(enter.reduce(0, +)) - nodeTerm
        for module in 0..<count {
            length += MapEquation.plogp(exit[module] + visits[module]) - MapEquation.plogp(enter[module]) - MapEquation.plogp(exit[module])
        }
        return length
    }

    func aggregated(by labels: [UInt32], count: Int) -> FlowGraph {
        var visits = [Double](repeating: 0, count: count)
        for node in labels.indices { visits[Int(labels[node])] += self.visits[node] }
        let out = out.aggregated(by: labels, count: count)
        return FlowGraph(out: out, into: isDirected ? into.aggregated(by: labels, count: count) : out, like: self, visits: visits)
    }
}

extension Adjacency {
    /// Rows of the clusters 0 ..< count, without what lies inside; unsorted.
    func aggregated(by labels: [UInt32], count: Int) -> Adjacency {
        let members = Members(of: labels, count: count)
        let own = Flat(labels)
        var sums = NeighbourSums(clusterCount: count)
        var offsets = [0]
        offsets.reserveCapacity(count + 1)
        var neighbours: [UInt32] = []
        var weights: [Double] = []
        withRows { rows in
            for label in 0..<count {
                sums.clear()
                for place in members.range(label) {
                    let node = Int(members.nodes[place])
                    for arc in rows.start(node)..<rows.end(node) {
                        let other = own[rows.neighbour(arc)]
                        if Int(other) != label { sums.add(rows.weight(arc), to: other) }
                    }
                }
                for place in 0..<sums.count {
                    let other = sums.cluster(place)
                    neighbours.append(other)
                    weights.append(sums[other])
                }
                offsets.append(neighbours.count)
            }
        }
        return Adjacency(offsets: offsets, neighbours: neighbours, weights: weights)
    }
}
