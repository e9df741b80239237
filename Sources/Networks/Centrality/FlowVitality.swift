/// Flow vitality: the share of what the others could send each other that is lost when the node falls away.
///
/// *(F − F∖v) / F*, F the sum of maximal flows between all pairs of other nodes with v in the network, F∖v without it; an edge carries its weight each way.
/// Directions are ignored, weights both ways added up.
/// - Normalised: 0…1: 1 if the others can reach each other over v alone.
/// - Disconnected: a pair without a path adds 0; nil where the others can send each other nothing. Self-loops: ignored.
///   Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: `nodeCount` values in node order, without unit. More than 200 nodes: all nil.
/// - Complexity: 2n² flows, each of O(n²m) at worst and far less as a rule; O(n² + m) memory a thread.
/// - Equals: the formula on NetworkX 3.6 `maximum_flow_value`, to 1e-9.
/// - Source: “Centrality indices” (2005), doi:10.1007/978-3-540-31955-9_3, section 3.6.1: max-flow betweenness vitality.
public struct FlowVitality: Hashable, Sendable {
    /// Of nodes: a minute or so.
    public static let limit = 200

    public init() {}

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        try network.requirePositiveWeights(for: "vitality-flow")
        let nodeCount = network.nodeCount
        guard nodeCount <= FlowVitality.limit else { return Array(repeating: nil, count: nodeCount) }
        let pairs = Double(nodeCount) * Double(nodeCount)
        return try Workers(for: "vitality-flow", cost: pairs * Double(network.edgeCount) * 10).map(nodeCount, repeating: Double.nan, blockSize: 1) {
            MaximalFlow(network)
        } _: { node, flow in
            let whole = flow.sum(without: node, passing: true)
            return whole > 0 ? max(0, whole - flow.sum(without: node, passing: false)) / whole : .nan
        }.map { $0.isNaN ? nil : $0 }
    }
}

extension Measure {
    static let flowVitality = Measure(
        name: "vitality-flow", title: "Vitality, flow", summary: "without it, the others can send each other less"
    ) { network, _ throws(NetworkError) in try FlowVitality().scores(of: network) }
}

/// Maximal flows by Dinic's algorithm, one after another over the same edges.
private struct MaximalFlow {
    private let nodeCount: Int
    /// By node: its arcs, those back among them; arc a and a ^ 1 are each other's reverse.
    private var arcs: [[Int]]
    private var targets: [Int] = []
    private let capacities: [Double]
    private var rest: [Double]
    private var levels: [Int]
    private var next: [Int]
    private var removed = -1
    /// Below this share of the largest capacity, what is left is rounding.
    private let threshold: Double

    init(_ network: Network) {
        nodeCount = network.nodeCount
        arcs = Array(repeating: [], count: network.nodeCount)
        var capacities: [Double] = []
        let adjacency = network.undirectedAdjacency()
        for node in 0..<nodeCount {
            for arc in adjacency.row(node) where Int(adjacency.neighbours[arc]) > node {
                for (one, other) in [(node, Int(adjacency.neighbours[arc])), (Int(adjacency.neighbours[arc]), node)] {
                    arcs[one].append(targets.count)
                    targets.append(other)
                    capacities.append(adjacency.weights[arc])
                }
            }
        }
        self.capacities = capacities
        rest = capacities
        levels = Array(repeating: -1, count: nodeCount)
        next = Array(repeating: 0, count: nodeCount)
        threshold = (capacities.max() ?? 0) * 1e-13
    }

    /// Over all pairs of nodes other than `node`, each once; `passing` says whether the flows may pass through it.
    mutating func sum(without node: Int, passing: Bool) -> Double {
        removed = passing ? -1 : node
        let nodes = (0..<nodeCount).filter { $0 != removed }
        guard nodes.count > 1 else { return 0 }
        // Gusfield's tree: the flow of a pair is the least on the way between them.
        var parents = [Int](repeating: 0, count: nodes.count)
        var flows = [[Double]](repeating: Array(repeating: .infinity, count: nodes.count), count: nodes.count)
        for one in 1..<nodes.count {
            let parent = parents[one]
            let value = flow(from: nodes[one], to: nodes[parent])
            // What is still reached lies on this side of the least cut.
            for other in one + 1..<max(nodes.count, one + 1) where parents[other] == parent && levels[nodes[other]] >= 0 { parents[other] = one }
            for other in 0..<one {
                let least = other == parent ? value : min(value, flows[parent][other])
                flows[one][other] = least
                flows[other][one] = least
            }
        }
        var sum = 0.0
        for one in nodes.indices where nodes[one] != node {
            for other in 0..<one where nodes[other] != node { sum += flows[one][other] }
        }
        return sum
    }

    private mutating func flow(from source: Int, to target: Int) -> Double {
        rest = capacities
        var total = 0.0
        while reach(from: source, target) {
            for node in 0..<nodeCount { next[node] = 0 }
            while true {
                let pushed = push(source, target, .infinity)
                guard pushed > threshold else { break }
                total += pushed
            }
        }
        return total
    }

    private mutating func reach(from source: Int, _ target: Int) -> Bool {
        for node in 0..<nodeCount { levels[node] = -1 }
        levels[source] = 0
        var queue = [source]
        var place = 0
        while place < queue.count {
            let node = queue[place]
            place += 1
            for arc in arcs[node] where rest[arc] > threshold && levels[targets[arc]] < 0 && targets[arc] != removed {
                levels[targets[arc]] = levels[node] + 1
                queue.append(targets[arc])
            }
        }
        return levels[target] >= 0
    }

    private mutating func push(_ node: Int, _ target: Int, _ limit: Double) -> Double {
        if node == target { return limit }
        while next[node] < arcs[node].count {
            let arc = arcs[node][next[node]]
            if rest[arc] > threshold, levels[targets[arc]] == levels[node] + 1, targets[arc] != removed {
                let pushed = push(targets[arc], target, min(limit, rest[arc]))
                if pushed > threshold {
                    rest[arc] -= pushed
                    rest[arc ^ 1] += pushed
                    return pushed
                }
            }
            next[node] += 1
        }
        return 0
    }
}
