import Dispatches
import Foundation
import Testing

@Suite struct PlainTextTests {
    static let seed = """
        Les participants de la rencontre. Photo : VNA



        Séoul (VNA) – Participant le 4 septembre à Séoul à une rencontre des vice-ministres de la Défense, le général a affirmé le soutien de Hanoï.

        Les deux parties ont discuté des questions régionales. -VNA

        """

    @Test func `text is kept as it was read`() throws {
        let (dispatches, problems) = try read("seed/vna-2019-09-04-seoul.fr.txt", Self.seed)
        let head = DispatchHead(
            id: "vna-2019-09-04-seoul", date: PartialDate("2019-09-04"), language: "fr", agency: "VNA", file: "seed/vna-2019-09-04-seoul.fr.txt", line: 1)
        #expect(dispatches == [Dispatch(head: head, text: Self.seed)])
        #expect(problems.isEmpty)
        #expect(dispatches[0].content == "\n" + Self.seed)
    }

    @Test(arguments: ["a\r\nb\r\n", "  a\n\n\n b \t", "a\u{A0}b\u{AD}c\u{200B}", "e\u{301}\r"])
    func `nothing is cleaned away`(text: String) throws {
        #expect(try read("2019-09-04.txt", text).0.map { Array($0.text.utf8) } == [Array(text.utf8)])
    }

    @Test func `front matter wins over the dateline and the file name`() throws {
        let text = "---\nid: a-b\ndate: 2019-09-04\nlang: fr\nagency: AFP\ntitle: \"Un titre : deux\"\nurl: https://a.b/c\n---\nHanoi, 5 septembre (VNA) - x"
        let (dispatches, problems) = try read("in/2019-09-06-x.txt", text)
        #expect(
            dispatches.map(\.head) == [
                DispatchHead(
                    id: "a-b", date: PartialDate("2019-09-04"), language: "fr", agency: "AFP", title: "Un titre : deux", url: "https://a.b/c",
                    file: "in/2019-09-06-x.txt", line: 1)
            ])
        #expect(dispatches.map(\.text) == ["Hanoi, 5 septembre (VNA) - x"])
        #expect(
            problems.descriptions == [
                "in/2019-09-06-x.txt:1: warning: the head says 2019-09-04 and the dateline 2019-09-05; taken is 2019-09-04",
                "in/2019-09-06-x.txt:1: warning: the head says 2019-09-04 and the file name 2019-09-06; taken is 2019-09-04",
            ])
    }

    @Test func `an unknown key is a warning with the nearest right one`() throws {
        let (dispatches, problems) = try read("a.txt", "---\ndate: 2019\ntitel: x\nauthor: y\n---\nText")
        #expect(dispatches.count == 1)
        #expect(
            problems.descriptions == [
                "a.txt:3: warning: unknown key \"titel\"; did you mean \"title\"?",
                "a.txt:4: warning: unknown key \"author\"; expected one of \"id\", \"date\", \"lang\", \"agency\", \"title\", \"url\"",
            ])
    }

    @Test(arguments: [
        ("---\nid: a\ndate: 2019-13-04\n---\nx", "a.txt:3: \"date\" is \"2019-13-04\"; expected YYYY-MM-DD, YYYY-MM or YYYY"),
        ("---\nlang: klingon\n---\nx", "a.txt:2: \"lang\" is \"klingon\"; expected two letters of ISO 639-1, such as \"fr\""),
        ("---\ntitle: [a, b]\n---\nx", "a.txt:2: \"title\" is a list or a mapping; expected one value"),
        ("---\n- a\n---\nx", "a.txt:2: the front matter has no keys; expected lines such as date: 2019-09-04"),
        ("---\nx: \(String(repeating: "[", count: 20_000))\n---\nx", "a.txt:2: the front matter is nested too deeply; expected lines such as date: 2019-09-04"),
        ("---\n\(String(repeating: "- ", count: 20_000))\n---\nx", "a.txt:2: the front matter is nested too deeply; expected lines such as date: 2019-09-04"),
        ("---\nid: a\n---\n \n", "a.txt: holds no text; expected a dispatch"),
        (" \n\t\n", "a.txt: holds no text; expected a dispatch"),
        ("\u{1}\u{8}\n", "a.txt: holds no text; expected a dispatch"),
        ("", "a.txt: is empty; expected a dispatch"),
        ("\u{FEFF}", "a.txt: holds no text; expected a dispatch"),
    ])
    func `what cannot be used is refused by file and line`(text: String, message: String) throws {
        let (dispatches, problems) = try read("a.txt", text)
        #expect(dispatches.isEmpty)
        #expect(problems.descriptions == [message])
    }

    @Test(arguments: ["---\nid: [a\n---\nx", "---\nid: a\nid: b\n---\nx", "---\n\t: \"\n---\nx", "---\n*a\n---\nx", "---\n&a [*a]\n---\nx"])
    func `front matter that is no YAML is refused`(text: String) throws {
        let (dispatches, problems) = try read("a.txt", text)
        #expect(dispatches.isEmpty)
        #expect(problems.count == 1 && problems[0].line != nil, "\(problems)")
        #expect(problems.first?.message.hasPrefix("the front matter ") == true)
    }

    @Test(arguments: ["---\nText without an end", "----\nid: a\n----\nx", "Text\n---\nid: a\n---\n"])
    func `a rule is no front matter`(text: String) throws {
        #expect(try read("2019-01-01.txt", text).0.map(\.text) == [text])
    }

    @Test func `null and nothing are no value`() throws {
        let (dispatches, _) = try read("a.txt", "---\nid: ~\ntitle:\nagency: \"\"\nurl: null\n---\nx")
        #expect(dispatches.map(\.head) == [DispatchHead(id: "a", file: "a.txt", line: 1)])
    }

    @Test func `a line separates dispatches, each with its own head`() throws {
        let text = "---\nid: first\ndate: 2019\n---\nOne\n=====\n\nTwo, 1 May 2019 (AFP) - x\n  ===== \r\n\n=====\n---\ndate: 2019-99\n---\nThree"
        let (dispatches, problems) = try read("in/a.txt", text, separator: "=====")
        #expect(dispatches.map(\.head.id) == ["first", "a#2"])
        #expect(dispatches.map(\.head.line) == [1, 7])
        #expect(dispatches.map(\.text) == ["One\n", "\nTwo, 1 May 2019 (AFP) - x\n"])
        #expect(problems.descriptions == ["in/a.txt:13: \"date\" is \"2019-99\"; expected YYYY-MM-DD, YYYY-MM or YYYY"])
    }

    @Test(arguments: ["", "---", "  "])
    func `a separator that could not be told from text is refused`(separator: String) {
        #expect(throws: Problem.self) { try DispatchReader(profiles: profiles, separator: separator) }
    }

    @Test func `a dispatch over the limit is refused`() throws {
        let (dispatches, problems) = try read("a.txt", String(repeating: "x", count: 101), sizeLimit: 100)
        #expect(dispatches.isEmpty)
        #expect(problems.descriptions == ["a.txt: is 101 bytes; a dispatch may have 100; if it holds several, say which line separates them (--split)"])
    }
}

@Suite struct TextDecodingTests {
    static let text = "Séoul, 4 septembre 2019 (VNA) – 漢字 😀"

    @Test func `a byte order mark is dropped`() throws {
        #expect(try read("a.txt", "\u{FEFF}" + Self.text).0.map(\.text) == [Self.text])
    }

    @Test(arguments: [false, true])
    func `UTF-16 is decoded by its byte order mark`(isBigEndian: Bool) throws {
        let bytes = ("\u{FEFF}" + Self.text).utf16.flatMap { unit in
            isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
        }
        let (dispatches, problems) = try read("a.txt", bytes)
        #expect(dispatches.map(\.text) == [Self.text])
        #expect(problems.isEmpty)
        #expect(try read("a.txt", bytes.dropLast()).1.descriptions == ["a.txt: is UTF-16 that ends in the middle of a character; is it cut short?"])
        let surrogate: [UInt8] = isBigEndian ? [0xD8, 0x00] : [0x00, 0xD8]
        #expect(try read("a.txt", bytes + surrogate).0.isEmpty)
    }

    static let refused: [([UInt8], String)] = [
        ([99, 97, 102, 0xE9, 32, 110], "is not UTF-8: byte 0xE9 at offset 3; it may be Latin-1, so try iconv -f ISO-8859-1 -t UTF-8"),
        ([108, 0x92, 101, 97, 117], "is not UTF-8: byte 0x92 at offset 1; it may be Windows-1252, so try iconv -f WINDOWS-1252 -t UTF-8"),
        ([97, 98, 0xC3], "is not UTF-8: byte 0xC3 at offset 2; it may be Latin-1, so try iconv -f ISO-8859-1 -t UTF-8"),
        (Array("text\u{0}more and more".utf8), "is binary: NUL byte at offset 4; expected text in UTF-8"),
        ([97, 0, 98, 0, 99, 0, 100, 0, 101, 0], "has NUL bytes, the first at offset 1; it may be UTF-16 without a byte order mark, so save it as UTF-8"),
        (Array("%PDF-1.7 …".utf8), "is a PDF document; convert it to text first, for instance with pdftotext"),
        ([0x50, 0x4B, 3, 4, 0], "is a ZIP archive or an office document; unpack it, or save it as text"),
        (Array("<?xml version=\"1.0\"?><graphml/>".utf8), "is XML, but no page of XHTML; expected text, Markdown, HTML or JSON Lines"),
    ]

    @Test(arguments: refused)
    func `what is no text is refused with advice`(bytes: [UInt8], message: String) throws {
        for name in ["a.txt", "a.md"] {
            let (dispatches, problems) = try read(name, bytes)
            #expect(dispatches.isEmpty)
            #expect(problems.descriptions == ["\(name): \(message)"])
        }
    }

    @Test func `a file that is not there is said to be not there`() {
        let problem = #expect(throws: Problem.self) { try InputFile(path: "/nowhere/a.txt") }
        #expect(problem?.description == "/nowhere/a.txt: no such file")
        let folder = #expect(throws: Problem.self) { try InputFile(path: NSTemporaryDirectory()) }
        #expect(folder?.message == "is a folder; expected a file")
    }

    @Test func `a device is read like a pipe, without mapping it`() throws {
        #expect(try InputFile(path: "/dev/null").data.isEmpty)
    }

    @Test func `a file is read by its path`() throws {
        let path = NSTemporaryDirectory() + "dispatches-\(ProcessInfo.processInfo.processIdentifier)-2019-09-04.txt"
        try Data(Self.text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var texts: [String] = []
        let problems = try makeReader().read(InputFile(path: path)) { texts.append($0.text) }
        #expect(texts == [Self.text])
        #expect(problems.isEmpty)
    }
}
