import TestSupport
import Testing

@testable import Extraction

struct TokenizerTests {
    /// A text, and its tokens as written: `¶` is the end of a paragraph, `⏎` that of a line.
    static let splits: [(String, [String])] = [
        ("L'ASEAN salue", ["L'", "ASEAN", "salue"]),
        ("l’ANASE d’Asie", ["l’", "ANASE", "d’", "Asie"]),
        ("qu'il n'a jusqu'à", ["qu'", "il", "n'", "a", "jusqu'", "à"]),
        ("aujourd'hui", ["aujourd'hui"]),
        ("China's navy", ["China", "'s", "navy"]),
        ("China’s navy", ["China", "’s", "navy"]),
        ("the States' navy", ["the", "States", "'", "navy"]),
        ("O'Brien said", ["O'Brien", "said"]),
        ("Park Jae-min", ["Park", "Jae", "-", "min"]),
        ("sino-vietnamien", ["sino", "-", "vietnamien"]),
        ("the U.S. envoy", ["the", "U.S.", "envoy"]),
        ("la R.P.D.C. et", ["la", "R.P.D.C.", "et"]),
        ("John A. Smith", ["John", "A", ".", "Smith"]),
        ("(ADMM+)", ["(", "ADMM+", ")"]),
        ("ASEAN+3", ["ASEAN+", "3"]),
        ("50.000 masques", ["50.000", "masques"]),
        ("4th and 1er", ["4th", "and", "1er"]),
        ("a\u{A0}: b", ["a", ":", "b"]),
        ("a\u{200B}b\u{FEFF}c\u{2060}d", ["a", "b", "c", "d"]),
        ("« oui »", ["«", "oui", "»"]),
        ("😀 ok 👨‍👩‍👧", ["😀", "ok", "👨", "\u{200D}", "👩", "\u{200D}", "👧"]),
        ("a\nb\n\nc", ["a", "⏎", "b", "¶", "c"]),
        ("a \r\n b", ["a", "⏎", "b"]),
        ("", []), (" \u{3000}\t", []), ("'", ["'"]), ("l'", ["l'"]), ("+", ["+"]), ("--", ["-", "-"]),
    ]

    @Test(arguments: splits)
    func `text is split into words, numbers and marks`(text: String, expected: [String]) {
        let found = Tokenizer.tokens(of: text).map { token in
            switch token.kind {
            case .lineBreak: "⏎"
            case .paragraphBreak: "¶"
            default: token.text
            }
        }
        #expect(found == expected)
    }

    /// A text, a word in it, and how it is compared: as a word and as a part of a name.
    static let foldings: [(String, String, String)] = [
        ("Nguyễn", "nguyễn", "nguyen"), ("Nguye\u{302}\u{303}n", "nguye\u{302}\u{303}n", "nguyen"), ("L’", "l'", "l'"), ("Đà", "đà", "da"),
        ("ÉTAT", "état", "etat"),
        ("Bjørn", "bjørn", "bjorn"), ("ADMM+", "admm+", "admm+"), ("Strauß", "strauß", "strauss"),
    ]

    @Test(arguments: foldings)
    func `a word is compared in lower case with accents, a name without`(text: String, word: String, folded: String) throws {
        let token = try #require(Tokenizer.tokens(of: text).first)
        #expect(Array(token.word.unicodeScalars) == Array(word.unicodeScalars))
        #expect(token.folded == folded)
    }

    @Test(arguments: [
        ("é", 2), ("e\u{301}", 3), ("😀", 4), ("\u{A0}x", 3), ("\u{200B}x", 4), ("’", 3), ("Việt", 6), ("Viê\u{323}t", 7), ("한국", 6),
    ])
    func `offsets count the bytes of UTF-8`(text: String, end: Int) {
        #expect(Tokenizer.tokens(of: text).last?.end == end)
        #expect(Tokenizer.tokens(of: text + " z").last?.start == end + 1)
    }

    static let flags: [(String, Int, String)] = [
        ("Ab", 0, "capitalised"), ("AB", 0, "capitalised upper"), ("A", 0, "capitalised"), ("aB", 0, ""), ("ÉU", 0, "capitalised upper"), ("x-y", 1, "hyphen"),
        ("x - y", 1, "spaced"), ("x -y", 1, "spaced"), ("–", 0, "spaced"), ("12", 0, "number spaced"),
    ]

    @Test(arguments: flags)
    func `a token knows how it is written`(text: String, position: Int, expected: String) {
        let token = Tokenizer.tokens(of: text)[position]
        let found = [
            token.kind == .number ? "number" : nil, token.isCapitalised ? "capitalised" : nil, token.isUpper ? "upper" : nil, token.isHyphen ? "hyphen" : nil,
            position > 0 || !token.isWord ? (token.isSpaced ? "spaced" : nil) : nil,
        ].compactMap(\.self).joined(separator: " ")
        #expect(found == expected)
    }

    @Test func `a name's key has no hyphens, accents or capitals`() {
        #expect(Tokenizer.key(of: "Guinée-Bissau") == ["guinee", "bissau"])
        #expect(Tokenizer.key(of: "Côte d’Ivoire") == Tokenizer.key(of: "cote d'ivoire"))
        #expect(Tokenizer.key(of: "").isEmpty)
    }

    static let pieces: [String] = [
        "a", "É", "e\u{301}", "ễ", "đ", "'", "’", "ʼ", "-", "–", " ", "\u{A0}", "\u{200B}", "\n", "\r\n", "\t", ".", "U.S.", "+", "s", "S", "l'", "qu’", "3",
        "½", "²",
        "😀", "👩🏽‍🚀", "한", "ع", "\u{202E}", "\u{0}", "ﬁ", "ß", "İ", "«", "\"", "…", "\u{301}", "\u{FE0F}", "\u{10FFFF}",
    ]

    @Test(arguments: 0..<300)
    func `whatever the text, tokens ascend, and their offsets slice back to what they are`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let text = (0..<random.below(80)).map { _ in random.pick(Self.pieces) }.joined()
        let bytes = Array(text.utf8)
        var end = 0
        for token in Tokenizer.tokens(of: text) {
            #expect(token.start >= end && token.end > token.start && token.end <= bytes.count, "seed \(seed): \(token)")
            #expect(String(decoding: bytes[token.start..<token.end], as: UTF8.self).unicodeScalars.elementsEqual(token.text.unicodeScalars), "seed \(seed)")
            // Between tokens there is only white space.
            let gap = String(decoding: bytes[end..<token.start], as: UTF8.self)
            #expect(
                gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace || "\u{200B}\u{FEFF}\u{2060}".unicodeScalars.contains($0) }, "seed \(seed): \(gap)")
            end = token.end
        }
    }
}
