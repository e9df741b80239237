import Codings

extension Layout {
    /// A tree map: each actor a rectangle as large as it is strong, clusters together. Lines would lie below the rectangles, so there are none.
    public static let patchwork = Layout(
        name: "patchwork", summary: "a tree map: areas by strength, clusters together, no lines (up to 300 actors)", engine: "patchwork", maximumNodes: 300,
        finish: .treeMap)
}

extension Drawing {
    /// Lines are not drawn, nor explained; shapes are rectangles all.
    var asTreeMap: Drawing {
        var drawing = self
        drawing.legend = legend.filter { group in group.items.contains { if case .cluster = $0.sample { true } else { false } } }
        drawing.notes.append(wording("areas by strength; lines are not drawn in this layout"))
        return drawing
    }
}

extension Style {
    var asTreeMap: Style {
        var style = self
        for kind in ActorKind.allCases { style.kinds[kind] = Look(fill: kinds[kind]?.fill, shape: .box) }
        style.actors = style.actors.mapValues { Look(fill: $0.fill, shape: .box) }
        return style
    }
}
