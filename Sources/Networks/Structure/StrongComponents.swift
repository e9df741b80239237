/// Strongly connected components: the largest sets of nodes within which each can reach each other along the edges' direction.
///
/// - Disconnected: an isolated node is a component of its own, as is every node of an acyclic network. Undirected: the connected components.
///   Self-loops, weights: without influence, a weight of 0 or less connects like any other.
/// - Returns: a partition, largest component first.
/// - Complexity: O(n + m) time, O(n) memory, without recursion.
/// - Equals: NetworkX 3.6 `strongly_connected_components`.
/// - Source: “Depth-first search and linear graph algorithms” (1972), doi:10.1137/0201010.
public struct StrongComponents: Hashable, Sendable {
    public init() {}

    public func partition(of network: Network) -> Partition {
        var labels = [Int](repeating: 0, count: network.nodeCount)
        for (label, component) in components(of: network).enumerated() {
            for node in component { labels[node] = label }
        }
        return Partition(labels: labels)
    }

    /// Each component ascending; a component comes before those that it can be reached from.
    func components(of network: Network) -> [[Int]] {
        let nodeCount = network.nodeCount
        var components: [[Int]] = []
        var numbers = [Int](repeating: 0, count: nodeCount)
        var lowest = [Int](repeating: 0, count: nodeCount)
        var isOpen = [Bool](repeating: false, count: nodeCount)
        var next = network.outbound.offsets
        var open: [Int] = []
        var path: [Int] = []
        var count = 0
        for start in 0..<nodeCount where numbers[start] == 0 {
            path.append(start)
            while let node = path.last {
                if numbers[node] == 0 {
                    count += 1
                    numbers[node] = count
                    lowest[node] = count
                    isOpen[node] = true
                    open.append(node)
                }
                if next[node] < network.outbound.offsets[node + 1] {
                    let other = Int(network.outbound.neighbours[next[node]])
                    next[node] += 1
                    if numbers[other] == 0 {
                        path.append(other)
                    } else if isOpen[other] {
                        lowest[node] = min(lowest[node], numbers[other])
                    }
                    continue
                }
                path.removeLast()
                if let parent = path.last { lowest[parent] = min(lowest[parent], lowest[node]) }
                guard lowest[node] == numbers[node] else { continue }
                var component: [Int] = []
                while let member = open.popLast() {
                    isOpen[member] = false
                    component.append(member)
                    if member == node { break }
                }
                components.append(component.sorted())
            }
        }
        return components
    }
}

extension Clustering {
    static let strongComponents = Clustering(
        name: "strong-components", title: "Strong components", summary: "can reach each other along the edges’ direction", needsPositiveWeights: false
    ) { network, _ in StrongComponents().partition(of: network) }
}
