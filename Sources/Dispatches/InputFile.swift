import Foundation

/// A file as the user named it, and its bytes: mapped where that is possible, so that a big file costs no memory of its own.
public struct InputFile: Sendable {
    /// As the user gave it; `-` is standard input. It goes into messages and into ``DispatchHead/file``.
    public let name: String
    public let data: Data

    public init(name: String, data: Data) {
        self.name = name
        self.data = data
    }

    /// Maps the file at `path`, or reads it where it cannot be mapped (a pipe).
    ///
    /// - Throws: ``Problem`` where there is no such file, it is a folder, or it may not be read.
    public init(path: String) throws(Problem) {
        let type: FileAttributeType?
        do {
            type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
            var isFolder = false
            if type == .typeDirectory || type == .typeSymbolicLink { isFolder = try Self.isFolder(path) }
            if isFolder { throw Problem("is a folder; expected a file", file: path) }
            // What opens a pipe and gives up takes the writer's first bytes along, so pipes are not even tried.
            if type == .typeRegular || type == .typeSymbolicLink, let data = try Self.mapped(path, mayBePipe: type == .typeSymbolicLink) {
                self.init(name: path, data: data)
            } else if let handle = FileHandle(forReadingAtPath: path) {
                self.init(name: path, data: try handle.readToEnd() ?? Data())
            } else {
                throw Problem("cannot be opened; check its permissions", file: path)
            }
        } catch let problem as Problem {
            throw problem
        } catch {
            switch (error as? CocoaError)?.code {
            case .fileNoSuchFile, .fileReadNoSuchFile: throw Problem("no such file", file: path)
            case .fileReadNoPermission: throw Problem("may not be read; check its permissions", file: path)
            default: throw Problem("cannot be read: \(error.localizedDescription)", file: path)
            }
        }
    }

    private static func isFolder(_ path: String) throws -> Bool {
        try URL(fileURLWithPath: path).resolvingSymlinksInPath().resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
    }

    /// Nil where a link leads to a pipe, as the shell's `<(…)` does.
    private static func mapped(_ path: String, mayBePipe: Bool) throws -> Data? {
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        } catch CocoaError.fileReadNoPermission where mayBePipe {
            return nil
        }
    }

    /// All of standard input, under the name `-`.
    ///
    /// - Throws: ``Problem`` where it cannot be read.
    public static func standardInput() throws(Problem) -> InputFile {
        do {
            return InputFile(name: "-", data: try FileHandle.standardInput.readToEnd() ?? Data())
        } catch {
            throw Problem("standard input cannot be read: \(error.localizedDescription)", file: "-")
        }
    }

    /// The last component of the name; `stdin` for standard input.
    var lastComponent: Substring {
        name == "-" ? "stdin" : name.split { $0 == "/" || $0 == "\\" }.last ?? Substring(name)
    }

    /// The ending of the name in lower case, without its dot; empty where there is none.
    var ending: String {
        let name = lastComponent
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The file's name without its ending, and, where that leaves another ending that is one of `languages`, without that too: `a.fr.txt` is `a`, in French.
    func stem(languages: [String]) -> (stem: String, language: String?) {
        var stem = lastComponent
        if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = stem[..<dot] }
        if let dot = stem.lastIndex(of: "."), dot != stem.startIndex {
            let language = stem[stem.index(after: dot)...].lowercased()
            if languages.contains(language) { return (String(stem[..<dot]), language) }
        }
        return (String(stem), nil)
    }
}
