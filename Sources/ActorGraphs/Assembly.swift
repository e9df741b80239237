import Codings
import Dispatches
import Outputs

extension ActorGraph {
    /// Adds codings up. The same codings in any order give the same graph.
    ///
    /// - Officials of different codings who are one person become one actor, by name, country and date, or as ``Identities`` says. Names add up; office and whom he represents are those of the latest dispatch that says.
    /// - Repeated stories become one tie (``Repeats``). An official whose coding says whom he represents has a `represents` tie of each dispatch, without evidence
    ///   where the coding gives none.
    /// - A country's or forum's name is the one that most codings give, of several the shortest, then the smallest.
    /// - Evidence names its dispatch; a claim without evidence gets an empty one that does.
    /// - Parameter problems: gets one for each coding that is left out because another has its id (of two that differ, the one that comes later by file, line
    ///   and content), and a warning for one that is merely given twice, and for a tie of an actor with itself, which identities can make.
    /// - Complexity: O(n log n) in actors and ties.
    public init(codings: some Sequence<Coding>, identities: Identities = .none, repeats: Repeats = .day, problems: inout [Problem]) {
        var refused: [Problem] = []
        let codings = Self.distinct(codings, &refused)
        problems += refused
        let identity = IdentityResolution(codings, identities: identities)
        let heads = codings.map(\.head)

        var forms: [ActorID: ActorForms] = [:]
        for (position, coding) in codings.enumerated() {
            func note(_ id: ActorID, as actor: Actor?) {
                let id = identity.id(of: id, in: position)
                forms[id, default: ActorForms(id: id)].add(
                    actor, of: coding, represents: actor.flatMap { coding.represented(by: $0) }.map { identity.id(of: $0, in: position) })
            }
            for actor in coding.actors { note(actor.id, as: actor) }
        }
        let actors = forms.values.map(\.actor).sorted { $0.id < $1.id }
        let positions = Dictionary(uniqueKeysWithValues: zip(actors.map(\.id), actors.indices))

        var ties: [GraphTie] = []
        var claims: [Claim] = []
        for (dispatch, coding) in codings.enumerated() {
            func position(_ id: ActorID) -> Int { positions[identity.id(of: id, in: dispatch)]! }
            for tie in coding.ties + coding.impliedTies {
                let graphTie = GraphTie(
                    source: position(tie.source), target: position(tie.target), type: tie.type, mode: tie.mode, date: tie.date, dispatch: dispatch,
                    event: tie.event, weight: tie.weight, score: tie.score, confidence: tie.confidence, context: tie.context,
                    evidence: tie.evidence.map { $0.of(coding.head.id) })
                if graphTie.source == graphTie.target {
                    problems.append(
                        Problem(
                            "dispatch \"\(coding.head.id)\" ties \"\(tie.source)\" to \"\(tie.target)\", which are one actor; the tie is left out",
                            severity: .warning, file: coding.head.file, line: coding.head.line))
                } else {
                    ties.append(graphTie)
                }
            }
            for claim in coding.claims {
                let evidence = claim.evidence.isEmpty ? [Evidence(start: 0, end: 0, text: "")] : claim.evidence
                claims.append(
                    Claim(
                        of: identity.id(of: claim.of, in: dispatch), by: claim.by.map { identity.id(of: $0, in: dispatch) }, role: claim.role,
                        evidence: evidence.map { $0.of(coding.head.id) }))
            }
        }
        // The order of a coding's own lists must not show.
        ties.sort(by: <)
        self.init(actors: actors, ties: repeats.fold(ties, dispatches: heads), claims: claims, dispatches: heads)
    }

    private static func distinct(_ codings: some Sequence<Coding>, _ problems: inout [Problem]) -> [Coding] {
        var distinct: [Coding] = []
        for (_, same) in Dictionary(grouping: codings, by: \.head.id) {
            // A line of JSON is the one order that all codings have.
            let sorted =
                same.count == 1
                ? same
                : same.sorted { a, b in
                    let (x, y) = ((a.head.file ?? "", a.head.line ?? 0), (b.head.file ?? "", b.head.line ?? 0))
                    return x != y ? x < y : a.json.line < b.json.line
                }
            distinct.append(sorted[0].listingAllActors)
            for other in sorted.dropFirst() {
                problems.append(Self.problem(of: other, beside: sorted[0]))
            }
        }
        distinct.sort { $0.head.id < $1.head.id }
        problems.sort { $0.description < $1.description }
        return distinct
    }

    private static func problem(of coding: Coding, beside first: Coding) -> Problem {
        var twin = coding
        twin.head.file = first.head.file
        twin.head.line = first.head.line
        let place = first.head.file.map { " in \($0)" + (first.head.line.map { ":\($0)" } ?? "") } ?? ""
        if twin == first {
            return Problem(
                "dispatch \"\(coding.head.id)\" is given twice, also\(place.isEmpty ? " here" : place); it counts once", severity: .warning,
                file: coding.head.file,
                line: coding.head.line)
        }
        return Problem(
            "another dispatch\(place) has the id \"\(coding.head.id)\"; this one is left out, give it an id of its own", file: coding.head.file,
            line: coding.head.line)
    }
}

extension Coding {
    /// With the ends of ties and what officials represent among the actors, which a reader sees to and a caller may forget.
    fileprivate var listingAllActors: Coding {
        var coding = self
        var listed = Set(actors.map(\.id))
        for id in actors.compactMap(\.represents) + ties.flatMap({ [$0.source, $0.target] }) where listed.insert(id).inserted {
            coding.actors.append(Actor(id: id))
        }
        return coding
    }

    /// `represents` ties that the officials' own word stands for.
    fileprivate var impliedTies: [Tie] {
        actors.filter { $0.id.kind == .official }.compactMap { official in
            guard let represented = official.represents, !ties.contains(where: { $0.type == .represents && $0.source == official.id }) else { return nil }
            return Tie(source: official.id, target: represented, type: .represents)
        }
    }
}

extension Evidence {
    fileprivate func of(_ dispatch: String) -> Evidence {
        var evidence = self
        evidence.dispatch = evidence.dispatch ?? dispatch
        return evidence
    }
}

/// What codings say of one actor.
private struct ActorForms {
    var id: ActorID
    private var counts: [String: Int] = [:]
    private var names: [String] = []
    private var represents: (at: Moment, id: ActorID)?
    private var office: (at: Moment, text: String)?

    init(id: ActorID) { self.id = id }

    /// When a dispatch says something; an undated one comes first.
    private struct Moment: Comparable {
        var day: Int
        var dispatch: String

        static func < (a: Self, b: Self) -> Bool { (a.day, a.dispatch) < (b.day, b.dispatch) }
    }

    mutating func add(_ actor: Actor?, of coding: Coding, represents newRepresents: ActorID?) {
        guard let actor else { return }
        // A name that is only the id says nothing.
        if actor.name != actor.id.name { counts[actor.name, default: 0] += 1 }
        for name in (actor.name == actor.id.name ? [] : [actor.name]) + actor.names where !names.contains(name) { names.append(name) }
        let moment = Moment(day: coding.head.date?.dayNumbers.lowerBound ?? .min, dispatch: coding.head.id)
        if let newRepresents, represents.map({ $0.at <= moment }) ?? true { represents = (moment, newRepresents) }
        if let text = actor.office, office.map({ $0.at <= moment }) ?? true { office = (moment, text) }
    }

    var actor: Actor {
        // An official's fullest name is the likeliest to be his alone; a country's shortest is the usual one.
        let sign = id.kind == .official ? -1 : 1
        func length(_ name: String) -> Int { sign * (id.kind == .official ? FoldedName.words(of: name).count : name.count) }
        let name = counts.min { a, b in (-a.value, length(a.key), a.key) < (-b.value, length(b.key), b.key) }?.key
        return Actor(id: id, name: name ?? names.first, names: names, represents: represents?.id, office: office?.text)
    }
}
