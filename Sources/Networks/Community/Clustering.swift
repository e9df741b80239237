/// A way to divide a network into clusters: one entry of the list that options, help and tests follow.
///
/// To add one: a file beside this one with the algorithm and an `extension Clustering { static let … }`, and a line in ``all``.
public struct Clustering: Sendable {
    public typealias Divide = @Sendable (_ network: Network, _ seed: UInt64) throws(NetworkError) -> Partition

    /// As written in options and files: lower case, with hyphens.
    public let name: String
    /// As a heading.
    public let title: String
    /// What holds a cluster together, in one plain line.
    public let summary: String
    /// Throws where a weight is 0 or less.
    public let needsPositiveWeights: Bool
    /// Each cluster hangs together by the network's edges (directed: weakly).
    public let isConnected: Bool
    /// The same network and seed give the same partition; the seed is ignored where nothing is random.
    public let partition: Divide

    init(name: String, title: String, summary: String, needsPositiveWeights: Bool = true, isConnected: Bool = true, partition: @escaping Divide) {
        self.name = name
        self.title = title
        self.summary = summary
        self.needsPositiveWeights = needsPositiveWeights
        self.isConnected = isConnected
        self.partition = partition
    }

    /// All of them, the usual one first.
    public static let all: [Clustering] = [
        leiden,
        louvain,
        labelPropagation,
        infomap,
        girvanNewman,
        consensus,
        signed,
        corePeriphery,
        components,
        strongComponents,
    ]

    /// The clustering of that name, or nil.
    public static func named(_ name: String) -> Clustering? {
        all.first { $0.name == name }
    }
}

extension Clustering: CustomStringConvertible {
    public var description: String { name }
}
