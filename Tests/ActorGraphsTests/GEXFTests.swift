import Codings
import Dispatches
import Foundation
import Testing

@testable import ActorGraphs

@Suite struct `GEXF of others` {
    static func read(_ body: String) throws -> ActorGraph {
        try GraphFormat.gexf.read!(
            Data("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\(body)</gexf>".utf8), "g.gexf")
    }

    @Test func `gives what Gephi wrote`() throws {
        let graph = try Self.read(
            """
            <meta lastmodifieddate="2019-09-04"><creator>Gephi 0.10</creator><description>{a note}</description></meta>
            <graph defaultedgetype="undirected" mode="static">
            <attributes class="node" mode="static"><attribute id="office" title="office" type="string"><default>none</default></attribute></attributes>
            <attributes class="edge" mode="static"><attribute id="0" title="type" type="string"/></attributes>
            <nodes><node id="a" label="Ann &amp; Bob"><attvalues/><viz:size xmlns:viz="http://www.gexf.net/1.2draft/viz" value="10.0"/></node>
            <node id="b" label="B"><nodes><node id="c"/></nodes></node></nodes>
            <edges><edge id="0" source="a" target="b" weight="3.5"><attvalues><attvalue for="0" value="friend"/></attvalues></edge>
            <edge id="1" source="b" target="c" type="directed" kind="aid"/></edges></graph>
            """)
        #expect(graph.actors.map(\.id.description) == ["other:a", "other:b", "other:c"])
        #expect(graph.actors.map(\.name) == ["Ann & Bob", "B", "c"])
        #expect(graph.ties.map(\.weight) == [3.5, 1])
        #expect(graph.ties.map(\.isUndirected) == [true, false])
        #expect(graph.ties[0].mode == "friend" && graph.ties[1].type == .aid)
    }

    @Test(arguments: [
        ("start=\"2019-09-04\" end=\"2019-09-04\"", "2019-09-04"), ("start=\"2019-09-01\" end=\"2019-09-30\"", "2019-09"),
        ("start=\"2019-01-01\" end=\"2019-12-31\"", "2019"), ("start=\"2019.0\" end=\"2019.0\"", "2019"), ("timestamp=\"2019-09-04T12:00:00\"", "2019-09-04"),
        ("start=\"2019-09-04\"", "2019-09-04"), ("start=\"2019-09-04\" end=\"2019-10-04\"", nil), ("end=\"2019-09-04\"", nil),
        ("start=\"2019-09-04\" end=\"2018-09-04\"", nil), ("start=\"7.5\"", nil), ("", nil),
    ]) func `keeps times that are dates`(_ time: String, _ date: String?) throws {
        let graph = try Self.read(
            "<graph mode='dynamic' timeformat='date'><nodes><node id='a'/></nodes><edges><edge source='a' target='a' \(time)/></edges></graph>")
        #expect(graph.ties[0].date?.description == date)
        let spell = try Self.read(
            "<graph><nodes><node id='a'/></nodes><edges><edge source='a' target='a'><spells><spell \(time)/></spells></edge></edges></graph>")
        #expect(spell.ties[0].date?.description == date)
    }

    @Test(arguments: [
        ("", "g.gexf: no element <graph>; expected GEXF"), ("<graph>\n<node/></graph>", "g.gexf:3: a <node> has no id"),
        ("<graph><nodes><node id='a'/></nodes>\n<edges><edge source='a'/></edges></graph>", "g.gexf:3: an <edge> has no source or no target"),
        (
            "<graph><nodes><node id='a'/></nodes>\n<edges><edge source='a' target='b'/></edges></graph>",
            "g.gexf:3: \"target\" of an edge is \"b\", which is no node"
        ),
        ("<graph><attributes>\n<attribute/></attributes></graph>", "g.gexf:3: an <attribute> has no id"),
        ("<meta>\n<description>{\"claims\": [7]}</description></meta>", "g.gexf:3: the dispatches and claims in <description> are no JSON as expected"),
    ]) func `is refused by line`(_ body: String, _ message: String) {
        let problem = #expect(throws: Problem.self) { try Self.read(body) }
        #expect(problem?.description == message)
    }
}
