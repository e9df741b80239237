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
            let least = Numerals.text(TooLittleData.dispatches)
            let few = [("before", comparison.before), ("after", comparison.after)].filter { $0.1.dispatches < TooLittleData.dispatches }
            guard !few.isEmpty else { return "Nothing here is tested against chance; where a side has few dispatches, chance alone makes differences." }
            let sides = enumeration(few.map { "\($0.0) (\(Numerals.text($0.1.dispatches)))" })
            return "Too little data to tell changes from chance: \(least) dispatches or more are needed on each side, and there are fewer \(sides)."
        }
        let within = resampling.strata.contains(.agency) ? ", each agency’s among themselves" : ""
        return
            "p: the share of \(Numerals.text(resampling.replicates)) divisions of the same dispatches into sides of these sizes by chance\(within), in which the change is "
            + "as great; q: p adjusted for the number of actors, or of ties. Intervals are of 95%: dispatches drawn anew on each side. What fewer than "
            + "\(Numerals.text(TooLittleData.dispatchesOfActor)) dispatches report has none: too little data."
    }

    /// The answer first: is it real?
    var testSummary: [String] {
        guard comparison.resampling != nil else { return [] }
        var sentences: [String] = []
        if let distance = comparison.distance, let p = distance.p {
            let name = distance.isTestedByDeltaCon ? "DeltaCon" : "Jaccard"
            let value = distance.isTestedByDeltaCon ? distance.figures.deltaCon : distance.figures.jaccard
            sentences.append(
                "As wholes, the two networks are \(p <= Self.sure ? "farther apart than" : "no farther apart than") chance would make of these dispatches "
                    + "(\(name) \(Numerals(decimals: 3).text(value)), p \(RoleReport.p(p))).")
        }
        var tested = 0
        var actors: [String] = []
        for (position, measure) in comparison.measures.enumerated() {
            let changes = comparison.actors.filter { position < $0.tests.count && $0.tests[position] != nil }
            tested = max(tested, changes.count)
            let sure = changes.filter { ($0.tests[position]?.q ?? 1) <= Self.sure }
            guard !sure.isEmpty else { continue }
            let names = sure.prefix(3).map { "\(labels($0.actor)) (\(signed($0.tests[position]?.difference, numerals[position])))" }
            actors.append(
                "\(head(of: measure).insideSentence): \(enumeration(names))" + (sure.count > 3 ? " and \(Numerals.text(sure.count - 3)) more" : ""))
        }
        if tested == 0 {
            sentences.append("No actor stands in enough dispatches to tell its change from chance.")
        } else if actors.isEmpty {
            sentences.append("Of \(Numerals.count(tested, "actor", "actors")) with enough dispatches, none changed by more than chance would make (q ≤ 0.05).")
        } else {
            sentences.append(
                "Beyond chance (q ≤ 0.05, of \(Numerals.count(tested, "actor", "actors")) with enough dispatches) are changes by \(actors.joined(separator: "; by "))."
            )
        }
        let ties = comparison.ties.filter { $0.test != nil }
        let sure = ties.filter { ($0.test?.q ?? 1) <= Self.sure }
        if !ties.isEmpty {
            sentences.append(
                sure.isEmpty
                    ? "Of \(Numerals.count(ties.count, "tie", "ties")) with enough dispatches, none changed by more than chance would make."
                    : "Beyond chance among \(Numerals.count(ties.count, "tie", "ties")) with enough dispatches: "
                        + enumeration(sure.map { "\(between($0)) (\(signed($0.test?.difference, weightNumerals)))" }, limit: 4) + ".")
        }
        return sentences
    }

    private func between(_ tie: TieChange) -> String {
        "\(labels(tie.source)) \(comparison.after.projection.isDirected ? "→" : "–") \(labels(tie.target))" + (tie.type.map { ", \($0.rawValue)" } ?? "")
    }

    func signed(_ value: Double?, _ numerals: Numerals) -> String { (value ?? 0) > 0 ? "+" + numerals.text(value) : numerals.text(value) }

    /// Difference, interval, p and q of what a table shows; no columns where nothing in it was tested.
    func testCells(_ tests: [ChangeTest?], _ numerals: Numerals) -> (columns: [TextTable.Column], rows: [[TextTable.Cell]]) {
        guard tests.contains(where: { $0 != nil }) else { return ([], tests.map { _ in [] }) }
        let rows = tests.map { test -> [TextTable.Cell] in
            guard let test else { return ["–", "–", "–"].map { .init($0) } }
            return [
                .init("\(signed(test.interval.low, numerals)) to \(signed(test.interval.high, numerals))"), .init(RoleReport.p(test.p)),
                .init(RoleReport.p(test.q)),
            ]
        }
        return ([.init("Change, 95% interval", .right), .init("p", .right), .init("q", .right)], rows)
    }

    func addWhole(to document: inout Document) {
        guard let distance = comparison.distance else { return }
        var terms: [Document.Term] = []
        let figures = distance.figures
        if let value = figures.deltaCon {
            let p = distance.isTestedByDeltaCon ? distance.p.map { "; p \(RoleReport.p($0))" } ?? "" : ""
            terms.append(.init("DeltaCon", "\(Numerals(decimals: 3).text(value))\(p). How alike all ways from actor to actor are: 1 is the same network."))
        }
        if !distance.actors.isEmpty {
            let first = distance.actors.prefix(5).map { "\(labels($0.actor)) \(RoleReport.percent($0.share))" }
            terms.append(.init("What makes the distance", enumeration(first) + "."))
        }
        if let jaccard = comparison.jaccard {
            terms.append(
                .init(
                    "Jaccard", "\(Numerals(decimals: 3).text(jaccard)). The share of pairs tied on both sides among those tied on either: 0 none, 1 all."))
        }
        if let correlation = figures.correlation {
            let p = distance.correlationP.map { "; p \(RoleReport.p($0))" } ?? ""
            terms.append(
                .init(
                    "Correlation of weights",
                    "\(Numerals(decimals: 3).text(correlation))\(p). Over all pairs of actors; p: the share of shuffles of the actors that correlate as much (QAP)."
                ))
        }
        guard !terms.isEmpty else { return }
        document.heading("The networks as wholes")
        document.add(.terms(terms))
    }

    func addPairs(to document: inout Document) {
        let kinds: [(PairChange.Kind, String)] = [
            (.reconciled, "From conflict towards cooperation"), (.estranged, "From cooperation towards conflict"), (.allied, "New alliances"),
            (.parted, "Ended alliances"),
        ]
        guard !comparison.pairs.isEmpty else { return }
        document.heading("Alliances and reversals")
        var table = TextTable(columns: [
            .init("Change"), .init("Between", isFlexible: true), .init("Before"), .init("After"), .init("Dispatches", .right),
        ])
        var left = 0
        for (kind, words) in kinds {
            let pairs = comparison.pairs.filter { $0.kind == kind }
            let shown = pairs.prefix(max(0, top ?? .max))
            left += pairs.count - shown.count
            for pair in shown {
                table.append(
                    [
                        words, "\(labels(pair.source)) – \(labels(pair.target))", pair.before?.rawValue ?? "–", pair.after?.rawValue ?? "–",
                        "\(Numerals.text(pair.dispatches.before)) → \(Numerals.text(pair.dispatches.after))",
                    ].map { .init($0) })
            }
        }
        document.add(.table(table))
        if left > 0 { document.paragraph("\(Numerals.count(left, "pair", "pairs")) with fewer dispatches \(left == 1 ? "is" : "are") left out.") }
        document.paragraph(
            "An alliance: ties of cooperation in two dispatches or more. What no dispatch reports on a side may have gone on all the same.")
    }

    func addClusters(to document: inout Document) {
        guard let clusters = comparison.clusters, !clusters.changes.isEmpty else { return }
        document.heading("Clusters")
        if let ami = clusters.adjustedMutualInformation {
            document.paragraph(
                "Of \(Numerals.count(clusters.common, "actor", "actors")) on both sides, the clusters agree by \(Numerals(decimals: 2).text(ami)) (adjusted mutual "
                    + "information: 1 fully, 0 as chance would).")
        }
        func members(_ lists: [[Actor]]) -> String { lists.map { enumeration($0.map { labels($0) }, limit: 6) }.joined(separator: " | ") }
        let words: [ClusterChanges.Event: String] = [
            .grew: "Grew", .shrank: "Shrank", .same: "Of the same size", .split: "Split", .merged: "Merged", .dead: "Gone", .born: "New",
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
        document.heading("Claims about roles")
        var table = TextTable(columns: [
            .init("Of", isFlexible: true), .init("Role", isFlexible: true), .init("By", isFlexible: true), .init("Before", .right), .init("After", .right),
        ])
        for claim in comparison.claims.prefix(max(0, top ?? .max)) {
            table.append(
                [
                    labels(claim.of), Terminal.cut(Terminal.plain(claim.role), to: 60), claim.by.map { labels($0) } ?? "the dispatches themselves",
                    Numerals.text(claim.before), Numerals.text(claim.after),
                ].map { .init($0) })
        }
        document.add(.table(table))
        document.paragraph("A claim is what somebody says, whatever the figures are.")
    }
}
