extension Layout {
    /// Clusters side by side, each its members in rows.
    public static let osage = Layout(
        name: "osage", summary: "clusters as blocks, their members in rows (up to 1000 actors)", engine: "osage", maximumNodes: 1000, finish: .packed,
        attributes: ["pack": "22", "packmode": "array_c"])
}
