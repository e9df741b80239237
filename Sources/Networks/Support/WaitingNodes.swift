/// Nodes that wait to be looked at, each once at most, in the order in which they came: a ring of as many places as there are nodes.
struct WaitingNodes: ~Copyable {
    private let ring: Flat<UInt32>
    private let isWaiting: Flat<Bool>
    private var next = 0
    private var count: Int

    /// All nodes, in that order; each of them once.
    init(_ order: [UInt32]) {
        ring = Flat(order)
        isWaiting = Flat(repeating: true, count: order.count)
        count = order.count
    }

    var isEmpty: Bool { count == 0 }

    /// The first, which waits no longer; there must be one.
    @inline(__always) mutating func removeFirst() -> Int {
        let node = Int(ring[next])
        next = next + 1 == ring.count ? 0 : next + 1
        count -= 1
        isWaiting[node] = false
        return node
    }

    /// Puts a node at the end, unless it waits already.
    @inline(__always) mutating func append(_ node: Int) {
        guard !isWaiting[node] else { return }
        isWaiting[node] = true
        var place = next + count
        if place >= ring.count { place -= ring.count }
        ring[place] = UInt32(truncatingIfNeeded: node)
        count += 1
    }
}
