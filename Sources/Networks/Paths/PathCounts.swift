/// How many shortest paths lead from one source to each node, and over which last edges.
///
/// An arc u→v is the last of a shortest path to v if u was reached before v and *d(u) + length ≤ d(v)·(1 + 1e-10)*. Distances are settled exactly
/// first and ties looked for afterwards, so that a path that ties late, by rounding, cannot be missed or counted in part.
///
/// Counts grow exponentially with the size of a network (2¹⁰²⁴ paths take 3,073 nodes in a row of diamonds). When one passes `limit`, all counts of
/// that source are taken again with an exponent each, so that the shares remain right.
struct PathCounts {
    /// Lengths are equal within this, relative to the larger.
    static let tolerance = 1e-10

    private let reverse: Adjacency
    private let reverseLengths: [Double]?
    private let limit: Double
    private var significands: [Double]
    /// Powers of two that belong to the significands; used while `isScaled`.
    private var exponents: [Int]
    private var isScaled = false
    /// The sources of the last arcs into `order[i]` stand at `starts[i] ..< starts[i + 1]`.
    private var predecessors: [UInt32] = []
    private var starts: [Int] = []

    /// `reverse` holds the arcs that the search follows by their other end.
    init(reverse: Adjacency, isUniform: Bool, limit: Double) {
        self.reverse = reverse
        self.limit = limit
        reverseLengths = isUniform ? nil : reverse.weights.map { 1 / $0 }
        significands = Array(repeating: 0, count: reverse.rowCount)
        exponents = Array(repeating: 0, count: reverse.rowCount)
    }

    /// Counts after a search.
    mutating func count(_ search: borrowing PathSearch) {
        predecessors.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
        isScaled = false
        for place in search.order.indices {
            let node = Int(search.order[place])
            var count = place == 0 ? 1.0 : 0
            if place > 0 {
                let distance = search.distances[node]
                for arc in reverse.row(node) {
                    let other = Int(reverse.neighbours[arc])
                    let isLast: Bool
                    if let reverseLengths {
                        isLast =
                            search.distances[other] + reverseLengths[arc] <= distance * (1 + PathCounts.tolerance)
                            && search.places[other] < UInt32(truncatingIfNeeded: place)
                    } else {
                        isLast = search.distances[other] + 1 == distance
                    }
                    if isLast {
                        predecessors.append(UInt32(truncatingIfNeeded: other))
                        count += significands[other]
                    }
                }
            }
            significands[node] = count
            starts.append(predecessors.count)
            if count > limit { isScaled = true }
        }
        if isScaled { countScaled(search.order) }
    }

    private mutating func countScaled(_ order: [UInt32]) {
        for place in order.indices {
            var significand = 1.0
            var exponent = 0
            if place > 0 {
                let last = predecessors[starts[place]..<starts[place + 1]]
                exponent = last.reduce(Int.min) { max($0, exponents[Int($1)]) }
                significand = last.reduce(0) {
                    $0 + Double(sign: .plus, exponent: exponents[Int($1)] - exponent, significand: significands[Int($1)])
                }
            }
            let node = Int(order[place])
            exponents[node] = exponent + Int(significand.exponent)
            significands[node] = significand.significand
        }
    }

    /// Adds to `accumulator`, for each node between the source and others, the shares of shortest paths that pass through it.
    ///
    /// `dependencies` is scratch space, all 0 before and after.
    func accumulate(_ order: [UInt32], dependencies: inout [Double], into accumulator: inout [Double]) {
        for place in order.indices.reversed() {
            let node = Int(order[place])
            let dependency = dependencies[node]
            dependencies[node] = 0
            guard place > 0 else { break }
            accumulator[node] += dependency
            let passedOn = (1 + dependency) / significands[node]
            for arc in starts[place]..<starts[place + 1] {
                let other = Int(predecessors[arc])
                let share = passedOn * significands[other]
                dependencies[other] += isScaled ? Double(sign: .plus, exponent: exponents[other] - exponents[node], significand: share) : share
            }
        }
    }
}
