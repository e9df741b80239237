extension Layout {
    /// Rings around the strongest actor: the ring is the distance from it.
    public static let twopi = Layout(
        name: "twopi", summary: "rings around the strongest actor (up to 500 actors)", engine: "twopi", maximumNodes: 500, finish: .separated,
        attributes: ["ranksep": "1.6"])
}
