import Foundation

/// `count` seeds of a test of damaged input: from 0, so that each run tests the same; `make fuzz` names another first one in `FUZZ_SEED`.
public func seeds(_ count: Int) -> Range<Int> {
    let first = ProcessInfo.processInfo.environment["FUZZ_SEED"].flatMap(Int.init) ?? 0
    return first..<(first + count)
}

/// Steele, Lea and Flood's SplitMix64: the same numbers from the same seed, everywhere.
public struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: Int) { state = UInt64(seed) }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    public mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
    public mutating func isOne(in n: Int) -> Bool { below(n) == 0 }
    public mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }
}
