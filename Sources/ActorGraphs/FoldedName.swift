import Foundation

/// A person's name without what spellings differ by: case, diacritics (`đ ø ł ß æ œ ı ð þ` too), hyphens, apostrophes and the order of its parts.
struct FoldedName: Hashable, Sendable {
    /// Lower case, sorted; a part that occurs twice stands twice.
    let parts: [String]

    init(_ name: String) { parts = Self.words(of: name, joining: isApostrophe).sorted() }

    /// Two parts of at least two letters: less is a family name alone, or an initial, and says too little to join two actors by containment.
    var isFull: Bool { parts.count { $0.utf8.count > 1 } >= 2 }

    /// Whether each part of `other` is a part of this name, and this one has more.
    func contains(_ other: FoldedName) -> Bool {
        guard other.parts.count < parts.count else { return false }
        var rest = other.parts[...]
        for part in parts where part == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    /// The name's words in its own order, folded; all but letters, digits and what `joining` names parts words.
    static func words(of name: String, joining isDropped: (Unicode.Scalar) -> Bool = { _ in false }) -> [String] {
        let plain = name.utf8.allSatisfy { $0 < 128 } ? name : name.decomposedStringWithCompatibilityMapping
        var words: [String] = []
        var word = ""
        for scalar in plain.lowercased().unicodeScalars {
            if let letters = substitutes[scalar] {
                word += letters
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.unicodeScalars.append(scalar)
            } else if scalar.properties.generalCategory == .nonspacingMark || isDropped(scalar) {
                // Marks that decomposition set free.
                continue
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// Lower-case ASCII words joined by hyphens, `robert-o-brien`; nil where the name is in another script.
    static func slug(of name: String) -> String? {
        let words = words(of: name)
        guard !words.isEmpty, words.allSatisfy({ $0.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) } }) else { return nil }
        return words.joined(separator: "-")
    }

    /// Letters that no decomposition takes apart.
    private static let substitutes: [Unicode.Scalar: String] = [
        "đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t",
    ]
}

/// An apostrophe in any of its forms: between spellings of a name it comes and goes.
private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\u{2018}", "\u{2019}", "\u{2BB}", "\u{2BC}", "\u{2B9}", "\u{B4}", "`": true
    default: false
    }
}
