/// The moves of the Leiden algorithm. Names follow the article's appendix: MoveNodesFast, RefinePartition, AggregateGraph.
struct LeidenSearch {
    let resolution: Double
    var random: Xoshiro256
    /// Rises of modularity below this are rounding.
    private static let leastGain = 1e-12

    init(resolution: Double, random: Xoshiro256) {
        self.resolution = resolution
        self.random = random
    }

    /// One pass from the nodes up through all levels. False if modularity did not rise.
    mutating func improve(_ labels: inout [Int], of base: ModularityGraph) -> Bool {
        var graph = base
        var clusters = labels
        var gain = 0.0
        /// By node of the base: the node of `graph` that it is part of.
        var parts = Array(labels.indices)
        while true {
            gain += moveNodes(of: graph, &clusters)
            let clusterCount = LeidenSearch.renumber(&clusters)
            guard clusterCount < graph.nodeCount else { break }
            var refined = refine(graph, clusters, count: clusterCount)
            let refinedCount = LeidenSearch.renumber(&refined)
            guard refinedCount < graph.nodeCount else { break }
            var lifted = [Int](repeating: 0, count: refinedCount)
            for (node, part) in refined.enumerated() { lifted[part] = clusters[node] }
            for node in parts.indices { parts[node] = refined[parts[node]] }
            graph = graph.aggregated(by: refined, count: refinedCount)
            clusters = lifted
        }
        labels = parts.map { clusters[$0] }
        return gain > LeidenSearch.leastGain * base.total
    }

    /// Numbers labels from 0 in the order in which they occur, and counts them.
    private static func renumber(_ labels: inout [Int]) -> Int {
        var numbers = [Int](repeating: -1, count: labels.count)
        var count = 0
        for node in labels.indices {
            if numbers[labels[node]] < 0 {
                numbers[labels[node]] = count
                count += 1
            }
            labels[node] = numbers[labels[node]]
        }
        return count
    }

    /// Moves nodes as long as that raises modularity; after a move only the node's neighbours are looked at again. Returns the rise times `total`.
    private mutating func moveNodes(of graph: ModularityGraph, _ labels: inout [Int]) -> Double {
        let threshold = LeidenSearch.leastGain * graph.total
        var clusters = ClusterSums(graph, labels)
        var free = labels.indices.filter { clusters.counts[$0] == 0 }
        var sums = NeighbourSums(clusterCount: graph.nodeCount)
        var queue = Array(labels.indices)
        random.shuffle(&queue)
        var isQueued = [Bool](repeating: true, count: graph.nodeCount)
        var next = 0
        var total = 0.0
        while next < queue.count {
            let node = queue[next]
            next += 1
            if next > graph.nodeCount {
                queue.removeFirst(next)
                next = 0
            }
            isQueued[node] = false
            sums.clear()
            for arc in graph.pulls.row(node) { sums.add(graph.pulls.weights[arc], to: labels[Int(graph.pulls.neighbours[arc])]) }
            let old = labels[node]
            clusters.remove(node, of: graph, from: old)
            let stay = sums[old] - expected(node, of: graph, in: clusters, old)
            var best = old
            var bestGain = stay
            for cluster in sums.clusters where cluster != old {
                let gain = sums[cluster] - expected(node, of: graph, in: clusters, cluster)
                if gain > bestGain + threshold { (best, bestGain) = (cluster, gain) }
            }
            // A community of its own.
            if clusters.counts[old] > 0, 0 > bestGain + threshold, let empty = free.last { (best, bestGain) = (empty, 0) }
            clusters.add(node, of: graph, to: best)
            guard best != old else { continue }
            if best == free.last { free.removeLast() }
            if clusters.counts[old] == 0 { free.append(old) }
            labels[node] = best
            total += bestGain - stay
            for arc in graph.pulls.row(node) {
                let neighbour = Int(graph.pulls.neighbours[arc])
                if labels[neighbour] != best, !isQueued[neighbour] {
                    isQueued[neighbour] = true
                    queue.append(neighbour)
                }
            }
        }
        return total
    }

    /// Parts of each cluster: from single nodes, those that are well connected to their cluster join the part that raises modularity most.
    private mutating func refine(_ graph: ModularityGraph, _ labels: [Int], count: Int) -> [Int] {
        var parts = Array(labels.indices)
        var sums = NeighbourSums(clusterCount: graph.nodeCount)
        var partSums = ClusterSums(graph, parts)
        let clusters = ClusterSums(graph, labels)
        /// By part: its pull towards the rest of its cluster.
        var pull = labels.indices.map { node in
            graph.pulls.row(node).reduce(0.0) { labels[Int(graph.pulls.neighbours[$1])] == labels[node] ? $0 + graph.pulls.weights[$1] : $0 }
        }
        func isWellConnected(_ part: Int, in cluster: Int) -> Bool {
            let (out, into) = (partSums.out[part], partSums.into[part])
            let expected = out * (clusters.into[cluster] - into) + into * (clusters.out[cluster] - out)
            return pull[part] >= resolution * expected / graph.total - LeidenSearch.leastGain * graph.total
        }
        for (cluster, members) in Partition.members(of: labels, count: count).enumerated() where members.count > 1 {
            var order = members
            random.shuffle(&order)
            for node in order where partSums.counts[parts[node]] == 1 && isWellConnected(parts[node], in: cluster) {
                let own = parts[node]
                sums.clear()
                for arc in graph.pulls.row(node) {
                    let neighbour = Int(graph.pulls.neighbours[arc])
                    if labels[neighbour] == cluster { sums.add(graph.pulls.weights[arc], to: parts[neighbour]) }
                }
                var best = own
                var bestGain = 0.0
                for part in sums.clusters where part != own && isWellConnected(part, in: cluster) {
                    let gain = sums[part] - expected(node, of: graph, in: partSums, part)
                    if gain > bestGain { (best, bestGain) = (part, gain) }
                }
                guard best != own else { continue }
                partSums.remove(node, of: graph, from: own)
                partSums.add(node, of: graph, to: best)
                pull[best] += pull[own] - 2 * sums[best]
                pull[own] = 0
                parts[node] = best
            }
        }
        return parts
    }

    /// What chance would put between the node and the cluster (without the node).
    private func expected(_ node: Int, of graph: ModularityGraph, in clusters: ClusterSums, _ cluster: Int) -> Double {
        resolution * (graph.out[node] * clusters.into[cluster] + graph.into[node] * clusters.out[cluster]) / graph.total
    }
}

/// By cluster: how many nodes, and their summed strengths.
private struct ClusterSums {
    private(set) var counts: [Int]
    private(set) var out: [Double]
    private(set) var into: [Double]

    init(_ graph: ModularityGraph, _ labels: [Int]) {
        counts = Array(repeating: 0, count: labels.count)
        out = Array(repeating: 0, count: labels.count)
        into = out
        for (node, label) in labels.enumerated() { add(node, of: graph, to: label) }
    }

    mutating func add(_ node: Int, of graph: ModularityGraph, to cluster: Int) {
        counts[cluster] += 1
        out[cluster] += graph.out[node]
        into[cluster] += graph.into[node]
    }

    mutating func remove(_ node: Int, of graph: ModularityGraph, from cluster: Int) {
        counts[cluster] -= 1
        // An empty cluster must not keep a rest of rounding.
        out[cluster] = counts[cluster] == 0 ? 0 : out[cluster] - graph.out[node]
        into[cluster] = counts[cluster] == 0 ? 0 : into[cluster] - graph.into[node]
    }
}
