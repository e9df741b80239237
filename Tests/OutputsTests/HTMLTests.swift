import Testing

@testable import Outputs

struct HTMLTests {
    @Test(arguments: [
        ("<b>\"it's\" & more</b>", "&lt;b&gt;&quot;it&#39;s&quot; &amp; more&lt;/b&gt;"), ("</script>", "&lt;/script&gt;"), ("&amp;", "&amp;amp;"),
        ("a\u{0}b\u{1B}c\u{85}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"), ("\u{FFFE}\u{FFFF}\u{1FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("日本 العربية 👩‍👧", "日本 العربية 👩‍👧"),
        ("", ""),
    ])
    func `text stays text`(value: String, escaped: String) {
        #expect(HTML.text(value) == escaped)
        #expect(HTML.attribute(value) == escaped)
    }

    @Test func `an attribute stays on one line`() {
        #expect(HTML.attribute("a\nb\r\tc") == "a&#10;b&#13;\tc")
        #expect(HTML.text("a\nb\r\tc") == "a\nb&#13;\tc")
    }

    @Test func `data cannot end the element that holds them`() {
        let text = HTML.data(.members(["a": "</script><!-- <script>", "b": .array(["<", "x<"])]))
        #expect(text == #"{"a": "\u003c/script>\u003c!-- \u003cscript>", "b": ["\u003c", "x\u003c"]}"#)
    }

    @Test(arguments: [
        ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
        (String(repeating: "a", count: 1000), "Qe3s5C1j6Nm/UVqbppMuHCDLyfWl0TRkWttdsblzfqM="),
    ])
    func `a policy names a text by its digest`(text: String, digest: String) { #expect(SHA256.policySource(of: text) == "sha256-" + digest) }

    @Test(
        arguments: [([], ""), ([102], "Zg=="), ([102, 111], "Zm8="), ([102, 111, 111], "Zm9v"), ([255, 254, 253, 252], "//79/A==")] as [([UInt8], String)])
    func `base64 pads`(bytes: [UInt8], text: String) { #expect(SHA256.base64(bytes) == text) }

    @Test(arguments: 50...70) func `every length is padded to whole blocks`(count: Int) {
        #expect(Set((count...count + 1).map { SHA256.digest(of: Array(repeating: 7, count: $0)) }).count == 2)
        #expect(SHA256.digest(of: Array(repeating: 7, count: count)).count == 32)
    }
}
