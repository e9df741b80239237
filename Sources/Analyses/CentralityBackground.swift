import ActorGraphs
import Codings
import Dispatches
import Networks

/// What stands behind a centrality table, for those who read it: the strongest ties with their sentences, what holds each cluster together, who is active when, and what the
/// network would be without the actor that leads it.
public struct CentralityBackground: Sendable {
    /// Two actors, and what is between them.
    public struct Bond: Sendable {
        public var source: Actor
        public var target: Actor
        public var weight: Double
        public var tone: Tone
        /// By falling number.
        public var types: [(type: TieType, count: Int)]
        public var dispatches: Int
        /// One a dispatch first, those of the weightiest ties before others.
        public var sentences: [RoleSentence]
    }

    /// Of one cluster.
    public struct Cohesion: Sendable {
        /// The share of its members' weights, each tie counted once, that stays among them; nil without any weight.
        public var weightInside: Double?
        /// The strongest among its members.
        public var bonds: [Bond]
        /// Of the ties among its members, by falling number.
        public var types: [(type: TieType, count: Int)]
    }

    /// By falling weight, without its sign, then by ids; at most ``limit``.
    public var strongest: [Bond]
    /// In the order of the table's clusters.
    public var cohesion: [Cohesion]
    /// Of all ties, from the first to the last.
    public var timeline: Timeline
    /// Of each actor, its ties in each of the timeline's spans.
    public var ties: [ActorID: [Int]]
    /// Of the actor that alone leads by betweenness, else by the first measure; nil where several do.
    public var leader: (actor: Actor, measure: Measure, absence: Absence)?

    public static let limit = 10

    /// - Complexity: O(ties · log ties), and two searches for components.
    public init(of table: CentralityTable, in projected: ProjectedNetwork) throws(Problem) {
        let graph = projected.selected.graph
        let order = projected.edges.indices.sorted { a, b in
            let (x, y) = (abs(projected.edges[a].weight), abs(projected.edges[b].weight))
            return x == y ? a < b : x > y
        }
        strongest = order.prefix(Self.limit).map { Bond(projected.edges[$0], in: projected) }

        let clusterOf = Dictionary(table.rows.map { ($0.actor.id, $0.cluster) }, uniquingKeysWith: { first, _ in first })
        let ends = projected.edges.map { (clusterOf[projected.actors[$0.source].id] ?? nil, clusterOf[projected.actors[$0.target].id] ?? nil) }
        var inside = Array(repeating: [Int](), count: table.clusters.count)
        var sums = Array(repeating: (inside: 0.0, all: 0.0), count: table.clusters.count)
        for edge in order {
            let weight = abs(projected.edges[edge].weight)
            for cluster in Set([ends[edge].0, ends[edge].1]) { if let cluster { sums[cluster - 1].all += weight } }
            guard let cluster = ends[edge].0, cluster == ends[edge].1 else { continue }
            sums[cluster - 1].inside += weight
            inside[cluster - 1].append(edge)
        }
        cohesion = inside.indices.map { cluster in
            Cohesion(
                weightInside: sums[cluster].all > 0 ? sums[cluster].inside / sums[cluster].all : nil,
                bonds: inside[cluster].prefix(3).map { Bond(projected.edges[$0], in: projected) },
                types: Self.counts(Set(inside[cluster].flatMap { projected.edges[$0].ties }).map { graph.ties[$0].type }))
        }

        let all = Set(projected.edges.flatMap(\.ties)).sorted()
        var timeline = Timeline(of: all, in: projected.selected)
        if let first = timeline.spans.firstIndex(where: { $0.ties > 0 }), let last = timeline.spans.lastIndex(where: { $0.ties > 0 }) {
            timeline.spans = Array(timeline.spans[first...last])
        }
        self.timeline = timeline
        let spanOf = Dictionary(uniqueKeysWithValues: timeline.spans.enumerated().map { ($1.date, $0) })
        var positions = Array(repeating: Set<Int>(), count: projected.actors.count)
        for edge in projected.edges {
            positions[edge.source].formUnion(edge.ties)
            positions[edge.target].formUnion(edge.ties)
        }
        ties = [:]
        for (node, positions) in positions.enumerated() {
            var counts = Array(repeating: 0, count: timeline.spans.count)
            for position in positions {
                let tie = graph.ties[position]
                let date = projected.selected.selection.dateOf == .event ? tie.date : tie.dispatch.flatMap { graph.dispatches[$0].date }
                let bucket = date.flatMap { timeline.unit == .year ? PartialDate(year: $0.year) : PartialDate(year: $0.year, month: $0.month) }
                if let span = bucket.flatMap({ spanOf[$0] }) { counts[span] += 1 }
            }
            ties[projected.actors[node].id] = counts
        }

        let measure = table.measures.firstIndex { $0.name == "betweenness" } ?? 0
        let leaders = table.measures.isEmpty ? [] : table.rows.filter { $0.values[measure].rank == 1 }
        if leaders.count == 1, let node = projected.actors.firstIndex(where: { $0.id == leaders[0].actor.id }) {
            leader = (leaders[0].actor, table.measures[measure], try Absence(of: node, in: projected))
        }
    }

    static func counts(_ types: [TieType]) -> [(type: TieType, count: Int)] {
        var counts: [TieType: Int] = [:]
        for type in types { counts[type, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }
}

extension CentralityBackground.Bond {
    init(_ edge: ProjectedEdge, in projected: ProjectedNetwork) {
        let graph = projected.selected.graph
        let ties = edge.ties.map { graph.ties[$0] }
        source = projected.actors[edge.source]
        target = projected.actors[edge.target]
        weight = edge.weight
        tone = Tone(of: ties)
        types = CentralityBackground.counts(ties.map(\.type))
        dispatches = Set(ties.flatMap(graph.dispatches(of:))).count
        let told = ties.enumerated().sorted { a, b in
            let (x, y) = ((a.element.weight, abs(a.element.score ?? 0)), (b.element.weight, abs(b.element.score ?? 0)))
            return x == y ? a.offset < b.offset : x > y
        }.flatMap { _, tie in
            tie.evidence.map { sentence in
                var sentence = sentence
                sentence.dispatch = sentence.dispatch ?? tie.dispatch.map { graph.dispatches[$0].id }
                return RoleSentence(
                    ties: [RoleTie(type: tie.type, direction: tie.isSymmetric ? .mutual : .outbound)], date: tie.date, evidence: sentence, in: graph)
            }
        }
        var seen: Set<String?> = []
        let distinct = RoleSentence.distinct(told)
        let first = distinct.filter { seen.insert($0.evidence.dispatch).inserted }
        sentences = first + distinct.filter { !first.contains($0) }
    }
}

extension CentralityTable {
    /// How alike two measures rank the actors that both rank: Spearman's rho of the ranks, −1 … 1; nil for fewer than three actors, or where one side's ranks are all equal.
    ///
    /// - Complexity: O(actors · log actors).
    /// - Source: “The proof and measurement of association between two things” (1904), doi:10.2307/1412159.
    public func agreement(_ first: Int, _ second: Int) -> Double? {
        let ranked = rows.compactMap { row in
            row.values[first].rank.flatMap { a in row.values[second].rank.map { (Double(a), Double($0)) } }
        }
        return RankCorrelation.spearman(ranked.map(\.0), ranked.map(\.1))
    }
}
