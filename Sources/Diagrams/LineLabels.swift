import Dispatches
import Outputs

/// What is written on lines, each where it lies over no actor and no other label; those of the strongest ties first. One that finds no place is left out and counted.
struct LineLabels {
    /// HTML-like; nil where there is none or no place.
    private(set) var texts: [String?]
    private(set) var boxes: [Graphviz.Box?]
    private(set) var leftOut = 0

    /// From the middle outwards.
    private static let shares = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78]
    private static let characters = 40

    init(_ drawing: Drawing, _ curves: [Curve?], _ nodes: [Graphviz.Box], style: Style) throws(Problem) {
        let size = 8.0
        texts = drawing.edges.map { edge in
            edge.label.map { Text.shortened($0, to: Self.characters) }.flatMap { $0.isEmpty ? nil : Marks.font([$0], size: size, colour: style.text) }
        }
        boxes = Array(repeating: nil, count: texts.count)
        guard texts.contains(where: { $0 != nil }) else { return }
        var group = OrnamentGroup(ornaments: texts.compactMap { $0 }.map { Ornament(content: .text($0)) })
        try Sheet.measure(&group, style)
        var sizes = group.ornaments.makeIterator()
        let measured = texts.map { text in text == nil ? nil : sizes.next() }
        var taken = nodes
        // Edges come in the order of their strength, the strongest last.
        for index in texts.indices.reversed() {
            guard let ornament = measured[index] else { continue }
            let box = curves[index].flatMap { curve in
                Self.shares.lazy.map { curve.point(at: $0) }.map {
                    Graphviz.Box(x: $0.x, y: $0.y, width: ornament.width + 4, height: ornament.height + 1)
                }.first { box in !taken.contains { $0.overlaps(box) } }
            }
            boxes[index] = box
            if let box {
                taken.append(box)
                texts[index] = Self.onGround(texts[index]!, style)
            } else {
                texts[index] = nil
                leftOut += 1
            }
        }
    }

    /// So that the line does not cross it out.
    private static func onGround(_ text: String, _ style: Style) -> String {
        "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\" bgcolor=\"\(style.page.hex)\"><tr><td>\(text)</td></tr></table>"
    }

    func notes(_ wording: Wording) -> [String] { leftOut > 0 ? [wording("\(leftOut, "line label|line labels") without room left out")] : [] }
}

extension Graphviz.Box {
    func overlaps(_ other: Graphviz.Box) -> Bool {
        abs(x - other.x) * 2 < width + other.width && abs(y - other.y) * 2 < height + other.height
    }
}
