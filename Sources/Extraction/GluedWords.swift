/// Words that a lost line break has glued together: `desPhilippines`, `aremercié`, `corpsd’armée`.
///
/// A word that nobody knows is two where its first part is a function word and the rest is known, or begins with a capital. What is known stays whole.
struct GluedWords {
    let grammar: Grammar

    /// The tokens, with the glued ones parted; offsets lead to the same bytes. O(n).
    func parted(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: isSuspect) else { return tokens }
        return tokens.flatMap { token in isSuspect(token) ? parts(of: token) : [token] }
    }

    private func isSuspect(_ token: Token) -> Bool {
        // No two words are longer than that together; the time to part one grows with the square of its length.
        token.isWord && (6...60).contains(token.text.utf8.count) && !token.isUpper && !grammar.knows(token.word) && !grammar.knows(token.folded)
    }

    private func parts(of token: Token) -> [Token] {
        let characters = Array(token.text)
        for length in 1..<characters.count {
            let head = String(characters[..<length])
            let rest = String(characters[length...])
            let isElision = characters[length - 1] == "'" || characters[length - 1] == "’"
            if isElision, let elided = elision(head, rest, of: token) { return elided }
            guard length <= 5, !characters[0].isUppercase, grammar.words.functionWords.contains(head.lowercased()) else { continue }
            if characters[length].isUppercase ? rest.count > 2 : rest.count >= 5 && grammar.hasMeaning(rest.lowercased()) {
                return split(token, at: [head.utf8.count])
            }
        }
        return [token]
    }

    /// `corpsd’armée` is three: what stands before the elided article is known, and so is what follows it.
    private func elision(_ head: String, _ rest: String, of token: Token) -> [Token]? {
        for article in ["d", "l", "qu"] {
            let stem = head.dropLast()
            guard stem.lowercased().hasSuffix(article), stem.count > article.count else { continue }
            let before = stem.dropLast(article.count)
            if grammar.knows(before.lowercased()), !rest.isEmpty { return split(token, at: [before.utf8.count, head.utf8.count]) }
        }
        return nil
    }

    private func split(_ token: Token, at offsets: [Int]) -> [Token] {
        let bytes = Array(token.text.utf8)
        let bounds = [0] + offsets + [bytes.count]
        return zip(bounds, bounds.dropFirst()).enumerated().compactMap { number, range in
            let text = String(decoding: bytes[range.0..<range.1], as: UTF8.self)
            guard var part = Tokenizer.tokens(of: text).first else { return nil }
            part.start = token.start + range.0
            part.end = token.start + range.1
            part.isSpaced = number > 0 || token.isSpaced
            return part
        }
    }
}
