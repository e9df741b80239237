import Foundation

/// Golden files: what was put out once, was looked at, and lies beside the test in a folder `Golden`.
///
/// `ENTENTE_GOLDEN=rewrite swift test` rewrites them; that run fails, so that nobody commits them unseen.
public enum Golden {
    /// Nil if the text is the golden file's; else where the two differ, or that the file was rewritten.
    public static func difference(_ text: String, _ name: String, beside test: String = #filePath) throws -> String? {
        let file = URL(filePath: test).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["ENTENTE_GOLDEN"] == "rewrite" {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return "\(name) is rewritten; look at it, and run again without ENTENTE_GOLDEN"
        }
        guard let bytes = try? Data(contentsOf: file) else { return "no golden file \(name); ENTENTE_GOLDEN=rewrite makes it" }
        guard bytes != Data(text.utf8) else { return nil }
        return firstDifference(String(decoding: bytes, as: UTF8.self), text, name)
    }

    private static func firstDifference(_ golden: String, _ found: String, _ name: String) -> String {
        let (left, right) = (lines(golden), lines(found))
        let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
        func shown(_ lines: [Substring]) -> String { lines.indices.contains(line) ? "“\(lines[line])”" : "nothing" }
        return "\(name):\(line + 1): expected \(shown(left)), found \(shown(right)) (\(left.count) and \(right.count) lines)"
    }

    private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}
