import Codings

/// What each stage made of a dispatch, as lines to read: for whoever asks why a tie is there, or is not.
struct Trace {
    private(set) var lines: [String] = []

    mutating func add(
        sentence: Range<Int>, tokens: [Token], phrases: [ActorPhrase], actors: [ActorID?], clause: Clause, readings: [TieJudge.Reading], grammar: Grammar
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
        for reading in readings {
            let candidate = reading.candidate
            let by = " by “\(tokens[candidate.position].text)”"
            lines.append("  reading " + line(candidate.source, candidate.type, candidate.target, by, reading.probability, reading.features))
        }
    }

    /// Of each tie that the readings speak of, what they come to, in the order of their ends.
    mutating func add(_ judgement: TieJudge.Judgement) {
        let order = { (key: Candidate.Key) in (key.source, key.target, key.type.number) }
        for (key, verdict) in judgement.verdicts.sorted(by: { order($0.key) < order($1.key) }) {
            let line = line(key.source, key.type, key.target, "", verdict.probability, verdict.features)
            lines.append((verdict.isTie ? "tie       " : "no tie    ") + line)
        }
    }

    private func line(_ source: ActorID, _ type: TieType, _ target: ActorID, _ by: String, _ probability: Double, _ features: [UInt8]) -> String {
        "\(source) —\(type.rawValue)→ \(target)\(by): \((probability * 100).rounded() / 100)  (\(features.map { "\($0)" }.joined(separator: " ")))"
    }
}
