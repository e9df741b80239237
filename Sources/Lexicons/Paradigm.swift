import Dispatches

/// What a verb's form says, as far as coding needs it.
public enum VerbForm: String, CaseIterable, Hashable, Sendable {
    case infinitive, present, past, future, conditional, subjunctive
    /// Present participle, gerund.
    case active
    /// Past participle.
    case passive

    public var isFinite: Bool { self != .infinitive && self != .active && self != .passive }
}

/// The forms of all verbs with one ending.
public struct Paradigm: Hashable, Sendable {
    public var ending: String
    /// What replaces the ending.
    public var forms: [VerbForm: [String]]

}

extension Paradigm: LexiconRecord {
    static let keys = Set(VerbForm.allCases.map(\.rawValue) + ["ending"])
    var recordName: String { ending }

    init(_ record: Record) throws(Problem) {
        // An empty one fits every verb that no other fits.
        guard let ending = try record.string("ending") else { throw record.problem("no \"ending\"") }
        self.ending = ending
        forms = [.infinitive: [ending]]
        for form in VerbForm.allCases where record.keys.contains(form.rawValue) { forms[form] = try record.strings(form.rawValue) }
    }
}

/// All paradigms of a language.
public struct Conjugation: Sendable {
    private let byEnding: [String: Paradigm]

    init(_ paradigms: [Paradigm]) {
        byEnding = Dictionary(paradigms.map { ($0.ending, $0) }, uniquingKeysWith: { $1 })
    }

    /// Every form of the verb, by what it says; nil where no paradigm has an ending of it. The longest ending wins.
    public func forms(of infinitive: String) -> [VerbForm: [String]]? {
        var ending = Substring(infinitive)
        while true {
            if let paradigm = byEnding[String(ending)] {
                let stem = infinitive.dropLast(ending.count)
                return paradigm.forms.mapValues { $0.map { stem + $0 } }
            }
            if ending.isEmpty { return nil }
            ending.removeFirst()
        }
    }
}
