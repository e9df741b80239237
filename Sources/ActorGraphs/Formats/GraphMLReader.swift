import Codings
import Dispatches
import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads anybody's GraphML, as far as attributes called name, label and weight go: NetworkX's, igraph's, Gephi's, and yEd's, whose labels are elements.
///
/// Nested graphs are read flat. Hyperedges and ports are refused and ignored. Entities are neither loaded nor declared, elements nest at most 100 deep.
final class GraphMLReader: NSObject, XMLParserDelegate {
    static func records(_ bytes: Data, file: String?) throws(Problem) -> GraphRecords {
        let reader = GraphMLReader(file: file)
        let parser = XMLParser(data: try utf8(bytes, file))
        parser.shouldResolveExternalEntities = false
        parser.delegate = reader
        let isDone = parser.parse()
        if let problem = reader.problem { throw problem }
        guard isDone, reader.depth == 0 else { throw Problem("no well-formed XML", file: file, line: max(1, parser.lineNumber)) }
        guard reader.hasGraph else { throw Problem("no element <graph>; expected GraphML", file: file) }
        return reader.records
    }

    /// The document in UTF-8 and without entities.
    ///
    /// FoundationXML traps on names that are no UTF-8; an entity that names others can grow without bounds; and an encoding that hides either would do as well.
    private static func utf8(_ bytes: Data, _ file: String?) throws(Problem) -> Data {
        let start = String(decoding: bytes.prefix(200), as: UTF8.self)
        var bytes = bytes
        if let match = start.firstMatch(of: /^\x{FEFF}?\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*>/) {
            switch match.output.1.lowercased() {
            case "utf-8", "us-ascii", "ascii": break
            case "iso-8859-1", "windows-1252":
                guard let text = String(data: bytes, encoding: match.output.1.lowercased() == "iso-8859-1" ? .isoLatin1 : .windowsCP1252) else {
                    throw Problem("the file is not in its encoding, \"\(match.output.1)\"; expected UTF-8", file: file, line: 1)
                }
                // The declaration would no longer be true; its line ends stay for the count.
                let declaration = match.output.0.utf8.count
                bytes = Data(match.output.0.utf8.filter { $0 == UInt8(ascii: "\n") } + text.utf8.dropFirst(declaration))
            default:
                throw Problem("the encoding is \"\(match.output.1)\"; expected UTF-8", file: file, line: 1)
            }
        }
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
            throw Problem("the file is not in UTF-8; expected GraphML in UTF-8", file: file)
        }
        if bytes.range(of: Data("<!ENTITY".utf8)) != nil {
            throw Problem("the file declares entities, which are not read; expected GraphML without <!ENTITY", file: file)
        }
        return bytes
    }

    private struct Key {
        var name: String
        /// `node`, `edge`, `graph` or `all`.
        var owner: String
        var fallback: String?
    }

    private var records: GraphRecords
    private var problem: Problem?
    private var hasGraph = false
    private var depth = 0
    private var keys: [String: Key] = [:]
    /// Whether edges are directed, by nesting of graphs.
    private var directions: [Bool] = []
    /// What `<data>` belongs to.
    private enum Owner { case graph, node, edge }
    private var owners: [Owner] = []
    /// Positions in the records of the nodes that are open: a graph may nest in one.
    private var openNodes: [Int] = []
    private var keyID: String?
    private var dataKey: String?
    private var dataDepth = 0
    private var text = ""
    /// A yEd label within `<data>`.
    private var labelDepth: Int?
    private var label: String?

    private init(file: String?) { records = GraphRecords(file: file) }

    private func fail(_ parser: XMLParser, _ message: String) {
        guard problem == nil else { return }
        problem = Problem(message, file: records.file, line: max(1, parser.lineNumber))
        parser.abortParsing()
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
        depth += 1
        guard problem == nil else { return }
        guard depth <= 100 else { return fail(parser, "elements nest more than 100 deep") }
        let name = element.split(separator: ":").last.map(String.init) ?? element
        if dataKey != nil {
            // Whatever stands inside data is some program's own; labels excepted, the first of several.
            if label == nil, labelDepth == nil, name == "NodeLabel" || name == "EdgeLabel" {
                labelDepth = depth
                text = ""
            }
            return
        }
        switch name {
        case "key":
            guard let id = attributes["id"] else { return fail(parser, "a <key> has no id") }
            keyID = id
            keys[id] = Key(name: attributes["attr.name"] ?? id, owner: attributes["for"] ?? "all")
        case "default": text = ""
        case "graph":
            hasGraph = true
            owners.append(.graph)
            directions.append(attributes["edgedefault"] != "undirected")
        case "node":
            guard let id = attributes["id"] else { return fail(parser, "a <node> has no id") }
            owners.append(.node)
            openNodes.append(records.nodes.count)
            records.nodes.append(.init(id: id, line: max(1, parser.lineNumber)))
        case "edge":
            guard let source = attributes["source"], let target = attributes["target"] else { return fail(parser, "an <edge> has no source or no target") }
            owners.append(.edge)
            let isDirected = attributes["directed"].map { $0 == "true" || $0 == "1" } ?? directions.last ?? true
            records.edges.append(.init(source: source, target: target, isDirected: isDirected, line: max(1, parser.lineNumber)))
        case "hyperedge": fail(parser, "a <hyperedge> ties more than two actors; expected <edge>")
        case "data":
            guard let key = attributes["key"] else { return fail(parser, "a <data> has no key") }
            dataKey = key
            dataDepth = depth
            text = ""
            label = nil
            labelDepth = nil
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { text += String(decoding: block, as: UTF8.self) }

    func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
        defer { depth -= 1 }
        guard problem == nil else { return }
        let name = element.split(separator: ":").last.map(String.init) ?? element
        if let key = dataKey {
            if depth == dataDepth {
                dataKey = nil
                add(label.map { ("label", $0) } ?? (keys[key]?.name ?? key, text), parser)
            } else if depth == labelDepth {
                labelDepth = nil
                label = text.trimmingCharacters(in: .whitespacesAndNewlines)
            }
            return
        }
        switch name {
        case "key": keyID = nil
        case "default": if let keyID { keys[keyID]?.fallback = text }
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

    private func add(_ datum: (name: String, value: String), _ parser: XMLParser) {
        switch owners.last {
        case .graph where owners.count == 1:
            do {
                // Somebody else's attribute of that name may be anything.
                guard datum.value.hasPrefix("[") else { return }
                if datum.name == "dispatches" {
                    records.dispatches = try JSONDecoder().decode([HeadRecord].self, from: Data(datum.value.utf8)).map(\.head)
                } else if datum.name == "claims" {
                    for record in try JSONDecoder().decode([ClaimRecord].self, from: Data(datum.value.utf8)) {
                        records.claims.append(try record.claim(records.file))
                    }
                }
            } catch let error as Problem {
                fail(parser, error.message)
            } catch {
                fail(parser, "\"\(datum.name)\" of the graph is no JSON list as expected")
            }
        case .node: if let node = openNodes.last { Self.set(&records.nodes[node].attributes, datum) }
        case .edge: Self.set(&records.edges[records.edges.count - 1].attributes, datum)
        default: break
        }
    }

    private static func set(_ attributes: inout GraphRecords.Attributes, _ datum: (name: String, value: String)) {
        if GraphRecords.attributeNames.contains(datum.name) { attributes.text[datum.name] = datum.value }
    }

    /// Where Foundation goes on, and answers that all is well.
    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { fail(parser, "no well-formed XML") }

    func parserDidEndDocument(_ parser: XMLParser) {
        // Keys may stand behind the graph, so defaults wait for the end.
        for (_, key) in keys {
            guard let fallback = key.fallback, key.owner != "graph", GraphRecords.attributeNames.contains(key.name) else { continue }
            for position in records.nodes.indices where key.owner != "edge" && records.nodes[position].attributes.text[key.name] == nil {
                records.nodes[position].attributes.text[key.name] = fallback
            }
            for position in records.edges.indices where key.owner != "node" && records.edges[position].attributes.text[key.name] == nil {
                records.edges[position].attributes.text[key.name] = fallback
            }
        }
    }
}
