import Dispatches
import Foundation
import TestSupport

extension LanguageProfile {
    static let french = LanguageProfile(
        code: "fr",
        functionWords: [
            "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "à", "au", "aux", "et", "ou", "que", "qui", "qu", "dans", "sur", "pour", "par", "avec",
            "en", "a", "ont", "est", "sont", "été", "ce", "cette", "son", "sa", "ses", "leur", "il", "elle", "se", "s", "ne", "pas", "plus", "entre", "lors",
        ],
        months: [
            "janvier": 1, "janv": 1, "jan": 1, "février": 2, "fév": 2, "févr": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5, "juin": 6, "juillet": 7, "juil": 7,
            "août": 8, "septembre": 9, "sept": 9, "octobre": 10, "oct": 10, "novembre": 11, "nov": 11, "décembre": 12, "déc": 12,
        ])
    static let english = LanguageProfile(
        code: "en",
        functionWords: [
            "the", "a", "an", "of", "to", "in", "on", "at", "and", "or", "that", "which", "who", "for", "by", "with", "from", "has", "have", "had", "is", "are",
            "was", "were", "be", "been", "its", "his", "her", "their", "it", "he", "she", "they", "not", "as", "between", "during", "said", "will",
        ],
        months: [
            "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7,
            "august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
        ])
}

let profiles = [LanguageProfile.french, .english]

func makeReader(separator: String? = nil, sizeLimit: Int = 10_000_000) throws -> DispatchReader {
    try DispatchReader(profiles: profiles, separator: separator, sizeLimit: sizeLimit)
}

/// All that a reader makes of some bytes under a name.
func read(_ name: String, _ bytes: some Sequence<UInt8>, separator: String? = nil, sizeLimit: Int = 10_000_000) throws -> ([Dispatch], [Problem]) {
    var dispatches: [Dispatch] = []
    let reader = try makeReader(separator: separator, sizeLimit: sizeLimit)
    let problems = try reader.read(InputFile(name: name, data: Data(bytes))) { dispatches.append($0) }
    return (dispatches, problems)
}

func read(_ name: String, _ text: String, separator: String? = nil, sizeLimit: Int = 10_000_000) throws -> ([Dispatch], [Problem]) {
    try read(name, text.utf8, separator: separator, sizeLimit: sizeLimit)
}

extension [Problem] {
    var descriptions: [String] { map(\.description) }
}

/// Some bytes of `original` deleted, doubled, swapped for others or for pieces that mean something to a format.
func mutated(_ original: [UInt8], by random: inout SplitMix64) -> [UInt8] {
    var bytes = original
    let pieces = [
        "<", ">", "<!--", "-->", "&#", "\"", "\\", "[", "](", "```", "**", "---\n", "\u{FEFF}", "{", "}", "\n", "é", "|", "<p", "</", "(", "\r",
    ]
    for _ in 0..<Int.random(in: 1...8, using: &random) {
        guard !bytes.isEmpty else { return bytes }
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            // At whole characters, for the same reason.
            var end = min(bytes.count, at + Int.random(in: 1...20, using: &random))
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            if bytes[at] & 0xC0 != 0x80 { bytes.removeSubrange(at..<end) }
        case 1:
            // Mostly ASCII for ASCII: a file that is no UTF-8 is refused before any reader sees it.
            let isAnything = Int.random(in: 0..<40, using: &random) == 0
            if isAnything || bytes[at] < 0x80 { bytes[at] = UInt8.random(in: isAnything ? 0...255 : 1...127, using: &random) }
        case 2: if bytes[at] & 0xC0 != 0x80 { bytes.insert(contentsOf: pieces.randomElement(using: &random)!.utf8, at: at) }
        case 3:
            var end = min(bytes.count, at + Int.random(in: 1...40, using: &random))
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            if bytes[at] & 0xC0 != 0x80 { bytes.insert(contentsOf: Array(bytes[at..<end]), at: at) }
        default: if bytes[at] & 0xC0 != 0x80, at > 0, Int.random(in: 0..<4, using: &random) == 0 { bytes.removeLast(bytes.count - at) }
        }
    }
    return bytes
}
