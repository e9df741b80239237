import Analyses
import Codings
import Dispatches
import Outputs

/// What stands behind the ranks: how the measures agree, the strongest ties with their sentences, activity over time, and the network without its leader.
extension CentralityReport {
    /// What the network would be without the actor that leads it.
    var absence: String? {
        guard let leader = background?.leader else { return nil }
        let name = labels(leader.actor)
        let (before, after) = leader.absence.components
        // Whoever goes takes himself out of a component of one.
        let parts = after - before + 1
        if parts > 1 {
            let cut = leader.absence.cutOff.count
            return wording("Without \(name) what it connects falls into \(parts, "part|parts"): \(cut, "actor is|actors are") cut off from the rest.")
        }
        return wording("Without \(name) nobody is cut off: all who were connected stay so by other ties.")
    }

    /// The two measures that agree least, where there are several.
    var disagreement: String? {
        let pairs = pairsOfMeasures
        guard pairs.count > 1, let least = pairs.min(by: { $0.rho < $1.rho }), let most = pairs.max(by: { $0.rho < $1.rho }), least.rho < most.rho else {
            return nil
        }
        func names(_ pair: (first: Int, second: Int, rho: Double)) -> String {
            wording.list([noun(pair.first), noun(pair.second)])
        }
        return wording(
            "The measures agree most on \(names(most)) (rank correlation \(rho(most.rho))), least on \(names(least)) (\(rho(least.rho))).")
    }

    private var pairsOfMeasures: [(first: Int, second: Int, rho: Double)] {
        shownMeasures.enumerated().flatMap { place, second in
            shownMeasures[..<place].compactMap { first in table.agreement(first, second).map { (first, second, $0) } }
        }
    }

    func rho(_ value: Double?) -> String { value.map { Numerals(decimals: 2, in: wording).text($0) } ?? "–" }

    /// A matrix of few measures; of many, for each the one that it is most like and least like.
    func addAgreement(to document: inout Document) {
        guard shownMeasures.count > 1, !table.rows.isEmpty, pairsOfMeasures.isEmpty == false else { return }
        document.heading(wording("How the measures agree"))
        var text: TextTable
        if shownMeasures.count <= 7 {
            text = TextTable(columns: [.init(wording("Measure"))] + shownMeasures.dropLast().map { .init(title($0), .right) })
            for (row, measure) in shownMeasures.enumerated().dropFirst() {
                text.append(
                    [.init(title(measure))]
                        + shownMeasures.dropLast().enumerated().map { .init($0 < row ? rho(table.agreement($1, measure)) : "") })
            }
        } else {
            text = TextTable(
                columns: [.init(wording("Measure")), .init(title(shownMeasures[0]), .right), .init(wording("Most like")), .init(wording("Least like"))])
            for measure in shownMeasures {
                let others = shownMeasures.filter { $0 != measure }.compactMap { other in table.agreement(measure, other).map { (other, $0) } }
                func cell(_ pair: (Int, Double)?) -> TextTable.Cell { .init(pair.map { "\(title($0.0)) (\(rho($0.1)))" } ?? "–") }
                text.append([
                    .init(title(measure)), .init(measure == shownMeasures[0] ? "" : rho(table.agreement(shownMeasures[0], measure))),
                    cell(others.max { $0.1 < $1.1 }), cell(others.min { $0.1 < $1.1 }),
                ])
            }
        }
        document.add(.table(text))
        document.paragraph(
            wording(
                "Rank correlation (Spearman): 1 where two measures rank all actors alike, 0 where one says nothing of the other, −1 where they rank the other way round."
            ))
    }

    // MARK: - Ties

    func addStrongestTies(to document: inout Document) {
        guard let background, !background.strongest.isEmpty else { return }
        document.heading(wording("The strongest ties, and the sentences behind them"))
        let weights = Numerals(for: background.strongest.map(\.weight), in: wording)
        for bond in background.strongest.prefix(min(top ?? 5, 5)) {
            let types = wording.list(bond.types.prefix(4).map { "\(wording.word($0.type.rawValue)) \(wording.number($0.count))" })
            let ends = table.facts.projection.isDirected ? "\(labels(bond.source)) → \(labels(bond.target))" : "\(labels(bond.source)) – \(labels(bond.target))"
            document.paragraph(
                ends + wording(": ")
                    + wording(
                        "weight \(weights.text(bond.weight)), \(wording.word(bond.tone.rawValue)); \(types); in \(bond.dispatches, "dispatch|dispatches")."))
            for sentence in bond.sentences.prefix(2) { document.add(.quotation(sentence.evidence.text, source: source(of: sentence))) }
        }
    }

    private func source(of sentence: RoleSentence) -> String {
        let dispatch = sentence.dispatch?.id ?? sentence.evidence.dispatch
        return [
            sentence.ties.first.map { wording.word($0.type.rawValue) }, sentence.date.map { wording.date($0) }, sentence.dispatch?.agency,
            dispatch.map { wording("dispatch \($0)") }, sentence.dispatch?.url,
        ].compactMap(\.self).joined(separator: ", ")
    }

    // MARK: - Over time

    /// Of each actor, its ties over the spans as bars of eight heights; nil where there are fewer than two spans.
    func sparkline(_ actor: Actor) -> String? {
        guard let background, background.timeline.spans.count > 1, let counts = background.ties[actor.id] else { return nil }
        return Sparkline(counts).text
    }

    var sparklineLegend: String? {
        guard let timeline = background?.timeline, let first = timeline.spans.first, let last = timeline.spans.last, timeline.spans.count > 1 else {
            return nil
        }
        let spans = Sparkline.length(timeline.spans.count)
        let unit = timeline.unit == .month ? wording("\(spans, "month|months")") : wording("\(spans, "year|years")")
        return wording("Time: ties from \(wording.date(first.date)) to \(wording.date(last.date)), \(unit) a bar, against the actor’s own most.")
    }

    func addDotPlots(to document: inout Document) {
        for measure in shownMeasures.prefix(6) {
            let rows = table.rows.filter { $0.values[measure].value != nil }.sorted { a, b in
                (a.values[measure].rank ?? .max, a.actor.id) < (b.values[measure].rank ?? .max, b.actor.id)
            }.prefix(15)
            guard rows.count > 1 else { continue }
            document.add(
                .dots(
                    Document.DotPlot(
                        title: title(measure),
                        dots: rows.map { row in
                            let value = row.values[measure]
                            return Document.Dot(
                                label: labels(row.actor), value: value.value ?? 0, text: numerals[measure].text(value.value),
                                low: value.interval?.low, high: value.interval?.high)
                        })))
        }
    }
}

/// Counts as a line of bars.
struct Sparkline {
    private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let greatest = 24

    var text: String

    /// How many spans one bar sums up.
    static func length(_ spans: Int) -> Int { (spans + greatest - 1) / greatest }

    /// Nothing is the lowest bar, and anything at least the second.
    init(_ counts: [Int]) {
        let length = Self.length(counts.count)
        let sums = stride(from: 0, to: counts.count, by: max(1, length)).map { counts[$0..<min($0 + length, counts.count)].reduce(0, +) }
        let most = max(1, sums.max() ?? 1)
        text = String(sums.map { $0 == 0 ? Self.bars[0] : Self.bars[max(1, ($0 * 7 + most - 1) / most)] })
    }
}
