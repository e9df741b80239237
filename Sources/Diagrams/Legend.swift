import Analyses
import Codings
import Outputs

extension Drawing {
    /// How many clusters have a line of their own; the style has a colour for each.
    static let namedClusters = 8

    /// What occurs, and nothing else.
    static func legend(nodes: [Node], edges: [Edge], unit: String, wording: Wording) -> [LegendGroup] {
        let isDifference = edges.contains { $0.change != nil } || nodes.contains { $0.change != nil }
        var groups: [LegendGroup] = []
        let kinds = ActorKind.allCases.filter { kind in nodes.contains { $0.id.kind == kind } }
        groups.append(
            LegendGroup(heading: wording("Actors (label size: strength)"), items: kinds.map { LegendItem(sample: .kind($0), text: wording.name(of: $0)) }))
        if isDifference {
            let order: [Comparison.Change] = [.appeared, .grew, .same, .shrank, .vanished]
            let items = order.filter { change in edges.contains { $0.change == change } || nodes.contains { $0.change == change } }
            groups.append(
                LegendGroup(
                    heading: wording("Change"), items: items.map { LegendItem(sample: .change($0), text: wording.name(of: $0)) }))
        } else {
            let tones = [Tone.cooperation, .conflict, .mixed, .neutral, .structure].filter { tone in edges.contains { $0.tone == tone && !$0.isUntyped } }
            groups.append(LegendGroup(heading: wording("Ties"), items: tones.map { LegendItem(sample: .tone($0), text: wording.name(of: $0)) }))
        }
        groups.append(LegendGroup(heading: wording("Line width (\(unit))"), items: strengths(of: edges, wording: wording)))
        groups.append(LegendGroup(heading: wording("Clusters (by their strongest members)"), items: clusters(of: nodes, wording: wording)))
        return groups.filter { !$0.items.isEmpty }
    }

    /// The least, the greatest, and one between them.
    private static func strengths(of edges: [Edge], wording: Wording) -> [LegendItem] {
        guard let greatest = edges.max(by: { $0.strength < $1.strength }), greatest.strength > 0, let least = edges.min(by: { $0.strength < $1.strength })
        else { return [] }
        let scale = abs(greatest.weight) / greatest.strength
        var values = [abs(least.weight), abs(greatest.weight)]
        let middle = abs(greatest.weight) >= 4 ? (abs(greatest.weight) / 3).rounded() : abs(greatest.weight) / 3
        if middle > values[0] * 1.5 { values.insert(middle, at: 1) }
        if values.count == 2, values[0] == values[1] { values.removeLast() }
        return values.map { LegendItem(sample: .strength($0 / scale), text: wording.short($0)) }
    }

    /// A cluster of two or more, named for its two strongest members.
    private static func clusters(of nodes: [Node], wording: Wording) -> [LegendItem] {
        let members = Dictionary(grouping: nodes.filter { $0.cluster != nil }) { $0.cluster! }
        var items: [LegendItem] = []
        for cluster in members.keys.sorted() where cluster <= namedClusters && members[cluster]!.count > 1 {
            let named = members[cluster]!.sorted { ($1.strength, $0.label) < ($0.strength, $1.label) }.prefix(2)
            items.append(LegendItem(sample: .cluster(cluster), text: named.map { Text.shortened($0.label, to: 24) }.joined(separator: ", ")))
        }
        if !items.isEmpty, nodes.contains(where: { !isNamed($0.cluster, in: members) }) {
            items.append(LegendItem(sample: .cluster(nil), text: wording("smaller, or none")))
        }
        return items
    }

    private static func isNamed(_ cluster: Int?, in members: [Int: [Node]]) -> Bool {
        guard let cluster else { return false }
        return cluster <= namedClusters && members[cluster, default: []].count > 1
    }
}
