import Foundation
import TestSupport
import Testing

/// `Graphs/` is what the tool makes of `Examples/` now; `make graphs` writes it anew.
struct GraphsTests {
    /// What was made of the examples, by file; the README beside it is written by hand, and `page.png` is what a browser shows of a page.
    private static func files(in folder: URL) throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: folder.path())).subtracting(["README.md", "page.png"])
    }

    @Test func `Graphs is what a fresh run gives`() throws {
        let fresh = try TemporaryFolder()
        let committed = Repository.file("Graphs")
        let script = Repository.file("Scripts/graphs").path()
        let output = try BuiltBinary.shell("\"\(script)\" '\(fresh.url.path())'", in: Repository.root, limit: 600)
        try #require(output.exitCode == 0, "\(output.messages)")
        #expect(output.messages == "" && output.text == "")
        let names = try Self.files(in: fresh.url)
        #expect(try Self.files(in: committed) == names)
        for name in names.sorted() {
            let (old, new) = (try Data(contentsOf: committed.appending(path: name)), try Data(contentsOf: fresh[name]))
            if name.hasSuffix(".png") {
                #expect(try Self.size(ofPNG: new) > 100 && Self.size(ofPNG: old) > 100, "\(name)")
                continue
            }
            var (expected, found) = (String(decoding: old, as: UTF8.self), String(decoding: new, as: UTF8.self))
            if name.hasSuffix(".svg") { (expected, found) = (Self.structure(ofSVG: expected), Self.structure(ofSVG: found)) }
            if expected != found { Issue.record("Graphs/\(name) differs from a fresh run; make graphs writes it anew\n\(Golden.lines(expected, found))") }
        }
    }

    /// Titles (an actor's or tie's name and sentences), kinds of lines and shapes, and the words of labels: what fonts do not change. One a line, sorted.
    private static func structure(ofSVG text: String) -> String {
        let titles = text.matches(of: /<title[^>]*>(?<words>[^<]*)<\/title>/).map { "title: " + $0.words.replacing("\n", with: " ¶ ") }
        let groups = text.matches(of: /<g id="[^"]*" class="(?<kind>[^"]*)"/).map { "group: " + $0.kind }
        let words = text.matches(of: /<text[^>]*>(?<words>[^<]*)<\/text>/).flatMap { $0.words.split(separator: " ").map { "word: " + $0 } }
        return (titles.sorted() + groups.sorted() + words.sorted()).joined(separator: "\n")
    }

    /// Width, in pixels.
    private static func size(ofPNG data: Data) throws -> Int {
        try #require(data.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && data.count > 24)
        return data[16..<20].reduce(0) { $0 << 8 | Int($1) }
    }
}
