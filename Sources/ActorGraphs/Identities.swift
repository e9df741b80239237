import Codings
import Dispatches
import Yams

/// What the user knows better of who is who: it goes above the rules of ``OfficialIdentity``.
///
/// ```yaml
/// same:
///   - [official:le-drian, official:jean-yves-le-drian]
///   - [official:antonio-guterres, official:antonio-guterres-2]
///   - [Nicolas Sarkozy, Sarkozy]
/// not-same:
///   - [John Kerry, John F. Kerry]
/// ```
/// An entry with a kind and a colon is an id, of a coding or of the graph made without this file; any other is an official's name, spelled however.
/// The actor that a list of `same` makes has its first id, or where it has none, the id that its names give it.
public struct Identities: Hashable, Sendable {
    public static let none = Identities()

    /// Each list is one actor. Where ids are of countries or forums, they are all of one kind, and there are no names among them.
    public var same: [[String]]
    /// Of each list any two are two actors.
    public var notSame: [[String]]

    public init(same: [[String]] = [], notSame: [[String]] = []) {
        self.same = same
        self.notSame = notSame
    }

    /// - Throws: ``Dispatches/Problem`` with file and line for what is no YAML of that form, an id that cannot be, ids of two kinds in one list of `same`,
    ///   and a pair that is said to be the same and not the same.
    public init(yaml: String, file: String? = nil) throws(Problem) {
        self.init()
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            let mark: Mark? =
                switch error as? YamlError {
                case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
                default: nil
                }
            throw Problem("no YAML; expected \"same:\" and \"not-same:\" with lists of ids or names", file: file, line: mark?.line)
        }
        guard let root, root.null == nil else { return }
        guard let mapping = root.mapping else {
            throw Problem("expected \"same:\" and \"not-same:\" with lists of ids or names", file: file, line: root.mark?.line)
        }
        for (key, value) in mapping {
            let name = key.string ?? ""
            guard name == "same" || name == "not-same" else {
                throw Problem.unknown("key", name, allowed: ["same", "not-same"], file: file, line: key.mark?.line)
            }
            guard let lists = value.sequence else {
                if value.null != nil { continue }
                throw Problem("\"\(name)\" is no list; expected lists of ids or names, such as - [official:a, official:b]", file: file, line: value.mark?.line)
            }
            for node in lists {
                let list = try Self.list(node, under: name, file: file)
                if name == "same" { same.append(list) } else { notSame.append(list) }
            }
            try checkContradiction(file: file, line: key.mark?.line)
        }
    }

    private static func list(_ node: Node, under key: String, file: String?) throws(Problem) -> [String] {
        let line = node.mark?.line
        guard let items = node.sequence, items.count >= 2 else {
            throw Problem("an entry of \"\(key)\" has fewer than two actors; expected a list such as [official:a, official:b]", file: file, line: line)
        }
        var entries: [String] = []
        var kinds: Set<ActorKind> = []
        for item in items {
            guard let text = item.string, !text.isEmpty else {
                throw Problem("an entry of \"\(key)\" is no text; expected an id or a name", file: file, line: item.mark?.line ?? line)
            }
            if let id = ActorID(text) {
                guard id.isWellFormed else {
                    throw Problem("\"\(text)\" is no id; expected country:XXX, official:given-family or forum:slug", file: file, line: item.mark?.line ?? line)
                }
                kinds.insert(id.kind)
            } else {
                kinds.insert(.official)
            }
            entries.append(text)
        }
        if key == "same", kinds.count > 1 {
            throw Problem(
                "\(entries.map { "\"\($0)\"" }.joined(separator: ", ")) are actors of different kinds; a name alone is an official's", file: file, line: line)
        }
        return entries
    }

    private func checkContradiction(file: String?, line: Int?) throws(Problem) {
        for apart in notSame {
            for list in same where Set(list).intersection(apart).count > 1 {
                let both = list.filter(apart.contains).map { "\"\($0)\"" }.joined(separator: " and ")
                throw Problem("\(both) stand under \"same\" and under \"not-same\"; take one of the two out", file: file, line: line)
            }
        }
    }
}
