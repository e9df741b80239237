/// Maximal cliques: the largest sets of nodes that are all joined to each other, none part of another. Directions are ignored.
///
/// Each node in the order in which cores fall away, with its neighbours that come later as candidates; the search below it is Tomita's with a pivot.
/// - Disconnected: components are independent; an isolated node is a clique. Self-loops, weights: without influence.
/// - Returns: see the functions. More than `limit` cliques: ``NetworkError/Code/tooLarge``.
/// - Complexity: O(d·n·3^(d/3)) time for a largest core number d, O(n + m + d²) memory beside what is kept.
/// - Equals: NetworkX 3.6 `find_cliques`.
/// - Source: “Listing all maximal cliques in sparse graphs in near-optimal time” (2010), doi:10.1007/978-3-642-17517-6_36.
public struct MaximalCliques: Hashable, Sendable {
    /// Of cliques: a network of n nodes can have 3^(n/3).
    public var limit: Int

    public init(limit: Int = 10_000_000) {
        self.limit = limit
    }

    /// Each clique ascending; by falling size, then by nodes.
    public func cliques(of network: Network) throws(NetworkError) -> [[Int]] {
        var found: [[Int]] = []
        try forEach(in: network) { found.append($0.map { Int($0) }.sorted()) }
        return found.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    }

    public func count(of network: Network) throws(NetworkError) -> Int {
        var count = 0
        try forEach(in: network) { _ in count += 1 }
        return count
    }

    private func forEach(in network: Network, _ body: (borrowing [UInt32]) -> Void) throws(NetworkError) {
        let adjacency = network.undirectedAdjacency()
        let undirected = CoreOrder(of: adjacency)
        var search = CliqueSearch(adjacency, undirected.order, limit: limit)
        for node in undirected.order {
            search.from(Int(node), body)
            if search.isOver { throw .tooLarge("cliques", "cliques", search.count, limit: limit) }
        }
    }
}

/// The cliques whose first node, in core order, is a given one.
private struct CliqueSearch {
    private let adjacency: Adjacency
    /// By node: its place in the order.
    private var places: [UInt32]
    private let limit: Int
    private(set) var count = 0
    var isOver: Bool { count > limit }

    /// By node, while it is a candidate: its bit.
    private var bits: [UInt32]
    private var candidates: [UInt32] = []
    private var words = 0
    /// Row i: which candidates candidate i is joined to.
    private var rows: [UInt64] = []
    /// The same for each neighbour that came before.
    private var pastRows: [UInt64] = []
    private var clique: [UInt32] = []
    private static let none = UInt32.max

    init(_ adjacency: Adjacency, _ order: [UInt32], limit: Int) {
        self.adjacency = adjacency
        self.limit = limit
        places = Array(repeating: 0, count: adjacency.rowCount)
        for (place, node) in order.enumerated() { places[Int(node)] = UInt32(truncatingIfNeeded: place) }
        bits = Array(repeating: CliqueSearch.none, count: adjacency.rowCount)
    }

    mutating func from(_ node: Int, _ body: (borrowing [UInt32]) -> Void) {
        candidates.removeAll(keepingCapacity: true)
        var past: [UInt32] = []
        for arc in adjacency.row(node) where Int(adjacency.neighbours[arc]) != node {
            let other = adjacency.neighbours[arc]
            if places[Int(other)] > places[node] { candidates.append(other) } else { past.append(other) }
        }
        clique = [UInt32(truncatingIfNeeded: node)]
        guard !candidates.isEmpty else {
            if past.isEmpty { report(body) }
            return
        }
        words = (candidates.count + 63) / 64
        for (bit, other) in candidates.enumerated() { bits[Int(other)] = UInt32(truncatingIfNeeded: bit) }
        rows = candidates.flatMap { row($0) }
        // A neighbour that came before and knows no candidate can spoil nothing.
        pastRows = past.flatMap { row($0) }
        for other in candidates { bits[Int(other)] = CliqueSearch.none }
        var all = [UInt64](repeating: .max, count: words)
        if candidates.count % 64 != 0 { all[words - 1] = (1 << UInt64(candidates.count % 64)) - 1 }
        extend(all, [UInt64](repeating: 0, count: words), Array(past.indices), body)
    }

    private func row(_ node: UInt32) -> [UInt64] {
        var row = [UInt64](repeating: 0, count: words)
        for arc in adjacency.row(Int(node)) where adjacency.neighbours[arc] != node {
            let bit = bits[Int(adjacency.neighbours[arc])]
            if bit != CliqueSearch.none { row[Int(bit / 64)] |= 1 << UInt64(bit % 64) }
        }
        return row
    }

    private mutating func report(_ body: (borrowing [UInt32]) -> Void) {
        count += 1
        if count <= limit { body(clique) }
    }

    /// - Parameters: what can still be added; what could, but was done with; earlier neighbours of all in the clique (numbers of `pastRows`).
    private mutating func extend(_ open: [UInt64], _ done: [UInt64], _ past: [Int], _ body: (borrowing [UInt32]) -> Void) {
        if open.allSatisfy({ $0 == 0 }) {
            if done.allSatisfy({ $0 == 0 }), past.isEmpty { report(body) }
            return
        }
        // The pivot is joined to the most of what is open: only what it is not joined to need be tried.
        var pivot: (row: ArraySlice<UInt64>, joined: Int) = (rows[0..<words], -1)
        func consider(_ row: ArraySlice<UInt64>) {
            var joined = 0
            for word in 0..<words { joined += (open[word] & row[row.startIndex + word]).nonzeroBitCount }
            if joined > pivot.joined { pivot = (row, joined) }
        }
        for word in 0..<words {
            var rest = open[word] | done[word]
            while rest != 0 {
                let bit = 64 * word + rest.trailingZeroBitCount
                consider(rows[bit * words..<(bit + 1) * words])
                rest &= rest - 1
            }
        }
        for number in past { consider(pastRows[number * words..<(number + 1) * words]) }
        var (left, finished) = (open, done)
        for word in 0..<words {
            var tried = open[word] & ~pivot.row[pivot.row.startIndex + word]
            while tried != 0, !isOver {
                let bit = tried.trailingZeroBitCount
                tried &= tried - 1
                let number = 64 * word + bit
                var (nextOpen, nextDone) = (left, finished)
                for word in 0..<words {
                    nextOpen[word] &= rows[number * words + word]
                    nextDone[word] &= rows[number * words + word]
                }
                let nextPast = past.filter { pastRows[$0 * words + word] >> UInt64(bit) & 1 == 1 }
                clique.append(candidates[number])
                extend(nextOpen, nextDone, nextPast, body)
                clique.removeLast()
                left[word] &= ~(1 << UInt64(bit))
                finished[word] |= 1 << UInt64(bit)
            }
        }
    }
}
