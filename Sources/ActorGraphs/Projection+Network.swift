import Codings
import Networks

extension Projection {
    /// The network that the measures run on, with the way back to the ties.
    ///
    /// Which edges there are, and what they weigh:
    /// - `represents` is in no edge, unless all that was selected is `represents`. Every other actor selected is a node, an isolated one too.
    /// - Folded, an official stands for the country or forum that a `represents` tie of the tie's own dispatch gives him (of several a country, then the smallest
    ///   id), else for the one of most of his dispatches, else for the one of his own entry. Then he is no node; where none is known, he stays one.
    /// - A tie from an actor to itself is dropped and counted, also one that was so before folding.
    /// - An edge's weight is the sum over its ties of: the tie's weight (`weight`); 1 (`count`); 1 over the number of ties that share the event in the selection,
    ///   `represents` apart, a tie without event being one of its own (`events`); the score (`score`: a tie without one is in no edge, and scores that cancel
    ///   out leave an edge of weight 0). For `dispatches` it is the number of different dispatches that report its ties, a tie without dispatch counting 1.
    /// - Directed: symmetric ties (agree, consult, cooperate, and undirected ones of somebody else's graph) count in full in both arcs.
    ///
    /// - Throws: `NetworkError` for weights too large to be added up, or more actors than 32 bits can count.
    /// - Complexity: O(n log n) in ties.
    public func network(of selected: SelectedGraph) throws(NetworkError) -> ProjectedNetwork {
        let projected = edges(of: selected)
        let network = try Network(
            nodeCount: projected.actors.count, edges: projected.edges.lazy.map { Edge(source: $0.source, target: $0.target, weight: $0.weight) },
            isDirected: isDirected)
        return ProjectedNetwork(
            projection: self, selected: selected, actors: projected.actors, network: network, edges: projected.edges, loopsDropped: projected.loopsDropped)
    }
}
