/// A network in the form in which a quality is optimised: what each pair of nodes adds, and what is expected of it.
///
/// Bringing node v into cluster c adds *pull(v,c) − γ · (out(v) · in(c) + in(v) · out(c)) / divisor*, times a constant. Modularity, directed: pulls are weights
/// both ways, out and in the strengths, the divisor m. Undirected: pulls are weights, and out = in = strength is kept once and counts once, the divisor 2m.
/// The constant Potts model: masses are numbers of nodes and the divisor 1 (directed ½, as every pair could have two edges).
/// An aggregated graph is of the same form, with clusters for nodes; what lies inside a node can no longer change and is left out.
struct QualityGraph {
    /// Rows of pulls, symmetric; the network's own rows if it is undirected. Self-loops, which only the lowest level has, are passed over.
    let pulls: Adjacency
    /// By node: out, or the only one.
    let out: [Double]
    /// By node; empty where there is only one mass.
    let into: [Double]
    /// γ / divisor, taken so that neither strengths nor their sum overflow.
    let resolution: Double
    let divisor: Double
    /// Changes of quality below this are rounding.
    let threshold: Double
    private static let leastGain = 1e-12

    var nodeCount: Int { out.count }

    init(_ network: Network, _ quality: Quality) {
        // Within these, products of two strengths over a third neither overflow nor lose digits; else all is scaled by a power of two, which changes none.
        let size = network.outbound.weights.reduce(0) { $0 + abs($1) }
        let scale = size == 0 || (1e-100...1e100).contains(size) ? 1 : Double(sign: .plus, exponent: max(-1000, min(1000, -Int(size.exponent))), significand: 1)
        var pulls = network.undirectedAdjacency()
        if scale != 1 { for arc in pulls.weights.indices { pulls.weights[arc] *= scale } }
        self.pulls = pulls
        switch quality {
        case .modularity(let resolution):
            out = (0..<network.nodeCount).map { Strength(.outbound).strength(of: $0, in: network) * scale }
            into = network.isDirected ? (0..<network.nodeCount).map { Strength(.inbound).strength(of: $0, in: network) * scale } : []
            self.resolution = resolution
            divisor = out.reduce(0, +)
        case .constantPotts(let resolution):
            out = Array(repeating: 1, count: network.nodeCount)
            into = []
            self.resolution = resolution * scale
            divisor = network.isDirected ? 0.5 : 1
        }
        threshold = QualityGraph.leastGain * size * scale
    }

    private init(pulls: Adjacency, out: [Double], into: [Double], like graph: QualityGraph) {
        self.pulls = pulls
        self.out = out
        self.into = into
        resolution = graph.resolution
        divisor = graph.divisor
        threshold = graph.threshold
    }

    /// The graph whose nodes are the clusters 0 ..< count of this one's.
    func aggregated(by labels: [UInt32], count: Int) -> QualityGraph {
        var sumOut = [Double](repeating: 0, count: count)
        var sumInto = [Double](repeating: 0, count: into.isEmpty ? 0 : count)
        for node in out.indices { sumOut[Int(labels[node])] += out[node] }
        for node in into.indices { sumInto[Int(labels[node])] += into[node] }
        return QualityGraph(pulls: pulls.aggregated(by: labels, count: count), out: sumOut, into: sumInto, like: self)
    }
}

/// The nodes of each label from 0, ascending, in one array.
struct Members {
    private(set) var nodes: [UInt32]
    private var starts: [Int]

    init(of labels: [UInt32], count: Int) {
        starts = Array(repeating: 0, count: count + 1)
        for label in labels { starts[Int(label) + 1] += 1 }
        for label in 0..<count { starts[label + 1] += starts[label] }
        var cursor = starts
        nodes = Array(repeating: 0, count: labels.count)
        for (node, label) in labels.enumerated() {
            nodes[cursor[Int(label)]] = UInt32(truncatingIfNeeded: node)
            cursor[Int(label)] += 1
        }
    }

    func range(_ label: Int) -> Range<Int> { starts[label]..<starts[label + 1] }

    /// Numbers labels from 0 in the order in which they occur, and counts them.
    static func renumber(_ labels: inout [UInt32]) -> Int {
        var numbers = [UInt32](repeating: .max, count: labels.count)
        var count: UInt32 = 0
        for node in labels.indices {
            if numbers[Int(labels[node])] == .max {
                numbers[Int(labels[node])] = count
                count += 1
            }
            labels[node] = numbers[Int(labels[node])]
        }
        return Int(count)
    }
}

/// The pull of one node (or cluster) towards each cluster next to it; cleared in the time that it took to fill.
struct NeighbourSums: ~Copyable {
    private let sums: Flat<Double>
    /// 1 where something was added.
    private let isMet: Flat<UInt8>
    /// In the order in which they were first met; with a place to spare.
    private let met: Flat<UInt32>
    private(set) var count = 0

    init(clusterCount: Int) {
        sums = Flat(repeating: 0, count: clusterCount)
        isMet = Flat(repeating: 0, count: clusterCount)
        met = Flat(repeating: 0, count: clusterCount + 1)
    }

    func cluster(_ place: Int) -> UInt32 { met[place] }

    /// 0 where nothing was added.
    subscript(cluster: UInt32) -> Double { sums[Int(cluster)] }

    /// Without a branch: whether a cluster is met for the first time cannot be predicted.
    @inline(__always) mutating func add(_ pull: Double, to cluster: UInt32) {
        sums[Int(cluster)] += pull
        met[count] = cluster
        count &+= 1 &- Int(isMet[Int(cluster)])
        isMet[Int(cluster)] = 1
    }

    mutating func clear() {
        for place in 0..<count {
            sums[Int(met[place])] = 0
            isMet[Int(met[place])] = 0
        }
        count = 0
    }
}
