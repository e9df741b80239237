extension Layout {
    /// Fruchterman and Reingold's springs: 0.2 s for 50 actors, 8 s for 300.
    public static let fdp = Layout(
        name: "fdp", summary: "springs with repulsion, for small networks (up to 200 actors)", engine: "fdp", maximumNodes: 200, isForceDirected: true,
        attributes: ["K": "1.3"])
}
