import ActorGraphs
import Analyses
import Codings
import Networks
import Outputs

/// Whether the actor is central: the verdict and its reasons first, what they rest on further down.
extension RoleReport {
    func addVerdict(to document: inout Document) {
        guard let assessment else { return }
        document.heading("Is \(name) central? \(assessment.verdict.rawValue.asSentence)")
        document.paragraph(verdictSentence(assessment))
        // Figures that nothing can be concluded from would be read all the same.
        guard assessment.verdict != .tooLittleData else { return }
        document.add(.list(reasons(assessment)))
        document.paragraph(thresholds(assessment))
        document.paragraph("Verdict: \(assessment.verdict.rawValue).")
    }

    private func verdictSentence(_ assessment: Assessment) -> String {
        let dispatches = Numerals.count(assessment.allDispatches, "dispatch", "dispatches")
        switch assessment.verdict {
        case .supported: return "That \(name) is central is supported by these \(dispatches), from whichever side it could be looked at."
        case .fragile:
            return "That \(name) is central is fragile: some of what these \(dispatches) show speaks for it, and some does not."
        case .notSupported: return "That \(name) is central is not supported by these \(dispatches)."
        case .tooLittleData:
            let own =
                "\(Numerals.count(assessment.dispatches, "dispatch reports", "dispatches report")) a tie of \(name), of \(Numerals.text(assessment.allDispatches))"
            return
                "Whether \(name) is central cannot be told: too little data. \(own.asSentence); at least \(Numerals.text(TooLittleData.dispatchesOfActor)), "
                + "of \(Numerals.text(TooLittleData.dispatches)) in all, are needed."
        }
    }

    /// One sentence for each thing that the verdict rests on.
    private func reasons(_ assessment: Assessment) -> [String] {
        [placeReason, shareReason, settingsReason, sourcesReason, homeReason, claimsReason, forumReason, chanceReason].compactMap { $0(assessment) }
    }

    /// `7th by strength, 4th by degree`
    private func ranks(_ place: Assessment.Place, _ assessment: Assessment) -> String {
        enumeration(
            zip(assessment.measures, place.ranks).map { measure, rank in
                "\(rank.map(Self.ordinal) ?? "without a rank") by \(measure.title.insideSentence)"
            })
    }

    private func placeReason(_ assessment: Assessment) -> String? {
        let place = assessment.place
        let top = Assessment.placesAtTop(of: place.ranked.max() ?? 0)
        return "The network: \(ranks(place, assessment)), of \(Numerals.text(place.ranked.max() ?? 0)). That is \(place.isAtTop ? "" : "not ")at the top, "
            + "which is the first \(Numerals.text(top)) by at least half of the measures (equals have the mean of their places)."
    }

    private func shareReason(_ assessment: Assessment) -> String? {
        guard let share = assessment.share else { return nil }
        let range = assessment.values.first?.rankRange
        let by = assessment.measures.first.map { " by \($0.title.insideSentence)" } ?? ""
        let rank = range.map { range in
            range.count == 1
                ? ", and is always \(Self.ordinal(range.lowerBound))\(by)"
                : ", and its rank\(by) lies between \(Numerals.text(range.lowerBound)) and \(Numerals.text(range.upperBound))"
        }
        return "Chance in what was reported: with the dispatches drawn anew \(Numerals.text(assessment.resampling.replicates)) times, it is at the top in "
            + "\(Self.percent(share)) of the draws\(rank ?? "")."
    }

    private func settingsReason(_ assessment: Assessment) -> String? {
        guard !assessment.settings.isEmpty else { return nil }
        let atTop = assessment.settings.count(where: \.place.isAtTop)
        return "How the network is made: at the top in \(Numerals.text(atTop)) of \(Numerals.text(assessment.settings.count)) ways (kinds of actors, weights, "
            + "officials folded or not, directed or not)."
    }

    private func words(_ agency: String?) -> String { agency.map(shortened) ?? "unsigned dispatches" }

    private func sourcesReason(_ assessment: Assessment) -> String? {
        let sources = assessment.viewpoints.filter { if case .agency = $0.without { true } else { false } }
        guard !sources.isEmpty else {
            return assessment.sources == 1
                ? "The sources: all dispatches are of one agency, so that it is one view."
                : "The sources: no dispatch names its agency, so that nobody can tell whose view this is."
        }
        let changed = sources.filter { $0.place.isAtTop != assessment.place.isAtTop }
        guard !changed.isEmpty else {
            return
                "The sources: whichever of the \(Numerals.text(sources.count)) is left out, it is \(assessment.place.isAtTop ? "still" : "never") at the top."
        }
        let names = enumeration(
            changed.map { viewpoint in if case .agency(let agency) = viewpoint.without { words(agency) } else { "" } }, limit: 3)
        return assessment.place.isAtTop
            ? "The sources: its place rests on \(names): without \(changed.count == 1 ? "it" : "any of these") it is not at the top."
            : "The sources: only without \(names) is it at the top."
    }

    private func homeReason(_ assessment: Assessment) -> String? {
        guard let viewpoint = assessment.viewpoints.first(where: { $0.without == .homeTies }) else { return nil }
        return "The agencies’ own countries: without what agencies report of the country that they are at home in "
            + "(\(Numerals.count(viewpoint.dispatches, "dispatch", "dispatches"))), it is \(viewpoint.place.isAtTop ? "" : "not ")at the top: "
            + "\(ranks(viewpoint.place, assessment))."
    }

    private func claimsReason(_ assessment: Assessment) -> String? {
        guard !role.claims.isEmpty else { return "The claims: no dispatch claims anything of its role." }
        let times = role.claims.reduce(0) { $0 + $1.times }
        let by = enumeration(role.claims.prefix(3).map { "“\(shortened($0.role))” by \(speaker(of: $0))" })
        let claimed = "The claims: the role is claimed \(times == 1 ? "once" : "\(Numerals.text(times)) times"), \(by)"
        guard let viewpoint = assessment.viewpoints.first(where: { $0.without == .claims }) else { return claimed + "." }
        let dispatches = viewpoint.dispatches == 1 ? "the dispatch that says so" : "the \(Numerals.text(viewpoint.dispatches)) dispatches that say so"
        let holds = viewpoint.place.isAtTop == assessment.place.isAtTop
        return claimed + ". Without \(dispatches), it is \(holds && viewpoint.place.isAtTop ? "still " : "")\(viewpoint.place.isAtTop ? "" : "not ")at the top."
    }

    private func forumReason(_ assessment: Assessment) -> String? {
        guard let forum = assessment.forum, let measure = assessment.measures.first else { return nil }
        func rank(_ place: Assessment.Place) -> String { place.ranks[0].map(Self.ordinal) ?? "without a rank" }
        let groups = forum.groups.map { p in
            ". Of groups of as many countries drawn at random, \(Self.percent(p)) have as strong ties together"
        }
        return "A forum and its members: \(rank(forum.node)) by \(measure.title.insideSentence) as an actor of its own; "
            + "its \(Numerals.count(forum.present, "member", "members")) here taken for one actor rank \(rank(forum.throughMembers)), with the forum "
            + "\(rank(forum.both))\(groups ?? "")."
    }

    private func chanceReason(_ assessment: Assessment) -> String? {
        guard let found = assessment.chance.first(where: { $0.model == .appearances }) else { return nil }
        let more = zip(assessment.measures, found.figures).filter { ($0.1?.q ?? 1) <= 0.05 }.map(\.0.title.insideSentence)
        let start = "Against chance: given how many dispatches it is in, its "
        if more.isEmpty { return start + "figures are no higher than chance would make them (beside the verdict, not part of it)." }
        return start + "\(enumeration(more)) \(more.count == 1 ? "is" : "are") higher than chance would make \(more.count == 1 ? "it" : "them") "
            + "(q ≤ 0.05; beside the verdict, not part of it)."
    }

    private func thresholds(_ assessment: Assessment) -> String {
        return
            "Supported would be: at the top of the network, in \(Self.percent(Assessment.sureShare)) of the draws, in \(Self.percent(Assessment.settingsShare)) of the "
            + "ways, and without each source, the agencies’ own countries and the claiming dispatches. Not supported: neither of the network, nor in half of the "
            + "draws, nor in half of the ways. Fragile: anything between."
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
        document.heading("How sure, and against chance")
        var table = TextTable(columns: [
            .init("Measure"), .init("Value", .right), .init("95% interval", .right), .init("Rank", .right), .init("95% interval", .right),
            .init("By chance", .right), .init("z", .right), .init("p", .right), .init("q", .right),
        ])
        let chance = assessment.chance.first { $0.model == .appearances }?.figures ?? []
        for (position, measure) in assessment.measures.enumerated() {
            let value = assessment.values[position]
            let figure = position < chance.count ? chance[position] : nil
            let numerals = Numerals(for: [value.value, value.interval?.low, value.interval?.high])
            let means = Numerals(for: [figure?.mean, value.value])
            table.append(
                [
                    measure.title, numerals.text(value.value), value.interval.map { "\(numerals.text($0.low))–\(numerals.text($0.high))" } ?? "–",
                    value.rank.map { Numerals.text($0) } ?? "–",
                    value.rankRange.map { "\(Numerals.text($0.lowerBound))–\(Numerals.text($0.upperBound))" } ?? "–",
                    means.text(figure?.mean), Self.z(figure?.z), Self.p(figure?.p), Self.p(figure?.q),
                ].map { .init($0) })
        }
        document.add(.table(table))
        let degrees = zip(assessment.measures, assessment.chance.first { $0.model == .degrees }?.figures ?? []).compactMap { measure, figure in
            figure.flatMap { figure in figure.p.map { "\(measure.title.insideSentence) (z \(Self.z(figure.z)), p \(Self.p($0)))" } }
        }
        let ties = degrees.isEmpty ? "" : " Where no more is kept than how many others each has ties with: \(enumeration(degrees))."
        document.paragraph(
            "By chance: the mean of \(Numerals.text(assessment.resampling.replicates)) networks in which every actor stands in as many dispatches and every dispatch "
                + "reports as many ties, but who meets whom is chance. z: how many standard deviations the value is above it; p: in how many of them it is as high; "
                + "q: p adjusted for the number of measures.\(ties)")
    }

    static func z(_ z: Double?) -> String { z.map { Numerals(decimals: 1).text($0) } ?? "–" }

    static func p(_ p: Double?) -> String { p.map { $0 < 0.001 ? "<0.001" : Numerals(decimals: 3).text($0) } ?? "–" }

    private func cells(_ place: Assessment.Place?, _ assessment: Assessment) -> [TextTable.Cell] {
        assessment.measures.indices.map { .init(place?.ranks[$0].map { Numerals.text($0) } ?? "–") } + [.init(place?.isAtTop == true ? "yes" : "no")]
    }

    private func columns(_ assessment: Assessment) -> [TextTable.Column] { assessment.measures.map { .init($0.title, .right) } + [.init("At the top")] }

    private func addViews(_ assessment: Assessment, to document: inout Document) {
        document.heading("Ranks, from other points of view")
        var table = TextTable(columns: [.init("", isFlexible: true), .init("Dispatches", .right)] + columns(assessment))
        table.append([.init("All that was reported"), .init(Numerals.text(assessment.allDispatches))] + cells(assessment.place, assessment))
        for viewpoint in assessment.viewpoints {
            let words =
                switch viewpoint.without {
                case .agency(let agency): agency == nil ? "Without unsigned dispatches" : "Without \(words(agency))"
                case .homeTies: "Without agencies’ own countries"
                case .claims: "Without claiming dispatches"
                }
            let left = viewpoint.without == .homeTies ? assessment.allDispatches : assessment.allDispatches - viewpoint.dispatches
            table.append([.init(words), .init(Numerals.text(left))] + cells(viewpoint.place, assessment))
        }
        if let forum = assessment.forum {
            table.append([.init("Its members as one actor"), .init("")] + cells(forum.throughMembers, assessment))
            table.append([.init("Forum and members as one actor"), .init("")] + cells(forum.both, assessment))
        }
        document.add(.table(table))
        if let forum = assessment.forum {
            document.paragraph(
                "Of \(Numerals.count(forum.members.count, "member", "members")) on the date of the last dispatch, \(Numerals.text(forum.present)) "
                    + "\(forum.present == 1 ? "is" : "are") in the network. Many countries taken for one have more ties than any: their rank says little.")
        }
    }

    private func addSettings(_ assessment: Assessment, to document: inout Document) {
        guard !assessment.settings.isEmpty else { return }
        document.heading("Ranks, by how the network is made")
        // By what weighs an edge, the ranks over the other settings.
        var table = TextTable(
            columns: [.init("Setting", isFlexible: true), .init("Ways", .right), .init("At the top", .right)]
                + assessment.measures.map { .init($0.title, .right) })
        func row(_ name: String, _ settings: [Assessment.Setting]) {
            guard !settings.isEmpty, settings.count < assessment.settings.count || name == "All" else { return }
            let ranges = assessment.measures.indices.map { measure -> String in
                let ranks = settings.compactMap { $0.place.ranks[measure] }
                guard let low = ranks.min(), let high = ranks.max() else { return "–" }
                return low == high ? Numerals.text(low) : "\(Numerals.text(low))–\(Numerals.text(high))"
            }
            table.append(
                [.init(name), .init(Numerals.text(settings.count)), .init(Numerals.text(settings.count(where: \.place.isAtTop)))] + ranges.map { .init($0) })
        }
        let all = assessment.settings
        row("All", all)
        row("Officials folded", all.filter(\.projection.foldsOfficials))
        row("Officials for themselves", all.filter { !$0.projection.foldsOfficials })
        row("Directed", all.filter(\.projection.isDirected))
        row("Undirected", all.filter { !$0.projection.isDirected })
        for weight in Projection.Weight.allCases { row("Weight: \(weight.rawValue)", all.filter { $0.projection.weight == weight }) }
        let most = Set(all.flatMap(\.kinds))
        for kind in ActorKind.allCases where most.contains(kind) { row("Without \(kind.rawValue)s", all.filter { !$0.kinds.contains(kind) }) }
        document.add(.table(table))
    }

    private func addTimes(_ assessment: Assessment, to document: inout Document) {
        guard assessment.times.count > 1 else { return }
        document.heading("Ranks over time")
        var table = TextTable(columns: [.init("Period"), .init("Dispatches", .right)] + columns(assessment))
        var few = false
        for time in assessment.times {
            let isFew = time.coverage < TooLittleData.dispatches || time.dispatches < TooLittleData.dispatchesOfActor
            few = few || isFew
            table.append(
                [.init(time.period + (isFew ? "*" : "")), .init("\(Numerals.text(time.dispatches)) of \(Numerals.text(time.coverage))")]
                    + cells(time.place, assessment))
        }
        document.add(.table(table))
        if few { document.paragraph("* Too little data: nothing is to be concluded from these ranks.") }
    }

    private func addStructure(_ assessment: Assessment, to document: inout Document) {
        guard assessment.structure.contains(where: { $0.value != nil }) else { return }
        document.heading("What kind of place")
        var table = TextTable(columns: [.init("Measure"), .init("Value", .right), .init("Rank", .right)])
        for standing in assessment.structure {
            table.append([
                .init(standing.measure.title), .init(numerals(of: standing).text(standing.value)),
                .init(standing.rank.map { "\(Numerals.text($0)) of \(Numerals.text(standing.ranked))" } ?? "–"),
            ])
        }
        document.add(.table(table))
        document.paragraph("Brokerage counts pairs of others that have no tie but through \(name), by the clusters of the three.")
        document.add(
            .terms(
                assessment.structure.map {
                    Document.Term($0.measure.title, $0.measure.summary + ($0.measure.isAscending ? " (the lowest value ranks first)" : "") + ".")
                }))
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
