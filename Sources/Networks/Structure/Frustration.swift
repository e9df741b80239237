/// Frustration: the least number of edges that contradict two factions, friends within and foes between.
///
/// Of all divisions of the nodes in two, the one with the fewest negative edges inside and positive edges between. 0 is a balanced network.
/// Searched by single moves from `starts` divisions, the first along a spanning forest, the others random; then, for at most 1,000 nodes, within `stepLimit` steps, by branch and
/// bound over all divisions, which proves it the least.
/// - Directions: ignored; where both directions have an edge, the sign is that of their sum. Edges of weight 0 and self-loops are left out.
///   Disconnected: components add up.
/// - Complexity: O(starts · m) for the search; exponential, but bounded, for the proof.
/// - Equals: the least of all divisions, by trying them, where ``isProven``; 7 for Read's highland tribes, as published.
/// - Source: “Balance and frustration in signed networks” (2019), doi:10.1093/comnet/cny015; the measure: “On the notion of balance of a signed graph”
///   (1953), doi:10.1307/mmj/1028989917.
public struct Frustration: Hashable, Sendable {
    /// Edges that contradict.
    public let edges: Int
    /// By node; the first one is on the first side.
    public let factions: [Bool]
    /// Whether no division has fewer.
    public let isProven: Bool

    /// Of nodes, for the proof: it calls itself as often.
    static let proofLimit = 1000

    /// A division that no edge of some spanning forest contradicts: of a balanced network, no edge at all.
    private static func spanning(_ adjacency: Adjacency) -> [Bool] {
        var factions = [Bool?](repeating: nil, count: adjacency.rowCount)
        var open: [Int] = []
        for start in 0..<adjacency.rowCount where factions[start] == nil {
            factions[start] = false
            open.append(start)
            while let node = open.popLast() {
                for arc in adjacency.row(node) where adjacency.weights[arc] != 0 && factions[Int(adjacency.neighbours[arc])] == nil {
                    factions[Int(adjacency.neighbours[arc])] = (factions[node] == true) == (adjacency.weights[arc] > 0)
                    open.append(Int(adjacency.neighbours[arc]))
                }
            }
        }
        return factions.map { $0 ?? false }
    }

    /// At least one start; a step limit of 0 or more for the proof.
    public init(of network: Network, seed: UInt64 = 1, starts: Int = 100, stepLimit: Int = 1_000_000) {
        precondition(starts >= 1 && stepLimit >= 0, "At least one start, and no negative number of steps")
        let adjacency = network.undirectedAdjacency().withoutLoops()
        let nodeCount = network.nodeCount
        var random = Xoshiro256(seed: seed)
        func agrees(_ arc: Int, _ one: Bool, _ other: Bool) -> Bool {
            adjacency.weights[arc] == 0 || (adjacency.weights[arc] > 0) == (one == other)
        }
        func faults(_ factions: [Bool]) -> Int {
            var count = 0
            for node in 0..<nodeCount {
                for arc in adjacency.row(node) where !agrees(arc, factions[node], factions[Int(adjacency.neighbours[arc])]) { count += 1 }
            }
            return count / 2
        }
        var best = [Bool](repeating: false, count: nodeCount)
        var least = faults(best)
        for start in 0..<starts where least > 0 {
            var factions = start == 0 ? Frustration.spanning(adjacency) : (0..<nodeCount).map { _ in random.below(2) == 0 }
            var queue = Array(0..<nodeCount)
            random.shuffle(&queue)
            var isQueued = [Bool](repeating: true, count: nodeCount)
            var next = 0
            while next < queue.count {
                let node = queue[next]
                next += 1
                isQueued[node] = false
                // Every move takes at least one fault away, so that this ends.
                let gain = adjacency.row(node).reduce(0) { gain, arc in
                    adjacency.weights[arc] == 0 ? gain : gain + (agrees(arc, factions[node], factions[Int(adjacency.neighbours[arc])]) ? -1 : 1)
                }
                guard gain > 0 else { continue }
                factions[node].toggle()
                for arc in adjacency.row(node) where !isQueued[Int(adjacency.neighbours[arc])] {
                    isQueued[Int(adjacency.neighbours[arc])] = true
                    queue.append(Int(adjacency.neighbours[arc]))
                }
            }
            let found = faults(factions)
            if found < least { (least, best) = (found, factions) }
        }
        guard least > 0, nodeCount <= Frustration.proofLimit else {
            edges = least
            factions = best.first == true ? best.map { !$0 } : best
            isProven = least == 0
            return
        }
        var proof = FrustrationProof(adjacency, least: least, best: best, stepLimit: stepLimit)
        proof.run()
        edges = proof.least
        factions = proof.best.first == true ? proof.best.map { !$0 } : proof.best
        isProven = proof.isComplete
    }
}

/// Branch and bound over divisions in two.
private struct FrustrationProof {
    private let adjacency: Adjacency
    private let order: [Int]
    private let stepLimit: Int
    private var steps = 0
    private(set) var least: Int
    private(set) var best: [Bool]
    /// By node: the faults that either side would add with those that have theirs.
    private var costs: [(first: Int, second: Int)]
    private var sides: [Bool?]
    var isComplete: Bool { steps <= stepLimit }

    init(_ adjacency: Adjacency, least: Int, best: [Bool], stepLimit: Int) {
        self.adjacency = adjacency
        self.least = least
        self.best = best
        self.stepLimit = stepLimit
        costs = Array(repeating: (0, 0), count: adjacency.rowCount)
        sides = Array(repeating: nil, count: adjacency.rowCount)
        // The node with most edges to those before it comes next: bounds rise early.
        var heap = NodeHeap(nodeCount: adjacency.rowCount)
        var keys = (0..<adjacency.rowCount).map { -Double(adjacency.row($0).count) * 1e-6 }
        for node in keys.indices { heap.push(node, keys[node]) }
        var isDone = [Bool](repeating: false, count: adjacency.rowCount)
        var order: [Int] = []
        while let (node, _) = heap.popMinimum() {
            order.append(node)
            isDone[node] = true
            for arc in adjacency.row(node) where !isDone[Int(adjacency.neighbours[arc])] {
                let other = Int(adjacency.neighbours[arc])
                keys[other] -= 1
                heap.push(other, keys[other])
            }
        }
        self.order = order
    }

    mutating func run() {
        extend(0, cost: 0, bound: 0)
    }

    /// - Parameter bound: what the nodes still open add at the least, each by itself.
    private mutating func extend(_ place: Int, cost: Int, bound: Int) {
        steps += 1
        guard isComplete, cost + bound < least else { return }
        guard place < order.count else {
            least = cost
            best = sides.map { $0 ?? false }
            return
        }
        let node = order[place]
        let own = costs[node]
        let rest = bound - min(own.first, own.second)
        // The cheaper side first; of the first node one side is enough, as the division turned round is the same.
        for side in own.first <= own.second ? [false, true] : [true, false] where place > 0 || !side {
            sides[node] = side
            var next = rest
            for arc in adjacency.row(node) {
                let other = Int(adjacency.neighbours[arc])
                guard sides[other] == nil, adjacency.weights[arc] != 0 else { continue }
                let before = min(costs[other].first, costs[other].second)
                // A friend on this side costs a fault on the other one, a foe here.
                if (adjacency.weights[arc] > 0) == side { costs[other].first += 1 } else { costs[other].second += 1 }
                next += min(costs[other].first, costs[other].second) - before
            }
            extend(place + 1, cost: cost + (side ? own.second : own.first), bound: next)
            for arc in adjacency.row(node) {
                let other = Int(adjacency.neighbours[arc])
                guard sides[other] == nil, adjacency.weights[arc] != 0 else { continue }
                if (adjacency.weights[arc] > 0) == side { costs[other].first -= 1 } else { costs[other].second -= 1 }
            }
            sides[node] = nil
        }
    }
}
