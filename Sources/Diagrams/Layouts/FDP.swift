extension Layout {
    /// Springs by forces on the actors. 0.2 s for 50 actors, 7 s for 300.
    ///
    /// Graphviz 2.43 keeps state between calls of this engine, so that the same graph comes out differently each time in one process, whatever the seed; in a process of its own it comes out the
    /// same. So it is for ``LayoutRunner/child(_:_:seconds:)``, as the program does; ``LayoutRunner/here`` draws it well, but never twice alike.
    public static let fdp = Layout(
        name: "fdp", summary: "springs by forces (up to 250 actors)", engine: "fdp", maximumNodes: 250, finish: .levelled, attributes: ["K": "0.6"],
        needsProcess: true)
}
