import ActorGraphs
import Dispatches
import Networks

/// Whole networks against chance: do actors form triangles, answer each other, divide into clusters more than ``NullModel``s do?
public struct NetworkChance: Sendable {
    public enum Property: String, CaseIterable, Hashable, Sendable {
        /// The mean local clustering of actors with two neighbours or more.
        case clustering
        /// See ``Networks/Reciprocity``; of directed networks.
        case reciprocity
        /// Of the clusters that Leiden finds, sought anew in each replicate.
        case modularity
    }

    public struct Row: Sendable {
        public var property: Property
        public var model: NullModel
        public var figure: ChanceFigure
    }

    public var replicates: Int
    /// Properties that the network has, by model; q is over all of them.
    public var rows: [Row]

    /// - Throws: ``Problem`` for fewer dispatches than ``TooLittleData`` asks for.
    /// - Complexity: that of the clusters, times replicates, for each model.
    public init(of projected: ProjectedNetwork, resampling: Resampling) throws(Problem) {
        let dispatches = projected.selected.graph.dispatches.count
        guard dispatches >= TooLittleData.dispatches else {
            throw Problem("too little data to set the network against chance: \(dispatches) dispatches; expected \(TooLittleData.dispatches) or more")
        }
        replicates = resampling.replicates
        rows = []
        let properties = Property.allCases.filter { $0 != .reciprocity || projected.projection.isDirected }
        let seed = resampling.seed
        let own = try Self.figures(properties, projected.network, seed)
        for model in NullModel.allCases {
            let maker = try model.maker(of: projected, seed: seed)
            let found = try Parallel.map(resampling.replicates, threads: resampling.threads) { number throws(Problem) in
                try Self.figures(properties, maker(number), seed)
            }
            for (position, property) in properties.enumerated() {
                let values = found.compactMap { $0[position] }
                guard let value = own[position], values.count * 10 >= found.count * 9 else { continue }
                rows.append(Row(property: property, model: model, figure: ChanceFigure(value, among: values)))
            }
        }
        for (position, q) in FalseDiscovery.adjusted(rows.map(\.figure.p)).enumerated() { rows[position].figure.q = q }
    }

    private static func figures(_ properties: [Property], _ network: Network, _ seed: UInt64) throws(Problem) -> [Double?] {
        var found: [Double?] = []
        for property in properties {
            switch property {
            case .clustering:
                guard let measure = Measure.named("clustering"), network.hasOnlyPositiveWeights || !measure.needsPositiveWeights else {
                    found.append(nil)
                    continue
                }
                let values = try measure.figures(of: network, nil).compactMap { $0 }
                found.append(values.isEmpty ? nil : values.reduce(0, +) / Double(values.count))
            case .reciprocity: found.append(Reciprocity().score(of: network))
            case .modularity:
                guard network.edgeCount > 0, network.hasOnlyPositiveWeights else {
                    found.append(nil)
                    continue
                }
                do throws(NetworkError) {
                    found.append(try Modularity().score(of: Leiden(seed: seed).partition(of: network), in: network))
                } catch {
                    throw Problem(error.message)
                }
            }
        }
        return found
    }
}
