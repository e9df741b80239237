import Codings
import Dispatches
import Foundation
import Outputs

/// An attribute of a node, an edge or a graph under the name that every format gives it; lists are JSON, as most formats have none.
struct GraphField {
    var name: String
    var value: String
    var isNumber = false
}

extension ActorGraph {
    /// Kind, name, names, country or forum, office: those that the actor has.
    static func fields(of actor: Actor) -> [GraphField] {
        var fields = [GraphField(name: "kind", value: actor.id.kind.rawValue), GraphField(name: "name", value: actor.name)]
        if !actor.names.isEmpty { fields.append(GraphField(name: "names", value: JSON.strings(actor.names).line)) }
        if let represents = actor.represents, represents.kind == .country || represents.kind == .forum {
            fields.append(GraphField(name: represents.kind.rawValue, value: represents.name))
        }
        if let office = actor.office { fields.append(GraphField(name: "office", value: office)) }
        return fields
    }

    /// Type, mode, date, event, weight, score, confidence, context, dispatch, evidence: those that the tie has.
    func fields(of tie: GraphTie) -> [GraphField] {
        let all: [(String, String?, Bool)] = [
            ("type", tie.type.rawValue, false), ("mode", tie.mode, false), ("date", tie.date?.description, false), ("event", eventName(of: tie), false),
            ("weight", JSON.text(of: tie.weight), true), ("score", tie.score.map(JSON.text(of:)), true),
            ("confidence", tie.confidence.map(JSON.text(of:)), true), ("context", tie.context.isEmpty ? nil : JSON.strings(tie.context).line, false),
            ("dispatch", tie.dispatch.map { dispatches[$0].id }, false),
            ("evidence", tie.evidence.isEmpty ? nil : JSON.array(tie.evidence.map(\.json)).line, false),
        ]
        return all.compactMap { name, value, isNumber in value.map { GraphField(name: name, value: $0, isNumber: isNumber) } }
    }

    /// Dispatches and claims.
    var fields: [GraphField] {
        [("dispatches", dispatches.map(\.json)), ("claims", claims.map(\.json))].compactMap { name, items in
            items.isEmpty ? nil : GraphField(name: name, value: JSON.array(items).line)
        }
    }

    /// Whether there are ties and none has a direction: formats that say so once for all then can.
    var isAllUndirected: Bool { !ties.isEmpty && ties.allSatisfy(\.isUndirected) }
}

extension GraphRecords {
    /// Dispatches and claims, as a graph's attribute; somebody else's attribute of that name may be anything.
    ///
    /// - Throws: ``Dispatches/Problem`` where a list of ours is none.
    mutating func setGraphAttribute(_ name: String, _ value: String, line: @autoclosure () -> Int?) throws(Problem) {
        guard value.hasPrefix("["), name == "dispatches" || name == "claims" else { return }
        do {
            if name == "dispatches" {
                dispatches = try JSONDecoder().decode([HeadRecord].self, from: Data(value.utf8)).map(\.head)
            } else {
                claims = try JSONDecoder().decode([ClaimRecord].self, from: Data(value.utf8)).map { try $0.claim(file) }
            }
        } catch let error as Problem {
            throw error
        } catch {
            throw Problem("\"\(name)\" of the graph is no JSON list as expected", file: file, line: line())
        }
    }
}

extension GraphRecords.Attributes {
    /// Keeps what means something here.
    mutating func set(_ name: String, _ value: String) {
        if GraphRecords.attributeNames.contains(name) { text[name] = value }
    }
}

/// Nodes that a file numbers and labels, as GML and Pajek do.
///
/// Labels become ids where each node has one and no two the same, as NetworkX does it; else the numbers do, and labels are names.
struct NumberedNodes {
    private(set) var nodes: [GraphRecords.Node] = []
    private var positions: [String: Int] = [:]

    var count: Int { nodes.count }

    /// The node that the file numbers so; nil where none is.
    func position(_ number: String) -> Int? { positions[number] }

    /// False where another has the number.
    mutating func add(_ node: GraphRecords.Node) -> Bool {
        guard positions.updateValue(nodes.count, forKey: node.id) == nil else { return false }
        nodes.append(node)
        return true
    }

    /// With their ids, in the order of the file.
    var identified: [GraphRecords.Node] {
        let labels = nodes.compactMap { $0.attributes.text["label"] }.filter { !$0.isEmpty }
        guard labels.count == nodes.count, Set(labels).count == labels.count else { return nodes }
        return zip(nodes, labels).map { node, label in
            var node = node
            node.id = label
            node.attributes.text["label"] = nil
            return node
        }
    }
}

extension GraphFormat {
    /// A text file's bytes without a byte order mark: UTF-8, or Latin-1 where they are no UTF-8, as older programs write.
    ///
    /// - Throws: ``Dispatches/Problem`` where the file is too large, in UTF-16 or no text.
    static func text(_ bytes: Data, _ file: String?) throws(Problem) -> Data {
        try checkSize(bytes, file)
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { throw Problem("the file is in UTF-16; expected UTF-8", file: file) }
        let span = bytes.span
        var all: UInt8 = 0
        var hasNUL = false
        for index in span.indices {
            all |= span[index]
            if span[index] == 0 { hasNUL = true }
        }
        guard !hasNUL else { throw Problem("the file holds a NUL; expected text", file: file) }
        if all < 0x80 { return bytes }
        if String(validating: bytes, as: UTF8.self) != nil { return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes }
        return Data((String(data: bytes, encoding: .isoLatin1) ?? "").utf8)
    }
}
