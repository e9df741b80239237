import Codings

extension Lexicon {
    /// What a country or forum is called in every language that the lexicon has anything in, acronyms too; each name once. Empty of any other actor.
    public func names(of actor: ActorID) -> [String] {
        var names: [String] = []
        switch actor.kind {
        case .country:
            for language in languageCodes {
                if let name = countries[actor.name]?.name(in: language) { names.append(name) }
                if let spoken = languages[language]?.countries.first(where: { $0.id == actor.name }) {
                    names += [spoken.label].compactMap(\.self) + spoken.names
                }
            }
        case .forum:
            guard let forum = forums[actor.name] else { return [] }
            names = forum.acronyms + forum.names.sorted { $0.key < $1.key }.flatMap(\.value)
        case .official, .other: break
        }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// Every country and forum that has a record, sorted.
    public var actors: [ActorID] { (countries.keys.map(ActorID.country) + forums.keys.map(ActorID.forum)).sorted() }

    /// Of the languages read, and of those that forums have names in; sorted.
    private var languageCodes: [String] { forums.values.reduce(into: Set(languages.keys)) { $0.formUnion($1.names.keys) }.sorted() }
}
