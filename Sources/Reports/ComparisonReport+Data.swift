import Analyses
import Codings
import Outputs

extension ComparisonReport {
    /// One line an actor and measure, and one a tie, whose measure is `weight`: both sides' figures with all their digits.
    public var data: TextTable {
        let heads = [
            "what", "change", "id", "name", "target", "target-name", "type", "tone", "measure", "before", "before-per-dispatch", "before-rank", "after",
            "after-per-dispatch", "after-rank", "difference", "low", "high", "p", "q",
        ]
        var data = TextTable(columns: heads.map { .init($0) })
        func cell(_ text: String?) -> TextTable.Cell { .init("", data: text.map { .text($0) } ?? .empty) }
        func cells(_ figure: Figure?) -> [TextTable.Cell] {
            [
                .init("", data: figure?.value.map { .number($0) } ?? .empty), .init("", data: figure?.perDispatch.map { .number($0) } ?? .empty),
                .init("", data: figure?.rank.map { .integer($0) } ?? .empty),
            ]
        }
        func cells(_ test: ChangeTest?) -> [TextTable.Cell] {
            [test?.difference, test?.interval.low, test?.interval.high, test?.p, test?.q].map { .init("", data: $0.map { .number($0) } ?? .empty) }
        }
        for actor in comparison.actors {
            for (position, measure) in comparison.measures.enumerated() {
                let head = ["actor", actor.change.rawValue, actor.actor.id.description, labels.exact(actor.actor), nil, nil, nil, nil, measure.name]
                let test = position < actor.tests.count ? actor.tests[position] : nil
                data.append(head.map(cell) + cells(actor.before?[position]) + cells(actor.after?[position]) + cells(test))
            }
        }
        for tie in comparison.ties {
            let head = [
                "tie", tie.change.rawValue, tie.source.id.description, labels.exact(tie.source), tie.target.id.description, labels.exact(tie.target),
                tie.type?.rawValue, tie.tone.rawValue, "weight",
            ]
            data.append(head.map(cell) + cells(tie.before) + cells(tie.after) + cells(tie.test))
        }
        return data
    }

    public var json: JSON {
        .members([
            "version": 1,
            "before": side(comparison.before),
            "after": side(comparison.after),
            "distance": .members([
                "deltacon": comparison.distance?.figures.deltaCon.map(JSON.number), "jaccard": comparison.jaccard.map(JSON.number),
                "correlation": comparison.distance?.figures.correlation.map(JSON.number), "correlationP": comparison.distance?.correlationP.map(JSON.number),
                "p": comparison.distance?.p.map(JSON.number),
                "actors": comparison.distance.flatMap { distance in
                    distance.actors.isEmpty
                        ? nil : .array(distance.actors.map { ["id": .string($0.actor.id.description), "share": .number($0.share)] })
                },
                "ties": comparison.distance.flatMap { distance in
                    distance.ties.isEmpty
                        ? nil
                        : .array(
                            distance.ties.map {
                                [
                                    "source": .string($0.source.id.description), "target": .string($0.target.id.description), "share": .number($0.share),
                                ]
                            })
                },
            ]),
            "tests": comparison.resampling.map { resampling in
                [
                    "replicates": .integer(resampling.replicates), "level": .number(resampling.level),
                    "strata": .strings(resampling.strata.map(\.rawValue).sorted()),
                ]
            },
            "actors": .array(
                comparison.actors.map { actor in
                    .members([
                        "id": .string(actor.actor.id.description),
                        "change": .string(actor.change.rawValue),
                        "before": actor.before.map(figures),
                        "after": actor.after.map(figures),
                        "difference": differences(actor.tests),
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
                        "difference": tie.test.map { .number($0.difference) },
                        "low": tie.test.map { .number($0.interval.low) },
                        "high": tie.test.map { .number($0.interval.high) },
                        "p": tie.test.map { .number($0.p) },
                        "q": tie.test.map { .number($0.q) },
                        "evidence": .array(tie.evidence.map(sentence)),
                    ])
                }),
            "clusters": .array(
                comparison.clusters?.changes.map { change in
                    func members(_ clusters: [[Actor]]) -> JSON { .array(clusters.map { .strings($0.map(\.id.description)) }) }
                    return ["event": .string(change.event.rawValue), "before": members(change.before), "after": members(change.after)]
                } ?? []),
            "ami": comparison.clusters?.adjustedMutualInformation.map(JSON.number),
            "claims": .array(
                comparison.claims.map { claim in
                    [
                        "of": .string(claim.of.id.description), "role": .string(claim.role), "by": claim.by.map { .string($0.id.description) } ?? .null,
                        "before": .integer(claim.before), "after": .integer(claim.after), "evidence": .array(claim.evidence.map(sentence)),
                    ]
                }),
            "reversals": pairs([.reconciled, .estranged]),
            "alliances": pairs([.allied, .parted]),
        ])
    }

    private func differences(_ tests: [ChangeTest?]) -> JSON? {
        let members = zip(comparison.measures, tests).compactMap { measure, test in
            test.map { test in
                JSON.Member(
                    measure.name,
                    [
                        "value": .number(test.difference), "low": .number(test.interval.low), "high": .number(test.interval.high), "p": .number(test.p),
                        "q": .number(test.q),
                    ])
            }
        }
        return members.isEmpty ? nil : .object(members)
    }

    private func pairs(_ kinds: Set<PairChange.Kind>) -> JSON {
        .array(
            comparison.pairs.filter { kinds.contains($0.kind) }.map { pair in
                [
                    "source": .string(pair.source.id.description), "target": .string(pair.target.id.description), "change": .string(pair.kind.rawValue),
                    "before": pair.before.map { .string($0.rawValue) } ?? .null, "after": pair.after.map { .string($0.rawValue) } ?? .null,
                    "dispatches": ["before": .integer(pair.dispatches.before), "after": .integer(pair.dispatches.after)],
                    "evidence": .array(pair.evidence.map(sentence)),
                ]
            })
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
