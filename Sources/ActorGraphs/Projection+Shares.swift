import Codings

extension Projection {
    /// What each tie adds to its edge's weight, by its position; nil of a tie that is in no edge: `represents` beside others, and one without the score that is asked for.
    ///
    /// `dispatches` counts a tie's dispatches once an edge, so that shares of 1 do not add up to the weight there. O(ties).
    package func shares(of graph: ActorGraph) -> [Double?] {
        let isOnlyRepresents = graph.ties.allSatisfy { $0.type == .represents }
        func counts(_ tie: GraphTie) -> Bool { isOnlyRepresents || tie.type != .represents }
        var eventSizes: [EventKey: Int] = [:]
        if weight == .events {
            for tie in graph.ties where counts(tie) { if let key = EventKey(tie) { eventSizes[key, default: 0] += 1 } }
        }
        return graph.ties.map { tie in
            guard counts(tie) else { return nil }
            return switch weight {
            case .weight: tie.weight
            case .count, .dispatches: 1
            case .events: 1 / Double(EventKey(tie).map { eventSizes[$0]! } ?? 1)
            case .score: tie.score
            }
        }
    }

    private struct EventKey: Hashable {
        var dispatch: Int?
        var event: Int

        init?(_ tie: GraphTie) {
            guard let event = tie.event else { return nil }
            dispatch = tie.dispatch
            self.event = event
        }
    }
}
