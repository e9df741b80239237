import Codings
import Dispatches
import Outputs

/// Fills the template: texts escaped, data as one block of JSON, style and script named in the page's security policy by their digests.
struct PageWriter {
    var page: Page
    var style: Style

    private var words: PageWording { PageWording(page.drawing.wording) }

    func html(svg: String) -> String {
        let drawing = page.drawing
        let css = PageKey(page: page, style: style).css + PageFiles.css
        var values = words.template.mapValues { HTML.attribute($0) }
        let title = Text.shortened(drawing.title, to: 300)
        values["language"] = HTML.attribute(drawing.language)
        values["title"] = HTML.text(title.isEmpty ? "–" : title)
        values["subtitle"] = HTML.text(drawing.nodes.isEmpty ? drawing.nothing : Text.shortened(drawing.subtitle, to: 600))
        values["notes"] = (drawing.notes + [drawing.source].compactMap(\.self)).map { "<p dir=\"auto\">\(HTML.text(Text.shortened($0, to: 600)))</p>" }.joined()
        values["key"] = PageKey(page: page, style: style).html
        values["svg"] = svg
        values["style"] = css
        values["script"] = PageFiles.script
        values["styleHash"] = SHA256.policySource(of: css)
        values["scriptHash"] = SHA256.policySource(of: PageFiles.script)
        values["data"] = HTML.data(data)
        return Self.filled(PageFiles.template, values)
    }

    /// In one pass, so that what is put in is never read again.
    static func filled(_ template: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            result += rest[..<open.lowerBound]
            guard let value = values[String(rest[open.upperBound..<close.lowerBound])] else {
                preconditionFailure("page.html names what nothing fills: \(rest[open.upperBound..<close.lowerBound])")
            }
            result += value
            rest = rest[close.upperBound...]
        }
        return result + rest
    }

    // MARK: - Data

    var data: JSON {
        let drawing = page.drawing
        let wording = drawing.wording
        var dispatches: [String: Int] = [:]
        var heads: [DispatchHead] = []
        let known = Dictionary(page.dispatches.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        func position(_ id: String) -> Int {
            if let position = dispatches[id] { return position }
            dispatches[id] = heads.count
            heads.append(known[id] ?? DispatchHead(id: id))
            return heads.count - 1
        }
        func sentences(_ evidence: [Evidence]) -> JSON {
            .array(evidence.filter { !$0.text.isEmpty }.map { .members(["dispatch": $0.dispatch.map { .integer(position($0)) }, "text": .string($0.text)]) })
        }
        let ties: [JSON] = zip(drawing.edges, page.ties).map { edge, ties in
            .members([
                "source": .integer(edge.source), "target": .integer(edge.target), "directed": .bool(edge.isDirected), "tone": .string(edge.tone.rawValue),
                "change": edge.change.map { .string($0.rawValue) }, "weight": .number(edge.weight), "facts": .strings(Tooltips.facts(of: edge.tooltip)),
                "parts": .array(
                    ties.map { tie in
                        .members([
                            "type": .string(tie.type.rawValue), "mode": tie.mode.map { .string(short($0)) }, "date": tie.date.map { .string("\($0)") },
                            "weight": .number(abs(tie.weight)), "who": tie.who.map(JSON.string), "sentences": sentences(tie.evidence),
                        ])
                    }),
                "sentences": ties.isEmpty ? sentences(edge.evidence) : nil,
            ])
        }
        let actors: [JSON] = drawing.nodes.map { node in
            let label = short(node.label)
            return .members([
                "id": .string(short(node.id.description)), "kind": .string(node.id.kind.rawValue),
                "label": .string(label.isEmpty ? short(node.id.name) : label),
                "names": page.names[node.id].map { .strings($0.map(short)) }, "strength": .number(node.strength),
                "change": node.change.map { .string($0.rawValue) },
                "facts": .strings(Tooltips.facts(of: node.tooltip)),
                "measures": .array(page.measures.map { $0.values[node.id].map(JSON.number) ?? .null }),
            ])
        }
        return .members([
            "version": 1, "language": .string(drawing.language), "actors": .array(actors), "ties": .array(ties),
            "dispatches": .array(
                heads.map { head in
                    .members([
                        "id": .string(short(head.id)), "date": head.date.map { .string("\($0)") }, "agency": head.agency.map { .string(short($0)) },
                        "title": head.title.map { .string(short($0)) }, "url": head.url.flatMap { Self.isWebAddress($0) ? .string($0) : nil },
                    ])
                }),
            "measures": .array(page.measures.map { .members(["name": .string($0.name), "label": .string($0.label)]) }),
            "types": .object(TieType.allCases.map { .init($0.rawValue, .members(["tone": .string($0.tone.rawValue)])) }),
            "words": words(wording),
        ])
    }

    private func words(_ wording: Wording) -> JSON {
        func noun(_ forms: String) -> JSON {
            .members([
                "one": .string(wording.form(of: forms, for: 1)), "many": .string(wording.form(of: forms, for: 2)),
                "zeroIsOne": .bool(wording.form(of: forms, for: 0) == wording.form(of: forms, for: 1)),
            ])
        }
        let plain = words.script.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) }
        return .object(
            plain + [
                .init("ties", noun("tie|ties")), .init("actorNoun", noun("actor|actors")),
                .init("types", .object(TieType.allCases.map { .init($0.rawValue, .string(wording.name(of: $0))) })),
                .init("kinds", .object(ActorKind.allCases.map { .init($0.rawValue, .string(wording.name(of: $0))) })),
            ])
    }

    private func short(_ text: String) -> String { Text.shortened(text, to: Tooltips.nameLimit) }

    /// What a page may link to; `javascript:` and the like stay out.
    static func isWebAddress(_ url: String) -> Bool {
        let start = url.prefix(8).lowercased()
        return url.utf8.count <= 2_000 && (start.hasPrefix("https://") || start.hasPrefix("http://"))
    }
}
