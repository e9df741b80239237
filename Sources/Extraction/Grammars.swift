import Codings
import Lexicons
import Synchronization

/// The grammars of a lexicon, each made when a dispatch in its language first asks for it, and then shared.
final class Grammars: Sendable {
    private struct Made {
        var grammars: [String: Grammar] = [:]
        /// The same in every language.
        var leaders: PhraseTable<Leader>?
    }

    private let lexicon: Lexicon
    private let made = Mutex(Made())

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// The languages that there are, sorted.
    var codes: [String] { lexicon.languages.keys.sorted() }

    /// Nil in a language that the lexicon does not know.
    subscript(code: String) -> Grammar? {
        guard let language = lexicon.languages[code] else { return nil }
        return made.withLock { made in
            if let known = made.grammars[code] { return known }
            let leaders = made.leaders ?? Self.leaders(of: lexicon)
            let grammar = Grammar(language, of: lexicon, leaders: leaders)
            made.leaders = leaders
            made.grammars[code] = grammar
            return grammar
        }
    }

    private static func leaders(of lexicon: Lexicon) -> PhraseTable<Leader> {
        var table = PhraseTable<Leader>()
        for leader in lexicon.leaders {
            for name in [leader.name] + leader.names { table.insert(Tokenizer.key(of: name).map { Romanization.key(of: $0) }, leader) }
        }
        return table
    }
}
