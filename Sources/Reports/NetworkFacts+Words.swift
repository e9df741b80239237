import ActorGraphs
import Analyses
import Codings
import Outputs

extension NetworkFacts {
    func periodWords(in wording: Wording) -> String { period.map { wording.period(Terminal.cut(Terminal.plain($0), to: 60)) } ?? wording("all time") }

    /// `34 actors, 210 ties in 96 edges, from 24 dispatches`
    func extent(in wording: Wording) -> String {
        let network = wording("\(actors, "actor|actors"), \(ties, "tie|ties") in \(edges, "edge|edges")")
        return network + ", " + (dispatches == 0 ? wording("with no dispatch named") : wording("from \(dispatches, "dispatch|dispatches")"))
    }

    /// What the network is made of, and how, in whole sentences.
    func description(in wording: Wording) -> String {
        wording("\(periodWords(in: wording).asSentence): \(extent(in: wording)).") + " " + projectionWords(in: wording)
    }

    /// How any network of this projection and selection is made.
    func projectionWords(in wording: Wording) -> String {
        var sentences: [String] = []
        if period != nil {
            sentences.append(dateOf == .event ? wording("A tie counts by the date of its event.") : wording("A tie counts by the date of its dispatch."))
        }
        let typeWords =
            types.map { types in wording("ties of type \(wording.list(types.map { wording.word($0.rawValue) })) alone") }
            ?? wording("ties of all types but “represents”")
        let areAll = kinds.count == ActorKind.allCases.count
        let kindWords = areAll ? "" : wording.list(kinds.map { wording.word($0.plural) }).asSentence
        sentences.append(areAll ? wording("Actors of all kinds count, and \(typeWords).") : wording("\(kindWords) alone count, and \(typeWords)."))
        if kinds.contains(.official) {
            sentences.append(
                projection.foldsOfficials
                    ? wording("An official’s ties are put on the country or forum that he acts for.") : wording("Officials stand for themselves."))
        }
        sentences.append(
            projection.isDirected
                ? wording("Edges have a direction; agree, consult and cooperate count both ways.") : wording("Edges have no direction."))
        sentences.append(projection.weight.words(in: wording))
        return sentences.joined(separator: " ")
    }

    /// What was left out, or counts although one might not think so; nothing where it is nothing.
    func notes(in wording: Wording) -> [String] {
        var notes: [String] = []
        if loopsDropped > 0 {
            let loops = loopsDropped
            let end = wording.form(of: "became a loop and is left out.|became loops and are left out.", for: loops)
            notes.append(wording("\(loops, "tie|ties") within one side, as of an official and his own country, \(end)"))
        }
        if tiesOfOtherDispatches > 0 {
            let verb = wording.form(of: "comes from a dispatch|come from dispatches", for: tiesOfOtherDispatches)
            notes.append(wording("\(tiesOfOtherDispatches, "tie|ties") of the period \(verb) dated outside it, and count all the same."))
        }
        if undatedTies > 0 {
            let verb = wording.form(of: "carries no date and lies|carry no date and lie", for: undatedTies)
            notes.append(wording("\(undatedTies, "tie|ties") \(verb) in no period; left out."))
        }
        return notes
    }

    /// As documented: keys of what is not the default, or of what is none, are absent.
    var json: JSON {
        .members([
            "actors": .integer(actors),
            "ties": .integer(ties),
            "edges": .integer(edges),
            "kinds": .strings(kinds.map(\.rawValue).sorted()),
            "types": types.map { .strings($0.map(\.rawValue)) } ?? "all but represents",
            "fold": projection.foldsOfficials ? "officials" : .null,
            "directed": .bool(projection.isDirected),
            "weight": .string(projection.weight.rawValue),
            "dispatches": .integer(dispatches),
            "loopsDropped": .integer(loopsDropped),
            "dateOf": dateOf == .event ? nil : .string(dateOf.rawValue),
            "tiesOfOtherDispatches": tiesOfOtherDispatches == 0 ? nil : .integer(tiesOfOtherDispatches),
            "undatedTies": undatedTies == 0 ? nil : .integer(undatedTies),
        ])
    }
}

extension ActorKind {
    var plural: String {
        switch self {
        case .country: "countries"
        case .official: "officials"
        case .forum: "forums"
        case .other: "other actors"
        }
    }
}

extension Projection.Weight {
    fileprivate func words(in wording: Wording) -> String {
        switch self {
        case .weight: wording("An edge weighs the sum of its ties’ weights.")
        case .count: wording("An edge weighs the number of its ties.")
        case .events: wording("An edge weighs the number of its events, ties that report one event together counting as one.")
        case .dispatches: wording("An edge weighs the number of dispatches that report it.")
        case .score: wording("An edge weighs the sum of its ties’ scores, from −10 (conflict) to 10 (cooperation).")
        }
    }
}
