/// Arcs in the order in which they were given.
struct ArcList {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var weights: [Double] = []

    init(capacity: Int) {
        sources.reserveCapacity(capacity)
        targets.reserveCapacity(capacity)
        weights.reserveCapacity(capacity)
    }

    /// Nodes must have been checked to fit.
    mutating func append(_ source: Int, _ target: Int, _ weight: Double) {
        sources.append(UInt32(truncatingIfNeeded: source))
        targets.append(UInt32(truncatingIfNeeded: target))
        weights.append(weight)
    }
}

/// Compressed sparse rows: the arcs of node v stand at `offsets[v] ..< offsets[v + 1]` of `neighbours` and `weights`.
struct Adjacency: Sendable, Hashable {
    /// n + 1 of them, ascending, from 0 to the number of arcs.
    var offsets: [Int]
    /// Each below n. Once merged, strictly ascending within a row.
    var neighbours: [UInt32]
    /// As many as neighbours; all finite, and so is any sum of them.
    var weights: [Double]

    var rowCount: Int { offsets.count - 1 }
    var arcCount: Int { neighbours.count }

    func row(_ node: Int) -> Range<Int> {
        offsets[node]..<offsets[node + 1]
    }

    /// The sum of a row's weights, in order.
    func strength(_ node: Int) -> Double {
        var sum = 0.0
        for arc in row(node) { sum += weights[arc] }
        return sum
    }

    func weight(from source: Int, to target: Int) -> Double? {
        place(of: target, in: source).map { weights[$0] }
    }

    /// The arc from one node to another. Rows must be sorted; O(log degree).
    func place(of target: Int, in source: Int) -> Int? {
        var row = row(source)
        while !row.isEmpty {
            let middle = row.lowerBound + row.count / 2
            let found = Int(neighbours[middle])
            if found == target { return middle }
            row = found < target ? middle + 1..<row.upperBound : row.lowerBound..<middle
        }
        return nil
    }

    enum End { case source, target }

    /// Rows by one end of the arcs, which keep their order within a row.
    init(scattering arcs: ArcList, by end: End, rowCount: Int) {
        let rows = end == .source ? arcs.sources : arcs.targets
        let columns = end == .source ? arcs.targets : arcs.sources
        var cursor = Adjacency.starts(counting: rows, rowCount: rowCount)
        offsets = cursor
        neighbours = Array(repeating: 0, count: rows.count)
        weights = Array(repeating: 0, count: rows.count)
        for arc in rows.indices {
            let row = Int(rows[arc])
            neighbours[cursor[row]] = columns[arc]
            weights[cursor[row]] = arcs.weights[arc]
            cursor[row] += 1
        }
    }

    init(offsets: [Int], neighbours: [UInt32], weights: [Double]) {
        self.offsets = offsets
        self.neighbours = neighbours
        self.weights = weights
    }

    /// Every arc turned round; rows come out sorted.
    func transposed() -> Adjacency {
        var cursor = Adjacency.starts(counting: neighbours, rowCount: rowCount)
        var result = Adjacency(
            offsets: cursor, neighbours: Array(repeating: 0, count: arcCount), weights: Array(repeating: 0, count: arcCount))
        for node in 0..<rowCount {
            for arc in row(node) {
                let target = Int(neighbours[arc])
                result.neighbours[cursor[target]] = UInt32(truncatingIfNeeded: node)
                result.weights[cursor[target]] = weights[arc]
                cursor[target] += 1
            }
        }
        return result
    }

    /// One arc where sorted rows have several to the same neighbour, with the sum of their weights taken in ascending order.
    func merged() -> Adjacency {
        var result = Adjacency(offsets: [0], neighbours: [], weights: [])
        result.offsets.reserveCapacity(offsets.count)
        result.neighbours.reserveCapacity(arcCount)
        result.weights.reserveCapacity(arcCount)
        for node in 0..<rowCount {
            var arc = offsets[node]
            while arc < offsets[node + 1] {
                let neighbour = neighbours[arc]
                var end = arc + 1
                while end < offsets[node + 1], neighbours[end] == neighbour { end += 1 }
                // Adding 0 turns −0 into 0.
                let weight = end == arc + 1 ? weights[arc] + 0 : weights[arc..<end].sorted().reduce(0, +)
                result.neighbours.append(neighbour)
                result.weights.append(weight)
                arc = end
            }
            result.offsets.append(result.neighbours.count)
        }
        return result
    }

    /// Where each row starts, and the end of the last.
    private static func starts(counting rows: [UInt32], rowCount: Int) -> [Int] {
        var starts = Array(repeating: 0, count: rowCount + 1)
        for row in rows { starts[Int(row) + 1] += 1 }
        for row in 0..<rowCount { starts[row + 1] += starts[row] }
        return starts
    }

    func checkInvariants(rowCount: Int) {
        precondition(offsets.count == rowCount + 1 && offsets.first == 0 && offsets.last == arcCount, "Offsets run from 0 to the number of arcs")
        precondition(weights.count == arcCount, "One weight an arc")
        for node in 0..<rowCount {
            precondition(offsets[node] <= offsets[node + 1], "Offsets ascend")
            var previous = -1
            for arc in row(node) {
                let neighbour = Int(neighbours[arc])
                precondition(previous < neighbour && neighbour < rowCount, "Neighbours ascend and are nodes")
                previous = neighbour
            }
        }
    }
}
