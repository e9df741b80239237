import Dispatches
import Yams

/// One record of a lexicon file: a YAML map on one line, read key by key; what is not as the format says is a problem with file and line.
struct Record {
    let file: String
    let line: Int
    private let values: [String: Node]

    /// The records of a file that is a list of maps, each with one of the sets of keys allowed.
    ///
    /// - Throws: ``Problem`` where the file is no YAML or no list; records that are wrong are reported to `problems` and left out.
    static func all(in file: DataFile, keys: Set<String>, problems: inout [Problem]) throws(Problem) -> [Record] {
        guard let node = try root(of: file) else { return [] }
        guard let items = node.sequence else { throw Problem("expected a list of records, each \"- {key: value, …}\"", file: file.path, line: 1) }
        return items.compactMap { item in
            let line = item.mark?.line ?? 1
            guard let mapping = item.mapping else {
                problems.append(Problem("expected a record \"{key: value, …}\"", file: file.path, line: line))
                return nil
            }
            var values: [String: Node] = [:]
            for (keyNode, value) in mapping {
                let key = keyNode.string ?? ""
                if !keys.contains(key) {
                    problems.append(.unknown("key", key, allowed: keys.sorted(), file: file.path, line: line))
                } else {
                    values[key] = value
                }
            }
            return Record(file: file.path, line: line, values: values)
        }
    }

    /// The one map that a file is.
    static func map(in file: DataFile) throws(Problem) -> Record {
        guard let node = try root(of: file) else { return Record(file: file.path, line: 1, values: [:]) }
        guard let mapping = node.mapping else { throw Problem("expected one map \"key: …\"", file: file.path, line: 1) }
        var values: [String: Node] = [:]
        for (key, value) in mapping { values[key.string ?? ""] = value }
        return Record(file: file.path, line: 1, values: values)
    }

    private static func root(of file: DataFile) throws(Problem) -> Node? {
        do {
            return try Yams.compose(yaml: file.text)
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

    var keys: Dictionary<String, Node>.Keys { values.keys }

    /// Nil where the key is not there.
    func string(_ key: String) throws(Problem) -> String? {
        guard let value = values[key] else { return nil }
        guard let scalar = value.scalar else { throw problem("\"\(key)\" is no text; expected one word or phrase") }
        return scalar.string
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

    private func strings(of value: Node, _ key: String) throws(Problem) -> [String] {
        if let scalar = value.scalar { return [scalar.string] }
        guard let items = value.sequence?.map(\.scalar?.string), !items.contains(nil) else {
            throw problem("\"\(key)\" is no list of words; expected [a, b]")
        }
        return items.compactMap(\.self)
    }

    private func mapping(_ key: String) throws(Problem) -> [(key: String, value: Node)] {
        guard let value = values[key] else { return [] }
        guard let mapping = value.mapping else { throw problem("\"\(key)\" is no map; expected {key: value, …}") }
        return mapping.compactMap { key, value in key.string.map { ($0, value) } }
    }

    /// A map from strings to lists of strings.
    func lists(_ key: String) throws(Problem) -> [String: [String]] {
        var lists: [String: [String]] = [:]
        for (name, value) in try mapping(key) { lists[name] = try strings(of: value, "\(key): \(name)") }
        return lists
    }

    /// A map from strings to whole numbers.
    func numbers(_ key: String) throws(Problem) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (name, value) in try mapping(key) {
            guard let number = value.int else { throw problem("\"\(key)\" of \"\(name)\" is no whole number") }
            numbers[name] = number
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
