import Outputs

extension ReportFormat {
    /// CommonMark, with GitHub's tables.
    static let markdown = ReportFormat(name: "markdown", fileExtensions: ["md", "markdown"]) { report, _ in markdown(report.document) }

    private static func markdown(_ document: Document) -> String {
        var parts = ["# \(Markdown.inline(document.title))\n"]
        parts += document.blocks.map { markdown($0, document.wording) }.filter { !$0.isEmpty }
        return parts.joined(separator: "\n")
    }

    private static func markdown(_ block: Document.Block, _ wording: Wording) -> String {
        switch block {
        case .heading(let text): "## \(Markdown.inline(text))\n"
        case .paragraph(let text): Markdown.block(text) + "\n"
        case .note(let text): "*\(wording("Note:"))* \(Markdown.inline(text))\n"
        case .table(let table): table.markdown
        case .dots: ""
        case .list(let items): items.map { "- \(Markdown.block($0))\n" }.joined()
        case .terms(let terms): terms.map { "- **\(Markdown.inline($0.name))**\(wording(": "))\(Markdown.inline($0.text))\n" }.joined()
        case .quotation(let text, let source): "> \(Markdown.block(text))\n>\n> — \(Markdown.inline(source))\n"
        }
    }
}
