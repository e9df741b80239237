import ActorGraphs
import Codings
import Dispatches
import Networks

/// Everything about one actor's role in one network, with the sentences that say so.
public struct ActorRole: Sendable {
    /// As the whole graph knows it.
    public var actor: Actor
    /// The country or forum that an official acts for.
    public var represents: Actor?
    /// Who acts for a country or forum, by id.
    public var officials: [Actor]
    public var facts: NetworkFacts
    /// How many dispatches report a tie of the actor.
    public var dispatches: Int
    /// How many ties it has, and of which type and direction.
    public var ties: TieCounts
    /// In the order of the measures asked for.
    public var standings: [Standing]
    /// By falling weight, regardless of its sign, then by id.
    public var partners: [Partner]
    public var timeline: Timeline
    /// Nil where the network has no clusters.
    public var cluster: ClusterOfActor?
    /// By falling number of times, then by role and speaker.
    public var claims: [RoleClaim]
    public var absence: Absence
}

/// One measure of an actor, and how far it is from those above and below.
public struct Standing: Sendable {
    public var measure: Measure
    /// Nil where the measure is undefined.
    public var value: Double?
    /// Competition rank; nil where the value is.
    public var rank: Int?
    /// How many actors have a rank.
    public var ranked: Int
    /// Others of the same rank, by id.
    public var sharedWith: [Actor]
    /// The next better rank; nil of the first.
    public var above: Distance?
    /// The next worse rank; nil of the last.
    public var below: Distance?

    /// A rank that others hold, and what parts the actor from it.
    public struct Distance: Sendable {
        public var rank: Int
        /// Who holds it, by id.
        public var actors: [Actor]
        public var value: Double
        /// The absolute difference of the two values.
        public var gap: Double
    }
}

/// How many ties there are by type, and which way they go.
public struct TieCounts: Hashable, Sendable {
    /// Ties of one type. Symmetric ones (agree, consult, cooperate, undirected ones) go both ways and are counted so alone.
    public struct Count: Hashable, Sendable {
        /// From the actor.
        public var outbound = 0
        /// Towards the actor.
        public var inbound = 0
        public var mutual = 0

        public var total: Int { outbound + inbound + mutual }
    }

    public private(set) var byType: [TieType: Count] = [:]

    /// Of all types together.
    public var sum: Count {
        byType.values.reduce(into: Count()) { sum, count in
            sum.outbound += count.outbound
            sum.inbound += count.inbound
            sum.mutual += count.mutual
        }
    }

    public var total: Int { sum.total }

    public func total(of tone: Tone) -> Int { byType.reduce(0) { $0 + ($1.key.tone == tone ? $1.value.total : 0) } }

    /// By falling number, then in the order of declaration.
    public var types: [(type: TieType, count: Count)] {
        byType.map { (type: $0, count: $1) }.sorted { ($1.count.total, $0.type) < ($0.count.total, $1.type) }
    }

    mutating func add(_ tie: RoleTie) {
        switch tie.direction {
        case .outbound: byType[tie.type, default: Count()].outbound += 1
        case .inbound: byType[tie.type, default: Count()].inbound += 1
        case .mutual: byType[tie.type, default: Count()].mutual += 1
        }
    }
}

/// What a tie says, seen from the actor.
public struct RoleTie: Hashable, Sendable {
    public enum Direction: String, CaseIterable, Hashable, Sendable { case outbound, inbound, mutual }

    public var type: TieType
    public var direction: Direction
}

/// One other actor that the actor has ties with.
public struct Partner: Sendable {
    public var actor: Actor
    /// Of the edge between the two; directed, of both arcs together.
    public var weight: Double
    /// Of all the actor's weights; nil where some are not positive.
    public var share: Double?
    public var tone: Tone
    public var ties: TieCounts
    /// That report one of the ties.
    public var dispatches: Int
    /// Each once: of the weightiest ties first, then of those of the highest absolute score, then by date.
    public var sentences: [RoleSentence]
}

/// A sentence that reports ties or a claim, and where it stands.
public struct RoleSentence: Hashable, Sendable {
    /// What it says of the actor and the other one; none of a claim.
    public var ties: [RoleTie]
    /// Of the event, else of the dispatch.
    public var date: PartialDate?
    /// Nil where the graph does not have it.
    public var dispatch: DispatchHead?
    public var evidence: Evidence
}

/// Ties and dispatches by month, or by year where the actor's span more than three years.
public struct Timeline: Hashable, Sendable {
    public enum Unit: String, CaseIterable, Hashable, Sendable { case month, year }

    public struct Span: Hashable, Sendable {
        /// A month or a year.
        public var date: PartialDate
        public var ties = 0
        public var cooperation = 0
        public var conflict = 0
        /// Dated in it, that report a tie of the actor.
        public var dispatches = 0
        /// Dated in it, whatever they report.
        public var coverage = 0
    }

    public var unit: Unit
    /// From the first to the last with a tie of the actor or a dispatch that reports one, without a gap.
    public var spans: [Span]
    /// Ties whose date is not known as closely as the unit.
    public var undatedTies: Int
}

/// The actor's cluster.
public struct ClusterOfActor: Sendable {
    /// From 1, by falling size.
    public var number: Int
    /// How many clusters of two and more actors the network has.
    public var count: Int
    /// Without the actor, by falling strength, then by id.
    public var others: [Actor]
    /// The share of the actor's weights that leads to them; nil without any.
    public var weightInside: Double?
}

/// What is claimed of the actor, by one speaker.
public struct RoleClaim: Sendable {
    public var role: String
    /// Nil where the dispatches themselves say so.
    public var by: Actor?
    public var times: Int
    public var dispatches: Int
    public var sentences: [RoleSentence]
}

/// What the network would be without the actor.
public struct Absence: Sendable {
    /// Components with and without it; an isolated actor is one of its own.
    public var components: (before: Int, after: Int)
    /// Actors in the largest component.
    public var largest: (before: Int, after: Int)
    /// Of the actor's own component, who is not in the largest of the parts that it falls into; by id.
    public var cutOff: [Actor]
    /// Edges that go with it.
    public var edges: Int
}
