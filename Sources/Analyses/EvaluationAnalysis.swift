import Codings
import Dispatches

/// Sets codings against gold.
public struct EvaluationAnalysis: Sendable {
    /// The sentences of a dispatch, for faults; without them a miss has none.
    public var sentences: @Sendable (Dispatch) -> [Evidence]
    /// The forms under which a dispatch in a language (ISO 639-1) may name an actor, beside those of the coding.
    public var forms: @Sendable (_ actor: ActorID, _ language: String) -> [String]

    public init(
        sentences: @escaping @Sendable (Dispatch) -> [Evidence] = { _ in [] }, forms: @escaping @Sendable (ActorID, String) -> [String] = { _, _ in [] }
    ) {
        self.sentences = sentences
        self.forms = forms
    }

    /// Counts, dispatch by dispatch, what gold and the found coding of the same id have in common; what gold does not have is passed over.
    ///
    /// Both are taken as they list their actors: read them with a ``Codings/CodingReader`` that does not complete them. Of several codings with one id the last counts.
    /// - Parameter withFaults: Whether each difference is kept, with its sentences.
    /// - Complexity: O(n) in the codings but for the graphs' measures, and O(ab) for the actors of one dispatch.
    /// - Throws: ``Dispatches/Problem`` where a measure of the graph cannot be had.
    public func evaluation(of found: [Coding], against gold: [Coding], withFaults: Bool = false) throws(Problem) -> Evaluation {
        let byID = Dictionary(found.map { ($0.head.id, $0) }) { _, last in last }
        var tallies: [Evaluation.Unit: Evaluation.Tally] = [:]
        for unit in Evaluation.Unit.allCases { tallies[unit] = Evaluation.Tally() }
        var (goldGraph, foundGraph) = (TieGraph(), TieGraph())
        var dates = Evaluation.Dates()
        var reliability = Reliability()
        var faults: [Fault] = []
        for coding in gold {
            let dispatch = EvaluatedDispatch(gold: coding, found: byID[coding.head.id] ?? Coding(head: coding.head))
            dispatch.count(into: &tallies)
            dispatch.count(into: &dates)
            for (key, tie) in dispatch.foundTies { reliability.add(tie, isRight: dispatch.goldTies[key] != nil) }
            for key in dispatch.goldTies.order { goldGraph.add(key) }
            for key in dispatch.foundTies.order { foundGraph.add(key) }
            if withFaults { faults += FaultFinder(dispatch, analysis: self).faults }
        }
        let goldIDs = Set(gold.map(\.head.id))
        return Evaluation(
            tallies: tallies, dates: dates, graph: try TieGraph.correlation(goldGraph, foundGraph),
            dispatches: (goldIDs.count, goldIDs.intersection(byID.keys).count), reliability: reliability, faults: faults)
    }
}

/// Ties by what makes them the same, in the order in which each first stood there.
struct GoldTies: Sequence {
    private(set) var order: [GoldTie] = []
    private var ties: [GoldTie: Tie] = [:]

    subscript(key: GoldTie) -> Tie? { ties[key] }

    var keys: Set<GoldTie> { Set(order) }

    mutating func add(_ tie: Tie, _ key: GoldTie, replaces: Bool) {
        if ties[key] == nil { order.append(key) } else if !replaces { return }
        ties[key] = tie
    }

    func makeIterator() -> some IteratorProtocol<(key: GoldTie, tie: Tie)> { order.lazy.map { (key: $0, tie: ties[$0]!) }.makeIterator() }
}

/// One dispatch of gold and what was found in it, under gold's ids.
struct EvaluatedDispatch {
    let gold: Coding
    let found: Coding
    let alignment: GoldAlignment
    private(set) var goldTies = GoldTies()
    private(set) var foundTies = GoldTies()
    /// Where each official is folded into.
    private var goldCountries: [ActorID: ActorID] = [:]
    private var foundCountries: [ActorID: ActorID] = [:]

    init(gold: Coding, found: Coding) {
        self.gold = gold
        self.found = found
        alignment = GoldAlignment(gold: gold.actors, found: found.actors)
        for tie in gold.ties { goldTies.add(tie, GoldTie(tie.source, tie.target, tie.type), replaces: true) }
        for actor in gold.actors { goldCountries[actor.id] = actor.represents }
        for tie in found.ties { foundTies.add(tie, GoldTie(alignment[tie.source], alignment[tie.target], tie.type), replaces: false) }
        // Of found officials the country alone counts; for whom a forum's act, their ties say.
        for actor in found.actors {
            if let country = actor.represents, country.kind == .country { foundCountries[alignment[actor.id]] = country }
        }
        for tie in found.ties where tie.type == .represents {
            let official = alignment[tie.source]
            if foundCountries[official] == nil { foundCountries[official] = alignment[tie.target] }
        }
    }

    var goldActors: Set<ActorID> { Set(gold.actors.map(\.id)) }
    var foundActors: Set<ActorID> { alignment.ids }

    func count(into tallies: inout [Evaluation.Unit: Evaluation.Tally]) {
        func add<Element: Hashable>(_ unit: Evaluation.Unit, _ gold: Set<Element>, _ found: Set<Element>) { tallies[unit, default: .init()].add(gold, found) }
        let (goldActors, foundActors) = (goldActors, foundActors)
        for (unit, kind) in [(Evaluation.Unit.countries, ActorKind.country), (.officials, .official), (.forums, .forum)] {
            add(unit, goldActors.filter { $0.kind == kind }, foundActors.filter { $0.kind == kind })
        }
        add(.actors, goldActors, foundActors)
        let (goldKeys, foundKeys) = (goldTies.keys, foundTies.keys)
        let (goldEvents, foundEvents) = (goldKeys.filter { !$0.type.isStructural }, foundKeys.filter { !$0.type.isStructural })
        add(.ties, goldEvents, foundEvents)
        add(.pairs, Set(goldEvents.map(\.pair)), Set(foundEvents.map(\.pair)))
        for (unit, isTyped) in [(Evaluation.Unit.dyads, true), (.dyadPairs, false)] {
            add(unit, Self.dyads(goldEvents, goldCountries, isTyped), Self.dyads(foundEvents, foundCountries, isTyped))
        }
        add(.structure, goldKeys.subtracting(goldEvents), foundKeys.subtracting(foundEvents))
    }

    private static func dyads(_ keys: Set<GoldTie>, _ countries: [ActorID: ActorID], _ isTyped: Bool) -> Set<GoldPair> {
        Set(
            keys.compactMap { key in
                let (source, target) = (countries[key.source] ?? key.source, countries[key.target] ?? key.target)
                return source == target ? nil : GoldPair(source, target, isTyped ? key.type : nil)
            })
    }

    func count(into dates: inout Evaluation.Dates) {
        for (key, tie) in goldTies where key.type != .represents && tie.date != nil {
            guard let found = foundTies[key] else { continue }
            dates.matched += 1
            if found.date == tie.date { dates.right += 1 }
        }
    }
}
