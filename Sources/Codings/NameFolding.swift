import Foundation

/// Names as they compare: without case, accents and kinds of letters that one language has and another writes plainly.
public enum NameFolding {
    /// Lower case, without diacritics, `đ ø ł ß æ œ` and their like written out; everything but letters and digits stays as it is. O(n).
    public static func fold(_ text: String) -> String {
        var folded = ""
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &folded) }
        return folded
    }

    /// The words of the folded text joined by hyphens, as in ids: `Nguyễn Chí Vịnh` is `nguyen-chi-vinh`, `ADMM+` is `admm-plus`.
    public static func slug(_ text: String) -> String {
        fold(text.replacing("+", with: " plus ")).split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
        let value = Int(scalar.value)
        if value < 0x80 {
            folded.unicodeScalars.append((65...90).contains(value) ? Unicode.Scalar(UInt8(value + 32)) : scalar)
        } else if let known = table[value] ?? nil {
            folded += known
        } else {
            folded += slowly(scalar)
        }
    }

    /// Of the Latin blocks below U+0250 and from U+1E00 to U+1EFF, where nearly all letters of names are.
    private static let table: [Int: String] = {
        var table: [Int: String] = [:]
        for value in Array(0x80..<0x250) + Array(0x300..<0x370) + Array(0x1E00..<0x1F00) {
            if let scalar = Unicode.Scalar(UInt32(value)) { table[value] = slowly(scalar) }
        }
        return table
    }()

    private static let writtenOut: [Unicode.Scalar: String] = [
        "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i", "þ": "th", "ŋ": "ng",
    ]

    private static func slowly(_ scalar: Unicode.Scalar) -> String {
        let lower = String(Character(scalar)).lowercased().decomposedStringWithCanonicalMapping
        return lower.unicodeScalars.reduce(into: "") { text, part in
            if let plain = writtenOut[part] {
                text += plain
            } else if !part.properties.isDiacritic, part.properties.generalCategory != .nonspacingMark {
                text.unicodeScalars.append(part)
            }
        }
    }
}
