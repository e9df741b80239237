/// The stochastic degree sequence model: the pairs of one side of a two-mode network that share more than their degrees let expect.
///
/// In the null model every possible edge a–f between a node of one side and one of the other exists with a probability of its own, *p = xy/(1 + xy)*, such that
/// the expected degrees are the observed ones (the bipartite configuration model). The number that two nodes share is then a sum of independent trials
/// with probabilities p(a,f)·p(b,f); *p(a,b)* is the probability that it is at least the observed one, computed exactly.
/// - Weights: ignored, an edge of weight 0 or less is an edge like any other. Nodes without edges share nothing, nodes joined to all have p = 1.
/// - Complexity: O(r·c) a step of the iteration for r and c different degrees, about 100 steps; O(d·k) for each pair that shares k of the other side's d
///   nodes; O(n + m) memory.
/// - Equals: the same formula in NumPy, to 1e-9.
/// - Source: “The backbone of bipartite projections” (2014), doi:10.1016/j.socnet.2014.06.001; its probabilities: “Inferring monopartite projections of
///   bipartite networks” (2017), doi:10.1088/1367-2630/aa6b38.
public struct DegreeSequenceModel: Hashable, Sendable {
    /// Pairs of a smaller p are kept; 0 to 1.
    public var significance: Double

    public init(significance: Double = 0.05) {
        self.significance = significance
    }

    /// Two nodes of a side and what they share.
    public struct Pair: Hashable, Sendable {
        /// The smaller of the two.
        public var source: Int
        public var target: Int
        /// Nodes of the other side that both have an edge with.
        public var shared: Int
        /// The probability that they share as many or more; 0…1.
        public var value: Double
    }

    /// Every pair of the first side (or the second) that shares something, by source and then target. Directions are ignored.
    public func pairs(of network: Network, _ mode: TwoMode, second: Bool = false) throws(NetworkError) -> [Pair] {
        precondition(mode.sides.count == network.nodeCount, "\(mode.sides.count) sides for a network of \(network.nodeCount) nodes")
        let adjacency = network.undirectedAdjacency()
        let own = mode.sides.indices.filter { mode.sides[$0] == second }
        let others = mode.sides.indices.filter { mode.sides[$0] != second }
        let model = try BipartiteProbabilities(own.map { adjacency.row($0).count }, others.map { adjacency.row($0).count })
        var place = [Int](repeating: 0, count: network.nodeCount)
        for (number, node) in own.enumerated() { place[node] = number }
        var counts = [Int](repeating: 0, count: own.count)
        var pairs: [Pair] = []
        for (number, node) in own.enumerated() {
            var met: [Int] = []
            for arc in adjacency.row(node) {
                for back in adjacency.row(Int(adjacency.neighbours[arc])) {
                    let other = place[Int(adjacency.neighbours[back])]
                    guard other > number else { continue }
                    if counts[other] == 0 { met.append(other) }
                    counts[other] += 1
                }
            }
            for other in met.sorted() {
                pairs.append(Pair(source: node, target: own[other], shared: counts[other], value: model.tail(number, other, counts[other])))
                counts[other] = 0
            }
        }
        return pairs
    }

    /// All nodes of the network, and an edge for each pair that is significant, with what it shares as weight. Undirected.
    public func backbone(of network: Network, _ mode: TwoMode, second: Bool = false) throws(NetworkError) -> Network {
        guard 0...1 ~= significance else { throw .badOption("degree-sequence-model", "significance", significance, allowed: "0 to 1") }
        let edges = try pairs(of: network, mode, second: second).filter { $0.value < significance }
        return try Network(
            nodeCount: network.nodeCount, edges: edges.map { Edge(source: $0.source, target: $0.target, weight: Double($0.shared)) }, isDirected: false)
    }
}

/// The bipartite configuration model: probabilities of edges with which expected degrees are given ones.
private struct BipartiteProbabilities {
    /// By node of the first side: the number of its degree among the different ones.
    private let classes: [Int]
    /// By different degree of the first side, then by that of the second: the probability of an edge.
    private let probabilities: [[Double]]
    /// By different degree of the second side: how many nodes have it.
    private let sizes: [Int]

    init(_ degrees: [Int], _ others: [Int]) throws(NetworkError) {
        /// Nodes of one degree have one probability.
        func grouped(_ degrees: [Int]) -> (values: [Int], sizes: [Int], classes: [Int]) {
            let values = Set(degrees).sorted()
            var sizes = [Int](repeating: 0, count: values.count)
            let numbers = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
            let classes = degrees.map { numbers[$0] ?? 0 }
            for number in classes { sizes[number] += 1 }
            return (values, sizes, classes)
        }
        let (rows, rowSizes, rowClasses) = grouped(degrees)
        let (columns, columnSizes, _) = grouped(others)
        classes = rowClasses
        sizes = columnSizes
        // A node joined to none or to all has no say; the rest sees that many fewer nodes, and edges, on the other side. Taken off in turn until none is left.
        var fixed = [[Double?]](repeating: Array(repeating: nil, count: columns.count), count: rows.count)
        var (openRows, openColumns) = (Set(rows.indices), Set(columns.indices))
        func left(row: Int) -> (degree: Int, room: Int) {
            var degree = rows[row]
            for column in columns.indices where !openColumns.contains(column) { degree -= Int(fixed[row][column] ?? 0) * columnSizes[column] }
            return (degree, openColumns.reduce(0) { $0 + columnSizes[$1] })
        }
        func left(column: Int) -> (degree: Int, room: Int) {
            var degree = columns[column]
            for row in rows.indices where !openRows.contains(row) { degree -= Int(fixed[row][column] ?? 0) * rowSizes[row] }
            return (degree, openRows.reduce(0) { $0 + rowSizes[$1] })
        }
        while true {
            if let row = openRows.sorted().first(where: { left(row: $0).degree == 0 || left(row: $0).degree == left(row: $0).room }) {
                let value = left(row: row).degree == 0 ? 0.0 : 1
                for column in openColumns { fixed[row][column] = value }
                openRows.remove(row)
            } else if let column = openColumns.sorted().first(where: { left(column: $0).degree == 0 || left(column: $0).degree == left(column: $0).room }) {
                let value = left(column: column).degree == 0 ? 0.0 : 1
                for row in openRows { fixed[row][column] = value }
                openColumns.remove(column)
            } else {
                break
            }
        }
        let (innerRows, innerColumns) = (openRows.sorted(), openColumns.sorted())
        let rowDegrees = innerRows.map { Double(left(row: $0).degree) }
        let columnDegrees = innerColumns.map { Double(left(column: $0).degree) }
        let total = zip(innerRows, rowDegrees).reduce(0) { $0 + Double(rowSizes[$1.0]) * $1.1 }.squareRoot()
        var x = rowDegrees.map { $0 / total }
        var y = columnDegrees.map { $0 / total }
        var change = innerRows.isEmpty || innerColumns.isEmpty ? 0 : Double.infinity
        for _ in 0..<100_000 where change > 1e-12 {
            change = 0
            for (row, degree) in rowDegrees.enumerated() {
                let sum = y.indices.reduce(0) { $0 + Double(columnSizes[innerColumns[$1]]) * y[$1] / (1 + x[row] * y[$1]) }
                change = max(change, abs(degree / sum - x[row]) / x[row])
                x[row] = degree / sum
            }
            for (column, degree) in columnDegrees.enumerated() {
                let sum = x.indices.reduce(0) { $0 + Double(rowSizes[innerRows[$1]]) * x[$1] / (1 + y[column] * x[$1]) }
                change = max(change, abs(degree / sum - y[column]) / y[column])
                y[column] = degree / sum
            }
        }
        guard change <= 1e-12 else { throw .notConverged("degree-sequence-model", steps: 100_000, change: change, tolerance: 1e-12) }
        var probabilities = fixed.map { $0.map { $0 ?? 0 } }
        for (row, number) in innerRows.enumerated() {
            for (column, other) in innerColumns.enumerated() { probabilities[number][other] = x[row] * y[column] / (1 + x[row] * y[column]) }
        }
        self.probabilities = probabilities
    }

    /// The probability that two nodes of the first side share `count` or more, `count` above 0.
    func tail(_ node: Int, _ other: Int, _ count: Int) -> Double {
        /// By number below `count`: the probability of exactly that many among the trials so far.
        var below = [Double](repeating: 0, count: count)
        below[0] = 1
        var reached = 0.0
        for column in sizes.indices {
            let both = probabilities[classes[node]][column] * probabilities[classes[other]][column]
            guard both > 0 else { continue }
            for _ in 0..<sizes[column] {
                // What arrives at `count` stays there: small probabilities are added up, not taken from 1.
                reached += below[count - 1] * both
                for number in stride(from: count - 1, to: 0, by: -1) { below[number] += both * (below[number - 1] - below[number]) }
                below[0] *= 1 - both
            }
        }
        return min(1, reached)
    }
}
