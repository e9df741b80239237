/// An edge's course as Graphviz writes it: `e,x,y` and `s,x,y` are the tips of arrows, the rest control points of Bézier curves; `;` parts curves.
struct Curve: Hashable, Sendable {
    private struct Point: Hashable, Sendable {
        var prefix: String
        var x: Double
        var y: Double
        var endsCurve: Bool
    }

    private var points: [Point] = []

    /// Nil unless every point reads.
    init?(_ text: String) {
        for curve in text.split(separator: ";") {
            for word in curve.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let parts = word.split(separator: ",")
                guard parts.count >= 2, let x = Double(parts[parts.count - 2]), let y = Double(parts[parts.count - 1]), x.isFinite, y.isFinite else {
                    return nil
                }
                points.append(Point(prefix: parts.count == 3 ? parts[0] + "," : "", x: x, y: y, endsCurve: false))
            }
            if !points.isEmpty { points[points.count - 1].endsCurve = true }
        }
        guard points.count > 1 else { return nil }
    }

    /// A straight line.
    init(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
        points = [0.0, 1.0 / 3, 2.0 / 3, 1.0].map {
            Point(prefix: "", x: start.x + (end.x - start.x) * $0, y: start.y + (end.y - start.y) * $0, endsCurve: $0 == 1)
        }
    }

    /// One Bézier curve by its four control points, and the tip of an arrowhead behind its end.
    init(control: [(x: Double, y: Double)], tip: (x: Double, y: Double)? = nil) {
        points = control.map { Point(prefix: "", x: $0.x, y: $0.y, endsCurve: false) }
        points[points.count - 1].endsCurve = true
        if let tip { points.insert(Point(prefix: "e,", x: tip.x, y: tip.y, endsCurve: false), at: 0) }
    }

    /// Where the curve is at a share of its way, 0 … 1; of several joined ones each has an equal part. Tips of arrows do not count.
    func point(at share: Double) -> (x: Double, y: Double) {
        let control = points.filter { $0.prefix.isEmpty }
        let count = max(1, (control.count - 1) / 3)
        let place = min(max(share, 0), 1) * Double(count)
        let piece = min(count - 1, Int(place))
        guard control.count >= piece * 3 + 4 else { return (control[0].x, control[0].y) }
        let (t, s) = (place - Double(piece), 1 - place + Double(piece))
        let weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
        let part = control[(piece * 3)..<(piece * 3 + 4)]
        return (zip(weights, part).reduce(0) { $0 + $1.0 * $1.1.x }, zip(weights, part).reduce(0) { $0 + $1.0 * $1.1.y })
    }

    var xs: [Double] { points.map(\.x) }
    var ys: [Double] { points.map(\.y) }

    func moved(x: Double, y: Double) -> Curve {
        var curve = self
        for i in points.indices {
            curve.points[i].x += x
            curve.points[i].y += y
        }
        return curve
    }

    /// As Graphviz reads it.
    var text: String {
        points.enumerated().map { index, point in
            let separator = index == points.count - 1 ? "" : point.endsCurve ? ";" : " "
            return "\(point.prefix)\(DOTGraph.number(point.x)),\(DOTGraph.number(point.y))\(separator)"
        }.joined()
    }
}
