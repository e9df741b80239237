#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few functions of the C library that formulas need, without Foundation.
enum Elementary {
    static func logarithm(_ value: Double) -> Double { log(value) }
    /// ln(1 + value), exact near 0.
    static func logarithm1p(_ value: Double) -> Double { log1p(value) }
    static func logarithm2(_ value: Double) -> Double { log2(value) }
    static func exponential(_ value: Double) -> Double { exp(value) }
    static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
    static func cubeRoot(_ value: Double) -> Double { cbrt(value) }
}
