import ActorGraphs
import Dispatches
import Foundation

/// What the user names on the command line: files, folders and `-`, as the files that they are.
struct SourceFiles {
    private(set) var paths: [String] = []
    private(set) var problems: [Problem] = []

    /// Folders are walked in the order of their names; what begins with a dot is passed over. A folder with nothing in it is a problem.
    init(_ names: [String]) {
        for name in names {
            if name != "-", Self.isFolder(name) {
                let before = paths.count
                walk(name)
                if paths.count == before {
                    problems.append(Problem("is a folder with no files in it; expected dispatches, codings or graph files", file: name))
                }
            } else {
                paths.append(name)
            }
        }
    }

    private mutating func walk(_ folder: String) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted {
                $0.utf8.lexicographicallyPrecedes($1.utf8)
            }
        } catch {
            problems.append(Problem("the folder cannot be read: \(error.localizedDescription)", file: folder))
            return
        }
        for name in names {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            if Self.isFolder(path) { walk(path) } else { paths.append(path) }
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        (try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
    }
}
