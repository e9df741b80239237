import Codings
import Dispatches
import Foundation

/// Reads anybody's list of edges; ``GraphFormat/csv`` says what one may look like.
///
/// Built for millions of edges: bytes in place, a table of names, and nothing else for a row that has only ends and a weight.
struct EdgeListReader {
    private let file: String?
    private let records: GraphRecords
    private let columns: EdgeListColumns
    private var rows: DelimitedText
    private var table = NodeTable()
    /// By the table's number; names that Unicode takes for the same are one actor.
    private var actorOfName: [Int] = []
    private var positions: [ActorID: Int] = [:]
    private var actors: [Actor] = []
    private var isOurs: [Bool] = []
    private var ties: [GraphTie] = []
    private var dispatches: [DispatchHead] = []
    private var dispatchPositions: [String: Int] = [:]

    static func graph(_ bytes: Data, file: String?) throws(Problem) -> ActorGraph {
        let bytes = try GraphFormat.text(bytes, file)
        let span = bytes.span
        var rows = DelimitedText(separator: DelimitedText.separator(in: span))
        guard try next(&rows, span, file) else { throw Problem("holds no edges; expected rows of source, target and weight", file: file) }
        let first = rows.fields.map { DelimitedText.text($0, span) }
        let columns: EdgeListColumns
        if let named = try EdgeListColumns(header: first, file: file, line: rows.line) {
            columns = named
            guard try next(&rows, span, file) else { return ActorGraph(actors: [], ties: []) }
        } else {
            columns = EdgeListColumns()
        }
        var reader = EdgeListReader(file: file, columns: columns.withWeight(in: rows, span), rows: rows)
        try reader.readRows(span)
        return ActorGraph(actors: reader.actors, ties: reader.ties, dispatches: reader.dispatches)
    }

    private init(file: String?, columns: EdgeListColumns, rows: DelimitedText) {
        self.file = file
        self.columns = columns
        self.rows = rows
        records = GraphRecords(file: file)
    }

    private static func next(_ rows: inout DelimitedText, _ bytes: Span<UInt8>, _ file: String?) throws(Problem) -> Bool {
        do throws(DelimitedText.Flaw) {
            return try rows.next(bytes)
        } catch {
            throw Problem(
                error == .openQuote ? "a quote does not end" : "text behind a closing quote; expected a separator", file: file, line: rows.line)
        }
    }

    private mutating func readRows(_ bytes: Span<UInt8>) throws(Problem) {
        // As many as there are lines, if all are like the first: growing would copy what is large.
        var lines = 1
        let start = min(bytes.count, 65_536)
        for index in 0..<start where bytes[index] == 10 { lines += 1 }
        ties.reserveCapacity(lines * bytes.count / max(1, start) * 21 / 20)
        let plain = GraphTie(source: 0, target: 0, type: .other)
        let hasDecimalComma = rows.separator == UInt8(ascii: ";")
        repeat {
            let fields = rows.fields
            guard fields.count > max(columns.source, columns.target) else {
                throw problem("a row has \(fields.count == 1 ? "1 field" : "\(fields.count) fields"); expected source and target")
            }
            let source = try actor(fields[columns.source], bytes)
            let target = try actor(fields[columns.target], bytes)
            guard columns.attributes.isEmpty else {
                try addTie(from: source, to: target, bytes)
                continue
            }
            ties.append(plain)
            ties[ties.count - 1].source = source
            ties[ties.count - 1].target = target
            if let column = columns.weight, column < fields.count, !fields[column].range.isEmpty {
                guard let weight = DelimitedText.number(fields[column], bytes, hasDecimalComma: hasDecimalComma) else {
                    throw problem("\"weight\" is \"\(DelimitedText.text(fields[column], bytes))\"; expected a number")
                }
                ties[ties.count - 1].weight = weight
            }
        } while try Self.next(&rows, bytes, file)
    }

    private mutating func actor(_ field: DelimitedText.Field, _ bytes: Span<UInt8>) throws(Problem) -> Int {
        let number = table.number(of: field.range, in: bytes)
        if number < actorOfName.count { return actorOfName[number] }
        let (actor, ours) = try records.actor(of: .init(id: DelimitedText.text(field, bytes), line: rows.line))
        if let position = positions[actor.id] {
            actorOfName.append(position)
            return position
        }
        positions[actor.id] = actors.count
        actorOfName.append(actors.count)
        actors.append(actor)
        isOurs.append(ours)
        return actors.count - 1
    }

    /// A row with attributes.
    private mutating func addTie(from source: Int, to target: Int, _ bytes: Span<UInt8>) throws(Problem) {
        let ours = isOurs[source] && isOurs[target]
        var edge = GraphRecords.Edge(source: "", target: "", isDirected: true, line: rows.line)
        func text(_ column: Int) -> String? {
            guard column < rows.fields.count else { return nil }
            let field = rows.fields[column]
            return field.range.isEmpty && !field.isQuoted ? nil : DelimitedText.text(field, bytes)
        }
        for (column, name) in columns.attributes {
            guard let value = text(column) else { continue }
            let word = value.lowercased()
            if name == "directed" || name == "type" && ["directed", "undirected", "mutual"].contains(word) {
                edge.isDirected = !["false", "0", "no", "undirected", "mutual"].contains(word)
            } else {
                edge.attributes.text[name] = EdgeListColumns.isGuarded(name) ? EdgeListColumns.unguarded(value) : value
            }
        }
        if let column = columns.weight, let value = text(column), !value.isEmpty {
            let hasComma = rows.separator == UInt8(ascii: ";")
            edge.attributes.text["weight"] = hasComma ? String(value.map { $0 == "," ? "." : $0 }) : value
        }
        var (tie, dispatch) = try records.tie(of: edge, from: source, to: target, isOurs: ours)
        if let dispatch {
            if dispatchPositions[dispatch] == nil {
                dispatchPositions[dispatch] = dispatches.count
                dispatches.append(DispatchHead(id: dispatch))
            }
            tie.dispatch = dispatchPositions[dispatch]
        }
        ties.append(tie)
    }

    private func problem(_ message: String) -> Problem { Problem(message, file: file, line: rows.line) }
}
