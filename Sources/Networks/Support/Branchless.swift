/// Comparisons as numbers, of which the compiler makes no branch: what cannot be predicted costs less so. Of numbers that differ in their lower 31 bits.
enum Branchless {
    /// 1 or 0.
    @inline(__always) static func isZero(_ number: UInt32) -> UInt32 { (number &- 1) &>> 31 }

    /// 1 or 0, to be multiplied with.
    @inline(__always) static func isEqual(_ one: UInt32, _ other: UInt32) -> Double { Double(isZero(one ^ other)) }
}
