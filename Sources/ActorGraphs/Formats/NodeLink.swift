import Codings
import Dispatches
import Foundation
import Outputs

/// JSON node-link, as NetworkX's `node_link_data` writes and `node_link_graph` reads it.
///
/// Edges stand under `edges` or, as older versions write, `links`; their ends are the nodes' ids, or positions where nodes have none (D3).
extension GraphFormat {
    public static let nodeLink = GraphFormat(
        name: "json", fileExtensions: ["json"], isKnownByEnding: false,
        recognises: { bytes in
            guard bytes.first(where: { !" \t\r\n\u{FEFF}".utf8.contains($0) }) == UInt8(ascii: "{") else { return false }
            let keys = JSONScan.topLevelKeys(bytes)
            return keys.contains("nodes") && (keys.contains("edges") || keys.contains("links"))
        },
        read: { bytes, file throws(Problem) in try NodeLinkReader(bytes: bytes, file: file).graph() },
        write: { $0.nodeLink })
}

extension ActorGraph {
    fileprivate var nodeLink: String {
        // One node or edge a line: it is read by people, and compared by line.
        var text = "{\n  \"directed\": true,\n  \"multigraph\": true,\n  \"graph\": {\n"
        Self.append("    ", "dispatches", dispatches.map(\.json), to: &text)
        text += ",\n"
        Self.append("    ", "claims", claims.map(\.json), to: &text)
        text += "\n  },\n"
        Self.append("  ", "nodes", actors.map(\.json), to: &text)
        text += ",\n"
        Self.append("  ", "edges", ties.map(json(of:)), to: &text)
        return text + "\n}\n"
    }

    private static func append(_ indent: String, _ key: String, _ items: [JSON], to text: inout String) {
        text += "\(indent)\"\(key)\": ["
        for (position, item) in items.enumerated() { text += (position == 0 ? "\n" : ",\n") + indent + "  " + item.line }
        text += items.isEmpty ? "]" : "\n\(indent)]"
    }

    private func json(of tie: GraphTie) -> JSON {
        .members([
            "source": .string(actors[tie.source].id.description),
            "target": .string(actors[tie.target].id.description),
            "type": .string(tie.type.rawValue),
            "mode": tie.mode.map(JSON.string),
            "date": tie.date.map { .string($0.description) },
            "event": eventName(of: tie).map(JSON.string),
            "weight": .number(tie.weight),
            "score": tie.score.map(JSON.number),
            "confidence": tie.confidence.map(JSON.number),
            "context": tie.context.isEmpty ? nil : .strings(tie.context),
            "dispatch": tie.dispatch.map { .string(dispatches[$0].id) },
            "evidence": tie.evidence.isEmpty ? nil : .array(tie.evidence.map(\.json)),
            "directed": tie.isUndirected ? .bool(false) : nil,
        ])
    }
}

private struct NodeLinkReader {
    var bytes: Data
    var file: String?

    func graph() throws(Problem) -> ActorGraph {
        try GraphFormat.checkSize(bytes, file)
        let document: Document
        do {
            document = try JSONDecoder().decode(Document.self, from: bytes)
        } catch {
            throw problem(of: error)
        }
        var records = GraphRecords(file: file)
        records.dispatches = (document.graph?.dispatches ?? []).map(\.head)
        for claim in document.graph?.claims ?? [] { records.claims.append(try claim.claim(file)) }
        let nodeLines = JSONScan.lines(ofItemsUnder: "nodes", in: bytes)
        let edgeLines = JSONScan.lines(ofItemsUnder: document.edges == nil ? "links" : "edges", in: bytes)
        func line(_ lines: [Int], _ position: Int) -> Int? { lines.indices.contains(position) ? lines[position] : nil }

        let haveIDs = document.nodes.contains { $0.attributes.text["id"] != nil }
        for (position, node) in document.nodes.enumerated() {
            guard let id = node.attributes.text["id"] ?? (haveIDs ? nil : node.attributes.text["name"] ?? String(position)) else {
                throw Problem("\"nodes[\(position)].id\" is missing", file: file, line: line(nodeLines, position))
            }
            records.nodes.append(.init(id: id, attributes: node.attributes, line: line(nodeLines, position)))
        }
        let isDirected = document.directed ?? true
        for (position, edge) in (document.edges ?? document.links ?? []).enumerated() {
            func end(_ value: String?, _ key: String) throws(Problem) -> String {
                guard let value else { throw Problem("\"\(key)\" of an edge is missing", file: file, line: line(edgeLines, position)) }
                if !haveIDs, let index = Int(value), records.nodes.indices.contains(index) { return records.nodes[index].id }
                return value
            }
            records.edges.append(
                .init(
                    source: try end(edge.source, "source"), target: try end(edge.target, "target"), isDirected: edge.directed ?? isDirected,
                    attributes: edge.attributes, line: line(edgeLines, position)))
        }
        return try records.graph()
    }

    private func problem(of error: any Error) -> Problem {
        guard let error = error as? DecodingError else { return Problem("no JSON", file: file) }
        switch error {
        case .keyNotFound(let key, let context):
            return Problem("\"\(path(context.codingPath + [key]))\" is missing", file: file, line: line(context.codingPath))
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return Problem("\"\(path(context.codingPath))\" is of the wrong kind", file: file, line: line(context.codingPath))
        case .dataCorrupted(let context):
            guard !context.codingPath.isEmpty else { return Problem("no JSON, or nested too deep", file: file) }
            return Problem("\"\(path(context.codingPath))\": \(context.debugDescription)", file: file, line: line(context.codingPath))
        @unknown default: return Problem("no JSON", file: file)
        }
    }

    private func path(_ path: [any CodingKey]) -> String {
        path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined().trimmingPrefix(".").description
    }

    private func line(_ path: [any CodingKey]) -> Int? {
        guard path.count > 1, let position = path[1].intValue else { return nil }
        let lines = JSONScan.lines(ofItemsUnder: path[0].stringValue, in: bytes)
        return lines.indices.contains(position) ? lines[position] : nil
    }

    private struct Document: Decodable {
        var directed: Bool?
        var graph: Graph?
        var nodes: [Item]
        var edges: [Item]?
        var links: [Item]?
    }

    private struct Graph: Decodable {
        var dispatches: [HeadRecord]?
        var claims: [ClaimRecord]?
    }

    /// A node or an edge: attributes that mean nothing here may hold anything.
    private struct Item: Decodable {
        var attributes = GraphRecords.Attributes()
        var source: String?
        var target: String?
        var directed: Bool?

        struct Key: CodingKey {
            var stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            for key in container.allKeys {
                switch key.stringValue {
                case "names": attributes.names = try? container.decode([String].self, forKey: key)
                case "context": attributes.context = try? container.decode([String].self, forKey: key)
                case "evidence": attributes.evidence = try container.decodeIfPresent([EvidenceRecord].self, forKey: key)?.map(\.evidence)
                case "directed": directed = try? container.decode(Bool.self, forKey: key)
                case "source": source = scalar(container, key)
                case "target": target = scalar(container, key)
                case let name where GraphRecords.attributeNames.contains(name): attributes.text[name] = scalar(container, key)
                default: break
                }
            }
        }

        private func scalar(_ container: KeyedDecodingContainer<Key>, _ key: Key) -> String? {
            if let text = try? container.decode(String.self, forKey: key) { return text }
            if let number = try? container.decode(Int.self, forKey: key) { return String(number) }
            if let number = try? container.decode(Double.self, forKey: key) { return String(number) }
            if let flag = try? container.decode(Bool.self, forKey: key) { return String(flag) }
            return nil
        }
    }
}
