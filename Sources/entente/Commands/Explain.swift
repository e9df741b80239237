import ActorGraphs
import Analyses
import ArgumentParser
import Codings
import Dispatches
import Lexicons
import Reports

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Is an actor central? The verdict, and everything about its role, with the sentences.",
        discussion: """
            ACTOR is an id (forum:asean, country:VNM), a code or a slug (VNM, asean), or a name in any language, without regard to case and accents.

            The verdict is supported, fragile, not supported or too little data: by the ranks, by dispatches drawn anew, by other ways of making the network, \
            and without each source, the agencies' own countries and the dispatches that claim the role.

            Example: entente explain ASEAN dispatches/ --period 2019 --fold officials
            """)

    @Argument(help: ArgumentHelp("Whose role: an id, a code or a name.", valueName: "actor"))
    var actor: String

    @OptionGroup var analysis: TableOptions
    @OptionGroup var report: ReportOptions

    @Option(help: ArgumentHelp("How many sentences to show for each claim and each of the strongest partners.", valueName: "n"))
    var sentences = 2

    @OptionGroup var resampling: ResamplingOptions

    func validate() throws {
        if sentences < 0 { throw ValidationError("--sentences is \(sentences); expected 0 or more") }
    }

    func run() throws {
        try analysis.onGraph { graph in
            let actor = try actor(in: graph)
            let (options, projected) = (analysis.measures, try analysis.projected(graph))
            let measures = options.measures(for: analysis.network.weight)
            let role = try RoleAnalysis(measures: measures, seed: options.seed).role(of: actor.id, in: projected, from: graph)
            let lexicon = try analysis.source.wholeLexicon()
            let assessment = try AssessmentAnalysis(
                measures: measures, resampling: resampling.resampling(seed: options.seed, threads: analysis.source.workers), home: lexicon.home(ofAgency:),
                members: { forum, date in lexicon.members(of: forum.name, on: date).map { .country($0) } }
            ).assessment(of: actor.id, in: projected, from: graph)
            try report.write(
                RoleReport(
                    role: role, assessment: assessment, top: report.top, sentences: sentences, wording: analysis.language.wording,
                    label: try analysis.language.label(analysis.source)))
        }
    }

    private func actor(in graph: ActorGraph) throws -> Actor {
        try ActorFinder(among: graph.actors, source: analysis.source, label: analysis.language.label(analysis.source)).named(actor)
    }
}
