/// Where a network would fall apart: biconnected components, the nodes and the edges whose loss alone would cut others off. Directions are ignored.
///
/// A biconnected component (block) is a largest set of two or more nodes that stays connected without any one of them; a cut node (articulation point)
/// is in several; a bridge is an edge that is a block of its own.
/// - Disconnected: components are independent; an isolated node is in no block. Self-loops, weights: without influence.
/// - Complexity: O(n + m) time and memory, without recursion.
/// - Equals: NetworkX 3.6 `biconnected_components`, `articulation_points`, `bridges`.
/// - Source: “Algorithm 447: efficient algorithms for graph manipulation” (1973), doi:10.1145/362248.362272.
public struct Biconnectivity: Hashable, Sendable {
    /// The nodes of each block, ascending; by falling size, then by nodes.
    public let blocks: [[Int]]
    /// Ascending.
    public let cutNodes: [Int]
    /// Source below target, ascending; the weight is the network's, both ways added up.
    public let bridges: [Edge]

    public init(of network: Network) {
        let adjacency = network.undirectedAdjacency()
        let nodeCount = network.nodeCount
        var numbers = [Int](repeating: 0, count: nodeCount)
        var lowest = [Int](repeating: 0, count: nodeCount)
        var next = adjacency.offsets
        var blocks: [[Int]] = []
        var blockCounts = [Int](repeating: 0, count: nodeCount)
        var bridges: [Edge] = []
        /// The nodes whose block is not closed yet.
        var open: [Int] = []
        var path: [Int] = []
        var count = 0
        func close(_ parent: Int, _ child: Int) {
            var block = [parent]
            while let node = open.popLast() {
                block.append(node)
                if node == child { break }
            }
            for node in block { blockCounts[node] += 1 }
            blocks.append(block.sorted())
            if block.count == 2 {
                let (source, target) = (min(parent, child), max(parent, child))
                let weight = adjacency.weight(from: source, to: target) ?? 0
                bridges.append(Edge(source: source, target: target, weight: weight))
            }
        }
        for start in 0..<nodeCount where numbers[start] == 0 {
            count += 1
            numbers[start] = count
            lowest[start] = count
            path.append(start)
            while let node = path.last {
                if next[node] < adjacency.offsets[node + 1] {
                    let other = Int(adjacency.neighbours[next[node]])
                    next[node] += 1
                    if numbers[other] == 0 {
                        count += 1
                        numbers[other] = count
                        lowest[other] = count
                        path.append(other)
                        open.append(other)
                    } else if path.count < 2 || other != path[path.count - 2] {
                        // Edges are simple: the way back to the parent is the edge that led here.
                        lowest[node] = min(lowest[node], numbers[other])
                    }
                    continue
                }
                path.removeLast()
                guard let parent = path.last else { break }
                lowest[parent] = min(lowest[parent], lowest[node])
                if lowest[node] >= numbers[parent] { close(parent, node) }
            }
        }
        self.blocks = blocks.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
        cutNodes = blockCounts.indices.filter { blockCounts[$0] > 1 }
        self.bridges = bridges.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    }
}
