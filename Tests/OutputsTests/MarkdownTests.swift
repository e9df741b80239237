import Outputs
import Testing

struct MarkdownTests {
    @Test(arguments: [
        ("ASEAN (10)", "ASEAN (10)"), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("a|b", "a\\|b"), ("<b>&amp;", "\\<b\\>\\&amp;"),
        ("[x](javascript:y)", "\\[x\\](javascript:y)"), ("two\nlines", "two lines"), ("https://x.example", "https\\://x.example"),
        ("www.x.example", "www\\.x.example"), ("back\\slash", "back\\\\slash"), ("a\u{202E}b\u{1B}c", "ab\u{FFFD}c"), ("~~x~~ $y$", "\\~\\~x\\~\\~ \\$y\\$"),
        ("Kim Jong-un", "Kim Jong-un"),
    ])
    func `nothing inside a line is markup`(text: String, escaped: String) {
        #expect(Markdown.inline(text) == escaped)
    }

    @Test(arguments: [
        ("# no heading", "\\# no heading"), ("- no item", "\\- no item"), ("+ no item", "\\+ no item"), ("1. no item", "1\\. no item"),
        ("2019) no", "2019\\) no"), ("2019: 24 dispatches", "2019: 24 dispatches"), ("=== no rule", "\\=== no rule"), ("> no quotation", "\\> no quotation"),
        ("    no code", "no code"),
    ])
    func `nothing at a line's start is a block`(text: String, escaped: String) {
        #expect(Markdown.block(text) == escaped)
    }
}
