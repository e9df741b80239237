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
        let strengths = Self.strengths(of: edges.map { ($0.source, $0.target, $0.weight) }, count: actors.count)
        let choice = Choice(strengths: strengths, hasEdge: Self.ends(of: edges.map { ($0.source, $0.target) }, count: actors.count), options: options)
        let writer = Tooltips(wording: wording, label: options.label)

        let drawn = edges.filter { choice.isKept($0.source) && choice.isKept($0.target) }
        let strongestTie = edges.map { abs($0.weight) }.max() ?? 0
        let tones = drawn.map { Self.tone(of: $0.ties.map { selected.graph.ties[$0] }) }
        self.edges = zip(drawn, tones).map { edge, tone in
            let ties = edge.ties.map { selected.graph.ties[$0] }
            return Edge(
                source: choice.position[edge.source]!, target: choice.position[edge.target]!, weight: edge.weight,
                strength: strongestTie > 0 ? abs(edge.weight) / strongestTie : 0, tone: tone, isDirected: projection.isDirected,
                tooltip: writer.edge(
                    actors[edge.source], actors[edge.target], ties: ties, dispatches: selected.graph.dispatches, isDirected: projection.isDirected),
                evidence: ties.flatMap { tie in
                    tie.evidence.map { sentence in
                        var sentence = sentence
                        sentence.dispatch = sentence.dispatch ?? tie.dispatch.map { selected.graph.dispatches[$0].id }
                        return sentence
                    }
                })
        }.sorted { ($0.strength, $1.source, $1.target) < ($1.strength, $0.source, $0.target) }

        let strongestActor = strengths.max() ?? 0
        let degrees = Self.degrees(of: edges, count: actors.count)
        let names = Dictionary(actors.map { ($0.id, options.label($0)) }, uniquingKeysWith: { first, _ in first })
        nodes = choice.kept.map { position in
            let actor = actors[position]
            return Node(
                id: actor.id, label: options.label(actor), sublabel: Self.sublabel(of: actor, names: names),
                cluster: clusters.isEmpty ? nil : clusters[position], strength: strongestActor > 0 ? strengths[position] / strongestActor : 0,
                tooltip: writer.node(
                    actor, represents: actor.represents.map { names[$0] ?? $0.name }, neighbours: degrees[position].neighbours, ties: degrees[position].ties,
                    strength: strengths[position]))
        }

        let ties = edges.reduce(0) { $0 + $1.ties.count }
        title = options.title ?? wording("Who relates to whom")
        subtitle = [
            selected.selection.period.map { wording.period($0.description) } ?? wording("all time"), wording.dispatches(selected.coverage),
            wording.actors(actors.count), wording.ties(ties), projection.isDirected ? wording("directed") : wording("undirected"),
            projection.foldsOfficials ? wording("officials folded into those they represent") : nil,
        ].compactMap(\.self).joined(separator: " · ")
        notes = choice.notes(wording) + (loopsDropped > 0 ? [wording("\(loopsDropped, "tie inside one actor|ties inside one actor") left out")] : [])
        source = options.source
        nothing = wording("There is nothing to draw: no two actors have a tie.")
        self.wording = wording
        legend = Self.legend(nodes: nodes, edges: self.edges, unit: wording.unit(of: projection.weight), wording: wording)
    }

    /// Cooperation or conflict where there is any; mixed where the lesser side is at least a quarter of both, by weight; else neutral before structure.
    static func tone(of ties: [GraphTie]) -> Tone {
        var sums: [Tone: Double] = [:]
        for tie in ties { sums[tie.type.tone, default: 0] += tie.weight }
        let (friendly, hostile) = (sums[.cooperation] ?? 0, sums[.conflict] ?? 0)
        if friendly + hostile > 0 {
            if min(friendly, hostile) >= 0.25 * (friendly + hostile) { return .mixed }
            return friendly > hostile ? .cooperation : .conflict
        }
        return sums[.neutral] == nil ? .structure : .neutral
    }

    /// The office, else whom he represents: one short line.
    static func sublabel(of actor: Actor, names: [ActorID: String]) -> String? {
        guard actor.id.kind == .official else { return nil }
        return actor.represents.map { names[$0] ?? $0.name } ?? actor.office
    }

    static func strengths(of edges: [(source: Int, target: Int, weight: Double)], count: Int) -> [Double] {
        var sums = Array(repeating: 0.0, count: count)
        for edge in edges {
            sums[edge.source] += abs(edge.weight)
            if edge.target != edge.source { sums[edge.target] += abs(edge.weight) }
        }
        return sums
    }

    static func ends(of edges: [(source: Int, target: Int)], count: Int) -> [Bool] {
        var result = Array(repeating: false, count: count)
        for edge in edges {
            result[edge.source] = true
            result[edge.target] = true
        }
        return result
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

/// Which actors are drawn: those with ties, the strongest where a number is given; in the order of the network.
struct Choice {
    var kept: [Int]
    var position: [Int: Int]
    private var withoutTies: Int
    private var weaker: Int

    init(strengths: [Double], hasEdge: [Bool], options: Drawing.Options) {
        let candidates = strengths.indices.filter { hasEdge[$0] || options.keepsIsolated }
        withoutTies = strengths.count - candidates.count
        kept = candidates
        if let limit = options.strongest, limit < candidates.count {
            kept = candidates.sorted { (strengths[$1], $0) < (strengths[$0], $1) }.prefix(max(0, limit)).sorted()
        }
        weaker = candidates.count - kept.count
        position = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    }

    func isKept(_ actor: Int) -> Bool { position[actor] != nil }

    func notes(_ wording: Wording) -> [String] {
        (withoutTies > 0 ? [wording("\(withoutTies, "actor without ties|actors without ties") left out")] : [])
            + (weaker > 0 ? [wording("\(weaker, "weaker actor|weaker actors") left out")] : [])
    }
}
