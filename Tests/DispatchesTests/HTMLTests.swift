import Dispatches
import Testing

@Suite struct HTMLTests {
    static let page = """
        <!-- saved --><!DOCTYPE html>
        <html lang="fr-FR"><head><title>Rencontre &agrave; Séoul | Le Courrier</title>
        <meta property="og:title" content="Rencontre à Séoul"><meta charset=utf-8>
        <meta property="article:published_time" content="2019-09-04T20:00:00+07:00">
        <link rel="canonical" href="https://a.b/c?x=1&amp;y=2"/>
        <script>var a = "<p>non</p>"; if (1 < 2) {}</script><style>p > a { }</style></head>
        <body><header><h1>Le Courrier</h1></header><nav><ul><li>Accueil</ul></nav>
        <main><article><header><h1>Rencontre à Séoul</h1><time datetime="2019-09-05">hier</time></header>
        <figure><img src=a.jpg alt="Photo"><figcaption>Photo : VNA</figcaption></figure>
        <p>S&eacute;oul (VNA) &#8211; Le   <a href='x'>ministre</a>
        a reçu<br>son homologue.</p><P>« Prêt &amp; d'accord »<p>Trois<aside><p>Pub</p></aside>
        <table><tr><th>Pays<th>Rang<tr><td>Vietnam<td>1</table>
        <ul><li>Un<li>Deux</ul></article>
        <article><p>À lire aussi</p></article></main>
        <footer>© 2019</footer></body></html>
        """

    @Test func `a page is its article as a reader sees it`() throws {
        let (dispatches, problems) = try read("page.html", Self.page)
        let head = DispatchHead(
            id: "page", date: PartialDate("2019-09-04"), language: "fr", agency: "VNA", title: "Rencontre à Séoul", url: "https://a.b/c?x=1&y=2",
            file: "page.html",
            line: 1)
        #expect(dispatches.map(\.head) == [head])
        #expect(problems.isEmpty)
        #expect(
            dispatches.first?.text == """
                Photo : VNA

                Séoul (VNA) – Le ministre a reçu
                son homologue.

                « Prêt & d'accord »

                Trois

                Pays Rang
                Vietnam 1

                Un
                Deux
                """)
    }

    @Test(arguments: [
        Conversion("<p>a<p>b", "a\n\nb"),
        Conversion("<html><body>a &lt;b&gt; &copy; &hellip; &#x1F600; &#146; &#0; &bogus; & &amp x", "a <b> © … 😀 ’ \u{FFFD} &bogus; & & x"),
        Conversion("<body><p>a < b <3 c</p>", "a < b <3 c"), Conversion("<body><nav>x<p>y</nav>z", "z"), Conversion("<body><article><nav>x</article>y", "y"),
        Conversion("<body><script>a</scriptx>b</SCRIPT >c", "c"), Conversion("<body>a<script>b", "a"), Conversion("<body>a<!-- b", "a"),
        Conversion("<body>a<!-- <p> -- > --b -->c", "ac"),
        Conversion("<body><pre>a\n  b</pre>c", "a\nb\n\nc"), Conversion("<body>a<b title='>'>b</b><br/>c", "ab\nc"),
        Conversion("<body>a</nope></nav></article>b", "a\n\nb"),
        Conversion("<body>l&rsquo;ASEAN&nbsp;: x&shy;y", "l’ASEAN\u{A0}: x\u{AD}y"), Conversion("<body><p>a\r\n\tb  c</p>\n\n\n<p>d", "a b c\n\nd"),
        Conversion("<body><p>a<p hidden style=\"x>y\">b<svg><text>s</text></svg>c", "a\n\nb\n\nc"),
    ])
    func `text is taken and markup left`(example: Conversion) throws {
        #expect(try read("2019-01-01.html", example.source).0.first?.text == example.text)
    }

    @Test(
        arguments: [
            ("<title>A - Site</title><h1>A</h1>x", "A", "x"), ("<title>A</title><h1>B</h1>x", "A", "B\n\nx"), ("<html><h1>B <i>c</i></h1>x", "B c", "x"),
            ("<title> </title><meta property=og:title content='C'>x", "C", "x"), ("<html>x", nil, "x"), ("<title>A &amp; <b></title>x", "A & <b>", "x"),
        ] as [(String, String?, String)])
    func `the title is the page's, without the site's name`(source: String, title: String?, text: String) throws {
        let (dispatches, _) = try read("2019-01-01.html", source)
        #expect(dispatches.map(\.head.title) == [title])
        #expect(dispatches.map(\.text) == [text])
    }

    @Test(
        arguments: [
            ("<html><time datetime='2019-09-04'>x</time>", "2019-09-04"),
            ("<html><time datetime='PT3H'>x</time><time datetime=2019-09-05T10:00>", "2019-09-05"),
            ("<html><meta name=date content=2019-09-06>x", "2019-09-06"), ("<html>x", nil),
        ] as [(String, String?)])
    func `the date is the page's`(source: String, date: String?) throws {
        #expect(try read("a.html", source).0.map(\.head.date) == [date.flatMap { PartialDate($0) }])
    }

    @Test func `a page's date that cannot be read is a warning`() throws {
        let (dispatches, problems) = try read("2019-01-01.html", "<meta name=date content='yesterday'><p>x")
        #expect(dispatches.count == 1)
        #expect(problems.descriptions == ["2019-01-01.html: warning: the page's date is \"yesterday\"; expected YYYY-MM-DD"])
    }

    @Test func `a page without text is refused`() throws {
        #expect(try read("a.html", "<html><nav>x</nav><script>y</script>").1.descriptions == ["a.html: holds no text; expected a dispatch"])
    }
}

@Suite struct DispatchFormatTests {
    @Test(arguments: [
        ("a.txt", "{\"text\": \"x\"}", "JSON Lines"), ("-", " {\n\"id\": 1}", "JSON Lines"), ("a.txt", "{x}", "text"), ("a.txt", "<!DOCTYPE html><p>x", "HTML"),
        ("a", "<?xml version=\"1.0\"?>\n<html xmlns=\"…\">", "HTML"), ("a.md", "# x", "Markdown"), ("a.MARKDOWN", "x", "Markdown"),
        ("a.jsonl", "[1]", "JSON Lines"),
        ("a.html", "x", "HTML"), ("a.dat", "x", "text"), ("a.md", "<b>x</b>", "Markdown"), ("a.txt", "<VNA> x", "text"), ("a.json/b", "x", "text"),
    ])
    func `a format is recognised by content first and then by ending`(name: String, text: String, format: String) throws {
        #expect(try DispatchFormat.of(InputFile(name: name, data: .init(text.utf8))).name == format)
    }

    @Test func `each ending belongs to one format`() {
        let endings = DispatchFormat.all.flatMap(\.endings)
        #expect(Set(endings).count == endings.count)
        #expect(Set(DispatchFormat.all.map(\.name)).count == DispatchFormat.all.count)
    }
}
