/// Communities on which many runs agree: what chance puts together once in a while falls out.
///
/// `runs` partitions by different seeds; two nodes are joined by the share of them that has both in one community, where that share is at least
/// `threshold`; the network of these shares is divided in the same way, and so on until all runs agree. A node that no share joins to any
/// other is joined to the neighbour that it shares most with.
/// - Directed, disconnected, weights, self-loops: as the divisions themselves, which are ``Leiden``'s by modularity, of one start each.
/// - Returns: a partition, largest community first; the same one for the same network and seed. More than 20 million pairs in common communities:
///   ``NetworkError/Code/tooLarge``.
/// - Complexity: `runs` divisions a round, about three rounds; memory for the pairs that share a community.
/// - Equals: no library's partition; planted communities are found, and where the runs agree at once, theirs.
/// - Source: “Consensus clustering in complex networks” (2012), doi:10.1038/srep00336.
public struct Consensus: Hashable, Sendable {
    public var seed: UInt64
    /// At least 1.
    public var runs: Int
    /// Above 0 and at most 1.
    public var threshold: Double
    static let pairLimit = 20_000_000

    public init(seed: UInt64 = 1, runs: Int = 50, threshold: Double = 0.5) {
        self.seed = seed
        self.runs = runs
        self.threshold = threshold
    }

    public func partition(of network: Network) throws(NetworkError) -> Partition {
        guard runs >= 1 else { throw .badOption("consensus", "runs", Double(runs), allowed: "a whole number of at least 1") }
        guard threshold > 0, threshold <= 1 else { throw .badOption("consensus", "threshold", threshold, allowed: "above 0, to 1") }
        try network.requirePositiveWeights(for: "consensus")
        var random = Xoshiro256(seed: seed)
        var current = network
        var latest = Partition(labels: 0..<network.nodeCount)
        for _ in 0..<20 {
            let found = try partitions(of: current, &random)
            latest = found[0]
            if found.allSatisfy({ $0 == latest }) { break }
            current = try agreement(found)
        }
        // Agreement joins nodes that need no edge to each other.
        return Partition(labels: Components().components(of: network) { latest.labels[$0] == latest.labels[$1] })
    }

    private func partitions(of network: Network, _ random: inout Xoshiro256) throws(NetworkError) -> [Partition] {
        let seeds = (0..<runs).map { _ in random.next() }
        let results = SharedResults<Partition>(count: runs)
        try Workers(for: "consensus", cost: 20 * Double(runs) * Double(network.edgeCount)).forEach(runs) {
            ()
        } _: { run, _ in
            // Weights and options are sound; a cancellation is seen by the workers themselves.
            if let partition = try? Leiden(seed: seeds[run], starts: 1).partition(of: network) { results.set(run, partition) }
        }
        let found = results.values
        guard found.count == runs else { throw .cancelled("consensus") }
        return found
    }

    /// The network of shares.
    private func agreement(_ partitions: [Partition]) throws(NetworkError) -> Network {
        let nodeCount = partitions[0].nodeCount
        let pairs = partitions.reduce(0) { $1.clusters.reduce($0) { $0 + $1.count * $1.count } } / partitions.count
        guard pairs <= Consensus.pairLimit else {
            throw .tooLarge("consensus", "pairs in common communities", pairs, limit: Consensus.pairLimit, instead: "leiden")
        }
        var edges: [Edge] = []
        var counts = [Int](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount {
            var met: [Int] = []
            for partition in partitions {
                for other in partition.clusters[partition.labels[node]] where other != node {
                    if counts[other] == 0 { met.append(other) }
                    counts[other] += 1
                }
            }
            met.sort()
            let least = threshold * Double(partitions.count)
            let kept = met.filter { Double(counts[$0]) >= least }
            for other in kept where other > node { edges.append(Edge(source: node, target: other, weight: Double(counts[other]))) }
            // Both ends may name the pair: the weight of such an edge matters little.
            if kept.isEmpty, let nearest = met.max(by: { (counts[$0], $1) < (counts[$1], $0) }) {
                edges.append(Edge(source: node, target: nearest, weight: Double(counts[nearest])))
            }
            for other in met { counts[other] = 0 }
        }
        return try Network(nodeCount: nodeCount, edges: edges, isDirected: false)
    }
}

extension Clustering {
    static let consensus = Clustering(
        name: "consensus", title: "Communities (consensus)", summary: "is put together by most of fifty divisions from different seeds"
    ) { network, seed throws(NetworkError) in try Consensus(seed: seed).partition(of: network) }
}
