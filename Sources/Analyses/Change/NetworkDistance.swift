import Networks

/// How far two networks of the same nodes are from each other.
///
/// Undirected: two arcs add up to one edge. Self-loops are left out.
public struct NetworkDistance: Hashable, Sendable {
    /// DeltaCon similarity, 0 … 1: 1 of equal networks. Nil where a weight is negative, or there are more nodes than ``nodeLimit``.
    ///
    /// *1 / (1 + d)*, *d² = Σ (√s(i,j) − √s′(i,j))²* over all pairs of nodes, *S = (I + ε²D − εA)⁻¹*: how much i has to do with j over all ways, long ones less.
    /// A has the weights, D the strengths; ε = 1/(1 + the largest strength of both networks), so that both are measured alike.
    /// - Complexity: O(n³) time, O(n²) memory.
    /// - Source: “DeltaCon: principled massive-graph similarity function with attribution” (2016), doi:10.1145/2824443.
    public var deltaCon: Double?
    /// Each node's share of d²; they add up to 1. Nil where DeltaCon is, or d is 0.
    public var contributions: [Double]?
    /// Pairs tied in both over pairs tied in either; nil where none is.
    public var jaccard: Double?
    /// The correlation of the weights over all pairs of nodes, tied or not; nil for fewer than three nodes, and where one side's weights are all the same.
    public var correlation: Double?

    /// Both networks' edges, each pair once.
    private let sides: [[Edge]]

    /// Above this many nodes, inverting takes minutes.
    public static let nodeLimit = 600

    init(_ before: [Edge], _ after: [Edge], nodeCount: Int, deltaCon wantsDeltaCon: Bool = true) {
        sides = [Self.summed(before), Self.summed(after)]
        let pairs = sides.map { Set($0.map { [$0.source, $0.target] }) }
        let either = pairs[0].union(pairs[1]).count
        jaccard = either == 0 ? nil : Double(pairs[0].intersection(pairs[1]).count) / Double(either)
        correlation = PairCorrelation(sides[0], sides[1], nodeCount: nodeCount)?.value
        guard wantsDeltaCon, nodeCount > 0, nodeCount <= Self.nodeLimit, sides.joined().allSatisfy({ $0.weight >= 0 }) else { return }
        let strengths = sides.map { edges in
            edges.reduce(into: [Double](repeating: 0, count: nodeCount)) { sums, edge in
                sums[edge.source] += edge.weight
                sums[edge.target] += edge.weight
            }
        }
        let epsilon = 1 / (1 + (strengths.joined().max() ?? 0))
        let affinities = zip(sides, strengths).map { Self.affinity($0, $1, epsilon) }
        var rows = [Double](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount {
            for other in node * nodeCount..<(node + 1) * nodeCount {
                let difference = max(0, affinities[0][other]).squareRoot() - max(0, affinities[1][other]).squareRoot()
                rows[node] += difference * difference
            }
        }
        let sum = rows.reduce(0, +)
        deltaCon = 1 / (1 + sum.squareRoot())
        contributions = sum > 0 ? rows.map { $0 / sum } : nil
    }

    /// The pairs whose weights differ by more than 1e-12 of the greatest weight, by how much they matter to the distance: in place of a weight, the
    /// ``contributions`` of both ends together (the paper’s attribution of edges). The greatest first; the smaller node of a pair is its source. Empty where
    /// contributions are nil.
    public var changedEdges: [Edge] {
        guard let contributions else { return [] }
        let differences = Self.summed(sides[1] + sides[0].map { Edge(source: $0.source, target: $0.target, weight: -$0.weight) })
        let greatest = sides.joined().map(\.weight).max() ?? 0
        return differences.filter { abs($0.weight) > 1e-12 * greatest }
            .map { Edge(source: $0.source, target: $0.target, weight: contributions[$0.source] + contributions[$0.target]) }
            .sorted { a, b in a.weight == b.weight ? (a.source, a.target) < (b.source, b.target) : a.weight > b.weight }
    }

    /// Each pair once, the smaller node first, without loops; sorted.
    static func summed(_ edges: [Edge]) -> [Edge] {
        var weights: [Edge: Double] = [:]
        for edge in edges where edge.source != edge.target {
            weights[Edge(source: min(edge.source, edge.target), target: max(edge.source, edge.target), weight: 0), default: 0] += edge.weight
        }
        return weights.map { Edge(source: $0.key.source, target: $0.key.target, weight: $0.value) }.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    }

    /// S, row by row: by Gauss–Jordan elimination. The matrix is positive definite (its diagonal outweighs each row), so that no pivoting is needed.
    private static func affinity(_ edges: [Edge], _ strengths: [Double], _ epsilon: Double) -> [Double] {
        let n = strengths.count
        var matrix = [Double](repeating: 0, count: n * n)
        for node in 0..<n { matrix[node * n + node] = 1 + epsilon * epsilon * strengths[node] }
        for edge in edges {
            matrix[edge.source * n + edge.target] -= epsilon * edge.weight
            matrix[edge.target * n + edge.source] -= epsilon * edge.weight
        }
        // In place: each step turns one column of the matrix into one of the inverse.
        for pivot in 0..<n {
            let factor = 1 / matrix[pivot * n + pivot]
            matrix[pivot * n + pivot] = 1
            for column in pivot * n..<(pivot + 1) * n { matrix[column] *= factor }
            for row in 0..<n where row != pivot {
                let weight = matrix[row * n + pivot]
                guard weight != 0 else { continue }
                matrix[row * n + pivot] = 0
                for column in 0..<n { matrix[row * n + column] -= weight * matrix[pivot * n + column] }
            }
        }
        return matrix
    }
}

/// Pearson's correlation of two networks' weights over all pairs of nodes, and what it is when the nodes of one are shuffled (QAP).
///
/// - Source: “QAP partialling as a test of spuriousness” (1987), doi:10.1016/0378-8733(87)90012-8.
struct PairCorrelation {
    private let before: [Edge]
    private let after: [Int: Double]
    private let nodeCount: Int
    private let means: (Double, Double)
    private let norm: Double

    /// Edges as ``NetworkDistance/summed(_:)`` has them. Nil for fewer than three nodes, and where one side does not vary.
    init?(_ before: [Edge], _ after: [Edge], nodeCount: Int) {
        guard nodeCount >= 3 else { return nil }
        let pairs = Double(nodeCount) * Double(nodeCount - 1) / 2
        func moments(_ edges: [Edge]) -> (mean: Double, squares: Double) {
            let mean = edges.reduce(0) { $0 + $1.weight } / pairs
            return (mean, edges.reduce(0) { $0 + $1.weight * $1.weight } - pairs * mean * mean)
        }
        let (a, b) = (moments(before), moments(after))
        guard a.squares > 1e-12 * max(1, a.mean), b.squares > 1e-12 * max(1, b.mean) else { return nil }
        self.before = before
        self.after = Dictionary(after.map { ($0.source * nodeCount + $0.target, $0.weight) }, uniquingKeysWith: +)
        self.nodeCount = nodeCount
        means = (a.mean * pairs, b.mean)
        norm = (a.squares * b.squares).squareRoot()
    }

    var value: Double { value { $0 } }

    /// With node v of the first network in the place of `place(v)`.
    private func value(_ place: (Int) -> Int) -> Double {
        var products = 0.0
        for edge in before {
            let (a, b) = (place(edge.source), place(edge.target))
            if let weight = after[min(a, b) * nodeCount + max(a, b)] { products += edge.weight * weight }
        }
        return max(-1, min(1, (products - means.0 * means.1) / norm))
    }

    /// The share of shuffles with a correlation as high (``MonteCarlo``).
    func p(_ resampling: Resampling) -> Double {
        MonteCarlo.p(value, among: Self.shuffles(of: nodeCount, resampling).map { places in value { places[$0] } }, tolerance: 1e-12)
    }

    static func shuffles(of nodeCount: Int, _ resampling: Resampling) -> [[Int]] {
        (0..<resampling.replicates).map { number in
            var source = Xoshiro256(seed: resampling.seed ^ 0x9A9, part: number)
            var places = Array(0..<nodeCount)
            source.shuffle(&places)
            return places
        }
    }
}
