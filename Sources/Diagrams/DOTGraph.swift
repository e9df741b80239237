import Outputs

/// A graph in DOT, written statement by statement; attributes in the order given, so that the text is the same on every run.
struct DOTGraph {
    enum Value {
        /// A name, a number, or what Graphviz gave.
        case plain(String)
        case number(Double)
        /// Untrusted text where Graphviz reads escapes: label, tooltip.
        case text(String)
        /// An HTML-like label, its text escaped already.
        case html(String)

        var dot: String {
            switch self {
            case .plain(let text): DOT.quoted(text)
            case .number(let number): DOTGraph.number(number)
            case .text(let text): DOT.escapeString(text)
            case .html(let text): "<\(text)>"
            }
        }
    }

    typealias Attributes = [(name: String, value: Value)]

    private var body: String
    private let connector: String

    init(isDirected: Bool, comment: String? = nil) {
        body = comment.map { "// \($0)\n" } ?? ""
        body += isDirected ? "digraph {\n" : "graph {\n"
        connector = isDirected ? "->" : "--"
    }

    /// `graph`, `node` or `edge`: what holds for all that follow.
    mutating func defaults(_ what: String, _ attributes: Attributes) { statement(what, attributes) }

    mutating func node(_ name: String, _ attributes: Attributes) { statement(DOT.quoted(name), attributes) }

    mutating func edge(_ source: String, _ target: String, _ attributes: Attributes) {
        statement("\(DOT.quoted(source)) \(connector) \(DOT.quoted(target))", attributes)
    }

    /// Nodes that belong together, for engines that heed it.
    mutating func cluster(_ name: String, _ nodes: [String]) {
        body += "  subgraph \(DOT.quoted(name)) {" + nodes.map { " " + DOT.quoted($0) }.joined(separator: ";") + " }\n"
    }

    var text: String { body + "}\n" }

    private mutating func statement(_ head: String, _ attributes: Attributes) {
        body += "  \(head) [" + attributes.map { "\($0.name)=\($0.value.dot)" }.joined(separator: ", ") + "]\n"
    }

    /// Three decimals: a thousandth of a point is not seen.
    static func number(_ value: Double) -> String {
        let rounded = (value * 1000).rounded() / 1000
        if rounded == rounded.rounded(), abs(rounded) < 1e15 { return String(Int(rounded)) }
        return String(rounded)
    }
}
