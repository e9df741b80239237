/// A network in the form in which modularity is optimised: what each pair of nodes adds, and what chance would.
///
/// Putting u and v into one cluster adds *(pull(u,v) − γ · (out(u) · in(v) + in(u) · out(v)) / total) / total* to modularity. Directed, the pull is the
/// weight both ways and the total is m; undirected, it is twice the weight, out = in = strength, and the total is 2m: one formula serves both.
/// All weights are scaled by one power of two, which changes no digit, to a total near 1: products of two strengths cannot overflow then.
/// An aggregated graph is of the same form, with clusters for nodes; what lies inside a node can no longer change and is left out.
struct ModularityGraph {
    /// Rows of pulls, symmetric, without self-loops.
    var pulls: Adjacency
    var out: [Double]
    var into: [Double]
    var total: Double

    var nodeCount: Int { out.count }

    init(_ network: Network) {
        out = (0..<network.nodeCount).map { Strength(.outbound).strength(of: $0, in: network) }
        into = network.isDirected ? (0..<network.nodeCount).map { Strength(.inbound).strength(of: $0, in: network) } : out
        total = out.reduce(0, +)
        let scale = Double(sign: .plus, exponent: min(1000, -Int(total.exponent)), significand: 1)
        total *= scale
        for node in out.indices {
            out[node] *= scale
            into[node] *= scale
        }
        pulls = Adjacency(offsets: [0], neighbours: [], weights: [])
        for node in 0..<network.nodeCount {
            // Two sorted rows into one; undirected, they are the same row, and every weight counts twice.
            var first = network.outbound.row(node)
            var second = network.inbound.row(node)
            while !first.isEmpty || !second.isEmpty {
                let left = first.isEmpty ? UInt32.max : network.outbound.neighbours[first.lowerBound]
                let right = second.isEmpty ? UInt32.max : network.inbound.neighbours[second.lowerBound]
                let neighbour = min(left, right)
                var pull = 0.0
                if left == neighbour { pull += network.outbound.weights[first.removeFirst()] }
                if right == neighbour { pull += network.inbound.weights[second.removeFirst()] }
                if Int(neighbour) != node {
                    pulls.neighbours.append(neighbour)
                    pulls.weights.append(pull * scale)
                }
            }
            pulls.offsets.append(pulls.neighbours.count)
        }
    }

    private init(pulls: Adjacency, out: [Double], into: [Double], total: Double) {
        self.pulls = pulls
        self.out = out
        self.into = into
        self.total = total
    }

    /// The graph whose nodes are the clusters 0 ..< count of this one's.
    func aggregated(by labels: [Int], count: Int) -> ModularityGraph {
        var result = ModularityGraph(
            pulls: Adjacency(offsets: [0], neighbours: [], weights: []), out: Array(repeating: 0, count: count),
            into: Array(repeating: 0, count: count), total: total)
        var sums = NeighbourSums(clusterCount: count)
        for (label, cluster) in Partition.members(of: labels, count: count).enumerated() {
            sums.clear()
            for node in cluster {
                result.out[label] += out[node]
                result.into[label] += into[node]
                for arc in pulls.row(node) {
                    let other = labels[Int(pulls.neighbours[arc])]
                    if other != label { sums.add(pulls.weights[arc], to: other) }
                }
            }
            for other in sums.clusters {
                result.pulls.neighbours.append(UInt32(truncatingIfNeeded: other))
                result.pulls.weights.append(sums[other])
            }
            result.pulls.offsets.append(result.pulls.neighbours.count)
        }
        return result
    }
}

/// The pull of one node (or cluster) towards each cluster next to it; cleared in the time that it took to fill.
struct NeighbourSums {
    private var sums: [Double]
    private var isNext: [Bool]
    /// In the order in which they were first met.
    private(set) var clusters: [Int] = []

    init(clusterCount: Int) {
        sums = Array(repeating: 0, count: clusterCount)
        isNext = Array(repeating: false, count: clusterCount)
    }

    subscript(cluster: Int) -> Double { sums[cluster] }

    mutating func add(_ pull: Double, to cluster: Int) {
        if !isNext[cluster] {
            isNext[cluster] = true
            clusters.append(cluster)
        }
        sums[cluster] += pull
    }

    mutating func clear() {
        for cluster in clusters {
            sums[cluster] = 0
            isNext[cluster] = false
        }
        clusters.removeAll(keepingCapacity: true)
    }
}
