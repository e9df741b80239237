import Codings
import Testing

@testable import Diagrams

@Suite struct RouterTests {
    private static func box(_ x: Double, _ y: Double) -> Graphviz.Box { Graphviz.Box(x: x, y: y, width: 60, height: 20) }

    private static func line(_ source: Int, _ target: Int, arrow: Double? = nil) -> Router.Line {
        Router.Line(source: source, target: target, arrow: arrow, width: 1)
    }

    /// Points along the curve.
    private static func points(_ curve: Curve) -> [(x: Double, y: Double)] { (0...200).map { curve.point(at: Double($0) / 200) } }

    private static func isInside(_ point: (x: Double, y: Double), _ box: Graphviz.Box) -> Bool {
        abs(point.x - box.x) < box.width / 2 && abs(point.y - box.y) < box.height / 2
    }

    @Test func `a line is straight where nothing is in the way, and goes from rim to rim`() throws {
        let router = Router(boxes: [Self.box(0, 0), Self.box(300, 0)], shapes: [.box, .box])
        let curve = try #require(router.curves(for: [Self.line(0, 1)])[0])
        #expect(curve.ys.allSatisfy { abs($0) < 1e-6 })
        #expect(abs(curve.xs.min()! - 30) < 0.01 && abs(curve.xs.max()! - 270) < 0.01)
    }

    @Test func `a line passes nobody's box`() throws {
        let boxes = [Self.box(0, 0), Self.box(300, 0), Self.box(150, 0), Self.box(150, 40)]
        let router = Router(boxes: boxes, shapes: Array(repeating: .box, count: 4))
        let curve = try #require(router.curves(for: [Self.line(0, 1)])[0])
        for point in Self.points(curve) { #expect(!Self.isInside(point, boxes[2]) && !Self.isInside(point, boxes[3])) }
        // The free side.
        #expect(curve.ys.min()! < -10)
    }

    @Test func `lines of one pair stay apart, whichever way they go`() throws {
        let router = Router(boxes: [Self.box(0, 0), Self.box(300, 100)], shapes: [.ellipse, .hexagon])
        let curves = router.curves(for: [Self.line(0, 1, arrow: 8), Self.line(1, 0, arrow: 8), Self.line(0, 1, arrow: 8)]).compactMap(\.self)
        let middles = curves.map { $0.point(at: 0.5) }
        #expect(middles.count == 3)
        for (index, a) in middles.enumerated() {
            for b in middles[..<index] { #expect(((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot() > 8) }
        }
    }

    @Test func `an arrow's tip is at the rim of its target`() throws {
        let router = Router(boxes: [Self.box(0, 0), Self.box(300, 0)], shapes: [.box, .hexagon])
        let text = try #require(router.curves(for: [Self.line(0, 1, arrow: 10)])[0]).text
        #expect(text.hasPrefix("e,270,") && text.hasSuffix("260,0"), "\(text)")
    }

    @Test func `boxes on top of each other have no line between them`() {
        #expect(Router(boxes: [Self.box(0, 0), Self.box(5, 0)], shapes: [.box, .box]).curves(for: [Self.line(0, 1)]) == [nil])
    }

    @Test(arguments: [1, 2, 3]) func `few lines of a whole drawing pass below an actor`(seed: UInt64) throws {
        let drawing = Samples.random(40, seed: seed)
        let placement = try Placement(drawing, layout: .neato, style: Style())
        var passing = 0
        for (edge, curve) in zip(drawing.edges, placement.edges) {
            guard let curve else { continue }
            let others = drawing.nodes.indices.filter { $0 != edge.source && $0 != edge.target }
            if others.contains(where: { node in Self.points(curve).contains { Self.isInside($0, placement.nodes[node]) } }) { passing += 1 }
        }
        #expect(passing * 10 <= drawing.edges.count, "\(passing) of \(drawing.edges.count)")
    }
}
