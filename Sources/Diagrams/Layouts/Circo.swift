extension Layout {
    /// Circles: each block of the network that no single actor can cut is one. With 3 ties an actor 4 s for 60 actors, 14 s for 100, minutes for 300.
    ///
    /// In a process of its own the same graph comes out the same. In one that draws much else Graphviz 2.43 was seen, rarely, to place it otherwise. So it is for
    /// ``LayoutRunner/child(_:_:seconds:)``, as the program does.
    public static let circo = Layout(
        name: "circo", summary: "circles (up to 100 actors)", engine: "circo", maximumNodes: 100, finish: .separated,
        attributes: ["mindist": "0.2"], needsProcess: true)
}
