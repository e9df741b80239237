/// The moves of the Louvain and Leiden algorithms. Names follow the latter's appendix: MoveNodesFast, RefinePartition, AggregateGraph.
struct CommunitySearch {
    /// Between two levels, communities are taken apart into well-connected parts (Leiden), or not (Louvain).
    let refines: Bool
    var random: Xoshiro256

    init(refines: Bool, random: Xoshiro256) {
        self.refines = refines
        self.random = random
    }

    /// One pass from the nodes up through all levels. Returns by how much quality rose.
    mutating func improve(_ labels: inout [UInt32], of base: QualityGraph) -> Double {
        var graph = base
        var clusters = labels
        var gain = 0.0
        /// By node of the base: the node of `graph` that it is part of.
        var parts = (0..<UInt32(truncatingIfNeeded: labels.count)).map { $0 }
        while true {
            gain += moveNodes(of: graph, &clusters)
            let clusterCount = Members.renumber(&clusters)
            guard clusterCount < graph.nodeCount else { break }
            var refined = clusters
            let refinedCount = refines ? refine(graph, clusters, count: clusterCount, &refined) : clusterCount
            guard refinedCount < graph.nodeCount else { break }
            var lifted = [UInt32](repeating: 0, count: refinedCount)
            for (node, part) in refined.enumerated() { lifted[Int(part)] = clusters[node] }
            for node in parts.indices { parts[node] = refined[Int(parts[node])] }
            graph = graph.aggregated(by: refined, count: refinedCount)
            clusters = lifted
        }
        labels = parts.map { clusters[Int($0)] }
        return gain
    }

    /// Moves nodes as long as that raises quality; after a move only the node's neighbours are looked at again. Returns the rise.
    private mutating func moveNodes(of graph: QualityGraph, _ labels: inout [UInt32]) -> Double {
        let nodeCount = graph.nodeCount
        let clusters = ClusterSums(graph, labels)
        var free = (0..<UInt32(truncatingIfNeeded: nodeCount)).filter { clusters.count(of: $0) == 0 }
        var sums = NeighbourSums(clusterCount: nodeCount)
        var order = (0..<UInt32(truncatingIfNeeded: nodeCount)).map { $0 }
        random.shuffle(&order, within: 4096)
        var waiting = WaitingNodes(order)
        let own = Flat(labels)
        let threshold = graph.threshold
        var total = 0.0
        graph.pulls.withRows { rows in
            while !waiting.isEmpty {
                let node = waiting.removeFirst()
                sums.clear()
                let (start, end) = (rows.start(node), rows.end(node))
                for arc in start..<end {
                    let other = rows.neighbour(arc)
                    if other != node { sums.add(rows.weight(arc), to: own[other]) }
                }
                let old = own[node]
                clusters.remove(node, from: old)
                let shares = clusters.shares(of: node)
                let stay = sums[old] - clusters.expected(shares, with: old)
                var best = old
                var bestGain = stay
                for place in 0..<sums.count {
                    let cluster = sums.cluster(place)
                    let gain = sums[cluster] - clusters.expected(shares, with: cluster)
                    if gain > bestGain + threshold, cluster != old { (best, bestGain) = (cluster, gain) }
                }
                // A community of its own.
                if clusters.count(of: old) > 0, 0 > bestGain + threshold, let empty = free.last { (best, bestGain) = (empty, 0) }
                clusters.add(node, to: best)
                guard best != old else { continue }
                if best == free.last { free.removeLast() }
                if clusters.count(of: old) == 0 { free.append(old) }
                own[node] = best
                total += bestGain - stay
                for arc in start..<end {
                    let other = rows.neighbour(arc)
                    if own[other] != best { waiting.append(other) }
                }
            }
        }
        labels = own.array
        return total
    }

    /// Parts of each cluster: from single nodes, those that are well connected to their cluster join the part that raises quality most.
    ///
    /// Numbers the parts from 0, those of a cluster one after the other, so that what belongs together lies together; returns how many there are.
    private mutating func refine(_ graph: QualityGraph, _ labels: [UInt32], count: Int, _ refined: inout [UInt32]) -> Int {
        let nodeCount = graph.nodeCount
        let own = Flat(labels)
        let singles = (0..<UInt32(truncatingIfNeeded: nodeCount)).map { $0 }
        let parts = Flat(singles)
        var sums = NeighbourSums(clusterCount: nodeCount)
        let partSums = ClusterSums(graph, singles)
        let clusters = ClusterSums(graph, labels)
        let members = Members(of: labels, count: count)
        /// By part: its pull towards the rest of its cluster.
        let pull = Flat(repeating: 0.0, count: nodeCount)
        let threshold = graph.threshold
        graph.pulls.withRows { rows in
            for node in 0..<nodeCount {
                let label = own[node]
                var sum = 0.0
                for arc in rows.start(node)..<rows.end(node) {
                    let other = rows.neighbour(arc)
                    if other != node { sum += rows.weight(arc) * Branchless.isEqual(own[other], label) }
                }
                pull[node] = sum
            }
            func isWellConnected(_ part: UInt32, in cluster: UInt32) -> Bool {
                pull[Int(part)] >= clusters.expected(partSums, part, in: cluster) - threshold
            }
            for cluster in 0..<UInt32(truncatingIfNeeded: count) where members.range(Int(cluster)).count > 1 {
                var order = Array(members.nodes[members.range(Int(cluster))])
                random.shuffle(&order)
                for number in order {
                    let node = Int(number)
                    let old = parts[node]
                    guard partSums.count(of: old) == 1, isWellConnected(old, in: cluster) else { continue }
                    sums.clear()
                    for arc in rows.start(node)..<rows.end(node) {
                        let other = rows.neighbour(arc)
                        if own[other] == cluster, other != node { sums.add(rows.weight(arc), to: parts[other]) }
                    }
                    let shares = partSums.shares(of: node)
                    var best = old
                    var bestGain = 0.0
                    for place in 0..<sums.count {
                        let part = sums.cluster(place)
                        let gain = sums[part] - partSums.expected(shares, with: part)
                        if gain > bestGain, part != old, isWellConnected(part, in: cluster) { (best, bestGain) = (part, gain) }
                    }
                    guard best != old else { continue }
                    partSums.remove(node, from: old)
                    partSums.add(node, to: best)
                    pull[Int(best)] += pull[Int(old)] - 2 * sums[best]
                    pull[Int(old)] = 0
                    parts[node] = best
                }
            }
        }
        let numbers = Flat(repeating: UInt32.max, count: nodeCount)
        var partCount: UInt32 = 0
        for node in members.nodes {
            let part = Int(parts[Int(node)])
            if numbers[part] == .max {
                numbers[part] = partCount
                partCount += 1
            }
            refined[Int(node)] = numbers[part]
        }
        return Int(partCount)
    }
}

/// By cluster: how many nodes, and their summed masses.
private struct ClusterSums: ~Copyable {
    private let counts: Flat<UInt32>
    private let out: Flat<Double>
    private let into: Flat<Double>
    private let nodeOut: Flat<Double>
    private let nodeInto: Flat<Double>
    private let resolution: Double
    private let divisor: Double
    private let isSymmetric: Bool

    init(_ graph: QualityGraph, _ labels: [UInt32]) {
        isSymmetric = graph.into.isEmpty
        counts = Flat(repeating: 0, count: labels.count)
        out = Flat(repeating: 0, count: labels.count)
        into = Flat(repeating: 0, count: isSymmetric ? 0 : labels.count)
        nodeOut = Flat(graph.out)
        nodeInto = Flat(graph.into)
        resolution = graph.resolution
        divisor = graph.divisor
        for (node, label) in labels.enumerated() { add(node, to: label) }
    }

    func count(of cluster: UInt32) -> UInt32 { counts[Int(cluster)] }

    func add(_ node: Int, to cluster: UInt32) {
        let place = Int(cluster)
        counts[place] += 1
        out[place] += nodeOut[node]
        if !isSymmetric { into[place] += nodeInto[node] }
    }

    func remove(_ node: Int, from cluster: UInt32) {
        let place = Int(cluster)
        counts[place] -= 1
        // An empty cluster must not keep a rest of rounding.
        let isEmpty = counts[place] == 0
        out[place] = isEmpty ? 0 : out[place] - nodeOut[node]
        if !isSymmetric { into[place] = isEmpty ? 0 : into[place] - nodeInto[node] }
    }

    /// Of a node: γ times its masses over the divisor.
    func shares(of node: Int) -> (out: Double, into: Double) {
        (resolution * (nodeOut[node] / divisor), isSymmetric ? 0 : resolution * (nodeInto[node] / divisor))
    }

    /// What is expected between a node of these shares and the cluster (without the node).
    func expected(_ shares: (out: Double, into: Double), with cluster: UInt32) -> Double {
        let first = out[Int(cluster)]
        return isSymmetric ? shares.out * first : shares.out * into[Int(cluster)] + shares.into * first
    }

    /// What is expected between a part and the rest of the cluster, of these sums, that it lies in.
    func expected(_ parts: borrowing ClusterSums, _ part: UInt32, in cluster: UInt32) -> Double {
        let partOut = parts.out[Int(part)]
        let restOut = out[Int(cluster)] - partOut
        if isSymmetric { return resolution * (partOut / divisor) * restOut }
        let partInto = parts.into[Int(part)]
        return resolution * (partOut / divisor) * (into[Int(cluster)] - partInto) + resolution * (partInto / divisor) * restOut
    }
}
