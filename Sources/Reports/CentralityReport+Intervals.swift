import Analyses
import Codings
import Networks
import Outputs

/// How sure the figures are, in words and as a table.
extension CentralityReport {
    private static let certain = 0.95

    /// Whether the first rank by the first measure stands, against whom it is least sure.
    var certainty: String? {
        guard let confidence = table.confidence, !table.measures.isEmpty, let first = table.rows.first else { return nil }
        let name = labels(first.actor)
        guard first.values[0].rankRange != nil else {
            return wording(
                "Too few dispatches report \(name) to say how sure its rank is: \(first.dispatches), of at least \(TooLittleData.dispatchesOfActor).")
        }
        let rivals = confidence.orders[0].filter { $0.first == 0 }
        guard let closest = rivals.min(by: { ($0.share, $0.second) < ($1.share, $1.second) }) else { return nil }
        let rival = labels(table.rows[closest.second].actor)
        let (share, replicates, by) = (percent(closest.share), confidence.resampling.replicates, noun(0))
        return closest.share >= Self.certain
            ? wording("The first place by \(by) is sure: in \(replicates) draws of dispatches \(name) stays before \(rival) in \(share).")
            : wording("The first place by \(by) is not sure: in \(replicates) draws of dispatches \(name) stays before \(rival) in \(share).")
    }

    private func percent(_ share: Double) -> String { wording("\(Int((share * 100).rounded()))%") }

    private func range(_ range: ClosedRange<Int>?) -> String {
        range.map { $0.count == 1 ? wording.number($0.lowerBound) : "\(wording.number($0.lowerBound))–\(wording.number($0.upperBound))" } ?? "–"
    }

    func addIntervals(to document: inout Document) {
        guard let confidence = table.confidence else { return }
        document.heading(wording("How sure the figures and ranks are"))
        let rows = table.rows.prefix(max(0, top ?? .max)).filter { row in shownMeasures.contains { row.values[$0].rankRange != nil } }
        guard !rows.isEmpty else {
            document.paragraph(wording("Too little data: no actor stands in \(TooLittleData.dispatchesOfActor) dispatches or more."))
            return
        }
        var columns = [TextTable.Column(wording("Actor"), isFlexible: true)]
        for measure in shownMeasures { columns += [.init(title(measure), .right), .init(wording("Rank"), .right)] }
        var text = TextTable(columns: columns)
        for row in rows {
            let cells = shownMeasures.flatMap { measure in
                let (value, figures) = (row.values[measure], numerals[measure])
                return [value.interval.map { "\(figures.text($0.low))–\(figures.text($0.high))" } ?? "–", range(value.rankRange)]
            }
            text.append(([labels(row.actor)] + cells).map { .init($0) })
        }
        document.add(.table(text))
        document.paragraph(words(of: confidence, isComplete: rows.count == table.rows.count))
        addOrders(confidence, to: &document)
        addErrors(confidence, rows, to: &document)
    }

    private func words(of confidence: TableConfidence, isComplete: Bool) -> String {
        let (resampling, dispatches) = (confidence.resampling, confidence.dispatches)
        let strata = Resampling.Stratum.allCases.filter(resampling.strata.contains).map { wording.word($0.rawValue) }
        var sentences = [
            wording(
                "As many dispatches as there are, \(dispatches), were drawn with replacement, \(resampling.replicates) times. In \(percent(resampling.level)) of the draws the figure and the rank lie within what the table says: how much they owe to which dispatches happen to be there."
            )
        ]
        if !strata.isEmpty { sentences.append(wording("Each was drawn among those of its own \(wording.list(strata)).")) }
        if !strata.isEmpty, confidence.alone > 0 { sentences.append(wording("\(confidence.alone, "dispatch stands|dispatches stand") alone there.")) }
        if !isComplete {
            sentences.append(wording("Actors that fewer than \(TooLittleData.dispatchesOfActor) dispatches report have none: too little data."))
        }
        return sentences.joined(separator: " ")
    }

    /// What extraction gets wrong, as ranks.
    private func addErrors(_ confidence: TableConfidence, _ rows: [CentralityRow], to document: inout Document) {
        guard let errors = confidence.errors else { return }
        var text = TextTable(columns: [.init(wording("Actor"), isFlexible: true)] + shownMeasures.map { .init(title($0), .right) })
        for row in rows { text.append(([labels(row.actor)] + shownMeasures.map { range(row.values[$0].rankRangeByErrors) }).map { .init($0) }) }
        document.heading(wording("Ranks, by what extraction gets wrong"))
        document.add(.table(text))
        document.paragraph(
            wording(
                "Of the ties found, \(percent(errors.precision)) are right, and of those there are, \(percent(errors.recall)) are found, as measured on annotated dispatches. With that share of ties left out, and as many missed ones added between actors of the same dispatch, the ranks lie within what the table says."
            ))
    }

    /// Neighbours in rank whose order is open.
    private func addOrders(_ confidence: TableConfidence, to document: inout Document) {
        guard let orders = confidence.orders.first, !table.measures.isEmpty else { return }
        let limit = max(0, top ?? 10)
        let firsts = Set(orders.flatMap { [$0.first, $0.second] }).sorted().prefix(limit)
        let pairs = zip(firsts, firsts.dropFirst()).compactMap { a, b in orders.first { $0.first == a && $0.second == b } }
        guard !pairs.isEmpty else { return }
        let words = pairs.map { pair -> String in
            let (first, second) = (labels(table.rows[pair.first].actor), labels(table.rows[pair.second].actor))
            return wording("\(first) before \(second) in \(percent(pair.share))")
        }
        document.add(
            .terms([.init(wording("Before the next by \(noun(0))"), wording("\(wording.list(words)) of the draws."))]))
    }

    var intervalColumns: [String] {
        table.confidence == nil
            ? [] : ["-low", "-high", "-rank-low", "-rank-high"] + (table.confidence?.errors == nil ? [] : ["-rank-low-by-errors", "-rank-high-by-errors"])
    }

    func intervalCells(_ value: MeasureValue) -> [TextTable.Cell] {
        guard let confidence = table.confidence else { return [] }
        func number(_ number: Double?) -> TextTable.Cell { .init("", data: number.map { .number($0) } ?? .empty) }
        func integer(_ number: Int?) -> TextTable.Cell { .init("", data: number.map { .integer($0) } ?? .empty) }
        let errors = confidence.errors == nil ? [] : [integer(value.rankRangeByErrors?.lowerBound), integer(value.rankRangeByErrors?.upperBound)]
        return [number(value.interval?.low), number(value.interval?.high), integer(value.rankRange?.lowerBound), integer(value.rankRange?.upperBound)] + errors
    }

    var intervalFacts: JSON? {
        table.confidence.map { confidence in
            .members([
                "replicates": .integer(confidence.resampling.replicates), "level": .number(confidence.resampling.level),
                "strata": .strings(confidence.resampling.strata.map(\.rawValue).sorted()), "dispatches": .integer(confidence.dispatches),
                "alone": confidence.alone == 0 ? nil : .integer(confidence.alone),
                "errors": confidence.errors.map { ["precision": .number($0.precision), "recall": .number($0.recall)] },
                "orders": .object(
                    zip(table.measures, confidence.orders).map { measure, orders in
                        JSON.Member(
                            measure.name,
                            .array(
                                orders.map { order in
                                    [
                                        "first": .string(table.rows[order.first].actor.id.description),
                                        "second": .string(table.rows[order.second].actor.id.description), "share": .number(order.share),
                                    ]
                                }))
                    }),
            ])
        }
    }
}
