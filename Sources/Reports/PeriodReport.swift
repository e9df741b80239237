import Analyses
import Codings
import Networks
import Outputs

/// Any number of periods in one table, and when the network changed.
public struct PeriodReport: Report {
    public var table: PeriodTable
    /// Actors that people read; nil is ten. CSV and JSON are always complete.
    public var top: Int?
    let wording: Wording
    let labels: Labels

    /// - Parameter label: What an actor is called; unsafe characters in it do no harm.
    public init(
        table: PeriodTable, top: Int? = nil, wording: Wording = .english, label: @escaping @Sendable (Actor) -> String = { $0.name }
    ) {
        self.wording = wording
        self.table = table
        self.top = top
        labels = Labels(table.courses.map(\.actor), label: label)
    }

    private func mark(_ row: PeriodTable.Row) -> String { row.period + (row.isTooLittle ? "*" : "") }

    private func name(_ id: ActorID) -> String { table.courses.first { $0.actor.id == id }.map { labels($0.actor) } ?? id.description }

    public var document: Document {
        var document = Document(
            title: wording("From \(table.rows.first?.period ?? "–") to \(table.rows.last?.period ?? "–"), by \(wording.word(table.unit.rawValue))"),
            wording: wording)
        if let facts = table.rows.first?.facts { document.paragraph(facts.projectionWords(in: wording)) }
        document.heading(wording("When the network changed"))
        document.add(.list(findings))
        document.paragraph(
            wording(
                "A change point is the boundary between two periods that parts what dispatches report of each pair the most, where at most 5% of shuffles of the dispatches over the periods have one that parts them as much (p)."
            )
                + " "
                + wording("Boundaries with fewer than \(TooLittleData.dispatches) dispatches on a side are passed over: too little data."))
        addPeriods(to: &document)
        addCourses(to: &document)
        return document
    }

    private var findings: [String] {
        guard table.isTested else {
            return [wording("Too little data: no boundary between periods has \(TooLittleData.dispatches) dispatches or more on each side.")]
        }
        guard !table.changePoints.isEmpty else { return [wording("No boundary between periods parts the dispatches by more than chance would.")] }
        return table.changePoints.map { point in
            let p = point.p < 0.001 ? "<" + wording.number(units: 1, decimals: 3) : Numerals(decimals: 3, in: wording).text(point.p)
            let names = wording.list(point.actors.map(name), limit: 5)
            return wording("The network changed with \(table.rows[point.row].period) (p \(p)); most of all \(names).")
        }
    }

    private func addPeriods(to document: inout Document) {
        document.heading(wording("Periods"))
        var text = TextTable(columns: [
            .init(wording("Period")), .init(wording("Dispatches"), .right), .init(wording("Actors"), .right), .init(wording("Ties"), .right),
            .init(wording("Edges"), .right), .init(wording("As before"), .right), .init(wording("Sources"), isFlexible: true),
        ])
        for row in table.rows {
            let sources = row.agencies.map {
                "\($0.agency.map { Terminal.cut(Terminal.plain($0), to: 30) } ?? wording("unsigned")) \(wording.number($0.dispatches))"
            }
            text.append(
                [
                    mark(row), wording.number(row.facts.dispatches), wording.number(row.facts.actors), wording.number(row.facts.ties),
                    wording.number(row.facts.edges),
                    row.jaccard.map { Numerals(decimals: 2, in: wording).text($0) } ?? "–", sources.joined(separator: ", "),
                ].map { .init($0) })
        }
        document.add(.table(text))
        let few =
            table.rows.contains(where: \.isTooLittle)
            ? " " + wording("* Fewer than \(TooLittleData.dispatches) dispatches: too little data to conclude from.") : ""
        document.paragraph(wording("As before: the share of pairs tied in the period and in the one before it among those tied in either.") + few)
    }

    private func addCourses(to document: inout Document) {
        guard let measure = table.measures.first, !table.courses.isEmpty else { return }
        document.heading(wording("Ranks by \(wording.noun(measure.title))"))
        var text = TextTable(columns: [.init(wording("Actor"), isFlexible: true)] + table.rows.map { .init(mark($0), .right) })
        let shown = table.courses.prefix(max(1, top ?? 10))
        for course in shown { text.append([.init(labels(course.actor))] + course.figures.map { .init($0?.rank.map { wording.number($0) } ?? "–") }) }
        document.add(.table(text))
        let left = table.courses.count - shown.count
        let rest = left > 0 ? " " + wording("\(left, "weaker actor|weaker actors") \(form: "is left out|are left out", for: left).") : ""
        document.paragraph(wording("– stands where the actor has no tie.") + rest)
    }

    /// One line a period and actor.
    public var data: TextTable {
        var data = TextTable(
            columns: ["period", "dispatches", "id", "name", "value", "per-dispatch", "rank", "change-p"].map { .init($0) })
        for (number, row) in table.rows.enumerated() {
            let p = table.changePoints.first { $0.row == number }?.p
            for course in table.courses {
                guard let figure = course.figures[number] else { continue }
                data.append([
                    .init(row.period), .init("", data: .integer(row.facts.dispatches)), .init(course.actor.id.description), .init(labels.exact(course.actor)),
                    .init("", data: figure.value.map { .number($0) } ?? .empty), .init("", data: figure.perDispatch.map { .number($0) } ?? .empty),
                    .init("", data: figure.rank.map { .integer($0) } ?? .empty), .init("", data: p.map { .number($0) } ?? .empty),
                ])
            }
        }
        return data
    }

    public var json: JSON {
        .members([
            "version": 1, "by": .string(table.unit.rawValue), "measure": table.measures.first.map { .string($0.name) },
            "periods": .array(
                table.rows.map { row in
                    .members([
                        "period": .string(row.period), "network": row.facts.json,
                        "agencies": .array(row.agencies.map { ["agency": $0.agency.map(JSON.string) ?? .null, "dispatches": .integer($0.dispatches)] }),
                        "jaccard": row.jaccard.map(JSON.number),
                    ])
                }),
            "changePoints": .array(
                table.changePoints.map { point in
                    [
                        "period": .string(table.rows[point.row].period), "p": .number(point.p), "actors": .strings(point.actors.map(\.description)),
                    ]
                }),
            "tested": .bool(table.isTested),
            "actors": .array(
                table.courses.map { course in
                    [
                        "id": .string(course.actor.id.description), "name": .string(labels.exact(course.actor)),
                        "figures": .array(
                            course.figures.map { figure in
                                figure.map { figure in
                                    .members([
                                        "value": figure.value.map(JSON.number) ?? .null, "perDispatch": figure.perDispatch.map(JSON.number),
                                        "rank": figure.rank.map(JSON.integer),
                                    ])
                                } ?? .null
                            }),
                    ]
                }),
        ])
    }
}
