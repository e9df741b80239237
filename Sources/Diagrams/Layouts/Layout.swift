import Dispatches

/// A way to place actors: one of Graphviz's engines, how it is asked, and how large a drawing it can take.
///
/// To add one: a file beside this one, and its name in ``all``.
public struct Layout: Hashable, Sendable {
    /// As the user names it.
    public var name: String
    /// What it is good for, in one line of help.
    public var summary: String
    /// Graphviz's engine.
    public var engine: String
    /// More than this many actors are refused: it would take minutes (PEERS.md has times).
    public var maximumNodes: Int
    /// The engine only places centres; then the picture is turned level, drawn in at the rim, freed from overlaps, and its lines are led around the actors.
    /// Else what the engine gives is final.
    public var isForceDirected: Bool
    /// Of the graph, in Graphviz's names and values.
    public var attributes: [String: String]

    public init(name: String, summary: String, engine: String, maximumNodes: Int, isForceDirected: Bool, attributes: [String: String] = [:]) {
        self.name = name
        self.summary = summary
        self.engine = engine
        self.maximumNodes = maximumNodes
        self.isForceDirected = isForceDirected
        self.attributes = attributes
    }

    public static let all: [Layout] = [neato, sfdp, fdp, dot, circo, twopi]

    /// The layout for a drawing where the user names none: ``neato`` up to 250 actors, ``sfdp`` beyond.
    public static func standard(nodes: Int) -> Layout { nodes <= 250 ? .neato : .sfdp }

    /// - Throws: ``Problem`` for an unknown name.
    public static func named(_ name: String) throws(Problem) -> Layout {
        guard let layout = all.first(where: { $0.name == name }) else { throw .unknown("layout", name, allowed: all.map(\.name)) }
        return layout
    }

    func check(nodes: Int) throws(Problem) {
        guard nodes > maximumNodes else { return }
        let larger = Self.all.filter { $0.maximumNodes >= nodes }.map { "\"\($0.name)\"" }
        throw Problem(
            "layout \"\(name)\" takes at most \(maximumNodes) actors, and there are \(nodes); "
                + (larger.isEmpty ? "" : "take \(larger.joined(separator: " or ")), or ") + "draw the strongest only")
    }
}
