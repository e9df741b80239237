import Codings
import Dispatches
import Foundation
import Outputs

/// Pajek's .net: vertices with labels, arcs and edges with weights.
///
/// Carries the ids of actors, as labels, and of ties their ends, weight, direction, type and mode, as a line's label (`l "consult/visit"`). Not: other names, offices;
/// dates, events, scores and evidence of ties; dispatches and claims.
/// Labels write quotes, ampersands and control characters as references (`&#34;`).
extension GraphFormat {
    public static let pajek = GraphFormat(
        name: "pajek", fileExtensions: ["net", "paj"],
        recognises: { bytes in
            let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
            return start.prefixMatch(of: /(?i)\x{FEFF}?(?:\s*%[^\n]*\n|\s*\*network\b[^\n]*\n)*\s*\*vertices[ \t]+[0-9]/) != nil
        },
        read: { bytes, file throws(Problem) in try PajekReader.records(try GraphFormat.text(bytes, file), file: file).graph() },
        write: { $0.pajek },
        carried: { graph in
            graph.reduced(
                actor: { Actor(id: $0.id) },
                tie: {
                    GraphTie(
                        source: $0.source, target: $0.target, type: $0.type, mode: $0.mode, weight: $0.weight,
                        isUndirected: $0.isUndirected)
                },
                dispatch: { _ in nil })
        })
}

extension ActorGraph {
    fileprivate var pajek: String {
        var text = "*Vertices \(actors.count)\n"
        for (number, actor) in actors.enumerated() { text += "\(number + 1) \(Self.quoted(actor.id.description))\n" }
        for (section, isUndirected) in [("*Arcs", false), ("*Edges", true)] {
            let ties = ties.filter { $0.isUndirected == isUndirected }
            if ties.isEmpty { continue }
            text += section + "\n"
            for tie in ties {
                text += "\(tie.source + 1) \(tie.target + 1) \(JSON.text(of: tie.weight))"
                if tie.type != .other || tie.mode != nil {
                    text += " l " + Self.quoted(tie.type.rawValue + (tie.mode.map { "/" + $0 } ?? ""))
                }
                text += "\n"
            }
        }
        return text
    }

    /// A backslash too is a reference: NetworkX reads labels as a shell would.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "&", "\\", "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": result += "&#\(scalar.value);"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
