import ActorGraphs
import Analyses
import ArgumentParser
import Codings
import Dispatches
import Foundation
import Lexicons
import Networks
import Outputs
import Pipelines

/// How codings add up to one graph.
struct GraphOptions: ParsableArguments {
    @Option(help: ArgumentHelp("YAML of 'same' and 'not-same': which names are one official.", valueName: "file"))
    var identities: String?

    @Option(
        help: ArgumentHelp("How far apart reports of one event are folded into one tie: none, dispatch, day, week or month.", valueName: "scope"),
        transform: { try choice("scope of repeats", $0) as Repeats })
    var repeats = Repeats.day

    /// The graph of the sources; problems are said, and decide the exit code once the result is written.
    ///
    /// - Parameter sources: Of those named, the ones to take; nil is all.
    func graph(of source: SourceOptions, only sources: [String]? = nil) throws -> (graph: ActorGraph, problems: [Problem]) {
        var resolved = Identities.none
        if let identities {
            let file = try InputFile(path: identities)
            resolved = try Identities(yaml: String(decoding: file.data, as: UTF8.self), file: identities)
        }
        let (graph, problems) = try source.pipeline().graph(of: sources ?? source.sources, identities: resolved, repeats: repeats)
        if graph.dispatches.isEmpty, graph.actors.isEmpty { try Console(quiet: source.quiet).report(problems, isEmpty: true) }
        return (graph, problems)
    }
}

struct PeriodOption: ParsableArguments {
    @Option(help: ArgumentHelp("Only ties in it: 2019, 2019-Q3, 2019-07-01/2019-12-31, ../2019-06-30 ….", valueName: "period"), transform: { try Period($0) })
    var period: Period?
}

/// Which ties count, and how a network is made of them.
struct NetworkOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Which date puts a tie into a period: that of its event, or of its dispatch.", valueName: "event|dispatch"),
        transform: { try choice("date", $0) as Selection.DateOf })
    var dateOf = Selection.DateOf.event

    @Option(
        help: ArgumentHelp("Kinds of actors, joined by commas: country, official, forum, other.", valueName: "kinds"),
        transform: { Set(try list("kind", $0) as [ActorKind]) })
    var kinds = Set(ActorKind.allCases)

    @Option(help: ArgumentHelp("Types of ties, joined by commas, or cooperation, conflict, structure.", valueName: "types"), transform: tieTypes)
    var types = Set(TieType.allCases)

    @Option(
        help: ArgumentHelp("'officials': an official's ties count for the country or forum that he acts for.", valueName: "kind"),
        transform: { try choice("kind to fold", $0) as Fold })
    var fold: Fold?

    @Flag(help: "Ties keep their direction.")
    var directed = false

    @Option(
        help: ArgumentHelp("What an edge's weight sums up: weight, count, events, dispatches or score.", valueName: "weight"),
        transform: { try choice("weight", $0) as Projection.Weight })
    var weight = Projection.Weight.weight

    @Option(help: ArgumentHelp("Ties of lower confidence are left out; 0 to 1.", valueName: "c"), transform: confidence)
    var minConfidence = 0.0

    enum Fold: String, CaseIterable { case officials }

    private static func confidence(_ text: String) throws -> Double {
        guard let value = Double(text), (0...1).contains(value) else { throw Problem("expected a number from 0 to 1") }
        return value
    }

    func network(of graph: ActorGraph, period: Period? = nil) throws -> ProjectedNetwork {
        try projection.network(of: selection(in: period).apply(to: graph))
    }

    /// Which ties count.
    func selection(in period: Period? = nil) -> Selection {
        // Whoever is folded must be there to be folded.
        let kinds = fold == .officials ? kinds.union([.official]) : kinds
        return Selection(period: period, dateOf: dateOf, kinds: kinds, types: types, minConfidence: minConfidence)
    }

    var projection: Projection { Projection(foldsOfficials: fold == .officials, isDirected: directed, weight: weight) }

    private static func tieTypes(_ text: String) throws -> Set<TieType> {
        let groups: [String: Tone] = ["cooperation": .cooperation, "conflict": .conflict, "neutral": .neutral, "structure": .structure]
        return try text.split(separator: ",").reduce(into: []) { types, part in
            if let tone = groups[String(part)] {
                types.formUnion(TieType.allCases.filter { $0.tone == tone })
            } else if let type = TieType(rawValue: String(part)) {
                types.insert(type)
            } else {
                throw Problem.unknown("type of ties", String(part), allowed: TieType.allCases.map(\.rawValue) + groups.keys.sorted())
            }
        }
    }
}

/// Measures, clusters and names.
struct AnalysisOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Measures, joined by commas, or all: \(Measure.all.map(\.name).joined(separator: ", ")).", valueName: "names"),
        transform: { try CentralityAnalysis.measures(named: $0.split(separator: ",").map(String.init)) })
    var measures: [Measure]?

    @Option(help: ArgumentHelp("Of everything that chance has a part in: clusters, layouts.", valueName: "n"))
    var seed: UInt64 = 1

    /// Those asked for, else the usual ones that a network of that weight has.
    func measures(for weight: Projection.Weight, usual: [Measure] = CentralityAnalysis.standard) -> [Measure] {
        measures ?? usual.filter { weight != .score || !$0.needsPositiveWeights }
    }
}

/// The language of names and text in what is put out.
struct LanguageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The language of words, numbers and dates: \(Wording.all.map(\.code).joined(separator: ", ")); of names any that Unicode CLDR knows.",
            valueName: "code"))
    var language = "en"

    /// Of what is not a name; English where there are no words in the language.
    var wording: Wording { .of(language) }

    /// What an actor is called, by the built-in lexicon under the user's own.
    func label(_ source: SourceOptions) throws(Problem) -> @Sendable (Actor) -> String {
        let language = language
        let lexicon = try source.wholeLexicon()
        return { lexicon.label(of: $0.id, in: language) ?? $0.name }
    }

    /// What a forum's acronym stands for; an official's office, where the dispatches have it in the language.
    func detail(_ source: SourceOptions) throws(Problem) -> @Sendable (Actor) -> String? {
        let language = language
        let lexicon = try source.wholeLexicon()
        return { actor in lexicon.fullName(of: actor.id, in: language) ?? actor.office.flatMap { lexicon.office($0, in: language) } }
    }
}

/// The case with that raw value.
func choice<Value: RawRepresentable & CaseIterable>(_ what: String, _ text: String) throws -> Value where Value.RawValue == String {
    Value(rawValue: try choice(what, text, among: Value.allCases.map(\.rawValue)))!
}

func choice(_ what: String, _ text: String, among allowed: [String]) throws -> String {
    guard allowed.contains(text) else { throw Problem.unknown(what, text, allowed: allowed) }
    return text
}

func list<Value: RawRepresentable & CaseIterable>(_ what: String, _ text: String) throws -> [Value] where Value.RawValue == String {
    try text.split(separator: ",").map { try choice(what, String($0)) }
}
