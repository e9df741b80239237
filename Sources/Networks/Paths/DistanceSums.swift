/// What the distances from one node to those that it can reach add up to.
struct DistanceSums: BitwiseCopyable, Sendable {
    /// Nodes reached, without the node itself.
    var reached = 0
    /// The largest distance; 0 where nothing is reached.
    var largest = 0.0
    var sum = 0.0
    /// The sum of 1/distance.
    var inverses = 0.0
}

extension PathLengths {
    /// By node, as the start of paths; self-loops add nothing. Units are those of the weights.
    func distanceSums(for measure: String) throws(NetworkError) -> [DistanceSums] {
        if isUniform {
            let unit = unit
            return try LevelCounts(adjacency: forward).sums(for: measure).map {
                DistanceSums(reached: $0.reached, largest: $0.largest * unit, sum: $0.sum * unit, inverses: $0.inverses / unit)
            }
        }
        let (nodeCount, forward) = (nodeCount, forward)
        return try Workers(for: measure, cost: Double(nodeCount) * Double(forward.arcCount)).map(nodeCount, repeating: DistanceSums(), blockSize: 16) {
            WeightedPaths(nodeCount: nodeCount)
        } _: { node, paths in
            forward.withRows { paths.search(from: node, $0) }
            var sums = DistanceSums()
            sums.reached = paths.reached - 1
            for place in 1..<max(1, paths.reached) {
                let distance = paths.distances[Int(paths.order[place])]
                // The order is by rising distance.
                sums.largest = distance
                sums.sum += distance
                sums.inverses += 1 / distance
            }
            return sums
        }
    }
}
