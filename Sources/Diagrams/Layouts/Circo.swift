extension Layout {
    /// Circles: each block of the network that no single actor can cut is one.
    public static let circo = Layout(
        name: "circo", summary: "circles (up to 300 actors)", engine: "circo", maximumNodes: 300, finish: .separated, attributes: ["mindist": "0.2"])
}
