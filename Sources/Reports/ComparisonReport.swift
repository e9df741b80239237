import Analyses
import Codings
import Networks
import Outputs

/// What differs between two networks: whose role grew or shrank, which ties came and went, with the sentences that say so.
public struct ComparisonReport: Report {
    public var comparison: Comparison
    /// Actors and ties of each kind of change that people read; nil is all. CSV and JSON are always complete.
    public var top: Int?
    /// Ties of each kind of change that are shown with a sentence.
    public var sentences: Int
    let labels: Labels
    /// Behind the position of a measure: of its figures as they are shown.
    let numerals: [Numerals]
    let weightNumerals: Numerals
    /// Both sides have dispatches to divide by.
    let isPerDispatch: Bool

    /// - Parameter label: What an actor is called; unsafe characters in it do no harm.
    public init(comparison: Comparison, top: Int? = nil, sentences: Int = 3, label: @escaping @Sendable (Actor) -> String = { $0.name }) {
        self.comparison = comparison
        self.top = top
        self.sentences = sentences
        labels = Labels(
            comparison.actors.map(\.actor) + comparison.ties.flatMap { [$0.source, $0.target] }
                + comparison.claims.flatMap { [$0.of, $0.by].compactMap(\.self) },
            label: label)
        let isPerDispatch = comparison.before.dispatches > 0 && comparison.after.dispatches > 0
        self.isPerDispatch = isPerDispatch
        func shown(_ figure: Figure) -> Double? { isPerDispatch ? figure.perDispatch ?? figure.value : figure.value }
        numerals = comparison.measures.indices.map { position in
            Numerals(for: comparison.actors.flatMap { [$0.before, $0.after].compactMap { $0.flatMap { shown($0[position]) } } })
        }
        weightNumerals = Numerals(for: comparison.ties.flatMap { [shown($0.before), shown($0.after)] })
    }

    func shown(_ figure: Figure?) -> Double? { isPerDispatch ? figure?.perDispatch ?? figure?.value : figure?.value }

    /// Of figures that add up over dispatches.
    private func isDivided(_ measure: Measure) -> Bool { measure.name == "strength" || measure.name.hasPrefix("strength-") }

    func head(of measure: Measure) -> String { measure.title + (isPerDispatch && isDivided(measure) ? " per dispatch" : "") }

    public var document: Document {
        let (before, after) = (comparison.before, comparison.after)
        var document = Document(
            title: before.period == nil && after.period == nil ? "What changed" : "What changed: \(before.periodWords) → \(after.periodWords)")
        document.add(.terms([.init("Before", "\(before.periodWords); \(before.extent)."), .init("After", "\(after.periodWords); \(after.extent).")]))
        document.paragraph(after.projectionWords)
        document.paragraph(coverage)
        document.note(testNote)
        for (side, facts) in [("Before", before), ("After", after)] {
            if !facts.notes.isEmpty { document.note("\(side): " + facts.notes.joined(separator: " ")) }
        }
        guard !comparison.actors.isEmpty else {
            document.paragraph("No tie is left on either side by what was asked for, so there is nothing to compare.")
            return document
        }
        document.heading("In short")
        document.add(.list(testSummary + summary))
        addWhole(to: &document)
        addActors(to: &document)
        document.paragraph("In parentheses the rank of each value: 1 is the most central, and equals share a rank.")
        addTies(to: &document)
        addPairs(to: &document)
        addClusters(to: &document)
        addClaims(to: &document)
        return document
    }

    /// Why figures are per dispatch, or that they are not.
    private var coverage: String {
        let adding = comparison.measures.filter(isDivided).map(\.title.insideSentence)
        let others = comparison.measures.map(\.title.insideSentence).filter { !adding.contains($0) }
        if isPerDispatch {
            let verbs = others.count == 1 ? "does not add up over dispatches and stands as it is" : "do not add up over dispatches and stand as they are"
            let rest = others.isEmpty ? "" : " \(enumeration(others).asSentence) \(verbs)."
            return "\(enumeration(adding + ["weights of ties"]).asSentence) are per dispatch: divided by the number of dispatches of their side, "
                + "for a side with more dispatches shows more of everything, whether or not more happened.\(rest)"
        }
        let sides = [("before", comparison.before), ("after", comparison.after)].filter { $0.1.dispatches == 0 }.map(\.0)
        let lack = sides.count == 2 ? "neither side names dispatches" : "the side \(sides.joined()) names no dispatches"
        return "Figures are not per dispatch: \(lack) to divide by. A side that rests on more reports shows more of everything, whether or not more happened."
    }

    /// The findings in plain sentences; every number in them is a count or a figure of the comparison.
    private var summary: [String] {
        var sentences: [String] = []
        func names(_ change: Comparison.Change) -> [String] {
            comparison.actors.filter { $0.change == change }.prefix(3).map { actor in
                let values = [actor.before, actor.after].map { numerals.first?.text(shown($0?.first)) ?? "–" }
                let isOnBothSides = change == .grew || change == .shrank
                return isOnBothSides ? "\(labels(actor.actor)) (\(values[0]) → \(values[1]))" : labels(actor.actor)
            }
        }
        let measure = comparison.measures.first.map { head(of: $0).insideSentence }
        for (change, verb) in [(Comparison.Change.grew, "grew"), (.shrank, "shrank"), (.appeared, "appeared"), (.vanished, "vanished")] {
            let count = comparison.actors.count { $0.change == change }
            guard count > 0 else { continue }
            let by = change == .grew || change == .shrank ? measure.map { " by " + $0 } ?? "" : ""
            let first = count > 3 ? ", first of all " : ": "
            sentences.append("\(Numerals.count(count, "actor", "actors")) \(verb)\(by)\(first)\(enumeration(names(change))).")
        }
        let ties = Comparison.Change.allCases.compactMap { change -> String? in
            let count = comparison.ties.count { $0.change == change }
            return count == 0 ? nil : change == .same ? "\(Numerals.text(count)) stayed the same" : "\(Numerals.text(count)) \(change.rawValue)"
        }
        if !ties.isEmpty { sentences.append("Of \(Numerals.count(comparison.ties.count, "tie", "ties")), \(enumeration(ties)).") }
        return sentences
    }
}
