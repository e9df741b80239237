import Codings

extension Lexicon {
    /// What a country or forum is called in a language: `Vietnam`, `ASEAN`. Any language that Unicode CLDR knows will do for countries;
    /// nil of an actor that the lexicon does not name.
    public func label(of actor: ActorID, in language: String) -> String? {
        switch actor.kind {
        case .country:
            names(of: actor.name, in: language)?.label ?? countries[actor.name]?.name(in: language) ?? names(of: actor.name, in: language)?.names.first
                ?? names(of: actor.name, in: "en")?.names.first
        case .forum: forums[actor.name]?.label(in: language)
        case .official, .other: nil
        }
    }

    /// Every form under which a dispatch in that language may name a country or a forum: names, demonyms, capitals and seats, acronyms, organs; none for other actors.
    public func forms(of actor: ActorID, in language: String) -> [String] {
        switch actor.kind {
        case .country:
            let names = names(of: actor.name, in: language)
            let own = names.map { $0.names + $0.demonyms + $0.prefixes + $0.capitals + $0.seats } ?? []
            return [label(of: actor, in: language), countries[actor.name]?.name(in: language)].compactMap(\.self) + own
        case .forum:
            guard let forum = forums[actor.name] else { return [] }
            return forum.acronyms + (forum.names[language] ?? []) + (forum.organs[language] ?? []) + forum.seats
        case .official, .other: return []
        }
    }

    private func names(of country: String, in language: String) -> CountryNames? { languages[language]?.countries.first { $0.id == country } }
}
