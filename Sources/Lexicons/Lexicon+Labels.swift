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

    /// A forum in full, in the language, else in English: `Association of Southeast Asian Nations`; nil of other actors.
    public func fullName(of actor: ActorID, in language: String) -> String? {
        guard actor.kind == .forum, let names = forums[actor.name]?.names else { return nil }
        return names[language]?.first ?? names["en"]?.first
    }

    /// An office as dispatches have it, where it is in that language and says more than that its holder is another's counterpart; nil else.
    ///
    /// Its language is the one with the longest office in it: `Premier ministre` is French, though `Premier` is English.
    public func office(_ text: String, in language: String) -> String? {
        let words = " \(text.lowercased()) "
        let lengths = languages.mapValues { lexicon in
            lexicon.offices.filter { $0.kind == .office && !$0.isCounterpart }.flatMap(\.forms).filter { words.contains(" \($0.lowercased()) ") }.map(\.count)
                .max() ?? 0
        }
        guard let length = lengths[language], length > 0, length == lengths.values.max() else { return nil }
        return text
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
