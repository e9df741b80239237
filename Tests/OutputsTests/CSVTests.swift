import Outputs
import Testing

struct CSVTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("two\nlines", "\"two\nlines\""), (" space", "\" space\""), ("", ""),
        ("Việt Nam", "Việt Nam"),
    ])
    func `a cell is quoted where RFC 4180 asks for it`(text: String, cell: String) {
        #expect(CSV.cell(.text(text)) == cell)
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "\u{202E}=1", "\u{0}=1"])
    func `no text reads as a formula`(text: String) {
        let cell = CSV.cell(.text(text))
        #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
    }

    @Test func `numbers stay numbers`() {
        #expect(CSV.record([.integer(-5), .number(-0.25), .number(41), .number(.nan), .empty, .text("-5")]) == "-5,-0.25,41,,,'-5\n")
    }

    @Test func `control and bidirectional characters are gone from cells`() {
        #expect(CSV.cell(.text("a\u{1B}[31m\u{202E}b\u{7}\u{0}c")) == "a[31mbc")
    }
}
