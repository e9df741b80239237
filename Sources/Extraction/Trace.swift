import Codings

/// What each stage made of a dispatch, as lines to read: for whoever asks why a tie is there, or is not.
struct Trace {
    private(set) var lines: [String] = []

    mutating func add(
        sentence: Range<Int>, tokens: [Token], phrases: [ActorPhrase], actors: [ActorID?], clause: Clause, judged: [TieJudge.Judged], grammar: Grammar
    ) {
        func text(_ range: Range<Int>) -> String {
            tokens[range].reduce(into: "") { text, token in text += (token.isSpaced && !text.isEmpty ? " " : "") + token.text }
        }
        lines.append("sentence  \(text(sentence))")
        for (phrase, actor) in zip(phrases, actors) {
            let remarks = [phrase.isPlace ? "place" : nil, phrase.qualifiesNoun ? "qualifies a noun" : nil].compactMap(\.self)
            lines.append(
                "  actor   \(text(phrase.tokens)) → \(actor?.description ?? "nobody")\(remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")")
        }
        let units = clause.units.map { unit in
            switch unit.kind {
            case .actor: "[\(text(unit.tokens))]"
            case .verb(let group):
                "<\(text(unit.tokens)):\(grammar.verbs[group.verb].infinitive)"
                    + (group.isFinite ? "" : "~") + (group.isPassive ? " passive" : "") + (group.isNegated ? " not" : "") + (group.isToCome ? " to come" : "")
                    + ">"
            case .noun: "{\(text(unit.tokens))}"
            case .preposition(let bare): "\(text(unit.tokens))/\(bare)"
            case .relative, .subordinator, .hypothetical: "|\(text(unit.tokens))"
            case .subjectPronoun, .parties: "(\(text(unit.tokens)))"
            case .coordinator: "+\(text(unit.tokens))"
            default: text(unit.tokens)
            }
        }
        lines.append("  clause  \(units.joined(separator: " "))")
        for judged in judged {
            let candidate = judged.candidate
            lines.append(
                "  \(judged.isTie ? "tie  " : "maybe")   \(candidate.source) —\(candidate.type.rawValue)→ \(candidate.target) by “\(tokens[candidate.position].text)”: "
                    + "\(judged.probability)  (\(judged.features.map { "\($0)" }.joined(separator: " ")))")
        }
    }
}
