/// The courses of ties between actors that have their places: straight where nothing is in the way, else the flattest arc that passes nobody's box.
///
/// Goals, in order: a line is not mistaken for one that ends at a box on its way; it is calm, with one bend at most; ties of one pair stay apart. Graphviz's own router leads lines tightly
/// around boxes, so that they wind where the middle is crowded, and takes 10 s for 150 actors; this one is O(ties × actors) with a small factor.
struct Router {
    struct Point: Hashable, Sendable {
        var x: Double
        var y: Double
    }

    struct Line {
        var source: Int
        var target: Int
        /// Points, of its arrowhead; nil where it has none.
        var arrow: Double?
        var width: Double
        /// Round this side of a column, −1 left or 1 right; nil goes the straightest way.
        var outwards: Double?
    }

    var boxes: [Graphviz.Box]
    var shapes: [Style.Shape]

    /// Points that a line keeps from the boxes of others.
    private static let clearance = 5.0
    /// Between the lines of one pair.
    private static let spacing = 13.0
    /// Heights of the arc near its beginning and near its end as shares of the distance, the flattest first; uneven ones pass a box near one end.
    private static let bends: [(first: Double, second: Double)] = {
        var bends: [(first: Double, second: Double)] = [(0, 0)]
        let forms: [(first: Double, second: Double)] = [(1, 1), (1.3, 0.2), (0.2, 1.3)]
        for height in [0.05, 0.09, 0.14, 0.2, 0.27, 0.35, 0.45] {
            for form in forms { for side in [height, -height] { bends.append((side * form.first, side * form.second)) } }
        }
        return bends
    }()
    /// Beyond, all lines are straight: nobody could follow one around so many boxes.
    static let actors = 400

    /// - Returns: In the order of the lines; nil where the two boxes lie over each other.
    func curves(for lines: [Line]) -> [Curve?] {
        struct Pair: Hashable {
            var first: Int
            var second: Int
        }
        let groups = Dictionary(grouping: lines.indices) {
            Pair(first: min(lines[$0].source, lines[$0].target), second: max(lines[$0].source, lines[$0].target))
        }
        var curves = [Curve?](repeating: nil, count: lines.count)
        for (pair, members) in groups {
            if pair.first == pair.second {
                for (number, line) in members.enumerated() { curves[line] = loop(at: pair.first, number: number) }
                continue
            }
            if let side = lines[members[0]].outwards {
                for (number, line) in members.enumerated() {
                    let bezier = around(side, pair.first, pair.second, number: number)
                    curves[line] = clipped(lines[line].source != pair.first ? bezier.reversed() : bezier, lines[line])
                }
                continue
            }
            for (line, bezier) in zip(members, best(of: pair.first, pair.second, count: members.count)) {
                let isReversed = lines[line].source != pair.first
                curves[line] = clipped(isReversed ? bezier.reversed() : bezier, lines[line])
            }
        }
        return curves
    }

    // MARK: - Arcs

    /// As many arcs from one actor to the other as asked for, beside each other.
    private func best(of source: Int, _ target: Int, count: Int) -> [[Point]] {
        let (a, b) = (centre(source), centre(target))
        let distance = max(1, Self.distance(a, b))
        var best: (arcs: [[Point]], hits: Int)?
        for bend in boxes.count > Self.actors ? [(0, 0)] : Self.bends {
            let arcs = (0..<count).map { number in
                let aside = (Double(number) - Double(count - 1) / 2) * Self.spacing
                return Self.arc(a, b, heights: (bend.first * distance + aside, bend.second * distance + aside))
            }
            let hits = arcs.reduce(0) { $0 + self.hits($1, except: source, target) }
            if hits < best?.hits ?? .max { best = (arcs, hits) }
            if hits == 0 { break }
        }
        return best?.arcs ?? []
    }

    /// Control points of a cubic Bézier curve whose middle stands to the left of the straight line, as far as the mean of the heights.
    private static func arc(_ a: Point, _ b: Point, heights: (Double, Double)) -> [Point] {
        let length = max(1, distance(a, b))
        let (nx, ny) = (-(b.y - a.y) / length * 4 / 3, (b.x - a.x) / length * 4 / 3)
        return [
            a, Point(x: a.x + (b.x - a.x) / 3 + nx * heights.0, y: a.y + (b.y - a.y) / 3 + ny * heights.0),
            Point(x: a.x + (b.x - a.x) * 2 / 3 + nx * heights.1, y: a.y + (b.y - a.y) * 2 / 3 + ny * heights.1), b,
        ]
    }

    /// From one member of a column to another, round its outer side, the farther the longer the way.
    private func around(_ side: Double, _ source: Int, _ target: Int, number: Int) -> [Point] {
        let (a, b) = (centre(source), centre(target))
        let between = boxes.filter { abs($0.x - a.x) < 1 && $0.y > min(a.y, b.y) - 1 && $0.y < max(a.y, b.y) + 1 }
        let reach = (between.map { $0.width / 2 }.max() ?? 0) + 10 + min(170, abs(a.y - b.y) * 0.3) + Double(number) * Self.spacing
        let x = a.x + side * reach * 4 / 3
        return [a, Point(x: x, y: a.y), Point(x: x, y: b.y), b]
    }

    /// How many boxes of others the curve comes too close to.
    private func hits(_ curve: [Point], except source: Int, _ target: Int) -> Int {
        let left = curve.reduce(.infinity) { min($0, $1.x) } - Self.clearance
        let right = curve.reduce(-.infinity) { max($0, $1.x) } + Self.clearance
        let bottom = curve.reduce(.infinity) { min($0, $1.y) } - Self.clearance
        let top = curve.reduce(-.infinity) { max($0, $1.y) } + Self.clearance
        let near = boxes.indices.filter { node in
            let box = boxes[node]
            return node != source && node != target && box.x - box.width / 2 < right && box.x + box.width / 2 > left && box.y - box.height / 2 < top
                && box.y + box.height / 2 > bottom
        }
        guard !near.isEmpty else { return 0 }
        let steps = min(120, max(12, Int(Self.distance(curve[0], curve[3]) / 7)))
        let points = (1..<steps).map { Self.point(curve, Double($0) / Double(steps)) }
        return near.count { node in
            let box = boxes[node]
            let (reachX, reachY) = (box.width / 2 + Self.clearance, box.height / 2 + Self.clearance)
            return points.contains { abs($0.x - box.x) < reachX && abs($0.y - box.y) < reachY }
        }
    }

    /// A tie of an actor with itself: a loop on top of its box.
    private func loop(at node: Int, number: Int) -> Curve {
        let box = boxes[node]
        let (reach, height) = (min(14, box.width / 3), 26 + 10 * Double(number))
        let top = box.y + box.height / 2
        return Curve(control: [(box.x - reach, top), (box.x - reach * 2, top + height), (box.x + reach * 2, top + height), (box.x + reach, top)])
    }

    // MARK: - Ends

    /// From rim to rim, with room for the arrowhead.
    private func clipped(_ curve: [Point], _ line: Line) -> Curve? {
        let steps = 64
        guard let leaves = (1...steps).first(where: { !isInside(Self.point(curve, Double($0) / Double(steps)), line.source) }),
            let arrives = (0..<steps).last(where: { !isInside(Self.point(curve, Double($0) / Double(steps)), line.target) }), leaves <= arrives
        else { return nil }
        let start = bisected(curve, inside: Double(leaves - 1) / Double(steps), outside: Double(leaves) / Double(steps), line.source)
        let end = bisected(curve, inside: Double(arrives + 1) / Double(steps), outside: Double(arrives) / Double(steps), line.target)
        guard start < end else { return nil }
        guard let arrow = line.arrow else { return Curve(control: Self.part(curve, start, end).map { ($0.x, $0.y) }) }
        let tip = Self.point(curve, end)
        // Back along the curve as far as the head is long, but never behind its start.
        var (low, high) = (start, end)
        for _ in 0..<24 {
            let middle = (low + high) / 2
            if Self.distance(Self.point(curve, middle), tip) > arrow { low = middle } else { high = middle }
        }
        let base = max(high, start + (end - start) * 0.05)
        return Curve(control: Self.part(curve, start, base).map { ($0.x, $0.y) }, tip: (tip.x, tip.y))
    }

    private func bisected(_ curve: [Point], inside: Double, outside: Double, _ node: Int) -> Double {
        var (inside, outside) = (inside, outside)
        for _ in 0..<20 {
            let middle = (inside + outside) / 2
            if isInside(Self.point(curve, middle), node) { inside = middle } else { outside = middle }
        }
        return outside
    }

    private func isInside(_ point: Point, _ node: Int) -> Bool {
        let box = boxes[node]
        let (x, y) = (abs(point.x - box.x) / max(0.5, box.width / 2), abs(point.y - box.y) / max(0.5, box.height / 2))
        return switch shapes[node] {
        case .rounded, .box: x < 1 && y < 1
        case .ellipse: x * x + y * y < 1
        // Graphviz's hexagon: its upper side is half as wide as the whole.
        case .hexagon: y < 1 && x < 1 - y / 2
        }
    }

    private func centre(_ node: Int) -> Point { Point(x: boxes[node].x, y: boxes[node].y) }

    private static func distance(_ a: Point, _ b: Point) -> Double { ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot() }

    private static func point(_ p: [Point], _ t: Double) -> Point {
        let s = 1 - t
        let (w0, w1, w2, w3) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
        return Point(x: w0 * p[0].x + w1 * p[1].x + w2 * p[2].x + w3 * p[3].x, y: w0 * p[0].y + w1 * p[1].y + w2 * p[2].y + w3 * p[3].y)
    }

    /// The same curve from one parameter to another, by de Casteljau's construction.
    private static func part(_ p: [Point], _ from: Double, _ to: Double) -> [Point] {
        func split(_ p: [Point], _ t: Double) -> (left: [Point], right: [Point]) {
            func mix(_ a: Point, _ b: Point) -> Point { Point(x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t) }
            let (a, b, c) = (mix(p[0], p[1]), mix(p[1], p[2]), mix(p[2], p[3]))
            let (d, e) = (mix(a, b), mix(b, c))
            let f = mix(d, e)
            return ([p[0], a, d, f], [f, e, c, p[3]])
        }
        let head = split(p, to).left
        return to > 0 ? split(head, from / to).right : head
    }
}
