import ActorGraphs
import Codings
import Dispatches
import Networks

/// One or several networks taken apart into what each dispatch adds to each edge, so that a network of any other dispatches is made without going back to the ties.
///
/// An edge's weight is *w(e) = Σ c(d) · a(e, d) + b(e)* over dispatches d: c(d) is how often d is counted, 1 for all in the network itself; a is what d adds; b is
/// what ties without a dispatch add, always. A tie that several dispatches report is shared among them equally. For the weight `dispatches`, a is 1 where d
/// reports a tie of the edge. The actors stay the same: one whose dispatches are counted 0 times has no edge.
/// - Complexity: O(ties) to make; O(n + m) for each network made of it.
struct Reweighing: Sendable {
    /// A dispatch in one of the networks. One that has ties in two of them is a unit in each.
    struct Unit: Hashable, Sendable {
        var head: DispatchHead
        /// Dated in the period: figures 'per dispatch' are divided by the number of such units.
        var isCovered: Bool
        /// Which of the networks.
        var side: Int
    }

    /// What a dispatch adds to an edge by one tie.
    struct Share: Hashable, Sendable {
        var edge: Int
        var weight: Double
        /// The position in the ties of the side's selected graph.
        var tie: Int
    }

    let actors: [Actor]
    let isDirected: Bool
    let weight: Projection.Weight
    /// Positions in ``actors``; sorted.
    let edges: [Edge]
    let units: [Unit]
    /// By unit, by edge.
    let shares: [[Share]]
    /// By side: of ties without a dispatch.
    let fixed: [[Share]]

    init(of network: ProjectedNetwork) { self.init(of: [network]) }

    /// - Parameter counts: Whether a dispatch's report of a tie counts at all; by side, position of the tie, and the dispatch, nil where there is none.
    init(of networks: [ProjectedNetwork], counting counts: (_ side: Int, _ tie: Int, _ dispatch: DispatchHead?) -> Bool = { _, _, _ in true }) {
        struct Pair: Hashable {
            var source: Int
            var target: Int
        }
        var known: [ActorID: Actor] = [:]
        for network in networks { for actor in network.actors { known[actor.id] = actor } }
        actors = known.values.sorted { $0.id < $1.id }
        let positions = Dictionary(uniqueKeysWithValues: zip(actors.map(\.id), actors.indices))
        var pairs: Set<Pair> = []
        let ends = networks.map { network in
            network.edges.map { edge in
                Pair(source: positions[network.actors[edge.source].id]!, target: positions[network.actors[edge.target].id]!)
            }
        }
        for side in ends { pairs.formUnion(side) }
        let sorted = pairs.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
        let edgeOf = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
        edges = sorted.map { Edge(source: $0.source, target: $0.target) }
        isDirected = networks.first?.projection.isDirected ?? false
        weight = networks.first?.projection.weight ?? .weight

        var units: [Unit] = []
        var shares: [[Share]] = []
        var fixed: [[Share]] = []
        for (side, network) in networks.enumerated() {
            let graph = network.selected.graph
            let first = units.count
            let period = network.selected.selection.period
            for head in graph.dispatches {
                units.append(Unit(head: head, isCovered: period.map { period in head.date.map(period.contains) ?? false } ?? true, side: side))
            }
            shares += Array(repeating: [], count: graph.dispatches.count)
            fixed.append([])
            let worth = network.projection.shares(of: graph)
            for (number, edge) in network.edges.enumerated() {
                let position = edgeOf[ends[side][number]]!
                for tie in edge.ties {
                    let all = worth[tie] ?? 0
                    let dispatches = graph.dispatches(of: graph.ties[tie])
                    if dispatches.isEmpty, counts(side, tie, nil) { fixed[side].append(Share(edge: position, weight: all, tie: tie)) }
                    for dispatch in dispatches where counts(side, tie, graph.dispatches[dispatch]) {
                        if network.projection.weight == .dispatches {
                            // Once for the edge, whatever the number of its ties.
                            if shares[first + dispatch].last?.edge != position { shares[first + dispatch].append(Share(edge: position, weight: 1, tie: tie)) }
                        } else {
                            shares[first + dispatch].append(Share(edge: position, weight: all / Double(dispatches.count), tie: tie))
                        }
                    }
                }
            }
        }
        self.units = units
        self.shares = shares
        self.fixed = fixed
    }

    /// The network in which unit u counts `counts[u]` times; an edge that nothing adds to is not there.
    ///
    /// - Parameter side: Whose ties without dispatch count; nil is all.
    /// - Throws: `Problem` for weights too large to be added up.
    func network(counting counts: [Double], side: Int? = nil, beside extra: [Edge] = []) throws(Problem) -> Network {
        var weights = [Double](repeating: 0, count: edges.count)
        var isThere = [Bool](repeating: false, count: edges.count)
        for (unit, count) in counts.enumerated() where count > 0 {
            for share in shares[unit] {
                weights[share.edge] += count * share.weight
                isThere[share.edge] = true
            }
        }
        for (number, ties) in fixed.enumerated() where side == nil || side == number {
            for share in ties {
                weights[share.edge] += share.weight
                isThere[share.edge] = true
            }
        }
        var found = extra
        for (position, edge) in edges.enumerated() where isThere[position] {
            found.append(Edge(source: edge.source, target: edge.target, weight: weights[position]))
        }
        do { return try Network(nodeCount: actors.count, edges: found, isDirected: isDirected) } catch { throw Problem(error.message) }
    }

    /// By actor: how many units report a tie of it.
    var unitsByActor: [Int] {
        var counts = [Int](repeating: 0, count: actors.count)
        for unit in shares {
            var met: Set<Int> = []
            for share in unit {
                met.insert(edges[share.edge].source)
                met.insert(edges[share.edge].target)
            }
            for actor in met { counts[actor] += 1 }
        }
        return counts
    }
}
