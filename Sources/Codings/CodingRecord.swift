import Dispatches

/// A coding as its JSON line says it, before anything is checked.
struct CodingRecord: Decodable {
    var id: String?
    var date: String?
    var lang: String?
    var agency: String?
    var title: String?
    var url: String?
    var file: String?
    var text: String?
    var actors: [ActorRecord]?
    var ties: [TieRecord]?
    var claims: [ClaimRecord]?

    struct ActorRecord: Decodable {
        var id: String?
        var kind: String?
        var name: String?
        var names: [String]?
        var country: String?
        var forum: String?
        var office: String?
        var mentions: [SpanRecord]?
    }

    struct TieRecord: Decodable {
        var source: String?
        var target: String?
        var type: String?
        var mode: String?
        var date: String?
        var event: Int?
        var weight: Double?
        var score: Double?
        var confidence: Double?
        var context: [String]?
        var evidence: [SpanRecord]?
    }

    struct ClaimRecord: Decodable {
        var of: String?
        var by: String?
        var role: String?
        var evidence: [SpanRecord]?
    }

    struct SpanRecord: Decodable {
        var dispatch: String?
        var start: Int?
        var end: Int?
        var text: String?
    }
}

extension CodingRecord {
    func coding(completes: Bool = true) throws(Problem) -> Coding {
        let id = try required(id, "id")
        guard !id.isEmpty else { throw Problem("\"id\" is empty; expected the dispatch's id") }
        let head = DispatchHead(
            id: id, date: try PartialDate.checked(date, "date"), language: lang, agency: agency, title: title, url: url, file: file)
        var coding = Coding(head: head, text: text)

        var position: [ActorID: Int] = [:]
        for (number, record) in (actors ?? []).enumerated() {
            let actor = try record.actor(at: "actors[\(number)]")
            if let earlier = position.updateValue(number, forKey: actor.id) {
                throw Problem("\"actors[\(number)].id\" is \"\(actor.id)\" as in \"actors[\(earlier)]\"; expected each actor once")
            }
            coding.actors.append(actor)
        }
        func add(_ id: ActorID?) {
            guard completes, let id, position[id] == nil else { return }
            position[id] = coding.actors.count
            coding.actors.append(Actor(id: id))
        }

        var seen: [TieKey: Int] = [:]
        for (number, record) in (ties ?? []).enumerated() {
            let tie = try record.tie(at: "ties[\(number)]")
            if let earlier = seen.updateValue(number, forKey: TieKey(source: tie.source, target: tie.target, type: tie.type)) {
                throw Problem("\"ties[\(number)]\" repeats \"ties[\(earlier)]\"; expected one tie per source, target and type")
            }
            add(tie.source)
            add(tie.target)
            if completes, tie.type == .represents, let official = position[tie.source], coding.actors[official].represents == nil {
                coding.actors[official].represents = tie.target
            }
            coding.ties.append(tie)
        }
        for (number, record) in (claims ?? []).enumerated() {
            let claim = try record.claim(at: "claims[\(number)]")
            add(claim.of)
            add(claim.by)
            coding.claims.append(claim)
        }
        return coding
    }

    private struct TieKey: Hashable {
        var source: ActorID
        var target: ActorID
        var type: TieType
    }
}

extension CodingRecord.ActorRecord {
    func actor(at path: String) throws(Problem) -> Actor {
        let id = try ActorID.checked(try required(id, "\(path).id"), "\(path).id")
        if let kind, kind != id.kind.rawValue {
            throw Problem("\"\(path).kind\" is \"\(kind)\", but its id is \"\(id)\"; expected \"\(id.kind.rawValue)\"")
        }
        var represents: ActorID?
        if let country {
            represents = try ActorID.checked(country.hasPrefix("country:") ? country : "country:" + country, "\(path).country")
        } else if let forum {
            represents = try ActorID.checked(forum.hasPrefix("forum:") ? forum : "forum:" + forum, "\(path).forum")
        }
        var spans: [Mention] = []
        for (number, span) in (mentions ?? []).enumerated() {
            let evidence = try span.evidence(at: "\(path).mentions[\(number)]")
            spans.append(Mention(start: evidence.start, end: evidence.end))
        }
        return Actor(id: id, name: name, names: names ?? [], represents: represents, office: office, mentions: spans)
    }
}

extension CodingRecord.TieRecord {
    func tie(at path: String) throws(Problem) -> Tie {
        let source = try ActorID.checked(try required(source, "\(path).source"), "\(path).source")
        let target = try ActorID.checked(try required(target, "\(path).target"), "\(path).target")
        let name = try required(type, "\(path).type")
        guard let type = TieType(rawValue: name) else {
            throw Problem.unknown("\"\(path).type\"", name, allowed: TieType.allCases.map(\.rawValue))
        }
        guard source != target else { throw Problem("\"\(path)\" ties \"\(source)\" to itself; expected two actors") }
        if type == .represents {
            guard source.kind == .official else { throw Problem("\"\(path).source\" is \"\(source)\"; expected an official of a tie \"represents\"") }
            guard target.kind == .country || target.kind == .forum else {
                throw Problem("\"\(path).target\" is \"\(target)\"; expected a country or a forum of a tie \"represents\"")
            }
        }
        let weight = weight ?? 1
        guard weight > 0, weight.isFinite else { throw Problem("\"\(path).weight\" is \(weight); expected a number above 0") }
        if let score, !(-10...10).contains(score) { throw Problem("\"\(path).score\" is \(score); expected -10 to 10") }
        if let confidence, !(0...1).contains(confidence) { throw Problem("\"\(path).confidence\" is \(confidence); expected 0 to 1") }
        return Tie(
            source: source, target: target, type: type, mode: mode, date: try PartialDate.checked(date, "\(path).date"), event: event, weight: weight,
            score: score, confidence: confidence, context: context ?? [], evidence: try allEvidence(evidence, at: path))
    }
}

extension CodingRecord.ClaimRecord {
    func claim(at path: String) throws(Problem) -> Claim {
        var speaker: ActorID?
        if let by { speaker = try ActorID.checked(by, "\(path).by") }
        return Claim(
            of: try ActorID.checked(try required(of, "\(path).of"), "\(path).of"), by: speaker, role: try required(role, "\(path).role"),
            evidence: try allEvidence(evidence, at: path))
    }
}

extension CodingRecord.SpanRecord {
    func evidence(at path: String) throws(Problem) -> Evidence {
        let start = try required(start, "\(path).start")
        let end = try required(end, "\(path).end")
        guard 0 <= start, start <= end else { throw Problem("\"\(path)\" is \(start) to \(end); expected UTF-8 byte offsets in rising order") }
        return Evidence(dispatch: dispatch, start: start, end: end, text: text ?? "")
    }
}

private func allEvidence(_ records: [CodingRecord.SpanRecord]?, at path: String) throws(Problem) -> [Evidence] {
    var evidence: [Evidence] = []
    for (number, record) in (records ?? []).enumerated() { evidence.append(try record.evidence(at: "\(path).evidence[\(number)]")) }
    return evidence
}

private func required<Value>(_ value: Value?, _ path: String) throws(Problem) -> Value {
    guard let value else { throw Problem("\"\(path)\" is missing") }
    return value
}

extension PartialDate {
    fileprivate static func checked(_ text: String?, _ path: String) throws(Problem) -> PartialDate? {
        guard let text else { return nil }
        guard let date = PartialDate(text) else { throw Problem("\"\(path)\" is \"\(text)\"; expected YYYY-MM-DD, YYYY-MM or YYYY") }
        return date
    }
}

extension ActorID {
    /// The id, if its name is as its kind asks; else the nearest right one is said.
    package static func checked(_ text: String, _ path: String) throws(Problem) -> ActorID {
        let expected = "expected country:XXX (ISO 3166-1 alpha-3), official:given-family or forum:slug"
        guard let id = ActorID(text) else {
            let kind = text.prefix { $0 != ":" }
            if let near = Problem.nearest(to: String(kind), among: ActorKind.allCases.map(\.rawValue)), kind.count < text.count {
                throw Problem("\"\(path)\" is \"\(text)\"; did you mean \"\(near)\(text.dropFirst(kind.count))\"?")
            }
            throw Problem("\"\(path)\" is \"\(text)\"; \(expected)")
        }
        guard !id.isWellFormed else { return id }
        let near = ActorID(
            id.kind, id.kind == .country ? id.name.uppercased() : id.name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-"))
        throw Problem("\"\(path)\" is \"\(text)\"; " + (near.isWellFormed ? "did you mean \"\(near)\"?" : expected))
    }

    /// Whether the name is written as its kind asks: three capitals, or lower-case ASCII words joined by hyphens.
    package var isWellFormed: Bool {
        switch kind {
        case .country: name.utf8.count == 3 && name.utf8.allSatisfy { (65...90).contains($0) }
        case .official, .forum:
            !name.isEmpty
                && name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { word in
                    !word.isEmpty && word.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
                }
        case .other: !name.isEmpty
        }
    }
}
