/// How seldom chance gives a value as high.
enum MonteCarlo {
    /// The share of replicates with a higher value, those with the same one counting half, the value itself counted as one more: never 0.
    ///
    /// *(higher + equal/2 + 1) / (n + 1)*. Figures that are whole numbers often have equals among the replicates: were these counted in full, a test would reject less often
    /// than it says. Without equals it is the usual p.
    /// - Parameter tolerance: Within which values are equal.
    /// - Source: the mid-p “Significance tests in discrete distributions” (1961), doi:10.1080/01621459.1961.10482105; never 0: “Permutation p-values should
    ///   never be zero” (2010), doi:10.2202/1544-6115.1585.
    static func p(_ value: Double, among replicates: [Double], tolerance: Double) -> Double {
        let higher = replicates.count { $0 > value + tolerance }
        let equal = replicates.count { abs($0 - value) <= tolerance }
        return (Double(higher) + Double(equal) / 2 + 1) / Double(replicates.count + 1)
    }
}
