import Codings
import Dispatches

/// The differences of one dispatch, and the sentences to look at.
struct FaultFinder {
    private let dispatch: EvaluatedDispatch
    private let sentences: [Evidence]
    /// The words of each sentence, folded, between hyphens.
    private let words: [String]
    private let analysis: EvaluationAnalysis
    private let language: String
    /// Under gold's ids.
    private let foundActors: [ActorID: Actor]
    private let goldActors: [ActorID: Actor]

    /// More are left out: a fault is to be seen at a glance.
    private static let sentenceLimit = 3

    init(_ dispatch: EvaluatedDispatch, analysis: EvaluationAnalysis) {
        self.dispatch = dispatch
        self.analysis = analysis
        var head = dispatch.gold.head
        head.language = head.language ?? dispatch.found.head.language
        language = head.language ?? "en"
        let text = dispatch.gold.text ?? dispatch.found.text
        head.title = dispatch.gold.text == nil ? dispatch.found.head.title : head.title
        sentences = text.map { analysis.sentences(Dispatch(head: head, text: $0)) } ?? []
        words = sentences.map { "-" + NameFolding.slug($0.text) + "-" }
        foundActors = Dictionary(dispatch.found.actors.map { (dispatch.alignment[$0.id], $0) }) { first, _ in first }
        goldActors = Dictionary(dispatch.gold.actors.map { ($0.id, $0) }) { first, _ in first }
    }

    var faults: [Fault] {
        let (goldIDs, foundIDs) = (dispatch.goldActors, dispatch.foundActors)
        var faults = goldIDs.subtracting(foundIDs).sorted().map { fault(.missedActor, $0, sentences: naming([$0])) }
        faults += foundIDs.subtracting(goldIDs).sorted().map { fault(.falseActor, $0, sentences: naming([$0])) }
        let (goldTies, foundTies) = (dispatch.goldTies, dispatch.foundTies)
        for key in goldTies.keys.subtracting(foundTies.keys).sorted() {
            faults.append(fault(.missedTie, key, hint: types(between: key, in: foundTies, "found"), sentences: naming([key.source, key.target])))
        }
        for key in foundTies.keys.subtracting(goldTies.keys).sorted() {
            faults.append(fault(.falseTie, key, hint: types(between: key, in: goldTies, "gold"), sentences: evidence(foundTies[key])))
        }
        for key in goldTies.keys.intersection(foundTies.keys).sorted() where key.type != .represents {
            guard let date = goldTies[key]?.date, foundTies[key]?.date != date else { continue }
            let hint = "gold: \(date); found: \(foundTies[key]?.date?.description ?? "none")"
            faults.append(fault(.wrongDate, key, hint: hint, sentences: evidence(foundTies[key])))
        }
        return faults
    }

    private func fault(_ kind: Fault.Kind, _ actor: ActorID, sentences: [String]) -> Fault {
        Fault(dispatch: dispatch.gold.head.id, kind: kind, actor: actor, sentences: sentences)
    }

    private func fault(_ kind: Fault.Kind, _ key: GoldTie, hint: String?, sentences: [String]) -> Fault {
        Fault(
            dispatch: dispatch.gold.head.id, kind: kind, actor: key.source, target: key.target, type: key.type, hint: hint, sentences: sentences)
    }

    private func evidence(_ tie: Tie?) -> [String] { (tie?.evidence ?? []).prefix(Self.sentenceLimit).map(\.text) }

    /// What one side has between the two actors of a tie that it does not have: `found: accuse, support (other way)`.
    private func types(between key: GoldTie, in ties: GoldTies, _ side: String) -> String? {
        let types = ties.order.filter { $0.pair == key.pair }.map { other in
            other.type.rawValue + (other.source == key.source || other.type.isSymmetric || key.type.isSymmetric ? "" : " (other way)")
        }
        return types.isEmpty ? nil : "\(side): \(types.joined(separator: ", "))"
    }

    // MARK: Sentences

    /// The first sentences that name all of the actors.
    private func naming(_ actors: [ActorID]) -> [String] {
        let names = actors.map(names)
        let mentions = actors.map { foundActors[$0]?.mentions ?? [] }
        return sentences.indices.filter { number in
            let sentence = sentences[number]
            return actors.indices.allSatisfy { actor in
                mentions[actor].contains { sentence.start <= $0.start && $0.start < sentence.end }
                    || names[actor].contains { words[number].contains($0) }
            }
        }.prefix(Self.sentenceLimit).map { sentences[$0].text }
    }

    /// As they stand in ``words``: whole names, and each longer word of an official's.
    private func names(of actor: ActorID) -> [String] {
        let known = [goldActors[actor], foundActors[actor]].compactMap(\.self).flatMap { [$0.name] + $0.names } + analysis.forms(actor, language)
        var names = Set(known.map(NameFolding.slug))
        if actor.kind == .official {
            names.formUnion((known + [actor.name]).flatMap { NameFolding.slug($0).split(separator: "-") }.filter { $0.count > 2 }.map(String.init))
        }
        return names.filter { !$0.isEmpty }.map { "-\($0)-" }
    }
}
