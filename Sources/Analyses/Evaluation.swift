import Codings
import Dispatches

/// How well codings agree with gold: codings of the same dispatches by people. Figures mean what `Tests/Gold/score.py` means by them.
public struct Evaluation: Sendable {
    /// What is counted, in the order of reports. Each dispatch counts for itself; what it says twice counts once.
    public enum Unit: String, CaseIterable, Hashable, Sendable {
        case countries = "actors.country"
        case officials = "actors.official"
        case forums = "actors.forum"
        case actors = "actors.all"
        /// Events by source, target and type; of `agree`, `consult` and `cooperate` either order is right.
        case ties = "ties.typed"
        /// Events by their two actors alone.
        case pairs = "ties.pair"
        /// Events between countries and forums, each official folded into the one that he acts for, in either order.
        case dyads = "dyads.typed"
        case dyadPairs = "dyads.pair"
        /// States that hold: `represents`, `member-of`, `chairs`, `hosts`, `participates`.
        case structure
    }

    /// How many there are in gold, in what was found, and in both.
    public struct Tally: Hashable, Sendable {
        public var gold = 0
        public var found = 0
        public var hit = 0

        public init(gold: Int = 0, found: Int = 0, hit: Int = 0) {
            self.gold = gold
            self.found = found
            self.hit = hit
        }

        /// Share of what was found that is right, 0 … 1; 0 where nothing was found.
        public var precision: Double { found == 0 ? 0 : Double(hit) / Double(found) }
        /// Share of gold that was found, 0 … 1; 0 where gold has nothing.
        public var recall: Double { gold == 0 ? 0 : Double(hit) / Double(gold) }
        /// Harmonic mean of precision and recall, 0 … 1.
        public var f1: Double { hit == 0 ? 0 : 2 * precision * recall / (precision + recall) }

        mutating func add<Element: Hashable>(_ gold: Set<Element>, _ found: Set<Element>) {
            self.gold += gold.count
            self.found += found.count
            hit += gold.intersection(found).count
        }
    }

    /// Of the ties found that gold dates, `represents` aside: how many have gold's date to the letter.
    public struct Dates: Hashable, Sendable {
        public var matched = 0
        public var right = 0
        /// 0 … 1; 0 where none was matched.
        public var accuracy: Double { matched == 0 ? 0 : Double(right) / Double(matched) }
    }

    /// Spearman's rho between gold and found of a figure over all actors with a tie in either graph of the whole corpus; nil where there are fewer
    /// than three of them, or one side's figures are all the same.
    public struct Graph: Hashable, Sendable {
        /// Of the number of ties.
        public var degree: Double?
        public var pageRank: Double?
        public var betweenness: Double?
    }

    public var tallies: [Unit: Tally]
    public var dates: Dates
    public var graph: Graph
    /// Dispatches in gold, and how many of them were coded; one that was not counts as found empty.
    public var dispatches: (gold: Int, coded: Int)
    public var reliability: Reliability
    /// In the order of gold's dispatches, then of ``Fault/Kind``, then by ids.
    public var faults: [Fault]

    public subscript(unit: Unit) -> Tally { tallies[unit] ?? Tally() }
}

/// What the ties' confidence is worth: of the ties found with a confidence in a bin, how many are right.
public struct Reliability: Hashable, Sendable {
    /// Ties with a confidence of at least `lower` and below `lower` + 0.1, 1 itself in the last bin.
    public struct Bin: Hashable, Sendable {
        /// 0 … 0.9; nil for ties that say no confidence.
        public var lower: Double?
        public var events = Share()
        public var structure = Share()
        /// Of the confidences, so that their mean can be set against the share that is right.
        public var sum = 0.0

        /// Nil for the bin of ties without confidence, and for an empty one.
        public var meanConfidence: Double? {
            let count = events.found + structure.found
            return lower == nil || count == 0 ? nil : sum / Double(count)
        }
    }

    public struct Share: Hashable, Sendable {
        public var found = 0
        public var right = 0
        /// 0 … 1; nil where none was found.
        public var value: Double? { found == 0 ? nil : Double(right) / Double(found) }
    }

    /// Ten by rising confidence, then that of ties without one.
    public private(set) var bins: [Bin] = (0..<10).map { Bin(lower: Double($0) / 10) } + [Bin(lower: nil)]

    public init() {}

    /// The bins with ties in them.
    public var used: [Bin] { bins.filter { $0.events.found + $0.structure.found > 0 } }

    mutating func add(_ tie: Tie, isRight: Bool) {
        // Confidences are written in decimals: 0.7 belongs into the bin of 0.7, though 0.7 · 10 may be less than 7.
        let bin = tie.confidence.map { min(9, max(0, Int($0 * 10 + 1e-9))) } ?? 10
        let share = tie.type.isStructural ? \Bin.structure : \Bin.events
        bins[bin][keyPath: share].found += 1
        if isRight { bins[bin][keyPath: share].right += 1 }
        bins[bin].sum += tie.confidence ?? 0
    }
}

/// A difference between gold and what was found, and the sentences to look at.
public struct Fault: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case missedActor = "missed actor"
        case falseActor = "false actor"
        case missedTie = "missed tie"
        case falseTie = "false tie"
        /// A tie found whose date is another.
        case wrongDate = "wrong date"
    }

    public var dispatch: String
    public var kind: Kind
    /// As gold calls it, of a found actor that gold has; the source of a tie.
    public var actor: ActorID
    /// Of a tie.
    public var target: ActorID?
    public var type: TieType?
    /// What the other side has between the two instead, or which date.
    public var hint: String?
    /// Of a false find its evidence; of a miss the sentences of the dispatch that name the actor, or both of them.
    public var sentences: [String]
}
