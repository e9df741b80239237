import Codings
import Dispatches
import Foundation
import TestSupport
import Testing

@testable import Extraction

/// Whatever a dispatch says: no crash, time linear in its length, and every offset valid.
@Suite(.serialized) struct HostileDispatchTests {
    private static let strange: [Character] = [
        "\u{0}", "\u{202E}", "\u{200F}", "\u{FEFF}", "\u{301}", "😀", "(", ")", "«", "»", "\"", ",", ".", "-", "–", "'", "\n",
    ]

    /// Characters deleted, doubled, swapped, put in capitals, replaced by strange ones; sometimes whole pieces moved.
    private func mutated(_ text: String, by random: inout SplitMix64) -> String {
        var characters = Array(text)
        for _ in 0..<(1 + random.below(30)) where characters.count > 4 {
            let position = random.below(characters.count - 1)
            switch random.below(8) {
            case 0: characters.remove(at: position)
            case 1: characters.insert(characters[position], at: position)
            case 2: characters.swapAt(position, position + 1)
            case 3: characters[position] = Character(characters[position].uppercased().prefix(1).description)
            case 4: characters[position] = random.pick(Self.strange)
            case 5: characters.removeSubrange(position..<min(characters.count, position + 1 + random.below(40)))
            case 6:
                characters.insert(contentsOf: characters[position..<min(characters.count, position + 1 + random.below(60))], at: random.below(characters.count))
            default:
                for index in position..<min(characters.count, position + 20) { characters[index] = characters[index].uppercased().first ?? " " }
            }
        }
        return String(characters)
    }

    @Test(arguments: seeds(120))
    func `a damaged dispatch gives a coding that holds together`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        var dispatch = random.pick(CodingBuilderTests.examples)
        // A piece of it is enough, and quicker.
        let start = random.below(max(1, dispatch.text.count - 600))
        dispatch.text = mutated(String(dispatch.text.dropFirst(start).prefix(900)), by: &random)
        if random.below(2) == 0 { dispatch.head.title = mutated(dispatch.head.title ?? "Titre du jour", by: &random) }
        let coding = extractor.coding(of: dispatch)
        if let fault = fault(of: coding, dispatch) { Issue.record("seed \(seed): \(fault)\n\(dispatch.content.debugDescription)") }
        #expect(extractor.coding(of: dispatch) == coding, "seed \(seed)")
    }

    @Test(arguments: [
        "", " ", "\u{0}", ".", "…", "'", "’s", "(", "((((", "»«", "-VNA", "Séoul (VNA) –", "Photo :", "\u{202E}", "é", "Le", "le ministre", "minister", "'s",
        "de de",
        "ADMM+", "U.S.", "a-t-il", "«", "1", "le 4", "May", "et", "et, et", "homologue", "Vietnam", "Vietnam Vietnam", "de l'ASEAN", "Le Laos a", "s'en est",
    ])
    func `a scrap of text is no reason to stop`(text: String) {
        for language in ["fr", "en"] {
            for title in [nil, text] {
                let dispatch = dispatch(text, language: language, title: title)
                if let fault = fault(of: extractor.coding(of: dispatch), dispatch) { Issue.record("\(fault)") }
            }
        }
    }

    /// What may be repeated without end.
    static let repeated: [(String, String)] = [
        ("fr", "x"), ("fr", ","), ("fr", ". "), ("fr", "\n"), ("fr", "\n\n"), ("fr", "("), ("fr", "\u{0}"), ("fr", "\u{202E}a"), ("fr", "l'"), ("fr", "-"),
        ("fr", "A. "),
        ("fr", "le "), ("fr", "Vietnam "), ("fr", "Vietnam, "), ("fr", "Le Laos a remercié le Japon. "), ("fr", "le Laos a remercié le Japon et "),
        ("fr", "ministre "), ("fr", "ministres "), ("fr", "ministre de la "), ("fr", "ministre norvégien "), ("fr", "homologue "), ("fr", "a dit que "),
        ("fr", "ne pas "), ("fr", "a été "), ("fr", "rencontre entre "), ("fr", "son rôle central "), ("fr", "4 mai "), ("fr", "Photo "), ("fr", "photo : x\n"),
        ("fr", "Jean "), ("fr", "M. Jean Dupont, "), ("fr", "(VNA) – "), ("fr", "« Oui », "), ("fr", "si "), ("fr", "l'ASEAN, qui préside l'ASEAN, "),
        ("en", "talks with "), ("en", "to "), ("en", "said "), ("en", "China's "), ("en", "minister "), ("en", "ministers of "), ("en", "the U.S. and "),
        ("en", "Laos thanked Japan, "), ("en", "would have been "), ("en", "who met "), ("en", "former "), ("en", "September "),
    ]

    @Test(arguments: repeated)
    func `time grows no faster than the text`(language: String, piece: String) {
        func seconds(_ count: Int) -> Double {
            let dispatch = dispatch(String(repeating: piece, count: max(1, count / piece.utf8.count)), language: language)
            let before = threadSeconds()
            _ = extractor.coding(of: dispatch)
            return threadSeconds() - before
        }
        let small = seconds(2_000)
        let large = seconds(16_000)
        // Linear is 8 times, quadratic 64.
        #expect(large < 24 * max(small, 0.01), "8 times the text took \(large / small) times as long: \(small) s, \(large) s")
    }

    @Test(arguments: [("x", 5_000_000), (",", 100_000), (" ", 5_000_000)])
    func `a line without end is read all the same`(piece: String, count: Int) {
        let dispatch = dispatch("Le Laos a remercié le Japon. " + String(repeating: piece, count: count))
        let coding = extractor.coding(of: dispatch)
        #expect(coding.shortTies == ["LAO JPN support"])
        if let fault = fault(of: coding, dispatch) { Issue.record("\(fault)") }
    }

    /// Different names, sentences and pairs, so that what is kept of a dispatch grows with it.
    static let growing: [(String, @Sendable (Int) -> String)] = [
        ("officials", { "Le ministre norvégien \(name($0)) \(name($0 / 26)) a rencontré le ministre kényan \(name($0 + 7)) Otieno. " }),
        ("sentences of one tie", { "Le Laos a remercié le Japon \(name($0)) fois. " }),
        ("names in one sentence", { "\(name($0)) \(name($0 / 26)), " }),
        ("dates in one sentence", { "le \(1 + $0 % 28) mai \(1900 + $0 % 200) le Laos a remercié le Japon, " }),
    ]

    private static func name(_ number: Int) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        return "B" + String([number / 676 % 26, number / 26 % 26, number % 26].map { letters[$0] })
    }

    @Test(arguments: growing.indices)
    func `time grows no faster than what a dispatch tells`(which: Int) {
        let (what, piece) = Self.growing[which]
        func seconds(_ count: Int) -> Double {
            let dispatch = dispatch((0..<count).map(piece).joined())
            let before = threadSeconds()
            _ = extractor.coding(of: dispatch)
            return threadSeconds() - before
        }
        // The least of three, and a wide margin: a square would be 64 times as long.
        let small = (0..<3).map { _ in seconds(40) }.min()!
        let large = (0..<3).map { _ in seconds(320) }.min()!
        #expect(large < 40 * max(small, 0.01), "8 times the \(what) took \(large / small) times as long: \(small) s, \(large) s")
    }
}

/// The processor's time of this thread: other tests at its side do not count.
private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
