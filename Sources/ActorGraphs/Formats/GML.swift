import Codings
import Dispatches
import Foundation
import Outputs

/// GML, the Graph Modelling Language, as NetworkX, igraph, yEd and Newman's data sets write it.
///
/// Nodes are numbered and their labels are our ids; attributes stand under our names, lists as JSON. Directions are the graph's, and an edge that differs says
/// `directed 0` itself. Text is ASCII with references (`&#233;`), so that every reader takes it. Carries everything.
extension GraphFormat {
    public static let gml = GraphFormat(
        name: "gml", fileExtensions: ["gml"], recognises: { GMLReader.isRecognised($0.prefix(4096)) },
        read: { bytes, file throws(Problem) in try GMLReader.records(try GraphFormat.text(bytes, file), file: file).graph() },
        write: { $0.gml })
}

extension ActorGraph {
    fileprivate var gml: String {
        let isDirected = !isAllUndirected
        var text = "Creator \"Entente\"\ngraph [\n  directed \(isDirected ? 1 : 0)\n  multigraph 1\n"
        func line(_ field: GraphField, indent: String) {
            text += "\(indent)\(field.name) \(field.isNumber ? Self.real(field.value) : Self.quoted(field.value))\n"
        }
        for field in fields { line(field, indent: "  ") }
        for (number, actor) in actors.enumerated() {
            text += "  node [\n    id \(number)\n    label \(Self.quoted(actor.id.description))\n"
            for field in Self.fields(of: actor) { line(field, indent: "    ") }
            text += "  ]\n"
        }
        for (number, tie) in ties.enumerated() {
            // NetworkX tells parallel edges apart by a key.
            text += "  edge [\n    source \(tie.source)\n    target \(tie.target)\n    key \(number)\n"
            if tie.isUndirected == isDirected { text += "    directed \(isDirected ? 0 : 1)\n" }
            for field in fields(of: tie) { line(field, indent: "    ") }
            text += "  ]\n"
        }
        return text + "]\n"
    }

    /// A number as GML has it: whole ones of 32 bits, others with a point.
    private static func real(_ number: String) -> String {
        if number.contains(".") { return number }
        if let exponent = number.firstIndex(of: "e") { return number[..<exponent] + ".0" + number[exponent...] }
        return Int32(number) == nil ? number + ".0" : number
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar.value >= 32, scalar.value < 127, scalar != "\"", scalar != "&" {
                result.unicodeScalars.append(scalar)
            } else {
                result += "&#\(scalar.value);"
            }
        }
        return result + "\""
    }
}
