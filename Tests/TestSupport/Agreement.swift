/// Whether two values are equal within a tolerance relative to the larger; two that differ by less than its square (1e-18) are, so that a 0 may be off by
/// rounding. `slack` stands in for that square where figures are differences of larger ones.
public func agree(_ left: Double?, _ right: Double?, within tolerance: Double = 1e-9, slack: Double? = nil) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): abs(left - right) <= max(tolerance * max(abs(left), abs(right)), slack ?? tolerance * tolerance)
    default: false
    }
}

/// The first place where two lists differ, in words; nil if they agree.
public func difference(_ ours: [Double?], _ theirs: [Double?], within tolerance: Double = 1e-9, slack: Double? = nil) -> String? {
    guard ours.count == theirs.count else { return "\(ours.count) values, expected \(theirs.count)" }
    for index in ours.indices where !agree(ours[index], theirs[index], within: tolerance, slack: slack) {
        return "node \(index): \(ours[index].map(String.init(describing:)) ?? "nil"), expected \(theirs[index].map(String.init(describing:)) ?? "nil")"
    }
    return nil
}
