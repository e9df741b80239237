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

    var keys: Dictionary<String, Node>.Keys { values.keys }

    func string(_ key: String) -> String? { values[key]?.scalar?.string }

    /// A list of strings; a single one counts as a list of one.
    func strings(_ key: String) -> [String] {
        guard let value = values[key] else { return [] }
        if let scalar = value.scalar { return [scalar.string] }
        return value.sequence?.compactMap { $0.scalar?.string } ?? []
    }

    /// A map from strings to lists of strings.
    func lists(_ key: String) -> [String: [String]] {
        var lists: [String: [String]] = [:]
        for (key, value) in values[key]?.mapping ?? [:] {
            guard let key = key.string else { continue }
            lists[key] = value.scalar.map { [$0.string] } ?? value.sequence?.compactMap { $0.scalar?.string } ?? []
        }
        return lists
    }

    /// A map from strings to whole numbers.
    func numbers(_ key: String) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (key, value) in values[key]?.mapping ?? [:] {
            if let key = key.string, let number = value.int { numbers[key] = number }
        }
        return numbers
    }

    /// Nil where the key is not there.
    func date(_ key: String) throws(Problem) -> PartialDate? {
        guard let text = string(key) else { return nil }
        guard let date = PartialDate(text) else { throw problem("\"\(key)\" is \"\(text)\"; expected YYYY-MM-DD, YYYY-MM or YYYY") }
        return date
    }

    func problem(_ message: String) -> Problem { Problem(message, file: file, line: line) }
}
