import ActorGraphs
import Codings
import Networks

/// What differs between two networks of one projection, set against how many dispatches each rests on.
public struct Comparison: Sendable {
    public enum Change: String, CaseIterable, Hashable, Sendable { case appeared, vanished, grew, shrank, same }

    public var before: NetworkFacts
    public var after: NetworkFacts
    /// Names of the measures, as asked for.
    public var measures: [String]
    /// By falling absolute change of the first measure per dispatch.
    public var actors: [ActorChange]
    /// By falling absolute change of weight per dispatch.
    public var ties: [TieChange]
    /// Edges in both over edges in either; nil where neither has any.
    public var jaccard: Double?
}

/// A figure on one side. `perDispatch` is nil where the side has no dispatches to divide by.
public struct Figure: Hashable, Sendable {
    public var value: Double?
    public var perDispatch: Double?
    public var rank: Int?
}

public struct ActorChange: Sendable {
    public var actor: Actor
    public var change: Comparison.Change
    /// In the order of the comparison's measures; nil where the actor is not there.
    public var before: [Figure]?
    public var after: [Figure]?
}

public struct TieChange: Sendable {
    /// Positions in ``Comparison/actors`` would move with sorting, so the actors themselves.
    public var source: Actor
    public var target: Actor
    /// Only where the comparison tells types apart.
    public var type: TieType?
    public var change: Comparison.Change
    public var before: Figure
    public var after: Figure
    /// Of the side where it is stronger, per dispatch.
    public var evidence: [Evidence]
    public var tone: Tone
}
