import Outputs

/// Numbers as people read them: `41`, `1,204`, `0.312`, `−3.5`; whole ones whole, others to three significant digits of the largest beside them.
struct Numerals: Hashable, Sendable {
    /// Behind the point, of every number of one column, so that points stand below each other.
    var decimals: Int
    var wording = Wording.english

    init(decimals: Int, in wording: Wording = .english) {
        self.decimals = decimals
        self.wording = wording
    }

    /// As many decimals as the largest of the values needs for three significant digits, one at least and six at most; none where all are whole.
    init(for values: some Sequence<Double?>, in wording: Wording = .english) {
        self.wording = wording
        let values = values.compactMap { $0 }.filter(\.isFinite)
        guard values.contains(where: { abs($0 - $0.rounded()) > 1e-9 * max(1, abs($0)) }) else {
            decimals = 0
            return
        }
        let largest = values.reduce(0) { max($0, abs($1)) }
        decimals = 1
        var bound = 10.0
        while largest < bound, decimals < 6 {
            decimals += 1
            bound /= 10
        }
    }

    /// What is not 0 never reads as 0 (`<0.001`); `–` where there is no value.
    func text(_ value: Double?) -> String {
        guard let value else { return "–" }
        guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "−∞" : "∞" }
        let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 9e15 else { return (value < 0 ? "−" : "") + "\(abs(value))" }
        if scaled == 0, value != 0, decimals > 0 {
            let least = wording.number(units: 1, decimals: decimals)
            return value < 0 ? ">−\(least)" : "<\(least)"
        }
        return wording.number(units: value < 0 ? -Int(scaled) : Int(scaled), decimals: decimals)
    }

    static func text(_ number: Int) -> String { Wording.english.number(number) }

    /// `24 dispatches`, `1 dispatch`.
    static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(text(number)) \(number == 1 ? one : many)" }
}
