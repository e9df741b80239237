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
        /// Places are the engine's, lines are led around the actors.
        case packed
        /// Two columns, without an engine.
        case columns
        /// Rectangles that fill the page, without lines.
        case treeMap
    }

    /// As the user names it.
    public var name: String
    /// What it is good for, in one line of help.
    public var summary: String
    /// Graphviz's engine; nil where there is none.
    public var engine: String?
    /// More than this many actors are refused: it would take minutes (PEERS.md has times).
    public var maximumNodes: Int
    public var finish: Finish
    /// Of the graph, in Graphviz's names and values.
    public var attributes: [String: String]

    /// Gives the same places twice only in a process of its own.
    public var needsProcess: Bool

    public init(
        name: String, summary: String, engine: String?, maximumNodes: Int, finish: Finish, attributes: [String: String] = [:], needsProcess: Bool = false
    ) {
        self.name = name
        self.summary = summary
        self.engine = engine
        self.maximumNodes = maximumNodes
        self.finish = finish
        self.attributes = attributes
        self.needsProcess = needsProcess
    }

    /// In the order in which help lists them.
    public static let all: [Layout] = [neato, fdp, sfdp, dot, circo, twopi, osage, patchwork, twoMode]

    /// More actors than this are not drawn, unless a layout is named; then the ``readable`` strongest are.
    public static let greatest = 5000
    public static let readable = 1000

    /// - Throws: ``Problem`` for an unknown name.
    public static func named(_ name: String) throws(Problem) -> Layout {
        guard let layout = all.first(where: { $0.name == name }) else { throw .unknown("layout", name, allowed: all.map(\.name)) }
        return layout
    }

    func check(nodes: Int) throws(Problem) {
        guard nodes > maximumNodes else { return }
        let larger = [Layout.neato, .sfdp].filter { $0.maximumNodes >= nodes }.map { "\"\($0.name)\"" }
        throw Problem(
            "layout \"\(name)\" takes at most \(maximumNodes) actors, and there are \(nodes); "
                + (larger.isEmpty ? "" : "take \(larger.joined(separator: " or ")), or ") + "draw the strongest only")
    }
}
