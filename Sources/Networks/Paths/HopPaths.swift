/// Shortest paths from one source after another over edges of the same length: distances, and how many paths lead to each node.
///
/// A level is found from the one before, or by asking the nodes not yet reached for it, whichever has fewer arcs to follow (Beamer's direction-optimising
/// search); what passes is handed back over the fewer arcs likewise. Where branches would be mispredicted
/// every third time, values of 0 are added instead.
///
/// Counts grow exponentially with the size of a network (2¹⁰²⁴ paths take 3,073 nodes in a row of diamonds); see ``isOverflowing``.
struct HopPaths: ~Copyable {
    /// The nodes at one distance.
    private struct Level {
        /// In `order`.
        var places: Range<Int>
        /// Arcs that leave its nodes, and that lead to them.
        var out = 0
        var into = 0
    }

    private let nodeCount: Int
    /// By node: distance + 1; 0 where not reached.
    private let distances: Flat<UInt32>
    private let counts: Flat<Double>
    /// Of one level's nodes, what is handed on from them; 0 elsewhere.
    private let front: Flat<Double>
    private let sums: Flat<Double>
    /// With a place to spare.
    private let order: Flat<UInt32>
    private var levels: [Level] = []
    private let limit: Double
    /// A count passed the limit in the last search, and was cut to it: shares cannot be told from these counts.
    private(set) var isOverflowing = false

    /// - Parameter limit: finite.
    init(nodeCount: Int, limit: Double = 1e200) {
        self.nodeCount = nodeCount
        self.limit = limit
        distances = Flat(repeating: 0, count: nodeCount)
        counts = Flat(repeating: 0, count: nodeCount)
        front = Flat(repeating: 0, count: nodeCount)
        sums = Flat(repeating: 0, count: nodeCount)
        order = Flat(repeating: 0, count: nodeCount + 1)
    }

    /// - Parameters:
    ///   - rows: followed from the source.
    ///   - back: the same arcs by their other end.
    mutating func search(from source: Int, _ rows: Rows, _ back: Rows) {
        forEachReached { node in
            distances[node] = 0
            counts[node] = 0
        }
        levels.removeAll(keepingCapacity: true)
        isOverflowing = false
        distances[source] = 1
        counts[source] = 1
        order[0] = UInt32(truncatingIfNeeded: source)
        var places = 0..<1
        /// Arcs to nodes that are not reached.
        var left = back.arcCount
        while !places.isEmpty {
            let level = closed(places, rows, back)
            levels.append(level)
            left -= level.into
            // Going through all nodes costs something too.
            let end = left == 0 ? places.upperBound : left + nodeCount < level.out ? pulled(level, back) : pushed(level, rows)
            places = places.upperBound..<end
        }
    }

    private mutating func closed(_ places: Range<Int>, _ rows: Rows, _ back: Rows) -> Level {
        var level = Level(places: places)
        for place in places {
            let node = Int(order[place])
            level.out += rows.end(node) - rows.start(node)
            level.into += back.end(node) - back.start(node)
            if counts[node] > limit { (isOverflowing, counts[node]) = (true, limit) }
        }
        return level
    }

    /// The next level, from this one's arcs. Returns where it ends.
    private func pushed(_ level: Level, _ rows: Rows) -> Int {
        var end = level.places.upperBound
        let next = UInt32(truncatingIfNeeded: levels.count) + 1
        for place in level.places {
            let node = Int(order[place])
            let count = counts[node]
            var arc = rows.start(node)
            let last = rows.end(node)
            while arc < last {
                let other = rows.neighbour(arc)
                arc += 1
                let found = distances[other]
                let isNew = Branchless.isZero(found)
                order[end] = UInt32(truncatingIfNeeded: other)
                end &+= Int(isNew)
                let distance = found | (isNew &* next)
                distances[other] = distance
                counts[other] += count * Branchless.isEqual(distance, next)
            }
        }
        return end
    }

    /// The next level, from the arcs of all nodes that are not reached.
    private func pulled(_ level: Level, _ back: Rows) -> Int {
        var end = level.places.upperBound
        let next = UInt32(truncatingIfNeeded: levels.count) + 1
        for place in level.places { front[Int(order[place])] = counts[Int(order[place])] }
        for node in 0..<nodeCount where distances[node] == 0 {
            let count = sum(of: front, over: back, at: node)
            guard count > 0 else { continue }
            distances[node] = next
            counts[node] = count
            order[end] = UInt32(truncatingIfNeeded: node)
            end += 1
        }
        for place in level.places { front[Int(order[place])] = 0 }
        return end
    }

    @inline(__always) private func sum(of values: borrowing Flat<Double>, over rows: Rows, at node: Int) -> Double {
        var sum = 0.0
        var arc = rows.start(node)
        let last = rows.end(node)
        while arc < last {
            sum += values[rows.neighbour(arc)]
            arc += 1
        }
        return sum
    }

    /// The largest distance of the last search, in steps.
    var depth: Int { max(0, levels.count - 1) }

    /// The nodes of the last search.
    func forEachReached(_ body: (Int) -> Void) {
        for place in 0..<(levels.last?.places.upperBound ?? 0) { body(Int(order[place])) }
    }

    /// Adds to `accumulator`, for each node between the source and others, the shares of shortest paths that pass through it.
    ///
    /// - Parameters: the same as for the search.
    func accumulate(_ rows: Rows, _ back: Rows, into accumulator: inout [Double]) {
        // (1 + what passes through a node) / count is what each path to it hands back.
        guard let deepest = levels.last, levels.count > 1 else { return }
        for place in deepest.places { front[Int(order[place])] = 1 / counts[Int(order[place])] }
        for number in stride(from: levels.count - 2, to: 0, by: -1) {
            let (level, next) = (levels[number], levels[number + 1])
            if next.into < level.out {
                for place in level.places { sums[Int(order[place])] = 0 }
                // What goes astray goes to nodes that have theirs already: no arc leads down by more than a level.
                for place in next.places {
                    let node = Int(order[place])
                    let share = front[node]
                    var arc = back.start(node)
                    let last = back.end(node)
                    while arc < last {
                        sums[back.neighbour(arc)] += share
                        arc += 1
                    }
                }
            } else {
                for place in level.places { sums[Int(order[place])] = sum(of: front, over: rows, at: Int(order[place])) }
            }
            for place in next.places { front[Int(order[place])] = 0 }
            for place in level.places {
                let node = Int(order[place])
                let passing = sums[node] * counts[node]
                accumulator[node] += passing
                front[node] = (1 + passing) / counts[node]
            }
        }
        for place in levels[1].places { front[Int(order[place])] = 0 }
    }
}
