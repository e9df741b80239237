/// Numbers names given as bytes, from 0 in the order in which they come.
///
/// Swift's dictionary would need a String for every end of every edge. A name of up to eight bytes, as most ids of large lists are, is compared within its slot, so that
/// finding it touches one line of the cache. The hash has a seed of the process: no file can be made in which all names meet.
struct NodeTable {
    private struct Slot {
        /// The name's number + 1; 0 in an empty slot.
        var number: UInt32 = 0
        /// Of the name; what is longer than 2^32 − 1 bytes is no name that a file may hold.
        var length: UInt32 = 0
        /// The bytes of a name of up to eight, the hash of a longer one.
        var word: UInt64 = 0
    }

    private(set) var count = 0
    /// A power of two, at most half of them full.
    private var slots: [Slot] = Array(repeating: Slot(), count: 1024)
    /// Names one behind the other; one more offset than names.
    private var pool: [UInt8] = []
    private var offsets: [Int] = [0]
    private static let seed = UInt64.random(in: .min ... .max)
    private let seed = Self.seed

    /// The name's number; the first call with a name gives it the next one.
    mutating func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Int {
        let word = range.count <= 8 ? Self.packed(bytes, range) : longHash(bytes, range)
        let length = UInt32(range.count)
        var slot = home(word, length)
        while slots[slot].number != 0 {
            let found = slots[slot]
            if found.word == word, found.length == length, length <= 8 || isName(Int(found.number) - 1, bytes, range) { return Int(found.number) - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
        count += 1
        slots[slot] = Slot(number: UInt32(count), length: length, word: word)
        for index in range { pool.append(bytes[index]) }
        offsets.append(pool.count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    private func isName(_ number: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = offsets[number]
        for offset in 0..<range.count where pool[start + offset] != bytes[range.lowerBound + offset] { return false }
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for entry in old where entry.number != 0 {
            var slot = home(entry.word, entry.length)
            while slots[slot].number != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry
        }
    }

    private func home(_ word: UInt64, _ length: UInt32) -> Int {
        Int(truncatingIfNeeded: Self.fold(word ^ seed, 0x9E37_79B9_7F4A_7C15 ^ UInt64(length))) & (slots.count - 1)
    }

    private static func packed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var word: UInt64 = 0
        for index in range { word = word << 8 | UInt64(bytes[index]) }
        return word
    }

    /// Eight bytes at a time, folded by a full multiplication (as wyhash does).
    private func longHash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = seed
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(start + 8, range.upperBound)
            hash = Self.fold(hash ^ Self.packed(bytes, start..<end), 0xA076_1D64_78BD_642F)
            start = end
        }
        return hash
    }

    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
