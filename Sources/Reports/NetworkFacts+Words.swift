import ActorGraphs
import Analyses
import Codings
import Outputs

extension NetworkFacts {
    var periodWords: String { period.map { Terminal.cut(Terminal.plain($0), to: 60) } ?? "all time" }

    /// `34 actors, 210 ties in 96 edges, from 24 dispatches`
    var extent: String {
        let source = dispatches == 0 ? "with no dispatch named" : "from \(Numerals.count(dispatches, "dispatch", "dispatches"))"
        return "\(Numerals.count(actors, "actor", "actors")), \(Numerals.count(ties, "tie", "ties")) in \(Numerals.count(edges, "edge", "edges")), \(source)"
    }

    /// What the network is made of, and how, in whole sentences.
    var description: String {
        "\(periodWords.asSentence): \(extent). " + projectionWords
    }

    /// How any network of this projection and selection is made.
    var projectionWords: String {
        var sentences: [String] = []
        if period != nil { sentences.append(dateOf == .event ? "A tie counts by the date of its event." : "A tie counts by the date of its dispatch.") }
        let kindWords = kinds.count == ActorKind.allCases.count ? "Actors of all kinds" : enumeration(kinds.map(\.plural)).asSentence + " alone"
        let typeWords = types.map { "ties of type " + enumeration($0.map(\.rawValue)) + " alone" } ?? "ties of all types but “represents”"
        sentences.append("\(kindWords) count, and \(typeWords).")
        if kinds.contains(.official) {
            sentences.append(
                projection.foldsOfficials ? "An official’s ties are put on the country or forum that he acts for." : "Officials stand for themselves.")
        }
        sentences.append(
            projection.isDirected ? "Edges have a direction; agree, consult and cooperate count both ways." : "Edges have no direction.")
        sentences.append("An edge weighs \(projection.weight.words).")
        return sentences.joined(separator: " ")
    }

    /// What was left out, or counts although one might not think so; nothing where it is nothing.
    var notes: [String] {
        var notes: [String] = []
        if loopsDropped > 0 {
            let verb = loopsDropped == 1 ? "became a loop and is" : "became loops and are"
            notes.append("\(Numerals.count(loopsDropped, "tie", "ties")) within one side, as of an official and his own country, \(verb) left out.")
        }
        if tiesOfOtherDispatches > 0 {
            let verb = tiesOfOtherDispatches == 1 ? "comes from a dispatch" : "come from dispatches"
            notes.append("\(Numerals.count(tiesOfOtherDispatches, "tie", "ties")) of the period \(verb) dated outside it, and count all the same.")
        }
        if undatedTies > 0 {
            let verb = undatedTies == 1 ? "carries no date and lies" : "carry no date and lie"
            notes.append("\(Numerals.count(undatedTies, "tie", "ties")) \(verb) in no period; left out.")
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
    /// Behind "an edge weighs".
    fileprivate var words: String {
        switch self {
        case .weight: "the sum of its ties’ weights"
        case .count: "the number of its ties"
        case .events: "the number of its events, ties that report one event together counting as one"
        case .dispatches: "the number of dispatches that report it"
        case .score: "the sum of its ties’ scores, from −10 (conflict) to 10 (cooperation)"
        }
    }
}
