import Codings
import Dispatches

extension ActorGraph {
    /// The graphs as one: actors and dispatches of one id are the same, all ties stay. Of two records with one id the first graph's counts.
    ///
    /// - Complexity: O(n log n) in actors, ties and dispatches together.
    public init(joining graphs: some Sequence<ActorGraph>) {
        var actors: [Actor] = []
        var dispatches: [DispatchHead] = []
        var ties: [GraphTie] = []
        var claims: [Claim] = []
        var actorPositions: [ActorID: Int] = [:]
        var dispatchPositions: [String: Int] = [:]
        for graph in graphs {
            let newActor = graph.actors.map { actor in
                actorPositions[actor.id]
                    ?? {
                        actors.append(actor)
                        actorPositions[actor.id] = actors.count - 1
                        return actors.count - 1
                    }()
            }
            let newDispatch = graph.dispatches.map { head in
                dispatchPositions[head.id]
                    ?? {
                        dispatches.append(head)
                        dispatchPositions[head.id] = dispatches.count - 1
                        return dispatches.count - 1
                    }()
            }
            ties += graph.ties.map { tie in
                var tie = tie
                tie.source = newActor[tie.source]
                tie.target = newActor[tie.target]
                tie.dispatch = tie.dispatch.map { newDispatch[$0] }
                return tie
            }
            claims += graph.claims
        }
        self.init(actors: actors, ties: ties, claims: claims, dispatches: dispatches)
    }
}
