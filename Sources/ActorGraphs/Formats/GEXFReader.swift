import Codings
import Dispatches
import Foundation

/// Reads anybody's GEXF, as far as labels, weights, directions and attributes under our names go. Nodes within nodes are read flat; colours and places are passed over.
struct GEXFReader {
    private struct Column {
        var name: String
        var isOfNodes: Bool
        var fallback: String?
    }

    private struct Key: Hashable {
        var id: String
        var isOfNodes: Bool
    }

    /// What `<attvalue>` and `<spell>` belong to.
    private enum Owner { case node, edge }

    private var xml: XMLReader
    private var records: GraphRecords
    private var hasGraph = false
    private var isDirected = true
    private var columns: [Key: Column] = [:]
    private var columnsAreOfNodes = true
    private var columnID: Key?
    private var owners: [Owner] = []
    private var openNodes: [Int] = []
    /// Of the edge that is open.
    private var times: [(start: String?, end: String?)] = []

    static func records(_ bytes: Data, file: String?) throws(Problem) -> GraphRecords {
        var reader = GEXFReader(xml: try XMLReader(bytes, file: file), records: GraphRecords(file: file))
        try reader.readAll()
        guard reader.hasGraph else { throw Problem("no element <graph>; expected GEXF", file: file) }
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
                let name = name.split(separator: ":").last.map(String.init) ?? name
                if name == "description" {
                    let line = xml.line()
                    try setGraph(try content(), line)
                } else if name == "default", let columnID {
                    let fallback = try content()
                    columns[columnID]?.fallback = fallback
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

    /// The text up to the end of the element that is open.
    private mutating func content() throws(Problem) -> String {
        var text = ""
        var depth = 0
        while let event = try xml.next() {
            switch event {
            case .text(let piece): text += piece
            case .open: depth += 1
            case .close:
                if depth == 0 { return text }
                depth -= 1
            }
        }
        return text
    }

    /// Ours is an object of lists; anybody else's description is text.
    private mutating func setGraph(_ text: String, _ line: Int) throws(Problem) {
        struct Lists: Decodable {
            var dispatches: [HeadRecord]?
            var claims: [ClaimRecord]?
        }
        guard text.hasPrefix("{\"dispatches\": [") || text.hasPrefix("{\"claims\": [") else { return }
        guard let lists = try? JSONDecoder().decode(Lists.self, from: Data(text.utf8)) else {
            throw Problem("the dispatches and claims in <description> are no JSON as expected", file: records.file, line: line)
        }
        records.dispatches = (lists.dispatches ?? []).map(\.head)
        records.claims = []
        for claim in lists.claims ?? [] { records.claims.append(try claim.claim(records.file)) }
    }

    private mutating func open(_ name: String, _ attributes: [String: String]) throws(Problem) {
        switch name {
        case "graph":
            hasGraph = true
            isDirected = attributes["defaultedgetype"] == "directed"
        case "attributes": columnsAreOfNodes = attributes["class"] != "edge"
        case "attribute":
            guard let id = attributes["id"] else { throw problem("an <attribute> has no id") }
            let key = Key(id: id, isOfNodes: columnsAreOfNodes)
            columnID = key
            columns[key] = Column(name: attributes["title"] ?? id, isOfNodes: columnsAreOfNodes)
        case "node":
            guard let id = attributes["id"] else { throw problem("a <node> has no id") }
            owners.append(.node)
            openNodes.append(records.nodes.count)
            var node = GraphRecords.Node(id: id, line: xml.line())
            node.attributes.text["label"] = attributes["label"]
            records.nodes.append(node)
        case "edge":
            guard let source = attributes["source"], let target = attributes["target"] else { throw problem("an <edge> has no source or no target") }
            owners.append(.edge)
            var edge = GraphRecords.Edge(
                source: source, target: target, isDirected: attributes["type"].map { $0 == "directed" } ?? isDirected, line: xml.line())
            edge.attributes.text["weight"] = attributes["weight"]
            // GEXF 1.3 tells parallel edges apart by their kind.
            edge.attributes.text["type"] = attributes["kind"]
            records.edges.append(edge)
            times = []
            addTime(attributes)
        case "spell": if owners.last == .edge { addTime(attributes) }
        case "attvalue":
            guard let id = attributes["for"] ?? attributes["id"], let value = attributes["value"] else { return }
            switch owners.last {
            case .node:
                if let node = openNodes.last { records.nodes[node].attributes.set(columns[Key(id: id, isOfNodes: true)]?.name ?? id, value) }
            case .edge: records.edges[records.edges.count - 1].attributes.set(columns[Key(id: id, isOfNodes: false)]?.name ?? id, value)
            case nil: break
            }
        default: break
        }
    }

    private mutating func close(_ name: String) {
        switch name {
        case "attribute": columnID = nil
        case "node":
            owners.removeLast()
            openNodes.removeLast()
        case "edge":
            owners.removeLast()
            if times.count == 1, records.edges[records.edges.count - 1].attributes.text["date"] == nil {
                records.edges[records.edges.count - 1].attributes.text["date"] = Self.date(times[0].start, times[0].end)?.description
            }
        default: break
        }
    }

    private mutating func addTime(_ attributes: [String: String]) {
        if let moment = attributes["timestamp"] {
            times.append((moment, moment))
        } else if attributes["start"] != nil || attributes["end"] != nil {
            times.append((attributes["start"], attributes["end"]))
        }
    }

    /// The day, month or year that lasts from one to the other; what has no end, or none of its own, is dated by its start.
    private static func date(_ start: String?, _ end: String?) -> PartialDate? {
        func date(_ text: String?) -> PartialDate? {
            // Gephi writes years as numbers, and days with a time.
            text.map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : String($0.prefix(10)) }.flatMap { PartialDate($0) }
        }
        guard let first = date(start) else { return nil }
        guard let end else { return first }
        guard let last = date(end) else { return nil }
        if first == last { return first }
        let span = first.dayNumbers.lowerBound...max(first.dayNumbers.lowerBound, last.dayNumbers.upperBound)
        return [PartialDate(year: first.year, month: first.month), PartialDate(year: first.year)].compactMap(\.self).first { $0.dayNumbers == span }
    }

    private mutating func applyDefaults() {
        for column in columns.sorted(by: { $0.key.id < $1.key.id }).map(\.value) {
            guard let fallback = column.fallback, GraphRecords.attributeNames.contains(column.name) else { continue }
            if column.isOfNodes {
                for position in records.nodes.indices where records.nodes[position].attributes.text[column.name] == nil {
                    records.nodes[position].attributes.text[column.name] = fallback
                }
            } else {
                for position in records.edges.indices where records.edges[position].attributes.text[column.name] == nil {
                    records.edges[position].attributes.text[column.name] = fallback
                }
            }
        }
    }

    private mutating func problem(_ message: String) -> Problem { Problem(message, file: records.file, line: xml.line()) }
}
