import Dispatches

/// The actors, ties and claims of one dispatch: what event data call a coded record. It stands for itself, and codings add up in any order.
public struct Coding: Hashable, Sendable {
    public var head: DispatchHead
    /// Only where asked for: the plain text that offsets count in, behind the title and U+000A.
    public var text: String?
    public var actors: [Actor]
    public var ties: [Tie]
    public var claims: [Claim]

    public init(head: DispatchHead, text: String? = nil, actors: [Actor] = [], ties: [Tie] = [], claims: [Claim] = []) {
        self.head = head
        self.text = text
        self.actors = actors
        self.ties = ties
        self.claims = claims
    }
}

/// A country, an official or a forum, as one dispatch knows it.
public struct Actor: Hashable, Sendable {
    public var id: ActorID
    /// The fullest form that the dispatch gives, or the usual name.
    public var name: String
    /// All forms found, in order of first use.
    public var names: [String]
    /// The country or forum that an official acts for.
    public var represents: ActorID?
    /// An official's office, in the dispatch's words.
    public var office: String?
    public var mentions: [Mention]

    public init(id: ActorID, name: String? = nil, names: [String] = [], represents: ActorID? = nil, office: String? = nil, mentions: [Mention] = []) {
        self.id = id
        self.name = name ?? names.first ?? id.name
        self.names = names
        self.represents = represents
        self.office = office
        self.mentions = mentions
    }
}

/// A span of a dispatch that refers to an actor: half-open, in UTF-8 bytes of the dispatch's content.
public struct Mention: Hashable, Sendable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }
}

/// A sentence that reports a tie or a claim, and where it stands: half-open, in UTF-8 bytes of the dispatch's content.
public struct Evidence: Hashable, Sendable {
    /// The dispatch's id; nil inside a coding, whose dispatch it is.
    public var dispatch: String?
    public var start: Int
    public var end: Int
    public var text: String

    public init(dispatch: String? = nil, start: Int, end: Int, text: String) {
        self.dispatch = dispatch
        self.start = start
        self.end = end
        self.text = text
    }
}

/// One directed, dated, typed relation; in one coding at most one per source, target and type.
public struct Tie: Hashable, Sendable {
    public var source: ActorID
    public var target: ActorID
    public var type: TieType
    public var mode: String?
    /// Of the event, as closely as the text says.
    public var date: PartialDate?
    /// What ties report together: the same number, unique within the dispatch.
    public var event: Int?
    /// Above 0.
    public var weight: Double
    /// PLOVER's conflict-cooperation score, -10 … +10; nil of a structural tie.
    public var score: Double?
    /// 0 … 1.
    public var confidence: Double?
    /// PLOVER's contexts, such as `military`.
    public var context: [String]
    public var evidence: [Evidence]

    /// `score` is PLOVER's for the type and mode, unless given.
    public init(
        source: ActorID, target: ActorID, type: TieType, mode: String? = nil, date: PartialDate? = nil, event: Int? = nil, weight: Double = 1,
        score: Double? = nil, confidence: Double? = nil, context: [String] = [], evidence: [Evidence] = []
    ) {
        self.source = source
        self.target = target
        self.type = type
        self.mode = mode
        self.date = date
        self.event = event
        self.weight = weight
        self.score = score ?? type.score(mode: mode)
        self.confidence = confidence
        self.context = context
        self.evidence = evidence
    }
}

/// A sentence that says of an actor that its role is central, leading, marginal ….
public struct Claim: Hashable, Sendable {
    public var of: ActorID
    /// Who says so; nil where the dispatch itself does.
    public var by: ActorID?
    public var role: String
    public var evidence: [Evidence]

    public init(of: ActorID, by: ActorID? = nil, role: String, evidence: [Evidence] = []) {
        self.of = of
        self.by = by
        self.role = role
        self.evidence = evidence
    }
}
