/// Betweenness within a stated error: the share of sampled shortest paths that pass through each node.
///
/// With a probability of at least 1 − `failure`, every node's figure is within `error` of ``Betweenness`` (normalised). Pairs of nodes are drawn at random and
/// for each pair one of its shortest paths. Sampling ends when Chernoff's bound, with the failure dealt out over nodes by what 1,000 paths beforehand
/// showed, says so of each node; at the latest after *(⌊log₂(D − 2)⌋ + 1 + ln 2/δ) / 2ε²* paths, D a bound on the nodes of a shortest path.
/// - Normalised: as ``Betweenness``. Disconnected, self-loops, parallel edges, weights: the same.
/// - Prefer it to the exact one where figures of `error` and more matter (the first few ranks of a large network); figures below `error` tell nothing apart.
/// - Returns: `nodeCount` values in node order; the same for the same network, options and seed at any number of threads.
/// - Complexity: O(1/ε²) paths whatever the size of the network; a path takes about O(√m) arcs where edges have one length, a whole search where not.
///   O(n + m) memory, and O(n) a thread.
/// - Equals: ``Betweenness`` within the error.
/// - Source: “Fast approximation of betweenness centrality through sampling” (2014), doi:10.1145/2556195.2556224; ending early: “KADABRA is an adaptive
///   algorithm for betweenness via random approximation” (2016), doi:10.4230/LIPIcs.ESA.2016.20.
public struct ApproximateBetweenness: Hashable, Sendable {
    /// ε, above 0 and below 1.
    public var error: Double
    /// δ, the probability that some figure is farther off; above 0 and below 1.
    public var failure: Double
    public var seed: UInt64

    public init(error: Double = 0.01, failure: Double = 0.1, seed: UInt64 = 1) {
        self.error = error
        self.failure = failure
        self.seed = seed
    }

    public func scores(of network: Network) throws(NetworkError) -> [Double?] {
        guard error > 0, error < 1 else { throw .badOption("betweenness", "error", error, allowed: "above 0 and below 1") }
        guard failure > 0, failure < 1 else { throw .badOption("betweenness", "failure", failure, allowed: "above 0 and below 1") }
        let lengths = try PathLengths(network, .outbound, for: "betweenness")
        let nodeCount = network.nodeCount
        guard nodeCount > 2 else { return Array(repeating: 0, count: nodeCount) }
        // Pairs are drawn among n(n−1); normalising is by (n−1)(n−2).
        let scale = Double(nodeCount) / Double(nodeCount - 2)
        let bound = error / scale
        let most = Int(min(1e15, (Double(depth(lengths)) + 1 + Elementary.logarithm(2 / failure)) / (2 * bound * bound)).rounded(.up))
        var sampling = Sampling(lengths: lengths, seed: seed)
        let pilot = 1000
        if most > 2 * pilot {
            let early = EarlyEnd(try sampling.counts(pilot), of: pilot, bound: bound, failure: failure / 2)
            // What the failure was dealt out by must not count as evidence.
            sampling.forget()
            var goal = early.goal
            for _ in 0..<EarlyEnd.checks where goal < most {
                let counts = try sampling.counts(goal)
                if early.holds(counts, of: goal) { return counts.map { Double($0) / Double(goal) * scale } }
                goal += max(1, goal / 4)
            }
        }
        return try sampling.counts(most).map { Double($0) / Double(most) * scale }
    }

    /// ⌊log₂(D − 2)⌋.
    private func depth(_ lengths: PathLengths) -> Int {
        let nodeCount = lengths.nodeCount
        var nodes = nodeCount
        if lengths.isUniform, lengths.forward == lengths.backward {
            // Undirected, no path of a component is longer than twice the way from one of its nodes to the farthest.
            var hops = HopPaths(nodeCount: nodeCount)
            var isMet = [Bool](repeating: false, count: nodeCount)
            nodes = 0
            lengths.forward.withRows { rows in
                for start in 0..<nodeCount where !isMet[start] {
                    hops.search(from: start, rows, rows)
                    nodes = max(nodes, 2 * hops.depth + 1)
                    hops.forEachReached { isMet[$0] = true }
                }
            }
        }
        return nodes > 3 ? Int(Double(nodes - 2).exponent) : 0
    }
}

/// Paths in blocks of a fixed size, each with its own random numbers.
private struct Sampling {
    let lengths: PathLengths
    var random: Xoshiro256
    var counts: [Int]
    var count = 0
    static let blockSize = 100

    init(lengths: PathLengths, seed: UInt64) {
        self.lengths = lengths
        random = Xoshiro256(seed: seed)
        counts = Array(repeating: 0, count: lengths.nodeCount)
    }

    mutating func forget() {
        counts = Array(repeating: 0, count: lengths.nodeCount)
        count = 0
    }

    /// By node: on how many of `total` paths it lies, those drawn before included.
    mutating func counts(_ total: Int) throws(NetworkError) -> [Int] {
        let lengths = lengths
        let nodeCount = lengths.nodeCount
        // So many blocks at a time that what they find takes little room.
        while count < total {
            let wanted = min(total - count, 400 * Sampling.blockSize)
            let blocks = (wanted + Sampling.blockSize - 1) / Sampling.blockSize
            let seeds = (0..<blocks).map { _ in random.next() }
            let found = SharedResults<[UInt32]>(count: blocks)
            try Workers(for: "betweenness", cost: 100 * Double(wanted)).forEach(blocks) {
                PathSampler(nodeCount: nodeCount, isUniform: lengths.isUniform)
            } _: { block, sampler in
                var random = Xoshiro256(seed: seeds[block])
                var nodes: [UInt32] = []
                lengths.forward.withRows { rows in
                    lengths.backward.withRows { back in
                        for _ in 0..<min(Sampling.blockSize, wanted - block * Sampling.blockSize) {
                            let source = random.below(nodeCount)
                            let other = random.below(nodeCount - 1)
                            sampler.sample(from: source, to: other < source ? other : other + 1, rows, back, &random, into: &nodes)
                        }
                    }
                }
                found.set(block, nodes)
            }
            for nodes in found.values { for node in nodes { counts[Int(node)] += 1 } }
            count += wanted
        }
        return counts
    }
}

/// Whether so many paths are enough.
private struct EarlyEnd {
    /// Looks at most; each takes its part of the failure.
    static let checks = 25
    let bound: Double
    /// By node: how unlikely it must be that the share is off by the bound, as −ln.
    let needed: [Double]
    /// The first number of paths worth a look.
    let goal: Int

    init(_ counts: [Int], of pilot: Int, bound: Double, failure: Double) {
        self.bound = bound
        // A little above what was seen, so that what was not seen by chance is not taken for nothing.
        let shares = counts.map { (Double($0) + 1) / Double(pilot) }
        let rates = shares.map { EarlyEnd.rate($0, bound) }
        let room = failure / 2 / Double(EarlyEnd.checks) / 2
        // The number of paths with which failures that all nodes need add up to half of the room.
        var (low, high) = (1.0, 1e12)
        for _ in 0..<60 {
            let middle = (low * high).squareRoot()
            let sum = rates.reduce(0) { $0 + Elementary.exponential(-middle * $1) }
            if sum > room { low = middle } else { high = middle }
        }
        // The other half is the same for all.
        let least = room / Double(counts.count)
        needed = rates.map { -Elementary.logarithm(Elementary.exponential(-high * $0) + least) }
        goal = max(100, Int(min(1e15, high)))
    }

    func holds(_ counts: [Int], of total: Int) -> Bool {
        for node in counts.indices where Double(total) * EarlyEnd.rate(Double(counts[node]) / Double(total), bound) < needed[node] { return false }
        return true
    }

    /// The smaller of the Kullback–Leibler divergences of shares that are off by the bound, up and down.
    private static func rate(_ share: Double, _ bound: Double) -> Double {
        min(divergence(share, share + bound), share > bound ? divergence(share, share - bound) : .infinity)
    }

    private static func divergence(_ found: Double, _ other: Double) -> Double {
        guard other < 1 else { return .infinity }
        let first = found > 0 ? found * Elementary.logarithm(found / other) : 0
        let second = found < 1 ? (1 - found) * Elementary.logarithm((1 - found) / (1 - other)) : 0
        return first + second
    }
}
