import ArgumentParser

@main
struct Entente: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entente",
        abstract: "Who relates to whom, how strongly, and who is central: from dispatches to diagrams and reports.",
        discussion: """
            SOURCE is any mix of dispatches (text, Markdown, HTML, JSON Lines), folders of them, codings, graph files, and - for standard input; \
            what a file is, its content says.

            Example: entente diagram dispatches/ -o relations.svg
            """,
        version: "0.1.0",
        subcommands: [
            Extract.self, Graph.self, DiagramCommand.self, CentralityCommand.self, Clusters.self, Explain.self, Diff.self, Evaluate.self, SchemaCommand.self,
            LayOut.self,
        ])
}
