import Testing
import Yams

@testable import Lexicons

@Suite struct FlowYAMLTests {
    @Test(arguments: DataFile.builtIn.keys.filter { $0.hasSuffix(".yaml") }.sorted()) func `a built-in file reads as Yams reads it`(path: String) throws {
        let text = try #require(DataFile.builtIn[path]?.text)
        let whole = try #require(try Yams.compose(yaml: text))
        let found = try #require(FlowYAML.compose(text), "not in the style of one record or key a line")
        #expect(found == YAMLDocument(whole))
    }

    @Test(arguments: [
        "- a\n- b", "- {a: 'quoted'}", "- {a: b\n  c: d}", "- {a: \"\\u00e9\"}", "- &x {a: b}", "a:\n  b: c", "- {a: b} # c", "- {a: [b, c}", "plain", "",
    ]) func `what is not in the style is left to Yams`(text: String) {
        #expect(FlowYAML.compose(text) == nil)
    }
}
