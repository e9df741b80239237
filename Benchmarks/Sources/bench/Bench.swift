import Foundation
import Networks

@main
struct Bench {
    static func main() throws {
        let sizes = CommandLine.arguments.dropFirst().contains("large") ? [1_000, 20_000] : [1_000]
        var isSound = true
        print(row(["nodes", "edges", "task", "seconds", "igraph", "ratio", "NetworkX", "ratio", "answers"]))
        for size in sizes {
            let network = try planted(nodeCount: size, seed: 1)
            let tasks = Task.all.filter { size <= 2_000 || !$0.isSlow }
            let peers = try Peers.run(tasks.map(\.name), on: network)
            for task in tasks {
                let (seconds, answer) = try timed { try task.run(network) }
                var cells = ["\(network.nodeCount)", "\(network.edgeCount)", task.name, "\(significant(seconds))"]
                var words: [String] = []
                for library in ["igraph", "NetworkX"] {
                    guard let peer = peers[task.name]?[library] else {
                        cells += ["–", "–"]
                        continue
                    }
                    cells += ["\(significant(peer.seconds))", "\(significant(peer.seconds / seconds))"]
                    let comparison = try task.compare(answer, peer.answer, network)
                    words.append((comparison.isSound ? "" : "DISAGREE ") + comparison.words)
                    isSound = isSound && comparison.isSound
                }
                print(row(cells + [words.joined(separator: "; ")]))
            }
        }
        if !isSound { exit(1) }
    }

    /// Best of three.
    static func timed(_ body: () throws -> [Double]) throws -> (seconds: Double, answer: [Double]) {
        var best = Double.infinity
        var answer: [Double] = []
        for _ in 0..<3 {
            let duration = try ContinuousClock().measure { answer = try body() }
            best = min(best, duration / .seconds(1))
        }
        return (best, answer)
    }

    /// Ten edges drawn a node (repetitions left out), seven in ten inside communities of 20 to 60 nodes.
    static func planted(nodeCount: Int, seed: UInt64) throws -> Network {
        var random = Xoshiro256(seed: seed)
        var communities: [Range<Int>] = []
        var start = 0
        while start < nodeCount {
            let end = min(nodeCount, start + 20 + random.below(41))
            communities.append(start..<end)
            start = end
        }
        var seen: Set<[Int]> = []
        var edges: [Edge] = []
        for community in communities {
            for source in community {
                for _ in 0..<10 {
                    let isInside = random.below(10) < 7
                    let target = isInside ? community.lowerBound + random.below(community.count) : random.below(nodeCount)
                    // Powers of two, half of them 1, a quarter 2, and so on: lengths are sums without rounding, so that all libraries see the same ties.
                    let weight = Double(sign: .plus, exponent: min(10, random.next().leadingZeroBitCount), significand: 1)
                    guard source != target, seen.insert([min(source, target), max(source, target)]).inserted else { continue }
                    edges.append(Edge(source: source, target: target, weight: weight))
                }
            }
        }
        return try Network(nodeCount: nodeCount, edges: edges, isDirected: false)
    }

    static func significant(_ value: Double) -> String {
        value < 0.001 ? "\((value * 1e6).rounded() / 1e6)" : value < 10 ? "\((value * 1e4).rounded() / 1e4)" : "\((value * 10).rounded() / 10)"
    }

    static func row(_ cells: [String]) -> String {
        let widths = [6, 7, 17, 9, 9, 9, 9, 9, 0]
        return zip(cells, widths).map { $0.padding(toLength: max($1, $0.count), withPad: " ", startingAt: 0) }.joined(separator: " ")
    }
}
