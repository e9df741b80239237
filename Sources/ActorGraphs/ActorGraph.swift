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
        var ties = ties
        for position in ties.indices {
            ties[position].source = newActor[ties[position].source]
            ties[position].target = newActor[ties[position].target]
            if let dispatch = ties[position].dispatch { ties[position].dispatch = newDispatch[dispatch] }
        }
        self.ties = Self.sorted(ties)
        self.claims = claims
    }

    /// By ends first, then each pair's: a tie is large, and most comparisons need two numbers of it.
    private static func sorted(_ ties: [GraphTie]) -> [GraphTie] {
        if zip(ties, ties.dropFirst()).allSatisfy({ !($1 < $0) }) { return ties }
        var order = ties.indices.map { (source: ties[$0].source, target: ties[$0].target, position: $0) }
        order.sort { ($0.source, $0.target, $0.position) < ($1.source, $1.target, $1.position) }
        var sorted = order.map { ties[$0.position] }
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, order[end].source == order[start].source, order[end].target == order[start].target { end += 1 }
            if end - start > 1 { sorted[start..<end].sort(by: <) }
            start = end
        }
        return sorted
    }

    /// The actor's position in ``actors``; O(log n).
    public func position(of id: ActorID) -> Int? {
        let position = actors.partitioningIndex { $0.id >= id }
        return position < actors.count && actors[position].id == id ? position : nil
    }

    /// The positions, ascending, of the dispatches that report the tie: its own, and those that its evidence names. O(e log n) for e sentences.
    public func dispatches(of tie: GraphTie) -> [Int] {
        var positions = Set(tie.evidence.compactMap { $0.dispatch.flatMap(position(ofDispatch:)) })
        if let dispatch = tie.dispatch { positions.insert(dispatch) }
        return positions.sorted()
    }

    /// The dispatch's position in ``dispatches``; O(log n).
    public func position(ofDispatch id: String) -> Int? {
        let position = dispatches.partitioningIndex { $0.id >= id }
        return position < dispatches.count && dispatches[position].id == id ? position : nil
    }
}

extension Array {
    /// The first position whose element the predicate holds for, where it holds for none before and all behind; O(log n).
    func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
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
    /// An edge of somebody else's graph that has no direction.
    public var isUndirected: Bool

    /// Either order of source and target says the same.
    public var isSymmetric: Bool { isUndirected || type.isSymmetric }

    /// `score` is PLOVER's for the type and mode, unless given.
    public init(
        source: Int, target: Int, type: TieType, mode: String? = nil, date: PartialDate? = nil, dispatch: Int? = nil, event: Int? = nil, weight: Double = 1,
        score: Double? = nil, confidence: Double? = nil, context: [String] = [], evidence: [Evidence] = [],
        isUndirected: Bool = false
    ) {
        self.source = source
        self.target = target
        self.type = type
        self.mode = mode
        self.date = date
        self.dispatch = dispatch
        self.event = event
        self.weight = weight
        self.score = score ?? type.score(mode: mode)
        self.confidence = confidence
        self.context = context
        self.evidence = evidence
        self.isUndirected = isUndirected
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
        if a.weight != b.weight { return a.weight < b.weight }
        if a.score != b.score { return (a.score ?? -.infinity) < (b.score ?? -.infinity) }
        if a.confidence != b.confidence { return (a.confidence ?? -1) < (b.confidence ?? -1) }
        if a.isUndirected != b.isUndirected { return b.isUndirected }
        if a.context != b.context { return a.context.lexicographicallyPrecedes(b.context) }
        return a.evidence.lexicographicallyPrecedes(b.evidence) {
            ($0.dispatch ?? "", $0.start, $0.end, $0.text) < ($1.dispatch ?? "", $1.start, $1.end, $1.text)
        }
    }
}
