import Analyses
import Dispatches
import Foundation
import Networks
import Outputs
import Testing

@testable import ActorGraphs
@testable import Codings
@testable import Diagrams

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Small graphs to draw.
enum Samples {
    static func drawing(
        names: [String], ties: [(Int, Int, TieType)], kinds: [ActorKind] = [.country], clusters: Int? = nil, directed: Bool = false,
        options: Drawing.Options = .init()
    ) -> Drawing { page(names: names, ties: ties, kinds: kinds, clusters: clusters, directed: directed, options: options).drawing }

    /// The same drawing in its page; sentences and dispatches by tie.
    static func page(
        names: [String], ties: [(Int, Int, TieType)], kinds: [ActorKind] = [.country], clusters: Int? = nil, directed: Bool = false,
        options: Drawing.Options = .init(), dispatch: DispatchHead = DispatchHead(id: "vna-1", date: PartialDate("2019-09-04")), sentence: String? = nil
    ) -> Page {
        let actors = names.enumerated().map { index, name in
            Actor(
                id: ActorID(kinds[index % kinds.count], "n\(10_000 + index)"), name: name,
                represents: kinds[index % kinds.count] == .official ? .country("VNM") : nil)
        }
        let graph = ActorGraph(
            actors: actors,
            ties: ties.map {
                GraphTie(
                    source: $0.0, target: $0.1, type: $0.2, date: dispatch.date, dispatch: 0,
                    evidence: [Evidence(start: 0, end: 10, text: sentence ?? "Sentence about \($0.0) & \($0.1).")])
            }, dispatches: [dispatch])
        let order = Dictionary(uniqueKeysWithValues: graph.actors.enumerated().map { ($1.id, $0) })
        #expect(order.count == actors.count)
        var sums: [[Int]: [Int]] = [:]
        for (index, tie) in graph.ties.enumerated() where tie.source != tie.target {
            sums[directed ? [tie.source, tie.target] : [tie.source, tie.target].sorted(), default: []].append(index)
        }
        let edges = sums.map { ProjectedEdge(source: $0[0], target: $0[1], weight: Double($1.count), ties: $1) }.sorted {
            ($0.source, $0.target) < ($1.source, $1.target)
        }
        let drawing = Drawing(
            actors: graph.actors, edges: edges,
            selected: SelectedGraph(selection: Selection(), graph: graph, coverage: 1, tiesOfOtherDispatches: 0, undatedTies: 0),
            projection: Projection(isDirected: directed), loopsDropped: 0,
            clusters: clusters.map { count in graph.actors.indices.map { $0 % count + 1 } } ?? [],
            options: options)
        let strength = Dictionary(uniqueKeysWithValues: graph.actors.indices.map { (graph.actors[$0].id, Double($0)) })
        return Page(
            drawing, actors: graph.actors, edges: edges, graph: graph, measures: [Page.Measure(name: "strength", label: "Strength", values: strength)],
            label: options.label)
    }

    /// Two countries and two forums, of three tones, in three months of 2019; the dispatch has an address.
    static var dated: Page {
        var page = page(
            names: ["Laos", "Vietnam", "ASEAN", "Mekong <River> Commission"],
            ties: [(0, 1, .consult), (1, 0, .accuse), (0, 2, .participates), (1, 2, .agree), (1, 3, .participates), (0, 3, .agree)],
            kinds: [.country, .country, .forum, .forum], clusters: 2, options: .init(title: "Four actors"),
            dispatch: DispatchHead(id: "vna-1", date: PartialDate("2019-09-04"), agency: "VNA", title: "A title", url: "https://example.org/vna-1"))
        var number = 0
        for line in page.ties.indices {
            for tie in page.ties[line].indices {
                page.ties[line][tie].date = PartialDate("2019-0\(number % 3 + 1)-04")
                number += 1
            }
        }
        return page
    }

    /// What differs between 2019 and 2020 among three countries: a tie appears, one vanishes, one stays.
    static func difference() throws -> Page {
        let actors = ["Laos", "Viet Nam", "Chile"].enumerated().map { Actor(id: .country("n\(10_000 + $0)"), name: $1) }
        let ties: [(Int, Int, TieType, String, Int)] = [
            (0, 1, .consult, "2019-03-01", 0), (0, 1, .consult, "2020-03-01", 1), (0, 1, .accuse, "2020-05-01", 1), (1, 2, .aid, "2019-06-01", 0),
            (0, 2, .threaten, "2020-07-01", 1),
        ]
        let graph = ActorGraph(
            actors: actors,
            ties: ties.map {
                GraphTie(
                    source: $0.0, target: $0.1, type: $0.2, date: PartialDate($0.3), dispatch: $0.4,
                    evidence: [Evidence(start: 0, end: 10, text: "Sentence of \($0.3).")])
            },
            dispatches: [DispatchHead(id: "a", date: PartialDate("2019-07-01")), DispatchHead(id: "b", date: PartialDate("2020-08-01"))])
        let sides = try ["2019", "2020"].map { try Projection().network(of: Selection(period: Period($0)).apply(to: graph)) }
        let comparison = try ComparisonAnalysis(measures: CentralityAnalysis.standard).comparison(before: sides[0], after: sides[1])
        return Page(
            Drawing(difference: comparison), before: sides[0], after: sides[1], measures: Page.Measure.columns(of: comparison, wording: .english))
    }

    /// Seeded: a few hubs, many leaves, all tones, all kinds, and a part that hangs on nothing.
    static func random(_ count: Int, seed: UInt64 = 1, ties: Int? = nil, directed: Bool = false) -> Drawing {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let types: [TieType] = [.consult, .agree, .accuse, .request, .participates, .aid]
        var list: [(Int, Int, TieType)] = []
        for node in 3..<max(3, count) {
            list.append((node, count > 30 && node >= count - 2 ? count - 3 : next(min(node, count - 3)), types[next(types.count)]))
        }
        for _ in 0..<(ties ?? count) { list.append((next(max(1, count / 4)), next(max(1, count - 3)), types[next(types.count)])) }
        return drawing(
            names: (0..<count).map { "Actor number \($0)" }, ties: list.filter { $0.0 != $0.1 }, kinds: [.country, .official, .forum, .other], clusters: 10,
            directed: directed, options: Drawing.Options(title: "A network of \(count)", source: "Source: none."))
    }
}

/// A box of the finished page.
struct Measured {
    var id: String
    var left: Double
    var right: Double
    var bottom: Double
    var top: Double

    func overlaps(_ other: Measured, slack: Double = 0.5) -> Bool {
        left < other.right - slack && other.left < right - slack && bottom < other.top - slack && other.bottom < top - slack
    }
}

/// The page as Graphviz itself reports it.
struct MeasuredPage {
    var width: Double
    var height: Double
    var boxes: [Measured] = []
    var curvePoints: [(Double, Double)] = []

    init(_ drawing: Drawing, layout: Layout = .neato) throws {
        let sheet = try Sheet(drawing, layout: layout, style: Style())
        let json = try Graphviz.render(sheet.dot(for: .rendering(dotsPerInch: nil)), engine: "nop2", format: "json")
        let page = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
        let corners = try #require(page["bb"] as? String).split(separator: ",").compactMap { Double($0) }
        width = corners[2] - corners[0]
        height = corners[3] - corners[1]
        for object in page["objects"] as? [[String: Any]] ?? [] {
            guard let id = object["id"] as? String, object["style"] as? String != "invis" else { continue }
            let position = try #require(object["pos"] as? String).split(separator: ",").compactMap { Double($0) }
            let size = try ["width", "height"].map { try #require((object[$0] as? String).flatMap(Double.init)) * 36 }
            boxes.append(Measured(id: id, left: position[0] - size[0], right: position[0] + size[0], bottom: position[1] - size[1], top: position[1] + size[1]))
        }
        for edge in page["edges"] as? [[String: Any]] ?? [] {
            guard let curve = (edge["pos"] as? String).flatMap(Curve.init) else { continue }
            curvePoints += (0...24).map { curve.point(at: Double($0) / 24) }
        }
    }

    /// Every two boxes that lie over each other, as `a/b`.
    var overlaps: [String] {
        var found: [String] = []
        for (index, box) in boxes.enumerated() { for other in boxes[..<index] where box.overlaps(other) { found.append("\(other.id)/\(box.id)") } }
        return found
    }

    var outside: [String] {
        boxes.filter { $0.left < 0 || $0.bottom < 0 || $0.right > width || $0.top > height }.map(\.id)
            + curvePoints.filter { $0 < 0 || $1 < 0 || $0 > width || $1 > height }.map { "curve \($0)" }
    }
}

/// An SVG, read by an XML parser.
final class ParsedSVG: NSObject, XMLParserDelegate {
    private(set) var texts: [String: [String]] = [:]
    private(set) var titles: [String: String] = [:]
    private(set) var documentTitle: String?
    private(set) var documentDescription: String?
    private(set) var elements: Set<String> = []
    private(set) var rootAttributes: [String: String] = [:]
    private var ids: [String] = []
    private var content = ""

    /// - Throws: where the bytes are not XML.
    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        if !parser.parse() { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    convenience init(_ drawing: Drawing, layout: Layout? = nil) throws { try self.init(Diagram(drawing, layout: layout).bytes) }

    func parser(_ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]) {
        if elements.isEmpty { rootAttributes = attributes }
        elements.insert(name)
        if name == "g" { ids.append(attributes["id"] ?? "") }
        content = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { content += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        switch name {
        case "g": ids.removeLast()
        case "text": texts[ids.last ?? "", default: []].append(content)
        case "title": if let id = ids.last { titles[id] = content } else { documentTitle = content }
        case "desc": documentDescription = content
        default: break
        }
        content = ""
    }
}
