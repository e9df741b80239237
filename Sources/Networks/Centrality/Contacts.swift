/// What Burt's measures of structural holes start from: a node's share of weight with each of its contacts.
struct Contacts {
    /// Symmetric, without self-loops: w(u,v) + w(v,u) where directed.
    let adjacency: Adjacency
    let strengths: [Double]
    let largest: [Double]

    init(_ network: Network, for measure: String) throws(NetworkError) {
        try network.requirePositiveWeights(for: measure)
        let edges = network.edges.filter { $0.source != $0.target }
        adjacency = try Network(nodeCount: network.nodeCount, edges: edges, isDirected: false).outbound
        strengths = (0..<network.nodeCount).map { [adjacency] in adjacency.strength($0) }
        largest = (0..<network.nodeCount).map { [adjacency] node in adjacency.row(node).reduce(0) { max($0, adjacency.weights[$1]) } }
    }

    func neighbours(_ node: Int) -> [(node: Int, share: Double)] {
        adjacency.row(node).map { (Int(adjacency.neighbours[$0]), adjacency.weights[$0] / strengths[node]) }
    }

    /// *c(v,u) = (p(v,u) + Σ p(v,w)·p(w,u))²* for each contact u of a node v; `shares` is scratch space by node, all 0 before and after.
    func constraints(_ node: Int, _ shares: inout [Double]) -> [Double] {
        let own = neighbours(node)
        for (other, share) in own { shares[other] = share }
        defer { for (other, _) in own { shares[other] = 0 } }
        return own.map { other, share in
            var sum = share
            for arc in adjacency.row(other) {
                let middle = Int(adjacency.neighbours[arc])
                sum += shares[middle] * adjacency.weights[arc] / strengths[middle]
            }
            return sum * sum
        }
    }

    /// *Σ (1 − Σ p(v,w)·m(u,w))* over contacts u of v, m(u,w) the weight over u's largest.
    func effectiveSize(_ node: Int, _ shares: inout [Double]) -> Double {
        let own = neighbours(node)
        for (other, share) in own { shares[other] = share }
        defer { for (other, _) in own { shares[other] = 0 } }
        return own.reduce(0) { size, contact in
            var redundant = 0.0
            for arc in adjacency.row(contact.node) {
                redundant += shares[Int(adjacency.neighbours[arc])] * adjacency.weights[arc] / largest[contact.node]
            }
            return size + (1 - redundant)
        }
    }
}
