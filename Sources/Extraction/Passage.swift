import Dispatches

/// A dispatch as tokens and sentences.
struct Passage {
    /// Half-open ranges of tokens; the title is one of its own.
    var sentences: [Range<Int>]
    var tokens: [Token]
    /// Ranges of tokens that belong to no sentence: datelines, credits, closing tags.
    var furniture: [Range<Int>]

    /// The most tokens of a sentence. The stages look back and forth in it, so without a limit a text without full stops would take time that grows with the square
    /// of its length; what is longer is a list or no language, and goes on as another sentence.
    static let sentenceLimit = 400

    init(_ dispatch: Dispatch, dateline: Dateline?, grammar: Grammar) {
        let abbreviations = grammar.words.abbreviations
        tokens = GluedWords(grammar: grammar).parted(Tokenizer.tokens(of: dispatch.content))
        let titleEnd = (dispatch.head.title ?? "").utf8.count
        sentences = []
        furniture = Furniture.ranges(
            in: tokens, dateline: dateline.map { $0.range.lowerBound + titleEnd + 1..<$0.range.upperBound + titleEnd + 1 }, titleEnd: titleEnd)
        var first = 0
        func close(at end: Int) {
            var range = first..<end
            while let token = range.first.map({ tokens[$0] }), token.kind == .lineBreak || token.kind == .paragraphBreak { range.removeFirst() }
            while let token = range.last.map({ tokens[$0] }), token.kind == .lineBreak || token.kind == .paragraphBreak { range.removeLast() }
            if !range.isEmpty { sentences.append(range) }
            first = end
        }
        var next = 0
        var position = 0
        while position < tokens.count {
            if next < furniture.count, furniture[next].lowerBound == position {
                close(at: position)
                position = furniture[next].upperBound
                first = position
                next += 1
                continue
            }
            let token = tokens[position]
            position += 1
            if token.kind == .paragraphBreak || (token.kind == .lineBreak && token.start <= titleEnd) {
                close(at: position)
            } else if token.kind == .punctuation, ".!?…".contains(token.word), endsSentence(before: position, abbreviations: abbreviations) {
                while position < tokens.count, tokens[position].kind == .punctuation, "»\")'".contains(tokens[position].word) { position += 1 }
                close(at: position)
            } else if position - first >= Self.sentenceLimit {
                close(at: position)
            }
        }
        close(at: tokens.count)
    }

    /// Whether the mark before `position` ends a sentence: not that of an abbreviation or an initial, and a capital, a number, a quotation or a new line follows.
    private func endsSentence(before position: Int, abbreviations: Set<String>) -> Bool {
        if tokens[position - 1].word == ".", position >= 2, tokens[position - 2].isWord, !tokens[position - 1].isSpaced {
            let word = tokens[position - 2]
            if abbreviations.contains(word.word + ".") || (word.isCapitalised && word.text.count == 1) { return false }
        }
        guard position < tokens.count else { return true }
        var following = tokens[position]
        if following.kind == .punctuation, "»\")'".contains(following.word), position + 1 < tokens.count { following = tokens[position + 1] }
        guard following.isSpaced || following.kind == .lineBreak || following.kind == .paragraphBreak else { return false }
        switch following.kind {
        case .word: return following.isCapitalised
        case .number, .lineBreak, .paragraphBreak: return true
        case .punctuation: return "«\"–-'(".contains(following.word)
        }
    }

    /// The sentence in which the token stands.
    func sentence(of token: Int) -> Int? { sentences.firstIndex { $0.contains(token) } }
}

/// What agencies leave around the text: datelines, credits, closing tags. It names no actors.
enum Furniture {
    /// Ranges of tokens, ascending, disjoint.
    ///
    /// - Parameter dateline: In bytes of the content.
    static func ranges(in tokens: [Token], dateline: Range<Int>?, titleEnd: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        if let dateline, let first = tokens.firstIndex(where: { $0.start >= dateline.lowerBound }) {
            ranges.append(first..<(tokens[first...].firstIndex { $0.start >= dateline.upperBound } ?? tokens.count))
        }
        var paragraph = 0
        while paragraph < tokens.count {
            let end = tokens[paragraph...].firstIndex { $0.kind == .paragraphBreak || ($0.kind == .lineBreak && $0.start <= titleEnd) } ?? tokens.count
            let range = paragraph..<end
            if let credit = credit(in: tokens, range) { ranges.append(credit) }
            if let tag = closingTag(in: tokens, range) { ranges.append(tag) }
            paragraph = end + 1
        }
        return ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { kept, range in
            if let last = kept.last, last.upperBound > range.lowerBound { return }
            kept.append(range)
        }
    }

    /// `Photo : VNA`, `Crédit photo : AFP` at the end of a caption; `(Reporting by …)` whole.
    private static func credit(in tokens: [Token], _ range: Range<Int>) -> Range<Int>? {
        guard let first = range.first else { return nil }
        if tokens[first].word == "(", let second = range.dropFirst().first,
            ["reporting", "editing", "writing", "additional", "avec"].contains(tokens[second].word)
        {
            return range
        }
        for position in range where ["photo", "photos", "image", "crédit"].contains(tokens[position].word) {
            let colon = (position + 1...position + 2).first { $0 < range.upperBound && tokens[$0].word == ":" }
            if let colon, range.upperBound - colon <= 8 { return position..<range.upperBound }
        }
        return nil
    }

    /// `-VNA` and its like at the end of a paragraph: a hyphen behind a space, and a short tag in capitals.
    private static func closingTag(in tokens: [Token], _ range: Range<Int>) -> Range<Int>? {
        guard range.count >= 3 else { return nil }
        var last = range.upperBound - 1
        if tokens[last].word == "." || tokens[last].kind == .lineBreak { last -= 1 }
        guard last - 1 > range.lowerBound, tokens[last].isUpper, tokens[last].text.count <= 8,
            tokens[last - 1].word == "-" || tokens[last - 1].word == "–" || tokens[last - 1].word == "/", tokens[last - 1].isSpaced, !tokens[last].isSpaced
        else { return nil }
        return (last - 1)..<range.upperBound
    }
}
