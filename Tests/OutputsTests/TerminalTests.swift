import Outputs
import Testing

struct TerminalTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("中国", 4), ("ｶ", 1), ("ﾊﾟ", 2), ("한국", 4), ("한", 2), ("a\u{200B}b", 2), ("a\u{200D}b", 2), ("🇻🇳", 2),
        ("👨‍👩‍👧", 2), ("❤\u{FE0F}", 2), ("نووی", 4), ("नमस्ते", 4), ("→", 1), ("\u{0}", 0),
    ])
    func `width counts columns`(text: String, width: Int) {
        #expect(Terminal.width(text) == width)
    }

    @Test(arguments: [
        ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\nb\tc", "a b c"), ("  a  b  ", "a b"), ("a\u{202E}b\u{2066}c\u{200F}", "abc"), ("\u{9B}31m", "\u{FFFD}31m"),
        ("a\u{2028}b", "a b"), ("\u{FEFF}a", "a"), ("\u{85}a", "a"), ("a\u{A0}b", "a\u{A0}b"), ("a\u{A0}\u{A0} b", "a b"), ("\u{202F}a\u{202F}", "a"),
    ])
    func `plain text moves no cursor and turns no line`(text: String, plain: String) {
        #expect(Terminal.plain(text) == plain)
    }

    @Test func `marks piled on one character are limited`() {
        let text = "a" + String(repeating: "\u{301}", count: 10_000)
        #expect(Terminal.plain(text).unicodeScalars.count == 9)
    }

    @Test(arguments: [
        ("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("中国人民", 5, "中国…"), ("中国人民", 4, "中…"), ("ab cdef", 4, "ab…"), ("abc", 0, ""), ("abc", 1, "…"),
    ])
    func `cutting leaves no more than fits`(text: String, limit: Int, cut: String) {
        #expect(Terminal.cut(text, to: limit) == cut)
        #expect(Terminal.width(cut) <= limit)
    }

    @Test(arguments: 4...30)
    func `wrapped lines fit and lose nothing`(limit: Int) {
        let text = "The network covers 中国人民 and Supercalifragilisticexpialidocious in 2019."
        let lines = Terminal.wrapped(text, to: limit, indent: " ")
        #expect(lines.allSatisfy { Terminal.width($0) <= limit && $0.last != " " })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        #expect(Terminal.wrapped("", to: limit) == [""])
    }
}
