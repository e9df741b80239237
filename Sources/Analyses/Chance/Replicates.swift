import Dispatches
import Networks

/// Figures of every node, by every measure, in many networks that chance made of one.
struct Replicates: Sendable {
    let count: Int
    let nodeCount: Int
    let measures: [Measure]
    /// By measure: replicate by replicate, the nodes in order; NaN where undefined.
    private let values: [[Double]]

    /// Above this many figures the memory of a desktop machine is at risk.
    static let limit = 100_000_000

    /// - Parameter network: The replicate of that number; it depends on the number alone.
    /// - Throws: ``Problem`` for more figures than fit, and where a measure cannot be had of a replicate.
    init(
        _ count: Int, nodeCount: Int, measures: [Measure], partition: Partition?, threads: Int, network: @Sendable (Int) throws(Problem) -> Network
    ) throws(Problem) {
        guard count * nodeCount * measures.count <= Self.limit else {
            throw Problem(
                "\(count) replicates of \(measures.count) measures of \(nodeCount) actors do not fit into memory; ask for fewer replicates or measures, or for a smaller network"
            )
        }
        let found = try Parallel.map(count, threads: threads) { number throws(Problem) in
            let network = try network(number)
            var rows: [[Double]] = []
            for measure in measures { rows.append(try measure.figures(of: network, partition).map { $0 ?? .nan }) }
            return rows
        }
        self.count = count
        self.nodeCount = nodeCount
        self.measures = measures
        values = measures.indices.map { measure in found.flatMap { $0[measure] } }
    }

    /// Of one replicate, by node; NaN where undefined.
    func values(_ measure: Int, _ replicate: Int) -> ArraySlice<Double> { values[measure][replicate * nodeCount..<(replicate + 1) * nodeCount] }

    /// Of one node, by replicate, where defined.
    func values(_ measure: Int, node: Int) -> [Double] {
        (0..<count).map { values[measure][$0 * nodeCount + node] }.filter { !$0.isNaN }
    }
}

extension Measure {
    /// ``scores``, with what is wrong as a problem.
    func figures(of network: Network, _ partition: Partition?, sides: [Bool]? = nil) throws(Problem) -> [Double?] {
        do { return try scores(network, partition, sides: sides) } catch { throw Problem(error.message) }
    }

    /// Whether `a` stands before `b`: 1 if so, 0 if not, a half where they share a rank. Values within 1e-12 relative do, as ``Networks/Ranking`` has it.
    func precedence(_ a: Double, _ b: Double) -> Double {
        if abs(a - b) <= 1e-12 * max(abs(a), abs(b)) { return 0.5 }
        return (a > b) != isAscending ? 1 : 0
    }
}
