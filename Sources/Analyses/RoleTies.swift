import ActorGraphs
import Codings
import Dispatches
import Networks

/// The ties of one node, by partner, seen from the node.
struct RoleTies {
    /// By position in the ties of the selected graph.
    private(set) var all: [Int: RoleTie] = [:]
    /// By partner: positions of ties, ascending.
    private var byPartner: [Int: [Int]] = [:]

    init(of node: Int, in projected: ProjectedNetwork) throws(Problem) {
        // Folding decides whose ties they are, and an undirected network forgets which way they go: its directed twin knows.
        var twin = projected
        if !projected.projection.isDirected {
            var projection = projected.projection
            projection.isDirected = true
            do { twin = try projection.network(of: projected.selected) } catch { throw Problem(error.message) }
        }
        let graph = projected.selected.graph
        for edge in twin.edges where edge.source == node || edge.target == node {
            let isOutbound = edge.source == node
            let partner = isOutbound ? edge.target : edge.source
            for position in edge.ties where all[position] == nil {
                let tie = graph.ties[position]
                all[position] = RoleTie(type: tie.type, direction: tie.isSymmetric ? .mutual : isOutbound ? .outbound : .inbound)
                byPartner[partner, default: []].append(position)
            }
        }
        for partner in byPartner.keys { byPartner[partner]?.sort() }
    }

    func partners(of node: Int, in projected: ProjectedNetwork) -> [Partner] {
        let graph = projected.selected.graph
        var weights: [Int: Double] = [:]
        for edge in projected.edges where edge.source == node || edge.target == node {
            weights[edge.source == node ? edge.target : edge.source, default: 0] += edge.weight
        }
        let isPositive = weights.values.allSatisfy { $0 > 0 }
        // In a fixed order, so that the last digit is always the same.
        let whole = weights.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
        return byPartner.map { partner, positions in
            let ties = positions.map { graph.ties[$0] }
            var counts = TieCounts()
            for position in positions { if let tie = all[position] { counts.add(tie) } }
            let weight = weights[partner] ?? 0
            return Partner(
                actor: projected.actors[partner], weight: weight, share: isPositive && whole > 0 ? weight / whole : nil, tone: Tone(of: ties), ties: counts,
                dispatches: Set(ties.flatMap(graph.dispatches(of:))).count, sentences: sentences(of: positions, in: graph))
        }.sorted { a, b in
            abs(a.weight) == abs(b.weight) ? a.actor.id < b.actor.id : abs(a.weight) > abs(b.weight)
        }
    }

    private func sentences(of positions: [Int], in graph: ActorGraph) -> [RoleSentence] {
        let order = positions.sorted { a, b in
            let (x, y) = (graph.ties[a], graph.ties[b])
            if x.weight != y.weight { return x.weight > y.weight }
            let scores = (abs(x.score ?? 0), abs(y.score ?? 0))
            if scores.0 != scores.1 { return scores.0 > scores.1 }
            let days = (x.date?.dayNumbers.lowerBound ?? .max, y.date?.dayNumbers.lowerBound ?? .max)
            return days == (days.1, days.0) ? a < b : days.0 < days.1
        }
        return RoleSentence.distinct(
            order.flatMap { position in
                graph.ties[position].evidence.map { evidence in
                    RoleSentence(ties: all[position].map { [$0] } ?? [], date: graph.ties[position].date, evidence: evidence, in: graph)
                }
            })
    }
}

extension RoleSentence {
    init(ties: [RoleTie], date: PartialDate? = nil, evidence: Evidence, in graph: ActorGraph) {
        let dispatch = evidence.dispatch.flatMap(graph.position(ofDispatch:)).map { graph.dispatches[$0] }
        self.init(ties: ties, date: date ?? dispatch?.date, dispatch: dispatch, evidence: evidence)
    }

    /// Each place once, where it comes first, with all that it says; a place without a sentence says nothing.
    static func distinct(_ sentences: [RoleSentence]) -> [RoleSentence] {
        var found: [RoleSentence] = []
        var positions: [Evidence: Int] = [:]
        for sentence in sentences where sentence.evidence.text.contains(where: { !$0.isWhitespace }) {
            if let known = positions[sentence.evidence] {
                for tie in sentence.ties where !found[known].ties.contains(tie) { found[known].ties.append(tie) }
            } else {
                positions[sentence.evidence] = found.count
                found.append(sentence)
            }
        }
        return found
    }

    /// By date, then by place.
    struct Order: Comparable {
        var day: Int
        var dispatch: String
        var start: Int

        static func < (a: Self, b: Self) -> Bool { (a.day, a.dispatch, a.start) < (b.day, b.dispatch, b.start) }
    }

    var order: Order { Order(day: date?.dayNumbers.lowerBound ?? .max, dispatch: evidence.dispatch ?? "", start: evidence.start) }
}

extension Timeline {
    /// Of ties by their positions.
    init(of ties: [Int], in selected: SelectedGraph) {
        let graph = selected.graph
        let dates = ties.map { position in
            let tie = graph.ties[position]
            return selected.selection.dateOf == .event ? tie.date : tie.dispatch.flatMap { graph.dispatches[$0].date }
        }
        let reporting = Set(ties.flatMap { graph.dispatches(of: graph.ties[$0]) })
        let known = dates.compactMap(\.self) + reporting.compactMap { graph.dispatches[$0].date }
        let months = known.filter { $0.month != nil }.map { $0.year * 12 + ($0.month ?? 1) - 1 }
        let years = known.map(\.year)
        let isLong = (months.max() ?? 0) - (months.min() ?? 0) >= 36 || (years.max() ?? 0) - (years.min() ?? 0) > 3
        unit = isLong || months.isEmpty && !years.isEmpty ? .year : .month
        let unit = unit
        func bucket(_ date: PartialDate) -> PartialDate? {
            unit == .year ? PartialDate(year: date.year) : date.month.flatMap { PartialDate(year: date.year, month: $0) }
        }
        var found: [PartialDate: Span] = [:]
        undatedTies = 0
        for (position, date) in zip(ties, dates) {
            guard let date = date.flatMap(bucket) else {
                undatedTies += 1
                continue
            }
            found[date, default: Span(date: date)].ties += 1
            switch graph.ties[position].type.tone {
            case .cooperation: found[date]?.cooperation += 1
            case .conflict: found[date]?.conflict += 1
            case .neutral, .structure, .mixed: break
            }
        }
        for position in reporting {
            if let date = graph.dispatches[position].date.flatMap(bucket) { found[date, default: Span(date: date)].dispatches += 1 }
        }
        spans = []
        guard let first = found.keys.min(), let last = found.keys.max() else { return }
        var coverage: [PartialDate: Int] = [:]
        for dispatch in graph.dispatches { if let date = dispatch.date.flatMap(bucket) { coverage[date, default: 0] += 1 } }
        var date: PartialDate? = first
        while let current = date, current <= last {
            var span = found[current] ?? Span(date: current)
            span.coverage = coverage[current] ?? 0
            spans.append(span)
            date =
                current.month.map { $0 == 12 ? PartialDate(year: current.year + 1, month: 1) : PartialDate(year: current.year, month: $0 + 1) }
                ?? PartialDate(year: current.year + 1)
        }
    }
}
