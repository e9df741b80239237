/// Degree and strength of one sign: friends and foes counted apart.
///
/// *d₊(v)* is the number of v's edges of weight above 0, *s₊(v)* the sum of their weights; *d₋* and *s₋* the same of those below 0, s₋ with a plus sign.
/// - Normalised: no.
/// - Disconnected: an isolated node has 0. Directed: edges in and edges out added up. Self-loops: count 2, directed 1 in each direction.
///   Parallel edges: summed by the network. Weight 0: neither.
/// - Returns: `nodeCount` values in node order: whole numbers of edges, or in the unit of the weights.
/// - Complexity: O(n + m) time, O(n) memory.
/// - Equals: NetworkX 3.6 `degree`, `degree(weight:)` of the network without the edges of the other sign, to 1e-9 relative.
/// - Source: “Networks containing negative ties” (2014), doi:10.1016/j.socnet.2014.03.003.
public struct SignedDegree: Hashable, Sendable {
    public enum Sign: Hashable, Sendable, CaseIterable { case positive, negative }

    public var sign: Sign
    /// Weights count in place of edges.
    public var isWeighted: Bool

    public init(_ sign: Sign, isWeighted: Bool = false) {
        self.sign = sign
        self.isWeighted = isWeighted
    }

    public func scores(of network: Network) -> [Double?] {
        let sides = network.isDirected ? [network.outbound, network.inbound] : [network.outbound]
        let direction = sign == .positive ? 1.0 : -1
        return (0..<network.nodeCount).map { node in
            var sum = 0.0
            for side in sides {
                for arc in side.row(node) {
                    let weight = side.weights[arc] * direction
                    guard weight > 0 else { continue }
                    let times: Double = !network.isDirected && Int(side.neighbours[arc]) == node ? 2 : 1
                    sum += times * (isWeighted ? weight : 1)
                }
            }
            return sum
        }
    }
}

extension Measure {
    static let degreePositive = Measure(
        name: "degree-positive", title: "Degree, positive", summary: "has friends: edges of positive weight", needsPositiveWeights: false
    ) { network, _ in SignedDegree(.positive).scores(of: network) }

    static let degreeNegative = Measure(
        name: "degree-negative", title: "Degree, negative", summary: "has foes: edges of negative weight", needsPositiveWeights: false
    ) { network, _ in SignedDegree(.negative).scores(of: network) }

    static let strengthPositive = Measure(
        name: "strength-positive", title: "Strength, positive", summary: "has strong friends in sum", needsPositiveWeights: false
    ) { network, _ in SignedDegree(.positive, isWeighted: true).scores(of: network) }

    static let strengthNegative = Measure(
        name: "strength-negative", title: "Strength, negative", summary: "has strong foes in sum", needsPositiveWeights: false
    ) { network, _ in SignedDegree(.negative, isWeighted: true).scores(of: network) }
}
