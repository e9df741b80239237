import Codings
import Dispatches
import Foundation
import Outputs

/// GEXF, Gephi's format: version 1.3 is written, 1.1 to 1.3 are read.
///
/// Attributes are declared columns under our names; lists are JSON. What graphs have beside nodes and edges, dispatches and claims, stands as JSON in `<description>`,
/// as GEXF has no attributes of a graph. Carries everything.
/// Read of a dynamic graph: `start`, `end` and `timestamp` of an edge as its date, where they are one day, month or year.
extension GraphFormat {
    public static let gexf = GraphFormat(
        name: "gexf", fileExtensions: ["gexf"],
        recognises: { bytes in
            let start = bytes.prefix(4096)
            return start.first { !" \t\r\n\u{FEFF}".utf8.contains($0) } == UInt8(ascii: "<")
                && ["<gexf", ":gexf"].contains { start.range(of: Data($0.utf8)) != nil }
        },
        read: { bytes, file throws(Problem) in
            try GraphFormat.checkSize(bytes, file)
            return try GEXFReader.records(bytes, file: file).graph()
        },
        write: { $0.gexf })
}

extension ActorGraph {
    private static let columns: [(owner: String, columns: [(name: String, type: String)])] = [
        ("node", ["kind", "name", "names", "country", "forum", "office"].map { ($0, "string") }),
        (
            "edge",
            [
                ("type", "string"), ("mode", "string"), ("date", "string"), ("event", "string"), ("score", "double"), ("confidence", "double"),
                ("context", "string"), ("dispatch", "string"), ("evidence", "string"),
            ]
        ),
    ]

    fileprivate var gexf: String {
        var text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n  <meta>\n    <creator>Entente</creator>\n"
        if !fields.isEmpty {
            let members = fields.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ")
            text += "    <description>{\(XML.text(members))}</description>\n"
        }
        text += "  </meta>\n  <graph defaultedgetype=\"\(isAllUndirected ? "undirected" : "directed")\">\n"
        for (owner, columns) in Self.columns {
            text += "    <attributes class=\"\(owner)\">\n"
            for column in columns { text += "      <attribute id=\"\(column.name)\" title=\"\(column.name)\" type=\"\(column.type)\"/>\n" }
            text += "    </attributes>\n"
        }
        func values(_ fields: [GraphField]) {
            text += "        <attvalues>\n"
            for field in fields { text += "          <attvalue for=\"\(field.name)\" value=\"\(XML.attribute(field.value))\"/>\n" }
            text += "        </attvalues>\n"
        }
        text += "    <nodes>\n"
        for actor in actors {
            text += "      <node id=\"\(XML.attribute(actor.id.description))\" label=\"\(XML.attribute(actor.name))\">\n"
            values(Self.fields(of: actor))
            text += "      </node>\n"
        }
        text += "    </nodes>\n    <edges>\n"
        for (number, tie) in ties.enumerated() {
            let ends = [tie.source, tie.target].map { XML.attribute(actors[$0].id.description) }
            let type = tie.isUndirected ? "undirected" : "directed"
            text += "      <edge id=\"\(number)\" source=\"\(ends[0])\" target=\"\(ends[1])\" type=\"\(type)\" weight=\"\(JSON.text(of: tie.weight))\">\n"
            values(fields(of: tie).filter { $0.name != "weight" })
            text += "      </edge>\n"
        }
        return text + "    </edges>\n  </graph>\n</gexf>\n"
    }
}
