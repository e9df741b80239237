import Networks

extension Xoshiro256 {
    /// A source of its own for each numbered part of some work, so that the parts can be done in any order.
    init(seed: UInt64, part: Int) {
        // Two rounds, so that neighbouring seeds and neighbouring parts have nothing in common.
        var outer = Xoshiro256(seed: seed)
        self.init(seed: outer.next() &+ UInt64(bitPattern: Int64(part)) &* 0x9FB2_1C65_1E98_DF25)
    }

    /// Failures before the first success, where each try succeeds with probability `p`: mean (1 − p)/p.
    mutating func failures(beforeSuccessOf p: Double) -> Int {
        var count = 0
        // A bound, for p of nearly 0.
        while unit() >= p, count < 1_000 { count += 1 }
        return count
    }
}
