import Analyses
import Codings
import Networks
import Outputs

extension RoleReport {
    /// The findings in plain sentences; every number in them stands in a table below.
    var summary: [String] {
        guard role.ties.total > 0 else { return ["\(name) has no tie that counts; only whom it acts for is known."] }
        return [extent, ranks, distances, partnerSentence, claimSentence, absenceSentence].compactMap(\.self)
    }

    private var extent: String {
        let tones = [(Tone.cooperation, "of cooperation"), (.conflict, "of conflict"), (.neutral, "neutral"), (.structure, "structural")].compactMap {
            tone, words -> String? in
            let count = role.ties.total(of: tone)
            return count == 0 ? nil : "\(Numerals.text(count)) \(words)"
        }
        let source = role.facts.dispatches == 0 ? "" : ", in \(Numerals.count(role.dispatches, "dispatch", "dispatches"))"
        return "\(name) has \(Numerals.count(role.ties.total, "tie", "ties")) with \(Numerals.count(role.partners.count, "actor", "actors"))\(source): "
            + "\(enumeration(tones))."
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
            let by = "\(standing.measure.title.insideSentence) (\(numerals(of: standing).text(standing.value)))"
            if let known = groups.firstIndex(where: { $0.place == place }) { groups[known].by.append(by) } else { groups.append((place, [by])) }
        }
        guard !groups.isEmpty else { return nil }
        let parts = groups.enumerated().map { position, group in
            let place = group.place
            let of = position == 0 || place.ranked != groups[0].place.ranked ? " of \(Numerals.text(place.ranked))" : ""
            let equal = place.equals == 0 ? "" : ", equal with \(Numerals.count(place.equals, "other", "others")),"
            return "\(Self.ordinal(place.rank))\(of)\(equal) by \(enumeration(group.by))"
        }
        return "\(name) ranks \(parts.joined(separator: "; "))."
    }

    private var distances: String? {
        guard let standing = role.standings.first(where: { $0.rank != nil }) else { return nil }
        let numerals = numerals(of: standing)
        func words(_ distance: Standing.Distance?, _ side: String) -> String? {
            guard let distance else { return nil }
            return "\(numerals.text(distance.gap)) \(side) \(enumeration(distance.actors.map { labels($0) }, limit: 2)) (\(numerals.text(distance.value)))"
        }
        let parts = [words(standing.above, "behind"), words(standing.below, "ahead of")].compactMap(\.self)
        return parts.isEmpty ? nil : "By \(standing.measure.title.insideSentence), \(name) is \(enumeration(parts))."
    }

    private var partnerSentence: String? {
        guard !role.partners.isEmpty else { return nil }
        let shown = role.partners.prefix(3)
        let names = enumeration(shown.map { "\(labels($0.actor)) (\(weights.text($0.weight)))" })
        if shown.count == role.partners.count { return "The only \(shown.count == 1 ? "partner is" : "partners are") \(names)." }
        let shares = shown.compactMap(\.share)
        let carried = shares.count == shown.count ? "; these three carry \(Self.percent(shares.reduce(0, +))) of the weight of all ties" : ""
        return "The strongest partners are \(names)\(carried)."
    }

    private var claimSentence: String {
        guard !role.claims.isEmpty else { return "No dispatch claims anything of the role." }
        var roles: [(role: String, by: [String])] = []
        for claim in role.claims {
            let by = speaker(of: claim)
            if let known = roles.firstIndex(where: { $0.role == claim.role }) { roles[known].by.append(by) } else { roles.append((claim.role, [by])) }
        }
        let times = role.claims.reduce(0) { $0 + $1.times }
        let parts = roles.prefix(3).map { "“\(shortened($0.role))” (\(enumeration($0.by, limit: 3)))" }
        let rest = roles.count > 3 ? ["\(Numerals.count(roles.count - 3, "role", "roles")) more"] : []
        return "\(Numerals.count(times, "claim is", "claims are")) made of the role: \(enumeration(parts + rest))."
    }

    private var absenceSentence: String {
        let absence = role.absence
        if absence.cutOff.isEmpty { return "Without \(name) nobody is cut off: all who were connected stay so by other ties." }
        let names = enumeration(absence.cutOff.map { labels($0) }, limit: 4)
        return "Without \(name), \(names) \(absence.cutOff.count == 1 ? "is" : "are") cut off from the rest."
    }

    func numerals(of standing: Standing) -> Numerals { Numerals(for: [standing.value, standing.above?.value, standing.below?.value]) }

    /// `Vietnam`, `the dispatches themselves: VNA, AFP`
    func speaker(of claim: RoleClaim) -> String {
        if let by = claim.by { return labels(by) }
        var agencies: [String] = []
        for agency in claim.sentences.compactMap({ $0.dispatch?.agency }).map(shortened) where !agency.isEmpty && !agencies.contains(agency) {
            agencies.append(agency)
        }
        return agencies.isEmpty ? "the dispatch itself" : enumeration(agencies, limit: 3)
    }

    /// `1st`, `22nd`, `113th`
    static func ordinal(_ number: Int) -> String {
        let ending =
            switch (number % 100, number % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return Numerals.text(number) + ending
    }
}
