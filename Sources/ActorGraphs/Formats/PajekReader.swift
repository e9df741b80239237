import Codings
import Dispatches
import Foundation

/// Reads Pajek's networks: `*Vertices`, `*Arcs`, `*Edges`, `*Arcslist`, `*Edgeslist`, several relations; other sections (partitions, vectors) are passed over.
///
/// A relation's name, or a line's label, is the type of the tie. Vertices that are counted and not listed have their numbers as ids.
struct PajekReader {
    private enum Section: Equatable {
        case none
        case vertices
        /// `isList`: one source, and all its targets behind it.
        case lines(isDirected: Bool, isList: Bool)
    }

    /// Vertices that may be counted without being listed: a few bytes must not ask for gigabytes.
    static let unlistedLimit = 1_000_000

    private var records: GraphRecords
    private var nodes = NumberedNodes()
    private var vertexCount = 0
    private var section = Section.none
    private var relation: String?
    private var relations: [String: String] = [:]
    private var hasVertices = false
    private var line = 0

    static func records(_ bytes: Data, file: String?) throws(Problem) -> GraphRecords {
        var reader = PajekReader(records: GraphRecords(file: file))
        var position = bytes.startIndex
        while position < bytes.endIndex {
            var end = position
            while end < bytes.endIndex, bytes[end] != 10, bytes[end] != 13 { end += 1 }
            reader.line += 1
            try reader.read(bytes[position..<end])
            if end + 1 < bytes.endIndex, bytes[end] == 13, bytes[end + 1] == 10 { end += 1 }
            position = end + 1
        }
        return try reader.finished()
    }

    private init(records: GraphRecords) { self.records = records }

    private mutating func read(_ bytes: Data) throws(Problem) {
        let words = try words(of: bytes)
        guard let first = words.first, !first.isQuoted || section == .none else { return }
        if first.text.hasPrefix("%"), !first.isQuoted { return }
        if first.text.hasPrefix("*"), !first.isQuoted {
            try open(first.text.lowercased(), words)
            return
        }
        switch section {
        case .none: return
        case .vertices: try addVertex(words)
        case .lines(let isDirected, let isList): try addLines(words, isDirected: isDirected, isList: isList)
        }
    }

    private mutating func open(_ name: String, _ words: [(text: String, isQuoted: Bool)]) throws(Problem) {
        switch name {
        case "*vertices":
            guard words.count > 1, let count = Int(words[1].text), count >= 0 else { throw problem("*Vertices without their number; expected \"*Vertices 7\"") }
            guard !hasVertices else { throw problem("a second *Vertices; expected one network a file") }
            hasVertices = true
            vertexCount = count
            section = .vertices
        case "*arcs", "*edges", "*arcslist", "*edgeslist":
            guard hasVertices else { throw problem("\(words[0].text) before *Vertices") }
            section = .lines(isDirected: name.hasPrefix("*arcs"), isList: name.hasSuffix("list"))
            relation = nil
            if words.count > 1, words[1].text.hasPrefix(":") {
                let number = String(words[1].text.dropFirst())
                if words.count > 2 { relations[number] = words[2].text }
                relation = relations[number]
            }
        case "*matrix": throw problem("*Matrix is not read; expected *Arcs or *Edges")
        default: section = .none
        }
    }

    private mutating func addVertex(_ words: [(text: String, isQuoted: Bool)]) throws(Problem) {
        guard let number = Int(words[0].text), (1...max(1, vertexCount)).contains(number), vertexCount > 0 else {
            throw problem("a vertex has the number \"\(words[0].text.prefix(60))\"; expected 1 to \(vertexCount)")
        }
        var node = GraphRecords.Node(id: String(number), line: line)
        if words.count > 1 { node.attributes.text["label"] = words[1].text }
        guard nodes.add(node) else { throw problem("two vertices have the number \(number); expected each once") }
    }

    private mutating func addLines(_ words: [(text: String, isQuoted: Bool)], isDirected: Bool, isList: Bool) throws(Problem) {
        var words = words[...]
        var type = relation
        // `2: 1 3` is a line of relation 2.
        if let first = words.first?.text, first.hasSuffix(":"), let number = Int(first.dropLast()) {
            type = relations[String(number)]
            words = words.dropFirst()
        }
        let numbers = words.map(\.text)
        guard numbers.count > 1 else { throw problem("a line has one end; expected two vertices") }
        func vertex(_ text: String) throws(Problem) -> String {
            // In lists, programs mark the first end with a minus.
            guard let number = Int(text).map(abs), (1...max(1, vertexCount)).contains(number), vertexCount > 0 else {
                throw problem("an end is \"\(text.prefix(60))\"; expected the number of a vertex, 1 to \(vertexCount)")
            }
            return String(number)
        }
        let source = try vertex(numbers[0])
        if isList {
            for target in numbers.dropFirst() {
                records.edges.append(.init(source: source, target: try vertex(target), isDirected: isDirected, line: line))
                Self.setType(type, &records.edges[records.edges.count - 1])
            }
            return
        }
        var edge = GraphRecords.Edge(source: source, target: try vertex(numbers[1]), isDirected: isDirected, line: line)
        var next = 2
        if numbers.count > 2, let weight = Double(numbers[2]) {
            guard weight.isFinite else { throw problem("\"weight\" is \"\(numbers[2])\"; expected a number") }
            edge.attributes.text["weight"] = numbers[2]
            next = 3
        }
        // Parameters, in pairs; NetworkX writes a line's own attributes so.
        while next + 1 < numbers.count {
            if numbers[next] == "l" { type = numbers[next + 1] } else { edge.attributes.set(numbers[next], numbers[next + 1]) }
            next += 2
        }
        Self.setType(type, &edge)
        records.edges.append(edge)
    }

    /// `consult/visit` is a type of ours and its mode.
    private static func setType(_ name: String?, _ edge: inout GraphRecords.Edge) {
        guard let name else { return }
        let parts = name.unicodeScalars.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
        if TieType(rawValue: parts[0]) != nil {
            edge.attributes.text["type"] = parts[0]
            if parts.count > 1 { edge.attributes.text["mode"] = parts[1] }
        } else {
            edge.attributes.text["type"] = TieType.other.rawValue
            edge.attributes.text["mode"] = name
        }
    }

    private func finished() throws(Problem) -> GraphRecords {
        guard hasVertices else { throw Problem("no *Vertices; expected a network of Pajek's", file: records.file) }
        guard vertexCount - nodes.count <= Self.unlistedLimit else {
            throw Problem(
                "*Vertices says \(vertexCount), of which \(nodes.count) are listed; at most \(Self.unlistedLimit) may be left out", file: records.file)
        }
        var nodes = nodes
        for number in 1...max(1, vertexCount) where vertexCount > 0 && nodes.position(String(number)) == nil {
            _ = nodes.add(.init(id: String(number), attributes: .init(text: ["label": String(number)])))
        }
        var records = records
        records.nodes = nodes.identified
        for position in records.edges.indices {
            for end in [\GraphRecords.Edge.source, \.target] {
                if let node = nodes.position(records.edges[position][keyPath: end]) { records.edges[position][keyPath: end] = records.nodes[node].id }
            }
        }
        return records
    }

    private func words(of bytes: Data) throws(Problem) -> [(text: String, isQuoted: Bool)] {
        var words: [(text: String, isQuoted: Bool)] = []
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            if byte == 32 || byte == 9 {
                position += 1
            } else if byte == UInt8(ascii: "\"") {
                let start = position + 1
                guard let end = bytes[start...].firstIndex(of: byte) else { throw problem("a label's quote does not end on its line") }
                words.append((CharacterReferences.decoded(String(decoding: bytes[start..<end], as: UTF8.self)), true))
                position = end + 1
            } else {
                let start = position
                while position < bytes.endIndex, bytes[position] != 32, bytes[position] != 9 { position += 1 }
                words.append((CharacterReferences.decoded(String(decoding: bytes[start..<position], as: UTF8.self)), false))
            }
        }
        return words
    }

    private func problem(_ message: String) -> Problem { Problem(message, file: records.file, line: line) }
}
