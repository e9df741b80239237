import Foundation
import Outputs
import Testing

struct JSONTests {
    @Test(arguments: [
        "plain", "\"quoted\" \\", "two\nlines\t\r", "\u{0}\u{1B}[31m\u{7F}\u{9B}", "\u{202E}evil\u{2066}\u{200F}\u{FEFF}x", "\u{2028}\u{2029}", "Việt 中国 🇻🇳", "",
    ])
    func `text reads back to the letter, and nothing in it acts on a terminal`(text: String) throws {
        for json in [JSON.array([.string(text)]).line, JSON.array([.string(text)]).indented] {
            let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String])
            #expect(read[0].unicodeScalars.elementsEqual(text.unicodeScalars))
            #expect(!json.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" || $0.properties.isBidiControl })
        }
    }

    @Test func `numbers are short and read back`() {
        #expect(JSON.array([.number(41), .number(0.1), .number(-2.5), .number(.infinity), .integer(7)]).line == "[41, 0.1, -2.5, null, 7]")
    }

    @Test func `keys keep their order and absent ones are left out`() {
        #expect(JSON.members(["b": 1, "a": nil, "c": .null]).line == #"{"b": 1, "c": null}"#)
    }
}
