import Codings
import Dispatches
import Foundation
import TestSupport
import Testing

@testable import ActorGraphs

@Suite struct `Edge lists` {
    static func read(_ text: String) throws -> ActorGraph { try GraphFormat.csv.read!(Data(text.utf8), "g.csv") }

    static func ties(_ text: String) throws -> [String] {
        let graph = try read(text)
        return graph.ties.map {
            "\(graph.actors[$0.source].id.name)\($0.isUndirected ? "–" : "→")\(graph.actors[$0.target].id.name) \($0.weight)\($0.mode.map { " " + $0 } ?? "")"
        }
    }

    @Test(arguments: [
        ("a,b,2\nb,c,0.5\n", ["a→b 2.0", "b→c 0.5"]), ("a;b;1,5\r\nb;c;2\r\n", ["a→b 1.5", "b→c 2.0"]), ("a\tb\nb c\td e\t7", ["a→b 1.0", "b c→d e 7.0"]),
        ("  1   2   3 \n2 3 -1e2\n", ["1→2 3.0", "2→3 -100.0"]), ("# source target\n% x\n\n1 2\n", ["1→2 1.0"]), ("a,b\rc,d\r", ["a→b 1.0", "c→d 1.0"]),
        ("\"a, \"\"x\"\"\nb\" , c ,2\n", ["a, \"x\"\nb→c 2.0"]), ("\u{FEFF}source,target,weight\na,b,\n", ["a→b 1.0"]), ("Source,Target\n", []),
        ("Source,Target,Type,Id,Label,Weight\na,b,Undirected,0,,2.5\nb,a,Directed,1,,1\n", ["a–b 2.5", "b→a 1.0"]),
        ("weight,from,to\n3,a,b\n", ["a→b 3.0"]), ("source,target,type\na,b,friend\n", ["a→b 1.0 friend"]), ("source\ttarget\trank\na\tb\t3.0\n", ["a→b 3.0"]),
        ("source,target,colour\na,b,red\n", ["a→b 1.0"]), ("source,target,x,y\na,b,1,2\n", ["a→b 1.0"]), ("e\u{301},b\né,c\n", ["e\u{301}→b 1.0", "é→c 1.0"]),
        ("x,other:x,1\n", ["x→x 1.0"]), ("a,b,1234567890.12345678\n", ["a→b 1234567890.1234567"]), ("a,b,.5\n", ["a→b 0.5"]),
    ]) func `of others are read`(_ text: String, _ ties: [String]) throws { #expect(try Self.ties(text) == ties) }

    @Test(arguments: [
        ("a,b,x\n", "g.csv:1: \"weight\" is \"x\"; expected a number"), ("a,b,1\n\n\"a\nb\",c,nan\n", "g.csv:3: \"weight\" is \"nan\"; expected a number"),
        ("a,b\nc\n", "g.csv:2: a row has 1 field; expected source and target"), ("a,\"b\n\n", "g.csv:1: a quote does not end"),
        ("a,b\n\"b\"c,d\n", "g.csv:2: text behind a closing quote; expected a separator"), ("a,b\n,c\n", "g.csv:2: a node has no id"),
        ("name,type\na,False\n", "g.csv:1: the columns are \"name\", \"type\"; expected \"source\" and \"target\" among them"),
        ("source,target,type\ncountry:VNM,country:CHN,consul\n", "g.csv:2: unknown \"type\" \"consul\"; did you mean \"consult\"?"),
        ("", "g.csv: holds no edges; expected rows of source, target and weight"), ("a,b\u{0}\n", "g.csv: the file holds a NUL; expected text"),
    ]) func `are refused by line`(_ text: String, _ message: String) {
        let problem = #expect(throws: Problem.self) { try Self.read(text) }
        #expect(problem?.description == message)
    }

    @Test(arguments: [
        ("source,target\n", "csv"), ("Source;Target;Weight\n", "csv"), ("source\ttarget\n", "tsv"), ("a,b,1\nb,c,2\n", "csv"), ("1 2\n2 3\n", "csv"),
        ("1\t2\t0.5\n2\t3\t1\n", "tsv"), ("# made by hand\nfrom to weight\n", "csv"),
    ]) func `are recognised`(_ text: String, _ name: String) { #expect(GraphFormat.recognising(Data(text.utf8))?.name == name) }

    @Test func `are known by their ending where the content tells nothing`() {
        let one = Data("a,b\n".utf8)
        #expect(GraphFormat.recognising(one) == nil)
        #expect(GraphFormat.of(one, path: "x/y.CSV")?.name == "csv" && GraphFormat.of(one, path: "y.txt") == nil && GraphFormat.of(one, path: "-") == nil)
        #expect(GraphFormat.of(Data("{}".utf8), path: "y.json") == nil)
    }

    @Test func `hold no formulas for a spreadsheet`() throws {
        for mode in ["=1+1", "+1", "-x", "@x", "'=1", "''", "'", "'x", "\tx", "x"] {
            let graph = ActorGraph(actors: [Actor(id: .country("VNM"))], ties: [GraphTie(source: 0, target: 0, type: .consult, mode: mode)])
            let text = GraphFormat.csv.write(graph)
            #expect(try Self.read(text) == graph)
            #expect(!text.contains(",=") && !text.contains(",+") && !text.contains(",-x") && !text.contains(",@"))
        }
    }

    @Test func `say only what there is to say`() {
        let graph = ActorGraph(actors: [Actor(id: ActorID(.other, "a b"))], ties: [GraphTie(source: 0, target: 0, type: .other, weight: 2)])
        #expect(GraphFormat.csv.write(graph) == "source,target,weight\n\"other:a b\",\"other:a b\",2\n")
        #expect(GraphFormat.tsv.write(graph) == "source\ttarget\tweight\n\"other:a b\"\t\"other:a b\"\t2\n")
    }

    @Test(arguments: [
        "davis_southern_women", "flo_marriage", "florentine_marriage", "ht_advice", "karate", "krackhardt_kite", "les_miserables", "read_tribes_signed",
        "sampson_SAMPLK3", "southern_women", "usa_borders",
    ]) func `are the published networks`(_ name: String) throws {
        let data = try Data(contentsOf: Repository.file("Tests/Networks/\(name).tsv"))
        let graph = try GraphFormat.tsv.read!(data, name)
        let rows = String(decoding: data, as: UTF8.self).split(separator: "\n").map { $0.split(separator: "\t") }.filter { $0[0] != "source" }
        #expect(GraphFormat.of(data, path: "\(name).tsv")?.name == "tsv")
        #expect(graph.ties.count == rows.count)
        #expect(Set(graph.actors.map(\.id.name)) == Set(rows.flatMap { $0.prefix(2) }.map(String.init)))
        #expect(graph.ties.reduce(0) { $0 + $1.weight } == rows.reduce(0) { $0 + ($1.count > 2 ? Double($1[2])! : 1) })
    }

    @Test func `of many edges take no longer an edge`() throws {
        // All names alike but for their ends, and every row a long quoted field.
        let text = (0..<50_000).map { "\"node number \($0)\",\"node number \($0 / 2)\",\($0 % 7)\n" }.joined()
        let graph = try Self.read(text)
        #expect(graph.actors.count == 50_000 && graph.ties.count == 50_000)
    }
}
