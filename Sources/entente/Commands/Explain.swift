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
            try report.write(RoleReport(role: role, top: report.top, sentences: sentences, label: try analysis.language.label(analysis.source)))
        }
    }

    private func actor(in graph: ActorGraph) throws -> Actor {
        try ActorFinder(among: graph.actors, source: analysis.source, label: analysis.language.label(analysis.source)).named(actor)
    }
}
