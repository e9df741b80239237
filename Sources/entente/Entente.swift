import ArgumentParser

@main
struct Entente: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Who relates to whom, how strongly, and who is central: from dispatches to diagrams and reports.")
}
