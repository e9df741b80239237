import Dispatches
import Foundation
import Testing

@Suite struct JSONLinesTests {
    @Test func `a line gives all that it says`() throws {
        let line =
            #"{"id": "x", "date": "2019-09-04", "lang": "fr-FR", "agency": "VNA", "title": "Rencontre à Séoul", "url": "https://a.b/c", "text": "a\nb", "more": [1]}"#
        let (dispatches, problems) = try read("in/a.jsonl", line + "\n")
        let head = DispatchHead(
            id: "x", date: PartialDate("2019-09-04"), language: "fr", agency: "VNA", title: "Rencontre à Séoul", url: "https://a.b/c", file: "in/a.jsonl",
            line: 1)
        #expect(dispatches == [Dispatch(head: head, text: "a\nb")])
        #expect(dispatches[0].content == "Rencontre à Séoul\na\nb")
        #expect(problems.isEmpty)
    }

    @Test func `what is missing comes from the text, the file and the line`() throws {
        let (dispatches, problems) = try read(
            "in/a.jsonl", "\n" + #"{"text": "Hanoi, 26 février 2019 (VNA) - Le ministre a reçu son homologue de la Chine dans la capitale."}"#)
        #expect(
            dispatches.map(\.head) == [DispatchHead(id: "a#2", date: PartialDate("2019-02-26"), language: "fr", agency: "VNA", file: "in/a.jsonl", line: 2)])
        #expect(problems.isEmpty)
    }

    @Test(arguments: [
        (#"{"text": "x", "date": "2019-13-04"}"#, #""date" is "2019-13-04"; expected YYYY-MM-DD, YYYY-MM or YYYY"#),
        (#"{"text": "x", "lang": "french"}"#, #""lang" is "french"; expected two letters of ISO 639-1, such as "fr""#),
        (#"{"title": "x"}"#, #""text" is missing; a dispatch needs it"#),
        (#"{"text": null}"#, #""text" is missing; a dispatch needs it"#),
        (#"{"text": " \n"}"#, #""text" is empty; a dispatch needs it"#),
        (#"{"text": ["x"]}"#, #""text" is no string; expected one"#),
        (#"{"text": "x", "title": 3}"#, #""title" is no string; expected one"#),
        (#"{"text": "x\u0000"}"#, #""text" has the character U+0000; expected text"#),
        (#"["text"]"#, #"is no JSON object; expected one such as {"text": "…"}"#),
        (#"{"text": "x""#, "is not valid JSON (unexpected end of file during JSON parse); expected one object on the line"),
        (#"{"text" "x"}"#, "is not valid JSON (invalid value around character 8); expected one object on the line"),
    ])
    func `a bad line is named and the others are read`(line: String, message: String) throws {
        let good = #"{"id": "good", "date": "2019", "text": "x"}"#
        let (dispatches, problems) = try read("a.jsonl", good + "\n" + line + "\r\n\n" + good)
        #expect(dispatches.map(\.head.line) == [1, 4])
        #expect(problems.descriptions == ["a.jsonl:2: \(message)"])
    }

    @Test func `an id or a year may be a number`() throws {
        let (dispatches, problems) = try read("a.jsonl", #"{"id": 17, "date": 2019, "text": "x"}"#)
        #expect(dispatches.map(\.head.id) == ["17"])
        #expect(dispatches.map(\.head.date) == [PartialDate("2019")])
        #expect(problems.isEmpty)
    }

    @Test func `a day of a timestamp is taken as it is written`() throws {
        let (dispatches, _) = try read("a.jsonl", #"{"date": "2019-09-04T23:30:00-05:00", "text": "x"}"#)
        #expect(dispatches.map(\.head.date) == [PartialDate("2019-09-04")])
    }

    @Test func `a line that is not UTF-8 costs only itself`() throws {
        let bytes = Array(#"{"date": "2019", "text": "a"}"#.utf8) + [10] + Array(#"{"text": "caf"#.utf8) + [0xE9] + Array(#""}"#.utf8)
        let (dispatches, problems) = try read("a.jsonl", bytes)
        #expect(dispatches.count == 1)
        #expect(problems.descriptions == ["a.jsonl:2: is not UTF-8: byte 0xE9 at offset 43; it may be Latin-1, so try iconv -f ISO-8859-1 -t UTF-8"])
    }

    @Test(arguments: [("[\n{\"text\": \"x\"}]", "one JSON array", "jq -c '.[]'"), ("{\n\"text\": \"x\"\n}", "one JSON object over several lines", "jq -c .")])
    func `a JSON document over many lines gives one error`(text: String, what: String, command: String) throws {
        let (dispatches, problems) = try read("a.json", text)
        #expect(dispatches.isEmpty)
        #expect(problems.descriptions == ["a.json: is \(what); expected one object a line, as \(command) makes them"])
    }

    @Test func `a line over the limit is refused, a file is not`() throws {
        let line = #"{"date": "2019", "text": "\#(String(repeating: "x", count: 100))"}"# + "\n"
        let long = #"{"date": "2019", "text": "\#(String(repeating: "x", count: 300))"}"#
        let (dispatches, problems) = try read("a.jsonl", String(repeating: line, count: 100) + long, sizeLimit: 200)
        #expect(dispatches.count == 100)
        #expect(problems.descriptions == ["a.jsonl:101: is 328 bytes; a dispatch may have 200"])
    }

    @Test func `what the caller throws comes back, and reading stops`() throws {
        struct Stop: Error {}
        let line = #"{"date": "2019", "text": "x"}"# + "\n"
        var count = 0
        #expect(throws: Stop.self) {
            try makeReader().read(InputFile(name: "a.jsonl", data: Data(String(repeating: line, count: 9).utf8))) { _ in
                count += 1
                if count == 3 { throw Stop() }
            }
        }
        #expect(count == 3)
    }

    @Test func `the keys of a line are found without decoding it`() {
        let line = Data(#" {"id": "a: \"ties\":", "text" : "x", "actors": [{"ties": 1}], "n": {"deep": 2}, "ties": [], "é": 0}"#.utf8)
        #expect(JSONLines.keys(ofLine: line) == ["id", "text", "actors", "n", "ties", "é"])
        #expect(JSONLines.keys(ofLine: Data(#"{"id": "unclosed"#.utf8)) == ["id"])
        #expect(JSONLines.keys(ofLine: Data(#"{"id\"#.utf8)) == [])
        #expect(JSONLines.keys(ofLine: Data(#"["ties"]"#.utf8)) == [])
    }

    @Test func `a file's lines can be told apart and read one by one`() throws {
        let file = InputFile(
            name: "in/a.jsonl", data: Data("\u{FEFF}{\"ties\": []}\n\n{\"id\": \"x\", \"date\": \"2019\", \"text\": \"y\"}\n{\"text\": 1}".utf8))
        let reader = try makeReader()
        var codings: [Int] = []
        var dispatches: [Dispatch] = []
        var problems: [Problem] = []
        try JSONLines.forEachLine(of: file) { line, number in
            if JSONLines.keys(ofLine: line).contains("ties") {
                codings.append(number)
            } else {
                do throws(Problem) {
                    dispatches.append(try reader.dispatch(fromJSONLine: line, of: file, number: number, problems: &problems))
                } catch {
                    problems.append(error)
                }
            }
        }
        #expect(codings == [1])
        #expect(dispatches.map(\.head) == [DispatchHead(id: "x", date: PartialDate("2019"), file: "in/a.jsonl", line: 3)])
        #expect(problems.descriptions == ["in/a.jsonl:4: \"text\" is no string; expected one"])
        #expect(throws: Problem.self) { try JSONLines.forEachLine(of: InputFile(name: "a.json", data: Data("[\n1]".utf8))) { _, _ in } }
    }

    @Test func `the name of a file of many dispatches dates none of them`() throws {
        let (dispatches, problems) = try read("export-2024-01-01.jsonl", #"{"text": "x"}"#)
        #expect(dispatches.map(\.head.date) == [nil])
        #expect(problems.descriptions == ["export-2024-01-01.jsonl:1: warning: no date found; it stays out of every period"])
    }
}
