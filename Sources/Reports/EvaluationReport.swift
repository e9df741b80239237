import Analyses
import Codings
import Outputs

/// How well codings agree with gold: figures by set, what confidence is worth, and, where asked for, each difference with its sentences.
public struct EvaluationReport: Report {
    /// A part of gold, and how well it was found.
    public struct Part: Sendable {
        public var name: String
        public var evaluation: Evaluation
        /// Only a line among the figures: its table would say again what others say.
        public var isDetail: Bool

        public init(name: String, evaluation: Evaluation, isDetail: Bool = false) {
            self.name = name
            self.evaluation = evaluation
            self.isDetail = isDetail
        }
    }

    public var parts: [Part]
    /// Faults of a part that people read; nil is all. CSV and JSON are always complete.
    public var top: Int?

    /// - Parameter parts: In the order in which they are shown.
    public init(parts: [Part], top: Int? = nil) {
        self.parts = parts
        self.top = top
    }

    public var document: Document {
        var document = Document(title: "How well the codings agree with gold")
        for part in parts where part.evaluation.dispatches.coded < part.evaluation.dispatches.gold && !part.isDetail {
            let (gold, coded) = part.evaluation.dispatches
            document.note(
                "\(Numerals.text(gold - coded)) of \(Numerals.count(gold, "dispatch", "dispatches")) of \(part.name) were not coded, and count as found empty.")
        }
        if parts.count > 1 {
            document.heading("F1, dates and ranks by set")
            document.add(.table(overview))
            document.paragraph(
                "F1 from actors to structure; of dates the share that is right among ties found; of degree, PageRank and betweenness Spearman’s rho between the "
                    + "graphs of gold and of what was found.")
        }
        for part in parts where !part.isDetail {
            document.heading(part.name.asSentence)
            document.add(.table(Self.figures(of: part.evaluation)))
            document.add(.terms(Self.terms(of: part.evaluation)))
            if !part.evaluation.reliability.used.isEmpty {
                document.paragraph("What confidence is worth: of the ties found with it, how many are right.")
                document.add(.table(Self.reliability(of: part.evaluation)))
            }
        }
        for part in parts where !part.evaluation.faults.isEmpty && !part.isDetail { add(part, to: &document) }
        return document
    }

    private static func share(_ value: Double?) -> String { Numerals(for: [0.5]).text(value) }

    /// A row a part, so that sets stand below each other.
    private var overview: TextTable {
        let units: [(Evaluation.Unit, String)] = [
            (.actors, "Actors"), (.countries, "Countries"), (.officials, "Officials"), (.forums, "Forums"), (.ties, "Ties"), (.pairs, "Pairs"),
            (.dyads, "Dyads"), (.dyadPairs, "Dyad pairs"), (.structure, "Structure"),
        ]
        let others = ["Dates", "Degree", "PageRank", "Betweenness"]
        var table = TextTable(
            columns: [.init("Set", isFlexible: true), .init("Dispatches", .right)] + (units.map(\.1) + others).map { .init($0, .right) }, keyColumns: 1)
        for part in parts {
            let evaluation = part.evaluation
            let graph = evaluation.graph
            table.append(
                ([part.name, Numerals.text(evaluation.dispatches.gold)] + units.map { Self.share(evaluation[$0.0].f1) }
                    + [evaluation.dates.accuracy, graph.degree, graph.pageRank, graph.betweenness].map(Self.share)).map { .init($0) })
        }
        return table
    }

    private static func figures(of evaluation: Evaluation) -> TextTable {
        var table = TextTable(columns: [.init("")] + ["Precision", "Recall", "F1", "Gold", "Found", "Right"].map { .init($0, .right) })
        for unit in Evaluation.Unit.allCases {
            let tally = evaluation[unit]
            table.append(
                ([unit.title] + [tally.precision, tally.recall, tally.f1].map(share) + [tally.gold, tally.found, tally.hit].map(Numerals.text)).map {
                    .init($0)
                })
        }
        return table
    }

    private static func terms(of evaluation: Evaluation) -> [Document.Term] {
        let (dates, graph) = (evaluation.dates, evaluation.graph)
        return [
            .init("Dates", "\(share(dates.accuracy)); \(Numerals.text(dates.right)) of \(Numerals.text(dates.matched)) ties found have gold’s date"),
            .init(
                "Graph",
                "Spearman’s rho of degree \(share(graph.degree)), PageRank \(share(graph.pageRank)), betweenness \(share(graph.betweenness))"),
            .init("Dispatches", "\(Numerals.text(evaluation.dispatches.gold)), of which \(Numerals.text(evaluation.dispatches.coded)) coded"),
        ]
    }

    private static func reliability(of evaluation: Evaluation) -> TextTable {
        var table = TextTable(
            columns: [.init("Confidence")] + ["Mean", "Events", "Right", "Share right", "Structure", "Right", "Share right"].map { .init($0, .right) })
        for bin in evaluation.reliability.used {
            table.append(
                ([bin.range, share(bin.meanConfidence)]
                    + [bin.events, bin.structure].flatMap { [Numerals.text($0.found), Numerals.text($0.right), share($0.value)] }).map { .init($0) })
        }
        return table
    }

    private func add(_ part: Part, to document: inout Document) {
        let faults = part.evaluation.faults
        document.heading("Faults: \(part.name) (\(Numerals.text(faults.count)))")
        for fault in faults.prefix(top ?? .max) {
            document.paragraph(
                fault.text + (fault.sentences.isEmpty ? "; no one sentence of \(fault.dispatch) names \(fault.target == nil ? "it" : "both")" : ""))
            if !fault.sentences.isEmpty { document.add(.quotation(fault.sentences.joined(separator: " […] "), source: fault.dispatch)) }
        }
        if let top, top < faults.count {
            document.paragraph("\(Numerals.text(faults.count - top)) of \(Numerals.text(faults.count)) faults are left out.")
        }
    }
}

extension Evaluation.Unit {
    var title: String {
        switch self {
        case .countries: "Countries"
        case .officials: "Officials"
        case .forums: "Forums"
        case .actors: "All actors"
        case .ties: "Ties, typed"
        case .pairs: "Ties, pairs"
        case .dyads: "Country dyads, typed"
        case .dyadPairs: "Country dyads, pairs"
        case .structure: "Structure"
        }
    }
}

extension Reliability.Bin {
    /// `0.6 to 0.7`; what says none `none`.
    var range: String {
        let numerals = Numerals(decimals: 1)
        return lower.map { "\(numerals.text($0)) to \(numerals.text($0 + 0.1))" } ?? "none"
    }
}

extension Fault {
    /// `missed tie: official:a consult country:B (found: agree)`.
    var text: String {
        let what = [actor.description, type?.rawValue, target?.description].compactMap(\.self).joined(separator: " ")
        return "\(kind.rawValue.asSentence): \(what)" + (hint.map { " (\($0))" } ?? "")
    }
}
