import Networks

/// One thing that is timed.
struct Task: Sendable {
    /// As in peers.py.
    var name: String
    /// Takes too long on a large graph.
    var isSlow = false
    var run: @Sendable (Network) throws -> [Double]
    /// Whether a peer's answer is as good as ours, and in words how near it is.
    var compare: @Sendable (_ ours: [Double], _ theirs: [Double], Network) throws -> (isSound: Bool, words: String)

    static let all = [
        Task(name: "degree", run: { Degree().scores(of: $0).map { $0! } }, compare: values(1e-12)),
        Task(name: "strength", run: { Strength().scores(of: $0).map { $0! } }, compare: values(1e-12)),
        // igraph's PageRank is exact to about 1e-10 of the sum.
        Task(name: "pagerank", run: { try PageRank().scores(of: $0).map { $0! } }, compare: values(1e-5)),
        Task(name: "closeness", isSlow: true, run: { try Closeness().scores(of: $0).map { $0! } }, compare: values(1e-9)),
        Task(name: "betweenness", isSlow: true, run: { try Betweenness(isNormalized: false).scores(of: $0).map { $0! } }, compare: values(1e-9)),
        Task(
            name: "betweenness-unit", isSlow: true,
            run: { network in
                let edges = network.edges.map { Edge(source: $0.source, target: $0.target) }
                let unit = try Network(nodeCount: network.nodeCount, edges: edges, isDirected: false)
                return try Betweenness(isNormalized: false).scores(of: unit).map { $0! }
            }, compare: values(1e-9)),
        Task(
            name: "components", run: { Components().partition(of: $0).labels.map(Double.init) },
            compare: { ours, theirs, _ in
                let isSame = Partition(labels: ours.map { Int($0) }) == Partition(labels: theirs.map { Int($0) })
                return (isSame, isSame ? "same" : "differ")
            }),
        Task(
            name: "leiden", run: { try Leiden(starts: 1).partition(of: $0).labels.map(Double.init) },
            compare: { ours, theirs, network in
                let scores = try [ours, theirs].map { try Modularity().score(of: Partition(labels: $0.map { Int($0) }), in: network) ?? 0 }
                // One start against one run: both are random.
                return (scores[0] >= scores[1] * 0.99, "Q \(rounded(scores[0], 4)), \(rounded(scores[1], 4))")
            }),
    ]

    /// Relative to the largest value, so that zeros with rounding pass.
    static func values(_ tolerance: Double) -> @Sendable ([Double], [Double], Network) -> (isSound: Bool, words: String) {
        { ours, theirs, _ in
            guard ours.count == theirs.count else { return (false, "\(ours.count) values against \(theirs.count)") }
            let scale = max(theirs.map(abs).max() ?? 0, .leastNormalMagnitude)
            let worst = zip(ours, theirs).map { abs($0 - $1) }.max() ?? 0
            return (worst <= tolerance * scale, "to \(rounded(worst / scale, 17))")
        }
    }
}

func rounded(_ value: Double, _ digits: Int) -> String {
    guard digits <= 6 else { return value == 0 ? "0" : "\(value)".replacing(/\.[0-9]*e/, with: "e") }
    let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    return "\((value * scale).rounded() / scale)"
}
