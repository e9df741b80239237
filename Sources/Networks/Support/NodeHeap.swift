/// A priority queue of nodes by key, smallest first, in which a key can be lowered; among equal keys the smaller node comes first.
///
/// A 4-ary heap: fewer levels than a binary one, and the four children lie in one or two cache lines.
struct NodeHeap {
    private var nodes: [UInt32] = []
    /// Beside `nodes`, not by node.
    private var keys: [Double] = []
    /// By node: its place in `nodes`, or `absent`.
    private var places: [UInt32]
    private static let absent = UInt32.max

    init(nodeCount: Int) {
        places = Array(repeating: NodeHeap.absent, count: nodeCount)
    }

    /// Adds the node, or lowers its key; a larger key than the present one must not come.
    mutating func push(_ node: Int, _ key: Double) {
        var place = Int(places[node])
        if places[node] == NodeHeap.absent {
            place = nodes.count
            nodes.append(UInt32(truncatingIfNeeded: node))
            keys.append(key)
        }
        let id = UInt32(truncatingIfNeeded: node)
        while place > 0 {
            let parent = (place - 1) / 4
            guard NodeHeap.precedes(key, id, keys[parent], nodes[parent]) else { break }
            put(nodes[parent], keys[parent], at: place)
            place = parent
        }
        put(id, key, at: place)
    }

    mutating func popMinimum() -> (node: Int, key: Double)? {
        guard let node = nodes.first, let key = keys.first, let lastNode = nodes.popLast(), let lastKey = keys.popLast() else { return nil }
        places[Int(node)] = NodeHeap.absent
        if !nodes.isEmpty { sink(lastNode, lastKey) }
        return (Int(node), key)
    }

    /// From the root down.
    private mutating func sink(_ node: UInt32, _ key: Double) {
        var place = 0
        while true {
            let first = 4 * place + 1
            guard first < nodes.count else { break }
            var least = first
            var child = first + 1
            while child < min(first + 4, nodes.count) {
                if NodeHeap.precedes(keys[child], nodes[child], keys[least], nodes[least]) { least = child }
                child += 1
            }
            guard NodeHeap.precedes(keys[least], nodes[least], key, node) else { break }
            put(nodes[least], keys[least], at: place)
            place = least
        }
        put(node, key, at: place)
    }

    private mutating func put(_ node: UInt32, _ key: Double, at place: Int) {
        nodes[place] = node
        keys[place] = key
        places[Int(node)] = UInt32(truncatingIfNeeded: place)
    }

    private static func precedes(_ key: Double, _ node: UInt32, _ otherKey: Double, _ otherNode: UInt32) -> Bool {
        key < otherKey || (key == otherKey && node < otherNode)
    }
}
