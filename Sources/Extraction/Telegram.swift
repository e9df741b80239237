import Codings
import Lexicons

/// What the head and the end of a telegram say of who writes it: `FM AMEMBASSY ANKARA … MACOMBER`.
struct Telegram: Hashable {
    /// Whose service it is.
    let sender: ActorID
    /// The tokens of the name below the text, if it ends with one.
    let signature: Range<Int>?

    /// Lines in which a head must have shown itself.
    private static let headLines = 12

    /// Nil where nothing says that the dispatch is one.
    init?(_ passage: Passage, grammar: Grammar) {
        let tokens = passage.tokens
        var lines = 0
        let head = tokens.prefix { token in
            if token.kind == .lineBreak || token.kind == .paragraphBreak { lines += 1 }
            return lines < Self.headLines
        }
        let found = head.indices.lazy.compactMap { grammar.telegrams.longestMatch(in: head, at: $0, by: \.word)?.values.first }.first
        guard let found else { return nil }
        sender = .country(found)
        signature = Self.signature(tokens, grammar)
    }

    /// The last line: one to three capitalised words that are none of the language.
    private static func signature(_ tokens: [Token], _ grammar: Grammar) -> Range<Int>? {
        func isBreak(_ token: Token) -> Bool { token.kind == .lineBreak || token.kind == .paragraphBreak }
        guard let last = tokens.lastIndex(where: { !isBreak($0) }), let before = tokens[..<last].lastIndex(where: isBreak) else { return nil }
        let line = before + 1..<last + 1
        let words = tokens[line].filter(\.isWord)
        guard (1...3).contains(words.count), tokens[line].allSatisfy({ $0.isWord || $0.isHyphen || $0.word == "." || $0.word == "'" }),
            words.allSatisfy({ $0.isCapitalised && !grammar.words.functionWords.contains($0.word) && grammar.classes(of: $0).isEmpty }),
            words.contains(where: { !grammar.knows($0.word) })
        else { return nil }
        return line
    }
}
