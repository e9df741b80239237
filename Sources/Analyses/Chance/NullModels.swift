import ActorGraphs
import Dispatches
import Networks

/// What a network would look like if chance alone had made it, but for what the model keeps.
public enum NullModel: String, CaseIterable, Hashable, Sendable {
    /// Everybody keeps the number of others that he has ties with; who they are is chance, and weights are dealt out anew. See ``Networks/Rewiring``.
    case degrees
    /// Every actor stands in as many dispatches, and every dispatch reports as many actors with the same ties among them; who stands in which is chance.
    ///
    /// Actors and dispatches are a two-mode network, which is rewired; in each dispatch the actors dealt to it take the places of those that were there.
    case appearances
}

/// A figure against what chance would make of it.
public struct ChanceFigure: Hashable, Sendable {
    public var value: Double
    /// Of the replicates.
    public var mean: Double
    public var deviation: Double
    /// *(value − mean) / deviation*; nil where the model lets nothing vary.
    public var z: Double?
    /// The share of replicates with a value as high (of measures that rank ascending: as low), by ``MonteCarlo``. Nil as z.
    public var p: Double?
    /// p adjusted for the figures that stand beside it (``FalseDiscovery``).
    public var q: Double?

    /// - Parameter replicates: At least one; values within 1e-12 relative count as equal.
    init(_ value: Double, among replicates: [Double], isAscending: Bool = false) {
        let n = Double(replicates.count)
        self.value = value
        mean = replicates.reduce(0, +) / n
        let center = mean
        deviation = n > 1 ? (replicates.reduce(0) { $0 + ($1 - center) * ($1 - center) } / (n - 1)).squareRoot() : 0
        guard deviation > 1e-12 * max(abs(mean), abs(value)) else { return }
        z = (value - mean) / deviation
        let sign = isAscending ? -1.0 : 1
        p = MonteCarlo.p(sign * value, among: replicates.map { sign * $0 }, tolerance: 1e-12 * max(abs(mean), abs(value)))
    }
}

extension NullModel {
    /// Networks that the model makes, by number.
    func maker(of projected: ProjectedNetwork, seed: UInt64) throws(Problem) -> @Sendable (Int) throws(Problem) -> Network {
        switch self {
        case .degrees:
            let network = projected.network
            return { number throws(Problem) in
                var source = Xoshiro256(seed: seed ^ 0xDE62_EE51, part: number)
                do throws(NetworkError) { return try Rewiring().network(like: network, using: &source) } catch { throw Problem(error.message) }
            }
        case .appearances:
            let model = try AppearanceModel(Reweighing(of: projected))
            return { number throws(Problem) in
                var source = Xoshiro256(seed: seed ^ 0xA99E_A4A2, part: number)
                return try model.network(using: &source)
            }
        }
    }

    /// Figures of every node in as many networks of the model as the resampling has replicates.
    func replicates(of projected: ProjectedNetwork, measures: [Measure], partition: Partition?, resampling: Resampling) throws(Problem) -> Replicates {
        try Replicates(
            resampling.replicates, nodeCount: projected.actors.count, measures: measures, partition: partition, threads: resampling.threads,
            network: maker(of: projected, seed: resampling.seed))
    }
}

/// Actors dealt anew to dispatches.
struct AppearanceModel: Sendable {
    private let model: Reweighing
    /// By unit, the actors in it, ascending: its places.
    private let places: [[Int]]
    /// Actors, then units; an edge's weight is the place, from 1.
    private let twoMode: Network

    init(_ model: Reweighing) throws(Problem) {
        self.model = model
        let places = model.shares.map { shares in Set(shares.flatMap { [model.edges[$0.edge].source, model.edges[$0.edge].target] }).sorted() }
        self.places = places
        let edges = places.enumerated().flatMap { unit, actors in
            actors.enumerated().map { Edge(source: model.actors.count + unit, target: $1, weight: Double($0 + 1)) }
        }
        do { twoMode = try Network(nodeCount: model.actors.count + places.count, edges: edges, isDirected: false) } catch { throw Problem(error.message) }
    }

    func network(using random: inout Xoshiro256) throws(Problem) -> Network {
        let sides = (0..<twoMode.nodeCount).map { $0 < model.actors.count }
        let dealt: Network
        do { dealt = try Rewiring(weights: .kept, sides: sides).network(like: twoMode, using: &random) } catch { throw Problem(error.message) }
        var edges: [Edge] = []
        for (unit, shares) in model.shares.enumerated() {
            var actors = places[unit]
            for neighbour in dealt.neighbours(of: model.actors.count + unit) { actors[Int(neighbour.weight) - 1] = neighbour.node }
            let newActor = Dictionary(uniqueKeysWithValues: zip(places[unit], actors))
            var met: Set<Edge> = []
            for share in shares {
                let (a, b) = (newActor[model.edges[share.edge].source]!, newActor[model.edges[share.edge].target]!)
                let edge = model.isDirected || a < b ? Edge(source: a, target: b) : Edge(source: b, target: a)
                guard model.weight != .dispatches || met.insert(edge).inserted else { continue }
                edges.append(Edge(source: edge.source, target: edge.target, weight: share.weight))
            }
        }
        for share in model.fixed.joined() {
            edges.append(Edge(source: model.edges[share.edge].source, target: model.edges[share.edge].target, weight: share.weight))
        }
        do { return try Network(nodeCount: model.actors.count, edges: edges, isDirected: model.isDirected) } catch { throw Problem(error.message) }
    }
}
