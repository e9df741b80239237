import ActorGraphs
import Codings
import Dispatches
import Networks

/// Works out the role of one actor.
public struct RoleAnalysis: Sendable {
    public var measures: [Measure]
    /// Of the clusters' search.
    public var seed: UInt64

    public init(measures: [Measure] = CentralityAnalysis.standard, seed: UInt64 = 1) {
        self.measures = measures
        self.seed = seed
    }

    /// - Parameter graph: What the network was selected from: it knows who speaks and represents without a tie in the network.
    /// - Throws: ``Problem`` where the actor is not in the network, or a measure cannot be had of it.
    /// - Complexity: That of the measures, and O(n + m + t log t) for t ties.
    public func role(of id: ActorID, in projected: ProjectedNetwork, from graph: ActorGraph) throws(Problem) -> ActorRole {
        guard let node = projected.actors.firstIndex(where: { $0.id == id }) else { throw Self.absent(id, projected) }
        let table = try CentralityAnalysis(measures: measures, seed: seed).table(of: projected)
        guard let row = table.rows.firstIndex(where: { $0.actor.id == id }) else { throw Self.absent(id, projected) }
        let ties = try RoleTies(of: node, in: projected)
        let known = { @Sendable (id: ActorID) in graph.position(of: id).map { graph.actors[$0] } ?? Actor(id: id) }
        let actor = known(id)
        let partners = ties.partners(of: node, in: projected)
        var counts = TieCounts()
        for tie in ties.all.values { counts.add(tie) }
        return ActorRole(
            actor: actor, represents: actor.represents.map(known), officials: graph.officials(of: id), facts: table.facts,
            dispatches: table.rows[row].dispatches, ties: counts,
            standings: table.measures.indices.map { table.standing(of: row, by: $0) }, partners: partners,
            timeline: Timeline(of: ties.all.keys.sorted(), in: projected.selected), cluster: Self.cluster(of: row, in: table, projected, partners),
            claims: RoleClaim.claims(of: id, in: projected.selected.graph, known: known), absence: try Absence(of: node, in: projected))
    }

    private static func absent(_ id: ActorID, _ projected: ProjectedNetwork) -> Problem {
        if projected.projection.foldsOfficials, id.kind == .official, projected.selected.graph.position(of: id) != nil {
            return Problem("\(id) is an official, whose ties are put on the country or forum that he acts for; ask for that, or do not fold officials")
        }
        let period = projected.selected.selection.period.map { " in \($0)" } ?? ""
        let roles = projected.selected.graph.claims.filter { $0.of == id }.map(\.role)
        if let role = roles.first {
            let times = roles.count == 1 ? "a role, \"\(role)\", is" : "\(roles.count) roles are, \"\(role)\" first,"
            return Problem("too little data: \(times) claimed of \(id), which has no tie among those that count\(period) that could bear it out")
        }
        return Problem("\(id) has no tie among those that count\(period); widen the period, the kinds or the types, or ask for another actor")
    }

    private static func cluster(of row: Int, in table: CentralityTable, _ projected: ProjectedNetwork, _ partners: [Partner]) -> ClusterOfActor? {
        guard let number = table.rows[row].cluster else { return nil }
        var strengths: [ActorID: Double] = [:]
        for edge in projected.edges {
            strengths[projected.actors[edge.source].id, default: 0] += edge.weight
            strengths[projected.actors[edge.target].id, default: 0] += edge.weight
        }
        let others = table.clusters[number - 1].filter { $0 != row }.map { table.rows[$0].actor }.sorted { a, b in
            let (x, y) = (strengths[a.id] ?? 0, strengths[b.id] ?? 0)
            return x == y ? a.id < b.id : x > y
        }
        let ids = Set(others.map(\.id))
        let all = partners.reduce(0) { $0 + $1.weight }
        let inside = partners.reduce(0) { ids.contains($1.actor.id) ? $0 + $1.weight : $0 }
        return ClusterOfActor(number: number, count: table.clusters.count { $0.count > 1 }, others: others, weightInside: all > 0 ? inside / all : nil)
    }
}

extension ActorGraph {
    /// Who acts for a country or forum: by `represents` ties, or by his own entry; by id.
    fileprivate func officials(of id: ActorID) -> [Actor] {
        guard let position = position(of: id), id.kind != .official else { return [] }
        var found = Set(ties.filter { $0.type == .represents && $0.target == position }.map { actors[$0.source].id })
        for actor in actors where actor.represents == id { found.insert(actor.id) }
        return actors.filter { found.contains($0.id) }
    }
}

extension CentralityTable {
    /// The figure of a row by one measure, and who stands above, beside and below.
    func standing(of row: Int, by position: Int) -> Standing {
        let own = rows[row].values[position]
        let ranked = rows.filter { $0.values[position].rank != nil }
        guard let rank = own.rank, let value = own.value else {
            return Standing(measure: measures[position], value: own.value, rank: nil, ranked: ranked.count, sharedWith: [])
        }
        func holders(of rank: Int) -> [Actor] { ranked.filter { $0.values[position].rank == rank }.map(\.actor).sorted { $0.id < $1.id } }
        func distance(to rank: Int?) -> Standing.Distance? {
            guard let rank, let other = ranked.first(where: { $0.values[position].rank == rank })?.values[position].value else { return nil }
            return Standing.Distance(rank: rank, actors: holders(of: rank), value: other, gap: abs(other - value))
        }
        let ranks = ranked.compactMap { $0.values[position].rank }
        return Standing(
            measure: measures[position], value: value, rank: rank, ranked: ranked.count, sharedWith: holders(of: rank).filter { $0.id != rows[row].actor.id },
            above: distance(to: ranks.filter { $0 < rank }.max()), below: distance(to: ranks.filter { $0 > rank }.min()))
    }
}

extension RoleClaim {
    /// Grouped by role and speaker.
    fileprivate static func claims(of id: ActorID, in graph: ActorGraph, known: (ActorID) -> Actor) -> [RoleClaim] {
        struct Key: Hashable {
            var role: String
            var by: ActorID?
        }
        let groups = Dictionary(grouping: graph.claims.filter { $0.of == id }) { Key(role: $0.role, by: $0.by) }
        return groups.map { key, claims in
            let evidence = claims.flatMap(\.evidence)
            let sentences = RoleSentence.distinct(evidence.map { RoleSentence(ties: [], evidence: $0, in: graph) })
            return RoleClaim(
                role: key.role, by: key.by.map(known), times: claims.count, dispatches: Set(evidence.compactMap(\.dispatch)).count,
                sentences: sentences.sorted { $0.order < $1.order })
        }.sorted { a, b in
            (b.times, a.role, a.by?.id.description ?? "") < (a.times, b.role, b.by?.id.description ?? "")
        }
    }
}

extension Absence {
    /// Takes the node out, and counts what is left.
    init(of node: Int, in projected: ProjectedNetwork) throws(Problem) {
        let network = projected.network
        func moved(_ other: Int) -> Int { other > node ? other - 1 : other }
        let rest: Network
        do {
            let edges = network.edges.filter { $0.source != node && $0.target != node }.map {
                Edge(source: moved($0.source), target: moved($0.target), weight: $0.weight)
            }
            rest = try Network(nodeCount: network.nodeCount - 1, edges: edges, isDirected: network.isDirected)
        } catch {
            throw Problem(error.message)
        }
        let before = Components().partition(of: network)
        let after = Components().partition(of: rest)
        components = (before.clusterCount, after.clusterCount)
        largest = (before.clusters.first?.count ?? 0, after.clusters.first?.count ?? 0)
        edges = network.edgeCount - rest.edgeCount
        let own = before.clusters[before.labels[node]].filter { $0 != node }
        // Labels go by falling size.
        let main = own.map { after.labels[moved($0)] }.min()
        cutOff = own.filter { after.labels[moved($0)] != main }.map { projected.actors[$0] }
    }
}
