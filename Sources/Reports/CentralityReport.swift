import Analyses
import Codings
import Networks
import Outputs

/// Who is central in a network: what the network is, the actors by rank, their clusters, and what each measure means.
public struct CentralityReport: Report {
    public var table: CentralityTable
    /// Rows that people read; nil is all. CSV and JSON are always complete.
    public var top: Int?
    let labels: Labels
    let numerals: [Numerals]
    /// Positions of the measures that people read: where no edge has a direction, inbound and outbound repeat the plain measure.
    let shownMeasures: [Int]

    /// - Parameter label: What an actor is called; unsafe characters in it do no harm.
    public init(table: CentralityTable, top: Int? = nil, label: @escaping @Sendable (Actor) -> String = { $0.name }) {
        self.table = table
        self.top = top
        labels = Labels(table.rows.map(\.actor), label: label)
        numerals = table.measures.indices.map { position in Numerals(for: table.rows.map { $0.values[position].value }) }
        shownMeasures = table.measures.indices.filter { position in
            let measure = table.measures[position]
            return table.facts.projection.isDirected || !measure.isDirectional || !table.measures.contains { measure.name.hasPrefix($0.name + "-") }
        }
    }

    public var document: Document {
        var document = Document(title: "Who is central: \(table.facts.periodWords)")
        document.paragraph(table.facts.description)
        for note in table.facts.notes { document.note(note) }
        guard !table.rows.isEmpty else {
            document.paragraph("No tie is left by what was asked for, so there is nobody to rank.")
            return document
        }
        document.heading("In short")
        document.add(.list(summary))
        document.heading("Actors by rank")
        document.add(.table(actorTable))
        let (shown, all) = (shownRows.count, table.rows.count)
        if shown < all { document.paragraph("\(Numerals.text(all - shown)) of \(Numerals.text(all)) actors are left out.") }
        document.paragraph(legend)
        addIntervals(to: &document)
        addClusters(to: &document, labels: labels, top: top)
        document.heading("What the measures mean")
        document.paragraph("What a high value says of an actor, as far as the dispatches tell:")
        document.add(
            .terms(
                shownMeasures.map { table.measures[$0] }.map {
                    Document.Term($0.title, $0.summary + ($0.isAscending ? " (the lowest value ranks first)" : "") + ".")
                }))
        return document
    }

    private var shownRows: ArraySlice<CentralityRow> { table.rows.prefix(max(0, top ?? .max)) }

    private var legend: String {
        let isUndefined = shownRows.contains { row in shownMeasures.contains { row.values[$0].value == nil } }
        let order = table.measures.first.map { " The rows follow \($0.title.insideSentence)." } ?? ""
        let dash = isUndefined ? " – stands where a measure is undefined." : ""
        return "In parentheses the rank of each value: 1 is the most central, and equals share a rank.\(order)\(dash)"
    }

    private var actorTable: TextTable {
        let hasClusters = !table.clusters.isEmpty
        var columns = [TextTable.Column("Rank", .right), .init("Actor", isFlexible: true), .init("Kind")]
        if hasClusters { columns.append(.init("Cluster", .right)) }
        columns.append(.init("Dispatches", .right))
        columns += shownMeasures.map { .init(table.measures[$0].title, .right) }
        // Ranks as wide as the widest of their column, so that values stand below each other.
        let rankWidths = table.measures.indices.map { measure in shownRows.map { rankText($0.values[measure]).count }.max() ?? 0 }
        var text = TextTable(columns: columns, keyColumns: 2)
        for row in shownRows {
            var cells = [TextTable.Cell(row.values.first?.rank.map(Numerals.text) ?? "–"), .init(labels(row.actor)), .init(row.actor.id.kind.rawValue)]
            if hasClusters { cells.append(.init(row.cluster.map(Numerals.text) ?? "–")) }
            cells.append(.init(Numerals.text(row.dispatches)))
            for measure in shownMeasures {
                let value = row.values[measure]
                let rank = rankText(value)
                cells.append(.init(numerals[measure].text(value.value) + String(repeating: " ", count: 1 + rankWidths[measure] - rank.count) + rank))
            }
            text.append(cells)
        }
        return text
    }

    private func rankText(_ value: MeasureValue) -> String { value.rank.map { "(\(Numerals.text($0)))" } ?? "" }

    public var data: TextTable {
        var columns = ["id", "name", "kind", "cluster", "dispatches"]
        for measure in table.measures { columns += [measure.name, measure.name + "-rank"] + intervalColumns.map { measure.name + $0 } }
        var data = TextTable(columns: columns.map { .init($0) })
        for row in table.rows {
            data.append(
                [
                    .init(row.actor.id.description), .init(labels.exact(row.actor)), .init(row.actor.id.kind.rawValue),
                    .init("", data: row.cluster.map { .integer($0) } ?? .empty), .init("", data: .integer(row.dispatches)),
                ]
                    + row.values.flatMap { value in
                        [
                            TextTable.Cell("", data: value.value.map { .number($0) } ?? .empty),
                            TextTable.Cell("", data: value.rank.map { .integer($0) } ?? .empty),
                        ] + intervalCells(value)
                    })
        }
        return data
    }

    public var json: JSON {
        .members([
            "version": 1,
            "period": table.facts.period.map(JSON.string),
            "network": table.facts.json,
            "actors": .array(
                table.rows.map { row in
                    .members([
                        "id": .string(row.actor.id.description),
                        "kind": .string(row.actor.id.kind.rawValue),
                        "name": .string(labels.exact(row.actor)),
                        "cluster": row.cluster.map(JSON.integer),
                        "dispatches": .integer(row.dispatches),
                        "measures": .object(zip(table.measures, row.values).map { JSON.Member($0.name, $1.json) }),
                    ])
                }),
            "intervals": intervalFacts,
        ])
    }
}

extension MeasureValue {
    fileprivate var json: JSON {
        .members([
            "value": value.map(JSON.number) ?? .null, "rank": rank.map(JSON.integer), "low": interval.map { .number($0.low) },
            "high": interval.map { .number($0.high) }, "rankLow": rankRange.map { .integer($0.lowerBound) },
            "rankHigh": rankRange.map { .integer($0.upperBound) }, "rankLowByErrors": rankRangeByErrors.map { .integer($0.lowerBound) },
            "rankHighByErrors": rankRangeByErrors.map { .integer($0.upperBound) },
        ])
    }
}
