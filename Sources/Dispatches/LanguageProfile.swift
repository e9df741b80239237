/// What readers need to know of a language: its commonest words to recognise it by, and its calendar to read datelines.
public struct LanguageProfile: Sendable {
    /// ISO 639-1.
    public var code: String
    /// Lower case, with accents: articles, prepositions, pronouns, auxiliaries.
    public var functionWords: Set<String>
    /// Lower case, with accents, full and short forms: the number of the month, 1 to 12.
    public var months: [String: Int]

    public init(code: String, functionWords: Set<String>, months: [String: Int]) {
        self.code = code
        self.functionWords = functionWords
        self.months = months
    }
}
