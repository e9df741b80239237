import ActorGraphs
import Analyses
import Codings
import Outputs

/// What drawings say of things that are no sentences.
extension Wording {
    func name(of kind: ActorKind) -> String { word(kind.rawValue) }
    func name(of type: TieType) -> String { word(type.rawValue) }

    func name(of tone: Tone) -> String {
        switch tone {
        case .cooperation: self("cooperation")
        case .conflict: self("conflict")
        case .mixed: self("mixed")
        case .neutral: self("request")
        case .structure: self("membership, hosting, attendance")
        }
    }

    func name(of change: Comparison.Change) -> String {
        switch change {
        case .appeared: self("appeared")
        case .grew: self("stronger")
        case .same: self("the same")
        case .shrank: self("weaker")
        case .vanished: self("vanished")
        }
    }

    /// What a line's width counts.
    func unit(of weight: Projection.Weight) -> String {
        switch weight {
        case .weight: self("weight")
        case .count: self("ties")
        case .events: self("events")
        case .dispatches: self("dispatches")
        case .score: self("score")
        }
    }

    func ties(_ number: Int) -> String { self("\(number, "tie|ties")") }
    func actors(_ number: Int) -> String { self("\(number, "actor|actors")") }
    func dispatches(_ number: Int) -> String { self("\(number, "dispatch|dispatches")") }

    /// At most two decimals; three digits behind the mark below 1.
    func short(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e13 else { return "–" }
        var decimals = abs(value) >= 1 || value == 0 ? 2 : 3
        var units = Int((value * (decimals == 2 ? 100 : 1000)).rounded())
        while decimals > 0, units % 10 == 0 {
            units /= 10
            decimals -= 1
        }
        return number(units: units, decimals: decimals)
    }
}
