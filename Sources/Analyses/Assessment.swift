import ActorGraphs
import Codings
import Dispatches
import Networks

/// Whether an actor is central, as far as dispatches can show, and what the answer rests on.
///
/// An actor is *at the top* by a measure where its place is among the first tenth of those ranked, at least three places and at most a third
/// (``placesAtTop(of:)``); equals have the mean of their places. It is at the top of a network where it is by at least half of the measures asked for.
///
/// The verdict, by these thresholds and no others:
/// - *too little data*: fewer than ``TooLittleData/dispatches`` dispatches in all, or fewer than ``TooLittleData/dispatchesOfActor`` that report a tie of the actor.
/// - *supported*: at the top of the network; in ``sureShare`` of the draws of dispatches; in ``settingsShare`` of the settings; with each source left out;
///   without ties that an agency reports of its own country; and without the dispatches that claim the role. Where all dispatches are of one agency, nothing is.
/// - *not supported*: not at the top of the network, nor in half of the draws, nor in half of the settings.
/// - *fragile*: anything between.
///
/// What chance would give (``chance``) is told beside it, and decides nothing: who has many ties may have them because the news is about him.
public struct Assessment: Sendable {
    public enum Verdict: String, CaseIterable, Hashable, Sendable {
        case supported
        case fragile
        case notSupported = "not supported"
        case tooLittleData = "too little data"
    }

    public static let sureShare = 0.95
    public static let settingsShare = 2.0 / 3

    /// How many places count as the top among so many ranked.
    public static func placesAtTop(of ranked: Int) -> Int { max(1, min(max(3, (ranked + 9) / 10), ranked / 3)) }

    public var verdict: Verdict
    /// That report a tie of the actor, and in all.
    public var dispatches: Int
    public var allDispatches: Int
    public var measures: [Measure]
    /// How the actor stands in the network.
    public var place: Place
    /// By measure; nil where there is too little data.
    public var values: [MeasureValue]
    /// The share of draws of dispatches in which the actor is at the top; nil where there is too little data.
    public var share: Double?
    public var resampling: Resampling
    /// Every way of making the network in which the actor has a place.
    public var settings: [Setting]
    /// How many sources the dispatches name, unsigned ones taken for one more where others are signed; 0 where none is.
    public var sources: Int
    /// The network without some of what was reported.
    public var viewpoints: [Viewpoint]
    /// Of forums whose members are known.
    public var forum: ForumViews?
    /// By model and measure; nil where the measure is undefined. Empty where there is too little data.
    public var chance: [(model: NullModel, figures: [ChanceFigure?])]
    /// Brokerage, constraint, effective size, vitality: what kind of place the actor has.
    public var structure: [Standing]
    /// The actor in parts of the time.
    public var times: [Time]

    /// An actor's ranks in one network.
    public struct Place: Hashable, Sendable {
        /// By measure; nil where it has none.
        public var ranks: [Int?]
        /// By measure: how many have a rank.
        public var ranked: [Int]
        /// Of the network, by at least half of the measures.
        public var isAtTop: Bool
        /// By how many of the measures.
        public var measuresAtTop: Int
    }

    public struct Setting: Hashable, Sendable {
        public var kinds: [ActorKind]
        public var projection: Projection
        public var place: Place
    }

    public struct Viewpoint: Hashable, Sendable {
        public enum Without: Hashable, Sendable {
            /// The dispatches of one agency; nil of those that name none.
            case agency(String?)
            /// What agencies report of the country that they are at home in.
            case homeTies
            /// The dispatches that claim something of the actor's role.
            case claims
        }

        public var without: Without
        /// That are left out; of ``Without/homeTies``, that lose a tie.
        public var dispatches: Int
        public var place: Place
    }

    /// A forum as a node, through its members, and as both: how much of its place is an artefact of the projection.
    ///
    /// Members, and the forum with them, are taken for one actor; ties among them fall away. Ten countries have more ties than one, so that each is set
    /// against as large groups of countries drawn at random.
    public struct ForumViews: Hashable, Sendable {
        public var members: [ActorID]
        /// Members that the network has.
        public var present: Int
        public var node: Place
        public var throughMembers: Place
        public var both: Place
        /// The share of random groups that are as strong as the members (p, never 0); nil where there are not more countries than members.
        public var groups: Double?
    }

    public struct Time: Hashable, Sendable {
        public var period: String
        /// In all, and that report a tie of the actor.
        public var coverage: Int
        public var dispatches: Int
        /// Nil where the actor has no tie in it.
        public var place: Place?
    }
}
