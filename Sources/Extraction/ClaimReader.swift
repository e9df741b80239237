import Codings
import Lexicons

/// Finds what a sentence says of an actor's role, of whom, and by whom.
struct ClaimReader {
    let grammar: Grammar
    let tokens: [Token]

    struct Found {
        var of: ActorID
        var role: String
    }

    /// Whose role it is stands behind the phrase (`rôle central de l'ASEAN`) or, with a genitive or a possessive, before it (`ASEAN's central role`, `son rôle central`).
    func claims(in sentence: Range<Int>, phrases: [ActorPhrase], actors: [ActorID?]) -> [Found] {
        var found: [Found] = []
        var position = sentence.lowerBound
        while position < sentence.upperBound {
            guard let match = grammar.claims.longestMatch(in: tokens[sentence], at: position, by: \.word), let role = match.values.first else {
                position += 1
                continue
            }
            if let actor = holder(of: position..<match.end, sentence, phrases, actors) { found.append(Found(of: actor, role: role)) }
            position = match.end
        }
        return found
    }

    private func holder(of range: Range<Int>, _ sentence: Range<Int>, _ phrases: [ActorPhrase], _ actors: [ActorID?]) -> ActorID? {
        let before = phrases.lastIndex { $0.tokens.upperBound <= range.lowerBound }
        if range.lowerBound > sentence.lowerBound {
            let previous = tokens[(range.lowerBound - 1)...(range.lowerBound - 1)]
            let isPossessive = grammar.classes(at: range.lowerBound - 1, in: previous)?.classes.contains(.possessive) ?? false
            if isPossessive { return before.flatMap { actors[$0] } }
            if let before, phrases[before].qualifiesNoun, range.lowerBound - phrases[before].tokens.upperBound <= 1 { return actors[before] }
        }
        // Behind: `de l'ASEAN`, `of ASEAN`, at most three words on.
        if let behind = phrases.firstIndex(where: { $0.tokens.lowerBound >= range.upperBound }), phrases[behind].tokens.lowerBound - range.upperBound <= 3,
            let link = tokens[range.upperBound..<phrases[behind].tokens.lowerBound].first, grammar.classes(of: link).contains(.link)
        {
            return actors[behind]
        }
        return nil
    }
}
