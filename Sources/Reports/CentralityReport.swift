import Analyses
import Codings
import Networks
import Outputs

/// Who is central in a network: what the network is, the actors by rank, their clusters, and what each measure means.
public struct CentralityReport: Report {
    public var table: CentralityTable
    /// Nil where that was not asked for.
    public var chance: NetworkChance?
    /// What stands behind the table; nil leaves it out.
    public var background: CentralityBackground?
    /// Rows that people read; nil is all. CSV and JSON are always complete.
    public var top: Int?
    let wording: Wording
    let labels: Labels
    let numerals: [Numerals]
    /// Positions of the measures that people read: where no edge has a direction, inbound and outbound repeat the plain measure.
    let shownMeasures: [Int]

    /// - Parameter label: What an actor is called; unsafe characters in it do no harm.
    public init(
        table: CentralityTable, background: CentralityBackground? = nil, chance: NetworkChance? = nil, top: Int? = nil, wording: Wording = .english,
        label: @escaping @Sendable (Actor) -> String = { $0.name }
    ) {
        self.table = table
        self.background = background
        self.chance = chance
        self.top = top
        self.wording = wording
        labels = Labels(table.rows.map(\.actor), label: label)
        numerals = table.measures.indices.map { position in Numerals(for: table.rows.map { $0.values[position].value }, in: wording) }
        shownMeasures = table.measures.indices.filter { position in
            let measure = table.measures[position]
            return table.facts.projection.isDirected || !measure.isDirectional || !table.measures.contains { measure.name.hasPrefix($0.name + "-") }
        }
    }

    public var document: Document {
        var document = Document(title: wording("Who is central: \(table.facts.periodWords(in: wording))"), wording: wording)
        document.paragraph(table.facts.description(in: wording))
        for note in table.facts.notes(in: wording) { document.note(note) }
        for refusal in table.refusals { document.note(wording("\(wording.word(refusal.measure.title)) is left out: \(refusal.reason).")) }
        guard !table.rows.isEmpty else {
            document.paragraph(wording("No tie is left by what was asked for, so there is nobody to rank."))
            return document
        }
        document.heading(wording("In short"))
        document.add(.list(summary))
        document.heading(wording("Actors by rank"))
        document.add(.table(actorTable))
        let (shown, all) = (shownRows.count, table.rows.count)
        if shown < all { document.paragraph(wording("\(all - shown) of \(all, "actor|actors") are left out.")) }
        document.paragraph(legend)
        addDotPlots(to: &document)
        addIntervals(to: &document)
        addChance(to: &document)
        addAgreement(to: &document)
        addClusters(to: &document)
        addStrongestTies(to: &document)
        document.heading(wording("What the measures mean"))
        document.paragraph(wording("What a high value says of an actor, as far as the dispatches tell:"))
        document.add(.terms(shownMeasures.map { table.measures[$0].term(in: wording) }))
        return document
    }

    private var shownRows: ArraySlice<CentralityRow> { table.rows.prefix(max(0, top ?? .max)) }

    func title(_ measure: Int) -> String { wording.word(table.measures[measure].title) }

    /// The title in a sentence.
    func noun(_ measure: Int) -> String { wording.noun(table.measures[measure].title) }

    private var legend: String {
        let isUndefined = shownRows.contains { row in shownMeasures.contains { row.values[$0].value == nil } }
        var sentences = [wording("In parentheses the rank of each value: 1 is the most central, and equals share a rank.")]
        if !table.measures.isEmpty { sentences.append(wording("The rows follow \(noun(0)).")) }
        if let sparklineLegend { sentences.append(sparklineLegend) }
        if isUndefined { sentences.append(wording("– stands where a measure is undefined.")) }
        return sentences.joined(separator: " ")
    }

    private var actorTable: TextTable {
        let hasClusters = !table.clusters.isEmpty
        var columns = [TextTable.Column(wording("Rank"), .right), .init(wording("Actor"), isFlexible: true), .init(wording("Kind"))]
        if hasClusters { columns.append(.init(wording("Cluster"), .right)) }
        columns.append(.init(wording("Dispatches"), .right))
        columns += shownMeasures.map { .init(title($0), .right) }
        let hasLines = table.rows.contains { sparkline($0.actor) != nil }
        if hasLines { columns.append(.init(wording("Time"))) }
        // Ranks as wide as the widest of their column, so that values stand below each other.
        let rankWidths = table.measures.indices.map { measure in shownRows.map { rankText($0.values[measure]).count }.max() ?? 0 }
        var text = TextTable(columns: columns, keyColumns: 2)
        for row in shownRows {
            var cells = [
                TextTable.Cell(row.values.first?.rank.map(wording.number) ?? "–"), .init(labels(row.actor)), .init(wording.word(row.actor.id.kind.rawValue)),
            ]
            if hasClusters { cells.append(.init(row.cluster.map(wording.number) ?? "–")) }
            cells.append(.init(wording.number(row.dispatches)))
            for measure in shownMeasures {
                let value = row.values[measure]
                let rank = rankText(value)
                cells.append(.init(numerals[measure].text(value.value) + String(repeating: " ", count: 1 + rankWidths[measure] - rank.count) + rank))
            }
            if hasLines { cells.append(.init(sparkline(row.actor) ?? "")) }
            text.append(cells)
        }
        return text
    }

    private func rankText(_ value: MeasureValue) -> String { value.rank.map { "(\(wording.number($0)))" } ?? "" }

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
            "refused": table.refusals.isEmpty ? nil : .object(table.refusals.map { JSON.Member($0.measure.name, .string($0.reason)) }),
            "agreement": agreementJSON,
            "ties": background.map { .array($0.strongest.map(json)) },
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
            "chance": chanceJSON,
        ])
    }
}

extension CentralityReport {
    /// By measure and measure, each pair once.
    private var agreementJSON: JSON? {
        guard table.measures.count > 1 else { return nil }
        return .object(
            table.measures.indices.dropFirst().map { second in
                JSON.Member(
                    table.measures[second].name,
                    .object(
                        (0..<second).map { first in
                            JSON.Member(table.measures[first].name, table.agreement(first, second).map(JSON.number) ?? .null)
                        }))
            })
    }

    private func json(_ bond: CentralityBackground.Bond) -> JSON {
        .members([
            "source": .string(bond.source.id.description), "target": .string(bond.target.id.description), "weight": .number(bond.weight),
            "tone": .string(bond.tone.rawValue), "types": .object(bond.types.map { JSON.Member($0.type.rawValue, .integer($0.count)) }),
            "dispatches": .integer(bond.dispatches),
            "evidence": .array(
                bond.sentences.map { sentence in
                    .members([
                        "dispatch": sentence.evidence.dispatch.map(JSON.string), "date": sentence.date.map { .string($0.description) },
                        "start": .integer(sentence.evidence.start), "end": .integer(sentence.evidence.end), "text": .string(sentence.evidence.text),
                    ])
                }),
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

extension Measure {
    /// What it is, in the report's words.
    func term(in wording: Wording) -> Document.Term {
        let order = isAscending ? " " + wording("(the lowest value ranks first)") : ""
        return Document.Term(wording.word(title), wording.word(summary) + order + ".")
    }
}
