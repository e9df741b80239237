/// Communities by the map equation: the division in two levels with which a random walk takes the fewest bits to describe.
///
/// Nodes move to the neighbouring module that makes the ``MapEquation`` least, modules become the nodes of the next level, and the whole is repeated from its
/// own result until nothing is gained; from `starts` random orders, the best result is taken.
/// - Directed: modules are what the walker stays in; undirected, what it has strong edges in.
/// - Disconnected: communities lie within components; an isolated node is a community of its own. Self-loops: keep the walker.
///   Parallel edges: summed by the network. Weight 0 or less: ``NetworkError/Code/weightNotPositive``.
/// - Returns: a partition, largest community first; the same one for the same network, options and seed at any number of threads.
/// - Complexity: about O(m) time a pass, some ten passes a start; O(n + m) memory a thread.
/// - Equals: no library's partition; the code length is that of Infomap 2's best of ten, two-level, to 0.5 %.
/// - Source: “Maps of random walks on complex networks reveal community structure” (2008), doi:10.1073/pnas.0706851105.
public struct Infomap: Hashable, Sendable {
    public var seed: UInt64
    /// At least 1; nil is 20 up to 10,000 edges and fewer above, 1 from 200,000.
    public var starts: Int?

    public init(seed: UInt64 = 1, starts: Int? = nil) {
        self.seed = seed
        self.starts = starts
    }

    public func partition(of network: Network) throws(NetworkError) -> Partition {
        let starts = self.starts ?? max(1, min(20, 200_000 / max(network.edgeCount, 1)))
        guard starts >= 1 else { throw .badOption("infomap", "starts", Double(starts), allowed: "a whole number of at least 1") }
        try network.requirePositiveWeights(for: "infomap")
        let singletons = Partition(labels: 0..<network.nodeCount)
        guard network.edgeCount > 0 else { return singletons }
        let graph = try FlowGraph(network, for: "infomap")
        var random = Xoshiro256(seed: seed)
        let seeds = (0..<starts).map { _ in random.next() }
        let found = SharedResults<(labels: [UInt32], length: Double)>(count: starts)
        try Workers(for: "infomap", cost: 50 * Double(starts) * Double(network.edgeCount)).forEach(starts) {
            ()
        } _: { start, _ in
            var search = MapSearch(random: Xoshiro256(seed: seeds[start]))
            var labels = (0..<UInt32(truncatingIfNeeded: network.nodeCount)).map { $0 }
            var length = graph.codeLength(of: labels)
            while (try? Execution.checkCancellation("infomap")) != nil {
                search.improve(&labels, of: graph)
                let now = graph.codeLength(of: labels)
                guard now < length - 1e-10 else { break }
                length = now
            }
            found.set(start, (labels, graph.codeLength(of: labels)))
        }
        try Execution.checkCancellation("infomap")
        var best: (labels: [UInt32], length: Double)?
        for result in found.values { if best.map({ result.length < $0.length - 1e-12 }) ?? true { best = result } }
        guard let best else { return singletons }
        // A module that does not hang together is two, which costs nothing.
        return Partition(labels: Components().components(of: network, within: best.labels))
    }
}

extension Clustering {
    static let infomap = Clustering(
        name: "infomap", title: "Communities (Infomap)", summary: "keeps a walker who follows edges by their weight for long"
    ) { network, seed throws(NetworkError) in try Infomap(seed: seed).partition(of: network) }
}

/// The moves of the Infomap algorithm.
private struct MapSearch {
    var random: Xoshiro256

    /// One pass from the nodes up through all levels.
    mutating func improve(_ labels: inout [UInt32], of base: FlowGraph) {
        var graph = base
        var modules = labels
        var parts = (0..<UInt32(truncatingIfNeeded: labels.count)).map { $0 }
        while true {
            move(graph, &modules)
            let count = Members.renumber(&modules)
            for node in parts.indices { parts[node] = modules[Int(parts[node])] }
            guard count < graph.nodeCount else { break }
            graph = graph.aggregated(by: modules, count: count)
            modules = (0..<UInt32(truncatingIfNeeded: count)).map { $0 }
        }
        labels = parts
    }

    private mutating func move(_ graph: FlowGraph, _ labels: inout [UInt32]) {
        let nodeCount = graph.nodeCount
        let own = Flat(labels)
        let visits = Flat(repeating: 0.0, count: nodeCount)
        let enter = Flat(repeating: 0.0, count: nodeCount)
        let exit = Flat(repeating: 0.0, count: nodeCount)
        let counts = Flat(repeating: 0, count: nodeCount)
        var entering = 0.0
        for node in 0..<nodeCount {
            let module = Int(own[node])
            counts[module] += 1
            visits[module] += graph.visits[node]
            for arc in graph.out.row(node) {
                let other = Int(own[Int(graph.out.neighbours[arc])])
                guard other != module else { continue }
                exit[module] += graph.out.weights[arc]
                enter[other] += graph.out.weights[arc]
                entering += graph.out.weights[arc]
            }
        }
        var free = (0..<UInt32(truncatingIfNeeded: nodeCount)).filter { counts[Int($0)] == 0 }
        var outSums = NeighbourSums(clusterCount: nodeCount)
        var inSums = NeighbourSums(clusterCount: nodeCount)
        var order = (0..<UInt32(truncatingIfNeeded: nodeCount)).map { $0 }
        random.shuffle(&order)
        var waiting = WaitingNodes(order)
        /// What a module adds to the length, but for the sum of all that enters.
        func cost(_ visits: Double, _ enter: Double, _ exit: Double) -> Double {
            // Differences of equal flows may be a little below 0.
            MapEquation.plogp(exit + visits) - MapEquation.plogp(enter) - MapEquation.plogp(exit)
        }
        while !waiting.isEmpty {
            let node = waiting.removeFirst()
            outSums.clear()
            for arc in graph.out.row(node) { outSums.add(graph.out.weights[arc], to: own[Int(graph.out.neighbours[arc])]) }
            if graph.isDirected {
                inSums.clear()
                for arc in graph.into.row(node) {
                    let module = own[Int(graph.into.neighbours[arc])]
                    inSums.add(graph.into.weights[arc], to: module)
                    outSums.add(0, to: module)
                }
            }
            func towards(_ module: UInt32) -> (out: Double, into: Double) {
                let out = outSums[module]
                return (out, graph.isDirected ? inSums[module] : out)
            }
            let old = own[node]
            let place = Int(old)
            let (visit, leaving, arriving) = (graph.visits[node], graph.leaving[node], graph.arriving[node])
            let oldCost = cost(visits[place], enter[place], exit[place])
            let here = towards(old)
            // The old module without the node; its rest of rounding goes with the last one.
            let isLast = counts[place] == 1
            let restVisits = isLast ? 0 : visits[place] - visit
            let restExit = isLast ? 0 : max(0, exit[place] - (leaving - here.out) + here.into)
            let restEnter = isLast ? 0 : max(0, enter[place] - (arriving - here.into) + here.out)
            let restCost = cost(restVisits, restEnter, restExit)
            let before = MapEquation.plogp(entering)
            var best = old
            var bestGain = 1e-12
            var bestEntering = entering
            func consider(_ module: UInt32) {
                let number = Int(module)
                let there = towards(module)
                let newExit = max(0, exit[number] + leaving - there.out - there.into)
                let newEnter = max(0, enter[number] + arriving - there.into - there.out)
                let sum = entering - enter[place] - enter[number] + restEnter + newEnter
                let gain =
                    oldCost + cost(visits[number], enter[number], exit[number]) + before - restCost
                    - cost(visits[number] + visit, newEnter, newExit) - MapEquation.plogp(sum)
                if gain > bestGain { (best, bestGain, bestEntering) = (module, gain, sum) }
            }
            for number in 0..<outSums.count where outSums.cluster(number) != old { consider(outSums.cluster(number)) }
            if !isLast, let empty = free.last { consider(empty) }
            guard best != old else { continue }
            let there = towards(best)
            let number = Int(best)
            (visits[place], enter[place], exit[place]) = (restVisits, restEnter, restExit)
            exit[number] = max(0, exit[number] + leaving - there.out - there.into)
            enter[number] = max(0, enter[number] + arriving - there.into - there.out)
            visits[number] += visit
            entering = bestEntering
            if best == free.last { free.removeLast() }
            counts[place] -= 1
            counts[number] += 1
            if counts[place] == 0 { free.append(old) }
            own[node] = best
            for side in graph.isDirected ? [graph.out, graph.into] : [graph.out] {
                for arc in side.row(node) {
                    let other = Int(side.neighbours[arc])
                    if own[other] != best { waiting.append(other) }
                }
            }
        }
        labels = own.array
    }
}
