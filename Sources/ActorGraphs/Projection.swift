import Codings
import Networks

/// How a simple weighted network is made of a multigraph. Every figure depends on it, so every report names it.
///
/// `represents` is left out always (unless it was all that was selected); ties between the same two actors add up to one edge; an actor without an edge stays as an isolated node.
public struct Projection: Hashable, Sendable {
    /// What an edge's weight sums up.
    public enum Weight: String, CaseIterable, Hashable, Sendable {
        /// The ties' own weights.
        case weight
        /// 1 for each tie.
        case count
        /// 1 for each event: ties that report one event together share it equally.
        case events
        /// 1 for each dispatch that reports a tie between the two.
        case dispatches
        /// PLOVER scores: a signed network.
        case score
    }

    /// An official's ties count for the country or forum that the tie's own dispatch gives him; loops that arise are dropped and counted.
    public var foldsOfficials: Bool
    /// Agree, consult and cooperate become two arcs.
    public var isDirected: Bool
    public var weight: Weight

    public init(foldsOfficials: Bool = false, isDirected: Bool = false, weight: Weight = .weight) {
        self.foldsOfficials = foldsOfficials
        self.isDirected = isDirected
        self.weight = weight
    }
}

/// A network and the way back to the graph that it was made of.
public struct ProjectedNetwork: Sendable {
    public var projection: Projection
    public var selected: SelectedGraph
    /// Node i is `actors[i]`; sorted by id.
    public var actors: [Actor]
    public var network: Network
    /// Sorted by source and target; undirected: source < target.
    public var edges: [ProjectedEdge]
    /// Ties that became loops by folding, and are in no edge.
    public var loopsDropped: Int
}

/// An edge, and the ties that it sums up.
public struct ProjectedEdge: Hashable, Sendable {
    /// Positions in ``ProjectedNetwork/actors``.
    public var source: Int
    public var target: Int
    public var weight: Double
    /// Positions in the ties of the selected graph, ascending.
    public var ties: [Int]
}
