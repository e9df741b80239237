/// A table, and its forms: plain text fitted to a width, Markdown, CSV.
public struct TextTable: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable { case left, right }

    public struct Column: Hashable, Sendable {
        public var head: String
        public var alignment: Alignment
        /// Its cells may be cut where the table is too wide; others are shown whole.
        public var isFlexible: Bool

        public init(_ head: String, _ alignment: Alignment = .left, isFlexible: Bool = false) {
            self.head = head
            self.alignment = alignment
            self.isFlexible = isFlexible
        }
    }

    /// What people read of a cell, and what a program does.
    public struct Cell: Hashable, Sendable {
        public var text: String
        public var data: CSV.Cell

        public init(_ text: String, data: CSV.Cell? = nil) {
            self.text = text
            self.data = data ?? .text(text)
        }
    }

    public var columns: [Column]
    /// Each with as many cells as there are columns.
    public private(set) var rows: [[Cell]] = []
    /// The first ones say what a row is about: they are repeated where the table is broken into parts side by side.
    public var keyColumns: Int

    public init(columns: [Column], keyColumns: Int = 1) {
        self.columns = columns
        self.keyColumns = min(keyColumns, columns.count)
    }

    /// - Precondition: as many cells as columns.
    public mutating func append(_ row: [Cell]) {
        precondition(row.count == columns.count, "a row of \(row.count) cells in a table of \(columns.count) columns")
        rows.append(row)
    }
}

// MARK: - Plain text

extension TextTable {
    private static let gap = 2
    /// A flexible column is not made narrower: a name should be told from others.
    private static let leastWidth = 16
    /// Nor does a cell of one get wider, however wide the page.
    private static let greatestWidth = 48

    /// Lines without trailing spaces, none wider than `width` if the key columns and one more have room; parts of a table that is wider still stand one below the other.
    public func lines(width limit: Int) -> [String] {
        let cells = ([columns.map(\.head)] + rows.map { $0.map(\.text) }).map { $0.map(Terminal.plain) }
        var widths = columns.indices.map { column in
            let widest = cells.reduce(0) { max($0, Terminal.width($1[column])) }
            return columns[column].isFlexible ? min(widest, Self.greatestWidth) : widest
        }
        shrink(&widths, to: limit)
        let space = String(repeating: " ", count: Self.gap)
        var lines: [String] = []
        for part in parts(widths, limit) {
            if !lines.isEmpty { lines.append("") }
            for (number, row) in cells.enumerated() {
                lines.append(line(row, part, widths))
                if number == 0 { lines.append(part.map { String(repeating: "─", count: widths[$0]) }.joined(separator: space)) }
            }
        }
        return lines
    }

    /// Takes from the widest flexible column, a character at a time. Where that is not enough and the table is broken anyway, names stay as long as
    /// the key columns leave half of the page, and room for any column.
    private func shrink(_ widths: inout [Int], to limit: Int) {
        func total(_ columns: some Sequence<Int>) -> Int { columns.reduce(-Self.gap) { $0 + widths[$1] + Self.gap } }
        let slack = columns.indices.reduce(0) { columns[$1].isFlexible ? $0 + max(0, widths[$1] - Self.leastWidth) : $0 }
        var excess = total(columns.indices) - limit
        var shrinkable = columns.indices
        if excess > slack {
            shrinkable = 0..<keyColumns
            let widestOther = columns.indices.dropFirst(keyColumns).map { widths[$0] }.max() ?? 0
            excess = total(shrinkable) - min(limit / 2, limit - Self.gap - widestOther)
        }
        // Beside the key columns, none is wider than what they leave of the page once they are shrunk.
        defer {
            let keys = (0..<keyColumns).reduce(0) { $0 + widths[$1] + Self.gap }
            for column in columns.indices.dropFirst(keyColumns) where columns[column].isFlexible {
                widths[column] = min(widths[column], max(Self.leastWidth, limit - keys))
            }
        }
        while excess > 0 {
            let candidates = shrinkable.filter { columns[$0].isFlexible && widths[$0] > Self.leastWidth }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
            excess -= 1
        }
    }

    /// Columns of each part: the key columns, and as many others as have room, at least one.
    private func parts(_ widths: [Int], _ limit: Int) -> [[Int]] {
        let keys = Array(columns.indices.prefix(keyColumns))
        let keyWidth = keys.reduce(0) { $0 + widths[$1] + Self.gap }
        var parts: [[Int]] = []
        var part = keys
        var used = keyWidth
        for column in columns.indices.dropFirst(keyColumns) {
            if part.count > keys.count, used + widths[column] > limit {
                parts.append(part)
                part = keys
                used = keyWidth
            }
            part.append(column)
            used += widths[column] + Self.gap
        }
        return parts + [part]
    }

    private func line(_ row: [String], _ part: [Int], _ widths: [Int]) -> String {
        var line = part.map { column in
            let text = Terminal.cut(row[column], to: widths[column])
            let space = String(repeating: " ", count: widths[column] - Terminal.width(text))
            return columns[column].alignment == .left ? text + space : space + text
        }.joined(separator: String(repeating: " ", count: Self.gap))
        while line.last == " " { line.removeLast() }
        return line
    }
}

// MARK: - Markdown and CSV

extension TextTable {
    /// A table as GitHub, Pandoc and most others read it, with a line end behind it.
    public var markdown: String {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
        return line(columns.map { Markdown.cell($0.head) }) + line(columns.map { $0.alignment == .left ? "---" : "---:" })
            + rows.map { line($0.map { Markdown.cell($0.text) }) }.joined()
    }

    /// The heads and the cells' data.
    public var csv: String {
        CSV.record(columns.map { .text($0.head) }) + rows.map { CSV.record($0.map(\.data)) }.joined()
    }
}
