import ActorGraphs
import Analyses
import Codings
import Dispatches
import Networks

@testable import Reports

/// Two half-years of made-up dispatches.
enum Sample {
    static let first = [
        coding("d1", "2019-02-03", [tie("chi-vinh", "CHN", .consult, mode: "visit", "The deputy minister visited Beijing.")]),
        coding(
            "d2", "2019-03-11",
            [
                tie("VNM", "@asean", .support, "Hanoi backed ASEAN’s role."), tie("CHN", "@asean", .consult, "China met the bloc."),
                tie("USA", "CHN", .accuse, "Washington blamed Beijing."),
            ]),
        coding("d3", "2019-05-20", [tie("JPN", "@asean", .aid, "Tokyo gave the bloc ten ships."), tie("RUS", "USA", .reject, "Moscow said no.")]),
    ]
    static let second = [
        coding(
            "d4", "2019-08-01", [tie("VNM", "@asean", .support, "Hanoi backed ASEAN again."), tie("JPN", "VNM", .agree, "The two signed | an *agreement*.")]),
        coding(
            "d5", "2019-09-04",
            [tie("chi-vinh", "@asean", .consult, "He attended."), tie("VNM", "USA", .consult, "They spoke."), tie("JPN", "@asean", .aid, "Tokyo gave more.")]),
        coding("d6", "2019-10-10", [tie("USA", "CHN", .sanction, "New sanctions."), tie("USA", "CHN", .accuse, "And blame.")]),
        coding("d7", "2019-12-24", [tie("VNM", "@asean", .chairs, "Vietnam takes the chair.")]),
    ]

    static func coding(_ id: String, _ date: String?, _ ties: [Tie]) -> Coding {
        let official = Actor(id: .official("chi-vinh"), name: "Chi Vinh", names: ["Chi Vinh"], represents: .country("VNM"))
        let ties = ties.map { tie in
            var tie = tie
            if tie.date == nil { tie.date = date.flatMap { PartialDate($0) } }
            return tie
        }
        let hasOfficial = ties.contains { $0.source == official.id || $0.target == official.id }
        return Coding(head: DispatchHead(id: id, date: date.flatMap { PartialDate($0) }), actors: hasOfficial ? [official] : [], ties: ties)
    }

    static func tie(_ source: String, _ target: String, _ type: TieType, mode: String? = nil, _ sentence: String) -> Tie {
        Tie(source: id(source), target: id(target), type: type, mode: mode, evidence: [Evidence(start: 0, end: sentence.utf8.count, text: sentence)])
    }

    static func id(_ short: String) -> ActorID {
        if short.hasPrefix("@") { return .forum(String(short.dropFirst())) }
        return short.uppercased() == short ? .country(short) : .official(short)
    }

    static let names = ["VNM": "Vietnam", "CHN": "China", "USA": "United States", "JPN": "Japan", "RUS": "Russia", "asean": "ASEAN"]
    static let label: @Sendable (Actor) -> String = { names[$0.id.name] ?? $0.name }

    static func graph(_ codings: [Coding]) -> ActorGraph {
        var problems: [Problem] = []
        return ActorGraph(codings: codings, problems: &problems)
    }

    static func network(_ codings: [Coding], period: String? = nil, projection: Projection = Projection()) throws -> ProjectedNetwork {
        try projection.network(of: Selection(period: try period.map { try Period($0) }).apply(to: graph(codings)))
    }

    static func table(_ codings: [Coding], period: String? = nil, projection: Projection = Projection(), measures: [Measure] = CentralityAnalysis.standard)
        throws
        -> CentralityTable
    {
        try CentralityAnalysis(measures: measures).table(of: network(codings, period: period, projection: projection))
    }

    static func comparison(byType: Bool = false) throws -> Comparison {
        try ComparisonAnalysis(byType: byType).comparison(before: network(first + second, period: "2019-H1"), after: network(first + second, period: "2019-H2"))
    }

    /// Every report of the sample by name.
    static func reports() throws -> [(name: String, report: any Report)] {
        let network = try network(first + second, period: "2019")
        let table = try CentralityAnalysis(measures: CentralityAnalysis.standard).table(of: network)
        let background = try CentralityBackground(of: table, in: network)
        return [
            ("centrality", CentralityReport(table: table, background: background, label: label)),
            ("clusters", ClustersReport(table: table, background: background, label: label)),
            ("explain", RoleReport(role: try role("@asean", period: "2019"), label: label)),
            ("diff", ComparisonReport(comparison: try comparison(), label: label)),
        ]
    }

    /// The sample, and who says what of ASEAN.
    static var claimed: [Coding] {
        var codings = first + second
        func claim(by speaker: ActorID?, _ sentence: String) -> Claim {
            Claim(of: .forum("asean"), by: speaker, role: "central", evidence: [Evidence(start: 0, end: sentence.utf8.count, text: sentence)])
        }
        codings[1].head.agency = "VNA"
        codings[1].claims = [claim(by: .country("VNM"), "Hanoi backed ASEAN’s role."), claim(by: nil, "ASEAN is at the *heart* of it.")]
        codings[3].claims = [claim(by: .country("VNM"), "Hanoi backed ASEAN again.")]
        return codings
    }

    static func role(_ actor: String, of codings: [Coding] = claimed, period: String? = nil, projection: Projection = Projection()) throws -> ActorRole {
        let measures = CentralityAnalysis.standard.filter { projection.weight != .score || !$0.needsPositiveWeights }
        return try RoleAnalysis(measures: measures).role(
            of: id(actor), in: network(codings, period: period, projection: projection), from: graph(codings))
    }
}
