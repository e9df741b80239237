import Foundation
import Networks

/// The graphs a, b and c: LFR, 1,000, 20,000 and 200,000 nodes of about 20 edges, weights Zipf(2) up to 1000.
///
/// `../shared/bench_peers.py`, where it lies beside the clone, makes those that its figures are of; else they are made here to the same recipe. They stay
/// in `.build/bench`.
struct BenchGraph {
    var name: String
    var file: URL
    var network: Network
    /// Without weights: all lengths are equal.
    var plain: Network
    /// As arcs from the first node of a line to the second.
    var directed: Network

    static let sizes: [(name: String, nodeCount: Int)] = [("a", 1_000), ("b", 20_000), ("c", 200_000)]

    init(_ name: String) throws {
        guard let nodeCount = BenchGraph.sizes.first(where: { $0.name == name })?.nodeCount else {
            throw BenchProblem("no graph is called \(name); there are \(BenchGraph.sizes.map(\.name).joined(separator: ", "))")
        }
        let root = Peers.package.deletingLastPathComponent()
        let folder = root.appending(path: ".build/bench")
        file = folder.appending(path: "\(name).txt")
        if !FileManager.default.fileExists(atPath: file.path()) {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let script = root.deletingLastPathComponent().appending(path: "shared/bench_peers.py")
            if FileManager.default.fileExists(atPath: script.path()) {
                _ = try Peers.output(of: [
                    script.path(), "--make", "lfr", "--n", "\(nodeCount)", "--m", "\(10 * nodeCount)", "--seed", "1", "--graph", file.path(),
                ])
            } else {
                try BenchGraph.made(nodeCount).write(to: file, atomically: true, encoding: .utf8)
            }
        }
        self.name = name
        let edges = try BenchGraph.edges(in: file)
        let count = 1 + edges.reduce(0) { max($0, $1.source, $1.target) }
        network = try Network(nodeCount: count, edges: edges, isDirected: false)
        plain = try Network(nodeCount: count, edges: edges.map { Edge(source: $0.source, target: $0.target) }, isDirected: false)
        directed = try Network(nodeCount: count, edges: edges, isDirected: true)
    }

    private static func edges(in file: URL) throws -> [Edge] {
        let bytes = try Data(contentsOf: file)
        var edges: [Edge] = []
        var numbers: [Int] = []
        var value: Int?
        for byte in bytes {
            if 48...57 ~= byte {
                value = (value ?? 0) * 10 + Int(byte - 48)
            } else {
                if let found = value { numbers.append(found) }
                value = nil
                if byte == 10, numbers.count == 3 {
                    edges.append(Edge(source: numbers[0], target: numbers[1], weight: Double(numbers[2])))
                    numbers.removeAll(keepingCapacity: true)
                }
            }
        }
        return edges
    }

    private static func made(_ nodeCount: Int) throws -> String {
        var random = Xoshiro256(seed: 1)
        let model = LFR(
            nodeCount: nodeCount, meanDegree: 20, maximumDegree: min(nodeCount / 10, 500),
            communitySizes: 20...max(100, min(nodeCount / 10, 2000)), mixing: 0.3)
        let network = try model.network(using: &random).network
        return network.edges.map { edge in
            // Of the Pareto distribution with tail 1/x, rounded down: near enough to Zipf's.
            let weight = min(1000, Int(1 / (1 - random.unit())))
            return "\(edge.source) \(edge.target) \(weight)\n"
        }.joined()
    }
}

struct BenchProblem: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
