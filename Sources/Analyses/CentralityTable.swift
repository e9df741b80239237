import ActorGraphs
import Codings

/// Who is central in one network: measures and ranks by actor, and what the network is.
public struct CentralityTable: Sendable {
    public var facts: NetworkFacts
    /// Names of the measures, as asked for; the rows are ordered by the first one's rank.
    public var measures: [String]
    public var rows: [CentralityRow]
    /// Cluster n, from 1, as positions in `rows`; by falling size.
    public var clusters: [[Int]]
    public var modularity: Double?
}

public struct CentralityRow: Sendable {
    public var actor: Actor
    /// From 1; nil where the network has no edge.
    public var cluster: Int?
    /// How many dispatches report a tie of the actor.
    public var dispatches: Int
    /// In the order of ``CentralityTable/measures``.
    public var values: [MeasureValue]
}

public struct MeasureValue: Hashable, Sendable {
    /// Nil where the measure is undefined.
    public var value: Double?
    /// Competition rank (1, 1, 3), 1 = most central; nil where the value is.
    public var rank: Int?
}

/// What a network is made of; every report shows it.
public struct NetworkFacts: Hashable, Sendable {
    /// As the user wrote it; nil is all time.
    public var period: String?
    public var dateOf: Selection.DateOf
    public var actors: Int
    /// In edges: `represents`, loops and what the selection leaves out do not count.
    public var ties: Int
    public var edges: Int
    public var kinds: [ActorKind]
    /// Sorted; nil is all but `represents`.
    public var types: [TieType]?
    public var projection: Projection
    public var dispatches: Int
    public var loopsDropped: Int
    public var tiesOfOtherDispatches: Int
    public var undatedTies: Int
}
