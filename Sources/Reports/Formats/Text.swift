import Outputs

extension ReportFormat {
    /// Plain text for a terminal or a letter, wrapped.
    static let text = ReportFormat(name: "text", fileExtensions: ["txt", "text"]) { report, width in text(report.document, max(width, 20)) }

    /// As ``text``, with headings in bold and their underlines dim, for a terminal that has colours.
    public static func coloured(_ report: any Report, width: Int) -> String {
        let lines = text(report.document, max(width, 20)).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { number, line in
            if isRule(line) { return "\u{1B}[2m\(line)\u{1B}[0m" }
            let isHeading = lines.dropFirst(number + 1).first.map(isRule) ?? false
            return isHeading && !line.isEmpty ? "\u{1B}[1m\(line)\u{1B}[0m" : String(line)
        }.joined(separator: "\n")
    }

    private static func isRule(_ line: Substring) -> Bool { !line.isEmpty && line.allSatisfy { $0 == "═" || $0 == "─" || $0 == " " } }

    private static func text(_ document: Document, _ width: Int) -> String {
        var parts = [underlined(document.title, with: "═", width)]
        for block in document.blocks { parts.append(lines(of: block, width, document.wording)) }
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static func lines(of block: Document.Block, _ width: Int, _ wording: Wording) -> [String] {
        // Beyond this a line is tiring to read, however wide the terminal; tables may use all of it.
        let measure = min(width, 100)
        return switch block {
        case .heading(let text): underlined(text, with: "─", measure)
        case .paragraph(let text): Terminal.wrapped(Terminal.plain(text), to: measure)
        case .note(let text): Terminal.wrapped(wording("Note:") + " " + Terminal.plain(text), to: measure, indent: "      ")
        case .table(let table): table.lines(width: width)
        case .dots: []
        case .list(let items): items.flatMap { Terminal.wrapped("• " + Terminal.plain($0), to: measure, indent: "  ") }
        case .terms(let terms): terms.flatMap { Terminal.wrapped(Terminal.plain($0.name + wording(": ") + $0.text), to: measure, indent: "    ") }
        case .quotation(let text, let source):
            Terminal.wrapped(Terminal.plain(text), to: measure - 4).map { "    " + $0 }
                + Terminal.wrapped("— " + Terminal.plain(source), to: measure - 4, indent: "  ").map { "    " + $0 }
        }
    }

    private static func underlined(_ text: String, with mark: String, _ width: Int) -> [String] {
        let lines = Terminal.wrapped(Terminal.plain(text), to: width)
        return lines + [String(repeating: mark, count: lines.map(Terminal.width).max() ?? 0)]
    }
}
