/// Gould and Fernandez's brokerage: between whom a node stands, given who belongs to which cluster.
///
/// Counts ordered pairs (a, b), a ≠ b, with edges a→v and v→b and no edge a→b. Coordinator: all three in one cluster. Itinerant: a and b in one, v in
/// another. Representative: a and v in one, b in another. Gatekeeper: v and b in one, a in another. Liaison: in three.
/// - Normalised: no.
/// - Disconnected: an isolated node has 0. Undirected: an edge leads both ways, so that each pair counts twice and representative equals gatekeeper.
///   Self-loops: ignored. Parallel edges: summed into one. Weights: without influence, a weight of 0 or less is an edge like any other.
/// - Returns: `nodeCount` values in node order, whole numbers of pairs; nil without a partition.
/// - Complexity: O(Σ d² log d) time, O(n) memory.
/// - Equals: a direct loop over triples; raw scores of R's `sna::brokerage` by definition.
/// - Source: “Structures of mediation: a formal approach to brokerage in transaction networks” (1989), doi:10.2307/270949.
public struct Brokerage: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case coordinator, itinerant, representative, gatekeeper, liaison
    }

    public var role: Role

    public init(_ role: Role) {
        self.role = role
    }

    public func scores(of network: Network, _ partition: Partition) -> [Double?] {
        precondition(partition.nodeCount == network.nodeCount, "A partition of \(partition.nodeCount) nodes for a network of \(network.nodeCount)")
        let labels = partition.labels
        return (0..<network.nodeCount).map { node in
            var count = 0
            for first in network.inbound.row(node) {
                let source = Int(network.inbound.neighbours[first])
                guard source != node else { continue }
                for second in network.outbound.row(node) {
                    let target = Int(network.outbound.neighbours[second])
                    guard target != node, target != source, role == Brokerage.role(labels[source], labels[node], labels[target]) else { continue }
                    if network.weight(from: source, to: target) == nil { count += 1 }
                }
            }
            return Double(count)
        }
    }

    private static func role(_ source: Int, _ broker: Int, _ target: Int) -> Role {
        if source == target { return source == broker ? .coordinator : .itinerant }
        return source == broker ? .representative : target == broker ? .gatekeeper : .liaison
    }
}

extension Measure {
    private init(_ role: Brokerage.Role, _ title: String, _ summary: String) {
        self.init(name: role.rawValue, title: title, summary: summary, needsPositiveWeights: false) { network, groups in
            groups.partition.map { Brokerage(role).scores(of: network, $0) } ?? Array(repeating: nil, count: network.nodeCount)
        }
    }

    static let coordinator = Measure(.coordinator, "Coordinator", "stands between members of its own cluster")
    static let itinerant = Measure(.itinerant, "Itinerant", "stands between members of one cluster, from outside it")
    static let representative = Measure(.representative, "Representative", "leads from its own cluster to others")
    static let gatekeeper = Measure(.gatekeeper, "Gatekeeper", "leads from other clusters into its own")
    static let liaison = Measure(.liaison, "Liaison", "stands between two clusters, and belongs to neither")
}
