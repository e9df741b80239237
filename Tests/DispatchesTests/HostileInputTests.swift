import Dispatches
import Foundation
import TestSupport
import Testing

/// Whatever the bytes are: no crash, no hang, time linear in their number, and what comes out holds together.
@Suite(.serialized) struct HostileInputTests {
    static let originals: [(name: String, bytes: [UInt8])] = [
        ("2019-09-04.txt", Array("---\nid: a\ndate: 2019-09-04\ntitle: \"x\"\n---\n".utf8) + Array(PlainTextTests.seed.utf8)),
        (
            "a.jsonl",
            Array("{\"id\": \"x\", \"date\": \"2019-09-04\", \"title\": \"é\\u00e9\", \"text\": \"Hanoi (VNA) – x\"}\n{\"text\": \"y\", \"n\": [1, {}]}\n".utf8)
        ),
        ("a.html", Array(HTMLTests.page.utf8)),
        (
            "a.md",
            Array(
                "---\nlang: fr\n---\n# T *x*\n\n[a](b \"c\") ![d](e) `f` **g** <b>h</b> <!-- i -->\n\n- j\n1. k\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nl\n```\n[r]: m\n"
                    .utf8)
        ),
    ]

    @Test(arguments: seeds(400))
    func `a damaged file gives dispatches or problems that name it`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        for (name, original) in Self.originals {
            let bytes = mutated(original, by: &random)
            let (dispatches, problems) = try read(name, bytes, separator: seed % 3 == 0 ? "x" : nil)
            #expect(!dispatches.isEmpty || !problems.isEmpty, "seed \(seed): \(name) gives nothing")
            for problem in problems { #expect(problem.file == name) }
            for dispatch in dispatches {
                #expect(dispatch.head.file == name && dispatch.head.line != nil && !dispatch.head.id.isEmpty)
                #expect(dispatch.text.utf8.contains { $0 > 32 })
                #expect(!dispatch.text.utf8.contains(0))
            }
            // The same bytes give the same.
            let again = try read(name, bytes, separator: seed % 3 == 0 ? "x" : nil)
            #expect(again.0 == dispatches && again.1 == problems)
        }
    }

    @Test(arguments: seeds(200))
    func `a damaged line costs only itself`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        var bytes = mutated(Array(#"{"id": "x", "date": "2019-09-04", "text": "Hanoi (VNA) – x"}"#.utf8), by: &random)
        bytes.removeAll { $0 == 10 }
        let good = Array("{\"date\": \"2019\", \"text\": \"good\"}\n".utf8)
        let (dispatches, problems) = try read("a.jsonl", good + bytes + [10] + good)
        #expect(dispatches.count { $0.text == "good" } == 2, "seed \(seed): \(problems)")
    }

    @Test func `plain text comes back byte for byte`() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<200 {
            let text = String(String.UnicodeScalarView((0..<50).compactMap { _ in Unicode.Scalar(UInt32.random(in: 1...0x2FFF, using: &random)) }))
            guard let first = text.utf8.first, first != 0xEF else { continue }
            #expect(try read("2019-01-01.dat", "x" + text).0.map { Array($0.text.utf8) } == [Array(("x" + text).utf8)])
        }
    }

    static let repeated: [(String, String)] = [
        ("a.html", "<div>"), ("a.html", "<nav>"), ("a.html", "<article>"), ("a.html", "<article><header><h1>"), ("a.html", "</article>"), ("a.html", "<!--"),
        ("a.html", "<p a='"),
        ("a.html", "<"), ("a.html", "&"), ("a.html", "&#"), ("a.html", "<script>"), ("a.html", "</script"), ("a.html", "<title>"), ("a.html", "<h1>x</h1>"),
        ("a.html", "<a b"),
        ("a.html", "<time datetime=x>"), ("a.html", "x"), ("a.html", "<!"), ("a.html", "<h1></h1>"),
        ("a.md", "["), ("a.md", "]"), ("a.md", "[]("), ("a.md", "![]("), ("a.md", "[](<"), ("a.md", "[](a \""), ("a.md", "[](a '\""), ("a.md", "*"),
        ("a.md", "*a"), ("a.md", "*a_"),
        ("a.md", "a* "), ("a.md", "**a *b "), ("a.md", "`"), ("a.md", "` `` "), ("a.md", "<a"), ("a.md", "<!--"), ("a.md", "> "), ("a.md", "- "), ("a.md", "#"),
        ("a.md", "|"),
        ("a.md", "\\"), ("a.md", "&"), ("a.md", "[a]\n"), ("a.md", "- a\n"), ("a.md", "~~a"), ("a.md", "![a"), ("a.md", "```\n"), ("a.md", "1. "),
        ("a.md", "a|b\n-|-\n"), ("a.md", "[a]: b\n[a]"),
        ("a.txt", "---\n"), ("a.txt", "("), ("a.txt", "A "), ("a.txt", "A, "), ("a.txt", "–"), ("a.txt", "\n"), ("a.txt", "1/"), ("a.txt", "\r"),
        ("a.jsonl", "["), ("a.jsonl", "{\"a\":"), ("a.jsonl", "\""), ("a.jsonl", "{\"text\": \"x\"}"), ("a.jsonl", "\n"),
    ]

    @Test(arguments: repeated)
    func `time grows no faster than the input`(name: String, piece: String) throws {
        func time(_ count: Int) throws -> Double {
            let bytes = Array("<html>".utf8.prefix(name == "a.html" ? 6 : 0)) + Array(String(repeating: piece, count: count / piece.utf8.count).utf8)
            let clock = ContinuousClock()
            let time = try clock.measure { _ = try read(name, bytes) }
            return Double(time.components.attoseconds) * 1e-18 + Double(time.components.seconds)
        }
        let small = try time(10_000)
        let large = try time(160_000)
        // Linear is 16 times, quadratic 256.
        #expect(large < 64 * max(small, 0.005), "16 times the input took \(large / small) times as long")
    }

    @Test func `runs of backticks of every length take linear time`() throws {
        let text = (1...1200).map { String(repeating: "`", count: $0) }.joined(separator: " ")
        let time = try ContinuousClock().measure { _ = try read("2019-01-01.md", text) }
        #expect(time < .seconds(10))
    }
}
