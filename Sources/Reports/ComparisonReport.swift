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
    let wording: Wording
    let labels: Labels
    /// Behind the position of a measure: of its figures as they are shown.
    let numerals: [Numerals]
    let weightNumerals: Numerals
    /// Both sides have dispatches to divide by.
    let isPerDispatch: Bool

    /// - Parameter label: What an actor is called; unsafe characters in it do no harm.
    public init(
        comparison: Comparison, top: Int? = nil, sentences: Int = 3, wording: Wording = .english, label: @escaping @Sendable (Actor) -> String = { $0.name }
    ) {
        self.wording = wording
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
            Numerals(for: comparison.actors.flatMap { [$0.before, $0.after].compactMap { $0.flatMap { shown($0[position]) } } }, in: wording)
        }
        weightNumerals = Numerals(for: comparison.ties.flatMap { [shown($0.before), shown($0.after)] }, in: wording)
    }

    func shown(_ figure: Figure?) -> Double? { isPerDispatch ? figure?.perDispatch ?? figure?.value : figure?.value }

    /// Of figures that add up over dispatches.
    private func isDivided(_ measure: Measure) -> Bool { measure.name == "strength" || measure.name.hasPrefix("strength-") }

    func head(of measure: Measure) -> String {
        let title = wording.word(measure.title)
        return isPerDispatch && isDivided(measure) ? wording("\(title) per dispatch") : title
    }

    /// The same in a sentence.
    func noun(of measure: Measure) -> String {
        let noun = wording.noun(measure.title)
        return isPerDispatch && isDivided(measure) ? wording("\(noun) per dispatch") : noun
    }

    public var document: Document {
        let (before, after) = (comparison.before, comparison.after)
        let periods = "\(before.periodWords(in: wording)) → \(after.periodWords(in: wording))"
        var document = Document(
            title: before.period == nil && after.period == nil ? wording("What changed") : wording("What changed: \(periods)"), wording: wording)
        let sides = [(wording("Before"), before), (wording("After"), after)]
        document.add(.terms(sides.map { .init($0, "\($1.periodWords(in: wording))\(wording("; "))\($1.extent(in: wording)).") }))
        document.paragraph(after.projectionWords(in: wording))
        document.paragraph(coverage)
        document.note(testNote)
        for (side, facts) in sides where !facts.notes(in: wording).isEmpty {
            document.note(side + wording(": ") + facts.notes(in: wording).joined(separator: " "))
        }
        guard !comparison.actors.isEmpty else {
            document.paragraph(wording("No tie is left on either side by what was asked for, so there is nothing to compare."))
            return document
        }
        document.heading(wording("In short"))
        document.add(.list(testSummary + summary))
        addWhole(to: &document)
        addActors(to: &document)
        document.paragraph(wording("In parentheses the rank of each value: 1 is the most central, and equals share a rank."))
        addTies(to: &document)
        addPairs(to: &document)
        addClusters(to: &document)
        addClaims(to: &document)
        return document
    }

    /// Why figures are per dispatch, or that they are not.
    private var coverage: String {
        let adding = comparison.measures.filter(isDivided).map { wording.noun($0.title) }
        let others = comparison.measures.filter { !isDivided($0) }.map { wording.noun($0.title) }
        if isPerDispatch {
            let divided = wording.list(adding + [wording("weights of ties")]).asSentence
            let sentence = wording(
                "\(divided) are per dispatch: divided by the number of dispatches of their side, for a side with more dispatches shows more of everything, whether or not more happened."
            )
            guard !others.isEmpty else { return sentence }
            let verbs = wording.form(
                of: "does not add up over dispatches and stands as it is|do not add up over dispatches and stand as they are", for: others.count)
            return sentence + " " + wording("\(wording.list(others).asSentence) \(verbs).")
        }
        let lacks = (comparison.before.dispatches == 0, comparison.after.dispatches == 0)
        let lack =
            lacks == (true, true)
            ? wording("neither side names dispatches to divide by")
            : lacks.0 ? wording("the side before names no dispatches to divide by") : wording("the side after names no dispatches to divide by")
        return wording("Figures are not per dispatch: \(lack).") + " "
            + wording("A side that rests on more reports shows more of everything, whether or not more happened.")
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
        let measure = comparison.measures.first.map { noun(of: $0) }
        for change in [Comparison.Change.grew, .shrank, .appeared, .vanished] {
            let count = comparison.actors.count { $0.change == change }
            guard count > 0 else { continue }
            let by = change == .grew || change == .shrank ? measure.map { wording(" by \($0)") } ?? "" : ""
            let first = count > 3 ? wording(", first of all ") : wording(": ")
            let verb = wording.form(of: Self.verbs(change), for: count)
            sentences.append(wording("\(count, "actor|actors") \(verb)\(by)\(first)\(wording.list(names(change)))."))
        }
        let ties = Comparison.Change.allCases.compactMap { change -> String? in
            let count = comparison.ties.count { $0.change == change }
            return count == 0 ? nil : "\(wording.number(count)) \(wording.form(of: Self.verbs(change), for: count))"
        }
        if !ties.isEmpty { sentences.append(wording("Of \(comparison.ties.count, "tie|ties"), \(wording.list(ties)).")) }
        return sentences
    }

    /// What actors or ties did; one and many.
    static func verbs(_ change: Comparison.Change) -> String {
        switch change {
        case .appeared: "appeared|appeared"
        case .vanished: "vanished|vanished"
        case .grew: "grew|grew"
        case .shrank: "shrank|shrank"
        case .same: "stayed the same|stayed the same"
        }
    }
}
