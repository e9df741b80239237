import Codings
import Dispatches

/// What a verb does that is no act by itself.
public enum FrameRole: String, CaseIterable, Hashable, Sendable {
    /// What is said is the speaker's act.
    case say
    /// What follows is to come.
    case intend
    /// What follows is asked of the other.
    case hope
    /// The noun behind it is the act.
    case light
    /// Begins, continues or ends: the verb behind it is the act.
    case phase
    /// Permits, helps, makes: as phase.
    case cause
}

/// What a verb or a noun reports.
public enum Meaning: Hashable, Sendable {
    case act(TieType, mode: String?)
    case role(FrameRole)
}

/// Where an actor of the tie stands.
public enum Slot: Hashable, Sendable {
    case subject, object
    /// In the clause or infinitive that the word governs.
    case complement
    case preposition(String)

    init(_ text: String) {
        switch text {
        case "subject": self = .subject
        case "object": self = .object
        case "complement": self = .complement
        default: self = .preposition(text)
        }
    }
}

/// What a verb means and who stands where.
public struct VerbFrame: Hashable, Sendable {
    /// The infinitive alone.
    public var verb: String
    public var isReflexive: Bool
    /// `en` or `y`, which stands directly before the verb and belongs to it: `s'en prendre`.
    public var clitic: String?
    /// What stands behind the verb and belongs to it.
    public var particle: [String]
    public var meaning: Meaning
    public var from: [Slot]
    public var to: [Slot]
    /// One of these nouns must be the object; empty: any.
    public var objects: [String]
    /// What it is to say that one does not: `n'accepte pas`; nil where that reports nothing.
    public var denied: TieType?
}

extension VerbFrame: LexiconRecord {
    static let keys: Set<String> = ["verb", "type", "mode", "role", "from", "to", "object", "denied"]
    static var mayRepeat: Bool { true }
    var recordName: String { ((isReflexive ? ["se"] : []) + (clitic.map { [$0] } ?? []) + [verb] + particle).joined(separator: " ") }

    init(_ record: Record) throws(Problem) {
        var words = try record.required("verb").split(separator: " ").map(String.init)
        isReflexive = words[0] == "se" || words[0].hasPrefix("s'")
        if words[0] == "se", words.count > 1 { words.removeFirst() }
        if words[0].hasPrefix("s'") { words[0].removeFirst(2) }
        if words.count > 1, words[0] == "en" || words[0] == "y" { clitic = words.removeFirst() }
        self.verb = words[0]
        particle = Array(words.dropFirst())
        meaning = try Meaning(record)
        from = try record.strings("from").map(Slot.init)
        to = try record.strings("to").map(Slot.init)
        objects = try record.strings("object")
        denied = try record.choice("denied")
    }
}

/// What a noun means and who stands where.
public struct NounFrame: Hashable, Sendable {
    public var noun: String
    public var forms: [String]
    public var meaning: Meaning
    /// Prepositions.
    public var from: [String]
    public var to: [String]
    /// Prepositions behind which both stand.
    public var between: [String]
}

extension NounFrame: LexiconRecord {
    static let keys: Set<String> = ["noun", "forms", "type", "mode", "role", "from", "to", "between"]
    var recordName: String { noun }

    init(_ record: Record) throws(Problem) {
        noun = try record.required("noun")
        forms = try record.strings("forms")
        if forms.isEmpty { forms = [noun] }
        meaning = try Meaning(record)
        from = try record.strings("from")
        to = try record.strings("to")
        between = try record.strings("between")
    }
}

extension Meaning {
    fileprivate init(_ record: Record) throws(Problem) {
        if let name = try record.string("type") {
            guard let type = TieType(rawValue: name) else {
                throw .unknown("type", name, allowed: TieType.allCases.map(\.rawValue), file: record.file, line: record.line)
            }
            let mode = try record.string("mode")
            if let mode, !type.modes.contains(mode) { throw .unknown("mode of \(name)", mode, allowed: type.modes, file: record.file, line: record.line) }
            self = .act(type, mode: mode)
        } else if let role: FrameRole = try record.choice("role") {
            self = .role(role)
        } else {
            throw record.problem("neither \"type\" nor \"role\"")
        }
    }
}
