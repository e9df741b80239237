import Analyses
import Codings
import Outputs

extension RoleReport {
    /// One line a measure, partner, type, month or year, member of the cluster, claim, actor cut off, and sentence: what it is says `what`.
    public var data: TextTable {
        let heads = [
            "what", "key", "id", "name", "value", "rank", "ties", "outbound", "inbound", "mutual", "tone", "dispatches", "date", "dispatch", "text",
        ]
        var data = TextTable(columns: heads.map { .init($0) })
        func add(_ what: String, _ cells: [String: CSV.Cell]) {
            data.append(heads.map { .init("", data: $0 == "what" ? .text(what) : cells[$0] ?? .empty) })
        }
        func text(_ text: String?) -> CSV.Cell { text.map { .text($0) } ?? .empty }
        func actor(_ actor: Actor?) -> [String: CSV.Cell] { ["id": text(actor?.id.description), "name": text(actor.map(labels.exact))] }
        func counts(_ count: TieCounts.Count) -> [String: CSV.Cell] {
            ["ties": .integer(count.total), "outbound": .integer(count.outbound), "inbound": .integer(count.inbound), "mutual": .integer(count.mutual)]
        }
        func sentence(_ sentence: RoleSentence) -> [String: CSV.Cell] {
            [
                "date": text(sentence.date?.description), "dispatch": text(sentence.dispatch?.id ?? sentence.evidence.dispatch),
                "text": text(sentence.evidence.text),
            ]
        }
        add("actor", actor(role.actor).merging(["dispatches": .integer(role.dispatches), "ties": .integer(role.ties.total)]) { $1 })
        if let assessment { add("verdict", ["key": .text(assessment.verdict.rawValue), "value": assessment.share.map { .number($0) } ?? .empty]) }
        for standing in role.standings {
            let rank = standing.rank.map { CSV.Cell.integer($0) } ?? .empty
            add("measure", ["key": .text(standing.measure.name), "value": standing.value.map { .number($0) } ?? .empty, "rank": rank])
        }
        for partner in role.partners {
            var cells = actor(partner.actor).merging(counts(partner.ties.sum)) { $1 }
            cells["value"] = .number(partner.weight)
            cells["tone"] = .text(partner.tone.rawValue)
            cells["dispatches"] = .integer(partner.dispatches)
            add("partner", cells)
        }
        for (type, count) in role.ties.types { add("type", counts(count).merging(["key": .text(type.rawValue), "tone": .text(type.tone.rawValue)]) { $1 }) }
        for span in role.timeline.spans {
            add(role.timeline.unit.rawValue, ["key": .text(span.date.description), "ties": .integer(span.ties), "dispatches": .integer(span.dispatches)])
        }
        for other in role.cluster?.others ?? [] { add("cluster", actor(other)) }
        for claim in role.claims {
            let head: [String: CSV.Cell] = ["key": .text(claim.role)].merging(actor(claim.by)) { $1 }
            add("claim", head.merging(["value": .integer(claim.times), "dispatches": .integer(claim.dispatches)]) { $1 })
            for said in claim.sentences { add("claim-sentence", head.merging(sentence(said)) { $1 }) }
        }
        for other in role.absence.cutOff { add("cut-off", actor(other)) }
        for partner in role.partners {
            for said in partner.sentences {
                let types = said.ties.map { "\($0.direction.rawValue) \($0.type.rawValue)" }.joined(separator: ", ")
                add("sentence", actor(partner.actor).merging(sentence(said)) { $1 }.merging(["key": .text(types)]) { $1 })
            }
        }
        return data
    }

    public var json: JSON {
        .members([
            "version": 1,
            "period": role.facts.period.map(JSON.string),
            "network": role.facts.json,
            "actor": .members([
                "id": id(role.actor), "kind": .string(role.actor.id.kind.rawValue), "name": .string(labels.exact(role.actor)),
                "names": .strings(role.actor.names), "office": role.actor.office.map(JSON.string), "represents": role.represents.map(id),
                "officials": role.officials.isEmpty ? nil : ids(role.officials), "dispatches": .integer(role.dispatches),
            ]),
            "verdict": verdictJSON,
            "measures": .object(role.standings.map { JSON.Member($0.measure.name, json($0)) }),
            "partners": .array(
                role.partners.map { partner in
                    .members([
                        "id": id(partner.actor), "name": .string(labels.exact(partner.actor)), "weight": .number(partner.weight),
                        "share": partner.share.map(JSON.number), "tone": .string(partner.tone.rawValue), "dispatches": .integer(partner.dispatches),
                        "types": json(partner.ties), "evidence": .array(partner.sentences.map(json)),
                    ])
                }),
            "types": json(role.ties),
            "timeline": .members([
                "unit": .string(role.timeline.unit.rawValue),
                "spans": .array(
                    role.timeline.spans.map { span in
                        [
                            "date": .string(span.date.description), "ties": .integer(span.ties), "cooperation": .integer(span.cooperation),
                            "conflict": .integer(span.conflict), "dispatches": .integer(span.dispatches), "coverage": .integer(span.coverage),
                        ]
                    }),
                "undatedTies": role.timeline.undatedTies == 0 ? nil : .integer(role.timeline.undatedTies),
            ]),
            "cluster": role.cluster.map { cluster in
                .members([
                    "id": .integer(cluster.number), "clusters": .integer(cluster.count), "others": ids(cluster.others),
                    "weightInside": cluster.weightInside.map(JSON.number),
                ])
            },
            "claims": .array(
                role.claims.map { claim in
                    .members([
                        "role": .string(claim.role), "by": claim.by.map(id) ?? .null, "times": .integer(claim.times),
                        "dispatches": .integer(claim.dispatches), "evidence": .array(claim.sentences.map(json)),
                    ])
                }),
            "without": [
                "components": change(role.absence.components), "largest": change(role.absence.largest), "edges": .integer(role.absence.edges),
                "cutOff": ids(role.absence.cutOff),
            ],
        ])
    }

    private func id(_ actor: Actor) -> JSON { .string(actor.id.description) }

    private func ids(_ actors: [Actor]) -> JSON { .strings(actors.map(\.id.description)) }

    private func change(_ sides: (before: Int, after: Int)) -> JSON { ["before": .integer(sides.before), "after": .integer(sides.after)] }

    private func json(_ standing: Standing) -> JSON {
        func distance(_ distance: Standing.Distance?) -> JSON? {
            distance.map { ["rank": .integer($0.rank), "actors": ids($0.actors), "value": .number($0.value), "gap": .number($0.gap)] }
        }
        return .members([
            "value": standing.value.map(JSON.number) ?? .null, "rank": standing.rank.map(JSON.integer), "of": .integer(standing.ranked),
            "equals": standing.sharedWith.isEmpty ? nil : ids(standing.sharedWith), "above": distance(standing.above), "below": distance(standing.below),
        ])
    }

    private func json(_ ties: TieCounts) -> JSON {
        .object(
            ties.types.map { type, count in
                JSON.Member(type.rawValue, ["outbound": .integer(count.outbound), "inbound": .integer(count.inbound), "mutual": .integer(count.mutual)])
            })
    }

    private func json(_ sentence: RoleSentence) -> JSON {
        .members([
            "dispatch": sentence.evidence.dispatch.map(JSON.string), "date": sentence.date.map { .string($0.description) },
            "agency": sentence.dispatch?.agency.map(JSON.string), "start": .integer(sentence.evidence.start), "end": .integer(sentence.evidence.end),
            "text": .string(sentence.evidence.text),
            "ties": sentence.ties.isEmpty
                ? nil : .array(sentence.ties.map { ["type": .string($0.type.rawValue), "direction": .string($0.direction.rawValue)] }),
        ])
    }
}
