import Codings
import Dispatches

/// Which ties of a graph are looked at.
public struct Selection: Hashable, Sendable {
    /// Which date puts a tie into a period: its event's, or that of the dispatch that reports it.
    public enum DateOf: String, CaseIterable, Hashable, Sendable { case event, dispatch }

    /// Nil: all time, undated ties too. Inside a period an undated tie counts never, and `represents` wherever its official has another tie.
    public var period: Period?
    public var dateOf: DateOf
    /// Actors of other kinds go, with their ties.
    public var kinds: Set<ActorKind>
    /// `represents` stays beside any, wherever its official has another tie: folding needs it, and the projection leaves it out.
    public var types: Set<TieType>
    /// Ties below it go; a tie without confidence stays.
    public var minConfidence: Double

    public init(
        period: Period? = nil, dateOf: DateOf = .event, kinds: Set<ActorKind> = Set(ActorKind.allCases), types: Set<TieType> = Set(TieType.allCases),
        minConfidence: Double = 0
    ) {
        self.period = period
        self.dateOf = dateOf
        self.kinds = kinds
        self.types = types
        self.minConfidence = minConfidence
    }
}

/// What a selection leaves of a graph, and what stands beside it.
public struct SelectedGraph: Hashable, Sendable {
    public var selection: Selection
    /// The ties selected and the actors that have one. Its dispatches are those dated in the period (all, where no period is asked for) and those that report a selected tie.
    public var graph: ActorGraph
    /// How many dispatches are dated in the period: what figures 'per dispatch' divide by.
    public var coverage: Int
    /// Ties selected of which the dispatch is dated outside the period.
    public var tiesOfOtherDispatches: Int
    /// Ties that would count but carry no date, and so fall outside any period.
    public var undatedTies: Int
}
