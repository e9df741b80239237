import Codings
import Dispatches

/// Which column of an edge list is what.
struct EdgeListColumns {
    private(set) var source = 0
    private(set) var target = 1
    private(set) var weight: Int?
    /// What else means something here.
    private(set) var attributes: [(column: Int, name: String)] = []
    /// Of a list of three columns: the third, whatever it is called, unless it is one of ours.
    private var mayBeWeight: Int?

    static let sources: Set = ["source", "from", "src", "sender", "source_id", "sourceid", "node1", "ego"]
    static let targets: Set = ["target", "to", "dst", "dest", "destination", "receiver", "target_id", "targetid", "node2", "alter"]
    static let weights = ["weight", "weights", "w", "value", "count", "strength", "sign"]

    /// Without a header: source, target, weight.
    init() { weight = 2 }

    /// Nil where the fields are no header.
    ///
    /// - Throws: ``Dispatches/Problem`` where they are one, of something else than edges.
    init?(header: [String], file: String?, line: Int) throws(Problem) {
        let names = header.map { $0.lowercased() }
        guard let source = names.firstIndex(where: Self.sources.contains), let target = names.firstIndex(where: Self.targets.contains) else {
            let known = Self.sources.union(Self.targets).union(GraphRecords.attributeNames)
            guard names.contains(where: known.contains), names.allSatisfy({ Double($0) == nil }), names.count != 2 || !names.allSatisfy({ $0.count == 1 })
            else {
                return nil
            }
            throw Problem(
                "the columns are \(header.prefix(12).map { "\"\($0.prefix(60))\"" }.joined(separator: ", ")); expected \"source\" and \"target\" among them",
                file: file, line: line)
        }
        self.source = source
        self.target = target
        weight = Self.weights.lazy.compactMap(names.firstIndex).first
        for (column, name) in names.enumerated() where ![source, target, weight].contains(column) {
            guard GraphRecords.attributeNames.contains(name) || name == "directed", !attributes.contains(where: { $0.name == name }) else {
                if names.count == 3 { mayBeWeight = column }
                continue
            }
            if !["id", "label", "name", "kind", "names", "weight", "value"].contains(name) { attributes.append((column, name)) }
        }
        if weight != nil { mayBeWeight = nil }
    }

    /// The third of three columns is the weight where the first row has a number there.
    func withWeight(in rows: DelimitedText, _ bytes: Span<UInt8>) -> EdgeListColumns {
        guard let column = mayBeWeight, column < rows.fields.count,
            DelimitedText.number(rows.fields[column], bytes, hasDecimalComma: rows.separator == UInt8(ascii: ";")) != nil
        else { return self }
        var columns = self
        columns.weight = column
        return columns
    }

    /// Whether bytes are an edge list beyond doubt: a header that names source and target, or at least two rows, each of two whole numbers, or of three fields with
    /// a number last; between spaces all must be numbers, as prose has spaces too.
    static func areRecognised(in start: Span<UInt8>, isWhole: Bool) -> Bool {
        var rows = DelimitedText(separator: DelimitedText.separator(in: start))
        let isSpaced = rows.separator == DelimitedText.space
        func isNumber(_ field: DelimitedText.Field) -> Bool {
            DelimitedText.number(field, start, hasDecimalComma: rows.separator == UInt8(ascii: ";")) != nil
        }
        var count = 0
        while count < 10, (try? rows.next(start)) == true {
            // A row that the prefix cuts in two tells nothing.
            if !isWhole, rows.position >= start.count { break }
            let fields = rows.fields
            if count == 0 {
                let names = fields.prefix(100).map { DelimitedText.text($0, start).lowercased() }
                let known = sources.union(targets).union(weights).union(GraphRecords.attributeNames)
                if names.contains(where: sources.contains), names.contains(where: targets.contains), !isSpaced || names.allSatisfy(known.contains) {
                    return true
                }
            }
            count += 1
            let numbers = fields.map(isNumber)
            switch fields.count {
            case 2: guard numbers.allSatisfy(\.self) else { return false }
            case 3: guard numbers[2], !isSpaced || numbers.allSatisfy(\.self), fields.allSatisfy({ !$0.range.isEmpty }) else { return false }
            default: return false
            }
        }
        return count > 1
    }

    /// Columns of free text, which a spreadsheet could take for a formula.
    static func isGuarded(_ name: String) -> Bool { name == "mode" || name == "dispatch" || name == "event" }

    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

    /// With an apostrophe before what a spreadsheet would take for a formula, as ``Outputs/CSV/guarded(_:)`` does, so that it can be taken off again.
    static func guarded(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first else { return text }
        return formulaStarts.contains(first) || unguarded(text) != text ? "'" + text : text
    }

    static func unguarded(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.first == "'", let second = scalars.dropFirst().first, second == "'" || formulaStarts.contains(second) else { return text }
        return String(scalars.dropFirst())
    }
}
