import Codings
import Dispatches
import Foundation

/// Reads anybody's GraphML, as far as attributes called name, label and weight go: NetworkX's, igraph's, Gephi's, and yEd's, whose labels are elements.
///
/// Nested graphs are read flat, ports ignored, hyperedges refused.
struct GraphMLReader {
    private struct Key {
        var name: String
        /// `node`, `edge`, `graph` or `all`.
        var owner: String
        var fallback: String?
    }

    /// What `<data>` belongs to.
    private enum Owner { case graph, node, edge }

    private var xml: XMLReader
    private var records: GraphRecords
    private var hasGraph = false
    private var keys: [String: Key] = [:]
    /// Whether edges are directed, by nesting of graphs.
    private var directions: [Bool] = []
    private var owners: [Owner] = []
    /// Positions in the records of the nodes that are open: a graph may nest in one.
    private var openNodes: [Int] = []
    /// The key whose `<default>` may come.
    private var keyID: String?

    static func records(_ bytes: Data, file: String?) throws(Problem) -> GraphRecords {
        var reader = GraphMLReader(xml: try XMLReader(bytes, file: file), records: GraphRecords(file: file))
        try reader.readAll()
        guard reader.hasGraph else { throw Problem("no element <graph>; expected GraphML", file: file) }
        return reader.records
    }

    private init(xml: XMLReader, records: GraphRecords) {
        self.xml = xml
        self.records = records
    }

    private mutating func readAll() throws(Problem) {
        var elements: [String] = []
        while let event = try xml.next() {
            switch event {
            case .open(let name, let attributes):
                let name = Self.localName(name)
                if name == "data" {
                    guard let key = attributes["key"] else { throw problem("a <data> has no key") }
                    let content = try content()
                    try add(content.label.map { ("label", $0) } ?? (keys[key]?.name ?? key, content.text))
                } else if name == "default", let keyID {
                    let fallback = try content().text
                    keys[keyID]?.fallback = fallback
                } else {
                    elements.append(name)
                    try open(name, attributes)
                }
            case .close: close(elements.removeLast())
            case .text: break
            }
        }
        applyDefaults()
    }

    private static func localName(_ name: String) -> String { name.split(separator: ":").last.map(String.init) ?? name }

    /// All up to the end of the element that is open. What stands inside `<data>` is some program's own, yEd's labels excepted, the first of several.
    private mutating func content() throws(Problem) -> (text: String, label: String?) {
        var text = ""
        var label: String?
        var labelDepth: Int?
        var depth = 0
        while let event = try xml.next() {
            switch event {
            case .text(let piece):
                text += piece
                if labelDepth != nil { label! += piece }
            case .open(let name, _):
                depth += 1
                let name = Self.localName(name)
                if label == nil, name == "NodeLabel" || name == "EdgeLabel" {
                    label = ""
                    labelDepth = depth
                }
            case .close:
                if depth == 0 { return (text, label?.trimmingCharacters(in: .whitespacesAndNewlines)) }
                if depth == labelDepth { labelDepth = nil }
                depth -= 1
            }
        }
        return (text, label)
    }

    private mutating func open(_ name: String, _ attributes: [String: String]) throws(Problem) {
        switch name {
        case "key":
            guard let id = attributes["id"] else { throw problem("a <key> has no id") }
            keyID = id
            keys[id] = Key(name: attributes["attr.name"] ?? id, owner: attributes["for"] ?? "all")
        case "graph":
            hasGraph = true
            owners.append(.graph)
            directions.append(attributes["edgedefault"] != "undirected")
        case "node":
            guard let id = attributes["id"] else { throw problem("a <node> has no id") }
            owners.append(.node)
            openNodes.append(records.nodes.count)
            records.nodes.append(.init(id: id, line: xml.line()))
        case "edge":
            guard let source = attributes["source"], let target = attributes["target"] else { throw problem("an <edge> has no source or no target") }
            owners.append(.edge)
            let isDirected = attributes["directed"].map { $0 == "true" || $0 == "1" } ?? directions.last ?? true
            records.edges.append(.init(source: source, target: target, isDirected: isDirected, line: xml.line()))
        case "hyperedge": throw problem("a <hyperedge> ties more than two actors; expected <edge>")
        default: break
        }
    }

    private mutating func close(_ name: String) {
        switch name {
        case "key": keyID = nil
        case "graph":
            owners.removeLast()
            directions.removeLast()
        case "node":
            owners.removeLast()
            openNodes.removeLast()
        case "edge": owners.removeLast()
        default: break
        }
    }

    private mutating func add(_ datum: (name: String, value: String)) throws(Problem) {
        switch owners.last {
        case .graph where owners.count == 1:
            let line = xml.line()
            try records.setGraphAttribute(datum.name, datum.value, line: line)
        case .node: if let node = openNodes.last { records.nodes[node].attributes.set(datum.name, datum.value) }
        case .edge: if !records.edges.isEmpty { records.edges[records.edges.count - 1].attributes.set(datum.name, datum.value) }
        default: break
        }
    }

    /// Keys may stand behind the graph, so defaults wait for the end.
    private mutating func applyDefaults() {
        for key in keys.sorted(by: { $0.key < $1.key }).map(\.value) {
            guard let fallback = key.fallback, GraphRecords.attributeNames.contains(key.name) else { continue }
            if key.owner == "node" || key.owner == "all" {
                for position in records.nodes.indices where records.nodes[position].attributes.text[key.name] == nil {
                    records.nodes[position].attributes.text[key.name] = fallback
                }
            }
            if key.owner == "edge" || key.owner == "all" {
                for position in records.edges.indices where records.edges[position].attributes.text[key.name] == nil {
                    records.edges[position].attributes.text[key.name] = fallback
                }
            }
        }
    }

    private mutating func problem(_ message: String) -> Problem { Problem(message, file: records.file, line: xml.line()) }
}
