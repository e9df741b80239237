import ActorGraphs
import Analyses
import ArgumentParser
import Codings
import Dispatches
import Reports

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Everything about one actor's role, with the sentences.",
        discussion: """
            ACTOR is an id (forum:asean, country:VNM), a code or a slug (VNM, asean), or a name in any language, without regard to case and accents.

            Example: entente explain ASEAN dispatches/ --period 2019 --fold officials
            """)

    @Argument(help: ArgumentHelp("Whose role: an id, a code or a name.", valueName: "actor"))
    var actor: String

    @OptionGroup var analysis: TableOptions
    @OptionGroup var report: ReportOptions

    @Option(help: ArgumentHelp("How many sentences to show for each claim and each of the strongest partners.", valueName: "n"))
    var sentences = 2

    func validate() throws {
        if sentences < 0 { throw ValidationError("--sentences is \(sentences); expected 0 or more") }
    }

    func run() throws {
        try analysis.onGraph { graph in
            let actor = try actor(in: graph)
            let (options, projected) = (analysis.measures, try analysis.projected(graph))
            let role = try RoleAnalysis(measures: options.measures(for: analysis.network.weight), seed: options.seed).role(
                of: actor.id, in: projected, from: graph)
            try report.write(RoleReport(role: role, top: report.top, sentences: sentences, label: analysis.language.label))
        }
    }

    /// The actor that is meant; whoever names none, or more than one, has called the command wrongly.
    private func actor(in graph: ActorGraph) throws -> Actor {
        let lexicon = try analysis.source.wholeLexicon()
        let label = analysis.language.label
        let others = lexicon.actors.filter { graph.position(of: $0) == nil }.map { Actor(id: $0) }
        do {
            return try ActorFinder(among: graph.actors, others: others, names: lexicon.names, label: label).actor(called: actor)
        } catch {
            Console.error("\(error)")
            throw ExitCode.usage
        }
    }
}
