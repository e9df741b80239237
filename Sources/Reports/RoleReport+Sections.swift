import Analyses
import Codings
import Networks
import Outputs

/// The sections of an actor's role, each its table and what it takes to read it.
extension RoleReport {
    func addStandings(to document: inout Document) {
        guard !role.standings.isEmpty else { return }
        document.heading(wording("Rank in the network"))
        let isShared = role.standings.contains { !$0.sharedWith.isEmpty }
        var columns = [TextTable.Column(wording("Measure")), .init(wording("Value"), .right), .init(wording("Rank"), .right)]
        if isShared { columns.append(.init(wording("Equal with"), isFlexible: true)) }
        var table = TextTable(columns: columns + [.init(wording("Behind"), isFlexible: true), .init(wording("Ahead of"), isFlexible: true)])
        for standing in role.standings {
            let numerals = numerals(of: standing)
            func distance(_ distance: Standing.Distance?) -> String {
                distance.map { wording("by \(numerals.text($0.gap)): \(wording.list($0.actors.map { labels($0) }, limit: 2))") } ?? "–"
            }
            var row = [
                TextTable.Cell(wording.word(standing.measure.title)), .init(numerals.text(standing.value)),
                .init(standing.rank.map { wording("\($0) of \(standing.ranked)") } ?? "–"),
            ]
            if isShared { row.append(.init(standing.sharedWith.isEmpty ? "–" : wording.list(standing.sharedWith.map { labels($0) }, limit: 2))) }
            table.append(row + [.init(distance(standing.above)), .init(distance(standing.below))])
        }
        document.add(.table(table))
        document.paragraph(wording("Rank 1 is the highest value, and equals share a rank. Behind and ahead: who holds the next rank, and how far away."))
        document.add(.terms(role.standings.map { $0.measure.term(in: wording) }))
    }

    func addPartners(to document: inout Document) {
        guard !role.partners.isEmpty else { return }
        document.heading(wording("Partners (\(role.partners.count))"))
        var table = TextTable(
            columns: [
                .init(wording("Partner"), isFlexible: true), .init(wording("Weight"), .right), .init(wording("Tone")), .init(wording("Dispatches"), .right),
                .init(wording("Ties"), isFlexible: true),
            ])
        for partner in role.partners.prefix(limit) {
            let types = partner.ties.types.map { "\(wording.word($0.type.rawValue)) \(wording.number($0.count.total))" }.joined(separator: ", ")
            table.append([
                .init(labels(partner.actor)), .init(weights.text(partner.weight)), .init(wording.word(partner.tone.rawValue)),
                .init(wording.number(partner.dispatches)),
                .init(types),
            ])
        }
        document.add(.table(table))
        let rest = role.partners.count - table.rows.count
        if rest > 0 { document.paragraph(wording("\(rest, "weaker partner is left out|weaker partners are left out").")) }
        document.heading(wording("Ties by type (\(role.ties.total))"))
        var types = TextTable(
            columns: [
                .init(wording("Type")), .init(wording("Tone")), .init(wording("Ties"), .right), .init(wording("From"), .right),
                .init(wording("Towards"), .right),
                .init(wording("Both ways"), .right),
            ])
        for (type, count) in role.ties.types {
            types.append(
                [.init(wording.word(type.rawValue)), .init(wording.word(type.tone.rawValue))]
                    + [count.total, count.outbound, count.inbound, count.mutual].map { .init($0 == 0 ? "–" : wording.number($0)) })
        }
        document.add(.table(types))
        document.paragraph(wording("From and towards \(name); what two do together, as to consult or to agree, goes both ways."))
    }

    func addTimeline(to document: inout Document) {
        let spans = role.timeline.spans.filter { $0.ties > 0 || $0.coverage > 0 || $0.dispatches > 0 }
        guard !spans.isEmpty else { return }
        document.heading(role.timeline.unit == .month ? wording("Month by month") : wording("Year by year"))
        var table = TextTable(
            columns: [
                .init(role.timeline.unit == .month ? wording("Month") : wording("Year")), .init(wording("Dispatches"), .right), .init(wording("Ties"), .right),
                .init(wording("Cooperation"), .right), .init(wording("Conflict"), .right), .init(""),
            ])
        let most = spans.map(\.ties).max() ?? 0
        for span in spans {
            // One block a tie, where there is room.
            let length = most <= 20 ? span.ties : (span.ties * 20 + most - 1) / most
            table.append([
                .init(span.date.description), .init(wording("\(span.dispatches) of \(span.coverage)")), .init(wording.number(span.ties)),
                .init(wording.number(span.cooperation)), .init(wording.number(span.conflict)), .init(String(repeating: "█", count: length)),
            ])
        }
        document.add(.table(table))
        var words = [timelineLegend]
        let (empty, undated) = (role.timeline.spans.count - spans.count, role.timeline.undatedTies)
        if empty > 0 {
            let count = role.timeline.unit == .month ? wording("\(empty, "month|months")") : wording("\(empty, "year|years")")
            words.append(wording("\(count) without any dispatch or tie \(form: "is left out|are left out", for: empty)."))
        }
        if undated > 0 { words.append(wording("\(undated, "tie is|ties are") in none, for want of a date.")) }
        document.paragraph(words.joined(separator: " "))
    }

    private var timelineLegend: String {
        switch (role.timeline.unit, role.facts.dateOf) {
        case (.month, .event): wording("Dispatches: how many of those dated in the month report a tie of \(name). A tie stands in the month of its event.")
        case (.month, _): wording("Dispatches: how many of those dated in the month report a tie of \(name). A tie stands in the month of its dispatch.")
        case (_, .event): wording("Dispatches: how many of those dated in the year report a tie of \(name). A tie stands in the year of its event.")
        default: wording("Dispatches: how many of those dated in the year report a tie of \(name). A tie stands in the year of its dispatch.")
        }
    }

    func addCluster(to document: inout Document) {
        guard let cluster = role.cluster else { return }
        document.heading(wording("Cluster"))
        guard !cluster.others.isEmpty else {
            document.paragraph(wording("\(name) stands alone, in no cluster of two or more."))
            return
        }
        if cluster.count == 1 {
            document.paragraph(wording("All who do not stand alone are in one cluster, \(name) among them."))
        } else {
            var words = [
                wording("\(name) is in cluster \(cluster.number) of \(cluster.count), by size."),
                wording("Actors of one cluster have more to do with each other than with the rest."),
            ]
            if let inside = cluster.weightInside { words.append(wording("Of the weight of \(name)’s ties, \(percent(inside)) stays inside.")) }
            document.paragraph(words.joined(separator: " "))
        }
        let others = wording.list(cluster.others.map { labels($0) }, limit: limit)
        document.add(.terms([.init(wording("Also in it (\(cluster.others.count))"), others + ".")]))
    }

    func addClaims(to document: inout Document) {
        guard !role.claims.isEmpty else { return }
        document.heading(wording("What is claimed of the role"))
        var table = TextTable(columns: [
            .init(wording("Role"), isFlexible: true), .init(wording("By"), isFlexible: true), .init(wording("Times"), .right),
            .init(wording("Dispatches"), .right),
        ])
        for claim in role.claims.prefix(limit) {
            let speaker = speaker(of: claim)
            let own = speaker == wording("the dispatch itself") ? wording("in the dispatch’s own words") : wording("in the dispatch’s own words: \(speaker)")
            table.append([
                .init(shortened(claim.role)), .init(claim.by == nil ? own : speaker), .init(wording.number(claim.times)),
                .init(wording.number(claim.dispatches)),
            ])
        }
        document.add(.table(table))
        document.paragraph(wording("A claim is what somebody says, whatever the figures are."))
        var quotations = Quotations()
        for claim in role.claims.prefix(limit) {
            for sentence in claim.sentences.prefix(max(0, sentences)) {
                quotations.add(sentence, "\(wording.quoted(shortened(claim.role))), \(speaker(of: claim))")
            }
        }
        add(quotations, to: &document)
    }

    func addAbsence(to document: inout Document) {
        let absence = role.absence
        document.heading(wording("Without \(name)"))
        var table = TextTable(columns: [.init(""), .init(wording("With"), .right), .init(wording("Without"), .right)])
        func row(_ head: String, _ before: Int, _ after: Int) {
            table.append([.init(head), .init(wording.number(before)), .init(wording.number(after))])
        }
        row(wording("Actors"), role.facts.actors, role.facts.actors - 1)
        row(wording("Edges"), role.facts.edges, role.facts.edges - absence.edges)
        row(wording("Components"), absence.components.before, absence.components.after)
        row(wording("Actors in the largest component"), absence.largest.before, absence.largest.after)
        document.add(.table(table))
        let cutOff = wording.list(absence.cutOff.map { labels($0) }, limit: limit)
        let loss =
            absence.cutOff.isEmpty
            ? wording("Nobody is cut off: all who were connected with \(name) stay connected with each other.")
            : wording("Cut off from the rest (\(absence.cutOff.count)): \(cutOff).")
        let component = wording("A component is a set of actors who reach each other by ties; an actor without a tie is one of its own.")
        document.paragraph(loss + " " + component)
    }

    func addSentences(to document: inout Document) {
        let partners = role.partners.filter { !$0.sentences.isEmpty }.prefix(min(limit, top ?? Self.quotedPartners))
        guard sentences > 0, !partners.isEmpty else { return }
        document.heading(wording("Sentences behind the strongest ties"))
        var quotations = Quotations()
        for partner in partners {
            for sentence in partner.sentences.prefix(sentences) { quotations.add(sentence, passage(of: sentence, with: partner.actor)) }
        }
        add(quotations, to: &document)
        let all = Set(role.partners.flatMap { $0.sentences.map(\.evidence) }).count
        if quotations.items.count < all {
            document.paragraph(wording("\(quotations.items.count) of \(all) sentences are shown."))
        }
    }

    /// Sentences, each once, with all that they are quoted for.
    private struct Quotations {
        private(set) var items: [(sentence: RoleSentence, words: [String])] = []

        mutating func add(_ sentence: RoleSentence, _ words: String) {
            if let known = items.firstIndex(where: { $0.sentence.evidence == sentence.evidence }) {
                items[known].words.append(words)
            } else {
                items.append((sentence, [words]))
            }
        }
    }

    private func add(_ quotations: Quotations, to document: inout Document) {
        for (sentence, words) in quotations.items {
            document.add(.quotation(quoted(sentence), source: (words + [place(of: sentence)]).joined(separator: wording("; "))))
        }
    }

    private func quoted(_ sentence: RoleSentence) -> String { Terminal.cut(Terminal.plain(sentence.evidence.text), to: 400) }

    /// `Vietnam → ASEAN: support, aid`
    private func passage(of sentence: RoleSentence, with partner: Actor) -> String {
        RoleTie.Direction.allCases.compactMap { direction in
            let types = sentence.ties.filter { $0.direction == direction }.map { wording.word($0.type.rawValue) }
            guard !types.isEmpty else { return nil }
            let ends =
                switch direction {
                case .outbound: "\(name) → \(labels(partner))"
                case .inbound: "\(labels(partner)) → \(name)"
                case .mutual: "\(name) – \(labels(partner))"
                }
            return ends + wording(": ") + types.joined(separator: ", ")
        }.joined(separator: wording("; "))
    }

    /// `11 March 2019, VNA, dispatch d2`
    private func place(of sentence: RoleSentence) -> String {
        let dispatch = (sentence.dispatch?.id ?? sentence.evidence.dispatch).map { wording("dispatch \(shortened($0))") }
        let parts = [sentence.date.map { wording.date($0) }, sentence.dispatch?.agency.map(shortened), dispatch].compactMap(\.self)
        return parts.isEmpty ? wording("no dispatch named") : parts.joined(separator: ", ")
    }
}
