import Codings
import Dispatches
import Foundation
import Outputs

/// DOT, Graphviz's language, as a graph and no drawing: nodes are our ids, and every attribute stands under our name, lists as JSON.
///
/// Labels are actors' names for whoever draws it. Of a graph whose ties all have no direction, `graph`; else `digraph`, where `dir=none` marks such ties.
/// Carries everything. Read: what Graphviz reads, with subgraphs flat, ports left out, `dir` heeded, labels in HTML as the text that they are.
extension GraphFormat {
    public static let dot = GraphFormat(
        name: "dot", fileExtensions: ["dot", "gv"], recognises: { DOTReader.isRecognised($0.prefix(4096)) },
        read: { bytes, file throws(Problem) in try DOTReader.records(try GraphFormat.text(bytes, file), file: file).graph() },
        write: { $0.dot })
}

extension ActorGraph {
    fileprivate var dot: String {
        let isDirected = !isAllUndirected
        var text = isDirected ? "digraph {\n" : "graph {\n"
        func attributes(_ fields: [GraphField]) -> String {
            fields.map { "\($0.name)=\($0.isNumber ? "\"\($0.value)\"" : Self.quoted($0.value))" }.joined(separator: ", ")
        }
        for field in fields { text += "  \(attributes([field]));\n" }
        for actor in actors {
            text += "  \(Self.quoted(actor.id.description)) [label=\(DOT.escapeString(actor.name)), \(attributes(Self.fields(of: actor)))];\n"
        }
        for tie in ties {
            let ends = [tie.source, tie.target].map { Self.quoted(actors[$0].id.description) }
            text +=
                "  \(ends[0]) \(isDirected ? "->" : "--") \(ends[1]) [\(isDirected && tie.isUndirected ? "dir=none, " : "")\(attributes(fields(of: tie)))];\n"
        }
        return text + "}\n"
    }

    /// A line end as `\n`, a backslash doubled: Graphviz keeps both as they are, and shows them right. (Unlike ``Outputs/DOT/quoted(_:)`` nothing is left out.)
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
