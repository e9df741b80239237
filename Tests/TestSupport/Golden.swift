import Foundation

/// Files that hold what is expected, beside the tests: put out once, and looked at.
///
/// `ENTENTE_GOLDEN=rewrite` writes them anew, and fails, so that nobody commits them unseen.
public enum Golden {
    /// Where `text` differs from the file of that name in the folder `Golden` beside the test, in words; nil if it does not.
    public static func difference(_ text: String, _ name: String, beside test: String = #filePath) -> String? {
        difference(text, from: URL(filePath: test).deletingLastPathComponent().appending(path: "Golden/\(name)"), name)
    }

    /// The same of the file at `path`, from the package's root.
    public static func difference(_ text: String, from path: String) -> String? { difference(text, from: Repository.file(path), path) }

    private static func difference(_ text: String, from file: URL, _ name: String) -> String? {
        let expected = try? String(contentsOf: file, encoding: .utf8)
        if expected == text { return nil }
        if ProcessInfo.processInfo.environment["ENTENTE_GOLDEN"] == "rewrite" {
            do {
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            } catch {
                return "\(name) cannot be written: \(error)"
            }
            return "\(name) was rewritten; look at the difference before you commit it"
        }
        guard let expected else { return "\(name) is missing; ENTENTE_GOLDEN=rewrite swift test writes it" }
        return "\(name) differs:\n" + lines(expected, text)
    }

    /// The first lines that differ, with the line before them.
    public static func lines(_ expected: String, _ found: String) -> String {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = found.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(old, new).prefix { $0 == $1 }.count
        let oldRest = old[same...]
        let newRest = new[same...]
        let sameEnd = zip(oldRest.reversed(), newRest.reversed()).prefix { $0 == $1 }.count
        var out = ["from line \(same + 1):"]
        if same > 0 { out.append("  " + old[same - 1].prefix(300)) }
        let shown = 8
        for (mark, rest) in [("-", oldRest.dropLast(sameEnd)), ("+", newRest.dropLast(sameEnd))] {
            out += rest.prefix(shown).map { "\(mark) \($0.prefix(300))" }
            if rest.count > shown { out.append("\(mark) … and \(rest.count - shown) lines") }
        }
        return out.joined(separator: "\n")
    }
}
