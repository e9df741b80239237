import Dispatches
import Foundation
import Testing

@testable import Codings

@Suite struct `Reading codings` {
    static let full = Coding(
        head: DispatchHead(
            id: "a#1", date: PartialDate("2019-09-04"), language: "fr", agency: "VNA", title: "Titre \"cité\"", url: "https://example.org/?a=1&b=2",
            file: "a.txt"),
        text: "Le 4 septembre…\nfin\u{1}",
        actors: [
            Actor(
                id: .official("nguyen-chi-vinh"), name: "Nguyễn Chí Vịnh", names: ["Nguyen Chi Vinh"], represents: .country("VNM"), office: "vice-ministre",
                mentions: [Mention(start: 0, end: 3)]),
            Actor(id: .official("antonio-guterres"), name: "António Guterres", represents: .forum("un")), Actor(id: .country("VNM")), Actor(id: .forum("un")),
        ],
        ties: [
            Tie(
                source: .official("nguyen-chi-vinh"), target: .official("antonio-guterres"), type: .consult, mode: "visit", date: PartialDate("2019-09"),
                event: 3, weight: 0.1, score: -1.5, confidence: 0.92, context: ["military"], evidence: [Evidence(start: 1, end: 20, text: "“…”")])
        ],
        claims: [Claim(of: .forum("un"), by: .official("antonio-guterres"), role: "central", evidence: [Evidence(start: 5, end: 6, text: "x")])])

    @Test func `gives back what was written`() throws {
        #expect(try CodingReader().coding(Self.full.json.line.utf8) == Self.full)
    }

    @Test(arguments: try! files()) func `takes coded dispatches as they are`(_ file: URL) throws {
        for (number, line) in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").enumerated() {
            #expect(CodingReader.isCoding(line.utf8))
            let coding = try CodingReader(file: file.lastPathComponent).coding(line.utf8, number: number + 1)
            #expect(!coding.ties.isEmpty && coding.head.date != nil && coding.text != nil)
            #expect(coding.head.file == file.lastPathComponent && coding.head.line == number + 1)
            for actor in coding.actors where actor.id.kind == .official {
                #expect(actor.represents != nil)
                #expect(actor.name == actor.names.first)
            }
            var unplaced = coding
            (unplaced.head.file, unplaced.head.line) = (nil, nil)
            #expect(try CodingReader().coding(unplaced.json.line.utf8) == unplaced)
        }
    }

    /// `ENTENTE_GOLD` names a folder of more gold files.
    static func files() throws -> [URL] {
        let data = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Data/coded-dispatches.jsonl")
        guard let folder = ProcessInfo.processInfo.environment["ENTENTE_GOLD"] else { return [data] }
        return [data]
            + (try FileManager.default.contentsOfDirectory(at: URL(filePath: folder), includingPropertiesForKeys: nil)).filter { $0.pathExtension == "jsonl" }
    }

    @Test func `adds ends of ties and speakers as actors, and whom officials represent`() throws {
        let line = """
            {"id": "a", "extra": {"ties": [1]}, "actors": [{"id": "official:x-y"}], "ties": [{"source": "official:x-y", "target": "country:VNM", "type": "represents"},
             {"source": "country:CHN", "target": "country:VNM", "type": "consult"}], "claims": [{"of": "forum:asean", "by": "official:z", "role": "central"}]}
            """
        let coding = try CodingReader().coding(line.utf8)
        #expect(coding.actors.map(\.id.description) == ["official:x-y", "country:VNM", "country:CHN", "forum:asean", "official:z"])
        #expect(coding.actors[0].represents == .country("VNM"))
        #expect(coding.ties[1].score == 2.5 && coding.ties[1].weight == 1)
    }

    @Test func `lets a forum be a slug or an id`() throws {
        for forum in ["un", "forum:un"] {
            let coding = try CodingReader().coding(#"{"id": "a", "actors": [{"id": "official:x", "forum": "\#(forum)"}], "ties": []}"#.utf8)
            #expect(coding.actors[0].represents == .forum("un"))
        }
    }

    @Test(arguments: [
        (#"{"id": "a", "ties": []}"#, true), (#"{"id": "a", "text": "\"ties\": []"}"#, false), (#"{"id": "ties", "text": "ties"}"#, false),
        (#"{"x": {"ties": []}}"#, false), (#"[{"ties": []}]"#, false), ("", false), (#"{"text": "a\\", "ties" : []}"#, true), (#"{"a": "#, false),
    ]) func `knows a coding from a dispatch`(_ line: String, _ isCoding: Bool) {
        #expect(CodingReader.isCoding(line.utf8) == isCoding)
    }

    @Test(arguments: [
        ("{", "no JSON; expected one object a line, in UTF-8"),
        ("[]", "a list; expected one JSON object a line"),
        (#"{"ties": []}"#, #""id" is missing"#),
        (#"{"id": 7, "ties": []}"#, #""id" is 7; expected text"#),
        (#"{"id": "a", "date": "2019-13-04", "ties": []}"#, #""date" is "2019-13-04"; expected YYYY-MM-DD, YYYY-MM or YYYY"#),
        (#"{"id": "a", "ties": {}}"#, #""ties" is an object; expected a list"#),
        (#"{"id": "a", "ties": [{"source": "country:VNM", "target": "country:CHN"}]}"#, #""ties[0].type" is missing"#),
        (
            #"{"id": "a", "ties": [{"source": "country:VNM", "target": "country:CHN", "type": "consul"}]}"#,
            #"unknown "ties[0].type" "consul"; did you mean "consult"?"#
        ),
        (
            #"{"id": "a", "ties": [{"source": "country:vnm", "target": "country:CHN", "type": "consult"}]}"#,
            #""ties[0].source" is "country:vnm"; did you mean "country:VNM"?"#
        ),
        (
            #"{"id": "a", "ties": [{"source": "contry:VNM", "target": "country:CHN", "type": "consult"}]}"#,
            #""ties[0].source" is "contry:VNM"; did you mean "country:VNM"?"#
        ),
        (
            #"{"id": "a", "ties": [{"source": "VNM", "target": "country:CHN", "type": "consult"}]}"#,
            #""ties[0].source" is "VNM"; expected country:XXX (ISO 3166-1 alpha-3), official:given-family or forum:slug"#
        ),
        (
            #"{"id": "a", "ties": [{"source": "country:VNM", "target": "country:CHN", "type": "aid", "weight": 0}]}"#,
            #""ties[0].weight" is 0.0; expected a number above 0"#
        ),
        (
            #"{"id": "a", "ties": [{"source": "country:VNM", "target": "country:CHN", "type": "aid", "event": "x"}]}"#,
            #""ties[0].event" is "x"; expected a whole number"#
        ),
        (
            #"{"id": "a", "ties": [{"source": "country:VNM", "target": "country:VNM", "type": "aid"}]}"#,
            #""ties[0]" ties "country:VNM" to itself; expected two actors"#
        ),
        (
            #"{"id": "a", "ties": [{"source": "country:VNM", "target": "country:CHN", "type": "aid"}, {"source": "country:VNM", "target": "country:CHN", "type": "aid"}]}"#,
            #""ties[1]" repeats "ties[0]"; expected one tie per source, target and type"#
        ),
        (
            #"{"id": "a", "actors": [{"id": "official:x", "kind": "forum"}], "ties": []}"#,
            #""actors[0].kind" is "forum", but its id is "official:x"; expected "official""#
        ),
        (
            #"{"id": "a", "ties": [{"source": "country:VNM", "target": "country:CHN", "type": "represents"}]}"#,
            #""ties[0].source" is "country:VNM"; expected an official of a tie "represents""#
        ),
    ]) func `says what is wrong, and where`(_ line: String, _ message: String) throws {
        let problem = #expect(throws: Problem.self) { try CodingReader(file: "a.jsonl").coding(line.utf8, number: 17) }
        #expect(problem?.description == "a.jsonl:17: " + message)
    }
}
