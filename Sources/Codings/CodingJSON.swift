import Dispatches
import Foundation
import Outputs

extension Coding {
    /// As a line of JSON Lines, in the key order of the documented schema; keys without a value are left out.
    public var json: JSON {
        .members([
            "id": .string(head.id),
            "date": head.date.map { .string($0.description) },
            "lang": head.language.map(JSON.string),
            "agency": head.agency.map(JSON.string),
            "title": head.title.map(JSON.string),
            "url": head.url.map(JSON.string),
            "file": head.file.map(JSON.string),
            "text": text.map(JSON.string),
            "actors": .array(actors.map(\.json)),
            "ties": .array(ties.map(\.json)),
            "claims": claims.isEmpty ? nil : .array(claims.map(\.json)),
        ])
    }
}

extension Actor {
    package var json: JSON {
        .members([
            "id": .string(id.description),
            "kind": .string(id.kind.rawValue),
            "name": .string(name),
            "names": names.isEmpty ? nil : .strings(names),
            "country": represents?.kind == .country ? represents.map { .string($0.name) } : nil,
            "forum": represents?.kind == .forum ? represents.map { .string($0.name) } : nil,
            "office": office.map(JSON.string),
            "mentions": mentions.isEmpty ? nil : .array(mentions.map { ["start": .integer($0.start), "end": .integer($0.end)] }),
        ])
    }
}

extension Tie {
    package var json: JSON {
        .members([
            "source": .string(source.description),
            "target": .string(target.description),
            "type": .string(type.rawValue),
            "mode": mode.map(JSON.string),
            "date": date.map { .string($0.description) },
            "event": event.map(JSON.integer),
            "weight": .number(weight),
            "score": score.map(JSON.number),
            "confidence": confidence.map(JSON.number),
            "context": context.isEmpty ? nil : .strings(context),
            "evidence": evidence.isEmpty ? nil : .array(evidence.map(\.json)),
        ])
    }
}

extension Claim {
    package var json: JSON {
        .members([
            "of": .string(of.description),
            "by": by.map { .string($0.description) },
            "role": .string(role),
            "evidence": evidence.isEmpty ? nil : .array(evidence.map(\.json)),
        ])
    }
}

extension Evidence {
    package var json: JSON {
        .members(["dispatch": dispatch.map(JSON.string), "start": .integer(start), "end": .integer(end), "text": .string(text)])
    }
}
