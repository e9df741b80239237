import Codings

/// What has been spoken of so far in a dispatch, and so what a short form points back to.
struct Discourse {
    let people: People
    /// Ids of people, by their position.
    let ids: [ActorID?]
    /// The other way round.
    let positions: [ActorID: Int]
    /// Who writes, and says `I` and `we` of himself.
    var authors: [ActorID] = []
    /// Who acted last.
    var subjects: [ActorID] = [] {
        didSet { person = subjects.last { $0.kind == .official } ?? person }
    }
    /// The official who acted last.
    private(set) var person: ActorID?
    /// The forum last spoken of.
    var forum: ActorID?
    /// The forum of which a session was last spoken of.
    private(set) var venue: ActorID?
    /// The country last spoken of.
    var country: ActorID?
    /// The two who were last set against each other.
    private(set) var pair: (ActorID, ActorID)?
    /// Positions of people, the last mentioned at the end.
    private var recent: [Int] = []

    /// Whose an office without a name was said to be, the last at the end.
    private var owners: [(offices: [String], owner: ActorID)] = []
    private let genericOffices: Set<String>
    /// Names of one office: `président` and `chef de l'État`.
    private let synonyms: [[String]]

    init(people: People, genericOffices: Set<String> = [], synonyms: [[String]] = []) {
        self.people = people
        self.synonyms = synonyms
        self.genericOffices = genericOffices
        var taken: [String: Int] = [:]
        let ids: [ActorID?] = people.all.map { person in
            guard person.represents != nil else { return nil }
            let slug = NameFolding.slug(person.names[0])
            guard !slug.isEmpty else { return nil }
            taken[slug, default: 0] += 1
            return .official(taken[slug]! > 1 ? "\(slug)-\(taken[slug]!)" : slug)
        }
        self.ids = ids
        positions = Dictionary(uniqueKeysWithValues: ids.enumerated().compactMap { position, id in id.map { ($0, position) } })
    }

    mutating func mention(_ phrase: ActorPhrase) {
        switch phrase.referent {
        case .person(let person):
            recent.removeAll { $0 == person }
            recent.append(person)
        case .office(let offices, of: let owner?): owners.append((offices, owner))
        default: break
        }
    }

    /// Notes who acted in a sentence, and who was named last in it.
    mutating func note(_ reading: ClauseReader.Reading, _ actors: [ActorID?]) {
        forum = actors.last { $0?.kind == .forum } ?? forum
        country = actors.last { $0?.kind == .country } ?? country
        venue = reading.venue ?? venue
        if !reading.subjects.isEmpty { subjects = reading.subjects }
        // `I saw King Hussein. He …`
        let officials = Set(actors.compactMap { $0 }.filter { $0.kind == .official })
        if officials.count == 1, !subjects.contains(where: { $0.kind == .official }) { person = officials.first }
        if authors.isEmpty { authors = reading.authors }
        if let pair = reading.pair { set(pair) }
    }

    /// The actor that a phrase refers to; nil where it refers to none, or nobody can say to whom.
    func resolve(_ phrase: ActorPhrase) -> ActorID? {
        switch phrase.referent {
        case .country(let code): return .country(code)
        case .forum(let slug): return .forum(slug)
        case .lastForum: return forum
        case .body: return subjects.lazy.map { side(of: $0) }.first { $0.kind == .country } ?? country
        case .person(let position): return ids[position] ?? people.all[position].represents
        case .office(let names, let country):
            func holder(_ isSame: (String, String) -> Bool) -> Int? {
                recent.last { position in
                    let person = people.all[position]
                    return (country == nil || person.represents == country) && person.offices.contains { held in names.contains { isSame(held, $0) } }
                }
            }
            // Whoever was called so to the letter comes first.
            let holder = holder(==) ?? holder(isSame)
            let anybody =
                country != nil && !genericOffices.isDisjoint(with: names) ? recent.last { people.all[$0].represents == country } : nil
            // `the spokesperson`: of whoever's was spoken of.
            let owner = country ?? owners.last { known in known.offices.contains { held in names.contains { isSame(held, $0) } } }?.owner
            return (holder ?? anybody).flatMap { ids[$0] } ?? owner
        case .counterpart(let country):
            return country ?? pair.flatMap { pair in subjects.first.map { $0 == pair.0 ? pair.1 : pair.0 } }
        }
    }

    /// One office is called by the other's words, or by some of them, or by another name: `président de la République`, `président`, `chef de l'État`.
    private func isSame(_ a: String, _ b: String) -> Bool {
        func isPart(_ a: String, of b: String) -> Bool { a == b || Set(a.split(separator: " ")).isSubset(of: b.split(separator: " ")) }
        return isPart(a, of: b) || isPart(b, of: a) || synonyms.contains { $0.contains(a) && $0.contains(b) }
    }

    /// Notes two who are set against each other; the same two sides again, less closely named, change nothing.
    private mutating func set(_ new: (ActorID, ActorID)) {
        if let pair, Set([side(of: pair.0), side(of: pair.1)]) == Set([side(of: new.0), side(of: new.1)]) {
            let officials = [pair.0, pair.1].count { $0.kind == .official }
            if officials >= [new.0, new.1].count(where: { $0.kind == .official }) { return }
        }
        pair = new
    }

    /// Who was last named that acts for a side.
    func official(of side: ActorID) -> ActorID? { recent.last { people.all[$0].represents == side }.flatMap { ids[$0] } }

    /// The country or forum that an actor stands for: an official's, or itself.
    func side(of actor: ActorID) -> ActorID { positions[actor].flatMap { people.all[$0].represents } ?? actor }
}
