import ActorGraphs
import Codings
import Dispatches
import Networks

/// Finds out whether an actor is central: see ``Assessment``.
public struct AssessmentAnalysis: Sendable {
    public var measures: [Measure]
    public var resampling: Resampling
    /// The country that a news agency is at home in.
    public var home: @Sendable (String) -> ActorID?
    /// The members of a forum on a date.
    public var members: @Sendable (ActorID, PartialDate) -> [ActorID]

    public init(
        measures: [Measure] = CentralityAnalysis.standard, resampling: Resampling = Resampling(), home: @escaping @Sendable (String) -> ActorID? = { _ in nil },
        members: @escaping @Sendable (ActorID, PartialDate) -> [ActorID] = { _, _ in [] }
    ) {
        self.measures = measures
        self.resampling = resampling
        self.home = home
        self.members = members
    }

    /// - Parameters:
    ///   - graph: What the network was selected from: other settings are selected from it.
    ///   - claims: The dispatches that claim something of the actor's role, by id.
    /// - Throws: ``Problem`` where the actor is not in the network, or a measure cannot be had of it.
    /// - Complexity: that of the measures, times replicates, three times over.
    public func assessment(of id: ActorID, in projected: ProjectedNetwork, from graph: ActorGraph) throws(Problem) -> Assessment {
        guard let node = projected.actors.firstIndex(where: { $0.id == id }) else { throw Problem("\(id) has no tie among those that count") }
        let clustering = try ActorClusters(of: projected, seed: resampling.seed)
        let partition = clustering?.partition
        let scores = try figures(of: projected.network, partition)
        let model = Reweighing(of: projected)
        let reports = model.unitsByActor[node]
        let isEnough = model.units.count >= TooLittleData.dispatches && reports >= TooLittleData.dispatchesOfActor
        let place = place(of: node, scores)

        var values = zip(measures, scores).map { measure, scores in MeasureValue(value: scores[node], rank: measure.ranks(of: scores)[node]) }
        var share: Double?
        var chance: [(model: NullModel, figures: [ChanceFigure?])] = []
        if isEnough {
            let uncertainty = try Uncertainty(of: projected, measures: measures, scores: scores, partition: partition, resampling: resampling)
            for measure in measures.indices {
                values[measure].interval = uncertainty.values[measure][node]
                values[measure].rankRange = uncertainty.ranks[measure][node]
            }
            let atTop = (0..<resampling.replicates).count { number in
                self.place(of: node, ranks: measures.indices.map { uncertainty.ranks($0, number) }).isAtTop
            }
            share = Double(atTop) / Double(resampling.replicates)
            for model in NullModel.allCases {
                let replicates = try model.replicates(of: projected, measures: measures, partition: partition, resampling: resampling)
                chance.append((model, figures(of: node, scores, among: replicates)))
            }
        }
        let settings = try settings(for: id, in: projected, from: graph)
        let agencies = Set(projected.selected.graph.dispatches.map(\.agency))
        let sources = agencies == [nil] ? 0 : agencies.count
        let viewpoints = try viewpoints(of: id, node, in: projected, partition)
        var result = Assessment(
            verdict: .tooLittleData, dispatches: reports, allDispatches: model.units.count, measures: measures, place: place, values: values, share: share,
            resampling: resampling, settings: settings, sources: sources, viewpoints: viewpoints,
            forum: try forumViews(of: id, node, place, model, in: projected, partition),
            chance: chance, structure: try structure(of: id, in: projected), times: try times(of: id, in: projected, from: graph))
        if let share {
            let inSettings = settings.isEmpty ? 0 : Double(settings.count(where: \.place.isAtTop)) / Double(settings.count)
            if !place.isAtTop, share < 0.5, inSettings < 0.5 {
                result.verdict = .notSupported
            } else if place.isAtTop, share >= Assessment.sureShare, inSettings >= Assessment.settingsShare, sources != 1, viewpoints.allSatisfy(\.place.isAtTop)
            {
                result.verdict = .supported
            } else {
                result.verdict = .fragile
            }
        }
        return result
    }

    func figures(of network: Network, _ partition: Partition?) throws(Problem) -> [[Double?]] {
        var scores: [[Double?]] = []
        for measure in measures { scores.append(try measure.figures(of: network, partition)) }
        return scores
    }

    func place(of node: Int, _ scores: [[Double?]]) -> Assessment.Place { place(of: node, ranks: zip(measures, scores).map { $0.ranks(of: $1) }) }

    /// - Parameter ranks: By measure, of all nodes.
    private func place(of node: Int, ranks: [[Int?]]) -> Assessment.Place {
        let own = ranks.map { $0[node] }
        let ranked = ranks.map { $0.count { $0 != nil } }
        let atTop = measures.indices.count { measure in
            guard let rank = own[measure] else { return false }
            let equals = ranks[measure].count { $0 == rank }
            return Double(rank) + Double(equals - 1) / 2 <= Double(Assessment.placesAtTop(of: ranked[measure]))
        }
        return Assessment.Place(ranks: own, ranked: ranked, isAtTop: atTop * 2 >= measures.count && atTop > 0, measuresAtTop: atTop)
    }

    private func figures(of node: Int, _ scores: [[Double?]], among replicates: Replicates) -> [ChanceFigure?] {
        var found = measures.indices.map { measure -> ChanceFigure? in
            let values = replicates.values(measure, node: node)
            guard let score = scores[measure][node], values.count == replicates.count else { return nil }
            return ChanceFigure(score, among: values, isAscending: measures[measure].isAscending)
        }
        for (measure, q) in FalseDiscovery.adjusted(found.map { $0?.p }).enumerated() { found[measure]?.q = q }
        return found
    }

    /// Kinds of actors that count, times what an edge weighs, times folding, times direction.
    private func settings(for id: ActorID, in projected: ProjectedNetwork, from graph: ActorGraph) throws(Problem) -> [Assessment.Setting] {
        let base = projected.selected.selection
        let here = Set(projected.selected.graph.actors.map(\.id.kind))
        let droppable = [ActorKind.forum, .official].filter { $0 != id.kind && here.contains($0) }
        let subsets = droppable.reduce([Set<ActorKind>()]) { sets, kind in sets + sets.map { $0.union([kind]) } }
        var found: [Assessment.Setting] = []
        for dropped in subsets {
            var selection = base
            selection.kinds.subtract(dropped)
            let selected = selection.apply(to: graph)
            for folds in [false, true] where !(folds && (id.kind == .official || dropped.contains(.official) || !here.contains(.official))) {
                for isDirected in [false, true] {
                    for weight in Projection.Weight.allCases where weight != .score {
                        let projection = Projection(foldsOfficials: folds, isDirected: isDirected, weight: weight)
                        let network: ProjectedNetwork
                        do { network = try projection.network(of: selected) } catch { throw Problem(error.message) }
                        guard let node = network.actors.firstIndex(where: { $0.id == id }) else { continue }
                        let partition = measures.contains(where: \.needsPartition) ? try ActorClusters(of: network, seed: resampling.seed)?.partition : nil
                        found.append(
                            Assessment.Setting(
                                kinds: selection.kinds.sorted(), projection: projection, place: place(of: node, try figures(of: network.network, partition))))
                    }
                }
            }
        }
        return found
    }

    private static let structural = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison", "constraint", "effective-size", "vitality"]
    /// Vitality takes minutes from here on.
    private static let vitalityLimit = 1_000

    private func structure(of id: ActorID, in projected: ProjectedNetwork) throws(Problem) -> [Standing] {
        let isPositive = projected.network.hasOnlyPositiveWeights
        let wanted = Self.structural.compactMap(Measure.named).filter { measure in
            (isPositive || !measure.needsPositiveWeights) && (measure.name != "vitality" || projected.actors.count <= Self.vitalityLimit)
        }
        let table = try CentralityAnalysis(measures: wanted, seed: resampling.seed).table(of: projected)
        guard let row = table.rows.firstIndex(where: { $0.actor.id == id }) else { return [] }
        return table.measures.indices.map { table.standing(of: row, by: $0) }
    }

    /// Years, or quarters of the only year.
    private func times(of id: ActorID, in projected: ProjectedNetwork, from graph: ActorGraph) throws(Problem) -> [Assessment.Time] {
        let base = projected.selected.selection
        let dates = projected.selected.graph.dispatches.compactMap(\.date)
        let years = Set(dates.map(\.year)).sorted()
        guard let first = years.first, let last = years.last, last - first < 100 else { return [] }
        var names = (first...last).map { "\($0)" }
        if names.count == 1 { names = (1...4).map { "\(first)-Q\($0)" } }
        var found: [Assessment.Time] = []
        for name in names {
            guard let period = try? Period(name), base.period.map({ $0.holds(period) }) ?? true else { continue }
            var selection = base
            selection.period = period
            let network: ProjectedNetwork
            do { network = try projected.projection.network(of: selection.apply(to: graph)) } catch { throw Problem(error.message) }
            let node = network.actors.firstIndex { $0.id == id }
            let partition = measures.contains(where: \.needsPartition) ? try ActorClusters(of: network, seed: resampling.seed)?.partition : nil
            found.append(
                Assessment.Time(
                    period: name, coverage: network.selected.coverage, dispatches: node.map { network.dispatchesByActor()[$0] } ?? 0,
                    place: try node.map { node throws(Problem) in place(of: node, try figures(of: network.network, partition)) }))
        }
        return found
    }
}

extension Measure {
    /// Goes by clusters.
    var needsPartition: Bool { ["coordinator", "itinerant", "representative", "gatekeeper", "liaison", "participation", "within-module"].contains(name) }
}

extension Period {
    /// Whether the other one lies wholly inside.
    func holds(_ other: Period) -> Bool {
        (first ?? .min) <= (other.first ?? .min) && (other.last ?? .max) <= (last ?? .max)
    }
}
