/// Names from other scripts as they compare: French writes Poutine, Pachinian and Loukachenko where English has Putin, Pashinyan and Lukashenko.
public enum Romanization {
    /// A word in which the spellings of one sound are alike; lossy, so for names of several words. O(n).
    ///
    /// - Parameter folded: as ``NameFolding/fold(_:)`` makes it.
    public static func key(of folded: String) -> String {
        var letters = Array(folded.utf8)
        if letters.last == UInt8(ascii: "e"), letters.count > 4 { letters.removeLast() }
        var key: [UInt8] = []
        var index = 0
        scan: while index < letters.count {
            for (spelling, sound) in letters[index] < 128 ? sounds[Int(letters[index])] : [] where letters[index...].starts(with: spelling) {
                for letter in sound where key.last != letter { key.append(letter) }
                index += spelling.count
                continue scan
            }
            if key.last != letters[index] { key.append(letters[index]) }
            index += 1
        }
        return articles[String(decoding: key, as: UTF8.self)] ?? String(decoding: key, as: UTF8.self)
    }

    /// By first letter, the longer spelling first.
    private static let sounds: [[(spelling: [UInt8], sound: [UInt8])]] = {
        var sounds = [[(spelling: [UInt8], sound: [UInt8])]](repeating: [], count: 128)
        for (spelling, sound) in spellings { sounds[Int(spelling.utf8.first!)].append((Array(spelling.utf8), Array(sound.utf8))) }
        return sounds
    }()

    private static let spellings = [
        ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("ch", "s"), ("sh", "s"), ("tj", "s"), ("dzh", "j"), ("zh", "j"), ("dj", "j"), ("gue", "ge"), ("gui", "gi"),
        ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("q", "k"), ("ck", "k"), ("c", "k"), ("x", "ks"), ("ou", "u"), ("oo", "u"), ("w", "v"),
        ("ff", "v"), ("f", "v"), ("ye", "e"), ("iye", "e"), ("ie", "e"), ("y", "i"), ("z", "s"),
    ]

    /// Small words within names.
    private static let articles = ["el": "al", "ul": "al", "ben": "bin", "ibn": "bin"]
}
