import Analyses
import ArgumentParser
import Codings
import Dispatches
import Lexicons
import Pipelines
import Reports

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How good codings are: precision, recall and F1 against a gold annotation.",
        usage: """
            entente evaluate [<options>] <gold> <source> ...
            entente evaluate [<options>] <gold> ... --extract
            """,
        discussion: """
            GOLD is a file of codings made by people, as JSON Lines; SOURCE is codings or dispatches with the same ids. With --extract every file named is \
            gold, and its own titles and texts are coded afresh.

            Example: entente evaluate gold.jsonl dispatches/ --faults
            Example: entente evaluate gold.jsonl --extract --by lang
            """)

    enum Grouping: String, CaseIterable {
        case lang, file
    }

    @OptionGroup var source: SourceOptions

    @Flag(help: "Codes the titles and texts of GOLD afresh, in place of a SOURCE.")
    var extract = false

    @Flag(help: "Lists each miss and each false find beside its sentences; of lines kept aside never.")
    var faults = false

    @Option(
        help: ArgumentHelp("Figures by language or by file of gold, beside those of all: lang or file.", valueName: "lang|file"),
        transform: { try choice("grouping", $0) })
    var by: Grouping?

    @Flag(help: "Lines 3, 6, 9 … of each GOLD are counted apart from the rest: kept aside to measure what work on the rest is worth.")
    var aside = false

    @Option(help: ArgumentHelp("One more file of gold, of which no line is kept aside; may be given several times.", valueName: "gold"))
    var whole: [String] = []

    @Option(help: ArgumentHelp("Found ties of lower confidence are left out; 0 to 1.", valueName: "c"))
    var minConfidence: Double = 0

    @OptionGroup var report: ReportOptions

    func validate() throws {
        guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence is \(minConfidence); expected 0 to 1") }
        if !extract, source.sources.count < 2 { throw ValidationError("name a SOURCE after GOLD, or code GOLD's own texts with --extract") }
    }

    func run() throws {
        try source.guarded {
            let gold = try GoldFiles(extract ? source.sources : [source.sources[0]], whole: whole, keepsAside: aside)
            var pipeline = try source.pipeline(keepsText: faults)
            pipeline.completesCodings = false
            pipeline.codesAnew = extract
            var found: [Coding] = []
            var graphs: [Problem] = []
            let problems = try pipeline.read(extract ? gold.paths : Array(source.sources.dropFirst())) { item in
                switch item {
                case .coding(var coding):
                    coding.ties.removeAll { ($0.confidence ?? 1) < minConfidence }
                    found.append(coding)
                case .graph(_, let file): graphs.append(Problem("is a graph file; expected codings or dispatches", file: file))
                case .trace: break
                }
            }
            let extractor = pipeline.extractor
            let analysis = EvaluationAnalysis(
                sentences: { extractor.sentences(of: $0) }, forms: { Lexicon.builtIn.forms(of: $0, in: $1) })
            try report.write(EvaluationReport(parts: try parts(of: gold, found, analysis), top: report.top))
            try Console(quiet: source.quiet).report(gold.problems + problems + graphs, isEmpty: found.isEmpty)
        }
    }

    private func parts(of gold: GoldFiles, _ found: [Coding], _ analysis: EvaluationAnalysis) throws(Problem) -> [EvaluationReport.Part] {
        var parts: [EvaluationReport.Part] = []
        let sets = aside ? [("rest", gold.rest), ("kept aside", gold.aside)] : [("all", gold.rest)]
        for (name, codings) in sets where !codings.isEmpty {
            parts.append(
                .init(name: name, evaluation: try analysis.evaluation(of: found, against: codings, withFaults: faults && name != "kept aside")))
        }
        guard let by else { return parts }
        for (name, codings) in sets {
            let groups = Dictionary(grouping: codings) { GoldFiles.group(of: $0, by: by) }
            for group in groups.keys.sorted() {
                let label = aside ? "\(name), \(group)" : group
                parts.append(.init(name: label, evaluation: try analysis.evaluation(of: found, against: groups[group] ?? []), isDetail: true))
            }
        }
        return parts
    }
}

/// Gold as the files that it stands in.
private struct GoldFiles {
    private(set) var paths: [String] = []
    private(set) var rest: [Coding] = []
    private(set) var aside: [Coding] = []
    private(set) var problems: [Problem] = []

    /// - Throws: ``Problem`` for a file that cannot be read, or where no coding is left.
    init(_ files: [String], whole: [String], keepsAside: Bool) throws {
        paths = whole + files
        var ids = DispatchIDs()
        for (number, path) in paths.enumerated() {
            let file = path == "-" ? try InputFile.standardInput() : try InputFile(path: path)
            let reader = CodingReader(file: path, completes: false)
            try JSONLines.forEachLine(of: file) { line, lineNumber in
                do throws(Problem) {
                    guard CodingReader.isCoding(line) else { throw Problem("no \"ties\"; expected a coding of gold", file: path, line: lineNumber) }
                    var coding = try reader.coding(line, number: lineNumber)
                    (coding.head.file, coding.head.line) = (path, lineNumber)
                    if let problem = ids.insert(coding.head) { throw problem }
                    if keepsAside, number >= whole.count, lineNumber % 3 == 0 { aside.append(coding) } else { rest.append(coding) }
                } catch {
                    problems.append(error)
                }
            }
        }
        if rest.isEmpty, aside.isEmpty { throw problems.first ?? Problem("holds no coding; expected gold, as JSON Lines", file: paths.first) }
    }

    static func group(of coding: Coding, by grouping: Evaluate.Grouping) -> String {
        switch grouping {
        case .lang: coding.head.language ?? "no language"
        case .file: String((coding.head.file ?? "-").split(separator: "/").last ?? "-").replacing(".jsonl", with: "")
        }
    }
}
