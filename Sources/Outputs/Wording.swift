/// A language that people are written to in: its phrases, and how it writes numbers, lists and dates.
///
/// The code says what it says in English, by interpolation, and the wording finds the phrase of its language: `wording("\(name) has \(3, "tie|ties").")` looks up
/// `{1} has {2}.` and `tie|ties`, and falls back to English where the language lacks them. A test reads every such phrase in the sources and holds it against each language.
///
/// To add a language: a file under `Wordings/` with its table, and its entry in ``all``.
public struct Wording: Hashable, Sendable {
    /// Which form of a noun goes with a number.
    public enum Plural: Hashable, Sendable {
        /// English: 1 tie, 0 ties.
        case oneIsSingular
        /// French: 0 lien, 1 lien, 2 liens.
        case belowTwoIsSingular
        /// Vietnamese: one form for all.
        case none

        /// Position in a noun's forms.
        func form(_ number: Int) -> Int {
            switch self {
            case .oneIsSingular: number == 1 ? 0 : 1
            case .belowTwoIsSingular: abs(number) < 2 ? 0 : 1
            case .none: 0
            }
        }
    }

    /// What stands behind a number that says which of a row.
    enum Ordinals: Hashable, Sendable {
        /// `1st`, `22nd`, `113th`
        case english
        /// `1er`, `2e`
        case french

        func ending(_ number: Int) -> String {
            switch self {
            case .english:
                switch (number % 100, number % 10) {
                case (11...13, _): "th"
                case (_, 1): "st"
                case (_, 2): "nd"
                case (_, 3): "rd"
                default: "th"
                }
            case .french: number == 1 ? "er" : "e"
            }
        }
    }

    /// ISO 639-1.
    public let code: String
    public let plural: Plural
    /// Between whole and fraction.
    public let decimalMark: String
    /// Between thousands.
    public let groupMark: String
    /// Between the last two of a list, with its spaces.
    public let and: String
    /// January first, as inside a date.
    public let months: [String]
    /// Behind the first of a month; empty in most languages.
    public let firstOfMonth: String
    /// Around a quotation.
    public let quotes: [String]
    let ordinals: Ordinals
    /// Words that lose their last letter before a vowel: `d’ASEAN`.
    var elided: Set<String> = []
    /// By the first word of a title, the article that it has in a sentence: `la ` of `Force`.
    let articles: [String: String]
    /// By the English phrase.
    let phrases: [String: String]

    /// Those that have phrases.
    public static let all: [Wording] = [english, french]

    /// The wording of a language; English where there is none.
    public static func of(_ code: String) -> Wording { all.first { $0.code == code } ?? english }

    public static func == (a: Wording, b: Wording) -> Bool { a.code == b.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }

    // MARK: - Phrases

    public func callAsFunction(_ phrase: Phrase) -> String {
        let arguments = phrase.arguments.map { argument in
            switch argument {
            case .text(let text): text
            case .number(let number): self.number(number)
            case .count(let number, let forms): "\(self.number(number)) \(form(of: forms, for: number))"
            case .form(let number, let forms): form(of: forms, for: number)
            }
        }
        return filled(phrases[phrase.key] ?? phrase.key, arguments)
    }

    /// A phrase that is no literal, such as a measure's title or a type's name.
    public func word(_ phrase: String) -> String { phrases[phrase] ?? phrase }

    public func has(_ phrase: String) -> Bool { self == .english || phrases[phrase] != nil }

    /// Of `one|many`, the form that goes with the number.
    public func form(of forms: String, for number: Int) -> String {
        let all = word(forms).split(separator: "|", omittingEmptySubsequences: false)
        return String(all[min(plural.form(number), all.count - 1)])
    }

    /// In one pass, so that what is put in is never read again.
    private func filled(_ template: String, _ arguments: [String]) -> String {
        guard !arguments.isEmpty else { return template }
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}"), let number = Int(rest[..<close]), arguments.indices.contains(number - 1) else {
                result += "{"
                continue
            }
            elide(&result, before: arguments[number - 1])
            result += arguments[number - 1]
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The last word of the text, where the next begins with a vowel.
    private func elide(_ text: inout String, before next: String) {
        guard text.last == " ", let initial = next.first, "AEIOUÂÀÉÈÊÎÔaeiouâàéèêîô".contains(initial) else { return }
        guard elided.contains(String(text.dropLast().reversed().prefix { $0.isLetter }.reversed())) else { return }
        text.removeLast(2)
        text += "’"
    }

    // MARK: - Numbers, lists, dates

    /// `1,204` or `1 204`; the sign is U+2212.
    public func number(_ number: Int) -> String { (number < 0 ? "−" : "") + grouped(String(number.magnitude)) }

    /// The number that so many units of the last decimal make.
    public func number(units: Int, decimals: Int) -> String {
        var digits = String(units.magnitude)
        if digits.utf8.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits }
        let whole = grouped(String(digits.dropLast(decimals)))
        return (units < 0 ? "−" : "") + (decimals == 0 ? whole : whole + decimalMark + digits.suffix(decimals))
    }

    /// French and others leave four digits together in print, but tables stand better with all alike.
    private func grouped(_ digits: String) -> String {
        var result = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.utf8.count - position) % 3 == 0 { result += groupMark }
            result.append(digit)
        }
        return result
    }

    /// `7th`, `1er`.
    public func ordinal(_ number: Int) -> String { self.number(number) + ordinals.ending(number) }

    /// A title as a noun inside a sentence: `betweenness`, `l’intermédiarité`.
    public func noun(_ title: String) -> String {
        let word = word(title)
        return (articles[String(word.prefix { $0 != " " && $0 != "," })] ?? "") + word.insideSentence
    }

    /// `a`, `a and b`, `a, b and c`.
    public func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + and + last
    }

    /// The first `limit` of them, and how many more there are.
    public func list(_ items: [String], limit: Int) -> String {
        guard items.count > limit else { return list(items) }
        return items.prefix(limit).joined(separator: ", ") + and + self("\(items.count - limit) more")
    }

    /// `4 September 2019`, `September 2019`, `2019`.
    public func date(year: Int, month: Int? = nil, day: Int? = nil) -> String {
        guard let month, months.indices.contains(month - 1) else { return String(year) }
        let first = day == 1 ? firstOfMonth : ""
        return [day.map { "\($0)\(first)" }, months[month - 1], String(year)].compactMap(\.self).joined(separator: " ")
    }

    public func quoted(_ text: String) -> String { quotes[0] + text + quotes[1] }
}

/// What is to be said, before it is said in a language: an English phrase with gaps, and what goes into them.
public struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
    enum Argument: Hashable, Sendable {
        case text(String)
        case number(Int)
        case count(Int, String)
        case form(Int, String)
    }

    /// `{1} has {2}.`
    let key: String
    let arguments: [Argument]

    public init(stringLiteral value: String) {
        key = value
        arguments = []
    }

    public init(stringInterpolation: StringInterpolation) {
        key = stringInterpolation.key
        arguments = stringInterpolation.arguments
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var key = ""
        var arguments: [Argument] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) { key += literal }

        private mutating func append(_ argument: Argument) {
            arguments.append(argument)
            key += "{\(arguments.count)}"
        }

        /// A name, or what was said already.
        public mutating func appendInterpolation(_ text: String) { append(.text(text)) }
        public mutating func appendInterpolation(_ number: Int) { append(.number(number)) }
        /// `3 ties`, by the forms `tie|ties`.
        public mutating func appendInterpolation(_ number: Int, _ forms: String) { append(.count(number, forms)) }
        /// `ties` alone.
        public mutating func appendInterpolation(form forms: String, for number: Int) { append(.form(number, forms)) }
    }
}

extension String {
    /// With a capital, as a sentence begins.
    package var asSentence: String { prefix(1).uppercased() + dropFirst() }

    /// A title inside a sentence: `betweenness`, but `PageRank`.
    package var insideSentence: String {
        let rest = dropFirst()
        return rest.contains { $0.isUppercase } ? self : prefix(1).lowercased() + rest
    }
}
