import ActorGraphs
import Codings
import Dispatches
import Networks

@testable import Analyses

/// One dispatch and its ties: `VNM CHN consult`, `VNM CHN aid 3` of weight 3; four words or more, `ana VNM represents`, are no different.
struct Report {
    var id: String
    var date: String?
    var ties: [String]

    init(_ id: String, _ date: String?, _ ties: String...) {
        self.id = id
        self.date = date
        self.ties = ties
    }
}

func graph(_ reports: Report...) -> ActorGraph { graph(reports) }

func graph(_ reports: [Report]) -> ActorGraph {
    var problems: [Problem] = []
    let codings = reports.map { report in
        let day = report.date.flatMap { PartialDate($0) }
        var coding = Coding(head: DispatchHead(id: report.id, date: day))
        coding.ties = report.ties.map { text in
            let words = text.split(separator: " ").map(String.init)
            return Tie(
                source: actor(words[0]), target: actor(words[1]), type: TieType(rawValue: words[2])!, date: day,
                weight: words.count > 3 ? Double(words[3])! : 1,
                evidence: [Evidence(start: 0, end: 4, text: "\(report.id): \(text)")])
        }
        coding.actors = Set(coding.ties.flatMap { [$0.source, $0.target] }).sorted().map { Actor(id: $0) }
        return coding
    }
    return ActorGraph(codings: codings, identities: .none, repeats: .none, problems: &problems)
}

func actor(_ text: String) -> ActorID {
    text.hasPrefix("@") ? .forum(String(text.dropFirst())) : text == text.uppercased() ? .country(text) : .official(text)
}

func network(_ graph: ActorGraph, _ projection: Projection = Projection(), period: String? = nil) throws -> ProjectedNetwork {
    let selection = Selection(period: try period.map { try Period($0) })
    return try projection.network(of: selection.apply(to: graph))
}

func measures(_ names: String...) throws -> [Measure] { try CentralityAnalysis.measures(named: names) }

/// `VNM 3 #1`, a figure rounded to four digits and its rank; `-` where there is none.
func short(_ id: ActorID, _ value: Double?, _ rank: Int?) -> String {
    let number = value.map { value in "\((value * 10_000).rounded() / 10_000)" } ?? "-"
    return "\(id.name) \(number) \(rank.map { "#\($0)" } ?? "-")"
}
