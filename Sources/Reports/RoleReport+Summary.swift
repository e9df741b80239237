import Analyses
import Codings
import Networks
import Outputs

extension RoleReport {
    /// The findings in plain sentences; every number in them stands in a table below.
    var summary: [String] {
        guard role.ties.total > 0 else { return [wording("\(name) has no tie that counts; only whom it acts for is known.")] }
        return [extent, ranks, distances, partnerSentence, claimSentence, absenceSentence].compactMap(\.self)
    }

    private var extent: String {
        let total = { (tone: Tone) in role.ties.total(of: tone) }
        let tones: [(Int, String)] = [
            (total(.cooperation), wording("\(total(.cooperation)) of cooperation")), (total(.conflict), wording("\(total(.conflict)) of conflict")),
            (total(.neutral), wording("\(total(.neutral)) neutral")), (total(.structure), wording("\(total(.structure)) structural")),
        ]
        let words = wording.list(tones.filter { $0.0 > 0 }.map(\.1))
        let start = wording("\(name) has \(role.ties.total, "tie|ties") with \(role.partners.count, "actor|actors")")
        return start + (role.facts.dispatches == 0 ? "" : wording(", in \(role.dispatches, "dispatch|dispatches")")) + wording(": ") + words + "."
    }

    /// Measures that give the same rank, shared with as many, stand together.
    private var ranks: String? {
        struct Place: Hashable {
            var rank: Int
            var ranked: Int
            var equals: Int
        }
        var groups: [(place: Place, by: [String])] = []
        for standing in role.standings {
            guard let rank = standing.rank else { continue }
            let place = Place(rank: rank, ranked: standing.ranked, equals: standing.sharedWith.count)
            let by = "\(wording.noun(standing.measure.title)) (\(numerals(of: standing).text(standing.value)))"
            if let known = groups.firstIndex(where: { $0.place == place }) { groups[known].by.append(by) } else { groups.append((place, [by])) }
        }
        guard !groups.isEmpty else { return nil }
        let parts = groups.enumerated().map { position, group in
            let place = group.place
            let of = position == 0 || place.ranked != groups[0].place.ranked ? wording(" of \(place.ranked)") : ""
            let equal = place.equals == 0 ? "" : wording(", equal with \(place.equals, "other|others"),")
            return wording("\(ordinal(place.rank) + of + equal) by \(wording.list(group.by))")
        }
        return wording("\(name) ranks \(parts.joined(separator: wording("; "))).")
    }

    private var distances: String? {
        guard let standing = role.standings.first(where: { $0.rank != nil }) else { return nil }
        let numerals = numerals(of: standing)
        func names(_ distance: Standing.Distance) -> String {
            "\(wording.list(distance.actors.map { labels($0) }, limit: 2)) (\(numerals.text(distance.value)))"
        }
        let parts = [
            standing.above.map { wording("\(numerals.text($0.gap)) behind \(names($0))") },
            standing.below.map { wording("\(numerals.text($0.gap)) ahead of \(names($0))") },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : wording("By \(wording.noun(standing.measure.title)), \(name) is \(wording.list(parts)).")
    }

    private var partnerSentence: String? {
        guard !role.partners.isEmpty else { return nil }
        let shown = role.partners.prefix(3)
        let names = wording.list(shown.map { "\(labels($0.actor)) (\(weights.text($0.weight)))" })
        if shown.count == role.partners.count { return wording("The only \(form: "partner is|partners are", for: shown.count) \(names).") }
        let shares = shown.compactMap(\.share)
        guard shares.count == shown.count else { return wording("The strongest partners are \(names).") }
        return wording("The strongest partners are \(names); these three carry \(percent(shares.reduce(0, +))) of the weight of all ties.")
    }

    private var claimSentence: String {
        guard !role.claims.isEmpty else { return wording("No dispatch claims anything of the role.") }
        var roles: [(role: String, by: [String])] = []
        for claim in role.claims {
            let by = speaker(of: claim)
            if let known = roles.firstIndex(where: { $0.role == claim.role }) { roles[known].by.append(by) } else { roles.append((claim.role, [by])) }
        }
        let times = role.claims.reduce(0) { $0 + $1.times }
        let parts = roles.prefix(3).map { "\(wording.quoted(shortened($0.role))) (\(wording.list($0.by, limit: 3)))" }
        let rest = roles.count > 3 ? [wording("\(roles.count - 3, "role|roles") more")] : []
        return wording("\(times, "claim is|claims are") made of the role: \(wording.list(parts + rest)).")
    }

    private var absenceSentence: String {
        let absence = role.absence
        if absence.cutOff.isEmpty { return wording("Without \(name) nobody is cut off: all who were connected stay so by other ties.") }
        let names = wording.list(absence.cutOff.map { labels($0) }, limit: 4)
        return wording("Without \(name), \(names) \(form: "is cut off from the rest|are cut off from the rest", for: absence.cutOff.count).")
    }

    func numerals(of standing: Standing) -> Numerals { Numerals(for: [standing.value, standing.above?.value, standing.below?.value], in: wording) }

    /// `Vietnam`, `the dispatches themselves: VNA, AFP`
    func speaker(of claim: RoleClaim) -> String {
        if let by = claim.by { return labels(by) }
        var agencies: [String] = []
        for agency in claim.sentences.compactMap({ $0.dispatch?.agency }).map(shortened) where !agency.isEmpty && !agencies.contains(agency) {
            agencies.append(agency)
        }
        return agencies.isEmpty ? wording("the dispatch itself") : wording.list(agencies, limit: 3)
    }
}
