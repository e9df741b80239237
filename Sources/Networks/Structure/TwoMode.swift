/// The two sides of a two-mode network, such as actors and forums: every edge joins one node of each.
public struct TwoMode: Hashable, Sendable {
    /// By node: true on the second side.
    public let sides: [Bool]

    /// Takes sides that are known, one a node.
    ///
    /// - Throws: ``NetworkError/Code/notTwoMode`` for an edge within one side.
    public init(_ sides: [Bool], of network: Network) throws(NetworkError) {
        precondition(sides.count == network.nodeCount, "\(sides.count) sides for a network of \(network.nodeCount) nodes")
        try TwoMode.check(sides, network, for: "two-mode")
        self.sides = sides
    }

    /// Finds sides: in each component, the first node is on the first side. Nil where there are none: the network has a cycle of odd length.
    ///
    /// - Complexity: O(n + m).
    public init?(of network: Network) {
        var sides = [Bool?](repeating: nil, count: network.nodeCount)
        var open: [Int] = []
        for start in 0..<network.nodeCount where sides[start] == nil {
            sides[start] = false
            open.append(start)
            while let node = open.popLast() {
                let side = sides[node]
                for adjacency in network.isDirected ? [network.outbound, network.inbound] : [network.outbound] {
                    for arc in adjacency.row(node) {
                        let other = Int(adjacency.neighbours[arc])
                        if sides[other] == nil {
                            sides[other] = side.map { !$0 }
                            open.append(other)
                        } else if sides[other] == side {
                            return nil
                        }
                    }
                }
            }
        }
        self.sides = sides.map { $0 ?? false }
    }

    static func check(_ sides: [Bool], _ network: Network, for measure: String) throws(NetworkError) {
        for node in 0..<network.nodeCount {
            for arc in network.outbound.row(node) {
                let other = Int(network.outbound.neighbours[arc])
                if sides[node] == sides[other] {
                    throw .notTwoMode(Edge(source: node, target: other, weight: network.outbound.weights[arc]), measure: measure)
                }
            }
        }
    }
}
