import Analyses
import Networks
import Outputs

extension CentralityReport {
    /// The findings in plain sentences; every number in them stands in the table.
    var summary: [String] {
        leaderSentences + [followers, certainty, clusterSentence].compactMap(\.self)
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
            let by = enumeration(
                measures.map { measure in
                    let value = numerals[measure].text(table.rows[lead.rows[0]].values[measure].value)
                    return "\(table.measures[measure].title.insideSentence) (\(value)\(table.measures[measure].isAscending ? ", the lowest" : ""))"
                })
            if lead.rows.count == 1 {
                return "\(labels(table.rows[lead.rows[0]].actor)) ranks first of \(Numerals.text(lead.ranked)) by \(by)."
            }
            if lead.rows.count == lead.ranked { return "All \(Numerals.count(lead.ranked, "actor", "actors")) are equal by \(by)." }
            if lead.rows.count > 3 { return "\(Numerals.text(lead.rows.count)) actors share the first rank of \(Numerals.text(lead.ranked)) by \(by)." }
            return "\(enumeration(lead.rows.map { labels(table.rows[$0].actor) })) share the first rank of \(Numerals.text(lead.ranked)) by \(by)."
        }
    }

    /// Ranks 2 and 3 by the first measure.
    private var followers: String? {
        guard let measure = table.measures.first else { return nil }
        let rows = table.rows.filter { [2, 3].contains($0.values[0].rank) }
        guard (1...4).contains(rows.count) else { return nil }
        let names = rows.map { "\(labels($0.actor)) (\(numerals[0].text($0.values[0].value)))" }
        return "By \(measure.title.insideSentence), \(enumeration(names)) \(names.count == 1 ? "follows" : "follow")."
    }

    private var clusterSentence: String? {
        guard !table.clusters.isEmpty else { return nil }
        let (groups, alone) = (table.clusters.count { $0.count > 1 }, table.clusters.count { $0.count == 1 })
        guard groups > 0 else { return nil }
        let modularity = table.modularity.map { " (modularity \(Numerals(for: [$0]).text($0)))" } ?? ""
        let rest = alone == 0 ? "" : "; \(Numerals.count(alone, "actor stands", "actors stand")) alone"
        return "The actors form \(Numerals.count(groups, "cluster", "clusters"))\(modularity)\(rest)."
    }
}
