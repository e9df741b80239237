import Analyses
import Codings
import Outputs

extension EvaluationReport {
    /// A row a figure of each part: under the names that score.py gives them.
    public var data: TextTable {
        var data = TextTable(columns: ["set", "figure", "precision", "recall", "f1", "gold", "found", "right", "value"].map { .init($0) })
        func append(_ part: Part, _ figure: String, _ cells: [CSV.Cell]) {
            data.append([.init(part.name), .init(figure)] + cells.map { .init("", data: $0) })
        }
        for part in parts {
            let evaluation = part.evaluation
            for unit in Evaluation.Unit.allCases {
                let tally = evaluation[unit]
                append(
                    part, unit.rawValue,
                    [tally.precision, tally.recall, tally.f1].map { .number($0) } + [tally.gold, tally.found, tally.hit].map { .integer($0) } + [.empty])
            }
            let dates = evaluation.dates
            append(part, "dates", [.empty, .empty, .empty, .integer(dates.matched), .empty, .integer(dates.right), .number(dates.accuracy)])
            for (name, rho) in evaluation.graph.byName {
                append(part, "graph.spearman.\(name)", Array(repeating: .empty, count: 6) + [rho.map { .number($0) } ?? .empty])
            }
            for bin in evaluation.reliability.used {
                for (kind, share) in [("events", bin.events), ("structure", bin.structure)] {
                    append(
                        part, "reliability.\(kind).\(bin.lower.map { Numerals(decimals: 1).text($0) } ?? "none")",
                        [.empty, .empty, .empty, .empty, .integer(share.found), .integer(share.right), share.value.map { .number($0) } ?? .empty])
                }
            }
        }
        return data
    }

    public var json: JSON {
        ["version": 1, "sets": .array(parts.map { part in part.json })]
    }
}

extension EvaluationReport.Part {
    fileprivate var json: JSON {
        .members([
            "name": .string(name),
            "dispatches": ["gold": .integer(evaluation.dispatches.gold), "coded": .integer(evaluation.dispatches.coded)],
            "figures": .object(Evaluation.Unit.allCases.map { .init($0.rawValue, evaluation[$0].json) }),
            "dates": [
                "matched": .integer(evaluation.dates.matched), "right": .integer(evaluation.dates.right), "accuracy": .number(evaluation.dates.accuracy),
            ],
            "spearman": .object(evaluation.graph.byName.map { .init($0, $1.map(JSON.number) ?? .null) }),
            "reliability": .array(evaluation.reliability.used.map(\.json)),
            "faults": evaluation.faults.isEmpty ? nil : .array(evaluation.faults.map(\.json)),
        ])
    }
}

extension Evaluation.Graph {
    fileprivate var byName: [(String, Double?)] { [("degree", degree), ("pagerank", pageRank), ("betweenness", betweenness)] }
}

extension Evaluation.Tally {
    fileprivate var json: JSON {
        [
            "precision": .number(precision), "recall": .number(recall), "f1": .number(f1), "gold": .integer(gold), "found": .integer(found),
            "right": .integer(hit),
        ]
    }
}

extension Reliability.Bin {
    fileprivate var json: JSON {
        func json(_ share: Reliability.Share) -> JSON {
            ["found": .integer(share.found), "right": .integer(share.right), "share": share.value.map(JSON.number) ?? .null]
        }
        return [
            "from": lower.map(JSON.number) ?? .null, "mean": meanConfidence.map(JSON.number) ?? .null, "events": json(events), "structure": json(structure),
        ]
    }
}

extension Fault {
    fileprivate var json: JSON {
        .members([
            "dispatch": .string(dispatch),
            "fault": .string(kind.rawValue),
            "actor": target == nil ? .string(actor.description) : nil,
            "source": target == nil ? nil : .string(actor.description),
            "target": target.map { .string($0.description) },
            "type": type.map { .string($0.rawValue) },
            "hint": hint.map(JSON.string),
            "sentences": .strings(sentences),
        ])
    }
}
