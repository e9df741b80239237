import Codings
import Dispatches
import Foundation
import Outputs

/// What a graph file says before anything is checked: nodes and edges with attributes by name. All formats read into this.
///
/// A node that has a kind, by attribute or by its id, is ours, and so is an edge between two such: there a wrong value is an error.
/// Of somebody else's, `name`, `label` and `weight` are understood and whatever else fits; what does not fit is left out.
struct GraphRecords {
    struct Attributes {
        var text: [String: String] = [:]
        /// Of formats that have lists of their own; else JSON in `text`.
        var names: [String]?
        var context: [String]?
        var evidence: [Evidence]?
    }

    struct Node {
        /// As the file has it.
        var id: String
        var attributes = Attributes()
        var line: Int?
    }

    struct Edge {
        var source: String
        var target: String
        var isDirected: Bool
        var attributes = Attributes()
        var line: Int?
    }

    /// What attributes mean something here; readers may drop all others.
    static let attributeNames: Set<String> = [
        "id", "kind", "name", "label", "names", "country", "forum", "office", "type", "mode", "date", "event", "weight", "value", "score", "confidence",
        "context", "dispatch", "evidence",
    ]

    var file: String?
    var nodes: [Node] = []
    var edges: [Edge] = []
    var dispatches: [DispatchHead] = []
    var claims: [Claim] = []

    /// - Throws: ``Dispatches/Problem`` with the line of the node or edge.
    func graph() throws(Problem) -> ActorGraph {
        var actors: [Actor] = []
        var isOurs: [Bool] = []
        var positions: [String: Int] = [:]
        var ids: Set<ActorID> = []
        for node in nodes {
            let (actor, ours) = try actor(of: node)
            guard positions.updateValue(actors.count, forKey: node.id) == nil, ids.insert(actor.id).inserted else {
                throw problem("two nodes have the id \"\(node.id)\"; expected each once", node.line)
            }
            actors.append(actor)
            isOurs.append(ours)
        }
        var heads = dispatches
        var dispatchPositions: [String: Int] = [:]
        for (position, head) in heads.enumerated() {
            guard dispatchPositions.updateValue(position, forKey: head.id) == nil else {
                throw Problem("two dispatches have the id \"\(head.id)\"; expected each once", file: file)
            }
        }
        var ties: [GraphTie] = []
        ties.reserveCapacity(edges.count)
        for edge in edges {
            func position(_ end: String, _ what: String) throws(Problem) -> Int {
                if let position = positions[end] { return position }
                throw problem("\"\(what)\" of an edge is \"\(end)\", which is no node", edge.line)
            }
            let source = try position(edge.source, "source")
            let target = try position(edge.target, "target")
            var (tie, dispatch) = try tie(of: edge, from: source, to: target, isOurs: isOurs[source] && isOurs[target])
            if let dispatch {
                if dispatchPositions[dispatch] == nil {
                    dispatchPositions[dispatch] = heads.count
                    heads.append(DispatchHead(id: dispatch))
                }
                tie.dispatch = dispatchPositions[dispatch]
            }
            ties.append(tie)
        }
        return ActorGraph(actors: actors, ties: ties, claims: claims, dispatches: heads)
    }

    func actor(of node: Node) throws(Problem) -> (Actor, isOurs: Bool) {
        let text = node.attributes.text
        let kind = text["kind"].flatMap(ActorKind.init(rawValue:))
        var id = ActorID(.other, node.id)
        var isOurs = false
        if let own = ActorID(node.id), own.isWellFormed {
            if let named = text["kind"], named != own.kind.rawValue {
                throw problem("\"kind\" is \"\(named)\", but the node's id is \"\(node.id)\"; expected \"\(own.kind.rawValue)\"", node.line)
            }
            id = own
            isOurs = true
        } else if let kind, ActorID(kind, node.id).isWellFormed {
            id = ActorID(kind, node.id)
            isOurs = true
        } else if node.id.isEmpty {
            throw problem("a node has no id", node.line)
        }
        guard isOurs else {
            return (
                Actor(id: id, name: [text["name"], text["label"]].compactMap(\.self).first { !$0.isEmpty } ?? node.id, names: node.attributes.names ?? []),
                false
            )
        }
        var represents: ActorID?
        for (key, kind) in [("country", ActorKind.country), ("forum", .forum)] {
            guard let name = text[key] else { continue }
            represents = try checked("\(kind.rawValue):\(name)", key, node.line)
        }
        let names = try strings(node.attributes.names, text["names"], "names", node.line)
        return (Actor(id: id, name: text["name"] ?? text["label"], names: names, represents: represents, office: text["office"]), true)
    }

    func tie(of edge: Edge, from source: Int, to target: Int, isOurs: Bool) throws(Problem) -> (GraphTie, dispatch: String?) {
        let text = edge.attributes.text
        let line = edge.line
        var tie = GraphTie(source: source, target: target, type: .other, isUndirected: !edge.isDirected)
        if let weight = text["weight"] ?? (isOurs ? nil : text["value"]) {
            guard let number = Double(weight.trimmingCharacters(in: .whitespacesAndNewlines)), number.isFinite else {
                throw problem("\"weight\" is \"\(weight)\"; expected a number", line)
            }
            tie.weight = number
        }
        tie.mode = text["mode"]
        if let name = text["type"] {
            if let type = TieType(rawValue: name) {
                tie.type = type
            } else if isOurs {
                throw Problem.unknown("\"type\"", name, allowed: TieType.allCases.map(\.rawValue), file: file, line: line)
            } else if tie.mode == nil {
                tie.mode = name
            }
        }
        if let date = text["date"] {
            tie.date = PartialDate(date)
            if tie.date == nil, isOurs { throw problem("\"date\" is \"\(date)\"; expected YYYY-MM-DD, YYYY-MM or YYYY", line) }
        }
        tie.score = try number(text["score"], "score", in: -10...10, isOurs, line) ?? tie.type.score(mode: tie.mode)
        tie.confidence = try number(text["confidence"], "confidence", in: 0...1, isOurs, line)
        var dispatch = text["dispatch"]
        if let event = text["event"] {
            // A dispatch's id may itself hold a number sign.
            let mark = event.lastIndex(of: "#")
            tie.event = Int(mark.map { event[event.index(after: $0)...] } ?? event[...])
            if let mark, tie.event != nil {
                let of = String(event[..<mark])
                if isOurs, let dispatch, dispatch != of { throw problem("\"event\" is \"\(event)\", but \"dispatch\" is \"\(dispatch)\"", line) }
                if dispatch == nil, !of.isEmpty { dispatch = of }
            }
            if tie.event == nil, isOurs { throw problem("\"event\" is \"\(event)\"; expected the dispatch, \"#\" and a number", line) }
        }
        tie.context = try strings(edge.attributes.context, isOurs ? text["context"] : nil, "context", line)
        if let evidence = edge.attributes.evidence {
            tie.evidence = evidence
        } else if isOurs, let json = text["evidence"] {
            do {
                tie.evidence = try JSONDecoder().decode([EvidenceRecord].self, from: Data(json.utf8)).map(\.evidence)
            } catch {
                throw problem("\"evidence\" is no JSON list of sentences", line)
            }
        }
        return (tie, dispatch)
    }

    private func number(_ text: String?, _ key: String, in range: ClosedRange<Double>, _ isOurs: Bool, _ line: Int?) throws(Problem) -> Double? {
        guard let text else { return nil }
        if let number = Double(text), range.contains(number) { return number }
        guard isOurs else { return nil }
        throw problem("\"\(key)\" is \"\(text)\"; expected \(JSON.text(of: range.lowerBound)) to \(JSON.text(of: range.upperBound))", line)
    }

    private func strings(_ list: [String]?, _ json: String?, _ key: String, _ line: Int?) throws(Problem) -> [String] {
        if let list { return list }
        guard let json, !json.isEmpty else { return [] }
        // A list of one, in somebody's own file, may be written as it is.
        guard json.utf8.first == UInt8(ascii: "[") else { return [json] }
        do {
            return try JSONDecoder().decode([String].self, from: Data(json.utf8))
        } catch {
            throw problem("\"\(key)\" is no JSON list of texts", line)
        }
    }

    private func checked(_ id: String, _ key: String, _ line: Int?) throws(Problem) -> ActorID {
        do {
            return try ActorID.checked(id, key)
        } catch {
            throw problem(error.message, line)
        }
    }

    private func problem(_ message: String, _ line: Int?) -> Problem { Problem(message, file: file, line: line) }
}
