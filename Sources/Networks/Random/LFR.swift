/// Lancichinetti, Fortunato and Radicchi's benchmark: communities of very different sizes, nodes of very different degrees.
///
/// Degrees follow *k^−τ₁* from a lower end, which the mean decides, up to `maximumDegree`; community sizes follow *s^−τ₂* within `communitySizes`. Each
/// node has a share μ of its edges outside its community (in the mean: shares are rounded up or down at random). Half-edges are joined at random, and
/// loops, parallel edges and outside edges that would lie inside are exchanged against others; the few that no exchange can mend are left out.
/// - Self-loops, parallel edges: none. Weights: 1. Undirected.
/// - Complexity: O(n log n + m) expected time, O(n + m) memory.
/// - Source: “Benchmark graphs for testing community detection algorithms” (2008), doi:10.1103/PhysRevE.78.046110.
public struct LFR: Hashable, Sendable {
    public var nodeCount: Int
    public var meanDegree: Double
    /// Below the number of nodes.
    public var maximumDegree: Int
    public var communitySizes: ClosedRange<Int>
    /// μ, 0 to 1: the share of a node's edges that leave its community.
    public var mixing: Double
    /// τ₁ and τ₂, at least 0.
    public var degreeExponent: Double
    public var sizeExponent: Double

    public init(
        nodeCount: Int, meanDegree: Double, maximumDegree: Int, communitySizes: ClosedRange<Int>, mixing: Double, degreeExponent: Double = 2.5,
        sizeExponent: Double = 1.5
    ) {
        self.nodeCount = nodeCount
        self.meanDegree = meanDegree
        self.maximumDegree = maximumDegree
        self.communitySizes = communitySizes
        self.mixing = mixing
        self.degreeExponent = degreeExponent
        self.sizeExponent = sizeExponent
    }

    /// The network, and the communities that were put into it.
    ///
    /// - Throws: ``NetworkError/Code/badOption`` for options outside their range, or that go together in no network.
    public func network(using random: inout Xoshiro256) throws(NetworkError) -> (network: Network, partition: Partition) {
        try check()
        let degrees = try degrees(&random)
        var inside = degrees.map { degree in
            let share = Double(degree) * (1 - mixing)
            return Int(share) + (random.unit() < share - share.rounded(.down) ? 1 : 0)
        }
        let sizes = try sizes(&random)
        let labels = try assign(inside, to: sizes, &random)
        let members = Partition.members(of: labels, count: sizes.count)
        var matching = StubMatching(capacity: degrees.reduce(0, +) / 2)
        for community in members {
            // Half-edges come in pairs: an odd one goes outside.
            if community.reduce(0, { $0 + inside[$1] }) % 2 == 1, let node = community.last(where: { inside[$0] > 0 }) { inside[node] -= 1 }
            matching.join(community.flatMap { Array(repeating: UInt32(truncatingIfNeeded: $0), count: inside[$0]) }, &random) { _, _ in true }
        }
        var outside = degrees.indices.flatMap { Array(repeating: UInt32(truncatingIfNeeded: $0), count: degrees[$0] - inside[$0]) }
        if outside.count % 2 == 1 { outside.remove(at: random.below(outside.count)) }
        matching.join(outside, &random) { labels[Int($0)] != labels[Int($1)] }
        return (try Network(nodeCount: nodeCount, edges: matching.edges, isDirected: false), Partition(labels: labels))
    }

    private func check() throws(NetworkError) {
        func bad(_ name: String, _ found: String, _ allowed: String) -> NetworkError { .badOption("lfr", name, found, allowed: allowed) }
        guard 0...1 ~= mixing else { throw bad("mixing", "is \(mixing)", "0 to 1") }
        guard nodeCount > 0 else { throw bad("nodeCount", "is \(nodeCount)", "a number above 0") }
        guard 1..<max(2, nodeCount) ~= maximumDegree else { throw bad("maximumDegree", "is \(maximumDegree)", "1 to \(nodeCount - 1)") }
        guard meanDegree >= 1, meanDegree <= Double(maximumDegree) else { throw bad("meanDegree", "is \(meanDegree)", "1 to \(maximumDegree)") }
        guard communitySizes.lowerBound > 0, communitySizes.upperBound <= nodeCount else {
            throw bad("communitySizes", "are \(communitySizes.lowerBound) to \(communitySizes.upperBound)", "within 1 to \(nodeCount)")
        }
        for (name, exponent) in [("degreeExponent", degreeExponent), ("sizeExponent", sizeExponent)] {
            guard exponent >= 0, exponent.isFinite else { throw bad(name, "is \(exponent)", "a finite number of at least 0") }
        }
    }

    private func degrees(_ random: inout Xoshiro256) throws(NetworkError) -> [Int] {
        // The mean rises with the lower end: the wanted one lies between two neighbouring ends, each of which is taken as often as the mean says.
        var low = PowerLaw(1...maximumDegree, degreeExponent)
        guard low.mean <= meanDegree else { throw .badOption("lfr", "meanDegree", "is \(meanDegree)", allowed: "at least \(low.mean) with such degrees") }
        var high = low
        while high.mean < meanDegree {
            low = high
            high = PowerLaw(low.range.lowerBound + 1...maximumDegree, degreeExponent)
        }
        let share = high.mean > low.mean ? (meanDegree - low.mean) / (high.mean - low.mean) : 0
        return (0..<nodeCount).map { _ in random.unit() < share ? high.draw(&random) : low.draw(&random) }
    }

    private func sizes(_ random: inout Xoshiro256) throws(NetworkError) -> [Int] {
        let law = PowerLaw(communitySizes, sizeExponent)
        var sizes: [Int] = []
        var left = nodeCount
        while left >= communitySizes.lowerBound {
            let size = min(left, law.draw(&random))
            sizes.append(size)
            left -= size
        }
        // What is too small for a community goes to those that are not full, one node each.
        while left > 0 {
            let open = sizes.indices.filter { sizes[$0] < communitySizes.upperBound }
            guard !open.isEmpty else { throw .badOption("lfr", "communitySizes", "add up to no \(nodeCount)", allowed: "a wider range") }
            for place in open where left > 0 {
                sizes[place] += 1
                left -= 1
            }
        }
        return sizes
    }

    /// By node: its community, which has more nodes than the node has edges inside. Nodes of many edges choose first.
    private func assign(_ inside: [Int], to sizes: [Int], _ random: inout Xoshiro256) throws(NetworkError) -> [Int] {
        var labels = [Int](repeating: 0, count: nodeCount)
        let bySize = sizes.indices.sorted { (sizes[$0], $0) > (sizes[$1], $1) }
        var next = 0
        /// The places left in communities that are large enough.
        var open: [Int] = []
        for node in inside.indices.sorted(by: { (inside[$0], $0) > (inside[$1], $1) }) {
            while next < bySize.count, sizes[bySize[next]] > inside[node] {
                open += Array(repeating: bySize[next], count: sizes[bySize[next]])
                next += 1
            }
            guard !open.isEmpty else {
                throw .badOption(
                    "lfr", "communitySizes", "are too small: a node has \(inside[node]) edges inside its community",
                    allowed: "larger communities, lower degrees or more mixing")
            }
            let place = random.below(open.count)
            labels[node] = open[place]
            open[place] = open[open.count - 1]
            open.removeLast()
        }
        return labels
    }
}

/// Whole numbers of a range, k with a probability in proportion to k^−exponent.
struct PowerLaw {
    let range: ClosedRange<Int>
    let mean: Double
    /// Of the range's numbers up to each one; the last is 1.
    private let cumulative: [Double]

    init(_ range: ClosedRange<Int>, _ exponent: Double) {
        self.range = range
        let weights = range.map { Elementary.power(Double($0) / Double(range.lowerBound), -exponent) }
        let total = weights.reduce(0, +)
        var sum = 0.0
        cumulative = weights.map { weight in
            sum += weight
            return sum / total
        }
        mean = zip(range, weights).reduce(0) { $0 + Double($1.0) * ($1.1 / total) }
    }

    func draw(_ random: inout Xoshiro256) -> Int {
        let value = random.unit()
        var places = 0..<cumulative.count - 1
        while !places.isEmpty {
            let middle = places.lowerBound + places.count / 2
            places = cumulative[middle] > value ? places.lowerBound..<middle : middle + 1..<places.upperBound
        }
        return range.lowerBound + places.lowerBound
    }
}

/// Half-edges joined at random to simple edges.
private struct StubMatching {
    private(set) var edges: [Edge] = []
    private var pairs: PairSet

    init(capacity: Int) {
        edges.reserveCapacity(capacity)
        pairs = PairSet(capacity: capacity)
    }

    /// Joins the ends in pairs that are allowed, different and not there yet. A pair that is not exchanges an end with another pair of these ends; after
    /// 100 attempts it is given up.
    mutating func join(_ ends: [UInt32], _ random: inout Xoshiro256, isAllowed: (UInt32, UInt32) -> Bool) {
        var ends = ends
        random.shuffle(&ends)
        var made: [(UInt32, UInt32)] = []
        var failed: [(UInt32, UInt32)] = []
        for place in stride(from: 0, to: ends.count - 1, by: 2) {
            let (a, b) = (ends[place], ends[place + 1])
            if isFree(a, b, isAllowed) {
                add(a, b, to: &made)
            } else {
                failed.append((a, b))
            }
        }
        for (a, b) in failed {
            guard !made.isEmpty else { break }
            for _ in 0..<100 {
                let place = random.below(made.count)
                let (c, d) = random.below(2) == 0 ? made[place] : (made[place].1, made[place].0)
                guard isFree(a, d, isAllowed), isFree(c, b, isAllowed), (min(a, d), max(a, d)) != (min(c, b), max(c, b)) else { continue }
                pairs.remove(min(c, d), max(c, d))
                made[place] = (a, d)
                pairs.insert(min(a, d), max(a, d))
                add(c, b, to: &made)
                break
            }
        }
        for (a, b) in made { edges.append(Edge(source: Int(a), target: Int(b))) }
    }

    private func isFree(_ a: UInt32, _ b: UInt32, _ isAllowed: (UInt32, UInt32) -> Bool) -> Bool {
        a != b && isAllowed(a, b) && !pairs.contains(min(a, b), max(a, b))
    }

    private mutating func add(_ a: UInt32, _ b: UInt32, to made: inout [(UInt32, UInt32)]) {
        pairs.insert(min(a, b), max(a, b))
        made.append((a, b))
    }
}
