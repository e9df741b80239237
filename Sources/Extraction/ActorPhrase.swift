import Codings

/// A phrase of a sentence that refers to an actor, or may.
struct ActorPhrase {
    enum Referent: Hashable {
        case country(String)
        case forum(String)
        /// A position in ``People``.
        case person(Int)
        /// An office without a name: whose it is, where the phrase says, and which.
        case office([String], of: ActorID?)
        /// The forum last spoken of, as `l'organisation`.
        case lastForum
        /// A part of a state without a word of whose: of the country last spoken of, as `le gouvernement`.
        case body
        /// The holder of the same office on the other side.
        case counterpart(of: ActorID?)

        /// The country or forum that is named.
        var named: ActorID? {
            switch self {
            case .country(let code): .country(code)
            case .forum(let slug): .forum(slug)
            default: nil
            }
        }
    }

    /// Tokens of the whole noun phrase, office and country included.
    var tokens: Range<Int>
    var referent: Referent
    /// A capital named as the place where something happens: refers to no actor, unless somebody travels there.
    var isPlace = false
    /// A demonym or genitive that qualifies the noun beside it (`la visite chinoise`, `China's visit`).
    var qualifiesNoun = false
    /// The name itself of a country or forum, and not a phrase about it.
    var isName = false
    /// Names nobody, and points back to whoever was named before.
    var isAnaphor: Bool { referent == .lastForum || referent == .body }
    /// A demonym beside a noun, and a part of a state with whose it is.
    var isDemonym: Bool { qualifiesNoun && tokens.count == 1 && referent.named?.kind == .country }
    var isBody: Bool { !qualifiesNoun && !isName && !isPlace && tokens.count > 1 && referent.named?.kind == .country }
    /// Also names a country that the phrase's own person acts for, and that has no phrase of its own.
    var represents: ActorID?
}

/// The people of one dispatch who have a name and act for somebody.
struct People {
    struct Person {
        /// As written, the fullest first.
        var names: [String]
        /// Folded words of the fullest name.
        var parts: [String]
        /// Dictionary forms of offices and ranks.
        var offices: [String]
        /// In the dispatch's words.
        var office: String?
        var represents: ActorID?
        /// Where nothing says whom he acts for: whose place or act is spoken of.
        var guess: ActorID?
        /// Something says whom he acts for.
        var isPlaced: Bool { represents != nil || guess != nil }
    }

    private(set) var all: [Person] = []
    /// Who has, or has had, the word in the name: nobody else can be meant by it.
    private var byWord: [String: [Int]] = [:]

    /// The person of that name, who may be known by a longer or a shorter one; nil where none or several are.
    func find(_ parts: [String]) -> Int? {
        let candidates = Set(parts.flatMap { byWord[$0] ?? [] }).sorted()
        if let same = candidates.first(where: { all[$0].parts == parts }) { return same }
        let fits = candidates.filter { position in
            let known = all[position].parts
            if parts.count == 1 { return known.first == parts[0] || known.last == parts[0] || (known.count > 2 && known.contains(parts[0])) }
            if known.count == 1 { return parts.first == known[0] || parts.last == known[0] }
            return Set(parts).isSubset(of: known) || Set(known).isSubset(of: parts)
        }
        return fits.count == 1 ? fits[0] : nil
    }

    /// Adds what the phrase says to the person of that name, or a new one; returns its position.
    mutating func record(name: String, parts: [String], offices: [String], office: String?, represents: ActorID?, guess: ActorID? = nil) -> Int {
        let known = find(parts).flatMap { position -> Int? in
            // Two people with one family name act for two countries.
            if let a = all[position].represents, let b = represents, a != b, all[position].parts != parts { return nil }
            return position
        }
        guard let known else {
            all.append(Person(names: [name], parts: parts, offices: offices, office: office, represents: represents, guess: guess))
            for part in Set(parts) { byWord[part, default: []].append(all.count - 1) }
            return all.count - 1
        }
        if parts.count > all[known].parts.count {
            for part in Set(parts).subtracting(all[known].parts) { byWord[part, default: []].append(known) }
            all[known].parts = parts
            all[known].names.insert(name, at: 0)
        } else if !all[known].names.contains(name) {
            all[known].names.append(name)
        }
        for office in offices where !all[known].offices.contains(office) { all[known].offices.append(office) }
        if all[known].office == nil { all[known].office = office }
        if all[known].represents == nil { all[known].represents = represents }
        if all[known].guess == nil { all[known].guess = guess }
        return known
    }

    /// Takes the guess where nothing better has come up.
    mutating func settle() {
        for position in all.indices where all[position].represents == nil { all[position].represents = all[position].guess }
    }
}
