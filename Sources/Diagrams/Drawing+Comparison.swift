import Analyses
import Codings
import Dispatches
import Outputs

extension Drawing {
    /// The drawing of what differs between two networks: what appeared, grew, stayed, shrank and vanished, of ties and of actors.
    ///
    /// A tie is as wide as the stronger of its two sides, per dispatch where both sides have dispatches to divide by. Actors that have no tie on either side are left out and
    /// counted. Where the comparison tells types apart, a tie of each type is a line of its own.
    public init(difference: Comparison, options: Options = Options()) {
        let wording = options.wording
        let isPerDispatch = difference.before.dispatches > 0 && difference.after.dispatches > 0
        let writer = Tooltips(wording: wording, label: options.label)
        let actors = difference.actors.sorted { $0.actor.id < $1.actor.id }
        let place = Dictionary(actors.enumerated().map { ($1.actor.id, $0) }, uniquingKeysWith: { first, _ in first })
        func size(_ figure: Figure) -> Double { abs((isPerDispatch ? figure.perDispatch : figure.value) ?? 0) }

        let ties = difference.ties.compactMap { tie -> (source: Int, target: Int, weight: Double, tie: TieChange)? in
            guard let source = place[tie.source.id], let target = place[tie.target.id] else { return nil }
            return (source, target, max(size(tie.before), size(tie.after)), tie)
        }
        let isDirected = difference.after.projection.isDirected
        let choice = Choice(
            actors: actors.map(\.actor.id), lines: ties.map { Choice.Line(source: $0.source, target: $0.target, weight: $0.weight) }, isDirected: isDirected,
            options: options)
        let strengths = choice.strengths
        let strongestTie = ties.map(\.weight).max() ?? 0
        let strongestActor = strengths.max() ?? 0

        edges = ties.indices.filter(choice.isDrawn).map { ties[$0] }.map { tie in
            Edge(
                source: choice.position[tie.source]!, target: choice.position[tie.target]!, weight: tie.weight,
                strength: strongestTie > 0 ? tie.weight / strongestTie : 0, tone: tie.tie.tone, change: tie.tie.change, isDirected: isDirected,
                type: tie.tie.type,
                label: Self.label(of: tie.tie, options.edgeLabels, wording),
                tooltip: writer.edge(tie.tie), evidence: tie.tie.evidence)
        }.sorted { a, b in
            // What did not change lies below.
            (a.change == .same ? 0 : 1, a.strength, b.source, b.target) < (b.change == .same ? 0 : 1, b.strength, a.source, a.target)
        }
        let sublabels = Sublabels(actors.map(\.actor), drawn: choice.kept.count, options: options)
        nodes = choice.kept.map { position in
            let change = actors[position]
            return Node(
                id: change.actor.id, label: options.label(change.actor), sublabels: sublabels(change.actor), represents: change.actor.represents,
                strength: strongestActor > 0 ? strengths[position] / strongestActor : 0, change: change.change,
                tooltip: [options.label(change.actor), sublabels.detail(change.actor), wording.name(of: change.change)].compactMap(\.self).map {
                    Text.isolated(Text.shortened($0, to: Tooltips.nameLimit))
                }.joined(separator: "\n"))
        }
        let span = "\(difference.before.period.map(wording.period) ?? wording("before")) → \(difference.after.period.map(wording.period) ?? wording("after"))"
        title = options.title ?? span
        func side(_ facts: NetworkFacts, _ name: String) -> String {
            (facts.period.map(wording.period) ?? name) + wording(": ")
                + "\(wording.dispatches(facts.dispatches)), \(wording.actors(facts.actors)), \(wording.ties(facts.ties))"
        }
        subtitle = [
            side(difference.before, wording("before")), side(difference.after, wording("after")),
            isDirected ? wording("directed") : wording("undirected"),
            difference.after.projection.foldsOfficials ? wording("officials folded into those they represent") : nil,
        ].compactMap(\.self).joined(separator: " · ")
        notes = choice.notes(wording)
        source = options.source
        nothing = wording("There is nothing to draw: no two actors have a tie.")
        self.wording = wording
        let unit = wording.unit(of: difference.after.projection.weight)
        legend = Self.legend(nodes: nodes, edges: edges, unit: isPerDispatch ? wording("\(unit) per dispatch") : unit, wording: wording)
    }

    /// Of counts, what the line sums up before and after: `2 → 5`.
    private static func label(of tie: TieChange, _ labels: EdgeLabels, _ wording: Wording) -> String? {
        switch labels {
        case .none: nil
        case .counts: "\(wording.short(tie.before.value ?? 0)) → \(wording.short(tie.after.value ?? 0))"
        case .types: tie.type.map { wording.name(of: $0) }
        }
    }
}
