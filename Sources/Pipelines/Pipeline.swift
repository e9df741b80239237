import ActorGraphs
import Codings
import Dispatches
import Extraction
import Foundation
import Lexicons
import Synchronization

/// From what the user names to codings and a graph: reads, recognises what each file is by its content, extracts on all cores, collects problems.
public struct Pipeline: Sendable {
    /// How far the work has come, for a progress bar.
    public struct Progress: Sendable {
        public var files: Int
        public var filesDone: Int
        public var codings: Int
    }

    public var reader: DispatchReader
    public var extractor: Extractor
    /// At least 1.
    public var threads: Int
    public var keepsText: Bool
    /// Whether dispatches are traced in place of being coded.
    public var traces: Bool
    /// Whether a coding that is read gets the actors that only its ties name, and officials what their ties say that they represent.
    public var completesCodings = true
    /// Whether a line that is a coding is read as a dispatch all the same, and coded anew from its title and text.
    public var codesAnew = false
    public var progress: (@Sendable (Progress) -> Void)?

    public init(
        reader: DispatchReader, extractor: Extractor, threads: Int = ProcessInfo.processInfo.activeProcessorCount, keepsText: Bool = false,
        traces: Bool = false, progress: (@Sendable (Progress) -> Void)? = nil
    ) {
        self.reader = reader
        self.extractor = extractor
        self.threads = max(1, threads)
        self.keepsText = keepsText
        self.traces = traces
        self.progress = progress
    }

    /// What a source holds.
    public enum Item: Sendable {
        case coding(Coding)
        /// A dispatch's id, and what each stage made of it.
        case trace(String, [String])
        case graph(ActorGraph, file: String)
    }

    /// Hands every coding and graph that the sources hold to `each`, in the order of the sources at any number of threads.
    ///
    /// - Returns: What was refused, and what is doubtful; the rest is done all the same.
    /// - Throws: Only what `each` throws.
    /// - Complexity: Memory for a batch of dispatches, not for all.
    public func read(_ sources: [String], each: (Item) throws -> Void) throws -> [Problem] {
        let files = SourceFiles(sources)
        var batch = Batch(pipeline: self)
        batch.problems = files.problems
        var ids = DispatchIDs()
        var progress = Progress(files: files.paths.count, filesDone: 0, codings: 0)
        for path in files.paths {
            let file: InputFile
            do throws(Problem) {
                file = path == "-" ? try InputFile.standardInput() : try InputFile(path: path)
            } catch {
                batch.problems.append(error)
                continue
            }
            if let format = Self.graphFormat(of: file), let read = format.read {
                try batch.flush(each)
                let graph: ActorGraph
                do throws(Problem) {
                    graph = try read(file.data, file.name)
                } catch {
                    batch.problems.append(error)
                    continue
                }
                try each(.graph(graph, file: path))
            } else if (try? DispatchFormat.of(file).name) == DispatchFormat.jsonLines.name {
                try readLines(of: file, into: &batch, &ids, each)
            } else {
                let problems = try reader.read(file) { dispatch in try add(dispatch, to: &batch, &ids, each) }
                batch.problems += problems
            }
            progress.filesDone += 1
            progress.codings = batch.done
            self.progress?(progress)
        }
        try batch.flush(each)
        return batch.problems
    }

    /// By content; by its ending only what is no dispatch by its content either, and what is nothing that is known.
    private static func graphFormat(of file: InputFile) -> GraphFormat? {
        if let format = GraphFormat.recognising(file.data) { return format }
        let name = (try? DispatchFormat.of(file))?.name
        return name == nil || name == DispatchFormat.plainText.name ? GraphFormat.of(file.data, path: file.name) : nil
    }

    /// A line with `ties` is a coding, one with `text` and no `ties` a dispatch.
    private func readLines(of file: InputFile, into batch: inout Batch, _ ids: inout DispatchIDs, _ each: (Item) throws -> Void) throws {
        let codings = CodingReader(file: file.name, completes: completesCodings)
        try JSONLines.forEachLine(in: file.data) { line, number in
            do throws(Problem) {
                if !codesAnew, CodingReader.isCoding(line) {
                    let coding = try codings.coding(line, number: number)
                    if let problem = ids.insert(coding.head) { throw problem }
                    batch.pending.append(.coding(coding))
                } else {
                    let dispatch = try reader.dispatch(fromJSONLine: line, of: file, number: number, problems: &batch.problems)
                    if let problem = ids.insert(dispatch.head) { throw problem }
                    batch.pending.append(.dispatch(dispatch))
                }
            } catch {
                batch.problems.append(error)
            }
            if batch.isFull { try batch.flush(each) }
        }
    }

    private func add(_ dispatch: Dispatch, to batch: inout Batch, _ ids: inout DispatchIDs, _ each: (Item) throws -> Void) throws {
        if let problem = ids.insert(dispatch.head) {
            batch.problems.append(problem)
        } else {
            batch.pending.append(.dispatch(dispatch))
            if batch.isFull { try batch.flush(each) }
        }
    }
}

/// Dispatches that wait to be coded together, and codings that came ready, in the order of the sources.
private struct Batch {
    enum Entry {
        case dispatch(Dispatch)
        case coding(Coding)
    }

    let pipeline: Pipeline
    var pending: [Entry] = []
    var problems: [Problem] = []
    /// Codings handed on so far.
    var done = 0

    init(pipeline: Pipeline) { self.pipeline = pipeline }

    var isFull: Bool { pending.count >= 64 * pipeline.threads }

    /// Codes what waits, on all threads, and hands it on in order.
    mutating func flush(_ each: (Pipeline.Item) throws -> Void) throws {
        let entries = pending
        pending = []
        let pipeline = pipeline
        let results = Mutex([Pipeline.Item?](repeating: nil, count: entries.count))
        let next = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: min(pipeline.threads, max(1, entries.count))) { _ in
            while true {
                let number = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard number < entries.count else { return }
                let item = pipeline.item(of: entries[number])
                results.withLock { $0[number] = item }
            }
        }
        let languages = pipeline.extractor.languages
        for (entry, item) in zip(entries, results.withLock({ $0 })) {
            done += 1
            if case .dispatch = entry, case .coding(let coding)? = item, !languages.contains(coding.head.language ?? "") {
                let language = coding.head.language.map { "\"\($0)\" is" } ?? "the text of \(coding.head.id) is in"
                problems.append(
                    Problem(
                        "\(language) no language that is read (\(languages.joined(separator: ", "))); only names that are alike in all of them were looked for",
                        severity: .warning, file: coding.head.file, line: coding.head.line))
            }
            if let item { try each(item) }
        }
    }
}

extension Pipeline {
    fileprivate func item(of entry: Batch.Entry) -> Item {
        switch entry {
        case .coding(let coding): return .coding(coding)
        case .dispatch(let dispatch) where traces: return .trace(dispatch.head.id, extractor.trace(of: dispatch))
        case .dispatch(let dispatch):
            var coding = extractor.coding(of: dispatch)
            if keepsText { coding.text = dispatch.text }
            return .coding(coding)
        }
    }

    /// The graph of all that the sources hold: codings added up, graph files beside them.
    ///
    /// - Throws: ``Problem`` where nothing of the sources could be used; the first of the problems then says why.
    public func graph(of sources: [String], identities: Identities = .none, repeats: Repeats = .day) throws -> (graph: ActorGraph, problems: [Problem]) {
        var codings: [Coding] = []
        var graphs: [ActorGraph] = []
        var problems = try read(sources) { item in
            switch item {
            case .coding(let coding): codings.append(coding)
            case .graph(let graph, _): graphs.append(graph)
            case .trace: break
            }
        }
        if !codings.isEmpty { graphs.insert(ActorGraph(codings: codings, identities: identities, repeats: repeats, problems: &problems), at: 0) }
        return (graphs.count == 1 ? graphs[0] : ActorGraph(joining: graphs), problems)
    }
}
