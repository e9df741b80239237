import Foundation

/// A folder of a test's own that goes when the value does.
public final class TemporaryFolder: Sendable {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "entente-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    public subscript(_ path: String) -> URL { url.appending(path: path) }

    /// Writes a file, with the folders above it.
    public func write(_ data: Data, to path: String) throws {
        try FileManager.default.createDirectory(at: self[path].deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: self[path])
    }

    public func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    public func text(_ path: String) throws -> String { try String(contentsOf: self[path], encoding: .utf8) }
}
