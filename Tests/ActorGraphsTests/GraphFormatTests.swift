import Codings
import Dispatches
import Foundation
import TestSupport
import Testing

@testable import ActorGraphs

extension GraphFormat: CustomTestStringConvertible {
    public var testDescription: String { name }
}

@Suite struct `Graph files` {
    /// Whatever a graph can hold, in all odd characters that XML and JSON allow.
    static func graph(_ seed: Int) -> ActorGraph {
        var random = SplitMix64(seed: seed)
        func text(_ random: inout SplitMix64) -> String {
            let pieces = ["a", "é", "\"", "'", "<", "&amp;", "]]>", "\n", "\t", "\r\n", " ", "習", "😀", "#", "[", "\u{2028}", "\\", "--", "\u{85}", "e\u{301}"]
            return (0..<random.below(8)).map { _ in random.pick(pieces) }.joined()
        }
        let dispatches = (0..<random.below(5)).map { number in
            DispatchHead(
                id: "d\(number)" + text(&random), date: random.pick([nil, PartialDate("2019-09-04"), PartialDate("2019")]), language: random.pick([nil, "fr"]),
                agency: random.pick([nil, text(&random)]), title: random.pick([nil, text(&random)]), url: random.pick([nil, "https://example.org/?a&b"]),
                file: random.pick([nil, text(&random)]), line: random.pick([nil, 7]))
        }
        let ids: [ActorID] = [
            .country("VNM"), .official("x-y"), .official("x-y-2"), .forum("asean"), ActorID(.other, "n" + text(&random)), ActorID(.other, "1"),
        ]
        let actors = ids.map { id in
            Actor(
                id: id, name: random.pick([nil, "n" + text(&random)]), names: id.kind == .other ? [] : (0..<random.below(3)).map { _ in text(&random) },
                represents: id.kind == .official ? random.pick([nil, .country("VNM"), .forum("asean")]) : nil,
                office: id.kind == .official ? random.pick([nil, text(&random)]) : nil)
        }
        func evidence(_ random: inout SplitMix64) -> [Evidence] {
            (0..<random.below(3)).map { _ in
                Evidence(dispatch: random.pick([nil, dispatches.first?.id]), start: random.below(9), end: 9 + random.below(9), text: text(&random) + "\u{1}")
            }
        }
        let ties = (0..<random.below(12)).map { _ in
            GraphTie(
                source: random.below(6), target: random.below(6), type: random.pick(TieType.allCases), mode: random.pick([nil, "visit", "", text(&random)]),
                date: random.pick([nil, PartialDate("2019-09"), PartialDate("0987-01-31")]),
                dispatch: dispatches.isEmpty ? nil : random.below(dispatches.count),
                event: random.pick([nil, 0, 12, -3]), weight: random.pick([1, 0.1, 1e300, -2.5, 1.0 / 3, 0]), score: random.pick([nil, -6.5]),
                confidence: random.pick([nil, 0, 0.92]), context: (0..<random.below(3)).map { _ in text(&random) }, evidence: evidence(&random),
                isUndirected: random.isOne(in: 4))
        }
        let claims = (0..<random.below(3)).map { _ in
            Claim(of: .forum("asean"), by: random.pick([nil, .official("x-y")]), role: text(&random), evidence: evidence(&random))
        }
        return ActorGraph(actors: actors, ties: ties, claims: claims, dispatches: dispatches)
    }

    @Test(arguments: GraphFormat.all, 0..<100) func `give the graph back`(_ format: GraphFormat, _ seed: Int) throws {
        let read = try #require(format.read)
        let graph = Self.graph(seed)
        let text = format.write(graph)
        #expect(try read(Data(text.utf8), "g") == format.carried(graph), "seed \(seed)")
        #expect(format.write(try read(Data(text.utf8), "g")) == text)
        #expect(GraphFormat.recognising(Data(text.utf8))?.name == format.name)
    }

    @Test(arguments: GraphFormat.all) func `keep what assembly made`(_ format: GraphFormat) throws {
        var random = SplitMix64(seed: 1)
        let graph = ActorGraph(randomCodings(&random))
        #expect(try format.read!(Data(format.write(graph).utf8), nil) == format.carried(graph))
    }

    @Test(arguments: GraphFormat.all, seeds(200)) func `that are damaged are read or refused`(_ format: GraphFormat, _ seed: Int) {
        var random = SplitMix64(seed: seed)
        var bytes = Data(format.write(Self.graph(seed % 10)).utf8)
        for _ in 0..<(1 + random.below(4)) {
            let position = random.below(bytes.count)
            switch random.below(3) {
            case 0: bytes[position] = UInt8(random.below(256))
            case 1: bytes.removeSubrange(position..<min(bytes.count, position + random.below(40)))
            default: bytes.insert(contentsOf: bytes[..<min(bytes.count, 30)], at: position)
            }
            if bytes.isEmpty { bytes = Data([0]) }
        }
        if let graph = try? format.read!(bytes, nil) {
            #expect(try! format.read!(Data(format.write(graph).utf8), nil) == format.carried(graph), "seed \(seed)")
        }
    }

    @Test func `are named`() throws {
        #expect(try GraphFormat.named("GraphML").name == "graphml")
        #expect(GraphFormat.forFile("a.b/c.GRAPHML")?.name == "graphml")
        #expect(GraphFormat.forFile("graphml") == nil || GraphFormat.forFile("graphml")?.name == "graphml")
        let problem = #expect(throws: Problem.self) { try GraphFormat.named("grafml") }
        #expect(problem?.message == "unknown graph format \"grafml\"; did you mean \"graphml\"?")
    }

    @Test(arguments: [
        #"{"id": "a", "ties": [], "actors": []}"#, #"{"id": "a", "text": "\"nodes\" <graphml"}"#, "", "<html><body></body></html>",
        "<?xml version='1.0'?><kml/>",
        "{\"nodes\": []}\n{\"edges\": []}", "HANOI, Sept. 4, 2019\nThe minister met, on Monday, 12 envoys.\n", "Paris, Hanoi, 2019\nA sentence that goes on.",
        "a,b,1\n", "Graph of the week\nThey met.", "graph TD\n  a --> b\n", "*Vertices of power*\nText", "Source: VNA\nHanoi to Paris", "from Hanoi to Paris\n",
        "Creator of peace\ngraph [x\n", "4 September\n5 October\n", "2019 09 04 Hanoi\n2019 09 05 Paris\n", "\u{FEFF}", "#\n#\n", "***\n", "1\n2\n3\n",
    ]) func `are known from other files`(_ text: String) { #expect(GraphFormat.recognising(Data(text.utf8)) == nil) }
}

@Suite struct `GraphML of others` {
    static func read(_ body: String, _ file: String = "g.graphml") throws -> ActorGraph {
        try GraphFormat.graphML.read!(
            Data("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\(body)</graphml>".utf8), file)
    }

    @Test func `gives ids, names, weights and directions`() throws {
        let graph = try Self.read(
            """
            <key id="d0" for="node" attr.name="name" attr.type="string"/><key id="d1" for="edge" attr.name="weight" attr.type="double"><default>2.5</default></key>
            <key id="d2" for="edge" attr.name="type" attr.type="string"/><key id="d3" for="node" attr.name="weight" attr.type="double"><default>9</default></key>
            <graph edgedefault="undirected"><node id="n0"><data key="d0">Ann &amp; <![CDATA[<Bob>]]></data></node><node id="n1"/>
            <edge source="n0" target="n1"><data key="d1">7</data><data key="d2">friend</data></edge>
            <edge source="n1" target="n0" directed="true"/></graph>
            """)
        #expect(graph.actors.map(\.id.description) == ["other:n0", "other:n1"])
        #expect(graph.actors.map(\.name) == ["Ann & <Bob>", "n1"])
        #expect(graph.ties.map(\.weight) == [7, 2.5])
        #expect(graph.ties.map(\.isUndirected) == [true, false])
        #expect(graph.ties.map(\.type) == [.other, .other] && graph.ties[0].mode == "friend" && graph.ties[0].score == nil)
        let projected = try Projection(isDirected: true).network(of: Selection().apply(to: graph))
        #expect(projected.edges.map(\.weight) == [7, 9.5])
    }

    @Test func `gives yEd's labels`() throws {
        let graph = try Self.read(
            """
            <key for="node" id="d6" yfiles.type="nodegraphics"/><key attr.name="description" attr.type="string" for="node" id="d5"/>
            <graph edgedefault="directed" id="G"><node id="n0"><data key="d5"/><data key="d6"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml">
            <y:Geometry height="30.0"/><y:NodeLabel alignment="center">Viet Nam<y:LabelModel><y:SmartNodeLabelModel/></y:LabelModel></y:NodeLabel></y:ShapeNode></data></node></graph>
            """)
        #expect(graph.actors.map(\.name) == ["Viet Nam"])
    }

    @Test func `gives Gephi's labels and weights`() throws {
        let graph = try Self.read(
            """
            <key attr.name="label" attr.type="string" for="node" id="label"/><key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
            <key attr.name="weight" attr.type="double" for="edge" id="weight"/><graph edgedefault="directed"><node id="a"><data key="label">A b</data></node>
            <node id="b"/><edge id="0" source="a" target="b"><data key="weight">3.0</data></edge></graph>
            """)
        #expect(graph.actors.map(\.name) == ["A b", "b"])
        #expect(graph.ties.map(\.weight) == [3])
    }

    @Test func `may use our ids and kinds`() throws {
        let graph = try Self.read(
            """
            <key attr.name="kind" for="node" id="k"/><key attr.name="type" for="edge" id="t"/><graph edgedefault="directed"><node id="country:VNM"/>
            <node id="CHN"><data key="k">country</data></node><edge source="CHN" target="country:VNM"><data key="t">consult</data></edge></graph>
            """)
        #expect(graph.actors.map(\.id) == [.country("CHN"), .country("VNM")])
        #expect(graph.ties[0].score == 2.5)
    }

    @Test(arguments: [
        ("<graph>\n<node/></graph>", "g.graphml:3: a <node> has no id"),
        ("<graph>\n<node id=\"a\"/>\n<edge source=\"a\" target=\"b\"/></graph>", "g.graphml:4: \"target\" of an edge is \"b\", which is no node"),
        ("<graph>\n<node id=\"a\"/>\n<node id=\"a\"/></graph>", "g.graphml:4: two nodes have the id \"a\"; expected each once"),
        (
            "<key id='w' for='edge' attr.name='weight'/><graph>\n<node id='a'/><edge source='a' target='a'><data key='w'>x</data></edge></graph>",
            "g.graphml:3: \"weight\" is \"x\"; expected a number"
        ),
        (
            "<graph><node id='country:VNM'/>\n<edge source='country:VNM' target='country:VNM'><data key='type'>consul</data></edge></graph>",
            "g.graphml:3: unknown \"type\" \"consul\"; did you mean \"consult\"?"
        ),
        ("<graph>\n<hyperedge/></graph>", "g.graphml:3: a <hyperedge> ties more than two actors; expected <edge>"),
        ("<graph>\n<node id='a'></graph>", "g.graphml:3: no well-formed XML: </graph> where </node> is expected"),
        ("<?xm?><?x?><graph>\n<node id='a' id='b'/></graph>", "g.graphml:3: no well-formed XML: <node> has id twice"),
        ("<graph>\n<node id='&lol;'/></graph>", "g.graphml:3: no well-formed XML: &lol; is no character"),
        ("<graph>\n<node id='\u{1}'/></graph>", "g.graphml:3: no well-formed XML: a control character"),
        ("<graph><node id='a'/>\n</graph><!--", "g.graphml:3: no well-formed XML: a comment does not end"),
        ("", "g.graphml: no element <graph>; expected GraphML"),
        (String(repeating: "<graph>", count: 101), "g.graphml:2: elements nest more than 100 deep"),
    ]) func `is refused by line`(_ body: String, _ message: String) {
        let problem = #expect(throws: Problem.self) { try Self.read(body) }
        #expect(problem?.description == message)
    }

    @Test func `may be in Latin-1`() throws {
        let text = "<?xml version='1.0' encoding='ISO-8859-1'?>\n<graphml><graph><node id='n'><data key='label'>Hanoï</data></node></graph></graphml>"
        #expect(try GraphFormat.graphML.read!(text.data(using: .isoLatin1)!, nil).actors[0].name == "Hanoï")
        #expect(throws: Problem.self) {
            try GraphFormat.graphML.read!(Data("<graphml><graph><node a\u{E9}='1'/></graph></graphml>".data(using: .isoLatin1)!), nil)
        }
    }

    @Test func `loads and expands no entities`() {
        let secret = "<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><graphml><graph><node id=\"&x;\"/></graph></graphml>"
        #expect(throws: Problem.self) { try GraphFormat.graphML.read!(Data(secret.utf8), nil) }
        #expect(throws: Problem.self) { try GraphFormat.graphML.read!("<?xml version='1.0' encoding='UTF-16'?><graphml/>".data(using: .utf16)!, nil) }
        #expect(throws: Problem.self) { try GraphFormat.graphML.read!(Data("<?xml version='1.0' encoding='UTF-7'?><graphml/>".utf8), nil) }
        let plain = "<!DOCTYPE graphml SYSTEM \"http://127.0.0.1:1/none.dtd\"><graphml><graph><node id=\"a\"/></graph></graphml>"
        #expect((try? GraphFormat.graphML.read!(Data(plain.utf8), nil))?.actors.count == 1)
    }
}

@Suite struct `Node-link JSON of others` {
    static func read(_ text: String) throws -> ActorGraph { try GraphFormat.nodeLink.read!(Data(text.utf8), "g.json") }

    @Test func `gives ids, names, weights and directions`() throws {
        let graph = try Self.read(
            """
            {"directed": false, "multigraph": false, "graph": {"name": "x"}, "nodes": [{"id": 0, "club": {"a": [1]}, "name": "Ann"}, {"id": "b", "names": 7}],
             "links": [{"source": 0, "target": "b", "weight": 2, "type": "friend", "date": 5, "key": 0}]}
            """)
        #expect(graph.actors.map(\.name) == ["Ann", "b"])
        #expect(graph.actors.map(\.id.description) == ["other:0", "other:b"])
        #expect(graph.ties == [GraphTie(source: 0, target: 1, type: .other, mode: "friend", weight: 2, isUndirected: true)])
    }

    @Test func `may point at nodes by position, as D3 does`() throws {
        let graph = try Self.read(#"{"nodes": [{"name": "Myriel", "group": 1}, {"name": "Napoleon"}], "links": [{"source": 1, "target": 0, "value": 8}]}"#)
        #expect(graph.actors.map(\.name) == ["Myriel", "Napoleon"])
        #expect(graph.ties.map(\.weight) == [8] && graph.ties[0].source == 1)
    }

    @Test(arguments: [
        ("{\"nodes\": [\n{\"id\": \"a\"},\n{}], \"edges\": []}", "g.json:3: \"nodes[1].id\" is missing"),
        ("{\"nodes\": [{\"id\": \"a\"}],\n\"edges\": [\n{\"source\": \"a\"}]}", "g.json:3: \"target\" of an edge is missing"),
        (
            "{\"nodes\": [{\"id\": \"a\"}],\n\"edges\": [\n{\"source\": \"a\", \"target\": \"c\"}]}",
            "g.json:3: \"target\" of an edge is \"c\", which is no node"
        ),
        ("{\"edges\": []}", "g.json: \"nodes\" is missing"),
        ("{\"nodes\": [],\n\"edges\": [\n7]}", "g.json: \"edges[0]\" is of the wrong kind"),
        ("[", "g.json: no JSON, or nested too deep"),
        (
            "{\"nodes\": [{\"id\": \"country:VNM\"}],\n\"edges\": [{\"source\": \"country:VNM\", \"target\": \"country:VNM\", \"type\": \"consul\"}]}",
            "g.json:2: unknown \"type\" \"consul\"; did you mean \"consult\"?"
        ),
        (String(repeating: "[", count: 100_000), "g.json: no JSON, or nested too deep"),
    ]) func `is refused by line`(_ text: String, _ message: String) {
        let problem = #expect(throws: Problem.self) { try Self.read(text) }
        #expect(problem?.description == message)
    }
}
