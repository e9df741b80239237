import Outputs

extension ReportFormat {
    /// One file to read in any browser or to print; it fetches nothing and has no script.
    static let html = ReportFormat(name: "html", fileExtensions: ["html", "htm"]) { report, _ in html(report.document) }

    private static func html(_ document: Document) -> String {
        let title = HTML.text(document.title)
        let body = document.blocks.map(html).joined()
        return """
            <!DOCTYPE html>
            <html lang="\(HTML.attribute(document.wording.code))">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(SHA256.policySource(of: css))'">
            <title>\(title)</title>
            <style>\(css)</style>
            </head>
            <body>
            <main>
            <h1 dir="auto">\(title)</h1>
            \(body)</main>
            </body>
            </html>

            """
    }

    private static func html(_ block: Document.Block) -> String {
        switch block {
        case .heading(let text): "<h2 dir=\"auto\">\(HTML.text(text))</h2>\n"
        case .paragraph(let text): "<p dir=\"auto\">\(HTML.text(text))</p>\n"
        case .note(let text): "<p class=\"note\" dir=\"auto\">\(HTML.text(text))</p>\n"
        case .table(let table): html(table)
        case .dots(let plot): html(plot)
        case .list(let items): "<ul>\n\(items.map { "<li dir=\"auto\">\(HTML.text($0))</li>\n" }.joined())</ul>\n"
        case .terms(let terms):
            "<dl>\n\(terms.map { "<dt dir=\"auto\">\(HTML.text($0.name))</dt><dd dir=\"auto\">\(HTML.text($0.text))</dd>\n" }.joined())</dl>\n"
        case .quotation(let text, let source):
            "<blockquote dir=\"auto\"><p>\(HTML.text(text))</p><footer>\(HTML.text(source))</footer></blockquote>\n"
        }
    }

    private static func html(_ table: TextTable) -> String {
        func cells(_ texts: [String], _ tag: String) -> String {
            zip(texts, table.columns).enumerated().map { number, cell in
                let (text, column) = cell
                let place = column.alignment == .right ? " class=\"right\"" : ""
                let name = tag == "td" && number == (table.keyColumns > 1 ? 1 : 0) ? "th scope=\"row\"" : tag == "th" ? "th scope=\"col\"" : "td"
                return "<\(name)\(place) dir=\"auto\">\(HTML.text(text))</\(name.prefix(2))>"
            }.joined()
        }
        let head = "<thead><tr>\(cells(table.columns.map(\.head), "th"))</tr></thead>"
        let rows = table.rows.map { "<tr>\(cells($0.map(\.text), "td"))</tr>\n" }.joined()
        return "<div class=\"table\" tabindex=\"0\"><table>\(head)\n<tbody>\n\(rows)</tbody></table></div>\n"
    }

    /// Names on the left, dots on a scale that begins at 0 unless a value is below it, figures on the right.
    private static func html(_ plot: Document.DotPlot) -> String {
        let values = plot.dots.flatMap { [$0.value, $0.low ?? $0.value, $0.high ?? $0.value] }.filter(\.isFinite)
        let least = min(0, values.min() ?? 0)
        let span = max((values.max() ?? 0) - least, .leastNonzeroMagnitude)
        let (left, width, row) = (190.0, 330.0, 20.0)
        func x(_ value: Double) -> String { number(left + width * (value.isFinite ? (value - least) / span : 0)) }
        var marks = ""
        for (index, dot) in plot.dots.enumerated() {
            let y = row * (Double(index) + 0.5) + 2
            marks +=
                "<text class=\"name\" x=\"\(number(left - 12))\" y=\"\(number(y + 4))\">\(HTML.text(Terminal.cut(Terminal.plain(dot.label), to: 26)))</text>"
            marks += "<line class=\"guide\" x1=\"\(number(left))\" x2=\"\(number(left + width))\" y1=\"\(number(y))\" y2=\"\(number(y))\"/>"
            if let low = dot.low, let high = dot.high {
                marks += "<line class=\"range\" x1=\"\(x(low))\" x2=\"\(x(high))\" y1=\"\(number(y))\" y2=\"\(number(y))\"/>"
            }
            marks += "<circle cx=\"\(x(dot.value))\" cy=\"\(number(y))\" r=\"5\"/>"
            marks += "<text class=\"value\" x=\"\(number(left + width + 16))\" y=\"\(number(y + 4))\">\(HTML.text(dot.text))</text>\n"
        }
        let height = row * Double(plot.dots.count) + 4
        let label = HTML.attribute("\(plot.title): " + plot.dots.map { "\($0.label) \($0.text)" }.joined(separator: ", "))
        return """
            <figure class="dots"><figcaption>\(HTML.text(plot.title))</figcaption>
            <svg viewBox="0 0 600 \(number(height))" role="img" aria-label="\(label)">
            \(marks)</svg></figure>

            """
    }

    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    private static let css = """

        :root{color-scheme:light dark;--ink:#16212b;--quiet:#414b55;--rule:#d5dadf;--page:#fff;--tint:#f3f6f8;--dot:#24628f}
        @media(prefers-color-scheme:dark){:root{--ink:#e6ebef;--quiet:#a9b4be;--rule:#39434c;--page:#12181d;--tint:#1b232a;--dot:#7db8e0}}
        body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 "DejaVu Sans",Verdana,Geneva,sans-serif}
        main{max-width:62rem;margin:0 auto;padding:2rem 1.25rem 4rem}
        h1{font-size:1.7rem;line-height:1.25;margin:0 0 1rem}
        h2{font-size:1.2rem;margin:2.2rem 0 .6rem;padding-bottom:.25rem;border-bottom:1px solid var(--rule)}
        p,ul,dl{max-width:46rem}
        .note{color:var(--quiet);border-left:3px solid var(--rule);padding-left:.75rem}
        .table{overflow-x:auto;margin:1rem 0}
        table{border-collapse:collapse;font-size:.85rem;white-space:nowrap;font-variant-numeric:tabular-nums}
        th,td{padding:.3rem .7rem;text-align:left;border-bottom:1px solid var(--rule);font-weight:400}
        thead th{font-weight:700;position:sticky;top:0;background:var(--page)}
        tbody th{font-weight:700}
        tbody tr:nth-child(even){background:var(--tint)}
        .right{text-align:right;white-space:pre}
        dt{font-weight:700;margin-top:.7rem}
        dd{margin:0}
        blockquote{margin:.5rem 0 1rem;padding:.1rem 1rem;border-left:3px solid var(--dot);max-width:46rem}
        blockquote p{margin:.2rem 0}
        blockquote footer{color:var(--quiet);font-size:.85rem}
        .dots{display:inline-block;width:min(100%,28rem);margin:.5rem 1rem .5rem 0;vertical-align:top}
        figcaption{font-weight:700}
        .dots svg{width:100%;height:auto}
        .dots text{font-size:12.5px;fill:var(--ink)}
        .name{text-anchor:end}
        .guide{stroke:var(--rule)}
        .range{stroke:var(--dot);stroke-width:2;opacity:.6}
        circle{fill:var(--dot)}
        @media print{:root{--ink:#000;--quiet:#333;--rule:#bbb;--page:#fff;--tint:#f5f5f5;--dot:#24628f}main{max-width:none;padding:0}h2{break-after:avoid}tr,figure,blockquote{break-inside:avoid}.table{overflow:visible}table{font-size:8pt}}

        """
}
