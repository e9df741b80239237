import Codings
import Dispatches
import Foundation
import Outputs

/// A list of edges, one a row, between commas (`csv`) or tabs (`tsv`).
///
/// Read: commas, semicolons (then 1,5 is a number), tabs or spaces; quotes as in RFC 4180; `#` and `%` open a comment line. With a header, columns are known by name:
/// source and target (also from, to …), weight, and ours: type, mode, date, event, score, confidence, context, dispatch, evidence, directed; Gephi's `Type` of
/// Directed or Undirected; others are passed over, but the third of three is the weight if it holds numbers. Without one: source, target, weight. Edges are arcs unless
/// a column says otherwise.
/// Written: the header, and the columns that some tie needs.
///
/// Carries ties with everything in them, and the ids of their actors and dispatches. Not: actors without ties, their names and offices; claims; dispatches without ties,
/// and what they say beside their ids.
extension GraphFormat {
    public static let csv = edgeList("csv", [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: " ")], extensions: ["csv", "edges", "edgelist"])
    public static let tsv = edgeList("tsv", [UInt8(ascii: "\t")], extensions: ["tsv", "tab"])

    private static func edgeList(_ name: String, _ separators: Set<UInt8>, extensions: [String]) -> GraphFormat {
        GraphFormat(
            name: name, fileExtensions: extensions,
            recognises: { bytes in
                let start = bytes.prefix(16_384)
                guard !start.contains(0), let first = start.first(where: { !" \t\r\n\u{FEFF}".utf8.contains($0) }), !"<{[*".utf8.contains(first) else {
                    return false
                }
                let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start
                let span = text.span
                return separators.contains(DelimitedText.separator(in: span))
                    && EdgeListColumns.areRecognised(in: span, isWhole: start.count == bytes.count)
            },
            read: { bytes, file throws(Problem) in try EdgeListReader.graph(bytes, file: file) },
            write: { $0.edgeList(separator: name == "tsv" ? "\t" : ",") },
            carried: { graph in
                let used = Set(graph.ties.flatMap { [$0.source, $0.target] }.map { graph.actors[$0].id })
                let dispatches = Set(graph.ties.compactMap(\.dispatch))
                return graph.reduced(
                    actor: { used.contains($0.id) ? Actor(id: $0.id) : nil }, tie: { $0 },
                    dispatch: { dispatches.contains($0) ? DispatchHead(id: graph.dispatches[$0].id) : nil })
            })
    }
}

extension ActorGraph {
    /// What is left where a format cannot carry all; what an actor or a dispatch leaves behind goes with it. Without claims.
    func reduced(actor: (Actor) -> Actor?, tie: (GraphTie) -> GraphTie, dispatch: (Int) -> DispatchHead?) -> ActorGraph {
        var actors: [Actor] = []
        var heads: [DispatchHead] = []
        let newActor = self.actors.map { old -> Int? in
            guard let new = actor(old) else { return nil }
            actors.append(new)
            return actors.count - 1
        }
        let newDispatch = dispatches.indices.map { old -> Int? in
            guard let new = dispatch(old) else { return nil }
            heads.append(new)
            return heads.count - 1
        }
        let ties = self.ties.compactMap { old -> GraphTie? in
            guard let source = newActor[old.source], let target = newActor[old.target] else { return nil }
            var new = tie(old)
            new.source = source
            new.target = target
            new.dispatch = new.dispatch.flatMap { newDispatch[$0] }
            return new
        }
        return ActorGraph(actors: actors, ties: ties, dispatches: heads)
    }

    fileprivate func edgeList(separator: String) -> String {
        let rows = ties.map { fields(of: $0) }
        var used = Set(rows.joined().map(\.name))
        used.insert("weight")
        if ties.allSatisfy({ $0.type == .other }) { used.remove("type") }
        let order = ["weight", "type", "mode", "date", "event", "score", "confidence", "context", "dispatch", "evidence"].filter(used.contains)
        let hasDirection = ties.contains(where: \.isUndirected)
        var text = (["source", "target"] + order + (hasDirection ? ["directed"] : [])).joined(separator: separator) + "\n"
        for (tie, row) in zip(ties, rows) {
            var cells = [tie.source, tie.target].map { Self.cell(actors[$0].id.description) }
            for name in order {
                let field = row.first { $0.name == name }
                cells.append(field.map { Self.cell(EdgeListColumns.isGuarded(name) ? EdgeListColumns.guarded($0.value) : $0.value) } ?? "")
            }
            if hasDirection { cells.append(tie.isUndirected ? "false" : "true") }
            text += cells.joined(separator: separator) + "\n"
        }
        return text
    }

    /// In quotes where it holds anything that could end it, and where it is empty: nothing at all between separators says that there is no value.
    private static func cell(_ text: String) -> String {
        guard text.isEmpty || text.utf8.contains(where: { " \t\r\n\",;".utf8.contains($0) }) else { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result += "\"" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}
