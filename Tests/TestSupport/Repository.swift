import Foundation

/// Where the package's own files are, whatever the folder that a test is run in.
public enum Repository {
    /// The folder of Package.swift.
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A file or folder by its path from the root: `Tests/Networks/karate.tsv`.
    public static func file(_ path: String) -> URL {
        root.appending(path: path)
    }
}
