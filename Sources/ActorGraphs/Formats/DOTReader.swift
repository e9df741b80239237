import Codings
import Dispatches
import Foundation

/// Reads graphs in DOT; ``GraphFormat/dot`` says what of them.
///
/// An edge between groups (`{a b} -> {c d}`) is one for each pair, so that a short file can ask for many: ``groupLimit`` stands there.
struct DOTReader {
    static let depthLimit = 100
    /// Members of groups and edges between groups, each time that they are used.
    static let groupLimit = 1_000_000

    private typealias Attributes = [String: String]

    /// What an end of an edge stands for.
    private enum End {
        case node(Int)
        case group([Int])

        var members: [Int] {
            switch self {
            case .node(let node): [node]
            case .group(let nodes): nodes
            }
        }
    }

    private var lexer: DOTLexer
    private var token: DOTLexer.Token?
    private var records: GraphRecords
    private var positions: [String: Int] = [:]
    private var groups: [String: [Int]] = [:]
    private var groupWork = 0
    private var isDirected = false
    private var isStrict = false
    private var strictPairs: [[Int]: Int] = [:]
    private var depth = 0

    static func records(_ bytes: Data, file: String?) throws(Problem) -> GraphRecords {
        var reader = DOTReader(bytes, file: file)
        try reader.advance()
        guard try reader.openGraph() else { throw reader.problem("no graph; expected \"graph {\" or \"digraph {\"") }
        _ = try reader.body(nodeDefaults: [:], edgeDefaults: [:])
        return reader.records
    }

    /// Whether it opens a graph.
    static func isRecognised(_ start: Data) -> Bool {
        var reader = DOTReader(start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start, file: nil)
        do {
            try reader.advance()
            return try reader.openGraph()
        } catch {
            return false
        }
    }

    private init(_ bytes: Data, file: String?) {
        lexer = DOTLexer(bytes, file: file)
        records = GraphRecords(file: file)
    }

    private mutating func advance() throws(Problem) { token = try lexer.next() }

    private mutating func skip(_ mark: Character) throws(Problem) -> Bool {
        guard token == .mark(mark.asciiValue!) else { return false }
        try advance()
        return true
    }

    private mutating func skipSeparator() throws(Problem) -> Bool {
        if try skip(";") { return true }
        return try skip(",")
    }

    private mutating func skip(word: String) throws(Problem) -> Bool {
        guard case .word(let found)? = token, found.lowercased() == word else { return false }
        try advance()
        return true
    }

    /// Up to the brace.
    private mutating func openGraph() throws(Problem) -> Bool {
        isStrict = try skip(word: "strict")
        isDirected = try skip(word: "digraph")
        if !isDirected { guard try skip(word: "graph") else { return false } }
        _ = try name()
        return token == .mark(UInt8(ascii: "{"))
    }

    /// A name, joined by `+` where quoted ones are; nil where there is none.
    private mutating func name() throws(Problem) -> String? {
        guard case .word(let text)? = token else {
            guard case .text(var text)? = token else { return nil }
            try advance()
            while try skip("+") {
                guard case .text(let more)? = token else { throw problem("\"+\" joins quoted texts; none follows") }
                text += more
                try advance()
            }
            return text
        }
        try advance()
        return text
    }

    /// A group in braces, with what it holds.
    private mutating func body(nodeDefaults: Attributes, edgeDefaults: Attributes) throws(Problem) -> [Int] {
        guard depth < Self.depthLimit else { throw problem("groups nest more than \(Self.depthLimit) deep") }
        depth += 1
        defer { depth -= 1 }
        var (nodeDefaults, edgeDefaults) = (nodeDefaults, edgeDefaults)
        var members: [Int] = []
        guard try skip("{") else { throw problem("expected \"{\"") }
        while try !skip("}") {
            guard token != nil else { throw problem("a group does not end; expected \"}\"") }
            if try skipSeparator() { continue }
            if case .word(let word)? = token, ["node", "edge", "graph"].contains(word.lowercased()) {
                try advance()
                let attributes = try attributes()
                switch word.lowercased() {
                case "node": nodeDefaults.merge(attributes) { $1 }
                case "edge": edgeDefaults.merge(attributes) { $1 }
                default: try setGraph(attributes)
                }
                continue
            }
            try statement(nodeDefaults, edgeDefaults, &members)
        }
        return members
    }

    private mutating func statement(_ nodeDefaults: Attributes, _ edgeDefaults: Attributes, _ members: inout [Int]) throws(Problem) {
        let line = lexer.line
        // `a = b` is an attribute of the graph.
        if let named = try subject(nodeDefaults, edgeDefaults, &members) {
            var ends = [named]
            while try skip("-") {
                guard let next = try subject(nodeDefaults, edgeDefaults, &members) else { throw problem("an edge has no second end") }
                ends.append(next)
            }
            let own = try attributes()
            if ends.count == 1 {
                if case .node(let node) = named {
                    for (key, value) in own { records.nodes[node].attributes.text[key] = label(key, value, of: node) }
                }
                return
            }
            let attributes = own.isEmpty ? edgeDefaults : edgeDefaults.merging(own) { $1 }
            for (from, to) in zip(ends, ends.dropFirst()) { try addEdges(from, to, attributes, line) }
        }
    }

    /// A node or a group; nil where it was an attribute of the graph.
    private mutating func subject(_ nodeDefaults: Attributes, _ edgeDefaults: Attributes, _ members: inout [Int]) throws(Problem) -> End? {
        let line = lexer.line
        let isGroup = try skip(word: "subgraph")
        if isGroup || token == .mark(UInt8(ascii: "{")) {
            let name = isGroup ? try name() : nil
            var nodes = name.flatMap { groups[$0] } ?? []
            if token == .mark(UInt8(ascii: "{")) {
                nodes += try body(nodeDefaults: nodeDefaults, edgeDefaults: edgeDefaults)
                var seen: Set<Int> = []
                nodes = nodes.filter { seen.insert($0).inserted }
                if let name { groups[name] = nodes }
            }
            try count(nodes.count)
            members += nodes
            return .group(nodes)
        }
        guard let name = try name() else { throw problem("expected a node, an edge or a group") }
        if try skip("=") {
            guard let value = try self.name() else { throw problem("\"\(name.prefix(60))\" has no value") }
            if depth == 1 { try setGraph([name: value]) }
            return nil
        }
        while try skip(":") {
            guard try self.name() != nil else { throw problem("a port has no name") }
        }
        if let position = positions[name] {
            members.append(position)
            return .node(position)
        }
        let position = records.nodes.count
        positions[name] = position
        records.nodes.append(.init(id: name, line: line))
        for (key, value) in nodeDefaults { records.nodes[position].attributes.text[key] = label(key, value, of: position) }
        members.append(position)
        return .node(position)
    }

    /// `[a=b, c=d] [e=f]`: what means something here, and `dir`. A name without a value is true.
    private mutating func attributes() throws(Problem) -> Attributes {
        var attributes: Attributes = [:]
        while try skip("[") {
            while try !skip("]") {
                if try skipSeparator() { continue }
                guard let name = try name() else { throw problem("expected an attribute or \"]\"") }
                var value = "true"
                if try skip("=") {
                    guard let given = try self.name() else { throw problem("\"\(name.prefix(60))\" has no value") }
                    value = given
                }
                if GraphRecords.attributeNames.contains(name) || ["dir", "dispatches", "claims"].contains(name) { attributes[name] = value }
            }
        }
        return attributes
    }

    private mutating func setGraph(_ attributes: Attributes) throws(Problem) {
        guard depth == 1 else { return }
        for name in ["dispatches", "claims"] {
            if let value = attributes[name] { try records.setGraphAttribute(name, value, line: lexer.line) }
        }
    }

    /// In a label, `\N` is the node's name.
    private func label(_ key: String, _ value: String, of node: Int) -> String {
        key == "label" && value.contains("\\N") ? value.replacingOccurrences(of: "\\N", with: records.nodes[node].id) : value
    }

    private mutating func addEdges(_ from: End, _ to: End, _ attributes: Attributes, _ line: Int) throws(Problem) {
        let (sources, targets) = (from.members, to.members)
        if sources.count > 1 || targets.count > 1 {
            let (pairs, isTooMany) = sources.count.multipliedReportingOverflow(by: targets.count)
            try count(isTooMany ? .max / 2 : pairs)
        }
        var attributes = attributes
        let direction = attributes.removeValue(forKey: "dir")?.lowercased()
        let isBack = isDirected && direction == "back"
        for source in sources {
            for target in targets {
                let ends = isBack ? (target, source) : (source, target)
                if isStrict {
                    let pair = isDirected || ends.0 < ends.1 ? [ends.0, ends.1] : [ends.1, ends.0]
                    if let earlier = strictPairs[pair] {
                        records.edges[earlier].attributes.text.merge(attributes) { $1 }
                        continue
                    }
                    strictPairs[pair] = records.edges.count
                }
                records.edges.append(
                    .init(
                        source: records.nodes[ends.0].id, target: records.nodes[ends.1].id,
                        isDirected: isDirected && direction != "none" && direction != "both", attributes: .init(text: attributes), line: line))
            }
        }
    }

    private mutating func count(_ work: Int) throws(Problem) {
        groupWork += work
        guard groupWork <= Self.groupLimit else { throw problem("groups stand for more than \(Self.groupLimit) nodes and edges") }
    }

    private func problem(_ message: String) -> Problem { Problem(message, file: records.file, line: lexer.line) }
}
