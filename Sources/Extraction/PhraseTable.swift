/// Words and phrases and what they stand for; the longest that begins at a token is found in time proportional to its length.
struct PhraseTable<Value: Sendable>: Sendable {
    /// A trie: from a node by a word to a node; node 0 is the root.
    private var next: [Step: Int] = [:]
    private var values: [[Value]] = [[]]
    /// Every word of every phrase.
    private(set) var words: Set<String> = []

    private struct Step: Hashable {
        var node: Int
        var word: String
    }

    mutating func insert(_ words: [String], _ value: Value) {
        guard let node = node(of: words) else { return }
        values[node].append(value)
    }

    /// The node where the phrase ends, made where there was none; nil for no words.
    private mutating func node(of words: [String]) -> Int? {
        guard !words.isEmpty else { return nil }
        var node = 0
        self.words.formUnion(words)
        for word in words {
            let step = Step(node: node, word: word)
            if let known = next[step] {
                node = known
            } else {
                values.append([])
                next[step] = values.count - 1
                node = values.count - 1
            }
        }
        return node
    }

    /// Whether any phrase begins with the word.
    func hasPhrase(beginningWith word: String) -> Bool { next[Step(node: 0, word: word)] != nil }

    /// The values of the longest phrase that begins at `position`, and the position behind it. Hyphens between words are passed over.
    ///
    /// - Parameter accept: whether a value counts for the phrase that ends there; the longest phrase with any is taken.
    func longestMatch(
        in tokens: ArraySlice<Token>, at position: Int, by word: KeyPath<Token, String>, where accept: (Value, Int) -> Bool = { _, _ in true }
    ) -> (values: [Value], end: Int)? {
        var node = 0
        var best: (values: [Value], end: Int)?
        var index = position
        while index < tokens.endIndex {
            if index > position, tokens[index].isHyphen {
                index += 1
                continue
            }
            guard let following = next[Step(node: node, word: tokens[index][keyPath: word])] else { break }
            node = following
            index += 1
            if !values[node].isEmpty {
                let accepted = values[node].filter { accept($0, index) }
                if !accepted.isEmpty { best = (accepted, index) }
            }
        }
        return best
    }
}

extension PhraseTable where Value: Equatable {
    /// Adds the value to the phrase unless it stands there.
    mutating func insertOnce(_ words: [String], _ value: Value) {
        guard let node = node(of: words), !values[node].contains(value) else { return }
        values[node].append(value)
    }
}
