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

    private func names(of country: String, in language: String) -> CountryNames? { languages[language]?.countries.first { $0.id == country } }
}
