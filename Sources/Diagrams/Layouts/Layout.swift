import Dispatches

/// A way to place actors: one of Graphviz's engines, how it is asked, and how large a drawing it can take.
///
/// To add one: a file beside this one, and its name in ``all``.
public struct Layout: Hashable, Sendable {
    /// What is done with what the engine gives.
    public enum Finish: Hashable, Sendable {
        /// Nothing: places and lines are the engine's.
        case asPlaced
        /// Overlaps are undone, and lines led around the actors.
        case separated
        /// The same after the picture was turned level and evened out.
        case levelled
    }

    /// As the user names it.
    public var name: String
    /// What it is good for, in one line of help.
    public var summary: String
    /// Graphviz's engine.
    public var engine: String
    /// More than this many actors are refused: it would take minutes (PEERS.md has times).
    public var maximumNodes: Int
    public var finish: Finish
    /// Of the graph, in Graphviz's names and values.
    public var attributes: [String: String]

    public init(name: String, summary: String, engine: String, maximumNodes: Int, finish: Finish, attributes: [String: String] = [:]) {
        self.name = name
        self.summary = summary
        self.engine = engine
        self.maximumNodes = maximumNodes
        self.finish = finish
        self.attributes = attributes
    }

    /// Graphviz's fdp is missing on purpose: in 2.43 the same graph comes out differently on every call, whatever the seed and even with given positions.
    public static let all: [Layout] = [neato, sfdp, dot, circo, twopi]

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
