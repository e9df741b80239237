/// Shortest paths from one source after another over edges of the same length: distances, and how many paths lead to each node.
///
/// Counts grow exponentially with the size of a network (2¹⁰²⁴ paths take 3,073 nodes in a row of diamonds); see ``isOverflowing``.
struct HopPaths: ~Copyable {
    private let nodeCount: Int
    /// By node: distance + 1; 0 where not reached.
    private let distances: Flat<UInt32>
    private let counts: Flat<Double>
    private let dependencies: Flat<Double>
    private let order: Flat<UInt32>
    private var reached = 0
    private let limit: Double
    /// A count passed the limit in the last search: shares cannot be told from these counts.
    private(set) var isOverflowing = false

    init(nodeCount: Int, limit: Double) {
        self.nodeCount = nodeCount
        self.limit = limit
        distances = Flat(repeating: 0, count: nodeCount)
        counts = Flat(repeating: 0, count: nodeCount)
        dependencies = Flat(repeating: 0, count: nodeCount)
        order = Flat(repeating: 0, count: nodeCount)
    }

    /// - Parameter rows: followed from the source.
    mutating func search(from source: Int, _ rows: Rows) {
        for place in 0..<reached {
            let node = Int(order[place])
            distances[node] = 0
            counts[node] = 0
        }
        isOverflowing = false
        distances[source] = 1
        counts[source] = 1
        order[0] = UInt32(truncatingIfNeeded: source)
        var (next, end) = (0, 1)
        while next < end {
            let node = Int(order[next])
            next += 1
            let distance = distances[node] + 1
            let count = counts[node]
            if count > limit { isOverflowing = true }
            var arc = rows.start(node)
            let last = rows.end(node)
            while arc < last {
                let other = rows.neighbour(arc)
                arc += 1
                let found = distances[other]
                if found == 0 {
                    distances[other] = distance
                    counts[other] = count
                    order[end] = UInt32(truncatingIfNeeded: other)
                    end += 1
                } else if found == distance {
                    counts[other] += count
                }
            }
        }
        reached = end
    }

    /// The largest distance of the last search, in steps.
    var depth: Int { reached > 0 ? Int(distances[Int(order[reached - 1])]) - 1 : 0 }

    /// The nodes of the last search.
    func forEachReached(_ body: (Int) -> Void) {
        for place in 0..<reached { body(Int(order[place])) }
    }

    /// Adds to `accumulator`, for each node between the source and others, the shares of shortest paths that pass through it.
    ///
    /// - Parameter rows: the same as for the search. Distances tell which arcs are the next of a shortest path, from its start.
    func accumulate(_ rows: Rows, into accumulator: inout [Double]) {
        var place = reached - 1
        while place > 0 {
            let node = Int(order[place])
            let next = distances[node] + 1
            var sum = 0.0
            var arc = rows.start(node)
            let last = rows.end(node)
            while arc < last {
                let other = rows.neighbour(arc)
                arc += 1
                // What was reached later has its share already: (1 + dependency) / count.
                if distances[other] == next { sum += dependencies[other] }
            }
            let dependency = sum * counts[node]
            accumulator[node] += dependency
            dependencies[node] = (1 + dependency) / counts[node]
            place -= 1
        }
    }
}
