/// Communities by the Louvain algorithm: as ``Leiden``, but communities become the nodes of the next level whole.
///
/// Faster than Leiden and for comparison with older work; it may leave communities that are not connected inside, so prefer ``Leiden``.
/// - Returns, complexity, weights: as for ``Leiden``.
/// - Equals: no library's partition; modularity as igraph 1.0's `community_multilevel` or better.
/// - Source: “Fast unfolding of communities in large networks” (2008), doi:10.1088/1742-5468/2008/10/P10008.
public struct Louvain: Hashable, Sendable {
    public var quality: Quality
    public var seed: UInt64
    /// How many random orders are tried, at least 1.
    public var starts: Int

    public init(quality: Quality = .modularity(resolution: 1), seed: UInt64 = 1, starts: Int = 1) {
        self.quality = quality
        self.seed = seed
        self.starts = starts
    }

    public func partition(of network: Network) throws(NetworkError) -> Partition {
        try quality.check(network, for: "louvain")
        // One pass through the levels is the algorithm.
        return try Leiden(quality: quality, seed: seed, starts: starts, tolerance: .infinity).partition(of: network, for: "louvain", refines: false)
    }
}

extension Clustering {
    static let louvain = Clustering(
        name: "louvain", title: "Communities (Louvain)", summary: "has stronger edges inside than chance would put there; may fall apart inside",
        isConnected: false
    ) { network, seed throws(NetworkError) in try Louvain(seed: seed).partition(of: network) }
}
