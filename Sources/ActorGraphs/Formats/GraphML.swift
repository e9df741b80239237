import Codings
import Dispatches
import Foundation
import Outputs

/// GraphML 1.0: typed keys, named as the attributes are. Lists are JSON strings, as the format has none.
extension GraphFormat {
    public static let graphML = GraphFormat(
        name: "graphml", fileExtensions: ["graphml"],
        recognises: { bytes in
            let start = bytes.prefix(4096)
            return start.first { !" \t\r\n\u{FEFF}".utf8.contains($0) } == UInt8(ascii: "<")
                && ["<graphml", ":graphml"].contains { start.range(of: Data($0.utf8)) != nil }
        },
        read: { bytes, file throws(Problem) in
            try GraphFormat.checkSize(bytes, file)
            return try GraphMLReader.records(bytes, file: file).graph()
        },
        write: { $0.graphML })
}

extension ActorGraph {
    private static let keys: [(owner: String, name: String, type: String)] = [
        ("node", "kind", "string"), ("node", "name", "string"), ("node", "names", "string"), ("node", "country", "string"), ("node", "forum", "string"),
        ("node", "office", "string"), ("edge", "type", "string"), ("edge", "mode", "string"), ("edge", "date", "string"), ("edge", "event", "string"),
        ("edge", "weight", "double"), ("edge", "score", "double"), ("edge", "confidence", "double"), ("edge", "context", "string"),
        ("edge", "dispatch", "string"), ("edge", "evidence", "string"), ("graph", "dispatches", "string"), ("graph", "claims", "string"),
    ]

    fileprivate var graphML: String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
        for key in Self.keys { text += "  <key id=\"\(key.name)\" for=\"\(key.owner)\" attr.name=\"\(key.name)\" attr.type=\"\(key.type)\"/>\n" }
        // NetworkX reads no graph in which an edge differs from the rest.
        let isDirected = !isAllUndirected
        text += "  <graph edgedefault=\"\(isDirected ? "directed" : "undirected")\">\n"
        func data(_ fields: [GraphField], indent: String = "      ") {
            for field in fields { text += "\(indent)<data key=\"\(field.name)\">\(XML.text(field.value))</data>\n" }
        }
        data(fields, indent: "    ")
        for actor in actors {
            text += "    <node id=\"\(XML.attribute(actor.id.description))\">\n"
            data(Self.fields(of: actor))
            text += "    </node>\n"
        }
        for tie in ties {
            let ends = [tie.source, tie.target].map { XML.attribute(actors[$0].id.description) }
            text += "    <edge source=\"\(ends[0])\" target=\"\(ends[1])\"\(isDirected && tie.isUndirected ? " directed=\"false\"" : "")>\n"
            data(fields(of: tie))
            text += "    </edge>\n"
        }
        return text + "  </graph>\n</graphml>\n"
    }
}
