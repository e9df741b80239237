import ActorGraphs
import Analyses
import Codings
import Dispatches
import Outputs

/// The plain text that a reader sees when pointing at something: what it is, and up to three sentences of evidence.
struct Tooltips {
    /// Characters.
    static let sentenceLimit = 200
    static let nameLimit = 300
    static let sentences = 3

    var wording: Wording
    var label: @Sendable (Actor) -> String

    func node(_ actor: Actor, detail: String?, represents: String?, neighbours: Int, ties: Int, strength: Double) -> String {
        let what = [wording.name(of: actor.id.kind), represents, detail ?? actor.office].compactMap(\.self).map { name($0) }.joined(separator: ", ")
        return [
            name(label(actor)), what,
            "\(wording.ties(ties)), \(wording.actors(neighbours)); \(wording("strength")) \(wording.short(strength))",
        ].joined(separator: "\n")
    }

    func edge(_ source: Actor, _ target: Actor, ties: [GraphTie], dispatches: [DispatchHead], isDirected: Bool) -> String {
        var counts: [TieType: Int] = [:]
        for tie in ties { counts[tie.type, default: 0] += 1 }
        let types = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\(wording.name(of: $0.key)) \($0.value)" }
        var lines = [heading(source, target, isDirected: isDirected), wording.ties(ties.count) + wording(": ") + "\(types.joined(separator: ", "))"]
        let dates = ties.compactMap(\.date)
        if let first = dates.min(), let last = dates.max() {
            lines.append(first == last ? wording.date(first) : wording("\(wording.date(first)) to \(wording.date(last))"))
        }
        let told = ties.enumerated().sorted { (abs($1.element.score ?? 0), $0.offset) < (abs($0.element.score ?? 0), $1.offset) }.flatMap { _, tie in
            tie.evidence.map { sentence in (sentence.dispatch ?? tie.dispatch.map { dispatches[$0].id }, sentence.text) }
        }
        return (lines + quotations(told)).joined(separator: "\n")
    }

    func edge(_ change: TieChange) -> String {
        func figure(_ figure: Figure) -> String {
            let perDispatch = figure.perDispatch.map { " (\(wording("\(wording.short($0)) per dispatch")))" } ?? ""
            return wording.short(figure.value ?? 0) + perDispatch
        }
        return
            ([
                heading(change.source, change.target, isDirected: false), wording.name(of: change.change),
                wording("before \(figure(change.before)), after \(figure(change.after))"),
            ] + quotations(change.evidence.map { ($0.dispatch, $0.text) })).joined(separator: "\n")
    }

    /// At most ``sentences`` of them, one a dispatch as long as there are enough.
    private func quotations(_ told: [(dispatch: String?, text: String)]) -> [String] {
        var seen: Set<String> = []
        var dispatches: Set<String?> = []
        var fresh: [(dispatch: String?, text: String)] = []
        var more: [(dispatch: String?, text: String)] = []
        for sentence in told where !sentence.text.isEmpty && seen.insert(sentence.text).inserted {
            if dispatches.insert(sentence.dispatch).inserted { fresh.append(sentence) } else { more.append(sentence) }
        }
        return (fresh + more).prefix(Self.sentences).map { dispatch, text in
            let place = dispatch.map { " [\(name($0))]" } ?? ""
            return "“" + Text.isolated(Text.shortened(text, to: Self.sentenceLimit)) + "”" + place
        }
    }

    private func heading(_ source: Actor, _ target: Actor, isDirected: Bool) -> String {
        "\(name(label(source))) \(isDirected ? "→" : "–") \(name(label(target)))"
    }

    private func name(_ text: String) -> String { Text.isolated(Text.shortened(text, to: Self.nameLimit)) }

    /// A tooltip's lines below its heading that are not sentences.
    static func facts(of tooltip: String) -> [String] {
        tooltip.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("“") }.map(String.init)
    }
}
