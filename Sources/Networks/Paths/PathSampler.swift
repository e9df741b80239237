/// Draws one of the shortest paths between two nodes, all equally likely.
///
/// Edges of one length: breadth-first from both ends, level by level, always the side whose next level has fewer arcs, until they meet. Else, and where there are
/// too many paths to be counted, a whole search from one end.
struct PathSampler: ~Copyable {
    /// One end's search.
    private struct Side: ~Copyable {
        /// By node: distance + 1; 0 where not reached.
        let levels: Flat<UInt32>
        let counts: Flat<Double>
        let order: Flat<UInt32>
        var reached = 0
        /// Where the last level begins in `order`.
        var front = 0
        /// Arcs of the last level.
        var cost = 0

        init(nodeCount: Int) {
            levels = Flat(repeating: 0, count: nodeCount)
            counts = Flat(repeating: 0, count: nodeCount)
            order = Flat(repeating: 0, count: nodeCount)
        }

        mutating func start(_ node: Int, _ rows: Rows) {
            for place in 0..<reached { levels[Int(order[place])] = 0 }
            levels[node] = 1
            counts[node] = 1
            order[0] = UInt32(truncatingIfNeeded: node)
            (reached, front) = (1, 0)
            cost = rows.end(node) - rows.start(node)
        }

        /// Reaches the next level. Whether it meets the other side, and whether there was a next level.
        mutating func advance(_ rows: Rows, _ other: borrowing Side) -> (meets: Bool, advances: Bool) {
            let end = reached
            var meets = false
            cost = 0
            for place in front..<end {
                let node = Int(order[place])
                let next = levels[node] + 1
                for arc in rows.start(node)..<rows.end(node) {
                    let target = rows.neighbour(arc)
                    if levels[target] == 0 {
                        levels[target] = next
                        counts[target] = counts[node]
                        order[reached] = UInt32(truncatingIfNeeded: target)
                        reached += 1
                        cost += rows.end(target) - rows.start(target)
                        if other.levels[target] != 0 { meets = true }
                    } else if levels[target] == next {
                        counts[target] += counts[node]
                    }
                }
            }
            front = end
            return (meets, reached > end)
        }

        /// From a node back to the start, without either, towards the start.
        func walk(back node: Int, _ rows: Rows, _ random: inout Xoshiro256, _ path: inout [UInt32]) {
            var node = node
            while levels[node] > 2 {
                var left = random.unit() * counts[node]
                var chosen = node
                for arc in rows.start(node)..<rows.end(node) {
                    let other = rows.neighbour(arc)
                    guard levels[other] + 1 == levels[node], levels[other] > 0 else { continue }
                    chosen = other
                    left -= counts[other]
                    if left < 0 { break }
                }
                path.append(UInt32(truncatingIfNeeded: chosen))
                node = chosen
            }
        }
    }

    private let nodeCount: Int
    private let isUniform: Bool
    private var near: Side
    private var far: Side
    private var paths: WeightedPaths?

    init(nodeCount: Int, isUniform: Bool) {
        self.nodeCount = nodeCount
        self.isUniform = isUniform
        near = Side(nodeCount: isUniform ? nodeCount : 0)
        far = Side(nodeCount: isUniform ? nodeCount : 0)
    }

    /// Appends the nodes between the two; none where they are neighbours, or there is no path.
    mutating func sample(from source: Int, to target: Int, _ rows: Rows, _ back: Rows, _ random: inout Xoshiro256, into path: inout [UInt32]) {
        if isUniform {
            near.start(source, rows)
            far.start(target, back)
            while true {
                let isNear = near.cost <= far.cost
                let (meets, advances) = isNear ? near.advance(rows, far) : far.advance(back, near)
                if meets { break }
                guard advances else { return }
            }
            // The last level of the side that met the other holds all the middles.
            let isNear = far.levels[Int(near.order[near.reached - 1])] != 0 || (near.front..<near.reached).contains { far.levels[Int(near.order[$0])] != 0 }
            var total = 0.0
            let range = isNear ? near.front..<near.reached : far.front..<far.reached
            func middle(_ place: Int) -> (node: Int, weight: Double) {
                let node = Int(isNear ? near.order[place] : far.order[place])
                guard near.levels[node] != 0, far.levels[node] != 0 else { return (node, 0) }
                return (node, near.counts[node] * far.counts[node])
            }
            for place in range { total += middle(place).weight }
            if total.isFinite {
                var left = random.unit() * total
                var chosen = source
                for place in range {
                    let (node, weight) = middle(place)
                    guard weight > 0 else { continue }
                    chosen = node
                    left -= weight
                    if left < 0 { break }
                }
                if chosen != source, chosen != target { path.append(UInt32(truncatingIfNeeded: chosen)) }
                near.walk(back: chosen, back, &random, &path)
                far.walk(back: chosen, rows, &random, &path)
                return
            }
        }
        var paths = self.paths.take() ?? WeightedPaths(nodeCount: nodeCount)
        paths.search(from: source, rows)
        paths.count(back)
        paths.walk(back: target, back, &random, &path)
        self.paths = consume paths
    }
}
