extension Layout {
    /// Actors in one column, forums in another, in the order that crosses the fewest lines.
    public static let twoMode = Layout(
        name: "two-mode", summary: "actors on one side, forums on the other (up to 300 actors)", engine: nil, maximumNodes: 300, finish: .columns)
}

/// Two columns, ordered by turns: each side by the mean place of its neighbours on the other.
///
/// Source: “Methods for visual understanding of hierarchical system structures” (1981), doi:10.1109/TSMC.1981.4308636.
struct Columns {
    /// In the order of the sizes: y upwards, the middle of the columns at 0.
    private(set) var boxes: [Graphviz.Box]

    private static let gap = 12.0
    private static let rounds = 24

    /// - Parameter isRight: Which actors stand in the right column.
    init(sizes: [Graphviz.Box], isRight: [Bool], edges: [(source: Int, target: Int, weight: Double)]) {
        boxes = sizes
        var sides = [sizes.indices.filter { !isRight[$0] }, sizes.indices.filter { isRight[$0] }]
        var place = Array(repeating: 0.0, count: sizes.count)
        func number(_ side: Int) { for (rank, node) in sides[side].enumerated() { place[node] = (Double(rank) + 0.5) / Double(sides[side].count) } }
        number(0)
        number(1)
        var neighbours = Array(repeating: [(node: Int, weight: Double)](), count: sizes.count)
        for edge in edges where isRight[edge.source] != isRight[edge.target] {
            neighbours[edge.source].append((edge.target, edge.weight))
            neighbours[edge.target].append((edge.source, edge.weight))
        }
        for round in 0..<Self.rounds {
            let side = 1 - round % 2
            let means = Dictionary(
                uniqueKeysWithValues: sides[side].map { node in
                    let sum = neighbours[node].reduce(0) { $0 + $1.weight }
                    return (node, sum > 0 ? neighbours[node].reduce(0) { $0 + $1.weight * place[$1.node] } / sum : place[node])
                })
            sides[side].sort { (means[$0]!, $0) < (means[$1]!, $1) }
            number(side)
        }
        let heights = sides.map { side in side.reduce(0) { $0 + sizes[$1].height } + Self.gap * Double(max(0, side.count - 1)) }
        let height = heights.max()!
        let widths = sides.map { side in side.map { sizes[$0].width }.max() ?? 0 }
        let distance = max(240, min(560, height * 0.6)) + (widths[0] + widths[1]) / 2
        for (column, side) in sides.enumerated() {
            // The shorter column is spread over the height of the longer one, not all of it: its ends would have the longest lines.
            let slack = side.count > 1 ? (height - heights[column]) * 0.85 / Double(side.count - 1) : 0
            var y = (heights[column] + slack * Double(max(0, side.count - 1))) / 2
            for node in side {
                boxes[node].x = column == 0 ? 0 : distance
                boxes[node].y = y - sizes[node].height / 2
                y -= sizes[node].height + Self.gap + slack
            }
        }
    }
}
