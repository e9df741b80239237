import Analyses
import Codings
import Networks
import Outputs

/// The sections of an actor's role, each its table and what it takes to read it.
extension RoleReport {
    func addStandings(to document: inout Document) {
        guard !role.standings.isEmpty else { return }
        document.heading("Rank in the network")
        let isShared = role.standings.contains { !$0.sharedWith.isEmpty }
        var columns = [TextTable.Column("Measure"), .init("Value", .right), .init("Rank", .right)]
        if isShared { columns.append(.init("Equal with", isFlexible: true)) }
        var table = TextTable(columns: columns + [.init("Behind", isFlexible: true), .init("Ahead of", isFlexible: true)])
        for standing in role.standings {
            let numerals = numerals(of: standing)
            func distance(_ distance: Standing.Distance?) -> String {
                distance.map { "by \(numerals.text($0.gap)): \(enumeration($0.actors.map { labels($0) }, limit: 2))" } ?? "–"
            }
            var row = [
                TextTable.Cell(standing.measure.title), .init(numerals.text(standing.value)),
                .init(standing.rank.map { "\(Numerals.text($0)) of \(Numerals.text(standing.ranked))" } ?? "–"),
            ]
            if isShared { row.append(.init(standing.sharedWith.isEmpty ? "–" : enumeration(standing.sharedWith.map { labels($0) }, limit: 2))) }
            table.append(row + [.init(distance(standing.above)), .init(distance(standing.below))])
        }
        document.add(.table(table))
        document.paragraph("Rank 1 is the highest value, and equals share a rank. Behind and ahead: who holds the next rank, and how far away.")
        document.add(
            .terms(
                role.standings.map {
                    Document.Term($0.measure.title, $0.measure.summary + ($0.measure.isAscending ? " (the lowest value ranks first)" : "") + ".")
                }))
    }

    func addPartners(to document: inout Document) {
        guard !role.partners.isEmpty else { return }
        document.heading("Partners (\(Numerals.text(role.partners.count)))")
        var table = TextTable(
            columns: [
                .init("Partner", isFlexible: true), .init("Weight", .right), .init("Tone"), .init("Dispatches", .right), .init("Ties", isFlexible: true),
            ])
        for partner in role.partners.prefix(limit) {
            let types = partner.ties.types.map { "\($0.type.rawValue) \(Numerals.text($0.count.total))" }.joined(separator: ", ")
            table.append([
                .init(labels(partner.actor)), .init(weights.text(partner.weight)), .init(partner.tone.rawValue), .init(Numerals.text(partner.dispatches)),
                .init(types),
            ])
        }
        document.add(.table(table))
        let rest = role.partners.count - table.rows.count
        if rest > 0 { document.paragraph("\(Numerals.count(rest, "weaker partner is", "weaker partners are")) left out.") }
        document.heading("Ties by type (\(Numerals.text(role.ties.total)))")
        var types = TextTable(
            columns: [
                .init("Type"), .init("Tone"), .init("Ties", .right), .init("From", .right), .init("Towards", .right), .init("Both ways", .right),
            ])
        for (type, count) in role.ties.types {
            types.append(
                [.init(type.rawValue), .init(type.tone.rawValue)]
                    + [count.total, count.outbound, count.inbound, count.mutual].map { .init($0 == 0 ? "–" : Numerals.text($0)) })
        }
        document.add(.table(types))
        document.paragraph("From and towards \(name); what two do together, as to consult or to agree, goes both ways.")
    }

    func addTimeline(to document: inout Document) {
        let spans = role.timeline.spans.filter { $0.ties > 0 || $0.coverage > 0 || $0.dispatches > 0 }
        guard !spans.isEmpty else { return }
        document.heading(role.timeline.unit == .month ? "Month by month" : "Year by year")
        var table = TextTable(
            columns: [
                .init(role.timeline.unit == .month ? "Month" : "Year"), .init("Dispatches", .right), .init("Ties", .right), .init("Cooperation", .right),
                .init("Conflict", .right), .init(""),
            ])
        let most = spans.map(\.ties).max() ?? 0
        for span in spans {
            // One block a tie, where there is room.
            let length = most <= 20 ? span.ties : (span.ties * 20 + most - 1) / most
            table.append([
                .init(span.date.description), .init("\(Numerals.text(span.dispatches)) of \(Numerals.text(span.coverage))"), .init(Numerals.text(span.ties)),
                .init(Numerals.text(span.cooperation)), .init(Numerals.text(span.conflict)), .init(String(repeating: "█", count: length)),
            ])
        }
        document.add(.table(table))
        let unit = role.timeline.unit.rawValue
        var words = ["Dispatches: how many of those dated in the \(unit) report a tie of \(name). A tie stands in the \(unit) of its \(dateWord)."]
        let empty = role.timeline.spans.count - spans.count
        if empty > 0 { words.append("\(Numerals.count(empty, unit, unit + "s")) without any dispatch or tie \(empty == 1 ? "is" : "are") left out.") }
        if role.timeline.undatedTies > 0 {
            words.append("\(Numerals.count(role.timeline.undatedTies, "tie is", "ties are")) in none, for want of a date.")
        }
        document.paragraph(words.joined(separator: " "))
    }

    private var dateWord: String { role.facts.dateOf == .event ? "event" : "dispatch" }

    func addCluster(to document: inout Document) {
        guard let cluster = role.cluster else { return }
        document.heading("Cluster")
        guard !cluster.others.isEmpty else {
            document.paragraph("\(name) stands alone, in no cluster of two or more.")
            return
        }
        let place =
            cluster.count == 1
            ? "All who do not stand alone are in one cluster, \(name) among them."
            : "\(name) is in cluster \(Numerals.text(cluster.number)) of \(Numerals.text(cluster.count)), by size. Actors of one cluster have more to do with "
                + "each other than with the rest."
        let inside = cluster.weightInside.map { " Of the weight of \(name)’s ties, \(Self.percent($0)) stays inside." } ?? ""
        document.paragraph(place + (cluster.count == 1 ? "" : inside))
        let others = enumeration(cluster.others.map { labels($0) }, limit: limit)
        document.add(.terms([.init("Also in it (\(Numerals.text(cluster.others.count)))", others + ".")]))
    }

    func addClaims(to document: inout Document) {
        guard !role.claims.isEmpty else { return }
        document.heading("What is claimed of the role")
        var table = TextTable(columns: [.init("Role", isFlexible: true), .init("By", isFlexible: true), .init("Times", .right), .init("Dispatches", .right)])
        for claim in role.claims.prefix(limit) {
            let by =
                claim.by == nil
                ? "in the dispatch’s own words" + (speaker(of: claim) == "the dispatch itself" ? "" : ": " + speaker(of: claim)) : speaker(of: claim)
            table.append([.init(shortened(claim.role)), .init(by), .init(Numerals.text(claim.times)), .init(Numerals.text(claim.dispatches))])
        }
        document.add(.table(table))
        document.paragraph("A claim is what somebody says, whatever the figures are.")
        var quotations = Quotations()
        for claim in role.claims.prefix(limit) {
            for sentence in claim.sentences.prefix(max(0, sentences)) { quotations.add(sentence, "“\(shortened(claim.role))”, \(speaker(of: claim))") }
        }
        add(quotations, to: &document)
    }

    func addAbsence(to document: inout Document) {
        let absence = role.absence
        document.heading("Without \(name)")
        var table = TextTable(columns: [.init(""), .init("With", .right), .init("Without", .right)])
        func row(_ head: String, _ before: Int, _ after: Int) { table.append([.init(head), .init(Numerals.text(before)), .init(Numerals.text(after))]) }
        row("Actors", role.facts.actors, role.facts.actors - 1)
        row("Edges", role.facts.edges, role.facts.edges - absence.edges)
        row("Components", absence.components.before, absence.components.after)
        row("Actors in the largest component", absence.largest.before, absence.largest.after)
        document.add(.table(table))
        let loss =
            absence.cutOff.isEmpty
            ? "Nobody is cut off: all who were connected with \(name) stay connected with each other."
            : "Cut off from the rest (\(Numerals.text(absence.cutOff.count))): \(enumeration(absence.cutOff.map { labels($0) }, limit: limit))."
        document.paragraph(loss + " A component is a set of actors who reach each other by ties; an actor without a tie is one of its own.")
    }

    func addSentences(to document: inout Document) {
        let partners = role.partners.filter { !$0.sentences.isEmpty }.prefix(min(limit, top ?? Self.quotedPartners))
        guard sentences > 0, !partners.isEmpty else { return }
        document.heading("Sentences behind the strongest ties")
        var quotations = Quotations()
        for partner in partners {
            for sentence in partner.sentences.prefix(sentences) { quotations.add(sentence, passage(of: sentence, with: partner.actor)) }
        }
        add(quotations, to: &document)
        let all = Set(role.partners.flatMap { $0.sentences.map(\.evidence) }).count
        if quotations.items.count < all {
            document.paragraph("\(Numerals.text(quotations.items.count)) of \(Numerals.text(all)) sentences are shown.")
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
            document.add(.quotation(quoted(sentence), source: "\(words.joined(separator: "; ")); \(place(of: sentence))"))
        }
    }

    private func quoted(_ sentence: RoleSentence) -> String { Terminal.cut(Terminal.plain(sentence.evidence.text), to: 400) }

    /// `Vietnam → ASEAN: support, aid`
    private func passage(of sentence: RoleSentence, with partner: Actor) -> String {
        RoleTie.Direction.allCases.compactMap { direction in
            let types = sentence.ties.filter { $0.direction == direction }.map(\.type.rawValue)
            guard !types.isEmpty else { return nil }
            let ends =
                switch direction {
                case .outbound: "\(name) → \(labels(partner))"
                case .inbound: "\(labels(partner)) → \(name)"
                case .mutual: "\(name) – \(labels(partner))"
                }
            return "\(ends): \(types.joined(separator: ", "))"
        }.joined(separator: "; ")
    }

    /// `2019-03-11, VNA, dispatch d2`
    private func place(of sentence: RoleSentence) -> String {
        let dispatch = (sentence.dispatch?.id ?? sentence.evidence.dispatch).map { "dispatch \(shortened($0))" }
        let parts = [sentence.date?.description, sentence.dispatch?.agency.map(shortened), dispatch].compactMap(\.self)
        return parts.isEmpty ? "no dispatch named" : parts.joined(separator: ", ")
    }
}
