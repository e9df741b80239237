import Dispatches
import Foundation
import Outputs
import Yams

/// Where actors stand, by id: a saved arrangement, or that of one drawing for others to follow.
public struct Places: Hashable, Sendable {
    /// Points, y upwards.
    public struct Point: Hashable, Sendable {
        public var x: Double
        public var y: Double

        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    public var points: [String: Point]
    /// Whether all may be drawn apart by one factor where boxes would lie over each other; else places are taken as they are.
    public var mayGrow = false

    public init(points: [String: Point], mayGrow: Bool = false) {
        self.points = points
        self.mayGrow = mayGrow
    }

    /// Reads what ``yaml`` writes: a map of ids to `[x, y]`.
    ///
    /// - Throws: ``Problem`` that names the file, and the actor whose place is none.
    public init(yaml: String, file: String) throws(Problem) {
        let node: Node?
        do { node = try Yams.compose(yaml: yaml) } catch { throw Problem("\(file): is no YAML: \(error)") }
        guard let pairs = node?.mapping else { throw Problem("\(file): expected a line for each actor, such as \"country:VNM\": [120, -40]") }
        points = [:]
        for (key, value) in pairs {
            let numbers = value.sequence?.compactMap { $0.scalar.flatMap { Double($0.string) } } ?? []
            guard let id = key.scalar?.string, numbers.count == 2, numbers.allSatisfy({ $0.isFinite && abs($0) < 1e6 }) else {
                throw Problem(
                    "\(file): the place of \"\(Text.shortened(key.scalar?.string ?? "?", to: 60))\" is no pair of numbers; expected [x, y] in points")
            }
            points[id] = Point(x: numbers[0], y: numbers[1])
        }
    }

    /// One line an actor, sorted, to be edited by hand: points, x to the right, y upwards.
    public var yaml: String {
        "# Where actors stand: points, x to the right, y upwards.\n"
            + points.sorted { $0.key < $1.key }.map { id, point in
                "\(JSON.string(id).line): [\(DOTGraph.number(point.x)), \(DOTGraph.number(point.y))]\n"
            }.joined()
    }

    /// Boxes of those sizes at these places; whoever has none stands near his neighbours, where there is room.
    func boxes(_ sizes: [Graphviz.Box], ids: [String], neighbours: [[Int]]) -> [Graphviz.Box] {
        var boxes = sizes
        var placed = ids.map { points[$0] != nil }
        func settle(_ factor: Double) {
            for (node, id) in ids.enumerated() {
                guard let point = points[id] else { continue }
                (boxes[node].x, boxes[node].y) = (point.x * factor, point.y * factor)
            }
        }
        settle(1)
        if mayGrow {
            let known = ids.indices.filter { placed[$0] }
            var factor = 1.0
            while factor < 4, known.enumerated().contains(where: { rank, node in known[..<rank].contains { boxes[$0].padded(4).overlaps(boxes[node]) } }) {
                factor *= 1.05
                settle(factor)
            }
        }
        for node in ids.indices where !placed[node] {
            let near = neighbours[node].filter { placed[$0] }
            let around = near.isEmpty ? ids.indices.filter { placed[$0] } : near
            let count = Double(max(1, around.count))
            let middle = Point(x: around.reduce(0) { $0 + boxes[$1].x } / count, y: around.reduce(0) { $0 + boxes[$1].y } / count)
            // A spiral outwards, by the golden angle.
            for step in 0..<4000 {
                let (angle, radius) = (Double(step) * 2.399_963, 14 * Double(step).squareRoot())
                (boxes[node].x, boxes[node].y) = (middle.x + radius * cos(angle), middle.y + radius * sin(angle))
                if !ids.indices.contains(where: { placed[$0] && boxes[$0].padded(6).overlaps(boxes[node]) }) { break }
            }
            placed[node] = true
        }
        return boxes
    }
}

extension Graphviz.Box {
    func padded(_ padding: Double) -> Graphviz.Box { Graphviz.Box(x: x, y: y, width: width + 2 * padding, height: height + 2 * padding) }
}
