import ActorGraphs
import Codings

/// What a network is made of; every report shows it.
public struct NetworkFacts: Hashable, Sendable {
    /// As the user wrote it; nil is all time.
    public var period: String?
    public var dateOf: Selection.DateOf
    public var actors: Int
    /// In edges: `represents`, loops and what the selection leaves out do not count.
    public var ties: Int
    public var edges: Int
    /// Those that the selection asks for, in the order of declaration.
    public var kinds: [ActorKind]
    /// In the order of declaration; nil is all but `represents`.
    public var types: [TieType]?
    public var projection: Projection
    /// Dated in the period: the coverage that figures 'per dispatch' divide by.
    public var dispatches: Int
    public var loopsDropped: Int
    public var tiesOfOtherDispatches: Int
    public var undatedTies: Int

    package init(
        period: String? = nil, dateOf: Selection.DateOf = .event, actors: Int, ties: Int, edges: Int, kinds: [ActorKind] = ActorKind.allCases,
        types: [TieType]? = nil, projection: Projection = Projection(), dispatches: Int, loopsDropped: Int = 0, tiesOfOtherDispatches: Int = 0,
        undatedTies: Int = 0
    ) {
        self.period = period
        self.dateOf = dateOf
        self.actors = actors
        self.ties = ties
        self.edges = edges
        self.kinds = kinds
        self.types = types
        self.projection = projection
        self.dispatches = dispatches
        self.loopsDropped = loopsDropped
        self.tiesOfOtherDispatches = tiesOfOtherDispatches
        self.undatedTies = undatedTies
    }

    public init(of projected: ProjectedNetwork) {
        let selection = projected.selected.selection
        period = selection.period?.description
        dateOf = selection.dateOf
        actors = projected.actors.count
        ties = projected.edges.reduce(into: Set<Int>()) { $0.formUnion($1.ties) }.count
        edges = projected.edges.count
        kinds = selection.kinds.sorted()
        let all = Set(TieType.allCases)
        types = selection.types.union([.represents]) == all ? nil : selection.types.sorted()
        projection = projected.projection
        dispatches = projected.selected.coverage
        loopsDropped = projected.loopsDropped
        tiesOfOtherDispatches = projected.selected.tiesOfOtherDispatches
        undatedTies = projected.selected.undatedTies
    }
}
