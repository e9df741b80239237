/// A set of ordered pairs of nodes, in one flat table: what a generator asks before it draws an edge twice.
///
/// Open addressing with linear probing; a removed pair's place is filled from behind, so that no marks are left to search over.
/// - Complexity: O(1) expected a call; 16 to 32 bytes a pair.
struct PairSet {
    /// A pair as one number; `free` where there is none. No network has node 2³² − 1.
    private var slots: [UInt64]
    private(set) var count = 0
    private static let free = UInt64.max

    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = Array(repeating: PairSet.free, count: size)
    }

    func contains(_ first: UInt32, _ second: UInt32) -> Bool {
        slots[place(of: PairSet.key(first, second))] != PairSet.free
    }

    /// False if it was in the set before.
    @discardableResult
    mutating func insert(_ first: UInt32, _ second: UInt32) -> Bool {
        if 2 * (count + 1) > slots.count { grow() }
        let key = PairSet.key(first, second)
        let place = place(of: key)
        guard slots[place] == PairSet.free else { return false }
        slots[place] = key
        count += 1
        return true
    }

    mutating func remove(_ first: UInt32, _ second: UInt32) {
        var hole = place(of: PairSet.key(first, second))
        guard slots[hole] != PairSet.free else { return }
        count -= 1
        let mask = slots.count - 1
        var next = (hole + 1) & mask
        while slots[next] != PairSet.free {
            let home = home(of: slots[next])
            // What has its home behind the hole would no longer be found across it.
            if (next - home) & mask >= (next - hole) & mask {
                slots[hole] = slots[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        slots[hole] = PairSet.free
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: PairSet.free, count: 2 * old.count)
        for key in old where key != PairSet.free { slots[place(of: key)] = key }
    }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second)
    }

    private func home(of key: UInt64) -> Int {
        var mixed = (key ^ (key >> 32)) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return Int(truncatingIfNeeded: mixed &* 0xBF58_476D_1CE4_E5B9 >> 20) & (slots.count - 1)
    }

    /// Where the key is, or the free place where it would go.
    private func place(of key: UInt64) -> Int {
        var place = home(of: key)
        while slots[place] != PairSet.free, slots[place] != key { place = (place + 1) & (slots.count - 1) }
        return place
    }
}
