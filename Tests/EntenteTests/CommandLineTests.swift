import Foundation
import TestSupport
import Testing

/// The tool as a process in a folder of its own.
struct CommandLineTests {
    private let folder = try! TemporaryFolder()
    private let examples = Repository.file("Examples/dispatches").path()

    private func run(_ arguments: String..., input: String = "") throws -> BuiltBinary.Output { try run(arguments, input: input) }

    private func run(_ arguments: [String], input: String = "") throws -> BuiltBinary.Output {
        try BuiltBinary.run(arguments, in: folder.url, input: Data(input.utf8))
    }

    /// Two dispatches with a tie each.
    private func writeDispatches() throws {
        try folder.write(
            """
            ---
            id: first
            date: 2019-09-04
            lang: en
            ---
            SEOUL, Sept. 4 – Vietnamese Foreign Minister Pham Binh Minh met with South Korean Foreign Minister Kang Kyung-wha.

            """, to: "dispatches/first.txt")
        try folder.write(
            """
            ---
            id: second
            date: 2020-03-02
            lang: fr
            ---
            Hanoï (VNA) – Le ministre vietnamien des Affaires étrangères Pham Binh Minh a rencontré le ministre français Jean-Yves Le Drian.

            """, to: "dispatches/second.txt")
    }

    // MARK: Exit codes and messages

    @Test func `what is done ends with 0 and says nothing`() throws {
        try writeDispatches()
        let output = try run("extract", "dispatches")
        #expect(output.exitCode == 0)
        #expect(output.messages == "")
        #expect(output.text.split(separator: "\n").count == 2)
    }

    @Test(arguments: [
        (["extract", "dispatches", "nothing.txt"], "nothing.txt: no such file"),
        (["extract", "empty.txt", "dispatches"], "empty.txt: is empty; expected a dispatch"),
        (["extract", "dispatches", "folder"], "folder: is a folder with no files in it; expected dispatches, codings or graph files"),
        (["extract", "binary.txt", "dispatches"], "binary.txt: is binary: NUL byte at offset 4; expected text in UTF-8"),
        (
            ["extract", "latin1.txt", "dispatches"],
            "latin1.txt: is not UTF-8: byte 0xE9 at offset 1; it may be Latin-1, so try iconv -f ISO-8859-1 -t UTF-8"
        ),
        (["extract", "dispatches", "bad-date.jsonl"], #"bad-date.jsonl:2: "date" is "2019-13-04"; expected YYYY-MM-DD, YYYY-MM or YYYY"#),
        (["extract", "dispatches", "report.pdf"], "report.pdf: is a PDF document; convert it to text first, for instance with pdftotext"),
        (["graph", "bad-front-matter.txt", "dispatches"], #"bad-front-matter.txt:3: "lang" is "french"; expected two letters of ISO 639-1, such as "fr""#),
    ])
    func `bad input is named, the rest is done, and the end is 1`(arguments: [String], message: String) throws {
        try writeDispatches()
        try folder.write("", to: "empty.txt")
        try folder.write(Data([0x41, 0x42, 0x43, 0x44, 0, 1, 2, 3, 0, 0, 7, 0x45]), to: "binary.txt")
        try folder.write(Data([0x4C, 0xE9, 0x20, 0x4C]), to: "latin1.txt")
        try folder.write(Data("%PDF-1.7\n".utf8), to: "report.pdf")
        try folder.write(
            #"{"id": "a", "date": "2019-09-04", "lang": "en", "text": "x"}"# + "\n" + #"{"id": "b", "date": "2019-13-04", "text": "x"}"# + "\n",
            to: "bad-date.jsonl")
        try folder.write("---\ndate: 2019-09-04\nlang: french\n---\nx\n", to: "bad-front-matter.txt")
        try FileManager.default.createDirectory(at: folder["folder"], withIntermediateDirectories: false)
        let output = try run(arguments)
        #expect(output.exitCode == 1)
        #expect(output.messages == message + "\n")
        #expect(output.text.contains("pham-binh-minh"))
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything")) func `a file that may not be read is named`() throws {
        try writeDispatches()
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder["dispatches/first.txt"].path())
        let output = try run("extract", "dispatches")
        #expect(output.exitCode == 1)
        #expect(output.messages == "dispatches/first.txt: may not be read; check its permissions\n")
    }

    @Test(arguments: [
        ["extract", "nothing.txt"], ["graph", "nothing.txt"], ["diagram", "nothing.txt"], ["centrality", "nothing.txt"], ["clusters", "nothing.txt"],
        ["diff", "nothing.txt", "--before", "2019", "--after", "2020"], ["explain", "VNM", "nothing.txt"],
    ])
    func `where no input can be used the end is 65`(arguments: [String]) throws {
        let output = try run(arguments)
        #expect(output.exitCode == 65)
        #expect(output.messages == "nothing.txt: no such file\n")
        #expect(output.text == "")
    }

    @Test(arguments: [
        (["extract"], "Missing expected argument '<source> ...'"),
        (["extrakt"], "Unexpected argument 'extrakt'"),
        (["diagram", "dispatches", "--perod", "2019"], "Unknown option '--perod'. Did you mean '--period'?"),
        (["diagram", "dispatches", "--period", "2019-13"], "2019-13"),
        (["diagram", "dispatches", "--period", "2020/2019"], "2020/2019"),
        (["diagram", "dispatches", "--format", "svgg"], #"unknown diagram format "svgg"; did you mean "svg"?"#),
        (["diagram", "dispatches", "--layout", "neatto"], #"did you mean "neato"?"#),
        (["diagram", "dispatches", "--fold", "official"], #"did you mean "officials"?"#),
        (["diagram", "dispatches", "--kinds", "country,forums"], #"did you mean "forum"?"#),
        (["diagram", "dispatches", "--types", "consults"], #"did you mean "consult"?"#),
        (["diagram", "dispatches", "--weight", "event"], #"did you mean "events"?"#),
        (["diagram", "dispatches", "--min-confidence", "2"], "expected a number from 0 to 1"),
        (["diagram", "dispatches", "--date-of", "dispach"], #"did you mean "dispatch"?"#),
        (["graph", "dispatches", "--format", "graphlm"], #"did you mean "graphml"?"#),
        (["graph", "dispatches", "--repeats", "days"], #"did you mean "day"?"#),
        (["centrality", "dispatches", "--measures", "betweeness"], #"did you mean "betweenness"?"#),
        (["centrality", "dispatches", "--format", "jsn"], #"did you mean "json"?"#),
        (["centrality", "dispatches", "-o", "report.foo"], "report.foo"),
        (["clusters", "dispatches", "--top", "0"], "--top is 0; expected 1 or more"),
        (["diff", "dispatches"], "--before and --after"),
        (["diff", "dispatches", "--before", "2019"], "--before and --after go together"),
        (["diff", "dispatches", "--before", "2019", "--after", "2019-06"], "overlap"),
        (["diff", "dispatches", "--before", "2019", "--after", "2020", "--theme", "t.yaml"], "--theme is of drawings; name one with -o FILE.svg"),
        (["diff", "dispatches", "--before", "2019", "--after", "2020", "--edge-labels", "types", "-o", "d.svg"], "goes with --by-type"),
        (["diff", "dispatches", "--by", "year", "--layout", "dot", "-o", "d.svg"], "--layout goes with two periods or graphs"),
        (["explain", "VNM"], "Missing expected argument '<source> ...'"),
        (["explain", "VNM", "dispatches", "--sentences=-1"], "--sentences is -1; expected 0 or more"),
        (["explain", "Vietnma", "dispatches"], #"unknown actor "Vietnma"; did you mean Vietnam (country:VNM)?"#),
        (["explain", "Fidji", "dispatches"], "Fiji (country:FJI) has no tie in the graph"),
        (["schema", "codings"], #"did you mean "coding"?"#),
        (["extract", "dispatches", "--threads", "many"], "many"),
        (["extract", "dispatches", "--threads", "0"], "--threads is 0; expected 1 or more"),
        (["diagram", "dispatches", "--top", "0"], "--top is 0; expected 1 or more"),
        (["graph", "dispatches", "-o", "relations.foo"], #"no graph format has the ending of "relations.foo""#),
        (["diagram", "dispatches", "-o", "relations.foo"], #"no drawing format has the ending of "relations.foo""#),
    ])
    func `a wrong call ends with 64 and says what is meant`(arguments: [String], message: String) throws {
        try writeDispatches()
        let output = try run(arguments)
        #expect(output.exitCode == 64)
        #expect(output.messages.contains(message), "\(output.messages)")
        #expect(output.text == "")
    }

    @Test(arguments: [
        ["extract", "dispatches"], ["graph", "dispatches", "--format", "json"], ["diagram", "dispatches", "--format", "svg"],
        ["centrality", "dispatches", "--format", "csv"], ["clusters", "dispatches", "--format", "text"],
        ["diff", "dispatches", "--before", "2019", "--after", "2020", "--format", "json"], ["explain", "VNM", "dispatches", "--format", "json"],
    ])
    func `what cannot be written ends with 74`(arguments: [String]) throws {
        try writeDispatches()
        let output = try run(arguments + ["-o", "no/such/folder.out"])
        #expect(output.exitCode == 74)
        #expect(output.messages == "no/such/folder.out: cannot be written: its folder does not exist\n")
    }

    @Test func `a device is written to and not replaced, and a full one is named`() throws {
        try writeDispatches()
        try FileManager.default.createSymbolicLink(at: folder["full"], withDestinationURL: URL(filePath: "/dev/full"))
        try FileManager.default.createSymbolicLink(at: folder["link.json"], withDestinationURL: folder["file.json"])
        let full = try run("extract", "dispatches", "-o", "full")
        #expect(full.exitCode == 74)
        #expect(full.messages.hasPrefix("full: cannot be written: "))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["full"].path()) == "/dev/full")
        #expect(try run("graph", "dispatches", "-o", "link.json").exitCode == 0)
        #expect(try folder.text("file.json").hasPrefix("{"))
        #expect(try run("graph", "dispatches", "-o", "link.json").exitCode == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["link.json"].path()).hasSuffix("file.json"))
        let output = try BuiltBinary.shell("\"$ENTENTE\" extract dispatches > /dev/full", in: folder.url)
        #expect(output.exitCode == 74)
        #expect(output.messages.hasPrefix("standard output cannot be written: "), "\(output.messages)")
    }

    @Test func `a closed pipe ends quietly`() throws {
        let texts = (0..<2000).map { #"{"id": "d\#($0)", "date": "2019-09-04", "lang": "en", "text": "Japan thanked India."}"# }
        try folder.write(texts.joined(separator: "\n"), to: "many.jsonl")
        let output = try BuiltBinary.shell("\"$ENTENTE\" extract many.jsonl | head -c 10", in: folder.url)
        #expect(output.text.count == 10)
        #expect(output.messages == "")
    }

    // MARK: Input

    @Test func `one hundred megabytes in one line are refused in seconds`() throws {
        try writeDispatches()
        try folder.write("", to: "big.txt")
        let handle = try FileHandle(forWritingTo: folder["big.txt"])
        let piece = Data(String(repeating: "The ministers met in Hanoi and said nothing of note. ", count: 20_000).utf8)
        for _ in 0..<100 { try handle.write(contentsOf: piece) }
        try handle.close()
        let start = ContinuousClock.now
        let output = try run("extract", "big.txt", "dispatches")
        #expect(output.exitCode == 1)
        #expect(output.messages.hasPrefix("big.txt: "), "\(output.messages)")
        #expect(output.text.split(separator: "\n").count == 2)
        #expect(ContinuousClock.now - start < .seconds(30))
    }

    @Test func `one hundred megabytes of nothing are refused in seconds`() throws {
        try writeDispatches()
        try folder.write("", to: "sparse.txt")
        let handle = try FileHandle(forWritingTo: folder["sparse.txt"])
        try handle.truncate(atOffset: 100_000_000)
        try handle.close()
        let start = ContinuousClock.now
        let output = try run("extract", "sparse.txt", "dispatches")
        #expect(output.exitCode == 1)
        #expect(output.messages.hasPrefix("sparse.txt: "), "\(output.messages)")
        #expect(ContinuousClock.now - start < .seconds(30))
    }

    @Test func `without a font nothing is drawn, and it is said what is missing`() throws {
        try writeDispatches()
        try folder.write(
            "<?xml version='1.0'?><fontconfig><dir>\(folder.url.path())none</dir><cachedir>\(folder.url.path())cache</cachedir></fontconfig>", to: "fonts.conf")
        let environment = ["FONTCONFIG_FILE": folder["fonts.conf"].path()]
        let output = try BuiltBinary.run(["diagram", "dispatches", "-o", "drawing.png"], in: folder.url, environment: environment)
        #expect(output.exitCode != 0 && output.messages.contains("there is no font to write labels in; install one"), "\(output.messages)")
        #expect(!FileManager.default.fileExists(atPath: folder["drawing.png"].path()))
    }

    @Test func `an actor may be named in any language, and several of that name are listed`() throws {
        try writeDispatches()
        for name in ["country:VNM", "vnm", "Viêt Nam", "vietnam"] {
            let output = try run("explain", name, "dispatches", "--fold", "officials")
            #expect(output.exitCode == 0 && output.text.hasPrefix("The role of Vietnam: all time\n"), "\(name): \(output.messages)")
        }
        let minister = try run("explain", "Phạm Bình Minh", "dispatches", "--language", "fr")
        #expect(minister.text.contains("Agit pour\u{A0}: Viêt Nam") || minister.text.contains("Agit pour\u{A0}: Vietnam"), "\(minister.text)")
        try folder.write(#"{"id": "k", "ties": [{"source": "country:KOR", "target": "country:PRK", "type": "consult"}]}"#, to: "korea.jsonl")
        let korea = try run("explain", "Korea", "korea.jsonl")
        #expect(korea.exitCode == 64 && korea.text == "")
        #expect(korea.messages == "\"Korea\" may be South Korea (country:KOR), North Korea (country:PRK); name one by its id\n")
    }

    @Test func `an actor without a tie that counts ends with 65, and what was refused is said before`() throws {
        try writeDispatches()
        let output = try run("explain", "FRA", "dispatches", "nothing.txt", "--period", "2019")
        #expect(output.exitCode == 65 && output.text == "")
        #expect(output.messages.hasPrefix("nothing.txt: no such file\ncountry:FRA has no tie among those that count in 2019; "), "\(output.messages)")
        let folded = try run("explain", "Pham Binh Minh", "dispatches", "--fold", "officials")
        #expect(folded.exitCode == 65 && folded.messages.contains("ask for that, or do not fold officials"))
    }

    @Test func `dispatches come from standard input`() throws {
        try writeDispatches()
        let output = try run("extract", "-", input: try folder.text("dispatches/first.txt"))
        #expect(output.exitCode == 0)
        #expect(output.text.contains(#""id": "first""#))
    }

    @Test func `extraction is a filter: what is coded goes through`() throws {
        try writeDispatches()
        let codings = try run("extract", "dispatches").text
        let again = try run("extract", "-", input: codings)
        #expect(again.exitCode == 0)
        #expect(Golden.lines(codings, again.text) == Golden.lines(codings, codings))
    }

    @Test func `one source may hold codings, another dispatches, a third a graph, and standard input the rest`() throws {
        try writeDispatches()
        try folder.write(try run("extract", "dispatches/first.txt").text, to: "codings.jsonl")
        let other = """
            {"id": "third", "date": "2019-10-01", "actors": [{"id": "country:FRA"}, {"id": "country:DEU"}], \
            "ties": [{"source": "country:FRA", "target": "country:DEU", "type": "consult"}]}
            """
        #expect(try run("graph", "-", "-o", "third.graphml", input: other + "\n").exitCode == 0)
        let fourth = #"{"id": "fourth", "date": "2019-11-01", "lang": "en", "text": "Japan and India agreed to cooperate."}"#
        let output = try run("graph", "codings.jsonl", "dispatches/second.txt", "third.graphml", "-", "--format", "json", input: fourth + "\n")
        #expect(output.exitCode == 0)
        #expect(output.messages == "")
        for id in ["country:KOR", "country:DEU", "country:JPN", "official:jean-yves-le-drian"] { #expect(output.text.contains("\"\(id)\""), "\(id)") }
    }

    @Test func `the same dispatch twice is an error that names both places`() throws {
        try writeDispatches()
        try folder.write(try folder.text("dispatches/first.txt"), to: "again.txt")
        let output = try run("extract", "dispatches", "again.txt")
        #expect(output.exitCode == 1)
        #expect(output.messages == "again.txt:1: id \"first\" stands in dispatches/first.txt and in again.txt; give one of the two another id\n")
    }

    @Test func `a file with many dispatches is split where it is said`() throws {
        try folder.write("Japan thanked India.\n=====\nFrance thanked Germany.\n", to: "2019-09-04-export.en.txt")
        let output = try run("extract", "2019-09-04-export.en.txt", "--split", "=====", "--quiet")
        #expect(output.exitCode == 0)
        #expect(output.text.split(separator: "\n").count == 2)
    }

    // MARK: Output

    @Test(arguments: [
        ["extract"], ["graph", "--format", "json"], ["graph", "--format", "graphml"], ["diagram", "--format", "dot"], ["diagram", "--format", "svg"],
        ["centrality", "--format", "json", "--measures", "all"], ["clusters", "--format", "json"],
        ["diff", "--format", "json", "--before", "2019", "--after", "2020"], ["explain", "asean", "--format", "json"],
    ])
    func `bytes are the same at any number of threads and on every run`(arguments: [String]) throws {
        let some = ["2019-02-24-vientiane-trong", "2019-11-18-bangkok-admm-plus", "2020-01-08-natuna", "2020-10-19-suga-phuc-hanoi"].map {
            examples + "/\($0).txt"
        }
        let one = try run(arguments + some + ["--threads", "1"])
        #expect(one.exitCode == 0)
        #expect(!one.standardOutput.isEmpty)
        for threads in ["2", "5"] {
            let other = try run(arguments + some + ["--threads", threads])
            #expect(other.standardOutput == one.standardOutput, "--threads \(threads): \(Golden.lines(one.text, other.text))")
        }
    }

    @Test func `a period without dispatches is named, and the dates that there are`() throws {
        try writeDispatches()
        let output = try run("diff", "dispatches", "--before", "2018", "--after", "2019")
        #expect(output.exitCode == 65)
        #expect(output.messages == "no dispatch is dated in \"2018\"; they are of 2019-09-04 to 2020-03-02\n")
    }

    @Test func `the drawing of a difference takes what a drawing takes`() throws {
        try writeDispatches()
        try folder.write("changes: {appeared: {colour: \"#123456\"}}", to: "theme.yaml")
        let periods = ["dispatches", "--before", "2019", "--after", "2020"]
        let look = ["--around", "Jean-Yves Le Drian", "--edge-labels", "counts", "--theme", "theme.yaml", "--layout", "sfdp"]
        let output = try run(["diff"] + periods + look + ["--save-positions", "places.yaml", "-o", "changes.svg"])
        #expect(output.exitCode == 0 && output.messages == "", "\(output.messages)")
        let svg = try String(contentsOf: folder["changes.svg"], encoding: .utf8)
        #expect(svg.contains("#123456") && svg.contains(">0 → 1<") && !svg.contains("Kang Kyung-wha"))
        let places = try String(contentsOf: folder["places.yaml"], encoding: .utf8)
        #expect(places.contains("\"official:jean-yves-le-drian\": ["))
    }

    @Test func `two graph files are compared without periods`() throws {
        try writeDispatches()
        #expect(try run("graph", "dispatches/first.txt", "-o", "first.graphml").exitCode == 0)
        #expect(try run("graph", "dispatches/second.txt", "-o", "second.json").exitCode == 0)
        let output = try run("diff", "first.graphml", "second.json")
        #expect(output.exitCode == 0)
        #expect(output.messages == "")
        #expect(output.text.contains("Kang Kyung-wha") && output.text.contains("Jean-Yves Le Drian"))
    }

    @Test func `quiet leaves errors and drops warnings`() throws {
        try folder.write("---\nlang: en\n---\nJapan thanked India.\n", to: "undated.txt")
        let loud = try run("extract", "undated.txt")
        #expect(loud.exitCode == 0)
        #expect(loud.messages.contains("undated.txt") && loud.messages.contains("date"))
        #expect(try run("extract", "undated.txt", "--quiet").messages == "")
        #expect(try run("extract", "undated.txt", "nothing.txt", "--quiet").messages == "nothing.txt: no such file\n")
    }

    @Test func `the version is said`() throws {
        let output = try run("--version")
        #expect(output.exitCode == 0)
        #expect(output.text.contains(/^\d+\.\d+\.\d+\n$/))
    }
}
