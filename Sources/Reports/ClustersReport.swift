import Analyses
import Codings
import Outputs

/// Which actors belong together: the clusters of a network, each with its strongest members first.
public struct ClustersReport: Report {
    public var table: CentralityTable
    /// What holds the clusters together; nil leaves it out.
    public var background: CentralityBackground?
    /// Members of a cluster that people read; nil is all. CSV and JSON are always complete.
    public var top: Int?
    let wording: Wording
    let labels: Labels

    /// - Parameter label: What an actor is called; unsafe characters in it do no harm.
    public init(
        table: CentralityTable, background: CentralityBackground? = nil, top: Int? = nil, wording: Wording = .english,
        label: @escaping @Sendable (Actor) -> String = { $0.name }
    ) {
        self.table = table
        self.background = background
        self.top = top
        self.wording = wording
        labels = Labels(table.rows.map(\.actor), label: label)
    }

    public var document: Document {
        var document = Document(title: wording("Who belongs together: \(table.facts.periodWords(in: wording))"), wording: wording)
        document.paragraph(table.facts.description(in: wording))
        for note in table.facts.notes(in: wording) { document.note(note) }
        if table.clusters.isEmpty {
            document.paragraph(
                table.rows.isEmpty
                    ? wording("No tie is left by what was asked for, so there are no clusters.")
                    : wording("The network has no clusters: it has no edge, or edges of negative weight."))
        }
        table.addClusters(to: &document, labels: labels, top: top, cohesion: background?.cohesion)
        return document
    }

    public var data: TextTable {
        var data = TextTable(columns: ["cluster", "id", "name", "kind", "dispatches"].map { .init($0) })
        for (number, cluster) in table.clusters.enumerated() {
            for row in table.strongestFirst(cluster) {
                data.append([
                    .init("", data: .integer(number + 1)), .init(row.actor.id.description), .init(labels.exact(row.actor)), .init(row.actor.id.kind.rawValue),
                    .init("", data: .integer(row.dispatches)),
                ])
            }
        }
        return data
    }

    public var json: JSON {
        .members([
            "version": 1,
            "algorithm": .string(table.clustering.name),
            "modularity": table.modularity.map(JSON.number) ?? .null,
            "clusters": .array(
                table.clusters.enumerated().map { number, cluster in
                    ["id": .integer(number + 1), "actors": .strings(table.strongestFirst(cluster).map(\.actor.id.description))]
                }),
            "period": table.facts.period.map(JSON.string),
            "network": table.facts.json,
        ])
    }
}

extension CentralityReport {
    func addClusters(to document: inout Document) {
        guard !table.clusters.isEmpty else { return }
        document.heading(wording("Clusters"))
        table.addClusters(to: &document, labels: labels, top: top, cohesion: background?.cohesion)
    }
}

extension CentralityTable {
    /// The members by rank of strength, where it is among the measures, else by the first one.
    func strongestFirst(_ cluster: [Int]) -> [CentralityRow] {
        let measure = measures.firstIndex { $0.name == "strength" } ?? 0
        func rank(_ row: Int) -> Int { measures.isEmpty ? 0 : rows[row].values[measure].rank ?? .max }
        return cluster.sorted { (rank($0), $0) < (rank($1), $1) }.map { rows[$0] }
    }

    /// What the division is worth, the clusters of two and more, then who stands alone.
    func addClusters(to document: inout Document, labels: Labels, top: Int?, cohesion: [CentralityBackground.Cohesion]?) {
        guard !clusters.isEmpty else { return }
        let wording = document.wording
        let limit = max(1, top ?? .max)
        var terms: [Document.Term] = []
        var alone: [String] = []
        for (number, cluster) in clusters.enumerated() {
            let names = strongestFirst(cluster).map { labels($0.actor) }
            if cluster.count == 1 {
                alone += names
            } else {
                let bond = cohesion.map { " " + words(of: $0[number], labels, wording) } ?? ""
                terms.append(.init(wording("Cluster \(number + 1) (\(cluster.count))"), wording.list(names, limit: limit) + "." + bond))
            }
        }
        if !alone.isEmpty { terms.append(.init(wording("Alone (\(alone.count))"), wording.list(alone, limit: limit))) }
        if let modularity {
            let value = Numerals(for: [modularity], in: wording).text(modularity)
            document.paragraph(
                [
                    wording("Actors of one cluster have more to do with each other than with the rest."),
                    wording("Modularity is \(value): 0 is what chance would give, 1 the clearest division there can be."),
                    wording("Each cluster’s strongest members come first."),
                ].joined(separator: " "))
        }
        document.add(.terms(terms))
    }

    /// What holds a cluster together: how much stays inside, the strongest ties, the most frequent types.
    private func words(of cohesion: CentralityBackground.Cohesion, _ labels: Labels, _ wording: Wording) -> String {
        let weights = Numerals(for: cohesion.bonds.map(\.weight), in: wording)
        let bonds = wording.list(cohesion.bonds.map { "\(labels($0.source))–\(labels($0.target)) (\(weights.text($0.weight)))" })
        let types = wording.list(cohesion.types.prefix(3).map { "\(wording.word($0.type.rawValue)) (\(wording.number($0.count)))" })
        var sentences: [String] = []
        if let share = cohesion.weightInside {
            sentences.append(wording("\(Numerals(decimals: 0, in: wording).text(share * 100))% of the weight of their ties stays inside."))
        }
        if !bonds.isEmpty { sentences.append(wording("Strongest: \(bonds); most frequent: \(types).")) }
        return sentences.joined(separator: " ")
    }
}
