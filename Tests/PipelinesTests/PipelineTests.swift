import ActorGraphs
import Codings
import Dispatches
import Extraction
import Foundation
import Lexicons
import Synchronization
import TestSupport
import Testing

@testable import Pipelines

private let extractor = Extractor()

/// From what the user names to codings and graphs.
struct PipelineTests {
    static let coding = #"{"id": "c1", "date": "2019-05-01", "ties": [{"source": "country:LAO", "target": "country:JPN", "type": "support"}]}"#
    static let line = #"{"id": "l1", "date": "2019-05-02", "lang": "fr", "text": "Le Chili a condamné le Pérou."}"#
    static let graphML = GraphFormat.graphML.write(
        ActorGraph(actors: [Actor(id: .country("KEN")), Actor(id: .country("UGA"))], ties: [GraphTie(source: 0, target: 1, type: .aid)]))
    static let nodeLink = GraphFormat.nodeLink.write(
        ActorGraph(actors: [Actor(id: .country("KEN")), Actor(id: .country("UGA"))], ties: [GraphTie(source: 0, target: 1, type: .aid)]))

    private func pipeline(threads: Int = 2, keepsText: Bool = false, traces: Bool = false) throws -> Pipeline {
        Pipeline(reader: try DispatchReader(profiles: Lexicon.builtIn.profiles), extractor: extractor, threads: threads, keepsText: keepsText, traces: traces)
    }

    /// What comes of sources in a folder: `coding c1 LAO JPN support`, `graph 2`, `trace x`; and the problems, with paths from the folder.
    private func read(_ files: [(String, String)], _ names: [String], threads: Int = 2, keepsText: Bool = false, traces: Bool = false) throws
        -> (items: [String], problems: [String])
    {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        var items: [String] = []
        let root = folder.url.path().hasSuffix("/") ? folder.url.path() : folder.url.path() + "/"
        let problems = try pipeline(threads: threads, keepsText: keepsText, traces: traces).read(names.map { root + $0 }) { item in
            switch item {
            case .coding(let coding):
                let ties = coding.ties.map { "\($0.source.name) \($0.target.name) \($0.type.rawValue)" }
                items.append((["coding", coding.head.id] + ties + (coding.text.map { ["“\($0)”"] } ?? [])).joined(separator: " "))
            case .trace(let id, let lines): items.append("trace \(id) \(lines.count)")
            case .graph(let graph, _): items.append("graph \(graph.actors.map(\.id.name).joined(separator: " "))")
            }
        }
        return (items, problems.map { $0.description.replacing(root, with: "") })
    }

    // MARK: What a source is

    /// The name of a file, its content, and what it is.
    static let kinds: [(String, String, String)] = [
        ("a.txt", coding, "coding c1 LAO JPN support"),
        ("a", coding + "\n", "coding c1 LAO JPN support"),
        ("a.graphml", line, "coding l1 CHL PER accuse"),
        ("a.txt", line, "coding l1 CHL PER accuse"),
        ("a.txt", graphML, "graph KEN UGA"),
        ("a.jsonl", graphML, "graph KEN UGA"),
        ("a.md", nodeLink, "graph KEN UGA"),
        ("a.csv", "KEN;UGA\n", "graph KEN UGA"),
        ("a.txt", "source,target\nKEN,UGA\n", "graph KEN UGA"),
        ("a.net", "*Vertices 2\n1 \"KEN\"\n2 \"UGA\"\n", "graph KEN UGA"),
        ("a", "digraph { KEN -> UGA }", "graph KEN UGA"),
        ("2019-05-03.fr", "Le Laos a remercié le Japon et le Cambodge.", "coding 2019-05-03 LAO JPN support LAO KHM support"),
        ("2019-05-03.fr.txt", "Le Laos a remercié le Japon.", "coding 2019-05-03 LAO JPN support"),
        ("2019-05-03.fr.md", "# Merci\n\nLe Laos a *remercié* le Japon.", "coding 2019-05-03 LAO JPN support"),
        ("2019-05-03.fr.txt", "<html><body><p>Le Laos a remercié le Japon.</p></body></html>", "coding 2019-05-03 LAO JPN support"),
    ]

    @Test(arguments: kinds)
    func `what a file is, its content says and not its ending`(name: String, text: String, expected: String) throws {
        let (items, problems) = try read([(name, text)], [name])
        #expect(items == [expected], "\(problems)")
    }

    @Test func `codings and dispatches may stand in one file, graphs beside them, in the order of the sources`() throws {
        let files = [("a.jsonl", Self.coding + "\n" + Self.line + "\n"), ("b.graphml", Self.graphML), ("c.fr.txt", "Le Laos a remercié le Japon.")]
        let (items, problems) = try read(files, ["c.fr.txt", "b.graphml", "a.jsonl"])
        #expect(items == ["coding c LAO JPN support", "graph KEN UGA", "coding c1 LAO JPN support", "coding l1 CHL PER accuse"])
        #expect(problems == ["c.fr.txt:1: warning: no date found; it stays out of every period"])
    }

    @Test func `a folder is walked in the order of the bytes of its names, what begins with a dot is passed over`() throws {
        let names = ["b.txt", "B.txt", "a/z.txt", "a/é.txt", "a-1.txt", ".hidden.txt", "a/.git/x.txt"]
        let (items, _) = try read(names.map { ("in/\($0)", "Le Laos dort.") }, ["in"])
        #expect(items == ["B", "z", "é", "a-1", "b"].map { "coding \($0)" })
    }

    @Test func `texts go along where asked for, and traces take the place of codings`() throws {
        let files = [("a.fr.txt", "Le Laos a remercié le Japon."), ("b.jsonl", Self.coding)]
        #expect(try read(files, ["a.fr.txt"], keepsText: true).items == ["coding a LAO JPN support “Le Laos a remercié le Japon.”"])
        #expect(try read(files, ["a.fr.txt", "b.jsonl"], traces: true).items.map { $0.prefix(7) } == ["trace a", "coding "])
    }

    @Test func `a dispatch in a language that is not read is named in a warning`() throws {
        let line = #"{"id": "s1", "date": "2019-05-02", "lang": "es", "text": "El presidente de Portugal visitó Angola el martes."}"#
        let (items, problems) = try read([("a.jsonl", line + "\n" + Self.line)], ["a.jsonl"])
        #expect(items == ["coding s1", "coding l1 CHL PER accuse"])
        #expect(
            problems == ["a.jsonl:1: warning: \"es\" is no language that is read (en, fr); only names that are alike in all of them were looked for"])
    }

    // MARK: Threads

    @Test func `the result is the same at any number of threads`() throws {
        let lines = (0..<170).map { number in
            "{\"id\": \"d\(number)\", \"date\": \"2019-05-02\", \"lang\": \"fr\", \"text\": \"Le Laos a \(number % 2 == 0 ? "remercié" : "condamné") le Japon.\"}"
        }
        let one = try read([("a.jsonl", lines.joined(separator: "\n"))], ["a.jsonl"], threads: 1)
        #expect(one.items.count == 170 && one.items[1] == "coding d1 LAO JPN accuse")
        for threads in [2, 5] {
            let more = try read([("a.jsonl", lines.joined(separator: "\n"))], ["a.jsonl"], threads: threads)
            #expect(more.items == one.items && more.problems == one.problems, "\(threads) threads")
        }
    }

    @Test func `progress comes after each file`() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b"] { try folder.write("Le Laos dort.", to: name + ".fr.txt") }
        let seen = Mutex<[Int]>([])
        var pipeline = try pipeline()
        pipeline.progress = { progress in seen.withLock { $0.append(progress.filesDone * 10 + progress.files) } }
        _ = try pipeline.read([folder.url.path()]) { _ in }
        #expect(seen.withLock { $0 } == [12, 22])
    }

    // MARK: Problems

    @Test func `what is wrong is collected, and the rest is done`() throws {
        let files = [
            ("a.jsonl", "{\"id\": \"x\"\n" + Self.coding + "\n{\"id\": \"y\", \"date\": \"2019-13-01\", \"text\": \"z\"}\n"), ("b.txt", ""),
            ("c.graphml", "<graphml><graph><node/></graph></graphml>"), ("d.fr.txt", "Le Laos a remercié le Japon."),
        ]
        let (items, problems) = try read(files, ["a.jsonl", "b.txt", "none.txt", "c.graphml", "d.fr.txt"])
        #expect(items == ["coding c1 LAO JPN support", "coding d LAO JPN support"])
        let places = problems.map { $0.split(separator: " ")[0] }
        #expect(places.prefix(4) == ["a.jsonl:1:", "a.jsonl:3:", "b.txt:", "none.txt:"], "\(problems)")
        #expect(problems.contains { $0.hasPrefix("c.graphml") } && problems.contains { $0.hasPrefix("d.fr.txt:1: warning") }, "\(problems)")
    }

    @Test func `an id that stands twice is refused with both places`() throws {
        let (items, problems) = try read(
            [("a/x.fr.txt", "Le Laos a remercié le Japon."), ("b/x.fr.txt", "Le Chili a condamné le Pérou.")], ["a", "b"])
        #expect(items == ["coding x LAO JPN support"])
        #expect(problems.contains { $0.contains("id \"x\" stands in a/x.fr.txt and in b/x.fr.txt") }, "\(problems)")
        let (once, twice) = try read([("a.jsonl", Self.coding + "\n" + Self.coding)], ["a.jsonl"])
        #expect(once.count == 1 && twice.contains { $0.contains("id \"c1\" stands in a.jsonl:1 and in a.jsonl:2") }, "\(twice)")
    }

    @Test func `an empty folder is a problem, and no source gives nothing`() throws {
        let (items, problems) = try read([("in/.keep", "")], ["in"])
        #expect(items == [] && problems == ["in: is a folder with no files in it; expected dispatches, codings or graph files"])
        #expect(try read([], []).items == [])
    }

    @Test func `what the caller throws ends the run`() throws {
        struct Enough: Error {}
        let folder = try TemporaryFolder()
        try folder.write(Self.coding, to: "a.jsonl")
        #expect(throws: Enough.self) { try pipeline().read([folder["a.jsonl"].path()]) { _ in throw Enough() } }
    }

    // MARK: Graphs

    @Test func `codings, dispatches and graphs are joined into one graph`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.coding + "\n" + Self.line, to: "a.jsonl")
        try folder.write(Self.graphML, to: "b.graphml")
        let (graph, problems) = try pipeline().graph(of: [folder.url.path()])
        #expect(problems == [])
        #expect(graph.actors.map(\.id.name) == ["CHL", "JPN", "KEN", "LAO", "PER", "UGA"])
        #expect(graph.ties.map(\.type) == [.accuse, .aid, .support])
        #expect(graph.dispatches.map(\.id) == ["c1", "l1"])
    }

    @Test func `one graph file alone comes back as it is`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.graphML, to: "b.graphml")
        let (graph, _) = try pipeline().graph(of: [folder["b.graphml"].path()])
        #expect(GraphFormat.graphML.write(graph) == Self.graphML)
    }

    @Test func `repeated stories are folded as asked`() throws {
        let folder = try TemporaryFolder()
        let lines = ["a", "b"].map { Self.line.replacing("l1", with: $0) }
        try folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
        #expect(try pipeline().graph(of: [folder.url.path()], repeats: .day).graph.ties.count == 1)
        #expect(try pipeline().graph(of: [folder.url.path()], repeats: .none).graph.ties.count == 2)
    }
}
