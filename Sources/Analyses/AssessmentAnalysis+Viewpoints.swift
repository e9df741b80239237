import ActorGraphs
import Codings
import Dispatches
import Networks

extension AssessmentAnalysis {
    /// The network without each agency, without agencies' own countries, and without the dispatches that claim the role.
    func viewpoints(of id: ActorID, _ node: Int, in projected: ProjectedNetwork, _ partition: Partition?) throws(Problem) -> [Assessment.Viewpoint] {
        let graph = projected.selected.graph
        let model = Reweighing(of: projected)
        var found: [Assessment.Viewpoint] = []
        func add(_ without: Assessment.Viewpoint.Without, leavingOut isOut: (DispatchHead) -> Bool) throws(Problem) {
            let counts = model.units.map { isOut($0.head) ? 0.0 : 1 }
            let out = counts.count { $0 == 0 }
            guard out > 0 else { return }
            let network = try model.network(counting: counts)
            found.append(Assessment.Viewpoint(without: without, dispatches: out, place: place(of: node, try figures(of: network, partition))))
        }
        let agencies = Set(graph.dispatches.map(\.agency))
        if agencies.count > 1 {
            for agency in agencies.sorted(by: { ($0 ?? "~") < ($1 ?? "~") }) { try add(.agency(agency)) { $0.agency == agency } }
        }

        // What an agency reports of its own country, of whoever acts for it too.
        var dropped: Set<String> = []
        let ends = graph.actors.map { $0.represents ?? $0.id }
        let far = Reweighing(of: [projected]) { _, tie, dispatch in
            guard let dispatch, let home = dispatch.agency.flatMap(home) else { return true }
            let tie = graph.ties[tie]
            let isHome = [tie.source, tie.target].contains { ends[$0] == home || graph.actors[$0].id == home }
            if isHome { dropped.insert(dispatch.id) }
            return !isHome
        }
        if !dropped.isEmpty {
            // An actor left without any tie still has its place among the others, the last.
            let network = try far.network(counting: Array(repeating: 1, count: far.units.count))
            found.append(Assessment.Viewpoint(without: .homeTies, dispatches: dropped.count, place: place(of: node, try figures(of: network, partition))))
        }

        let claiming = Set(graph.claims.filter { $0.of == id }.flatMap { $0.evidence.compactMap(\.dispatch) })
        try add(.claims) { claiming.contains($0.id) }
        return found
    }

    /// Nil of what is no forum, and where no members are known or here.
    func forumViews(
        of id: ActorID, _ node: Int, _ place: Assessment.Place, _ model: Reweighing, in projected: ProjectedNetwork, _ partition: Partition?
    ) throws(Problem) -> Assessment.ForumViews? {
        guard id.kind == .forum, let last = projected.selected.graph.dispatches.compactMap(\.date).max() else { return nil }
        let members = members(id, last)
        let nodes = members.compactMap { member in projected.actors.firstIndex { $0.id == member } }
        guard !nodes.isEmpty else { return nil }
        func merged(_ nodes: [Int], dropping: [Int]) throws(Problem) -> (network: Network, position: Int) {
            let group = Set(nodes)
            let gone = Set(dropping)
            var position = [Int?](repeating: nil, count: projected.actors.count)
            var next = 1
            for actor in projected.actors.indices where !gone.contains(actor) {
                if group.contains(actor) {
                    position[actor] = 0
                } else {
                    position[actor] = next
                    next += 1
                }
            }
            let edges = projected.network.edges.compactMap { edge -> Edge? in
                guard let a = position[edge.source], let b = position[edge.target], a != b else { return nil }
                return Edge(source: a, target: b, weight: edge.weight)
            }
            do { return (try Network(nodeCount: next, edges: edges, isDirected: projected.projection.isDirected), 0) } catch { throw Problem(error.message) }
        }
        func view(_ nodes: [Int], dropping: [Int]) throws(Problem) -> Assessment.Place {
            let (network, position) = try merged(nodes, dropping: dropping)
            let clusters = try measures.contains(where: \.needsPartition) ? Leiden.ofNetwork(network, seed: resampling.seed) : nil
            return self.place(of: position, try figures(of: network, clusters))
        }
        return Assessment.ForumViews(
            members: members, present: nodes.count, node: place, throughMembers: try view(nodes, dropping: [node]),
            both: try view(nodes + [node], dropping: []),
            groups: groups(as: nodes, dropping: node, in: projected))
    }

    /// How often as many countries drawn at random have together at least as much to do with others as these.
    private func groups(as nodes: [Int], dropping forum: Int, in projected: ProjectedNetwork) -> Double? {
        let countries = projected.actors.indices.filter { projected.actors[$0].id.kind == .country }
        guard countries.count > nodes.count else { return nil }
        let edges = projected.network.edges
        func strength(_ group: [Int]) -> Double {
            var isIn = [Bool](repeating: false, count: projected.actors.count)
            for node in group { isIn[node] = true }
            return edges.reduce(0) { sum, edge in
                edge.source != forum && edge.target != forum && isIn[edge.source] != isIn[edge.target] ? sum + edge.weight : sum
            }
        }
        let own = strength(nodes)
        let others = (0..<resampling.replicates).map { number in
            var source = Xoshiro256(seed: resampling.seed ^ 0x6409_5A11, part: number)
            var drawn = countries
            source.shuffle(&drawn)
            return strength(Array(drawn.prefix(nodes.count)))
        }
        return MonteCarlo.p(own, among: others, tolerance: 1e-12 * abs(own))
    }
}

extension Leiden {
    /// Nil where there is no edge, or a negative weight.
    fileprivate static func ofNetwork(_ network: Network, seed: UInt64) throws(Problem) -> Partition? {
        guard network.edgeCount > 0, network.hasOnlyPositiveWeights else { return nil }
        do { return try Leiden(seed: seed).partition(of: network) } catch { throw Problem(error.message) }
    }
}
