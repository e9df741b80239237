import Codings
import Dispatches
import Foundation
import Testing

@testable import ActorGraphs

@Suite struct `DOT of others` {
    static func read(_ text: String) throws -> ActorGraph { try GraphFormat.dot.read!(Data(text.utf8), "g.dot") }

    /// `a→b 1.0`, `a–b 1.0`, in order.
    static func ties(_ text: String) throws -> [String] {
        let graph = try read(text)
        return graph.ties.map {
            "\(graph.actors[$0.source].id.name)\($0.isUndirected ? "–" : "→")\(graph.actors[$0.target].id.name) \($0.weight)\($0.mode.map { " " + $0 } ?? "")"
        }
    }

    @Test func `gives nodes with their labels`() throws {
        let graph = try Self.read(
            """
            /* a { comment */
            strict digraph "G" { // here too
            # a line of the preprocessor
              rankdir=LR; node [shape=box, label="\\N!"]; a; b [label=<<b>bold</b> &amp; <i>x</i>>] "c" + "d" [label="two\\nlines"; color=red]
              -1.5; é:port:ne -> a
            }
            """)
        #expect(graph.actors.map(\.id.name) == ["-1.5", "a", "b", "cd", "é"])
        #expect(graph.actors.map(\.name).prefix(3) == ["-1.5!", "a!", "<b>bold</b> &amp; <i>x</i>"])
    }

    @Test(arguments: [
        ("graph { a -- b -- c [weight=2] }", ["a–b 2.0", "b–c 2.0"]), ("digraph { a -> {b c} [type=x] }", ["a→b 1.0 x", "a→c 1.0 x"]),
        ("digraph { subgraph s { a; b } -> subgraph t { c -> d } }", ["a→c 1.0", "a→d 1.0", "b→c 1.0", "b→d 1.0", "c→d 1.0"]),
        ("digraph { a -> b [dir=none]; b -> a [dir=back]; a -> a [dir=both] }", ["a–a 1.0", "a→b 1.0", "a–b 1.0"]),
        ("strict graph { a -- b; b -- a [weight=3]; a -- b }", ["a–b 3.0"]), ("graph { a -- b; b -- a }", ["a–b 1.0", "b–a 1.0"]),
        ("graph { edge [weight=4]; a -- b; { edge [weight=5] c -- d } e -- f [weight=6] }", ["a–b 4.0", "c–d 5.0", "e–f 6.0"]),
        ("graph { subgraph s { a b } subgraph s -- c }", ["a–c 1.0", "b–c 1.0"]), ("GRAPH{a--\"b c\"}", ["a–b c 1.0"]), ("graph {}", []),
    ]) func `gives edges`(_ text: String, _ ties: [String]) throws {
        #expect(try Self.ties(text) == ties)
        #expect(GraphFormat.recognising(Data(text.utf8))?.name == "dot")
    }

    @Test(arguments: [
        ("", "g.dot:1: no graph; expected \"graph {\" or \"digraph {\""), ("graph {\n a --\n}", "g.dot:3: expected a node, an edge or a group"),
        ("graph {\n a -- b", "g.dot:2: a group does not end; expected \"}\""), ("graph {\n a [label=\"x", "g.dot:2: a quote does not end"),
        ("graph {\n a [label=<x", "g.dot:2: a label in HTML does not end"), ("graph {\n/* ", "g.dot:2: a comment does not end"),
        ("graph {\n a & b }", "g.dot:2: a stray \"&\"; names with such characters need quotes"),
        ("graph {\n a [weight=] }", "g.dot:2: \"weight\" has no value"),
        ("graph {\n a -- b [weight=x] }", "g.dot:2: \"weight\" is \"x\"; expected a number"),
        ("graph " + String(repeating: "{", count: 100_000), "g.dot:1: groups nest more than 100 deep"),
    ]) func `is refused by line`(_ text: String, _ message: String) {
        let problem = #expect(throws: Problem.self) { try Self.read(text) }
        #expect(problem?.description == message)
    }

    @Test func `may not ask for more than it says`() {
        let nodes = (0..<2000).map { "n\($0)" }.joined(separator: " ")
        let problem = #expect(throws: Problem.self) { try Self.read("graph { {\(nodes)} -- {\(nodes)} }") }
        #expect(problem?.description == "g.dot:1: groups stand for more than 1000000 nodes and edges")
        let again = String(repeating: "subgraph s; ", count: 100_000)
        #expect(throws: Problem.self) { try Self.read("graph { subgraph s {\(nodes)} \(again) }") }
    }
}
