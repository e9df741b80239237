import Codings
import Dispatches
import Foundation
import Testing

@testable import Diagrams
@testable import Outputs

@Suite struct PageTests {
    /// A failure shows the part, not the page.
    private struct Whole: CustomStringConvertible {
        var html: String
        var description: String { "a page" }
        func has(_ part: String) -> Bool { html.contains(part) }
    }

    private func html(_ page: Page) throws -> String { String(decoding: try Diagram(page).bytes, as: UTF8.self) }

    private func data(_ html: String) throws -> [String: Any] {
        let start = try #require(html.firstRange(of: "<script type=\"application/json\" id=\"data\">"))
        let end = try #require(html[start.upperBound...].firstRange(of: "</script>"))
        return try #require(try JSONSerialization.jsonObject(with: Data(html[start.upperBound..<end.lowerBound].utf8)) as? [String: Any])
    }

    private let three = Samples.page(
        names: ["Laos", "Vietnam", "ASEAN"], ties: [(0, 1, .consult), (1, 0, .accuse), (0, 2, .participates)], kinds: [.country, .country, .forum], clusters: 2)

    @Test func `one file that fetches nothing`() throws {
        let html = try html(three)
        #expect(!Whole(html: html).has("http://") && !Whole(html: html).has("https://"))
        for part in ["<link", "<img", "<iframe", "@import", "url(", " src=", "xlink", "fetch(", "XMLHttpRequest", "import(", "innerHTML", "outerHTML", "eval("]
        {
            #expect(!Whole(html: html).has(part), "\(part)")
        }
        #expect(html.matches(of: /<script/).count == 2 && html.matches(of: /<\/script>/).count == 2)
    }

    @Test func `the policy lets run the page's own script and style, and nothing else`() throws {
        let html = try html(three)
        let policy = try #require(html.firstMatch(of: /http-equiv="Content-Security-Policy" content="([^"]*)"/)).1
        let style = try #require(html.firstMatch(of: /<style>([^<]*)<\/style>/)).1
        #expect(
            policy
                == "default-src 'none'; script-src '\(SHA256.policySource(of: PageFiles.script))'; style-src '\(SHA256.policySource(of: String(style)))'; base-uri 'none'; form-action 'none'"
        )
        #expect(!PageFiles.script.contains("</") && !PageFiles.css.contains("<"), "what would end the element")
        #expect(html.matches(of: /\son[a-z]+=|\sstyle=/).isEmpty, "attributes that the policy forbids")
    }

    @Test func `the data hold actors, lines, ties with sentences, dispatches and measures`() throws {
        let data = try data(try html(three))
        let actors = try #require(data["actors"] as? [[String: Any]])
        #expect(actors.map { $0["label"] as? String } == ["Laos", "Vietnam", "ASEAN"])
        #expect(actors.map { $0["measures"] as? [Double] } == [[0], [1], [2]])
        let lines = try #require(data["ties"] as? [[String: Any]])
        let pair = try #require(lines.first { ($0["parts"] as? [Any])?.count == 2 })
        let parts = try #require(pair["parts"] as? [[String: Any]])
        #expect(Set(parts.compactMap { $0["type"] as? String }) == ["consult", "accuse"])
        #expect(parts.allSatisfy { $0["date"] as? String == "2019-09-04" })
        #expect(parts.first { $0["type"] as? String == "accuse" }?["who"] as? String == "Vietnam → Laos")
        #expect(parts.first { $0["type"] as? String == "consult" }?["who"] == nil, "who consults whom is said by the line")
        #expect(((parts[0]["sentences"] as? [[String: Any]])?.first?["text"] as? String)?.hasPrefix("Sentence about") == true)
        #expect((data["dispatches"] as? [[String: Any]])?.first?["id"] as? String == "vna-1")
        #expect((data["measures"] as? [[String: Any]])?.first?["label"] as? String == "Strength")
    }

    @Test func `every actor and tie is a button with a name`() throws {
        let html = try html(three)
        for id in ["actor0", "actor1", "actor2", "tie0", "tie1"] {
            #expect(try #require(html.firstMatch(of: try Regex("<g id=\"\(id)\"[^>]*>"))).0.contains("role=\"button\" tabindex=\"-1\" aria-label=\""))
        }
        #expect(Whole(html: html).has("aria-label=\"Laos – Vietnam, 2 ties: consult 1, accuse 1, 4 September 2019\""))
        #expect(html.matches(of: /id="view"/).count == 1 && html.matches(of: /class="hit"/).count == 2)
    }

    @Test(arguments: HostileTextTests.labels.map(\.0) + ["</script><script>alert(1)</script>", "{{script}}{{data}}", "<!--<script>", "' onload='x", "${1}`"])
    func `text is data`(text: String) throws {
        let page = Samples.page(
            names: [text, "Laos"], ties: [(0, 1, .consult)], kinds: [.official, .country], options: .init(title: text, source: text),
            dispatch: DispatchHead(id: text.isEmpty ? "x" : text, agency: text, title: text, url: "javascript:alert(1)"), sentence: text)
        let html = try html(page)
        #expect(html.matches(of: /<script/).count == 2 && html.matches(of: /<\/script>/).count == 2)
        let data = try data(html)
        #expect((data["dispatches"] as? [[String: Any]])?.first?["url"] == nil)
        let parts = try #require((data["ties"] as? [[String: Any]])?.first?["parts"] as? [[String: Any]])
        #expect((parts[0]["sentences"] as? [[String: Any]])?.first?["text"] as? String == text, "a sentence is kept to the letter")
        // Outside of data, script and style nothing is markup that the page did not bring.
        let body = try #require(html.firstRange(of: "<body>")).upperBound
        let end = try #require(html.firstRange(of: "<script type")).lowerBound
        #expect(html[body..<end].matches(of: /<b>|<script|alert\(1\)<|onload='/).isEmpty)
    }

    @Test func `10,000 characters`() throws {
        let long = String(repeating: "x", count: 10_000)
        let page = Samples.page(names: [long, "Laos"], ties: [(0, 1, .consult)], options: .init(title: long), sentence: long)
        let html = try html(page)
        #expect(Whole(html: html).has(long), "the sentence is whole")
        let label = try #require((try data(html)["actors"] as? [[String: Any]])?.first?["label"] as? String)
        #expect(label.count == Tooltips.nameLimit)
    }

    @Test func `only addresses of the web are links`() throws {
        for (url, isKept) in [
            ("https://example.org/a", true), ("HTTP://example.org", true), ("javascript:alert(1)", false), ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            (" https://example.org", false), ("https://" + String(repeating: "x", count: 3_000), false),
        ] { #expect(PageWriter.isWebAddress(url) == isKept, "\(url)") }
    }

    @Test func `French words`() throws {
        let html = try html(Samples.page(names: ["Laos", "Vietnam"], ties: [(0, 1, .consult), (0, 1, .aid)], options: .init(wording: .french)))
        for part in ["<html lang=\"fr\">", "Chercher un acteur", "coopération", "Types de liens"] { #expect(Whole(html: html).has(part), "\(part)") }
    }

    @Test func `a drawing alone makes a page, its lines with their sentences`() throws {
        let drawing = Samples.drawing(names: ["Laos", "Vietnam"], ties: [(0, 1, .consult)])
        let line = try #require((try data(try html(Page(drawing)))["ties"] as? [[String: Any]])?.first)
        #expect((line["sentences"] as? [[String: Any]])?.first?["text"] as? String == "Sentence about 0 & 1.")
        #expect((line["parts"] as? [Any])?.isEmpty == true)
    }
}
