/// The planted partition: groups of nodes that are joined with one probability inside and another between.
///
/// - Self-loops, parallel edges: none. Weights: 1. Nodes of a group are consecutive; group i has `sizes[i]` of them.
/// - Complexity: O(n + m + g²) expected time for g groups, O(n + m) memory.
/// - Source: “Algorithms for graph partitioning on the planted partition model” (2001), doi:10.1002/1098-2418(200103)18:2<116::AID-RSA1001>3.0.CO;2-2.
public struct PlantedPartition: Hashable, Sendable {
    public var sizes: [Int]
    /// Of an edge between two nodes of one group; 0 to 1.
    public var inside: Double
    /// Of an edge between nodes of two groups; 0 to 1.
    public var between: Double
    public var isDirected: Bool

    public init(sizes: [Int], inside: Double, between: Double, isDirected: Bool = false) {
        self.sizes = sizes
        self.inside = inside
        self.between = between
        self.isDirected = isDirected
    }

    /// The groups.
    public var partition: Partition {
        Partition(labels: sizes.enumerated().flatMap { Array(repeating: $0, count: $1) })
    }

    /// - Throws: ``NetworkError/Code/badOption`` for a probability outside 0…1.
    public func network(using random: inout Xoshiro256) throws(NetworkError) -> Network {
        guard 0...1 ~= inside else { throw .badOption("planted-partition", "inside", inside, allowed: "0 to 1") }
        guard 0...1 ~= between else { throw .badOption("planted-partition", "between", between, allowed: "0 to 1") }
        var edges: [Edge] = []
        var starts = [0]
        for size in sizes {
            precondition(size >= 0, "A group cannot have \(size) nodes")
            starts.append(starts[starts.count - 1] + size)
        }
        for group in sizes.indices {
            let own = try ErdosRenyi(nodeCount: sizes[group], .probability(inside), isDirected: isDirected).network(using: &random)
            for edge in own.edges { edges.append(Edge(source: edge.source + starts[group], target: edge.target + starts[group])) }
            for other in sizes.indices where isDirected ? other != group : other > group {
                random.successes(among: sizes[group] * sizes[other], probability: between) { place in
                    let (row, column) = place.quotientAndRemainder(dividingBy: sizes[other])
                    edges.append(Edge(source: starts[group] + row, target: starts[other] + column))
                }
            }
        }
        return try Network(nodeCount: starts[sizes.count], edges: edges, isDirected: isDirected)
    }
}
