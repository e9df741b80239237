import Codings
import Dispatches

/// The weighted multigraph of all ties of many codings: parallel ties stay apart, and each keeps its sentences.
///
/// Actors stand sorted by id without duplicates, dispatches by id, ties by source, target, type, date, dispatch and event;
/// the same codings in any order give the same graph.
public struct ActorGraph: Hashable, Sendable {
    /// Without mentions: those count in one dispatch only.
    public private(set) var actors: [Actor]
    public private(set) var ties: [GraphTie]
    /// Evidence names its dispatch.
    public private(set) var claims: [Claim]
    /// Every dispatch that was coded, one without ties too: what figures 'per dispatch' divide by.
    public private(set) var dispatches: [DispatchHead]

    /// - Precondition: `source`, `target` and `dispatch` of each tie are positions in `actors` and `dispatches`, as given; no two actors and no two dispatches share an id.
    public init(actors: [Actor], ties: [GraphTie], claims: [Claim] = [], dispatches: [DispatchHead] = []) {
        let actorOrder = actors.indices.sorted { actors[$0].id < actors[$1].id }
        let dispatchOrder = dispatches.indices.sorted { dispatches[$0].id < dispatches[$1].id }
        var newActor = Array(repeating: 0, count: actors.count)
        for (new, old) in actorOrder.enumerated() { newActor[old] = new }
        var newDispatch = Array(repeating: 0, count: dispatches.count)
        for (new, old) in dispatchOrder.enumerated() { newDispatch[old] = new }
        self.actors = actorOrder.map { actors[$0] }
        self.dispatches = dispatchOrder.map { dispatches[$0] }
        self.ties = ties.map { tie in
            var tie = tie
            tie.source = newActor[tie.source]
            tie.target = newActor[tie.target]
            tie.dispatch = tie.dispatch.map { newDispatch[$0] }
            return tie
        }.sorted(by: <)
        self.claims = claims
    }

    /// The actor's position in ``actors``; O(log n).
    public func position(of id: ActorID) -> Int? {
        var low = 0
        var high = actors.count
        while low < high {
            let middle = (low + high) / 2
            if actors[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < actors.count && actors[low].id == id ? low : nil
    }
}

/// A tie of a graph: as ``Codings/Tie``, with its ends and its dispatch as positions in the graph.
public struct GraphTie: Hashable, Sendable {
    /// Positions in ``ActorGraph/actors``.
    public var source: Int
    public var target: Int
    public var type: TieType
    public var mode: String?
    public var date: PartialDate?
    /// The position in ``ActorGraph/dispatches`` of the dispatch that reports it, the first of several; nil in a graph that came without dispatches.
    public var dispatch: Int?
    /// Unique within the dispatch: what ties report together share it.
    public var event: Int?
    public var weight: Double
    public var score: Double?
    public var confidence: Double?
    public var context: [String]
    public var evidence: [Evidence]

    public init(
        source: Int, target: Int, type: TieType, mode: String? = nil, date: PartialDate? = nil, dispatch: Int? = nil, event: Int? = nil, weight: Double = 1,
        score: Double? = nil, confidence: Double? = nil, context: [String] = [], evidence: [Evidence] = []
    ) {
        self.source = source
        self.target = target
        self.type = type
        self.mode = mode
        self.date = date
        self.dispatch = dispatch
        self.event = event
        self.weight = weight
        self.score = score
        self.confidence = confidence
        self.context = context
        self.evidence = evidence
    }
}

extension GraphTie: Comparable {
    public static func < (a: Self, b: Self) -> Bool {
        if a.source != b.source { return a.source < b.source }
        if a.target != b.target { return a.target < b.target }
        if a.type != b.type { return a.type < b.type }
        if a.date != b.date { return a.date.map { date in b.date.map { date < $0 } ?? false } ?? true }
        if a.dispatch != b.dispatch { return (a.dispatch ?? -1) < (b.dispatch ?? -1) }
        if a.event != b.event { return (a.event ?? -1) < (b.event ?? -1) }
        if a.mode != b.mode { return (a.mode ?? "") < (b.mode ?? "") }
        return a.weight < b.weight
    }
}
