import Codings
import Dispatches
import Foundation
import Outputs

/// What graph files carry as JSON beside nodes and edges: dispatches, claims, evidence.
struct HeadRecord: Decodable {
    var id: String
    var date: PartialDate?
    var lang: String?
    var agency: String?
    var title: String?
    var url: String?
    var file: String?
    var line: Int?

    var head: DispatchHead {
        DispatchHead(id: id, date: date, language: lang, agency: agency, title: title, url: url, file: file, line: line)
    }
}

struct EvidenceRecord: Decodable {
    var dispatch: String?
    var start: Int
    var end: Int
    var text: String?

    var evidence: Evidence { Evidence(dispatch: dispatch, start: start, end: end, text: text ?? "") }
}

struct ClaimRecord: Decodable {
    var of: String
    var by: String?
    var role: String
    var evidence: [EvidenceRecord]?

    func claim(_ file: String?) throws(Problem) -> Claim {
        do {
            var speaker: ActorID?
            if let by { speaker = try ActorID.checked(by, "claims.by") }
            return Claim(of: try ActorID.checked(of, "claims.of"), by: speaker, role: role, evidence: (evidence ?? []).map(\.evidence))
        } catch {
            throw Problem(error.message, file: file)
        }
    }
}

extension DispatchHead {
    var json: JSON {
        .members([
            "id": .string(id),
            "date": date.map { .string($0.description) },
            "lang": language.map(JSON.string),
            "agency": agency.map(JSON.string),
            "title": title.map(JSON.string),
            "url": url.map(JSON.string),
            "file": file.map(JSON.string),
            "line": line.map(JSON.integer),
        ])
    }
}

extension ActorGraph {
    /// `dispatch#n`, unique in the graph; `#n` of a tie without dispatch.
    func eventName(of tie: GraphTie) -> String? {
        tie.event.map { "\(tie.dispatch.map { dispatches[$0].id } ?? "")#\($0)" }
    }
}
