import Analyses
import Networks
import Outputs

extension CentralityReport {
    /// The findings in plain sentences; every number in them stands in the table.
    var summary: [String] {
        leaderSentences + [followers, certainty, absence, disagreement, clusterSentence].compactMap(\.self)
    }

    /// Who ranks first: one sentence for all measures that the same actors lead, among as many.
    private var leaderSentences: [String] {
        struct Lead: Hashable {
            var rows: [Int]
            var ranked: Int
        }
        var measures: [(lead: Lead, measures: [Int])] = []
        for measure in shownMeasures {
            let ranks = table.rows.map { $0.values[measure].rank }
            let lead = Lead(rows: ranks.indices.filter { ranks[$0] == 1 }, ranked: ranks.count { $0 != nil })
            guard lead.ranked > 0 else { continue }
            if let known = measures.firstIndex(where: { $0.lead == lead }) {
                measures[known].measures.append(measure)
            } else {
                measures.append((lead, [measure]))
            }
        }
        return measures.map { lead, measures in
            let by = wording.list(
                measures.map { measure in
                    let value = numerals[measure].text(table.rows[lead.rows[0]].values[measure].value)
                    let measures = noun(measure)
                    return table.measures[measure].isAscending ? wording("\(measures) (\(value), the lowest)") : "\(measures) (\(value))"
                })
            let names = wording.list(lead.rows.prefix(3).map { labels(table.rows[$0].actor) })
            if lead.rows.count == 1 { return wording("\(names) ranks first of \(lead.ranked) by \(by).") }
            if lead.rows.count == lead.ranked { return wording("All \(lead.ranked, "actor|actors") are equal by \(by).") }
            if lead.rows.count > 3 { return wording("\(lead.rows.count, "actor|actors") share the first rank of \(lead.ranked) by \(by).") }
            return wording("\(names) share the first rank of \(lead.ranked) by \(by).")
        }
    }

    /// Ranks 2 and 3 by the first measure.
    private var followers: String? {
        guard !table.measures.isEmpty else { return nil }
        let rows = table.rows.filter { [2, 3].contains($0.values[0].rank) }
        guard (1...4).contains(rows.count) else { return nil }
        let names = wording.list(rows.map { "\(labels($0.actor)) (\(numerals[0].text($0.values[0].value)))" })
        return wording("By \(noun(0)), \(names) \(form: "follows|follow", for: rows.count).")
    }

    private var clusterSentence: String? {
        guard !table.clusters.isEmpty else { return nil }
        let (groups, alone) = (table.clusters.count { $0.count > 1 }, table.clusters.count { $0.count == 1 })
        guard groups > 0 else { return nil }
        let value = table.modularity.map { Numerals(for: [$0], in: wording).text($0) }
        let modularity = value.map { " (\(wording("modularity \($0)")))" } ?? ""
        let rest = alone == 0 ? "" : wording("; ") + wording("\(alone, "actor stands|actors stand") alone")
        return wording("The actors form \(groups, "cluster|clusters")\(modularity)\(rest).")
    }
}
