/// Numbers names given as bytes, from 0 in the order in which they come.
///
/// Swift's dictionary would need a String for every end of every edge. The hash has a seed of the process, so that no file can be made in which all names meet.
struct NodeTable {
    private(set) var count = 0
    /// A name's number + 1, or 0 for nothing; a power of two, at most half full.
    private var slots: [UInt32] = Array(repeating: 0, count: 1024)
    private var hashes: [UInt64] = []
    /// Names one behind the other; one more offset than names.
    private var pool: [UInt8] = []
    private var offsets: [Int] = [0]
    private static let seed = UInt64.random(in: .min ... .max)

    /// Below this many names.
    static let limit = Int(UInt32.max) / 4

    /// The name's number; the first call with a name gives it the next one.
    mutating func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Int {
        let hash = Self.hash(bytes, range)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if hashes[number] == hash, isName(number, bytes, range) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        precondition(count < Self.limit)
        count += 1
        slots[slot] = UInt32(count)
        hashes.append(hash)
        for index in range { pool.append(bytes[index]) }
        offsets.append(pool.count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    func name(_ number: Int) -> String { String(decoding: pool[offsets[number]..<offsets[number + 1]], as: UTF8.self) }

    private func isName(_ number: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = offsets[number]
        guard offsets[number + 1] - start == range.count else { return false }
        for offset in 0..<range.count where pool[start + offset] != bytes[range.lowerBound + offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }

    /// Eight bytes at a time, folded by a full multiplication (as wyhash does).
    private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = seed ^ UInt64(range.count)
        var word: UInt64 = 0
        var inWord = 0
        for index in range {
            word = word << 8 | UInt64(bytes[index])
            inWord += 1
            if inWord == 8 {
                hash = fold(hash ^ word, 0x9E37_79B9_7F4A_7C15)
                (word, inWord) = (0, 0)
            }
        }
        return fold(fold(hash ^ word, 0xA076_1D64_78BD_642F), seed | 1)
    }

    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
