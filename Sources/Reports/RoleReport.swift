import Analyses
import Codings
import Dispatches
import Networks
import Outputs

/// One actor's role in a network: who it is, its ranks, its partners and ties, when, with whom, what is claimed of it, what the network is without it,
/// and the sentences behind it. With an assessment, whether it is central comes first; without one, no verdict is passed.
public struct RoleReport: Report {
    public var role: ActorRole
    public var assessment: Assessment?
    /// Entries of each list that people read; nil is all. CSV and JSON are always complete.
    public var top: Int?
    /// Of each claim and of each of the strongest partners, that people read.
    public var sentences: Int
    let wording: Wording
    let labels: Labels
    let weights: Numerals

    /// Partners whose sentences are shown, unless `top` says otherwise.
    static let quotedPartners = 5

    /// - Parameter label: What an actor is called; unsafe characters in it do no harm.
    public init(
        role: ActorRole, assessment: Assessment? = nil, top: Int? = nil, sentences: Int = 2, wording: Wording = .english,
        label: @escaping @Sendable (Actor) -> String = { $0.name }
    ) {
        self.role = role
        self.assessment = assessment
        self.top = top
        self.sentences = sentences
        self.wording = wording
        let near = role.standings.flatMap { $0.sharedWith + ($0.above?.actors ?? []) + ($0.below?.actors ?? []) }
        let others = role.partners.map(\.actor) + (role.cluster?.others ?? []) + role.claims.compactMap(\.by) + role.absence.cutOff
        labels = Labels([role.actor] + [role.represents].compactMap(\.self) + role.officials + others + near, label: label)
        weights = Numerals(for: role.partners.map(\.weight), in: wording)
    }

    /// What the actor is called.
    var name: String { labels(role.actor) }

    /// Of lists that people read.
    var limit: Int { max(1, top ?? .max) }

    public var document: Document {
        var document = Document(title: wording("The role of \(name): \(role.facts.periodWords(in: wording))"), wording: wording)
        document.paragraph(role.facts.description(in: wording))
        for note in role.facts.notes(in: wording) { document.note(note) }
        if let caution { document.note(caution) }
        addVerdict(to: &document)
        document.heading(wording("In short"))
        document.add(.list(summary))
        document.heading(wording("Who it is"))
        document.add(.terms(identity))
        addStandings(to: &document)
        addAssessment(to: &document)
        addPartners(to: &document)
        addTimeline(to: &document)
        addCluster(to: &document)
        addClaims(to: &document)
        addAbsence(to: &document)
        addSentences(to: &document)
        return document
    }

    /// Said before any figure, where there is too little to conclude from.
    private var caution: String? {
        if role.facts.dispatches == 1 { return wording("All of this rests on one dispatch. That is too little data to conclude anything from.") }
        if role.dispatches == 1 { return wording("All ties of \(name) rest on one dispatch. That is too little data to conclude anything from.") }
        if role.facts.dispatches == 0 { return wording("The graph names no dispatches, so nobody can tell how much these figures rest on.") }
        return nil
    }

    private var identity: [Document.Term] {
        var terms = [
            Document.Term(wording("Kind"), "\(wording.word(role.actor.id.kind.rawValue)), \(Terminal.cut(Terminal.plain(role.actor.id.description), to: 80))")
        ]
        let names = forms
        if !names.isEmpty { terms.append(.init(wording("In the dispatches"), wording.list(names, limit: min(limit, 8)))) }
        if let office = role.actor.office.map(shortened), !office.isEmpty { terms.append(.init(wording("Office"), office)) }
        if let represents = role.represents { terms.append(.init(wording("Acts for"), labels(represents))) }
        if !role.officials.isEmpty {
            terms.append(
                .init(wording("Who acts for it"), wording.list(role.officials.map { labels($0) }, limit: min(limit, 10))))
        }
        if role.facts.dispatches > 0 { terms.append(.init(wording("Dispatches"), reports + ".")) }
        return terms
    }

    /// What the dispatches call the actor, each form once whatever its case.
    private var forms: [String] {
        var seen: Set<String> = []
        return role.actor.names.map(shortened).filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
    }

    /// `18 of 48 report a tie of ASEAN`
    private var reports: String {
        let verb = wording.form(of: "reports|report", for: role.dispatches)
        guard role.facts.tiesOfOtherDispatches == 0, role.dispatches <= role.facts.dispatches else {
            return wording("\(role.dispatches) \(verb) a tie of \(name)")
        }
        return wording("\(role.dispatches) of \(role.facts.dispatches) \(verb) a tie of \(name)")
    }

    func shortened(_ text: String) -> String { Terminal.cut(Terminal.plain(text), to: 80) }

    func percent(_ share: Double) -> String {
        let whole = Int((share * 100).rounded())
        return whole == 0 && share > 0 ? wording("less than 1%") : wording("\(whole)%")
    }

    /// `7th`; of what has no rank, that.
    func ordinal(_ rank: Int?) -> String { rank.map(wording.ordinal) ?? wording("without a rank") }
}
