/// A network with the same degrees and otherwise random: the null model of whatever depends on more than degrees.
///
/// Two edges a–b and c–d, drawn at random, become a–d and c–b, unless that would make a loop or a parallel edge; `swapsPerEdge` times as many such
/// attempts as there are edges. A refused attempt counts, as it must for all networks of these degrees to become equally likely. Directed networks
/// exchange targets, and every second attempt turns a cycle of three arcs round, without which some networks could not be reached.
/// - Degrees: kept exactly, in and out apart where directed. With ``sides``, every edge still joins the two sides (a two-mode network).
/// - Weights: by ``weights``; each is still there once. Self-loops: stay as they are.
/// - Disconnected: no matter; components may merge and split. Fewer than 2 edges: nothing changes.
/// - Complexity: O(m · swapsPerEdge) expected time, O(n + m) memory.
/// - Source: “On the uniform generation of random graphs with prescribed degree sequences” (2003), arXiv:cond-mat/0312028; the chain and its steps:
///   “Configuring random graph models with fixed degree sequences” (2018), doi:10.1137/16M1087175.
public struct Rewiring: Hashable, Sendable {
    public enum Weights: Hashable, Sendable {
        /// Dealt out anew among all edges: strengths vary.
        case shuffled
        /// Each stays with its edge's source, the target changes: directed networks keep outbound strengths.
        case kept
    }

    /// Attempts an edge; at least 0. From 10 on, degrees are usually all that is left of the original.
    public var swapsPerEdge: Double
    public var weights: Weights
    /// By node, which of two sides it is on, every edge joining the two; nil for a network of one mode.
    public var sides: [Bool]?

    public init(swapsPerEdge: Double = 10, weights: Weights = .shuffled, sides: [Bool]? = nil) {
        self.swapsPerEdge = swapsPerEdge
        self.weights = weights
        self.sides = sides
    }

    /// - Throws: ``NetworkError/Code/badOption`` for a number of attempts below 0 or not finite; ``NetworkError/Code/notTwoMode`` for an edge within a side.
    public func network(like network: Network, using random: inout Xoshiro256) throws(NetworkError) -> Network {
        guard swapsPerEdge >= 0, swapsPerEdge.isFinite, swapsPerEdge * Double(network.edgeCount) < 0x1p62 else {
            throw .badOption("rewiring", "swapsPerEdge", swapsPerEdge, allowed: "a finite number of at least 0")
        }
        let all = network.edges
        var edges = all.filter { $0.source != $0.target }
        if let sides {
            try TwoMode.check(sides, network, for: "rewiring")
            // From one side to the other, so that an exchange of targets stays between them.
            for place in edges.indices where !network.isDirected && sides[edges[place].source] {
                (edges[place].source, edges[place].target) = (edges[place].target, edges[place].source)
            }
        }
        var chain = SwapChain(edges, isDirected: network.isDirected, isTwoMode: sides != nil)
        chain.run(Int(swapsPerEdge * Double(edges.count)), &random)
        for place in edges.indices {
            edges[place].source = Int(chain.sources[place])
            edges[place].target = Int(chain.targets[place])
        }
        if weights == .shuffled {
            var values = edges.map(\.weight)
            random.shuffle(&values)
            for place in edges.indices { edges[place].weight = values[place] }
        }
        return try Network(nodeCount: network.nodeCount, edges: edges + all.filter { $0.source == $0.target }, isDirected: network.isDirected)
    }
}

/// The walk over simple networks of the same degrees.
struct SwapChain {
    private(set) var sources: [UInt32]
    private(set) var targets: [UInt32]
    private let isDirected: Bool
    private let isTwoMode: Bool
    private var pairs: PairSet
    /// The arcs from each node, for cycles; directed networks of one mode alone.
    private var from: [[UInt32]] = []

    /// - Parameter edges: simple, without self-loops.
    init(_ edges: [Edge], isDirected: Bool, isTwoMode: Bool) {
        self.isDirected = isDirected
        self.isTwoMode = isTwoMode
        sources = edges.map { UInt32(truncatingIfNeeded: $0.source) }
        targets = edges.map { UInt32(truncatingIfNeeded: $0.target) }
        pairs = PairSet(capacity: edges.count)
        for place in edges.indices { insert(sources[place], targets[place]) }
        guard isDirected, !isTwoMode else { return }
        from = Array(repeating: [], count: Int(max(sources.max() ?? 0, targets.max() ?? 0)) + 1)
        for place in edges.indices { from[Int(sources[place])].append(UInt32(truncatingIfNeeded: place)) }
    }

    mutating func run(_ attempts: Int, _ random: inout Xoshiro256) {
        guard sources.count > 1 else { return }
        for _ in 0..<attempts {
            if isDirected, !isTwoMode, random.below(2) == 0 { turn(&random) } else { swap(&random) }
        }
    }

    private mutating func swap(_ random: inout Xoshiro256) {
        let first = random.below(sources.count)
        let second = random.below(sources.count)
        guard first != second else { return }
        // Undirected, an edge has no first end: either pairing of the four ends must be possible.
        let isTurned = !isDirected && !isTwoMode && random.below(2) == 0
        let (a, b) = (sources[first], targets[first])
        let (c, d) = isTurned ? (targets[second], sources[second]) : (sources[second], targets[second])
        guard a != d, c != b, !contains(a, d), !contains(c, b) else { return }
        remove(a, b)
        remove(c, d)
        insert(a, d)
        insert(c, b)
        // The arc keeps its source; turned round, the second one's is its other end now.
        (sources[first], targets[first]) = (a, d)
        (sources[second], targets[second]) = (c, b)
    }

    /// u→v→w→u becomes u→w→v→u, if none of these is there. The places keep their sources.
    private mutating func turn(_ random: inout Xoshiro256) {
        let first = random.below(sources.count)
        let (u, v) = (sources[first], targets[first])
        guard let second = from[Int(v)].isEmpty ? nil : Int(from[Int(v)][random.below(from[Int(v)].count)]) else { return }
        let w = targets[second]
        guard w != u, contains(w, u), !contains(v, u), !contains(w, v), !contains(u, w) else { return }
        guard let third = from[Int(w)].first(where: { targets[Int($0)] == u }).map({ Int($0) }) else { return }
        for place in [first, second, third] { remove(sources[place], targets[place]) }
        targets[first] = w
        targets[second] = u
        targets[third] = v
        for place in [first, second, third] { insert(sources[place], targets[place]) }
    }

    private func contains(_ source: UInt32, _ target: UInt32) -> Bool {
        isDirected ? pairs.contains(source, target) : pairs.contains(min(source, target), max(source, target))
    }

    private mutating func insert(_ source: UInt32, _ target: UInt32) {
        if isDirected { pairs.insert(source, target) } else { pairs.insert(min(source, target), max(source, target)) }
    }

    private mutating func remove(_ source: UInt32, _ target: UInt32) {
        if isDirected { pairs.remove(source, target) } else { pairs.remove(min(source, target), max(source, target)) }
    }
}
