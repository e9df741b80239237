#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where a force-directed engine put the actors, made ready for a page: level, and without far leaves.
///
/// Springs know no up and down, and a chain of two weak ties may reach as far out as the rest of the network is wide. So the longest extent is turned level (pages and
/// labels are wider than high), and distances from the centre are evened out.
struct Arrangement {
    var points: [(x: Double, y: Double)]

    init(_ points: [(x: Double, y: Double)]) { self.points = points }

    mutating func level() {
        guard points.count > 2 else { return }
        centre()
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for point in points {
            xx += point.x * point.x
            yy += point.y * point.y
            xy += point.x * point.y
        }
        // The first eigenvector of the covariance.
        let length = ((xx - yy) * (xx - yy) + 4 * xy * xy).squareRoot()
        guard length > 0 else { return }
        let cosineOfDouble = (xx - yy) / length
        let cosine = ((1 + cosineOfDouble) / 2).squareRoot()
        let sine = ((1 - cosineOfDouble) / 2).squareRoot() * (xy < 0 ? -1 : 1)
        for i in points.indices {
            let point = points[i]
            points[i] = (cosine * point.x + sine * point.y, cosine * point.y - sine * point.x)
        }
    }

    /// Distance from the centre becomes its power 0.7: the crowded middle gets room, what hangs out at the rim comes in, and the order stays.
    mutating func even() {
        guard points.count > 4 else { return }
        centre()
        let mean = points.reduce(0) { $0 + ($1.x * $1.x + $1.y * $1.y).squareRoot() } / Double(points.count)
        guard mean > 0 else { return }
        for i in points.indices {
            let distance = (points[i].x * points[i].x + points[i].y * points[i].y).squareRoot() / mean
            guard distance > 0 else { continue }
            let factor = pow(distance, 0.7 - 1)
            points[i] = (points[i].x * factor, points[i].y * factor)
        }
    }

    /// Sideways labels need more room from left to right than from top to bottom.
    mutating func scale(x: Double, y: Double) {
        for i in points.indices { points[i] = (points[i].x * x, points[i].y * y) }
    }

    private mutating func centre() {
        let count = Double(points.count)
        let x = points.reduce(0) { $0 + $1.x } / count
        let y = points.reduce(0) { $0 + $1.y } / count
        for i in points.indices { points[i] = (points[i].x - x, points[i].y - y) }
    }
}
