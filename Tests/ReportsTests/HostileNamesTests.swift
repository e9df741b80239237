import Analyses
import Codings
import Dispatches
import Foundation
import Outputs
import TestSupport
import Testing

@testable import Reports

/// Whatever a name holds, it stays a name.
struct HostileNamesTests {
    static let names = [
        "<script>alert(1)</script>", "a|b | c", "line\nbreak\r\n# heading", "=HYPERLINK(\"http://x\")", "+1", "-1", "@x", "\u{1B}[31mred\u{7}",
        "\u{202E}evil\u{2066}",
        String(repeating: "x", count: 10_000), String(repeating: "e\u{301}", count: 10_000), "", " ", "\u{0}", "[link](javascript:x)", "`code`",
        "\"quoted\", and more",
        "محمد بن سلمان", "中华人民共和国", "a" + String(repeating: "\u{300}", count: 10_000), "1. item", "---",
    ]

    static func reports(_ name: String) throws -> [any Report] {
        let label: @Sendable (Actor) -> String = { $0.id == .country("VNM") ? name : Sample.label($0) }
        let table = try Sample.table(Sample.first + Sample.second)
        var comparison = try Sample.comparison()
        for index in comparison.ties.indices { comparison.ties[index].evidence = [Evidence(dispatch: name, start: 0, end: 0, text: name)] }
        return [
            CentralityReport(table: table, label: label), ClustersReport(table: table, label: label),
            ComparisonReport(comparison: comparison, label: label), RoleReport(role: try role(name), label: label),
            RoleReport(role: try Sample.role("VNM"), label: label),
        ]
    }

    /// All that a dispatch may put in is the name.
    private static func role(_ name: String) throws -> ActorRole {
        var role = try Sample.role("@asean")
        role.actor.names = [name]
        role.actor.office = name
        var sentence = role.partners[0].sentences[0]
        sentence.evidence = Evidence(dispatch: name, start: 0, end: 1, text: name)
        sentence.dispatch = DispatchHead(id: name, agency: name)
        for index in role.partners.indices { role.partners[index].sentences = [sentence] }
        for index in role.claims.indices {
            role.claims[index].role = name
            role.claims[index].sentences = [sentence]
        }
        return role
    }

    @Test(arguments: names)
    func `text keeps its width and controls nothing`(name: String) throws {
        for report in try Self.reports(name) {
            let text = try ReportFormat.named("text").render(report, 80)
            #expect(!text.unicodeScalars.contains { isUnsafe($0) })
            for line in text.split(separator: "\n") { #expect(Terminal.width(String(line)) <= 80) }
        }
    }

    @Test(arguments: names)
    func `Markdown keeps its tables and takes no markup`(name: String) throws {
        for report in try Self.reports(name) {
            let text = try ReportFormat.named("markdown").render(report, 80)
            #expect(!text.unicodeScalars.contains { isUnsafe($0) })
            #expect(!text.contains("<script>") && !text.contains("\n# heading") && !text.contains("[link]("))
            var columns = 0
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                guard line.hasPrefix("|") else {
                    columns = 0
                    continue
                }
                let count = line.replacing("\\|", with: "").count { $0 == "|" }
                #expect(columns == 0 || columns == count)
                columns = count
            }
        }
    }

    @Test(arguments: names)
    func `CSV reads back in as many cells, none of them a formula`(name: String) throws {
        for report in try Self.reports(name) {
            let rows = read(report.data.csv)
            #expect(rows.count == report.data.rows.count + 1)
            for row in rows {
                #expect(row.count == report.data.columns.count)
                #expect(row.allSatisfy { Double($0) != nil || !["=", "+", "-", "@", "\t", "\r"].contains($0.first.map(String.init) ?? "") })
            }
        }
    }

    @Test(arguments: names)
    func `JSON keeps the name to the letter`(name: String) throws {
        let json = try ReportFormat.named("json").render(Self.reports(name)[0], 80)
        #expect(!json.unicodeScalars.contains { isUnsafe($0) })
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let actors = try #require(object["actors"] as? [[String: Any]])
        let found = try #require(actors.first { $0["id"] as? String == "country:VNM" }?["name"] as? String)
        #expect(found.unicodeScalars.elementsEqual(name.unicodeScalars))
    }

    private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\n" || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// RFC 4180, strictly.
    private func read(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var wasQuote = false
        for scalar in text.unicodeScalars {
            if isQuoted, scalar == "\"" {
                isQuoted = false
                wasQuote = true
                continue
            }
            if isQuoted {
                cell.append(scalar)
                continue
            }
            switch scalar {
            case "\"":
                if wasQuote { cell.append("\"") }
                isQuoted = true
            case ",", "\n":
                row.append(String(cell))
                cell = .init()
                if scalar == "\n" {
                    rows.append(row)
                    row = []
                }
            default: cell.append(scalar)
            }
            wasQuote = false
        }
        return rows
    }
}
