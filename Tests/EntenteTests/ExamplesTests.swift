import Foundation
import TestSupport
import Testing

/// The parts of a dispatch or a coding that the examples must keep.
private struct Record: Decodable, Equatable {
    var id: String
    var date: String
    var lang: String
    var title: String?
    var text: String?

    static func read(_ file: URL) throws -> [Record] { try read(Data(contentsOf: file)) }

    static func read(_ data: Data) throws -> [Record] {
        try data.split(separator: 0x0A).map { try JSONDecoder().decode(Record.self, from: $0) }
    }
}

struct ExamplesTests {
    private let sets = ["dev-en", "dev-fr"]

    @Test func `each example file is the annotated dispatch, to the byte`() throws {
        let folder = try TemporaryFolder()
        let output = try BuiltBinary.run(["extract", "--with-text", Repository.file("Examples/dispatches").path()], in: folder.url)
        #expect(output.exitCode == 0)
        #expect(output.messages == "")
        let read = try Record.read(output.standardOutput)
        let gold = try sets.flatMap { try Record.read(Repository.file("Tests/Gold/\($0).jsonl")) }
        #expect(read.count == 48)
        #expect(Set(read.map(\.id)) == Set(gold.map(\.id)))
        let byID = Dictionary(uniqueKeysWithValues: read.map { ($0.id, $0) })
        for record in gold { #expect(byID[record.id] == record) }
    }

    @Test func `the examples' annotation is the gold annotation without the texts`() throws {
        for name in sets {
            let examples = try String(contentsOf: Repository.file("Examples/gold/\(name).jsonl"), encoding: .utf8).split(separator: "\n")
            let gold = try String(contentsOf: Repository.file("Tests/Gold/\(name).jsonl"), encoding: .utf8).split(separator: "\n")
            #expect(examples.count == gold.count)
            for (example, full) in zip(examples, gold) {
                var fields = try #require(JSONSerialization.jsonObject(with: Data(full.utf8)) as? [String: Any])
                fields["text"] = nil
                let found = try #require(JSONSerialization.jsonObject(with: Data(example.utf8)) as? [String: Any])
                #expect(NSDictionary(dictionary: found) == NSDictionary(dictionary: fields))
            }
        }
    }

    @Test func `gold annotation is a coding`() throws {
        let folder = try TemporaryFolder()
        let output = try BuiltBinary.run(["graph", "--format", "json", Repository.file("Examples/gold").path()], in: folder.url)
        #expect(output.exitCode == 0)
        #expect(output.messages == "")
        #expect(output.text.contains(#""official:pham-binh-minh""#))
    }

    @Test func `rows of the travels become dispatches`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            #"""
            start\#tend\#trole\#twho\#tname\#tcountry_id\#tcountry\#tlocale\#tremarks\#tid
            1866-01-14\#t1866-01-14\#tsecretary\#tseward-william-henry\#tWilliam Henry Seward\#tdominican-republic\#tDominican Republic\#tSanto Domingo\#tMet with President Baez and his Cabinet.\#t1915
            1983-11-12\#t1983-11-14\#tsecretary\#tshultz-george-pratt\#tGeorge Pratt Shultz\#tkorea-south\#tKorea, Republic of\#tSeoul\#tAccompanied President Reagan on a State visit.\#t2
            1974-12-31\#t1975-01-02\#tpresident\#tx\#tGerald R. Ford\#tcanada\#tCanada\#t\#t"Attended dedication of the ""Peace Bridge""."\#t3

            """#, to: "travels.tsv")
        let line = "python3 '\(Repository.file("Examples/us-state-travels/dispatches.py").path())' travels.tsv"
        let output = try BuiltBinary.shell(line, in: folder.url)
        #expect(output.exitCode == 0 && output.messages == "")
        #expect(
            try Record.read(output.standardOutput).map(\.text) == [
                "WASHINGTON, January 14, 1866 – U.S. Secretary of State William Henry Seward visited the Dominican Republic (Santo Domingo) on January 14, 1866. Met with President Baez and his Cabinet.",
                "WASHINGTON, November 12, 1983 – U.S. Secretary of State George Pratt Shultz visited the Republic of Korea (Seoul) from November 12 to 14, 1983. Accompanied President Reagan on a State visit.",
                "WASHINGTON, December 31, 1974 – U.S. President Gerald R. Ford visited Canada from December 31, 1974 to January 2, 1975. Attended dedication of the \"Peace Bridge\".",
            ])
        let coded = try BuiltBinary.shell(line + " | \"$ENTENTE\" extract -", in: folder.url)
        #expect(coded.exitCode == 0)
        #expect(coded.text.contains(#""official:william-henry-seward""#) && coded.text.contains(#""country:DOM""#))
    }
}
