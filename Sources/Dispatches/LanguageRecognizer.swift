/// The language of a text, from the function words in it.
///
/// Of the first 8,192 bytes each word that is a function word of *k* profiles adds 1/k to each of them, so that a word that all share tells little.
/// The case of Latin letters and the accents of Latin-1 do not count ("A", "À", "a"), so capitals are no hindrance. A language is named if it has
/// - at least 2 points, and at least one for 20 words (proper names and numbers leave little else in a headline), and
/// - at least 1.5 times as many as the next.
public struct LanguageRecognizer: Sendable {
    private let codes: [String]
    /// By hash of the word: a bit for each profile that has it.
    private let owners: [UInt64: UInt64]

    /// The first 64 profiles count.
    public init(_ profiles: [LanguageProfile]) {
        codes = profiles.prefix(64).map(\.code)
        var owners: [UInt64: UInt64] = [:]
        for (index, profile) in profiles.prefix(64).enumerated() {
            for word in profile.functionWords {
                Self.forEachWord(in: Array(word.utf8)) { owners[$0, default: 0] |= 1 << UInt64(index) }
            }
        }
        self.owners = owners
    }

    /// ISO 639-1, or nil where the text is too short or too mixed to tell. O(1): only a sample is read.
    public func language(of text: String) -> String? {
        var points = Array(repeating: 0.0, count: codes.count)
        var words = 0
        // String.lowercased() took nine tenths of the time here; the case of Latin letters is seen to below.
        Self.forEachWord(in: text.utf8Prefix(8192)) { hash in
            words += 1
            guard var profiles = owners[hash] else { return }
            let share = 1 / Double(profiles.nonzeroBitCount)
            while profiles != 0 {
                points[profiles.trailingZeroBitCount] += share
                profiles &= profiles - 1
            }
        }
        guard let best = points.indices.max(by: { points[$0] < points[$1] }) else { return nil }
        let next = points.indices.filter { $0 != best }.map { points[$0] }.max() ?? 0
        guard points[best] >= 2, points[best] * 20 >= Double(words), points[best] >= 1.5 * next else { return nil }
        return codes[best]
    }

    /// FNV-1a of each word, in lower case and without the accents of Latin-1; an apostrophe or a hyphen ends a word, and a character of Chinese or Japanese is one.
    private static func forEachWord(in bytes: [UInt8], _ body: (UInt64) -> Void) {
        let basis: UInt64 = 0xcbf2_9ce4_8422_2325
        var hash = basis
        var lead: UInt8 = 0
        var ideograph = 0
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        func finish() {
            if hash != basis { body(hash) }
            hash = basis
        }
        for byte in bytes {
            if ideograph > 0 {
                add(byte)
                ideograph -= 1
                if ideograph == 0 { finish() }
            } else if lead == 0xC3 {
                lead = 0
                if let base = latin1Base(byte | 0x20) {
                    add(base)
                } else {
                    add(0xC3)
                    add(byte | 0x20)
                }
            } else if lead == 0xCC {
                // A combining accent: the letter goes on.
                lead = 0
            } else if lead == 0xC2 {
                // No-break space, quotation marks: no word.
                lead = 0
                finish()
            } else if lead == 0xE2 {
                // The first of three bytes of general punctuation, dashes and quotation marks; its second and third are skipped.
                lead = 0xE1
            } else if lead == 0xE1 {
                lead = 0
                finish()
            } else if byte == 0xC3 || byte == 0xC2 || byte == 0xE2 {
                lead = byte
            } else if byte == 0xCC || byte == 0xCD {
                lead = 0xCC
            } else if (0xE3...0xE9).contains(byte) {
                finish()
                add(byte)
                ideograph = 2
            } else if byte >= 0x80 || byte.isASCIILetter {
                add(byte.asciiLowercased)
            } else {
                finish()
            }
        }
        finish()
    }

    /// The letter below the accent of U+00E0 … U+00FF, by the second byte of its UTF-8.
    private static func latin1Base(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0xA0...0xA5: UInt8(ascii: "a")
        case 0xA7: UInt8(ascii: "c")
        case 0xA8...0xAB: UInt8(ascii: "e")
        case 0xAC...0xAF: UInt8(ascii: "i")
        case 0xB1: UInt8(ascii: "n")
        case 0xB2...0xB6: UInt8(ascii: "o")
        case 0xB9...0xBC: UInt8(ascii: "u")
        default: nil
        }
    }
}
