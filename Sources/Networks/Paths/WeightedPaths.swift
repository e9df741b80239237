/// Shortest paths from one source after another by Dijkstra's algorithm: distances, how many paths lead to each node, and over which last arcs.
///
/// An arc u→v is the last of a shortest path to v if u was reached before v and *d(u) + length ≤ d(v)·(1 + 1e-10)*. Distances are settled exactly
/// first and ties looked for afterwards, so that a path that ties late, by rounding, cannot be missed or counted in part.
///
/// Counts grow exponentially with the size of a network. When one passes `limit`, all counts of that source are taken again with an exponent each, so that
/// the shares remain right.
struct WeightedPaths: ~Copyable {
    /// Lengths are equal within this, relative to the larger.
    static let tolerance = 1e-10

    private let limit: Double
    /// By node; infinite where not reached.
    let distances: Flat<Double>
    /// The nodes reached, source first, by rising distance.
    let order: Flat<UInt32>
    private(set) var reached = 0
    /// By node: its place in `order`, meaningful only if reached.
    private let places: Flat<UInt32>
    private var heap: NodeHeap
    private let significands: Flat<Double>
    /// Powers of two that belong to the significands, by node; empty unless some count passed the limit.
    private var exponents: [Int] = []
    private let dependencies: Flat<Double>
    /// Of `order[i]`: the arcs from before stand at `starts[i] ..< starts[i + 1]` of `lasts`.
    private var lasts: [Int] = []
    private let starts: Flat<Int>

    init(nodeCount: Int, limit: Double = 1e200) {
        self.limit = limit
        distances = Flat(repeating: .infinity, count: nodeCount)
        order = Flat(repeating: 0, count: nodeCount)
        places = Flat(repeating: 0, count: nodeCount)
        significands = Flat(repeating: 0, count: nodeCount)
        dependencies = Flat(repeating: 0, count: nodeCount)
        starts = Flat(repeating: 0, count: nodeCount + 1)
        heap = NodeHeap(nodeCount: nodeCount)
    }

    /// - Parameter rows: the arcs that paths follow, with lengths above 0 as weights.
    mutating func search(from source: Int, _ rows: Rows) {
        for place in 0..<reached { distances[Int(order[place])] = .infinity }
        reached = 0
        distances[source] = 0
        heap.push(source, 0)
        while let (node, distance) = heap.popMinimum() {
            places[node] = UInt32(truncatingIfNeeded: reached)
            order[reached] = UInt32(truncatingIfNeeded: node)
            reached += 1
            var arc = rows.start(node)
            let end = rows.end(node)
            while arc < end {
                let neighbour = rows.neighbour(arc)
                let candidate = distance + rows.weight(arc)
                arc += 1
                // A node that has been reached cannot improve: lengths are positive.
                if candidate < distances[neighbour] {
                    distances[neighbour] = candidate
                    heap.push(neighbour, candidate)
                }
            }
        }
    }

    /// Counts paths after a search.
    ///
    /// - Parameter back: the same arcs by their other end.
    mutating func count(_ back: Rows) {
        lasts.removeAll(keepingCapacity: true)
        exponents.removeAll()
        guard reached > 0 else { return }
        significands[Int(order[0])] = 1
        starts[0] = 0
        starts[1] = 0
        var largest = 1.0
        for place in 1..<max(1, reached) {
            let node = Int(order[place])
            let bound = distances[node] * (1 + WeightedPaths.tolerance)
            var count = 0.0
            var arc = back.start(node)
            let end = back.end(node)
            while arc < end {
                let other = back.neighbour(arc)
                if distances[other] + back.weight(arc) <= bound, Int(places[other]) < place {
                    lasts.append(arc)
                    count += significands[other]
                }
                arc += 1
            }
            significands[node] = count
            largest = max(largest, count)
            starts[place + 1] = lasts.count
        }
        if largest > limit { countScaled(back) }
    }

    private mutating func countScaled(_ back: Rows) {
        exponents = Array(repeating: 0, count: back.count)
        for place in 0..<reached {
            var significand = 1.0
            var exponent = 0
            if place > 0 {
                let last = lasts[starts[place]..<starts[place + 1]]
                exponent = last.reduce(Int.min) { max($0, exponents[back.neighbour($1)]) }
                significand = 0
                for arc in last {
                    let other = back.neighbour(arc)
                    significand += Double(sign: .plus, exponent: exponents[other] - exponent, significand: significands[other])
                }
            }
            let node = Int(order[place])
            exponents[node] = exponent + Int(significand.exponent)
            significands[node] = significand.significand
        }
    }

    /// Hands out what passes: for each node but the source its dependency, and for each last arc (by its number in `back`) what passes over it.
    func accumulate(_ back: Rows, nodes: (_ node: Int, _ dependency: Double) -> Void, arcs: (_ arc: Int, _ share: Double) -> Void) {
        var place = reached - 1
        while place > 0 {
            let node = Int(order[place])
            let dependency = dependencies[node]
            dependencies[node] = 0
            nodes(node, dependency)
            let passedOn = (1 + dependency) / significands[node]
            for number in starts[place]..<starts[place + 1] {
                let arc = lasts[number]
                let other = back.neighbour(arc)
                var share = passedOn * significands[other]
                if !exponents.isEmpty { share = Double(sign: .plus, exponent: exponents[other] - exponents[node], significand: share) }
                dependencies[other] += share
                arcs(arc, share)
            }
            place -= 1
        }
        if reached > 0 { dependencies[Int(order[0])] = 0 }
    }

    /// After counting: a random shortest path from the source to a node, all equally likely; appends the nodes between the two, the last first.
    func walk(back target: Int, _ back: Rows, _ random: inout Xoshiro256, _ path: inout [UInt32]) {
        guard distances[target] < .infinity else { return }
        var node = target
        while places[node] > 0 {
            let place = Int(places[node])
            var left = random.unit()
            var chosen = node
            for number in starts[place]..<starts[place + 1] {
                chosen = back.neighbour(lasts[number])
                var share = significands[chosen] / significands[node]
                if !exponents.isEmpty { share = Double(sign: .plus, exponent: exponents[chosen] - exponents[node], significand: share) }
                left -= share
                if left < 0 { break }
            }
            if places[chosen] > 0 { path.append(UInt32(truncatingIfNeeded: chosen)) }
            node = chosen
        }
    }
}
