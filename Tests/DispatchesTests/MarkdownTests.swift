import Dispatches
import Testing

struct Conversion: Sendable, CustomTestStringConvertible {
    var source: String
    var text: String
    var testDescription: String { source }

    init(_ source: String, _ text: String) { (self.source, self.text) = (source, text) }
}

@Suite struct MarkdownTests {
    @Test func `a document is what a reader sees of it`() throws {
        let source = """
            ---
            date: 2019-09-04
            ---
            # Rencontre à *Séoul*

            ![Photo : VNA](a.jpg "légende")

            Séoul (**VNA**) – Le [ministre](https://a.b/c_(d) "titre") a
            reçu son *homologue*[^1].
            <!-- à revoir
            demain -->

            > Le Vietnam est prêt
            > à **coopérer**.

            - Un
            - Deux `code *x*`
              - Trois

            1. Premier
            2. Second

            | Pays | Rang |
            |------|:----:|
            | **Vietnam** | 1 |
            | Laos | 2 |

            ```text
            brut *x*
              <b>
            ```

            Fin &amp; suite &eacute;tat \\*non\\*
            ---

            [^1]: La note.
            [ref]: https://a.b
            """
        let (dispatches, problems) = try read("a.md", source)
        #expect(dispatches.map(\.head.title) == ["Rencontre à Séoul"])
        #expect(dispatches.map(\.head.agency) == ["VNA"])
        #expect(problems.isEmpty)
        #expect(
            dispatches.first?.text == """
                Séoul (VNA) – Le ministre a reçu son homologue.

                Le Vietnam est prêt à coopérer.

                Un
                Deux code *x*
                Trois
                1. Premier
                2. Second

                Pays\tRang
                Vietnam\t1
                Laos\t2

                brut *x*
                  <b>

                Fin & suite état *non*

                La note.
                """)
    }

    @Test(arguments: [
        Conversion("a *b* **c** ***d*** _e_ __f__ ~~g~~", "a b c d e f g"), Conversion("snake_case_name 2*3*4 a * b", "snake_case_name 234 a * b"),
        Conversion("**a *b* c** *x", "a b c *x"), Conversion("*l’ASEAN*, **«ADMM+»**", "l’ASEAN, «ADMM+»"), Conversion("a\nb  \nc\\\nd", "a b\nc\nd"),
        Conversion("[a][r] [r] [r][] [b] [c](d\n\n[R]: x", "a r r [b] [c](d"), Conversion("[![alt](i.png)](u) text", "text"),
        Conversion("`` a`b `` `c", "a`b `c"),
        Conversion("<https://a.b> <b>x</b> a<br/>b 1 < 2 <", "https://a.b x a\nb 1 < 2 <"),
        Conversion("a &lt;b&gt; &#233; &#xE9; &unknown; &", "a <b> é é &unknown; &"),
        Conversion("en\n2019. Le ministre", "en 2019. Le ministre"), Conversion("a\n- b\n- c\n\nd", "a\n\nb\nc\n\nd") /* the list begins a block */,
        Conversion("- [x] a\n- [ ] b", "a\nb"), Conversion("a\n***\nb\n\n* * *\nc", "a\n\nb\n\nc"),
        Conversion("Titre\n=====\nx\n\nSous-titre\n---\ny", "x\n\nSous-titre\n\ny"),
        Conversion("## Sous ##\nx #1", "Sous\n\nx #1"), Conversion("#hashtag", "#hashtag"), Conversion("~~~\na\n\nb", "a\n\nb"),
        Conversion("a <!-- b", "a <!-- b"),
        Conversion("a | b\nc", "a | b c"), Conversion("x<!-- 1 -->y<!-- 2\n\n3 -->z", "xy\n\nz"), Conversion("\\[a\\](b)", "[a](b)"),
        Conversion("a\r\nb\r\n\r\nc", "a b\n\nc"),
    ])
    func `marks go and words stay`(example: Conversion) throws {
        #expect(try read("2019-01-01.md", example.source).0.first?.text == example.text)
    }

    @Test func `the front matter's title wins, and a heading that says the same goes`() throws {
        #expect(try read("a.md", "---\ntitle: T\n---\n# T\n\nx").0.map(\.content) == ["T\nx"])
        #expect(try read("a.md", "---\ntitle: T\n---\n# U\n\nx").0.map(\.content) == ["T\nU\n\nx"])
        #expect(try read("a.md", "# T\n\n# U\n\nx").0.map(\.content) == ["T\nU\n\nx"])
    }
}
