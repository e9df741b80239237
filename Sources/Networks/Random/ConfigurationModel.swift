/// A random network of given degrees.
///
/// ``Form/stubs``: every node has as many half-edges as its degree, and these are joined at random: loops (each takes two) and parallel edges arise, of
/// which the network keeps one with their number as weight. ``Form/simple``: no loops and no parallel edges; one such network is built (Havel and Hakimi;
/// Kleitman and Wang where directed) and then rewired (``Rewiring``, 20 attempts an edge).
/// - Weights: 1, or the number of parallel edges.
/// - Complexity: stubs O(n + m) time; simple O(n log n + m) to build (directed O(n² log n)) and O(m) to rewire; O(n + m) memory.
/// - Source: “A critical point for random graphs with a given degree sequence” (1995), doi:10.1002/rsa.3240060204; “On realizability of a set of integers
///   as degrees of the vertices of a linear graph” (1962), doi:10.1137/0110037; “Algorithms for constructing graphs and digraphs with given valences and
///   factors” (1973), doi:10.1016/0012-365X(73)90037-X.
public struct ConfigurationModel: Hashable, Sendable {
    public enum Form: Hashable, Sendable { case stubs, simple }

    /// By node; of outbound edges where directed.
    public var degrees: [Int]
    /// By node; nil where undirected.
    public var inboundDegrees: [Int]?
    public var form: Form

    public init(degrees: [Int], inboundDegrees: [Int]? = nil, form: Form = .simple) {
        self.degrees = degrees
        self.inboundDegrees = inboundDegrees
        self.form = form
    }

    /// The degrees of a network, loops left out.
    public init(like network: Network, form: Form = .simple) {
        func degrees(_ direction: Direction) -> [Int] {
            (0..<network.nodeCount).map { node in
                let adjacency = network.adjacency(direction)
                return adjacency.row(node).reduce(0) { Int(adjacency.neighbours[$1]) == node ? $0 : $0 + 1 }
            }
        }
        self.init(degrees: degrees(.outbound), inboundDegrees: network.isDirected ? degrees(.inbound) : nil, form: form)
    }

    /// - Throws: ``NetworkError/Code/badOption`` for degrees that no network has.
    public func network(using random: inout Xoshiro256) throws(NetworkError) -> Network {
        precondition(inboundDegrees == nil || inboundDegrees?.count == degrees.count, "One inbound degree a node")
        precondition((degrees + (inboundDegrees ?? [])).allSatisfy { $0 >= 0 }, "Degrees are at least 0")
        let sum = degrees.reduce(0, +)
        if let inbound = inboundDegrees?.reduce(0, +) {
            guard inbound == sum else {
                throw .badOption("configuration-model", "inbound degrees", "add up to \(inbound)", allowed: "as many as outbound, \(sum)")
            }
        } else {
            guard sum % 2 == 0 else { throw .badOption("configuration-model", "degrees", "add up to \(sum)", allowed: "an even sum") }
        }
        switch form {
        case .stubs: return try Network(nodeCount: degrees.count, edges: joinedStubs(&random), isDirected: inboundDegrees != nil)
        case .simple:
            let edges: [Edge] = if let inboundDegrees { try directed(inboundDegrees) } else { try undirected() }
            let network = try Network(nodeCount: degrees.count, edges: edges, isDirected: inboundDegrees != nil)
            return try Rewiring(swapsPerEdge: 20).network(like: network, using: &random)
        }
    }

    private func joinedStubs(_ random: inout Xoshiro256) -> [Edge] {
        var ends = degrees.enumerated().flatMap { Array(repeating: $0, count: $1) }
        random.shuffle(&ends)
        if let inboundDegrees {
            let targets = inboundDegrees.enumerated().flatMap { Array(repeating: $0, count: $1) }
            return zip(ends, targets).map { Edge(source: $0, target: $1) }
        }
        return stride(from: 0, to: ends.count, by: 2).map { Edge(source: ends[$0], target: ends[$0 + 1]) }
    }

    private static func impossible(_ node: Int, _ degree: Int) -> NetworkError {
        .badOption(
            "configuration-model", "degrees", "ask for \(degree) different neighbours of node \(node), more than can be had",
            allowed: "those of a simple network")
    }

    /// The node with the fewest edges left to have is joined to those with the most.
    private func undirected() throws(NetworkError) -> [Edge] {
        var edges: [Edge] = []
        var left = DegreeLevels(degrees)
        for node in degrees.indices.sorted(by: { (degrees[$0], $0) < (degrees[$1], $1) }) {
            let wanted = left.degree(of: node)
            left.remove(node)
            guard let others = left.takeLargest(wanted) else { throw ConfigurationModel.impossible(node, degrees[node]) }
            for other in others { edges.append(Edge(source: node, target: other)) }
        }
        return edges
    }

    /// Any node sends to those with the most edges left to receive; among equals to those with the most left to send.
    private func directed(_ inbound: [Int]) throws(NetworkError) -> [Edge] {
        var edges: [Edge] = []
        // The order of nodes by what they still send is fixed by sending in its order: the largest last.
        let order = degrees.indices.sorted { (degrees[$0], $0) > (degrees[$1], $1) }
        var rest = inbound
        var hasSent = [Bool](repeating: false, count: degrees.count)
        for node in order {
            guard degrees[node] > 0 else { break }
            hasSent[node] = true
            let others = degrees.indices.filter { $0 != node && rest[$0] > 0 }.sorted {
                (rest[$0], hasSent[$0] ? 0 : degrees[$0], $1) > (rest[$1], hasSent[$1] ? 0 : degrees[$1], $0)
            }
            guard others.count >= degrees[node] else { throw ConfigurationModel.impossible(node, degrees[node]) }
            for other in others.prefix(degrees[node]) {
                edges.append(Edge(source: node, target: other))
                rest[other] -= 1
            }
        }
        return edges
    }
}

/// Nodes by how many edges they still want.
private struct DegreeLevels {
    private var degrees: [Int]
    /// By degree: the nodes, in no order that matters.
    private var levels: [[Int]]
    /// By node: its place in its level; −1 once removed.
    private var places: [Int]
    private var top: Int

    init(_ degrees: [Int]) {
        self.degrees = degrees
        top = degrees.max() ?? 0
        levels = Array(repeating: [], count: top + 1)
        places = Array(repeating: 0, count: degrees.count)
        for node in degrees.indices { add(node) }
    }

    func degree(of node: Int) -> Int { degrees[node] }

    mutating func add(_ node: Int) {
        places[node] = levels[degrees[node]].count
        levels[degrees[node]].append(node)
    }

    mutating func remove(_ node: Int) {
        let degree = degrees[node]
        let place = places[node]
        let last = levels[degree].removeLast()
        if last != node {
            levels[degree][place] = last
            places[last] = place
        }
        places[node] = -1
    }

    /// Takes one off the degree of the `count` nodes with the most, and names them; nil if there are too few above 0.
    mutating func takeLargest(_ count: Int) -> [Int]? {
        var taken: [Int] = []
        while top > 0, levels[top].isEmpty { top -= 1 }
        var level = top
        while taken.count < count {
            guard level > 0 else { return nil }
            taken += levels[level].suffix(count - taken.count)
            level -= 1
        }
        for node in taken {
            remove(node)
            degrees[node] -= 1
            add(node)
        }
        return taken
    }
}
