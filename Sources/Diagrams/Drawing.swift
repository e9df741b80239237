import Analyses
import Codings
import Outputs

/// What is drawn, before anything has a place: plain values, without Graphviz and without colours.
public struct Drawing: Hashable, Sendable {
    public struct Node: Hashable, Sendable {
        public var id: ActorID
        public var label: String
        /// Below the label: an official's country and office, what a forum's acronym stands for; see ``Options/detail``.
        public var sublabels: [String] = []
        /// The country or forum that an official acts for.
        public var represents: ActorID?
        /// From 1; nil is none.
        public var cluster: Int?
        /// A share of the strongest actor's, 0 … 1.
        public var strength: Double
        /// Only in a drawing of a difference.
        public var change: Comparison.Change?
        /// Lines of plain text.
        public var tooltip: String
        /// Of several drawings on one page, the one that it stands in.
        public var panel: String?
    }

    public struct Edge: Hashable, Sendable {
        /// Positions in ``Drawing/nodes``.
        public var source: Int
        public var target: Int
        public var weight: Double
        /// A share of the strongest tie's, 0 … 1.
        public var strength: Double
        public var tone: Tone
        /// No coding says what kind of tie it is, as in somebody else's graph file.
        public var isUntyped = false
        /// Only in a drawing of a difference.
        public var change: Comparison.Change?
        public var isDirected: Bool
        /// Where each type of tie has a line of its own.
        public var type: TieType?
        /// What is written on it.
        public var label: String?
        /// Has the colour of this cluster, whatever its tone: a line of one actor through several periods.
        var cluster: Int?
        /// Bridges periods in which there is nothing.
        var isFaint = false
        public var tooltip: String
        /// Every sentence behind it, in the order of the ties.
        public var evidence: [Evidence]
    }

    /// What a line of the legend shows; how that looks is the style's business.
    public enum Sample: Hashable, Sendable {
        case kind(ActorKind)
        case tone(Tone)
        /// Of a line; a share of the strongest, 0 … 1.
        case strength(Double)
        /// Nil stands for all clusters without a colour of their own.
        case cluster(Int?)
        case change(Comparison.Change)
    }

    public struct LegendItem: Hashable, Sendable {
        public var sample: Sample
        public var text: String
    }

    public struct LegendGroup: Hashable, Sendable {
        public var heading: String
        public var items: [LegendItem]
    }

    public var title: String
    /// Period, number of dispatches, actors and ties, projection.
    public var subtitle: String
    public var nodes: [Node]
    /// The strongest last, so that they lie on top.
    public var edges: [Edge]
    public var legend: [LegendGroup]
    /// What is not drawn, and why.
    public var notes: [String]
    /// Where the data come from.
    public var source: String?
    /// In place of nodes where there are none.
    public var nothing: String
    /// Of all that is no name; also of what is written around the drawing.
    public var wording: Wording
    /// ISO 639-1, of the words.
    public var language: String { wording.code }

    /// Nothing yet.
    init(title: String, subtitle: String, nothing: String, wording: Wording) {
        self.title = title
        self.subtitle = subtitle
        nodes = []
        edges = []
        legend = []
        notes = []
        self.nothing = nothing
        self.wording = wording
    }

    /// What is written on lines.
    public enum EdgeLabels: String, CaseIterable, Sendable {
        case none
        /// How many ties.
        case counts
        /// Types, the most frequent first, with how many where there are several.
        case types
    }

    /// What is drawn of a network, and in which words.
    public struct Options: Sendable {
        /// A title; else a general one.
        public var title: String?
        /// Where the data come from, for the last line.
        public var source: String?
        /// Draw the strongest only; what is left out is noted.
        public var strongest: Int?
        /// Draw none but these, such as those of another drawing beside it.
        public var only: Set<ActorID>?
        /// Draw this actor and those within so many steps of it.
        public var around: (actor: ActorID, radius: Int)?
        /// Draw only the ties that stand out at this level of significance, 0 … 1: see ``Networks/DisparityFilter``.
        public var backbone: Double?
        /// Each type of tie of a pair has a line of its own.
        public var isParallel = false
        public var edgeLabels = EdgeLabels.none
        /// Actors without ties are left out and counted, unless this is true.
        public var keepsIsolated = false
        public var wording = Wording.english
        public var label: @Sendable (Actor) -> String
        /// What there may be room for below a label: what a forum's acronym stands for, an official's office.
        public var detail: @Sendable (Actor) -> String? = { $0.office }

        public init(
            title: String? = nil, source: String? = nil, strongest: Int? = nil, keepsIsolated: Bool = false, wording: Wording = .english,
            label: @escaping @Sendable (Actor) -> String = { $0.name }
        ) {
            self.title = title
            self.source = source
            self.strongest = strongest
            self.keepsIsolated = keepsIsolated
            self.wording = wording
            self.label = label
        }
    }
}
