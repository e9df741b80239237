/// A priority queue of nodes by key, smallest first, in which a key can be lowered; among equal keys the order is fixed but has no meaning.
///
/// A 4-ary heap of keys with their nodes: fewer levels than a binary one, and the four children lie in one or two cache lines.
struct NodeHeap: ~Copyable {
    struct Entry: BitwiseCopyable, Sendable {
        var key: Double
        var node: UInt32
    }

    private let entries: Flat<Entry>
    /// By node: its place in `entries`, or `absent`.
    private let places: Flat<UInt32>
    private var count = 0
    private static let absent = UInt32.max

    init(nodeCount: Int) {
        entries = Flat(repeating: Entry(key: 0, node: 0), count: nodeCount)
        places = Flat(repeating: NodeHeap.absent, count: nodeCount)
    }

    /// Adds the node, or lowers its key; a larger key than the present one must not come.
    mutating func push(_ node: Int, _ key: Double) {
        var place = Int(places[node])
        if places[node] == NodeHeap.absent {
            place = count
            count += 1
        }
        let entry = Entry(key: key, node: UInt32(truncatingIfNeeded: node))
        while place > 0 {
            let parent = (place - 1) >> 2
            let above = entries[parent]
            guard key < above.key else { break }
            put(above, at: place)
            place = parent
        }
        put(entry, at: place)
    }

    mutating func popMinimum() -> (node: Int, key: Double)? {
        guard count > 0 else { return nil }
        let first = entries[0]
        places[Int(first.node)] = NodeHeap.absent
        count -= 1
        if count > 0 { sink(entries[count]) }
        return (Int(first.node), first.key)
    }

    /// From the root down.
    private func sink(_ entry: Entry) {
        var place = 0
        while true {
            let first = 4 * place + 1
            guard first < count else { break }
            var least = first
            var leastEntry = entries[first]
            let end = min(first + 4, count)
            var child = first + 1
            while child < end {
                let other = entries[child]
                if other.key < leastEntry.key { (least, leastEntry) = (child, other) }
                child += 1
            }
            guard leastEntry.key < entry.key else { break }
            put(leastEntry, at: place)
            place = least
        }
        put(entry, at: place)
    }

    private func put(_ entry: Entry, at place: Int) {
        entries[place] = entry
        places[Int(entry.node)] = UInt32(truncatingIfNeeded: place)
    }
}
