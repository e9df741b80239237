import Codings
import Dispatches

extension Selection {
    /// The ties that the selection lets through, and what stands beside them.
    ///
    /// A tie stays when both its actors are of the kinds asked for, its type is, its confidence is not below the least (or it has none), and its date lies wholly
    /// inside the period. `represents` needs no date and stays
    /// - without a period and asked for: always;
    /// - else where its official has another tie that stays: those of the dispatches that report such a tie, or all of his where none of these has one.
    ///   Where nothing but `represents` is asked for, another tie of any type will do.
    ///
    /// Claims stay where a dispatch that says them is dated in the period, and both actors are of the kinds.
    /// `tiesOfOtherDispatches` and `undatedTies` leave `represents` out. Applying a selection to what it left changes nothing more.
    /// - Complexity: O(n log n) in ties and dispatches.
    public func apply(to graph: ActorGraph) -> SelectedGraph {
        let isCovered = graph.dispatches.map { isInPeriod($0.date) }
        var tieStays = Array(repeating: false, count: graph.ties.count)
        var undated = 0
        var elsewhere = 0
        /// By official: the dispatches that report one of his ties, nil of a tie without one.
        var active: [Int: Set<Int?>] = [:]
        let wantsOnlyRepresents = types == [.represents]

        for (position, tie) in graph.ties.enumerated() where tie.type != .represents && allows(tie, in: graph) {
            let isOfType = types.contains(tie.type)
            guard isOfType || wantsOnlyRepresents else { continue }
            if period != nil {
                let date = dateOf == .event ? tie.date : tie.dispatch.flatMap { graph.dispatches[$0].date }
                guard let date else {
                    if isOfType { undated += 1 }
                    continue
                }
                guard isInPeriod(date) else { continue }
            }
            let dispatches = graph.dispatches(of: tie)
            for end in [tie.source, tie.target] where graph.actors[end].id.kind == .official {
                active[end, default: []].formUnion(dispatches.isEmpty ? [nil] : dispatches.map { $0 })
            }
            guard isOfType else { continue }
            tieStays[position] = true
            if let dispatch = tie.dispatch, !isCovered[dispatch] { elsewhere += 1 }
        }

        var represents: [Int: [Int]] = [:]
        for (position, tie) in graph.ties.enumerated() where tie.type == .represents && allows(tie, in: graph) {
            if period == nil, types.contains(.represents) { tieStays[position] = true } else { represents[tie.source, default: []].append(position) }
        }
        for (official, positions) in represents {
            guard let dispatches = active[official] else { continue }
            let own = positions.filter { dispatches.contains(graph.ties[$0].dispatch) }
            for position in own.isEmpty ? positions : own { tieStays[position] = true }
        }

        return SelectedGraph(
            selection: self,
            graph: graph.keeping(tieStays, dispatches: isCovered) { claim in
                kinds.contains(claim.of.kind) && claim.by.map { kinds.contains($0.kind) } ?? true
            }, coverage: isCovered.count { $0 }, tiesOfOtherDispatches: elsewhere, undatedTies: undated)
    }

    private func isInPeriod(_ date: PartialDate?) -> Bool {
        guard let period else { return true }
        return date.map(period.contains) ?? false
    }

    private func allows(_ tie: GraphTie, in graph: ActorGraph) -> Bool {
        kinds.contains(graph.actors[tie.source].id.kind) && kinds.contains(graph.actors[tie.target].id.kind) && (tie.confidence ?? 1) >= minConfidence
    }
}

extension ActorGraph {
    /// The ties marked, their actors, the dispatches marked and those that report a tie kept, and the claims of dispatches marked (or of none) that pass.
    fileprivate func keeping(_ tieStays: [Bool], dispatches isCovered: [Bool], claim passes: (Claim) -> Bool) -> ActorGraph {
        var actorStays = Array(repeating: false, count: actors.count)
        var dispatchStays = isCovered
        for (tie, stays) in zip(ties, tieStays) where stays {
            actorStays[tie.source] = true
            actorStays[tie.target] = true
            for dispatch in self.dispatches(of: tie) { dispatchStays[dispatch] = true }
        }
        let newActor = Self.newPositions(actorStays)
        let newDispatch = Self.newPositions(dispatchStays)
        let kept = zip(ties, tieStays).filter(\.1).map { tie, _ in
            var tie = tie
            tie.source = newActor[tie.source]
            tie.target = newActor[tie.target]
            tie.dispatch = tie.dispatch.map { newDispatch[$0] }
            return tie
        }
        let claims = claims.filter { claim in
            let reports = claim.evidence.compactMap { $0.dispatch.flatMap(position(ofDispatch:)) }
            return passes(claim) && (reports.isEmpty || reports.contains { isCovered[$0] })
        }
        return ActorGraph(
            actors: zip(actors, actorStays).filter(\.1).map(\.0), ties: kept, claims: claims,
            dispatches: zip(self.dispatches, dispatchStays).filter(\.1).map(\.0))
    }

    private static func newPositions(_ stays: [Bool]) -> [Int] {
        var next = 0
        return stays.map { stays in
            defer { if stays { next += 1 } }
            return next
        }
    }
}
