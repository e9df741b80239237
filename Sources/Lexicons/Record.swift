import Dispatches
import Yams

/// One record of a lexicon file: a YAML map on one line, read key by key; what is not as the format says is a problem with file and line.
struct Record {
    let file: String
    let line: Int
    private let values: [String: YAMLValue]

    /// The records of a file that is a list of maps, each with one of the sets of keys allowed.
    ///
    /// - Throws: ``Problem`` where the file is no YAML or no list; records that are wrong are reported to `problems` and left out.
    static func all(in file: DataFile, keys: Set<String>, problems: inout [Problem]) throws(Problem) -> [Record] {
        guard let document = try document(of: file) else { return [] }
        guard case .list(let items) = document else {
            throw Problem("expected a list of records, each \"- {key: value, …}\"", file: file.path, line: 1)
        }
        return items.compactMap { item in
            guard case .mapping(let pairs) = item.value else {
                problems.append(Problem("expected a record \"{key: value, …}\"", file: file.path, line: item.line))
                return nil
            }
            for pair in pairs where !keys.contains(pair.key) {
                problems.append(.unknown("key", pair.key, allowed: keys.sorted(), file: file.path, line: item.line))
            }
            return Record(file: file.path, line: item.line, pairs.filter { keys.contains($0.key) })
        }
    }

    private init(file: String, line: Int, _ pairs: [YAMLValue.Pair]) {
        self.init(file: file, line: line, values: Dictionary(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }))
    }

    private init(file: String, line: Int, values: [String: YAMLValue]) {
        self.file = file
        self.line = line
        self.values = values
    }

    /// The one map that a file is.
    static func map(in file: DataFile) throws(Problem) -> Record {
        switch try document(of: file) {
        case nil: return Record(file: file.path, line: 1, [])
        case .map(let pairs): return Record(file: file.path, line: 1, pairs)
        default: throw Problem("expected one map \"key: …\"", file: file.path, line: 1)
        }
    }

    private static func document(of file: DataFile) throws(Problem) -> YAMLDocument? {
        if let document = FlowYAML.compose(file.text) { return document }
        do {
            return try Yams.compose(yaml: file.text).map(YAMLDocument.init)
        } catch let error as YamlError {
            let line: Int? =
                switch error {
                case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
                default: nil
                }
            throw Problem("no valid YAML: \(error)", file: file.path, line: line)
        } catch {
            throw Problem("no valid YAML: \(error)", file: file.path)
        }
    }

    /// This, with what the other says in place of its own.
    func overlaid(by other: Record) -> Record {
        Record(file: other.file, line: other.line, values: values.merging(other.values) { $1 })
    }

    var keys: Dictionary<String, YAMLValue>.Keys { values.keys }

    /// Nil where the key is not there.
    func string(_ key: String) throws(Problem) -> String? {
        guard let value = values[key] else { return nil }
        guard case .scalar(let text) = value else { throw problem("\"\(key)\" is no text; expected one word or phrase") }
        return text
    }

    /// The text of a key that every record has.
    func required(_ key: String) throws(Problem) -> String {
        guard let text = try string(key), !text.isEmpty else { throw problem("no \"\(key)\"") }
        return text
    }

    /// `true`, or not there, or `false`.
    func flag(_ key: String) throws(Problem) -> Bool {
        switch try string(key) {
        case nil, "false": return false
        case "true": return true
        case let found?: throw problem("\"\(key)\" is \"\(found)\"; expected true or false")
        }
    }

    /// One of a type's cases; nil where the key is not there.
    func choice<Choice: CaseIterable & RawRepresentable>(_ key: String) throws(Problem) -> Choice? where Choice.RawValue == String {
        guard let text = try string(key) else { return nil }
        guard let choice = Choice(rawValue: text) else { throw .unknown(key, text, allowed: Choice.allCases.map(\.rawValue), file: file, line: line) }
        return choice
    }

    /// A list of strings; a single one counts as a list of one.
    func strings(_ key: String) throws(Problem) -> [String] { try values[key].map { value throws(Problem) in try strings(of: value, key) } ?? [] }

    private func strings(of value: YAMLValue, _ key: String) throws(Problem) -> [String] {
        switch value {
        case .scalar(let text): return [text]
        case .sequence(let items):
            return try items.map { item throws(Problem) in
                guard case .scalar(let text) = item else { throw problem("\"\(key)\" is no list of words; expected [a, b]") }
                return text
            }
        case .mapping: throw problem("\"\(key)\" is no list of words; expected [a, b]")
        }
    }

    private func mapping(_ key: String) throws(Problem) -> [YAMLValue.Pair] {
        guard let value = values[key] else { return [] }
        guard case .mapping(let pairs) = value else { throw problem("\"\(key)\" is no map; expected {key: value, …}") }
        return pairs
    }

    /// A map from strings to lists of strings.
    func lists(_ key: String) throws(Problem) -> [String: [String]] {
        var lists: [String: [String]] = [:]
        for pair in try mapping(key) { lists[pair.key] = try strings(of: pair.value, "\(key): \(pair.key)") }
        return lists
    }

    /// A map from strings to whole numbers.
    func numbers(_ key: String) throws(Problem) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for pair in try mapping(key) {
            guard case .scalar(let text) = pair.value, let number = Int(text) else { throw problem("\"\(key)\" of \"\(pair.key)\" is no whole number") }
            numbers[pair.key] = number
        }
        return numbers
    }

    /// Nil where the key is not there.
    func date(_ key: String) throws(Problem) -> PartialDate? {
        guard let text = try string(key) else { return nil }
        guard let date = PartialDate(text) else { throw problem("\"\(key)\" is \"\(text)\"; expected YYYY-MM-DD, YYYY-MM or YYYY") }
        return date
    }

    func problem(_ message: String) -> Problem { Problem(message, file: file, line: line) }

    func unknown(_ what: String, _ found: String, among allowed: some Sequence<String>) -> Problem {
        let near = Problem.nearest(to: found, among: allowed.sorted()).map { "did you mean \"\($0)\"?" } ?? "it is not in the lexicon"
        return problem("unknown \(what) \"\(found)\"; \(near)")
    }
}
