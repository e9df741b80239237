import Analyses
import Codings
import Outputs

extension ComparisonReport {
    /// One line an actor and measure, and one a tie, whose measure is `weight`: both sides' figures with all their digits.
    public var data: TextTable {
        let heads = [
            "what", "change", "id", "name", "target", "target-name", "type", "tone", "measure", "before", "before-per-dispatch", "before-rank", "after",
            "after-per-dispatch", "after-rank",
        ]
        var data = TextTable(columns: heads.map { .init($0) })
        func cell(_ text: String?) -> TextTable.Cell { .init("", data: text.map { .text($0) } ?? .empty) }
        func cells(_ figure: Figure?) -> [TextTable.Cell] {
            [
                .init("", data: figure?.value.map { .number($0) } ?? .empty), .init("", data: figure?.perDispatch.map { .number($0) } ?? .empty),
                .init("", data: figure?.rank.map { .integer($0) } ?? .empty),
            ]
        }
        for actor in comparison.actors {
            for (position, measure) in comparison.measures.enumerated() {
                let head = ["actor", actor.change.rawValue, actor.actor.id.description, labels.exact(actor.actor), nil, nil, nil, nil, measure.name]
                data.append(head.map(cell) + cells(actor.before?[position]) + cells(actor.after?[position]))
            }
        }
        for tie in comparison.ties {
            let head = [
                "tie", tie.change.rawValue, tie.source.id.description, labels.exact(tie.source), tie.target.id.description, labels.exact(tie.target),
                tie.type?.rawValue, tie.tone.rawValue, "weight",
            ]
            data.append(head.map(cell) + cells(tie.before) + cells(tie.after))
        }
        return data
    }

    public var json: JSON {
        .members([
            "version": 1,
            "before": side(comparison.before),
            "after": side(comparison.after),
            "distance": .members(["jaccard": comparison.jaccard.map(JSON.number)]),
            "actors": .array(
                comparison.actors.map { actor in
                    .members([
                        "id": .string(actor.actor.id.description),
                        "change": .string(actor.change.rawValue),
                        "before": actor.before.map(figures),
                        "after": actor.after.map(figures),
                    ])
                }),
            "ties": .array(
                comparison.ties.map { tie in
                    .members([
                        "source": .string(tie.source.id.description),
                        "target": .string(tie.target.id.description),
                        "type": tie.type.map { .string($0.rawValue) } ?? .null,
                        "change": .string(tie.change.rawValue),
                        "before": weight(tie.before),
                        "after": weight(tie.after),
                        "evidence": .array(tie.evidence.map(sentence)),
                    ])
                }),
            "clusters": [],
            "claims": [],
            "reversals": [],
        ])
    }

    private func side(_ facts: NetworkFacts) -> JSON {
        .members(["period": facts.period.map(JSON.string), "dispatches": .integer(facts.dispatches)])
    }

    private func figures(_ figures: [Figure]) -> JSON {
        .object(
            zip(comparison.measures, figures).map { measure, figure in
                JSON.Member(
                    measure.name,
                    .members([
                        "value": figure.value.map(JSON.number) ?? .null,
                        "perDispatch": figure.perDispatch.map(JSON.number),
                        "rank": figure.rank.map(JSON.integer),
                    ]))
            })
    }

    private func weight(_ figure: Figure) -> JSON {
        .members(["weight": .number(figure.value ?? 0), "perDispatch": figure.perDispatch.map(JSON.number)])
    }

    private func sentence(_ evidence: Evidence) -> JSON {
        .members([
            "dispatch": evidence.dispatch.map(JSON.string), "start": .integer(evidence.start), "end": .integer(evidence.end), "text": .string(evidence.text),
        ])
    }
}
