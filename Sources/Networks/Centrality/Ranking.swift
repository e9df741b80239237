/// Competition ranks: 1 + the number of better values, so that equals share a rank and the next one is skipped (1, 1, 3).
///
/// Values within `tolerance` relative of the best value of their rank share it. Undefined values have no rank and take none from the others.
/// - Complexity: O(n log n).
public struct Ranking: Hashable, Sendable {
    /// Rank 1 is the smallest value.
    public var isAscending: Bool
    /// Relative to the larger absolute value of the two.
    public var tolerance: Double

    public init(isAscending: Bool = false, tolerance: Double = 1e-12) {
        self.isAscending = isAscending
        self.tolerance = tolerance
    }

    /// Ranks from 1, in the order of the values.
    public func ranks(of values: [Double?]) -> [Int?] {
        let defined = values.indices.compactMap { index in values[index].map { (index: index, value: isAscending ? $0 : -$0) } }
        // The index settles equal values only, and those share a rank: it is here for a reproducible order.
        let sorted = defined.sorted { ($0.value, $0.index) < ($1.value, $1.index) }
        var ranks = [Int?](repeating: nil, count: values.count)
        var first = 0
        for position in sorted.indices {
            let best = sorted[first].value
            let value = sorted[position].value
            // An infinite value ties with its equals alone, although the tolerance relative to it is infinite too.
            let isTied = value == best || (value - best).isFinite && value - best <= tolerance * max(abs(value), abs(best))
            if !isTied { first = position }
            ranks[sorted[position].index] = first + 1
        }
        return ranks
    }
}
