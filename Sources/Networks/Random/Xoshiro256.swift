/// xoshiro256**, a small and fast source of pseudo-random numbers: the same seed gives the same numbers on every machine and in every version.
///
/// Not for secrets. What is drawn from it must not go through the standard library's `shuffle` and `random(in:)` either, whose use of the source may
/// change between versions: see ``below(_:)`` and ``shuffle(_:)``.
/// - Source: “Scrambled linear pseudorandom number generators” (2021), doi:10.1145/3460772; seeded by SplitMix64, doi:10.1145/2660193.2660195.
public struct Xoshiro256: RandomNumberGenerator, Hashable, Sendable {
    private var s0: UInt64
    private var s1: UInt64
    private var s2: UInt64
    private var s3: UInt64

    public init(seed: UInt64) {
        var state = seed
        func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
        (s0, s1, s2, s3) = (next(), next(), next(), next())
    }

    public mutating func next() -> UInt64 {
        let product = s1 &* 5
        let result = ((product << 7) | (product >> 57)) &* 9
        let t = s1 << 17
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= t
        s3 = (s3 << 45) | (s3 >> 19)
        return result
    }

    /// A whole number from 0 to below `bound`, all equally likely (Lemire's method, doi:10.1145/3230636).
    public mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "Nothing lies below \(bound)")
        let range = UInt64(bound)
        var product = next().multipliedFullWidth(by: range)
        if product.low < range {
            let threshold = (0 &- range) % range
            while product.low < threshold { product = next().multipliedFullWidth(by: range) }
        }
        return Int(product.high)
    }

    /// A number from 0 to below 1, in steps of 2⁻⁵³.
    public mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// Brings the elements into random order, all equally likely.
    public mutating func shuffle<Element>(_ elements: inout [Element]) {
        for last in elements.indices.dropFirst().reversed() {
            elements.swapAt(last, below(last + 1))
        }
    }

    /// Brings each stretch of so many elements into random order.
    mutating func shuffle<Element>(_ elements: inout [Element], within length: Int) {
        for start in stride(from: 0, to: elements.count, by: length) {
            let end = min(start + length, elements.count)
            for last in (start + 1..<max(end, start + 1)).reversed() { elements.swapAt(last, start + below(last - start + 1)) }
        }
    }
}
