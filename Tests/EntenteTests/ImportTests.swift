import Foundation
import RegexBuilder
import TestSupport
import Testing

/// The table of targets in CONTRIBUTING.md: which module a target may import.
private struct ImportTable {
    /// Our targets, in import order.
    var targets: [String] = []
    /// By target: every module that it may import.
    var allowed: [String: Set<String>] = [:]

    init() throws {
        let text = try String(contentsOf: Repository.file("CONTRIBUTING.md"), encoding: .utf8)
        let lines = text.split(separator: "\n").drop { !$0.hasPrefix("| target |") }.dropFirst(2).prefix { $0.hasPrefix("|") }
        for line in lines {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            let target = try #require(cells[1].matches(of: /`([A-Za-z]+)`/).first.map { String($0.1) }, "no target in \(line)")
            var modules = Set(targets)
            for match in cells[3].matches(of: /(not )?`([A-Za-z]+)`/) {
                if match.1 == nil { modules.insert(String(match.2)) } else { modules.remove(String(match.2)) }
            }
            targets.append(target)
            allowed[target] = modules.union(["Synchronization"])
        }
    }
}

struct ImportTests {
    @Test func `a target imports what the table in CONTRIBUTING allows it`() throws {
        let table = try ImportTable()
        let importLine = Regex {
            /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+/
            /(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
        }
        var count = 0
        for target in table.targets {
            for file in try swiftFiles(in: "Sources/\(target)") {
                let text = try String(contentsOf: Repository.file(file), encoding: .utf8)
                for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                    guard let match = line.firstMatch(of: importLine) else { continue }
                    count += 1
                    let module = String(match.1)
                    let isAllowed = table.allowed[target]!.contains(module)
                    #expect(isAllowed, "\(file):\(number + 1): \(target) may not import \(module); see the table in CONTRIBUTING.md")
                }
            }
        }
        #expect(count > 100, "the pattern finds imports")
    }

    @Test func `every Swift target stands in the table in CONTRIBUTING`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Repository.file("Sources").path()).filter { !$0.hasPrefix(".") }
        let swift = try folders.filter { try !swiftFiles(in: "Sources/\($0)").isEmpty }
        #expect(Set(swift) == Set(try ImportTable().targets))
    }

    /// From the package's root.
    private func swiftFiles(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: Repository.file(folder).path()).filter { $0.hasSuffix(".swift") }.sorted().map { folder + "/" + $0 }
    }
}
