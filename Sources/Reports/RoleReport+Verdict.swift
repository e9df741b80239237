import ActorGraphs
import Analyses
import Codings
import Networks
import Outputs

/// Whether the actor is central: the verdict and its reasons first, what they rest on further down.
extension RoleReport {
    func addVerdict(to document: inout Document) {
        guard let assessment else { return }
        let verdict = wording.word(assessment.verdict.rawValue)
        document.heading(wording("Is \(name) central? \(verdict.asSentence)"))
        document.paragraph(verdictSentence(assessment))
        // Figures that nothing can be concluded from would be read all the same.
        guard assessment.verdict != .tooLittleData else { return }
        document.add(.list(reasons(assessment)))
        document.paragraph(thresholds)
        document.paragraph(wording("Verdict: \(verdict)."))
    }

    private func verdictSentence(_ assessment: Assessment) -> String {
        let all = assessment.allDispatches
        switch assessment.verdict {
        case .supported:
            return wording("That \(name) is central is supported by these \(all, "dispatch|dispatches"), from whichever side it could be looked at.")
        case .fragile:
            return wording(
                "That \(name) is central is fragile: some of what these \(all, "dispatch|dispatches") show speaks for it, and some does not.")
        case .notSupported: return wording("That \(name) is central is not supported by these \(all, "dispatch|dispatches").")
        case .tooLittleData:
            let own = wording("\(assessment.dispatches, "dispatch reports|dispatches report") a tie of \(name), of \(all)").asSentence
            return wording("Whether \(name) is central cannot be told: too little data.") + " "
                + wording("\(own); at least \(TooLittleData.dispatchesOfActor), of \(TooLittleData.dispatches) in all, are needed.")
        }
    }

    /// One sentence for each thing that the verdict rests on.
    private func reasons(_ assessment: Assessment) -> [String] {
        [placeReason, shareReason, settingsReason, sourcesReason, homeReason, claimsReason, forumReason, chanceReason].compactMap { $0(assessment) }
    }

    /// `7th by strength, 4th by degree`
    private func ranks(_ place: Assessment.Place, _ assessment: Assessment) -> String {
        wording.list(zip(assessment.measures, place.ranks).map { wording("\(ordinal($1)) by \(wording.noun($0.title))") })
    }

    private func placeReason(_ assessment: Assessment) -> String? {
        let place = assessment.place
        let (ranked, top) = (place.ranked.max() ?? 0, Assessment.placesAtTop(of: place.ranked.max() ?? 0))
        let start = wording("The network: \(ranks(place, assessment)), of \(ranked).")
        let end =
            place.isAtTop
            ? wording("That is at the top, which is the first \(top) by at least half of the measures (equals have the mean of their places).")
            : wording("That is not at the top, which is the first \(top) by at least half of the measures (equals have the mean of their places).")
        return start + " " + end
    }

    private func shareReason(_ assessment: Assessment) -> String? {
        guard let share = assessment.share else { return nil }
        let by = assessment.measures.first.map { wording(" by \(wording.noun($0.title))") } ?? ""
        let rank = assessment.values.first?.rankRange.map { range in
            range.count == 1
                ? wording(", and is always \(ordinal(range.lowerBound))\(by)")
                : wording(", and its rank\(by) lies between \(range.lowerBound) and \(range.upperBound)")
        }
        let times = assessment.resampling.replicates
        return wording(
            "Chance in what was reported: with the dispatches drawn anew \(times) times, it is at the top in \(percent(share)) of the draws\(rank ?? "").")
    }

    private func settingsReason(_ assessment: Assessment) -> String? {
        guard !assessment.settings.isEmpty else { return nil }
        let (atTop, all) = (assessment.settings.count(where: \.place.isAtTop), assessment.settings.count)
        return wording(
            "How the network is made: at the top in \(atTop) of \(all) ways (kinds of actors, weights, officials folded or not, directed or not).")
    }

    private func words(_ agency: String?) -> String { agency.map(shortened) ?? wording("unsigned dispatches") }

    private func sourcesReason(_ assessment: Assessment) -> String? {
        let sources = assessment.viewpoints.filter { if case .agency = $0.without { true } else { false } }
        guard !sources.isEmpty else {
            return assessment.sources == 1
                ? wording("The sources: all dispatches are of one agency, so that it is one view.")
                : wording("The sources: no dispatch names its agency, so that nobody can tell whose view this is.")
        }
        let changed = sources.filter { $0.place.isAtTop != assessment.place.isAtTop }
        guard !changed.isEmpty else {
            return assessment.place.isAtTop
                ? wording("The sources: whichever of the \(sources.count) is left out, it is still at the top.")
                : wording("The sources: whichever of the \(sources.count) is left out, it is never at the top.")
        }
        let names = wording.list(
            changed.map { viewpoint in if case .agency(let agency) = viewpoint.without { words(agency) } else { "" } }, limit: 3)
        guard assessment.place.isAtTop else { return wording("The sources: only without \(names) is it at the top.") }
        return changed.count == 1
            ? wording("The sources: its place rests on \(names): without it it is not at the top.")
            : wording("The sources: its place rests on \(names): without any of these it is not at the top.")
    }

    private func homeReason(_ assessment: Assessment) -> String? {
        guard let viewpoint = assessment.viewpoints.first(where: { $0.without == .homeTies }) else { return nil }
        let start = wording(
            "The agencies’ own countries: without what agencies report of the country that they are at home in (\(viewpoint.dispatches, "dispatch|dispatches")), "
        )
        let ranks = ranks(viewpoint.place, assessment)
        return start + (viewpoint.place.isAtTop ? wording("it is at the top: \(ranks).") : wording("it is not at the top: \(ranks)."))
    }

    private func claimsReason(_ assessment: Assessment) -> String? {
        guard !role.claims.isEmpty else { return wording("The claims: no dispatch claims anything of its role.") }
        let times = role.claims.reduce(0) { $0 + $1.times }
        let by = wording.list(role.claims.prefix(3).map { wording("\(wording.quoted(shortened($0.role))) by \(speaker(of: $0))") })
        let claimed = times == 1 ? wording("The claims: the role is claimed once, \(by).") : wording("The claims: the role is claimed \(times) times, \(by).")
        guard let viewpoint = assessment.viewpoints.first(where: { $0.without == .claims }) else { return claimed }
        let count = viewpoint.dispatches
        let without = count == 1 ? wording("Without the dispatch that says so") : wording("Without the \(count) dispatches that say so")
        let end =
            switch (viewpoint.place.isAtTop, assessment.place.isAtTop) {
            case (true, true): wording("\(without), it is still at the top.")
            case (true, false): wording("\(without), it is at the top.")
            case (false, _): wording("\(without), it is not at the top.")
            }
        return claimed + " " + end
    }

    private func forumReason(_ assessment: Assessment) -> String? {
        guard let forum = assessment.forum, let measure = assessment.measures.first else { return nil }
        func rank(_ place: Assessment.Place) -> String { ordinal(place.ranks[0]) }
        let (own, members, both) = (rank(forum.node), rank(forum.throughMembers), rank(forum.both))
        let by = wording.noun(measure.title)
        let reason = wording(
            "A forum and its members: \(own) by \(by) as an actor of its own; its \(forum.present, "member|members") here taken for one actor rank \(members), with the forum \(both)."
        )
        guard let groups = forum.groups else { return reason }
        return reason + " " + wording("Of groups of as many countries drawn at random, \(percent(groups)) have as strong ties together.")
    }

    private func chanceReason(_ assessment: Assessment) -> String? {
        guard let found = assessment.chance.first(where: { $0.model == .appearances }) else { return nil }
        let more = zip(assessment.measures, found.figures).filter { ($0.1?.q ?? 1) <= 0.05 }.map { wording.noun($0.0.title) }
        if more.isEmpty {
            return wording(
                "Against chance: given how many dispatches it is in, its figures are no higher than chance would make them (beside the verdict, not part of it)."
            )
        }
        let higher = wording.form(of: "is higher than chance would make it|are higher than chance would make them", for: more.count)
        return wording(
            "Against chance: given how many dispatches it is in, its \(wording.list(more)) \(higher) (q ≤ 0.05; beside the verdict, not part of it).")
    }

    private var thresholds: String {
        wording(
            "Supported would be: at the top of the network, in \(percent(Assessment.sureShare)) of the draws, in \(percent(Assessment.settingsShare)) of the ways, and without each source, the agencies’ own countries and the claiming dispatches. Not supported: neither of the network, nor in half of the draws, nor in half of the ways. Fragile: anything between."
        )
    }

    // MARK: - What it rests on

    func addAssessment(to document: inout Document) {
        guard let assessment, assessment.verdict != .tooLittleData else { return }
        addSureness(assessment, to: &document)
        addViews(assessment, to: &document)
        addSettings(assessment, to: &document)
        addTimes(assessment, to: &document)
        addStructure(assessment, to: &document)
    }

    private func addSureness(_ assessment: Assessment, to document: inout Document) {
        guard assessment.share != nil else { return }
        document.heading(wording("How sure, and against chance"))
        var table = TextTable(columns: [
            .init(wording("Measure")), .init(wording("Value"), .right), .init(wording("95% interval"), .right), .init(wording("Rank"), .right),
            .init(wording("95% interval"), .right), .init(wording("By chance"), .right), .init("z", .right), .init("p", .right), .init("q", .right),
        ])
        let chance = assessment.chance.first { $0.model == .appearances }?.figures ?? []
        for (position, measure) in assessment.measures.enumerated() {
            let value = assessment.values[position]
            let figure = position < chance.count ? chance[position] : nil
            let numerals = Numerals(for: [value.value, value.interval?.low, value.interval?.high], in: wording)
            let means = Numerals(for: [figure?.mean, value.value], in: wording)
            table.append(
                [
                    wording.word(measure.title), numerals.text(value.value), value.interval.map { "\(numerals.text($0.low))–\(numerals.text($0.high))" } ?? "–",
                    value.rank.map(wording.number) ?? "–",
                    value.rankRange.map { "\(wording.number($0.lowerBound))–\(wording.number($0.upperBound))" } ?? "–",
                    means.text(figure?.mean), z(figure?.z), p(figure?.p), p(figure?.q),
                ].map { .init($0) })
        }
        document.add(.table(table))
        let degrees = zip(assessment.measures, assessment.chance.first { $0.model == .degrees }?.figures ?? []).compactMap { measure, figure in
            figure.flatMap { figure in figure.p.map { "\(wording.noun(measure.title)) (z \(z(figure.z)), p \(p($0)))" } }
        }
        let ties = degrees.isEmpty ? "" : " " + wording("Where no more is kept than how many others each has ties with: \(wording.list(degrees)).")
        let legend = wording(
            "By chance: the mean of \(assessment.resampling.replicates) networks in which every actor stands in as many dispatches and every dispatch reports as many ties, but who meets whom is chance. z: how many standard deviations the value is above it; p: in how many of them it is as high; q: p adjusted for the number of measures."
        )
        document.paragraph(legend + ties)
    }

    private func z(_ z: Double?) -> String { z.map { Numerals(decimals: 1, in: wording).text($0) } ?? "–" }

    private func p(_ p: Double?) -> String { p.map { Numerals(decimals: 3, in: wording).text($0 < 0.001 ? 0.0001 : $0) } ?? "–" }

    private func cells(_ place: Assessment.Place?, _ assessment: Assessment) -> [TextTable.Cell] {
        assessment.measures.indices.map { .init(place?.ranks[$0].map(wording.number) ?? "–") } + [
            .init(place?.isAtTop == true ? wording("yes") : wording("no"))
        ]
    }

    private func columns(_ assessment: Assessment) -> [TextTable.Column] {
        assessment.measures.map { .init(wording.word($0.title), .right) } + [.init(wording("At the top"))]
    }

    private func addViews(_ assessment: Assessment, to document: inout Document) {
        document.heading(wording("Ranks, from other points of view"))
        var table = TextTable(columns: [.init("", isFlexible: true), .init(wording("Dispatches"), .right)] + columns(assessment))
        table.append([.init(wording("All that was reported")), .init(wording.number(assessment.allDispatches))] + cells(assessment.place, assessment))
        for viewpoint in assessment.viewpoints {
            let words =
                switch viewpoint.without {
                case .agency(let agency): wording("Without \(words(agency))")
                case .homeTies: wording("Without agencies’ own countries")
                case .claims: wording("Without claiming dispatches")
                }
            let left = viewpoint.without == .homeTies ? assessment.allDispatches : assessment.allDispatches - viewpoint.dispatches
            table.append([.init(words), .init(wording.number(left))] + cells(viewpoint.place, assessment))
        }
        if let forum = assessment.forum {
            table.append([.init(wording("Its members as one actor")), .init("")] + cells(forum.throughMembers, assessment))
            table.append([.init(wording("Forum and members as one actor")), .init("")] + cells(forum.both, assessment))
        }
        document.add(.table(table))
        if let forum = assessment.forum {
            let present = wording.form(of: "is in the network|are in the network", for: forum.present)
            document.paragraph(
                wording("Of \(forum.members.count, "member|members") on the date of the last dispatch, \(forum.present) \(present).") + " "
                    + wording("Many countries taken for one have more ties than any: their rank says little."))
        }
    }

    private func addSettings(_ assessment: Assessment, to document: inout Document) {
        guard !assessment.settings.isEmpty else { return }
        document.heading(wording("Ranks, by how the network is made"))
        // By what weighs an edge, the ranks over the other settings.
        var table = TextTable(
            columns: [.init(wording("Setting"), isFlexible: true), .init(wording("Ways"), .right), .init(wording("At the top"), .right)]
                + assessment.measures.map { .init(wording.word($0.title), .right) })
        func row(_ name: String, _ settings: [Assessment.Setting], isAll: Bool = false) {
            guard !settings.isEmpty, settings.count < assessment.settings.count || isAll else { return }
            let ranges = assessment.measures.indices.map { measure -> String in
                let ranks = settings.compactMap { $0.place.ranks[measure] }
                guard let low = ranks.min(), let high = ranks.max() else { return "–" }
                return low == high ? wording.number(low) : "\(wording.number(low))–\(wording.number(high))"
            }
            table.append(
                [.init(name), .init(wording.number(settings.count)), .init(wording.number(settings.count(where: \.place.isAtTop)))] + ranges.map { .init($0) })
        }
        let all = assessment.settings
        row(wording("All"), all, isAll: true)
        row(wording("Officials folded"), all.filter(\.projection.foldsOfficials))
        row(wording("Officials for themselves"), all.filter { !$0.projection.foldsOfficials })
        row(wording("Directed"), all.filter(\.projection.isDirected))
        row(wording("Undirected"), all.filter { !$0.projection.isDirected })
        for weight in Projection.Weight.allCases { row(wording("Weight: \(wording.word(weight.rawValue))"), all.filter { $0.projection.weight == weight }) }
        let most = Set(all.flatMap(\.kinds))
        for kind in ActorKind.allCases where most.contains(kind) {
            row(wording("Without \(wording.word(kind.plural))"), all.filter { !$0.kinds.contains(kind) })
        }
        document.add(.table(table))
    }

    private func addTimes(_ assessment: Assessment, to document: inout Document) {
        guard assessment.times.count > 1 else { return }
        document.heading(wording("Ranks over time"))
        var table = TextTable(columns: [.init(wording("Period")), .init(wording("Dispatches"), .right)] + columns(assessment))
        var few = false
        for time in assessment.times {
            let isFew = time.coverage < TooLittleData.dispatches || time.dispatches < TooLittleData.dispatchesOfActor
            few = few || isFew
            table.append(
                [.init(time.period + (isFew ? "*" : "")), .init(wording("\(time.dispatches) of \(time.coverage)"))]
                    + cells(time.place, assessment))
        }
        document.add(.table(table))
        if few { document.paragraph(wording("* Too little data: nothing is to be concluded from these ranks.")) }
    }

    private func addStructure(_ assessment: Assessment, to document: inout Document) {
        guard assessment.structure.contains(where: { $0.value != nil }) else { return }
        document.heading(wording("What kind of place"))
        var table = TextTable(columns: [.init(wording("Measure")), .init(wording("Value"), .right), .init(wording("Rank"), .right)])
        for standing in assessment.structure {
            table.append([
                .init(wording.word(standing.measure.title)), .init(numerals(of: standing).text(standing.value)),
                .init(standing.rank.map { wording("\($0) of \(standing.ranked)") } ?? "–"),
            ])
        }
        document.add(.table(table))
        document.paragraph(wording("Brokerage counts pairs of others that have no tie but through \(name), by the clusters of the three."))
        document.add(.terms(assessment.structure.map { $0.measure.term(in: wording) }))
    }

    /// As the schema has it; nil without an assessment.
    var verdictJSON: JSON? {
        guard let assessment else { return nil }
        func place(_ place: Assessment.Place) -> JSON {
            [
                "ranks": .object(zip(assessment.measures, place.ranks).map { JSON.Member($0.name, $1.map(JSON.integer) ?? .null) }),
                "atTop": .bool(place.isAtTop),
            ]
        }
        func number(_ value: Double?) -> JSON? { value.map(JSON.number) }
        return .members([
            "verdict": .string(assessment.verdict.rawValue), "dispatches": .integer(assessment.dispatches), "of": .integer(assessment.allDispatches),
            "replicates": .integer(assessment.resampling.replicates), "place": place(assessment.place), "share": number(assessment.share),
            "measures": .object(
                assessment.measures.indices.map { position in
                    let value = assessment.values[position]
                    return JSON.Member(
                        assessment.measures[position].name,
                        .members([
                            "value": number(value.value) ?? .null, "rank": value.rank.map(JSON.integer), "low": number(value.interval?.low),
                            "high": number(value.interval?.high), "rankLow": value.rankRange.map { .integer($0.lowerBound) },
                            "rankHigh": value.rankRange.map { .integer($0.upperBound) },
                            "chance": .object(
                                assessment.chance.compactMap { model, figures in
                                    figures[position].map { figure in
                                        JSON.Member(
                                            model.rawValue,
                                            .members([
                                                "mean": .number(figure.mean), "deviation": .number(figure.deviation), "z": number(figure.z),
                                                "p": number(figure.p), "q": number(figure.q),
                                            ]))
                                    }
                                }),
                        ]))
                }),
            "settings": .array(
                assessment.settings.map { setting in
                    [
                        "kinds": .strings(setting.kinds.map(\.rawValue)), "fold": setting.projection.foldsOfficials ? "officials" : .null,
                        "directed": .bool(setting.projection.isDirected), "weight": .string(setting.projection.weight.rawValue), "place": place(setting.place),
                    ]
                }),
            "viewpoints": .array(
                assessment.viewpoints.map { viewpoint in
                    let without: JSON =
                        switch viewpoint.without {
                        case .agency(let agency): ["agency": agency.map(JSON.string) ?? .null]
                        case .homeTies: "home ties"
                        case .claims: "claims"
                        }
                    return ["without": without, "dispatches": .integer(viewpoint.dispatches), "place": place(viewpoint.place)]
                }),
            "forum": assessment.forum.map { forum in
                .members([
                    "members": .strings(forum.members.map(\.description)), "present": .integer(forum.present), "throughMembers": place(forum.throughMembers),
                    "both": place(forum.both), "groups": number(forum.groups),
                ])
            },
            "structure": .object(
                assessment.structure.map { standing in
                    JSON.Member(
                        standing.measure.name,
                        .members([
                            "value": number(standing.value) ?? .null, "rank": standing.rank.map(JSON.integer), "of": .integer(standing.ranked),
                        ]))
                }),
            "times": .array(
                assessment.times.map { time in
                    .members([
                        "period": .string(time.period), "coverage": .integer(time.coverage), "dispatches": .integer(time.dispatches),
                        "place": time.place.map(place),
                    ])
                }),
        ])
    }
}
