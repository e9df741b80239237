import Codings
import Dispatches
import Networks

/// All ties of gold, or all that were found, as one graph: how many ties each pair has.
struct TieGraph {
    private var nodes: [ActorID: Int] = [:]
    private var edges: [Edge] = []

    /// Actors in the order in which they come; a tie of an actor with itself is none.
    mutating func add(_ tie: GoldTie) {
        let pair = tie.pair
        guard pair.first != pair.second else { return }
        edges.append(Edge(source: node(pair.first), target: node(pair.second)))
    }

    private mutating func node(_ actor: ActorID) -> Int {
        let next = nodes.count
        return nodes[actor]
            ?? {
                nodes[actor] = next; return next
            }()
    }

    private func network() throws(NetworkError) -> Network { try Network(nodeCount: nodes.count, edges: edges, isDirected: false) }

    /// How alike the ranks of the actors of either graph are by degree (the number of ties), PageRank and betweenness; an actor that one of them lacks has 0 there.
    static func correlation(_ gold: TieGraph, _ found: TieGraph) throws(Problem) -> Evaluation.Graph {
        let actors = Set(gold.nodes.keys).union(found.nodes.keys).sorted()
        do throws(NetworkError) {
            let (left, right) = (try gold.network(), try found.network())
            func rho(_ scores: (Network) throws(NetworkError) -> [Double?]) throws(NetworkError) -> Double? {
                let (a, b) = (try scores(left), try scores(right))
                return RankCorrelation.spearman(
                    actors.map { actor in gold.nodes[actor].flatMap { a[$0] } ?? 0 }, actors.map { actor in found.nodes[actor].flatMap { b[$0] } ?? 0 })
            }
            return Evaluation.Graph(
                degree: try rho { network throws(NetworkError) in Strength().scores(of: network) },
                // NetworkX stops there, and how the last digits fall decides who of nearly equals comes first.
                pageRank: try rho { network throws(NetworkError) in try PageRank(tolerance: 1e-6 * Double(max(1, network.nodeCount))).scores(of: network) },
                betweenness: try rho { network throws(NetworkError) in try Betweenness().scores(of: network) })
        } catch {
            throw Problem(error.message)
        }
    }
}

/// How alike two figures rank the same things.
enum RankCorrelation {
    /// Spearman's rho: Pearson's correlation of the ranks, of which equal values share the mean.
    ///
    /// - Returns: -1 … 1; nil for fewer than three values, or where one side's are all the same.
    /// - Complexity: O(n log n).
    /// - Equals: SciPy 1.16 `spearmanr`.
    static func spearman(_ x: [Double], _ y: [Double]) -> Double? {
        precondition(x.count == y.count, "as many values on both sides")
        guard x.count >= 3, Set(x).count > 1, Set(y).count > 1 else { return nil }
        let (a, b) = (ranks(x), ranks(y))
        let mean = Double(x.count + 1) / 2
        var (ab, aa, bb) = (0.0, 0.0, 0.0)
        for (p, q) in zip(a, b) {
            ab += (p - mean) * (q - mean)
            aa += (p - mean) * (p - mean)
            bb += (q - mean) * (q - mean)
        }
        return max(-1, min(1, ab / (aa * bb).squareRoot()))
    }

    /// From 1, ascending.
    static func ranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            for position in start..<end { ranks[order[position]] = Double(start + 1 + end) / 2 }
            start = end
        }
        return ranks
    }
}
