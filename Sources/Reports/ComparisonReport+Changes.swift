import ActorGraphs
import Analyses
import Codings
import Outputs

/// The sections of a comparison: actors, then ties, by kind of change.
extension ComparisonReport {
    private static let order: [Comparison.Change] = [.appeared, .vanished, .grew, .shrank]

    func addActors(to document: inout Document) {
        for change in Self.order {
            let actors = comparison.actors.filter { $0.change == change }
            guard !actors.isEmpty else { continue }
            document.heading("\(heading(change, isActors: true)) (\(wording.number(actors.count)))")
            let shown = actors.prefix(max(0, top ?? .max))
            document.add(.table(actorTable(Array(shown), change)))
            addLeftOut(actors.count - shown.count, "actor|actors", to: &document)
        }
        addSame(comparison.actors.count { $0.change == .same }, "actor|actors", to: &document)
    }

    func addTies(to document: inout Document) {
        for change in Self.order {
            let ties = comparison.ties.filter { $0.change == change }
            guard !ties.isEmpty else { continue }
            document.heading("\(heading(change, isActors: false)) (\(wording.number(ties.count)))")
            let shown = ties.prefix(max(0, top ?? .max))
            document.add(.table(tieTable(Array(shown), change)))
            addLeftOut(ties.count - shown.count, "tie|ties", to: &document)
            addSentences(of: Array(shown), to: &document)
        }
        addSame(comparison.ties.count { $0.change == .same }, "tie|ties", to: &document)
    }

    private func heading(_ change: Comparison.Change, isActors: Bool) -> String {
        switch change {
        case .appeared: isActors ? wording("Actors that appeared") : wording("Ties that appeared")
        case .vanished: isActors ? wording("Actors that vanished") : wording("Ties that vanished")
        case .grew: isActors ? wording("Actors that grew") : wording("Ties that grew")
        case .shrank: isActors ? wording("Actors that shrank") : wording("Ties that shrank")
        case .same: isActors ? wording("Actors that stayed the same") : wording("Ties that stayed the same")
        }
    }

    private func addLeftOut(_ count: Int, _ noun: String, to document: inout Document) {
        if count > 0 { document.paragraph(wording("\(count, noun) with a smaller change \(form: "is left out|are left out", for: count).")) }
    }

    private func addSame(_ count: Int, _ noun: String, to document: inout Document) {
        if count > 0 { document.paragraph(wording("\(count, noun) \(form: "stayed the same|stayed the same", for: count).")) }
    }

    /// Of an actor that is on one side only, that side; else both, with an arrow between them. A figure is its value, and its rank in parentheses.
    private func actorTable(_ actors: [ActorChange], _ change: Comparison.Change) -> TextTable {
        let columns = comparison.measures.map { TextTable.Column(head(of: $0), .right) }
        let tests = testCells(actors.map { $0.tests.first ?? nil }, numerals.first ?? Numerals(decimals: 2, in: wording))
        var table = TextTable(columns: [.init(wording("Actor"), isFlexible: true), .init(wording("Kind"))] + columns + tests.columns)
        let figures = comparison.measures.indices.map { position in
            let befores = aligned(actors.map { $0.before?[position] }, numerals[position])
            let afters = aligned(actors.map { $0.after?[position] }, numerals[position])
            return zip(befores, afters).map { passage(($0, $1), change) }
        }
        for (number, actor) in actors.enumerated() {
            table.append(
                [.init(labels(actor.actor)), .init(wording.word(actor.actor.id.kind.rawValue))] + figures.map { .init($0[number]) } + tests.rows[number])
        }
        return table
    }

    /// Values and ranks as wide as the widest among them, so that they stand below each other.
    private func aligned(_ figures: [Figure?], _ numerals: Numerals) -> [String] {
        let values = figures.map { numerals.text(shown($0)) }
        let ranks = figures.map { $0?.rank.map { "(\(wording.number($0)))" } ?? "" }
        let (valueWidth, rankWidth) = (values.map(\.count).max() ?? 0, ranks.map(\.count).max() ?? 0)
        func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: width - text.count) + text }
        return zip(values, ranks).map { padded($0, valueWidth) + (rankWidth == 0 ? "" : " " + padded($1, rankWidth)) }
    }

    private func tieTable(_ ties: [TieChange], _ change: Comparison.Change) -> TextTable {
        let hasTypes = ties.contains { $0.type != nil }
        var columns = [TextTable.Column(wording("Between"), isFlexible: true)]
        if hasTypes { columns.append(.init(wording("Type"))) }
        let tests = testCells(ties.map(\.test), weightNumerals)
        var table = TextTable(
            columns: columns + [.init(wording("Tone")), .init(isPerDispatch ? wording("Weight per dispatch") : wording("Weight"), .right)] + tests.columns)
        for (number, tie) in ties.enumerated() {
            var row = [TextTable.Cell(name(of: tie))]
            if hasTypes { row.append(.init(tie.type.map { wording.word($0.rawValue) } ?? "–")) }
            let values = (weightNumerals.text(shown(tie.before)), weightNumerals.text(shown(tie.after)))
            table.append(row + [.init(wording.word(tie.tone.rawValue)), .init(passage(values, change))] + tests.rows[number])
        }
        return table
    }

    private func passage(_ sides: (before: String, after: String), _ change: Comparison.Change) -> String {
        switch change {
        case .appeared: sides.after
        case .vanished: sides.before
        case .grew, .shrank, .same: "\(sides.before) → \(sides.after)"
        }
    }

    private func name(of tie: TieChange) -> String {
        "\(labels(tie.source)) \(comparison.after.projection.isDirected ? "→" : "–") \(labels(tie.target))"
    }

    /// For the first ties that have one, a sentence that reports the tie, and its dispatch.
    private func addSentences(of ties: [TieChange], to document: inout Document) {
        func isSaid(_ evidence: Evidence) -> Bool { !Terminal.plain(evidence.text).isEmpty }
        for tie in ties.lazy.filter({ $0.evidence.contains(where: isSaid) }).prefix(max(0, sentences)) {
            guard let evidence = tie.evidence.first(where: isSaid) else { continue }
            let dispatch = evidence.dispatch.map { ", " + wording("dispatch \(Terminal.cut(Terminal.plain($0), to: 80))") } ?? ""
            document.add(.quotation(Terminal.cut(Terminal.plain(evidence.text), to: 400), source: name(of: tie) + dispatch))
        }
    }
}
