import Codings
import Outputs

/// The lines below an actor's label: an official's country, else his office; in a drawing of few actors both, and what a forum's acronym stands for.
///
/// Where many stand close, acronyms alone leave the room to the lines; the tooltip has all in any case.
struct Sublabels {
    /// Up to so many actors there is room.
    static let roomy = 20

    private let hasRoom: Bool
    private let names: [ActorID: String]
    private let options: Drawing.Options

    /// - Parameters:
    ///   - actors: All of the network, whether drawn or not.
    ///   - drawn: How many are drawn.
    init(_ actors: [Actor], drawn: Int, options: Drawing.Options) {
        names = Dictionary(actors.map { ($0.id, options.label($0)) }, uniquingKeysWith: { first, _ in first })
        hasRoom = drawn <= Self.roomy
        self.options = options
    }

    func callAsFunction(_ actor: Actor) -> [String] {
        let lines = [represents(actor), detail(actor)].compactMap(\.self)
        return hasRoom ? lines : actor.id.kind == .official ? Array(lines.prefix(1)) : []
    }

    func represents(_ actor: Actor) -> String? { actor.represents.map { names[$0] ?? $0.name } }

    /// Where it says more than the label.
    func detail(_ actor: Actor) -> String? { options.detail(actor).flatMap { $0.isEmpty || $0 == options.label(actor) ? nil : $0 } }
}
