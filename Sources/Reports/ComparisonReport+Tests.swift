import ActorGraphs
import Analyses
import Codings
import Networks
import Outputs

/// What of the changes is beyond chance, and what the networks are as wholes.
extension ComparisonReport {
    private static let sure = 0.05

    /// What was tested, or why nothing was.
    var testNote: String {
        guard let resampling = comparison.resampling else {
            let few = [(wording("before"), comparison.before), (wording("after"), comparison.after)].filter { $0.1.dispatches < TooLittleData.dispatches }
            guard !few.isEmpty else {
                return wording("Nothing here is tested against chance; where a side has few dispatches, chance alone makes differences.")
            }
            let sides = wording.list(few.map { "\($0.0) (\(wording.number($0.1.dispatches)))" })
            return wording(
                "Too little data to tell changes from chance: \(TooLittleData.dispatches) dispatches or more are needed on each side, and there are fewer \(sides)."
            )
        }
        let within = resampling.strata.contains(.agency) ? wording(", each agency’s among themselves") : ""
        return [
            wording(
                "p: the share of \(resampling.replicates) divisions of the same dispatches into sides of these sizes by chance\(within), in which the change is as great; q: p adjusted for the number of actors, or of ties."
            ),
            wording("Intervals are of 95%: dispatches drawn anew on each side."),
            wording("What fewer than \(TooLittleData.dispatchesOfActor) dispatches report has none: too little data."),
        ].joined(separator: " ")
    }

    /// The answer first: is it real?
    var testSummary: [String] {
        guard comparison.resampling != nil else { return [] }
        var sentences: [String] = []
        if let distance = comparison.distance, let share = distance.p {
            let name = distance.isTestedByDeltaCon ? "DeltaCon" : "Jaccard"
            let value = distance.isTestedByDeltaCon ? distance.figures.deltaCon : distance.figures.jaccard
            let figure = "\(name) \(Numerals(decimals: 3, in: wording).text(value)), p \(p(share))"
            sentences.append(
                share <= Self.sure
                    ? wording("As wholes, the two networks are farther apart than chance would make of these dispatches (\(figure)).")
                    : wording("As wholes, the two networks are no farther apart than chance would make of these dispatches (\(figure))."))
        }
        var tested = 0
        var actors: [String] = []
        for (position, measure) in comparison.measures.enumerated() {
            let changes = comparison.actors.filter { position < $0.tests.count && $0.tests[position] != nil }
            tested = max(tested, changes.count)
            let sure = changes.filter { ($0.tests[position]?.q ?? 1) <= Self.sure }
            guard !sure.isEmpty else { continue }
            let names = sure.map { "\(labels($0.actor)) (\(signed($0.tests[position]?.difference, numerals[position])))" }
            actors.append(noun(of: measure) + wording(": ") + wording.list(names, limit: 3))
        }
        if tested == 0 {
            sentences.append(wording("No actor stands in enough dispatches to tell its change from chance."))
        } else if actors.isEmpty {
            sentences.append(wording("Of \(tested, "actor|actors") with enough dispatches, none changed by more than chance would make (q ≤ 0.05)."))
        } else {
            let changes = actors.joined(separator: wording("; by "))
            sentences.append(wording("Beyond chance (q ≤ 0.05, of \(tested, "actor|actors") with enough dispatches) are changes by \(changes)."))
        }
        let ties = comparison.ties.filter { $0.test != nil }
        let sure = ties.filter { ($0.test?.q ?? 1) <= Self.sure }
        if !ties.isEmpty {
            let names = wording.list(sure.map { "\(between($0)) (\(signed($0.test?.difference, weightNumerals)))" }, limit: 4)
            sentences.append(
                sure.isEmpty
                    ? wording("Of \(ties.count, "tie|ties") with enough dispatches, none changed by more than chance would make.")
                    : wording("Beyond chance among \(ties.count, "tie|ties") with enough dispatches: \(names)."))
        }
        return sentences
    }

    func p(_ p: Double?) -> String { p.map { $0 < 0.001 ? "<" + wording.number(units: 1, decimals: 3) : Numerals(decimals: 3, in: wording).text($0) } ?? "–" }

    func percent(_ share: Double) -> String { wording("\(Int((share * 100).rounded()))%") }

    private func between(_ tie: TieChange) -> String {
        "\(labels(tie.source)) \(comparison.after.projection.isDirected ? "→" : "–") \(labels(tie.target))"
            + (tie.type.map { ", \(wording.word($0.rawValue))" } ?? "")
    }

    func signed(_ value: Double?, _ numerals: Numerals) -> String { (value ?? 0) > 0 ? "+" + numerals.text(value) : numerals.text(value) }

    /// Difference, interval, p and q of what a table shows; no columns where nothing in it was tested.
    func testCells(_ tests: [ChangeTest?], _ numerals: Numerals) -> (columns: [TextTable.Column], rows: [[TextTable.Cell]]) {
        guard tests.contains(where: { $0 != nil }) else { return ([], tests.map { _ in [] }) }
        let rows = tests.map { test -> [TextTable.Cell] in
            guard let test else { return ["–", "–", "–"].map { .init($0) } }
            return [
                .init(wording("\(signed(test.interval.low, numerals)) to \(signed(test.interval.high, numerals))")), .init(p(test.p)),
                .init(p(test.q)),
            ]
        }
        return ([.init(wording("Change, 95% interval"), .right), .init("p", .right), .init("q", .right)], rows)
    }

    func addWhole(to document: inout Document) {
        guard let distance = comparison.distance else { return }
        var terms: [Document.Term] = []
        let figures = distance.figures
        if let value = figures.deltaCon {
            let tested = distance.isTestedByDeltaCon ? distance.p.map { wording("; ") + "p \(p($0))" } ?? "" : ""
            terms.append(
                .init(
                    "DeltaCon",
                    "\(Numerals(decimals: 3, in: wording).text(value))\(tested). "
                        + wording("How alike all ways from actor to actor are: 1 is the same network.")))
        }
        if !distance.actors.isEmpty {
            let first = distance.actors.prefix(5).map { "\(labels($0.actor)) \(percent($0.share))" }
            terms.append(.init(wording("What makes the distance"), wording.list(first) + "."))
        }
        if !distance.ties.isEmpty {
            let first = distance.ties.prefix(5).map { "\(labels($0.source)) – \(labels($0.target)) \(percent($0.share))" }
            terms.append(.init(wording("Changed ties that matter most"), wording.list(first) + wording(". The share is that of both actors together.")))
        }
        if let jaccard = comparison.jaccard {
            terms.append(
                .init(
                    "Jaccard",
                    Numerals(decimals: 3, in: wording).text(jaccard) + ". "
                        + wording("The share of pairs tied on both sides among those tied on either: 0 none, 1 all.")))
        }
        if let correlation = figures.correlation {
            let tested = distance.correlationP.map { wording("; ") + "p \(p($0))" } ?? ""
            terms.append(
                .init(
                    wording("Correlation of weights"),
                    "\(Numerals(decimals: 3, in: wording).text(correlation))\(tested). "
                        + wording("Over all pairs of actors; p: the share of shuffles of the actors that correlate as much (QAP).")
                ))
        }
        guard !terms.isEmpty else { return }
        document.heading(wording("The networks as wholes"))
        document.add(.terms(terms))
    }

    func addPairs(to document: inout Document) {
        let kinds: [(PairChange.Kind, String)] = [
            (.reconciled, wording("From conflict towards cooperation")), (.estranged, wording("From cooperation towards conflict")),
            (.allied, wording("New alliances")), (.parted, wording("Ended alliances")),
        ]
        guard !comparison.pairs.isEmpty else { return }
        document.heading(wording("Alliances and reversals"))
        var table = TextTable(columns: [
            .init(wording("Change")), .init(wording("Between"), isFlexible: true), .init(wording("Before")), .init(wording("After")),
            .init(wording("Dispatches"), .right),
        ])
        var left = 0
        for (kind, words) in kinds {
            let pairs = comparison.pairs.filter { $0.kind == kind }
            let shown = pairs.prefix(max(0, top ?? .max))
            left += pairs.count - shown.count
            for pair in shown {
                table.append(
                    [
                        words, "\(labels(pair.source)) – \(labels(pair.target))", pair.before.map { wording.word($0.rawValue) } ?? "–",
                        pair.after.map { wording.word($0.rawValue) } ?? "–",
                        "\(wording.number(pair.dispatches.before)) → \(wording.number(pair.dispatches.after))",
                    ].map { .init($0) })
            }
        }
        document.add(.table(table))
        if left > 0 { document.paragraph(wording("\(left, "pair|pairs") with fewer dispatches \(form: "is left out|are left out", for: left).")) }
        document.paragraph(
            wording("An alliance: ties of cooperation in two dispatches or more. What no dispatch reports on a side may have gone on all the same."))
    }

    func addClusters(to document: inout Document) {
        guard let clusters = comparison.clusters, !clusters.changes.isEmpty else { return }
        document.heading(wording("Clusters"))
        if let ami = clusters.adjustedMutualInformation {
            document.paragraph(
                wording(
                    "Of \(clusters.common, "actor|actors") on both sides, the clusters agree by \(Numerals(decimals: 2, in: wording).text(ami)) (adjusted mutual information: 1 fully, 0 as chance would)."
                ))
        }
        func members(_ lists: [[Actor]]) -> String { lists.map { wording.list($0.map { labels($0) }, limit: 6) }.joined(separator: " | ") }
        let words: [ClusterChanges.Event: String] = [
            .grew: wording("Grew"), .shrank: wording("Shrank"), .same: wording("Of the same size"), .split: wording("Split"), .merged: wording("Merged"),
            .dead: wording("Gone"), .born: wording("New"),
        ]
        document.add(
            .terms(
                clusters.changes.map { change in
                    let sides = [change.before, change.after].filter { !$0.isEmpty }.map(members)
                    return .init(words[change.event] ?? change.event.rawValue, sides.joined(separator: " → ") + ".")
                }))
    }

    func addClaims(to document: inout Document) {
        guard !comparison.claims.isEmpty else { return }
        document.heading(wording("Claims about roles"))
        var table = TextTable(columns: [
            .init(wording("Of"), isFlexible: true), .init(wording("Role"), isFlexible: true), .init(wording("By"), isFlexible: true),
            .init(wording("Before"), .right), .init(wording("After"), .right),
        ])
        for claim in comparison.claims.prefix(max(0, top ?? .max)) {
            table.append(
                [
                    labels(claim.of), Terminal.cut(Terminal.plain(claim.role), to: 60), claim.by.map { labels($0) } ?? wording("the dispatches themselves"),
                    wording.number(claim.before), wording.number(claim.after),
                ].map { .init($0) })
        }
        document.add(.table(table))
        document.paragraph(wording("A claim is what somebody says, whatever the figures are."))
    }
}
