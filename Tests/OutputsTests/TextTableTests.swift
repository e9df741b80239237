import Outputs
import Testing

struct TextTableTests {
    static func sample(_ names: [String]) -> TextTable {
        var table = TextTable(
            columns: [.init("Rank", .right), .init("Actor", isFlexible: true), .init("Strength", .right), .init("Degree", .right)], keyColumns: 2)
        for (number, name) in names.enumerated() {
            table.append([.init("\(number + 1)", data: .integer(number + 1)), .init(name), .init("1,204", data: .number(1204)), .init("3", data: .integer(3))])
        }
        return table
    }

    @Test func `a table is aligned by columns that a terminal shows`() {
        #expect(
            Self.sample(["ASEAN", "中国"]).lines(width: 80) == [
                "Rank  Actor  Strength  Degree",
                "────  ─────  ────────  ──────",
                "   1  ASEAN     1,204       3",
                "   2  中国      1,204       3",
            ])
    }

    @Test func `a wide name is cut before the table is broken`() {
        let lines = Self.sample([String(repeating: "name ", count: 2000)]).lines(width: 44)
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { Terminal.width($0) <= 44 })
        #expect(lines[2].contains("…"))
    }

    @Test func `a table wider than the page stands in parts with the key columns in each`() {
        let lines = Self.sample(["ASEAN"]).lines(width: 24)
        #expect(
            lines == [
                "Rank  Actor  Strength", "────  ─────  ────────", "   1  ASEAN     1,204", "", "Rank  Actor  Degree", "────  ─────  ──────",
                "   1  ASEAN       3",
            ])
    }

    @Test func `Markdown and CSV hold the same table`() {
        let table = Self.sample(["a|b", "=x"])
        #expect(
            table.markdown == """
                | Rank | Actor | Strength | Degree |
                | ---: | --- | ---: | ---: |
                | 1 | a\\|b | 1,204 | 3 |
                | 2 | =x | 1,204 | 3 |

                """)
        #expect(table.csv == "Rank,Actor,Strength,Degree\n1,a|b,1204,3\n2,'=x,1204,3\n")
    }

    @Test func `an empty table shows its heads`() {
        #expect(Self.sample([]).lines(width: 80).count == 2)
        #expect(TextTable(columns: []).lines(width: 80) == ["", ""])
    }
}
