import ArgumentParser
import Dispatches
import Extraction
import Foundation
import Lexicons
import Networks
import Pipelines

/// What is read, and how.
struct SourceOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Dispatches, folders, codings, graph files, or - for standard input.", valueName: "source"))
    var sources: [String]

    @Option(help: ArgumentHelp("The line that separates dispatches in a text file.", valueName: "line"))
    var split: String?

    @Option(
        help: ArgumentHelp(
            "Names, offices or verbs of your own, as a file or a folder; may be given several times.",
            discussion: "A file is named as the built-in one is, such as forums.yaml or fr/verbs.yaml, and its records replace those of the same name.",
            valueName: "path"))
    var lexicon: [String] = []

    @Option(help: ArgumentHelp("How many cores to use; all, unless said.", valueName: "n"))
    var threads: Int?

    @Flag(help: "No warnings and no progress on standard error; errors still.")
    var quiet = false

    func validate() throws {
        if let threads, threads < 1 { throw ValidationError("--threads is \(threads); expected 1 or more") }
    }

    /// How many threads there are to be.
    var workers: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

    private var progressBar: ProgressBar { ProgressBar(isOn: !quiet && isatty(STDERR_FILENO) == 1) }

    /// A command's whole work on the sources: with the threads that are asked for, and saying how far a measure that takes long has come.
    func guarded(_ work: () throws -> Void) throws {
        let bar = progressBar
        let execution = Execution(threads: workers, progress: { bar.show($0, "\(Int($0 * 100)) % of a measure") })
        try Console.guarded { try execution.run(work) }
    }

    func pipeline(keepsText: Bool = false, traces: Bool = false) throws(Problem) -> Pipeline {
        let lexicon = try wholeLexicon()
        let reader = try DispatchReader(profiles: lexicon.profiles, separator: split)
        let bar = progressBar
        return Pipeline(
            reader: reader, extractor: Extractor(lexicon: lexicon), threads: workers, keepsText: keepsText,
            traces: traces,
            progress: bar.show)
    }

    /// The built-in lexicon, under the user's own where there is one. Anything wrong in it is to be mended first: a record left out would change what is found.
    func wholeLexicon() throws(Problem) -> Lexicon {
        guard !lexicon.isEmpty else { return .builtIn }
        let (whole, problems) = try Lexicon.read(with: lexicon)
        guard let first = problems.first else { return whole }
        for problem in problems.dropLast() { Console.error("\(problem)") }
        throw problems.last ?? first
    }
}
