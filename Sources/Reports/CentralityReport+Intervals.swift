import Analyses
import Codings
import Networks
import Outputs

/// How sure the figures are, in words and as a table.
extension CentralityReport {
    private static let certain = 0.95

    /// Whether the first rank by the first measure stands, against whom it is least sure.
    var certainty: String? {
        guard let confidence = table.confidence, let measure = table.measures.first, let first = table.rows.first else { return nil }
        let replicates = Numerals.text(confidence.resampling.replicates)
        guard first.values[0].rankRange != nil else {
            return "Too few dispatches report \(labels(first.actor)) to say how sure its rank is (\(Numerals.text(first.dispatches)); "
                + "\(Numerals.text(TooLittleData.dispatchesOfActor)) at least)."
        }
        let rivals = confidence.orders[0].filter { $0.first == 0 }
        guard let closest = rivals.min(by: { ($0.share, $0.second) < ($1.share, $1.second) }) else { return nil }
        let rival = labels(table.rows[closest.second].actor)
        let share = RoleReport.percent(closest.share)
        let by = measure.title.insideSentence
        if closest.share >= Self.certain {
            return "That \(labels(first.actor)) is first by \(by) does not depend on which dispatches are there: it stays before \(rival) in \(share) "
                + "of \(replicates) draws of dispatches."
        }
        return "The first place by \(by) is not sure: in \(replicates) draws of dispatches \(labels(first.actor)) stays before \(rival) in \(share)."
    }

    func addIntervals(to document: inout Document) {
        guard let confidence = table.confidence else { return }
        document.heading("How sure the figures and ranks are")
        let rows = table.rows.prefix(max(0, top ?? .max)).filter { row in shownMeasures.contains { row.values[$0].rankRange != nil } }
        guard !rows.isEmpty else {
            document.paragraph("Too little data: no actor stands in \(Numerals.text(TooLittleData.dispatchesOfActor)) dispatches or more.")
            return
        }
        func range(_ range: ClosedRange<Int>?) -> String {
            range.map { $0.count == 1 ? Numerals.text($0.lowerBound) : "\(Numerals.text($0.lowerBound))–\(Numerals.text($0.upperBound))" } ?? "–"
        }
        func cells(_ row: CentralityRow, _ measure: Int) -> [TextTable.Cell] {
            let value = row.values[measure]
            let figures = numerals[measure]
            return [
                .init(value.interval.map { "\(figures.text($0.low))–\(figures.text($0.high))" } ?? "–"), .init(range(value.rankRange)),
            ]
        }
        var columns = [TextTable.Column("Actor", isFlexible: true)]
        for measure in shownMeasures { columns += [.init(table.measures[measure].title, .right), .init("Rank", .right)] }
        var text = TextTable(columns: columns)
        for row in rows { text.append([.init(labels(row.actor))] + shownMeasures.flatMap { cells(row, $0) }) }
        document.add(.table(text))
        document.paragraph(words(of: confidence, shown: rows.count))
        addOrders(confidence, to: &document)
        addErrors(confidence, rows, range, to: &document)
    }

    private func words(of confidence: TableConfidence, shown: Int) -> String {
        let resampling = confidence.resampling
        let strata = Resampling.Stratum.allCases.filter(resampling.strata.contains).map(\.rawValue)
        let within = strata.isEmpty ? "" : " within each \(enumeration(strata))"
        let alone = confidence.alone == 0 || strata.isEmpty ? "" : " \(Numerals.count(confidence.alone, "dispatch stands", "dispatches stand")) alone there."
        let left = table.rows.count - shown
        let rest =
            left <= 0
            ? ""
            : " Actors that fewer than \(Numerals.text(TooLittleData.dispatchesOfActor)) dispatches report have none: too little data."
        return
            "From \(Numerals.count(confidence.dispatches, "dispatch", "dispatches")), as many were drawn with replacement\(within), "
            + "\(Numerals.text(resampling.replicates)) times. In \(RoleReport.percent(resampling.level)) of the draws the figure and the rank lie within what the "
            + "table says: how much they owe to which dispatches happen to be there.\(alone)\(rest)"
    }

    /// What extraction gets wrong, as ranks.
    private func addErrors(
        _ confidence: TableConfidence, _ rows: [CentralityRow], _ range: (ClosedRange<Int>?) -> String, to document: inout Document
    ) {
        guard let errors = confidence.errors else { return }
        var text = TextTable(
            columns: [.init("Actor", isFlexible: true)] + shownMeasures.map { .init(table.measures[$0].title, .right) })
        for row in rows { text.append([.init(labels(row.actor))] + shownMeasures.map { .init(range(row.values[$0].rankRangeByErrors)) }) }
        document.heading("Ranks, by what extraction gets wrong")
        document.add(.table(text))
        document.paragraph(
            "Of the ties found, \(RoleReport.percent(errors.precision)) are right, and of those there are, \(RoleReport.percent(errors.recall)) are found, as "
                + "measured on annotated dispatches. With that share of ties left out, and as many missed ones added between actors of the same dispatch, "
                + "the ranks lie within what the table says.")
    }

    /// Neighbours in rank whose order is open.
    private func addOrders(_ confidence: TableConfidence, to document: inout Document) {
        guard let orders = confidence.orders.first, let measure = table.measures.first else { return }
        let limit = max(0, top ?? 10)
        let firsts = Set(orders.flatMap { [$0.first, $0.second] }).sorted().prefix(limit)
        let pairs = zip(firsts, firsts.dropFirst()).compactMap { a, b in orders.first { $0.first == a && $0.second == b } }
        guard !pairs.isEmpty else { return }
        document.add(
            .terms([
                .init(
                    "Before the next by \(measure.title.insideSentence)",
                    enumeration(
                        pairs.map { "\(labels(table.rows[$0.first].actor)) before \(labels(table.rows[$0.second].actor)) in \(RoleReport.percent($0.share))" })
                        + " of the draws.")
            ]))
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
