import Foundation

/// The normal and Student's distribution, as far as intervals and tests need them.
enum Distributions {
    /// Of the standard normal distribution: the probability of a value below `x`. Equals SciPy `norm.cdf` to 1e-14.
    static func normal(below x: Double) -> Double { erfc(-x / 2.0.squareRoot()) / 2 }

    /// Of Student's t: the probability of a value below `x`; `freedom` is above 0. Equals SciPy `t.cdf` to 1e-12.
    static func student(below x: Double, freedom: Double) -> Double {
        let tail = incompleteBeta(freedom / (freedom + x * x), freedom / 2, 0.5) / 2
        return x > 0 ? 1 - tail : tail
    }

    /// The value that a normally distributed one stays below with probability `p`, above 0 and below 1.
    static func normalQuantile(_ p: Double) -> Double { quantile(p, of: normal(below:)) }

    /// The value that Student's t stays below with probability `p`, above 0 and below 1.
    static func studentQuantile(_ p: Double, freedom: Double) -> Double { quantile(p) { student(below: $0, freedom: freedom) } }

    /// By bisection to the last bits.
    private static func quantile(_ p: Double, of distribution: (Double) -> Double) -> Double {
        var (low, high) = (-1.0, 1.0)
        while distribution(low) > p { low *= 2 }
        while distribution(high) < p { high *= 2 }
        for _ in 0..<200 {
            let middle = (low + high) / 2
            guard middle > low, middle < high else { break }
            if distribution(middle) < p { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The regularised incomplete beta function, by Lentz's continued fraction (doi:10.1364/AO.15.000668).
    private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        // The fraction converges fast on this side alone.
        if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
        let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
        func guarded(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
        var (c, d) = (1.0, 1 / guarded(1 - (a + b) * x / (a + 1)))
        var fraction = d
        for step in 1...10_000 {
            let m = Double(step)
            for numerator in [m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))] {
                d = 1 / guarded(1 + numerator * d)
                c = guarded(1 + numerator / c)
                fraction *= c * d
            }
            if abs(c * d - 1) < 1e-15 { break }
        }
        return front * fraction
    }
}

extension Array where Element == Double {
    /// The value below which a share `p` of the sorted values lies, interpolated between neighbours: NumPy's `quantile`, R's type 7. O(1).
    ///
    /// - Precondition: sorted, not empty.
    func quantile(_ p: Double) -> Double {
        let place = p * Double(count - 1)
        let low = Int(place.rounded(.down))
        let high = Swift.min(low + 1, count - 1)
        return self[low] + (self[high] - self[low]) * (place - Double(low))
    }
}
