import Networks

/// One thing that is timed.
struct Task: Sendable {
    /// As in peers.py.
    var name: String
    /// The graphs on which it ends within a minute, peers included.
    var graphs: String
    var run: @Sendable (BenchGraph) throws -> [Double]
    /// Whether a peer's answer is as good as ours, and in words how near it is.
    var compare: @Sendable (_ ours: [Double], _ theirs: [Double], BenchGraph) throws -> (isSound: Bool, words: String)

    static let all = [
        // igraph's PageRank is exact to about 1e-10 of the sum.
        Task(name: "pagerank", graphs: "abc", run: { try values(PageRank(tolerance: 1e-10).scores(of: $0.network)) }, compare: near(1e-5)),
        Task(name: "betweenness", graphs: "a", run: { try values(Betweenness(isNormalized: false).scores(of: $0.plain)) }, compare: near(1e-9)),
        Task(
            // Lengths of whole weights tie but for rounding, which peers treat each in their own way.
            name: "betweenness-weighted", graphs: "a", run: { try values(Betweenness(isNormalized: false).scores(of: $0.network)) }, compare: near(0.05)),
        Task(
            name: "betweenness-approximate", graphs: "ab",
            run: { try values(ApproximateBetweenness(error: 0.01, failure: 0.1, seed: 1).scores(of: $0.plain)) }, compare: apart(0.02)),
        Task(name: "closeness", graphs: "ab", run: { try values(Closeness().scores(of: $0.plain)) }, compare: near(1e-9)),
        Task(name: "closeness-weighted", graphs: "a", run: { try values(Closeness().scores(of: $0.network)) }, compare: near(1e-9)),
        Task(
            name: "harmonic", graphs: "ab",
            run: { graph in try values(Harmonic().scores(of: graph.plain)).map { $0 / Double(graph.plain.nodeCount - 1) } }, compare: near(1e-9)),
        Task(
            name: "eigenvector", graphs: "ab",
            run: { graph in
                let found = try values(Eigenvector().scores(of: graph.network))
                let largest = found.max() ?? 1
                return found.map { $0 / largest }
            }, compare: near(1e-6)),
        Task(name: "core", graphs: "abc", run: { try values(Core().scores(of: $0.plain)) }, compare: near(0)),
        Task(
            name: "components", graphs: "abc", run: { Components().partition(of: $0.network).labels.map(Double.init) },
            compare: { ours, theirs, _ in
                let isSame = Partition(labels: ours.map { Int($0) }) == Partition(labels: theirs.map { Int($0) })
                return (isSame, isSame ? "same" : "differ")
            }),
        Task(
            name: "clustering", graphs: "abc", run: { try values(LocalClustering(isWeighted: false).scores(of: $0.plain)) }, compare: near(1e-9)),
        // Quality is compared: all are random.
        Task(name: "louvain", graphs: "abc", run: { labels(try Louvain().partition(of: $0.network)) }, compare: modularity(0.98)),
        Task(name: "leiden", graphs: "abc", run: { labels(try Leiden().partition(of: $0.network)) }, compare: modularity(0.999)),
        Task(name: "label-propagation", graphs: "abc", run: { labels(try LabelPropagation().partition(of: $0.network)) }, compare: modularity(0.8)),
        Task(name: "triad-census", graphs: "ab", run: { try TriadCensus(of: $0.directed).counts.map(Double.init) }, compare: near(1e-12)),
        Task(name: "constraint", graphs: "ab", run: { try values(StructuralHoles(.constraint).scores(of: $0.network)) }, compare: near(1e-9)),
        Task(name: "cliques", graphs: "abc", run: { [Double(try MaximalCliques().count(of: $0.plain))] }, compare: near(0)),
    ]

    static func values(_ scores: [Double?]) -> [Double] { scores.map { $0 ?? 0 } }

    static func labels(_ partition: Partition) -> [Double] { partition.labels.map(Double.init) }

    /// Relative to the largest value, so that zeros with rounding pass.
    static func near(_ tolerance: Double) -> @Sendable ([Double], [Double], BenchGraph) -> (isSound: Bool, words: String) {
        { ours, theirs, _ in
            guard ours.count == theirs.count else { return (false, "\(ours.count) values against \(theirs.count)") }
            let ratio = scale(ours, theirs)
            let largest = max(ours.map(abs).max() ?? 0, .leastNormalMagnitude)
            let worst = zip(ours, theirs).map { abs($0 - ratio * $1) }.max() ?? 0
            return (worst <= tolerance * largest, "to \(rounded(worst / largest, 17))")
        }
    }

    /// NetworKit counts pairs of an undirected graph twice.
    private static func scale(_ ours: [Double], _ theirs: [Double]) -> Double {
        let (one, two) = (ours.max() ?? 0, theirs.max() ?? 0)
        return one > 0 && abs(two / one - 2) < 0.05 ? 0.5 : 1
    }

    static func apart(_ bound: Double) -> @Sendable ([Double], [Double], BenchGraph) -> (isSound: Bool, words: String) {
        { ours, theirs, _ in
            let worst = zip(ours, theirs).map { abs($0 - $1) }.max() ?? 0
            return (worst <= bound, "within \(rounded(worst, 4))")
        }
    }

    static func modularity(_ share: Double) -> @Sendable ([Double], [Double], BenchGraph) throws -> (isSound: Bool, words: String) {
        { ours, theirs, graph in
            let scores = try [ours, theirs].map { try Modularity().score(of: Partition(labels: $0.map { Int($0) }), in: graph.network) ?? 0 }
            return (scores[0] >= scores[1] * share, "Q \(rounded(scores[0], 4)), \(rounded(scores[1], 4))")
        }
    }
}

func rounded(_ value: Double, _ digits: Int) -> String {
    guard digits <= 6 else { return value == 0 ? "0" : "\(value)".replacing(/\.[0-9]*e/, with: "e") }
    let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    return "\((value * scale).rounded() / scale)"
}
