/// The triad census: how many of the sets of three nodes are of each of the sixteen kinds, by their mutual, asymmetric and null pairs.
///
/// - Undirected: every edge counts as mutual. Self-loops, weights: without influence. Fewer than 3 nodes: all 0. More than 2,600,000:
///   ``NetworkError/Code/tooLarge``.
/// - Complexity: O(Σ (d(u) + d(v))) time over edges u–v with degrees d, O(n + m) memory.
/// - Equals: NetworkX 3.6 `triadic_census`, igraph 1.0 `triad_census`.
/// - Source: “A subquadratic triad census algorithm for large sparse networks with small maximum degree” (2001), doi:10.1016/S0378-8733(01)00035-1.
public struct TriadCensus: Hashable, Sendable {
    /// Names of the kinds: how many mutual, asymmetric and null pairs, then D(own), U(p), C(yclic) or T(ransitive).
    public static let kinds = [
        "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C", "210", "300",
    ]
    /// In the order of ``kinds``.
    public let counts: [Int]

    /// By the six possible arcs among three nodes u, v, w, as bits from the lowest: v→u, u→v, v→w, w→v, u→w, w→u.
    private static let kindOfCode: [Int] = [
        0, 1, 1, 2, 1, 3, 5, 7, 1, 5, 4, 6, 2, 7, 6, 10, 1, 5, 3, 7, 4, 8, 8, 12, 5, 9, 8, 13, 6, 13, 11, 14,
        1, 4, 5, 6, 5, 8, 9, 13, 3, 8, 8, 11, 7, 12, 13, 14, 2, 6, 7, 10, 6, 11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15,
    ]

    /// Of nodes: the number of triads still has 64 bits.
    static let limit = 2_600_000

    public init(of network: Network) throws(NetworkError) {
        guard network.nodeCount <= TriadCensus.limit else { throw .tooLarge("triad-census", "nodes", network.nodeCount, limit: TriadCensus.limit) }
        let adjacency = network.undirectedAdjacency().withoutLoops()
        let nodeCount = network.nodeCount
        /// Beside the arcs: 1 where the row's node leads to the neighbour, 2 where the neighbour leads back, 3 for both.
        var codes = [UInt8](repeating: 3, count: adjacency.arcCount)
        if network.isDirected {
            for node in 0..<nodeCount {
                for arc in adjacency.row(node) {
                    let other = Int(adjacency.neighbours[arc])
                    codes[arc] =
                        (network.outbound.weight(from: node, to: other) == nil ? 0 : 1) + (network.inbound.weight(from: node, to: other) == nil ? 0 : 2)
                }
            }
        }
        var counts = [Int](repeating: 0, count: 16)
        for v in 0..<nodeCount {
            for arc in adjacency.row(v) where Int(adjacency.neighbours[arc]) > v {
                let u = Int(adjacency.neighbours[arc])
                let code = Int(codes[arc])
                var others = 0
                var (first, second) = (adjacency.offsets[v], adjacency.offsets[u])
                let (firstEnd, secondEnd) = (adjacency.offsets[v + 1], adjacency.offsets[u + 1])
                while first < firstEnd || second < secondEnd {
                    let left = first < firstEnd ? Int(adjacency.neighbours[first]) : Int.max
                    let right = second < secondEnd ? Int(adjacency.neighbours[second]) : Int.max
                    let w = min(left, right)
                    let (toV, toU) = (left == w ? Int(codes[first]) : 0, right == w ? Int(codes[second]) : 0)
                    if left == w { first += 1 }
                    if right == w { second += 1 }
                    guard w != u, w != v else { continue }
                    others += 1
                    // Each triad at one of its edges only.
                    if w > u || (w > v && left != w) { counts[TriadCensus.kindOfCode[code + 4 * toV + 16 * toU]] += 1 }
                }
                counts[code == 3 ? 2 : 1] += nodeCount - others - 2
            }
        }
        counts[0] = nodeCount < 3 ? 0 : nodeCount * (nodeCount - 1) / 2 * (nodeCount - 2) / 3 - counts.reduce(0, +)
        self.counts = counts
    }

    /// The number of triads of that kind; nil if there is none of the name.
    public func count(of kind: String) -> Int? {
        TriadCensus.kinds.firstIndex(of: kind).map { counts[$0] }
    }
}
