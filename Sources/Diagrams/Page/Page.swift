import ActorGraphs
import Analyses
import Codings
import Dispatches
import Outputs

/// A page to explore a drawing in: the drawing, and what stands behind each of its lines. Values only; ``Diagram`` makes the file.
public struct Page: Hashable, Sendable {
    /// A tie that a line of the drawing sums up.
    public struct Tie: Hashable, Sendable {
        public var type: TieType
        public var mode: String?
        public var date: PartialDate?
        public var weight: Double
        /// Who did it to whom, where the line does not say: `Wang Yi → Vietnam`.
        public var who: String?
        public var evidence: [Evidence]
    }

    /// A column of the table beside the drawing, as a command has computed it.
    public struct Measure: Hashable, Sendable {
        /// Untranslated, such as `betweenness`.
        public var name: String
        /// In the page's language.
        public var label: String
        /// An actor that is missing has no value.
        public var values: [ActorID: Double]

        public init(name: String, label: String, values: [ActorID: Double]) {
            self.name = name
            self.label = label
            self.values = values
        }
    }

    public var drawing: Drawing
    /// Of each of the drawing's edges; empty where the edge itself has its sentences.
    public var ties: [[Tie]]
    /// What evidence names.
    public var dispatches: [DispatchHead]
    public var measures: [Measure]
    /// Other names that an actor can be found by.
    public var names: [ActorID: [String]]

    /// A page of the drawing alone: lines have sentences, but no dates and no types.
    public init(_ drawing: Drawing, dispatches: [DispatchHead] = [], measures: [Measure] = []) {
        self.drawing = drawing
        ties = Array(repeating: [], count: drawing.edges.count)
        self.dispatches = dispatches
        self.measures = measures
        names = [:]
    }

    /// A page of the drawing of a network.
    ///
    /// - Parameters:
    ///   - drawing: of that network.
    ///   - label: as the drawing names actors.
    public init(_ drawing: Drawing, of network: ProjectedNetwork, measures: [Measure] = [], label: @Sendable (Actor) -> String = { $0.name }) {
        self.init(
            drawing, actors: network.actors, edges: network.edges, graph: network.selected.graph, measures: measures, label: label)
    }

    /// As above, of the parts that a page needs.
    package init(
        _ drawing: Drawing, actors: [Actor], edges: [ProjectedEdge], graph: ActorGraph, measures: [Measure] = [],
        label: @Sendable (Actor) -> String = { $0.name }
    ) {
        self.init(drawing, dispatches: graph.dispatches, measures: measures)
        let finder = TieFinder(actors: actors, edges: edges, graph: graph, label: label)
        ties = drawing.edges.map { finder.ties(of: $0, in: drawing) }
        names = Dictionary(actors.map { ($0.id, $0.names + [$0.name]) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Page {
    /// A page of the drawing of a difference: behind each line are the ties of both sides, with their dates, types and sentences.
    public init(
        _ drawing: Drawing, before: ProjectedNetwork, after: ProjectedNetwork, measures: [Measure] = [], label: @Sendable (Actor) -> String = { $0.name }
    ) {
        let graphs = [before.selected.graph, after.selected.graph]
        // Of two periods of one graph each dispatch is there twice.
        var seen: Set<String> = []
        self.init(drawing, dispatches: graphs.flatMap(\.dispatches).filter { seen.insert($0.id).inserted }, measures: measures)
        let finders = [before, after].map { TieFinder(actors: $0.actors, edges: $0.edges, graph: $0.selected.graph, label: label) }
        ties = drawing.edges.map { line in finders.flatMap { $0.ties(of: line, in: drawing) } }
        names = Dictionary((before.actors + after.actors).map { ($0.id, $0.names + [$0.name]) }) { first, second in
            first + second.filter { !first.contains($0) }
        }
    }
}

/// The ties behind the lines of a drawing.
private struct TieFinder {
    private struct Ends: Hashable {
        var source: ActorID
        var target: ActorID
    }

    private let edgeOf: [Ends: ProjectedEdge]
    private let graph: ActorGraph
    private let labels: [String]

    init(actors: [Actor], edges: [ProjectedEdge], graph: ActorGraph, label: @Sendable (Actor) -> String) {
        self.graph = graph
        edgeOf = Dictionary(
            edges.map { (Ends(source: actors[$0.source].id, target: actors[$0.target].id), $0) }, uniquingKeysWith: { first, _ in first })
        labels = graph.actors.map { Text.isolated(Text.shortened(label($0), to: Tooltips.nameLimit)) }
    }

    func ties(of line: Drawing.Edge, in drawing: Drawing) -> [Page.Tie] {
        let ends = Ends(source: drawing.nodes[line.source].id, target: drawing.nodes[line.target].id)
        let found = edgeOf[ends] ?? (line.isDirected ? nil : edgeOf[Ends(source: ends.target, target: ends.source)])
        return (found?.ties ?? []).filter { line.type == nil || graph.ties[$0].type == line.type }.map { position in
            let tie = graph.ties[position]
            let isWhole = Set([graph.actors[tie.source].id, graph.actors[tie.target].id]) == Set([ends.source, ends.target])
            let isSaid = isWhole && (tie.isSymmetric || line.isDirected)
            return Page.Tie(
                type: tie.type, mode: tie.mode, date: tie.date, weight: tie.weight,
                who: isSaid ? nil : "\(labels[tie.source]) \(tie.isSymmetric ? "–" : "→") \(labels[tie.target])",
                evidence: tie.evidence.map { sentence in
                    var sentence = sentence
                    sentence.dispatch = sentence.dispatch ?? tie.dispatch.map { graph.dispatches[$0].id }
                    return sentence
                })
        }
    }
}

extension Page.Measure {
    /// The columns of a table.
    public static func columns(of table: CentralityTable, wording: Wording) -> [Page.Measure] {
        table.measures.enumerated().map { column, measure in
            let values = table.rows.compactMap { row in row.values[column].value.map { (row.actor.id, $0) } }
            return Page.Measure(
                name: measure.name, label: PageWording(wording).measures[measure.name] ?? measure.name,
                values: Dictionary(values, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// Strength and betweenness before and after, where the comparison has them.
    public static func columns(of comparison: Comparison, wording: Wording) -> [Page.Measure] {
        let words = PageWording(wording)
        return comparison.measures.enumerated().filter { ["strength", "betweenness"].contains($0.element.name) }.flatMap { column, measure in
            [(wording("before"), \ActorChange.before), (wording("after"), \ActorChange.after)].map { when, side in
                let values = comparison.actors.compactMap { change in change[keyPath: side]?[column].value.map { (change.actor.id, $0) } }
                return Page.Measure(
                    name: "\(measure.name) \(when)", label: "\(words.measures[measure.name] ?? measure.name), \(when)",
                    values: Dictionary(values, uniquingKeysWith: { first, _ in first }))
            }
        }
    }
}
