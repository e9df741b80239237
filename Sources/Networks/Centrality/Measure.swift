/// A figure for each node that says how central it is, or in what way: one entry of the list that options, help, reports and tests follow.
///
/// To add one: a file beside this one with the algorithm and an `extension Measure { static let … }`, a line in ``all``, and its oracle in Tests/Oracle.
public struct Measure: Sendable {
    typealias Scores = @Sendable (_ network: Network, _ groups: Groups) throws(NetworkError) -> [Double?]

    /// What is known of the nodes beside their edges; only some measures look at it.
    struct Groups: Sendable {
        /// For roles between clusters.
        var partition: Partition?
        /// By node, whether it is on the second side of a two-mode network.
        var sides: [Bool]?
    }

    /// As written in options and files: lower case, with hyphens.
    public let name: String
    /// As a column's head or a title.
    public let title: String
    /// What a high value means, in one plain line.
    public let summary: String
    /// Rank 1 is the smallest value.
    public let isAscending: Bool
    /// Throws where a weight is 0 or less.
    public let needsPositiveWeights: Bool
    /// Looks at one direction only (`-in`, `-out`): on an undirected network it equals the plain measure, and need not be shown beside it.
    public let isDirectional: Bool
    private let compute: Scores

    init(
        name: String, title: String, summary: String, isAscending: Bool = false, needsPositiveWeights: Bool = true, isDirectional: Bool = false,
        scores: @escaping Scores
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.isAscending = isAscending
        self.needsPositiveWeights = needsPositiveWeights
        self.isDirectional = isDirectional
        compute = scores
    }

    /// The figures in node order; nil where undefined, never NaN.
    ///
    /// The partition is for measures of roles between clusters, which are undefined without; the others ignore it. Sides are for measures of two-mode
    /// networks: by node, whether it is on the second side; for nil see ``TwoModeCentrality``.
    public func scores(_ network: Network, _ partition: Partition?, sides: [Bool]? = nil) throws(NetworkError) -> [Double?] {
        try compute(network, Groups(partition: partition, sides: sides))
    }

    /// All measures, in the order in which help and reports list them.
    public static let all: [Measure] = [
        degree,
        degreeIn,
        degreeOut,
        strength,
        strengthIn,
        strengthOut,
        degreePositive,
        degreeNegative,
        strengthPositive,
        strengthNegative,
        opsahl,
        opsahlIn,
        opsahlOut,
        closeness,
        closenessIn,
        closenessOut,
        harmonic,
        harmonicIn,
        harmonicOut,
        eccentricity,
        betweenness,
        eigenvector,
        katz,
        pageRank,
        hubs,
        authorities,
        currentFlowCloseness,
        currentFlowBetweenness,
        subgraph,
        core,
        strengthCore,
        clustering,
        constraint,
        effectiveSize,
        efficiency,
        hierarchy,
        coordinator,
        itinerant,
        representative,
        gatekeeper,
        liaison,
        participation,
        withinModule,
        positiveNegative,
        twoModeDegree,
        twoModeCloseness,
        twoModeBetweenness,
        vitality,
        cutVitality,
        flowVitality,
    ]

    /// The measure of that name, or nil.
    public static func named(_ name: String) -> Measure? {
        all.first { $0.name == name }
    }

    /// Competition ranks of such figures: see ``Ranking``.
    public func ranks(of scores: [Double?]) -> [Int?] {
        Ranking(isAscending: isAscending).ranks(of: scores)
    }
}

extension Measure: CustomStringConvertible {
    public var description: String { name }
}
