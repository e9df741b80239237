import Dispatches
import Foundation

/// A kind of record of the lexicon's files.
protocol LexiconRecord: Sendable {
    static var keys: Set<String> { get }
    /// Whether a file may have several records of one name.
    static var mayRepeat: Bool { get }
    /// What the record is about: one of the user's replaces every built-in one of the same name.
    var recordName: String { get }
    init(_ record: Record) throws(Problem)
}

extension LexiconRecord {
    static var mayRepeat: Bool { false }
}

/// The files that a lexicon is read from: those in the binary, and over them the user's.
///
/// A file of the user's lies over the built-in one of the same path, of which the folder `languages` may be left out: `fr/verbs.yaml`, `forums.yaml`.
struct LexiconFiles {
    /// From the bottom to the top, by path in the data folder.
    private var files: [String: [DataFile]]

    /// The paths that a file may have, `xx` for a language.
    private static let common = ["agencies.yaml", "countries.yaml", "forums.yaml", "leaders.yaml", "memberships.yaml", "readings.forest", "ties.forest"]
    private static let ofLanguage = ["words.yaml", "countries.yaml", "offices.yaml", "paradigms.yaml", "verbs.yaml", "nouns.yaml", "claims.yaml"]

    init(_ builtIn: [String: DataFile] = DataFile.builtIn, additions: [DataFile] = []) throws(Problem) {
        files = builtIn.mapValues { [$0] }
        for file in additions { files[try Self.place(of: file), default: []].append(file) }
    }

    /// The codes of the languages that have a file, sorted.
    var languages: [String] {
        Set(
            files.keys.compactMap { path in
                let parts = path.split(separator: "/")
                return parts.count == 3 && parts[0] == "languages" ? String(parts[1]) : nil
            }
        ).sorted()
    }

    private static func place(of file: DataFile) throws(Problem) -> String {
        let parts = file.path.split { $0 == "/" || $0 == "\\" }.map(String.init)
        let name = parts.last ?? ""
        let folder = parts.dropLast().last ?? ""
        let isLanguage = folder.utf8.count == 2 && folder.utf8.allSatisfy { (97...122).contains($0) }
        if isLanguage, ofLanguage.contains(name) { return "languages/\(folder)/\(name)" }
        if common.contains(name), !isLanguage { return name }
        if ofLanguage.contains(name) {
            throw Problem("is a file of one language; put it into a folder named after the language, such as \"fr/\(name)\"", file: file.path)
        }
        throw .unknown("lexicon file", name, allowed: isLanguage ? ofLanguage : common + ofLanguage.filter { !common.contains($0) }, file: file.path)
    }

    /// A record's value, and the record, which knows where it stands.
    struct Entry<Value: Sendable> {
        var value: Value
        var record: Record
    }

    /// The records of one path: of each name those of the topmost file that has it, in the order of the files. Records that are wrong are left out and named.
    ///
    /// - Throws: ``Problem`` for a file that is no list of records.
    func records<Value: LexiconRecord>(_ path: String, _ type: Value.Type = Value.self, problems: inout [Problem]) throws(Problem) -> [Entry<Value>] {
        var entries: [Entry<Value>] = []
        for file in files[path] ?? [] {
            var own: [Entry<Value>] = []
            var lines: [String: Int] = [:]
            for record in try Record.all(in: file, keys: Value.keys, problems: &problems) {
                do throws(Problem) {
                    let value = try Value(record)
                    if let line = lines[value.recordName], !Value.mayRepeat {
                        throw record.problem("\"\(value.recordName)\" stands in line \(line) too; make one record of the two")
                    }
                    lines[value.recordName] = record.line
                    own.append(Entry(value: value, record: record))
                } catch {
                    problems.append(error)
                }
            }
            entries.removeAll { lines[$0.value.recordName] != nil }
            entries += own
        }
        return entries
    }

    /// The topmost forest; one without trees where there is none.
    func forest(_ path: String) throws(Problem) -> Forest {
        try files[path]?.last.map { file throws(Problem) in try Forest(file.text, file: file.path) } ?? Forest()
    }

    /// The one map that a path's files are: of each key the value of the topmost file that has it. Nil where there is no file.
    func map(_ path: String) throws(Problem) -> Record? {
        var merged: Record?
        for file in files[path] ?? [] {
            let map = try Record.map(in: file)
            merged = merged?.overlaid(by: map) ?? map
        }
        return merged
    }
}

extension DataFile {
    /// The file at a path, or the files in the folder there, that end in `.yaml` or `.forest`, in the order of their names.
    ///
    /// - Throws: ``Problem`` where there is nothing, what is there cannot be read, or a folder has no such file.
    static func files(at path: String) throws(Problem) -> [DataFile] {
        let isFolder = (try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
        guard isFolder else {
            return [DataFile(path: path, text: String(decoding: try InputFile(path: path).data, as: UTF8.self))]
        }
        let names = (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).filter {
            $0.hasSuffix(".yaml") || $0.hasSuffix(".forest")
        }.sorted()
        guard !names.isEmpty else { throw Problem("is a folder without a file that ends in .yaml; expected files such as \"fr/verbs.yaml\"", file: path) }
        var files: [DataFile] = []
        for name in names {
            let file = path.hasSuffix("/") ? path + name : path + "/" + name
            files.append(DataFile(path: file, text: String(decoding: try InputFile(path: file).data, as: UTF8.self)))
        }
        return files
    }
}
