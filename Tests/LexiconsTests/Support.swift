import Dispatches

@testable import Lexicons

/// What the loader says of a small lexicon with that file in place of its own.
func problems(in path: String, _ text: String) -> [String] {
    var files: [String: DataFile] = [:]
    for (path, text) in [("countries.yaml", "- {id: VNM}\n"), ("forums.yaml", "- {id: asean}\n"), ("languages/fr/words.yaml", "agents: [par]\n")] {
        files[path] = DataFile(path: path, text: text)
    }
    files[path] = DataFile(path: path, text: text)
    do throws(Problem) {
        return try Lexicon.read(try LexiconFiles(files)).problems.map(\.description)
    } catch {
        return [error.description]
    }
}

/// The lexicon with the user's files over the built-in ones.
func reading(_ additions: [(path: String, text: String)]) throws -> (lexicon: Lexicon, problems: [Problem]) {
    try Lexicon.read(try LexiconFiles(additions: additions.map { DataFile(path: $0.path, text: $0.text) }))
}

let languages = Lexicon.builtIn.languages.values.sorted { $0.code < $1.code }

/// The values that stand more than once, with all that stand behind them.
func repeated<Key: Hashable & Comparable, Value>(_ pairs: [(Key, Value)]) -> [String] {
    Dictionary(grouping: pairs, by: \.0).filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.map { "\($0.1)" })" }
}
