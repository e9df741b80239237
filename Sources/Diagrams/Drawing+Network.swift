import ActorGraphs
import Codings
import Dispatches
import Outputs

extension Drawing {
    /// The drawing of a network.
    ///
    /// - Parameter clusters: of each actor of the network, from 1, 1 = the largest; empty or nil where there is none.
    /// - Precondition: `clusters` is empty or has one item an actor.
    public init(of network: ProjectedNetwork, clusters: [Int?] = [], options: Options = Options()) {
        self.init(
            actors: network.actors, edges: network.edges, selected: network.selected, projection: network.projection, loopsDropped: network.loopsDropped,
            clusters: clusters, options: options)
    }

    /// As above, of the parts that a drawing needs.
    package init(
        actors: [Actor], edges: [ProjectedEdge], selected: SelectedGraph, projection: Projection, loopsDropped: Int, clusters: [Int?], options: Options
    ) {
        precondition(clusters.isEmpty || clusters.count == actors.count, "one cluster an actor")
        let wording = options.wording
        let ends = edges.map { Choice.Line(source: $0.source, target: $0.target, weight: $0.weight) }
        let choice = Choice(actors: actors.map(\.id), lines: ends, isDirected: projection.isDirected, options: options)
        let strengths = choice.strengths
        let writer = Tooltips(wording: wording, label: options.label)

        let lines = edges.indices.filter(choice.isDrawn).flatMap { position in
            let edge = edges[position]
            guard options.isParallel else { return [(edge: edge, ties: edge.ties, weight: edge.weight, type: TieType?.none)] }
            let byType = Dictionary(grouping: edge.ties) { selected.graph.ties[$0].type }
            return byType.sorted { $0.key < $1.key }.map { type, ties in
                (edge: edge, ties: ties, weight: ties.reduce(0) { $0 + selected.graph.ties[$1].weight }, type: type)
            }
        }
        let strongestTie = options.isParallel ? lines.map { abs($0.weight) }.max() ?? 0 : edges.map { abs($0.weight) }.max() ?? 0
        self.edges = lines.map { edge, positions, weight, type in
            let ties = positions.map { selected.graph.ties[$0] }
            return Edge(
                source: choice.position[edge.source]!, target: choice.position[edge.target]!, weight: weight,
                strength: strongestTie > 0 ? abs(weight) / strongestTie : 0, tone: Tone(of: ties), isUntyped: ties.allSatisfy { $0.type == .other },
                isDirected: projection.isDirected, type: type,
                label: Self.label(of: ties.map(\.type), options.edgeLabels, wording),
                tooltip: writer.edge(
                    actors[edge.source], actors[edge.target], ties: ties, dispatches: selected.graph.dispatches, isDirected: projection.isDirected),
                evidence: ties.flatMap { tie in
                    tie.evidence.map { sentence in
                        var sentence = sentence
                        sentence.dispatch = sentence.dispatch ?? tie.dispatch.map { selected.graph.dispatches[$0].id }
                        return sentence
                    }
                })
        }.sorted { a, b in
            (a.strength, b.source, b.target, b.type.map(\.rawValue) ?? "") < (b.strength, a.source, a.target, a.type.map(\.rawValue) ?? "")
        }

        let strongestActor = strengths.max() ?? 0
        let degrees = Self.degrees(of: edges, count: actors.count)
        let sublabels = Sublabels(actors, drawn: choice.kept.count, options: options)
        nodes = choice.kept.map { position in
            let actor = actors[position]
            return Node(
                id: actor.id, label: options.label(actor), sublabels: sublabels(actor), represents: actor.represents,
                cluster: clusters.isEmpty ? nil : clusters[position], strength: strongestActor > 0 ? strengths[position] / strongestActor : 0,
                tooltip: writer.node(
                    actor, detail: sublabels.detail(actor), represents: sublabels.represents(actor), neighbours: degrees[position].neighbours,
                    ties: degrees[position].ties, strength: strengths[position]))
        }

        let ties = edges.reduce(0) { $0 + $1.ties.count }
        title = options.title ?? wording("Who relates to whom")
        subtitle = [
            selected.selection.period.map { wording.period($0.description) } ?? wording("all time"),
            selected.graph.dispatches.isEmpty ? nil : wording.dispatches(selected.coverage),
            wording.actors(actors.count), wording.ties(ties), projection.isDirected ? wording("directed") : wording("undirected"),
            projection.foldsOfficials ? wording("officials folded into those they represent") : nil,
        ].compactMap(\.self).joined(separator: " · ")
        notes = choice.notes(wording) + (loopsDropped > 0 ? [wording("\(loopsDropped, "tie inside one actor|ties inside one actor") left out")] : [])
        source = options.source
        nothing = wording("There is nothing to draw: no two actors have a tie.")
        self.wording = wording
        legend = Self.legend(nodes: nodes, edges: self.edges, unit: wording.unit(of: projection.weight), wording: wording)
    }

    static func label(of types: [TieType], _ labels: EdgeLabels, _ wording: Wording) -> String? {
        switch labels {
        case .none: return nil
        case .counts: return wording.number(types.count)
        case .types:
            var counts: [TieType: Int] = [:]
            for type in types { counts[type, default: 0] += 1 }
            let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { type, count in
                count == 1 ? wording.name(of: type) : "\(wording.name(of: type)) \(wording.number(count))"
            }
            return names.prefix(2).joined(separator: ", ") + (names.count > 2 ? " …" : "")
        }
    }

    private static func degrees(of edges: [ProjectedEdge], count: Int) -> [(neighbours: Int, ties: Int)] {
        var neighbours = Array(repeating: Set<Int>(), count: count)
        var ties = Array(repeating: Set<Int>(), count: count)
        for edge in edges {
            neighbours[edge.source].insert(edge.target)
            neighbours[edge.target].insert(edge.source)
            ties[edge.source].formUnion(edge.ties)
            ties[edge.target].formUnion(edge.ties)
        }
        return zip(neighbours, ties).map { ($0.count, $1.count) }
    }
}
