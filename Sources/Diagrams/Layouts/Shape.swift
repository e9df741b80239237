import Codings

extension Layout {
    /// The layout for a drawing where the user names none, by its size and shape: the first of these that fits.
    ///
    /// | the drawing | layout |
    /// |---|---|
    /// | every line joins a forum and another actor; two and more of both, 40 of each at most | ``twoMode`` |
    /// | arrows that nowhere lead round in a circle, over two steps and more; three lines to two actors and 100 actors at most | ``dot`` |
    /// | all within two steps of the strongest actor; 8 to 200 actors, hardly more lines than that | ``twopi`` |
    /// | others up to 250 actors | ``neato`` |
    /// | larger ones | ``sfdp`` |
    public static func standard(for drawing: Drawing) -> Layout {
        let shape = Shape(drawing)
        return shape.isTwoMode ? .twoMode : shape.isLayered ? .dot : shape.isStar ? .twopi : .standard(nodes: drawing.nodes.count)
    }

    /// By its size alone, for what has to keep its places whatever lines there are.
    public static func standard(nodes: Int) -> Layout { nodes <= 250 ? .neato : .sfdp }
}

/// How the lines of a drawing lie to each other.
private struct Shape {
    private let drawing: Drawing
    private let neighbours: [Set<Int>]
    private let pairs: Int

    init(_ drawing: Drawing) {
        self.drawing = drawing
        neighbours = drawing.neighbours.enumerated().map { Set($1).subtracting([$0]) }
        pairs = neighbours.reduce(0) { $0 + $1.count } / 2
    }

    private var actors: Int { drawing.nodes.count }

    var isTwoMode: Bool {
        let isForum = drawing.nodes.map { $0.id.kind == .forum }
        let forums = isForum.count { $0 }
        return (2...40).contains(forums) && (2...40).contains(actors - forums) && drawing.edges.allSatisfy { isForum[$0.source] != isForum[$0.target] }
    }

    var isLayered: Bool {
        guard actors <= 100, pairs * 2 <= actors * 3, !drawing.edges.isEmpty, drawing.edges.allSatisfy(\.isDirected) else { return false }
        // Whoever has nobody before him is taken away, again and again.
        var before = drawing.edges.reduce(into: Array(repeating: 0, count: actors)) { $0[$1.target] += 1 }
        var layer = drawing.nodes.indices.filter { before[$0] == 0 }
        var (layers, left) = (0, actors)
        while !layer.isEmpty {
            left -= layer.count
            layers += 1
            let gone = Set(layer)
            layer = []
            for edge in drawing.edges where gone.contains(edge.source) {
                before[edge.target] -= 1
                if before[edge.target] == 0 { layer.append(edge.target) }
            }
        }
        return left == 0 && layers > 2
    }

    var isStar: Bool {
        guard (8...200).contains(actors), pairs * 10 <= actors * 11,
            let centre = drawing.nodes.indices.max(by: { drawing.nodes[$0].strength < drawing.nodes[$1].strength })
        else { return false }
        return neighbours[centre].reduce(into: Set([centre])) { $0.formUnion(neighbours[$1].union([$1])) }.count == actors
    }
}
