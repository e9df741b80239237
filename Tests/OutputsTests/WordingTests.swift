import Foundation
import Outputs
import TestSupport
import Testing

struct WordingTests {
    @Test func `a phrase is filled in the order of its language`() {
        let name = "ASEAN {2}"
        #expect(Wording.english("\(name) ranks first of \(1204) by \("strength").") == "ASEAN {2} ranks first of 1,204 by strength.")
        #expect(Wording.french("\(name) ranks first of \(1204) by \("force").") == "Au premier rang sur 1\u{202F}204\u{A0}: ASEAN {2}, selon force.")
    }

    @Test(arguments: [(0, "0 ties", "0 lien"), (1, "1 tie", "1 lien"), (2, "2 ties", "2 liens"), (-3, "−3 ties", "−3 liens")])
    func `a noun goes with its number`(number: Int, english: String, french: String) {
        #expect(Wording.english("\(number, "tie|ties")") == english)
        #expect(Wording.french("\(number, "tie|ties")") == french)
    }

    @Test(arguments: [("ASEAN", "d’ASEAN"), ("États-Unis", "d’États-Unis"), ("Vietnam", "de Vietnam")])
    func `French elides before a vowel`(name: String, french: String) {
        #expect(Wording.french("The role of \(name): \("2019")") == "Le rôle \(french)\u{A0}: 2019")
        #expect(Wording.english("The role of \(name): \("2019")") == "The role of \(name): 2019")
    }

    @Test func `numbers, lists and dates have the form of the language`() {
        #expect(Wording.english.number(units: -1_234_567, decimals: 3) == "−1,234.567")
        #expect(Wording.french.number(units: -1_234_567, decimals: 3) == "−1\u{202F}234,567")
        #expect(Wording.french.number(units: 5, decimals: 3) == "0,005")
        #expect(Wording.french.list(["a", "b", "c"]) == "a, b et c" && Wording.french.list(["a", "b", "c"], limit: 1) == "a et 2 de plus")
        #expect(Wording.english.date(year: 2019, month: 9, day: 1) == "1 September 2019")
        #expect(Wording.french.date(year: 2019, month: 8, day: 1) == "1er août 2019" && Wording.french.date(year: 2019) == "2019")
    }

    @Test func `a language without phrases is written in English`() {
        #expect(Wording.of("vi") == .english && Wording.of("fr") == .french)
        #expect(Wording.french("\("x") is in no table.") == "x is in no table.")
    }

    @Test func `every language has every phrase of the code`() throws {
        var phrases: [String: String] = [:]
        for folder in ["Outputs", "Dispatches", "Reports", "Diagrams", "entente"] {
            let root = Repository.file("Sources/\(folder)")
            for path in try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted() where path.hasSuffix(".swift") && !path.hasPrefix("Wordings/")
            {
                // The documentation of Wording shows how it is used.
                let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
                let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("///") }.joined(separator: "\n")
                for phrase in PhraseScanner(code).phrases { phrases[phrase] = "\(folder)/\(path)" }
            }
        }
        #expect(phrases.count > 100, "the scanner finds phrases")
        for wording in Wording.all {
            let missing = phrases.filter { !wording.has($0.key) && $0.key.contains(where: \.isLetter) }
            #expect(missing.isEmpty, "\(wording.code) lacks \(missing.sorted { $0.key < $1.key })")
        }
    }

    @Test func `the scanner reads interpolations as the compiler does`() {
        let code = #"x = wording("\(a(b: ")", c)) has \(n, "tie|ties"), \(wording("inner \(z)")).") + self("“q” \u{A0}") + form(of: "is|are", for: 2)"#
        #expect(Set(PhraseScanner(code).phrases) == ["{1} has {2}, {3}.", "tie|ties", "inner {1}", "“q” \u{A0}", "is|are"])
    }
}

/// The literals that code hands to a wording: `wording("…")`, inside `Wording` `self("…")`, and the forms of nouns, `"one|many"`.
private struct PhraseScanner {
    private struct Literal {
        var key = ""
        /// Behind the closing quote.
        var end = 0
        /// The code in its interpolations.
        var gaps: [Range<Int>] = []
    }

    private(set) var phrases: [String] = []
    private let code: [Character]

    init(_ text: String) {
        code = Array(text)
        scan(0..<code.count)
    }

    private mutating func scan(_ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            guard code[position] == "\"" else {
                position += 1
                continue
            }
            let literal = read(from: position + 1)
            let forms = literal.key.split(separator: "|", omittingEmptySubsequences: false)
            if isArgument(position, of: "wording(") || isArgument(position, of: "self(")
                || forms.count == 2 && forms.allSatisfy({ $0.count > 1 }) && !isArgument(position, of: "valueName: ")
            {
                phrases.append(literal.key)
            }
            for gap in literal.gaps { scan(gap) }
            position = literal.end
        }
    }

    private func isArgument(_ position: Int, of call: String) -> Bool {
        let start = position - call.count
        return start >= 0 && String(code[start..<position]) == call && (start == 0 || !code[start - 1].isLetter)
    }

    /// From behind the opening quote.
    private func read(from start: Int) -> Literal {
        var literal = Literal()
        var position = start
        while position < code.count, code[position] != "\"" {
            guard code[position] == "\\", position + 1 < code.count else {
                literal.key.append(code[position])
                position += 1
                continue
            }
            if code[position + 1] == "(" {
                let end = endOfGap(from: position + 2)
                literal.gaps.append((position + 2)..<(end - 1))
                literal.key += "{\(literal.gaps.count)}"
                position = end
            } else if code[position + 1] == "u", let close = code[position...].firstIndex(of: "}") {
                let scalar = UInt32(String(code[(position + 3)..<close]), radix: 16).flatMap(Unicode.Scalar.init)
                literal.key.unicodeScalars.append(scalar ?? "?")
                position = close + 1
            } else {
                literal.key.append(code[position + 1])
                position += 2
            }
        }
        literal.end = position + 1
        return literal
    }

    /// From behind `\(` to behind its closing parenthesis.
    private func endOfGap(from start: Int) -> Int {
        var (position, depth) = (start, 1)
        while position < code.count, depth > 0 {
            switch code[position] {
            case "\"": position = read(from: position + 1).end
            case "(":
                depth += 1
                position += 1
            case ")":
                depth -= 1
                position += 1
            default: position += 1
            }
        }
        return position
    }
}
