import Codings
import Dispatches
import Foundation
import Testing

@testable import ActorGraphs

@Suite struct `GML of others` {
    static func read(_ text: String) throws -> ActorGraph { try GraphFormat.gml.read!(Data(text.utf8), "g.gml") }

    @Test func `gives Newman's, yEd's and igraph's graphs`() throws {
        let newman = try Self.read(
            "Creator \"Mark Newman on Fri Jul 21 2006\"\ngraph\n[\n  node\n  [\n    id 7\n    label \"Ann\"\n  ]\n  node\n  [\n    id 9\n    label \"Bob\"\n  ]\n  edge\n  [\n    source 9\n    target 7\n    value 3\n  ]\n]\n"
        )
        #expect(newman.actors.map(\.id.description) == ["other:Ann", "other:Bob"])
        #expect(newman.ties == [GraphTie(source: 1, target: 0, type: .other, weight: 3, isUndirected: true)])
        let yEd = try Self.read(
            "Version \"2.1\"\ngraph [ hierarchic 1 directed 1 node [ id 0 label \"x\" graphics [ x 3.0 fill \"#FFCC00\" ] LabelGraphics [ text \"x\" ] ]\n"
                + "node [ id 1 label \"x\" ] edge [ source 0 target 1 graphics [ targetArrow \"standard\" ] ] ]")
        #expect(yEd.actors.map(\.id.name) == ["0", "1"] && yEd.actors.map(\.name) == ["x", "x"])
        #expect(yEd.ties.map(\.isUndirected) == [false])
        let igraph = try Self.read(
            "# comment [\ngraph [ directed 0 node [ id 0 name \"A&#233;&quot;&amp;&lol;\" ] edge [ source 0 target 0 weight 1.5E+2 directed 1 ] ]")
        #expect(igraph.actors[0].name == "Aé\"&&lol;")
        #expect(igraph.ties.map(\.weight) == [150] && igraph.ties.map(\.isUndirected) == [false])
        #expect(GraphFormat.recognising(Data("# comment\nCreator \"x [\"\n graph [".utf8))?.name == "gml")
    }

    @Test func `may be in Latin-1`() throws {
        let text = "graph [ node [ id 0 label \"Hanoï\" ] ]"
        #expect(try GraphFormat.gml.read!(text.data(using: .isoLatin1)!, nil).actors[0].name == "Hanoï")
    }

    @Test(arguments: [
        ("", "g.gml: no \"graph [\"; expected GML"), ("graph [\nnode [ label \"a\" ] ]", "g.gml:2: a node has no id"),
        ("graph [ node [ id 0 ]\nnode [ id 0 ] ]", "g.gml:2: two nodes have the id \"0\"; expected each once"),
        ("graph [ node [ id 0 ]\nedge [ source 0 ] ]", "g.gml:2: an edge has no source or no target"),
        ("graph [ node [ id 0 label \"5\" ]\nedge [ source 0 target 5 ] ]", "g.gml:2: \"target\" of an edge is \"5\", which is no node"),
        ("graph [ node [ id 0 ]\nedge [ source 0 target 0 weight x ] ]", "g.gml:2: \"weight\" is \"x\"; expected a number"),
        ("graph [\nnode [ id 0 ]", "g.gml:2: a list does not end; expected \"]\""), ("graph [\nlabel \"a ]\n\n", "g.gml:2: a text does not end"),
        ("graph [\n]\n]", "g.gml:3: expected a key"), ("graph [ a ]", "g.gml:1: \"a\" has no value"), ("graph [\n7 8 ]", "g.gml:2: expected a key"),
        ("graph [ \(String(repeating: "a [ ", count: 100_000))", "g.gml:1: lists nest more than 100 deep"), ("graph\u{1}[ ]", "g.gml:1: a control character"),
    ]) func `is refused by line`(_ text: String, _ message: String) {
        let problem = #expect(throws: Problem.self) { try Self.read(text) }
        #expect(problem?.description == message)
    }
}

@Suite struct `Pajek's files of others` {
    static func read(_ text: String) throws -> ActorGraph { try GraphFormat.pajek.read!(Data(text.utf8), "g.net") }

    @Test func `give vertices, arcs, edges, lists and relations`() throws {
        let text = """
            % a comment
            *Network tribes
            *Vertices 4
            1 "Ann B" 0.1 0.2 ic Red
             2 Bob
            3 "C"\r
            4 "D"
            *Arcs :1 "likes"
            1 2 3
            *Arcs :2 "consult"
            2 1 -1.5 c Blue
            2 3
            *Edges
            1 3 2 l "visits"
            1: 3 4 1
            *Arcslist
            4 1 2
            *Edgeslist
            -4 3
            *Partition whatever
            *Vertices_ 4
            1 7
            """
        let graph = try Self.read(text)
        #expect(GraphFormat.recognising(Data(text.utf8))?.name == "pajek")
        #expect(graph.actors.map(\.id.name) == ["Ann B", "Bob", "C", "D"])
        let ties = graph.ties.map {
            "\(graph.actors[$0.source].id.name)\($0.isUndirected ? "–" : "→")\(graph.actors[$0.target].id.name) \($0.weight) \($0.type.rawValue) \($0.mode ?? "")"
        }
        #expect(
            ties == [
                "Ann B→Bob 3.0 other likes", "Ann B–C 2.0 other visits", "Bob→Ann B -1.5 consult ", "Bob→C 1.0 consult ", "C–D 1.0 other likes",
                "D→Ann B 1.0 other ", "D→Bob 1.0 other ", "D–C 1.0 other ",
            ])
    }

    @Test func `may leave vertices and labels out`() throws {
        #expect(try Self.read("*vertices 3\n*edges\n1 3").actors.map(\.id.name) == ["1", "2", "3"])
        #expect(try Self.read("*vertices 2\n1 \"x\"\n2 \"x\"").actors.map(\.name) == ["x", "x"])
        #expect(try Self.read("*vertices 0").actors.isEmpty)
    }

    @Test(arguments: [
        ("", "g.net: no *Vertices; expected a network of Pajek's"), ("*Vertices x", "g.net:1: *Vertices without their number; expected \"*Vertices 7\""),
        ("*Vertices 1\n2 \"a\"", "g.net:2: a vertex has the number \"2\"; expected 1 to 1"),
        ("*Vertices 1\n1 \"a\"\n1 \"a\"", "g.net:3: two vertices have the number 1; expected each once"),
        ("*Vertices 1\n*Arcs\n1 2", "g.net:3: an end is \"2\"; expected the number of a vertex, 1 to 1"),
        ("*Vertices 1\n*Arcs\n1", "g.net:3: a line has one end; expected two vertices"),
        ("*Vertices 1\n*Matrix\n1", "g.net:2: *Matrix is not read; expected *Arcs or *Edges"),
        ("*Vertices 1\n1 \"a", "g.net:2: a label's quote does not end on its line"), ("*Arcs\n1 1", "g.net:1: *Arcs before *Vertices"),
        ("*Vertices 9999999999", "g.net: *Vertices says 9999999999, of which 0 are listed; at most 1000000 may be left out"),
        ("*Vertices 1\n*Vertices 1", "g.net:2: a second *Vertices; expected one network a file"),
        ("*Vertices 1\n*Arcs\n1 1 nan", "g.net:3: \"weight\" is \"nan\"; expected a number"),
    ]) func `are refused by line`(_ text: String, _ message: String) {
        let problem = #expect(throws: Problem.self) { try Self.read(text) }
        #expect(problem?.description == message)
    }
}
