extension DispatchFormat {
    /// Markdown (CommonMark with tables, strike-through and footnotes) as a reader sees it, behind front matter where there is some. Content does not
    /// tell it from text, so the ending must.
    static let markdown = DispatchFormat(
        name: "Markdown", endings: ["md", "markdown", "mdown"], recognizes: { _ in false },
        read: { file, reader, each in
            try reader.readParts(of: file, each: each) { source, warnings throws(Problem) in
                var draft = DispatchDraft()
                var start = 0
                if let head = FrontMatter(source.bytes) {
                    try head.fill(&draft, firstLine: source.line, warnings: &warnings)
                    start = head.end
                }
                var converter = MarkdownConverter(source.bytes, from: start, title: draft.title)
                converter.convert()
                draft.title = converter.title
                draft.text = converter.text
                return draft
            }
        })
}

/// Markdown to plain text, block by block: marks go, what a reader sees stays. O(n).
///
/// Paragraphs are a blank line apart, list items and rows of a table a line; a line end inside a paragraph is a space. Bullets, rules, images, comments
/// and link addresses are dropped, numbers of lists and code stay, cells are a tab apart. The first heading of level 1 is the title, unless front matter
/// has given one; then it stays, if it says something else.
struct MarkdownConverter {
    private(set) var title: String?
    var text: String { out[...].trimmed.string }

    private let bytes: [UInt8]
    private let start: Int
    private let hadTitle: Bool
    private let labels: Set<String>
    /// The last `-->`: a comment that opens behind it is none.
    private let lastCommentEnd: Int
    private var out: [UInt8] = []
    private var paragraph: [UInt8] = []
    private var paragraphLines = 0
    private enum Block { case none, text, line }
    private var previous = Block.none
    private var current = Block.text
    private var inComment = false
    private var fence: (mark: UInt8, count: Int)?
    private var inTable = false
    private var inNote = false

    init(_ bytes: [UInt8], from start: Int = 0, title: String? = nil) {
        self.bytes = bytes
        self.start = start
        self.title = title
        hadTitle = title != nil
        var labels: Set<String> = []
        var lines = LineScanner(bytes, in: start..<bytes.count)
        var lastCommentEnd = -1
        while let (range, _) = lines.next() {
            let line = bytes[range].trimmed
            if let label = Self.definition(line)?.label { labels.insert(label) }
            for index in line.indices.dropLast(2) where line[index] == 0x2D && line[index + 1] == 0x2D && line[index + 2] == 0x3E { lastCommentEnd = index }
        }
        self.labels = labels
        self.lastCommentEnd = lastCommentEnd
    }

    mutating func convert() {
        var lines = LineScanner(bytes, in: start..<bytes.count)
        while let (range, _) = lines.next() {
            if let fence {
                fenced(range, fence)
            } else {
                let line = withoutComments(range)
                if line.isEmpty, !range.isEmpty, !bytes[range].trimmed.isEmpty { continue }
                convert(line[...])
            }
        }
        flush()
    }

    /// `[label]: address`, or `[^1]: note`, whose text is kept.
    private static func definition(_ line: ArraySlice<UInt8>) -> (label: String, isNote: Bool, rest: Int)? {
        guard line.first == UInt8(ascii: "["), let close = line.prefix(200).firstIndex(of: UInt8(ascii: "]")), close > line.startIndex + 1,
            close + 1 < line.endIndex, line[close + 1] == UInt8(ascii: ":")
        else { return nil }
        let label = line[(line.startIndex + 1)..<close]
        return (label.string.lowercased(), label.first == UInt8(ascii: "^"), close + 2)
    }

    private mutating func fenced(_ range: Range<Int>, _ fence: (mark: UInt8, count: Int)) {
        let line = bytes[range].trimmed
        if line.count >= fence.count, line.allSatisfy({ $0 == fence.mark }) {
            self.fence = nil
            previous = .text
            return
        }
        separate(.line)
        out += bytes[range]
        previous = .line
    }

    private mutating func withoutComments(_ range: Range<Int>) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            if inComment {
                if bytes[index] == 0x2D, index + 2 < range.upperBound, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E {
                    inComment = false
                    index += 3
                } else {
                    index += 1
                }
            } else if bytes[index] == UInt8(ascii: "<"), index < lastCommentEnd, index + 3 < range.upperBound, bytes[index + 1] == UInt8(ascii: "!"),
                bytes[index + 2] == 0x2D, bytes[index + 3] == 0x2D
            {
                inComment = true
                index += 4
            } else {
                line.append(bytes[index])
                index += 1
            }
        }
        return line
    }

    private mutating func convert(_ whole: ArraySlice<UInt8>) {
        var start = whole.startIndex
        while start < whole.endIndex, whole[start].isASCIISpace || whole[start] == UInt8(ascii: ">") { start += 1 }
        let line = whole[start...]
        let content = line.trimmed
        guard let first = content.first else { return flush() }
        let run = content.prefix { $0 == first }.count
        if first == UInt8(ascii: "`") || first == UInt8(ascii: "~"), run >= 3, first == UInt8(ascii: "~") || !content.dropFirst(run).contains(first) {
            flush()
            fence = (first, run)
            previous = previous == .none ? .none : .text
            return
        }
        if first == UInt8(ascii: "#"), run <= 6, run == content.count || content[content.startIndex + run].isASCIISpace {
            flush()
            return heading(content.dropFirst(run).trimmed, level: run)
        }
        if !paragraph.isEmpty, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"), run == content.count, run >= 2, current == .text {
            let words = paragraph
            paragraph = []
            paragraphLines = 0
            return heading(words[...], level: first == UInt8(ascii: "=") ? 1 : 2)
        }
        if isRule(content) { return flush() }
        if isDelimiterRow(content), paragraphLines == 1, paragraph.contains(UInt8(ascii: "|")) {
            let header = paragraph
            paragraph = []
            paragraphLines = 0
            inTable = true
            previous = previous == .none ? .none : .text
            return row(header[...])
        }
        if inTable {
            if content.contains(UInt8(ascii: "|")) { return row(content) }
            inTable = false
        }
        if paragraph.isEmpty || inNote, let (_, isNote, rest) = Self.definition(content) {
            flush()
            if isNote { add(content[rest...].trimmed) }
            inNote = isNote
            return
        }
        if let item = listItem(content) {
            flush()
            current = .line
            return add(item)
        }
        add(line)
    }

    /// Three or more of `-`, `*` or `_`, with nothing but spaces between.
    private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(first) else { return false }
        var count = 0
        for byte in line {
            if byte == first { count += 1 } else if !byte.isASCIISpace { return false }
        }
        return count >= 3
    }

    private func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
            && line.allSatisfy { $0.isASCIISpace || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
    }

    /// What stands behind a bullet; a number stays. A number other than 1 does not break a paragraph: `… en` / `2019. Le ministre`.
    private func listItem(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let first = line.first else { return nil }
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
            guard line.count > 1, line[line.startIndex + 1].isASCIISpace else { return nil }
            let item = line.dropFirst().trimmed
            let isTask = item.count > 3 && [" ", "x", "X"].contains { item.starts(with: "[\($0)] ".utf8) }
            return isTask ? item.dropFirst(4) : item
        }
        let digits = line.prefix { $0.isASCIIDigit }.count
        let behind = Array(line.dropFirst(digits).prefix(2))
        guard (1...9).contains(digits), behind.count == 2, behind[0] == UInt8(ascii: ".") || behind[0] == UInt8(ascii: ")"), behind[1].isASCIISpace
        else { return nil }
        return paragraph.isEmpty || current == .line || digits == 1 && first == UInt8(ascii: "1") ? line : nil
    }

    private mutating func add(_ line: ArraySlice<UInt8>) {
        if !paragraph.isEmpty {
            // Two spaces before the end of a line keep the line end.
            let isHard = paragraph.count > 1 && paragraph[paragraph.count - 1] == 0x20 && paragraph[paragraph.count - 2] == 0x20
            while let last = paragraph.last, last.isASCIISpace { paragraph.removeLast() }
            if paragraph.last == UInt8(ascii: "\\") {
                paragraph.removeLast()
                paragraph.append(10)
            } else {
                paragraph.append(isHard ? 10 : 0x20)
            }
        }
        paragraph += line
        paragraphLines += 1
    }

    private mutating func heading(_ words: ArraySlice<UInt8>, level: Int) {
        var end = words.endIndex
        while end > words.startIndex, words[end - 1] == UInt8(ascii: "#") { end -= 1 }
        if end < words.endIndex, end == words.startIndex || words[end - 1].isASCIISpace {} else { end = words.endIndex }
        let plain = MarkdownInline(Array(words[..<end].trimmed), labels: labels).plain()[...].trimmed
        guard !plain.isEmpty else { return }
        if level == 1, title == nil {
            title = plain.string
            return
        }
        if level == 1, hadTitle, plain.string == title { return }
        separate(.text)
        out += plain
        previous = .text
    }

    private mutating func row(_ line: ArraySlice<UInt8>) {
        var line = line.trimmed
        if line.first == UInt8(ascii: "|") { line = line.dropFirst() }
        if line.last == UInt8(ascii: "|") { line = line.dropLast() }
        separate(.line)
        var isFirst = true
        for cell in line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
            if !isFirst { out.append(9) }
            isFirst = false
            out += MarkdownInline(Array(cell.trimmed), labels: labels).plain()
        }
        previous = .line
    }

    /// Writes what parts a block from the one before.
    private mutating func separate(_ block: Block) {
        guard !out.isEmpty else { return }
        out.append(10)
        if block != .line || previous != .line { out.append(10) }
    }

    private mutating func flush() {
        defer {
            paragraph = []
            paragraphLines = 0
            current = .text
        }
        inTable = false
        inNote = false
        guard !paragraph.isEmpty else { return }
        let plain = MarkdownInline(paragraph, labels: labels).plain()[...].trimmed
        guard !plain.isEmpty else { return }
        separate(current)
        out += plain
        previous = current
    }
}
