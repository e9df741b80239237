extension Layout {
    /// Multilevel springs, for large networks: 0.2 s for 1000 actors, 1.5 s for 5000.
    public static let sfdp = Layout(
        name: "sfdp", summary: "springs on several levels, for large networks (up to 5000 actors)", engine: "sfdp", maximumNodes: 5000, finish: .levelled,
        attributes: ["K": "1.2", "repulsiveforce": "1.6"])
}
