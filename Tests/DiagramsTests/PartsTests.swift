import Outputs
import Testing

@testable import Diagrams

@Suite struct PartsTests {
    @Test func `text in DOT`() {
        #expect(DOT.quoted(#"a "b" \ c\"#) == #""a \"b\" \\ c\\""#)
        #expect(DOT.escapeString("\\N & \"x\"\ny") == #""\\N &amp; \"x\"\ny""#)
        #expect(DOT.html("<b> & \"x\"\n\\N") == "&lt;b&gt; &amp; &quot;x&quot;<br/>\\\\N")
        #expect(DOT.plain("a\u{0}\u{1B}b\u{202E}c\td\ne") == "abc d e")
        #expect(DOT.plain("a\ne", keepsLines: true) == "a\ne")
    }

    @Test func `wrapping keeps words, and cuts what is longer than a line`() {
        #expect(Text.wrapped("one two three", width: 7) == ["one two", "three"])
        #expect(Text.wrapped("abcdefghij k", width: 4) == ["abcd", "efgh", "ij k"])
        #expect(Text.wrapped("one two three four", width: 5, lines: 2) == ["one", "two …"])
        #expect(Text.wrapped("", width: 5).isEmpty)
        #expect(Text.shortened("abcdef", to: 4) == "abc…")
        #expect(Text.shortened("  a \n b ", to: 9) == "a b")
    }

    @Test func `a curve keeps its arrow when it moves`() throws {
        let curve = try #require(Curve("e,10,20 0,0 1,1 2,2 3,3;4,4 5,5 6,6 7,7"))
        #expect(curve.moved(x: 1, y: -1).text == "e,11,19 1,-1 2,0 3,1 4,2;5,3 6,4 7,5 8,6")
        #expect(Curve("nonsense") == nil && Curve("") == nil && Curve("nan,1 2,2") == nil)
    }

    @Test func `the longest extent is turned level, and the rim comes in`() {
        let line: [(x: Double, y: Double)] = (0..<20).map { number in
            let x = Double(number)
            return (x, 2 * x + Double(number % 3))
        }
        var arrangement = Arrangement(line)
        arrangement.level()
        let width = arrangement.points.map(\.x).max()! - arrangement.points.map(\.x).min()!
        let height = arrangement.points.map(\.y).max()! - arrangement.points.map(\.y).min()!
        #expect(width > 10 * height)
        var star = Arrangement([(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (0, 1.5), (-9, 0)])
        star.even()
        #expect(star.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
        #expect(star.points[6].x < star.points[2].x)
    }

    @Test func `a PDF is dated by the epoch, or not at all`() {
        let file = Array("<< /CreationDate (D:20261124233625Z)\n>>".utf8)
        func text(_ epoch: Int?) -> String { String(decoding: PDF.dated(file, epoch: epoch), as: UTF8.self) }
        #expect(text(nil) == "<<                                  \n>>")
        #expect(text(1_567_594_800) == "<< /CreationDate (D:20190904110000Z)\n>>")
        #expect(text(.max) == text(nil))
        #expect(PDF.dated(Array("%PDF".utf8), epoch: 0) == Array("%PDF".utf8))
    }

    @Test func `a huge picture gets fewer pixels an inch`() {
        #expect(PNG.resolution(width: 1000, height: 700) == 144)
        #expect(PNG.resolution(width: 100, height: 24_000) == 36)
    }

    @Test func `numbers in words`() {
        #expect([2, 0.0416667, 1.234567, -3, .nan].map(Wording.english.short) == ["2", "0.042", "1.23", "−3", "–"])
    }
}
