import Analyses
import Codings
import Dispatches
import Yams

extension Style {
    /// The usual look, overridden by a theme:
    /// ```yaml
    /// font: DejaVu Serif
    /// page: "#FFFFFF"
    /// text: "#16212B"
    /// clusters: ["#CDE2F4", {colour: "#FBDDBB", shape: box}]
    /// tones: {cooperation: {colour: "#0A7F66", dash: solid}}
    /// changes: {appeared: {colour: "#00518A", dash: double}}
    /// kinds: {forum: {shape: ellipse}, official: {colour: "#EEEEEE"}}
    /// actors: {"country:VNM": {colour: "#FFD700", shape: box}}
    /// ```
    /// Colours are `#RRGGBB`; a fill's rim is its own hue, darker. Shapes are rounded, box, ellipse and hexagon; dashes solid, dashed, dotted and double.
    ///
    /// - Throws: ``Problem`` that names the file, what was found and what is allowed.
    public init(yaml: String, file: String) throws(Problem) {
        self.init()
        let node: Node?
        do { node = try Yams.compose(yaml: yaml) } catch { throw Problem("\(file): is no YAML: \(error)") }
        guard let node else { return }
        let reader = ThemeReader(file: file)
        for (key, value) in try reader.pairs(node, "theme") {
            switch key {
            case "font":
                font = try reader.text(value, key)
                svgFonts = "\(font), \(svgFonts)"
            case "page": page = try reader.colour(value, key)
            case "text": text = try reader.colour(value, key)
            case "quiet-text": quietText = try reader.colour(value, key)
            case "clusters":
                guard let items = value.sequence, !items.isEmpty else { throw Problem("\(file): \"clusters\" is no list of colours") }
                for (position, item) in items.enumerated() {
                    let look = try item.mapping == nil ? Look(fill: reader.fill(reader.colour(item, key))) : reader.look(item, key)
                    if let fill = look.fill {
                        while clusters.count <= position { clusters.append(noCluster) }
                        clusters[position] = fill
                    }
                    clusterShapes[position + 1] = look.shape
                }
            case "tones":
                for (name, look) in try reader.pairs(value, key) {
                    guard let tone = Tone(rawValue: name) else { throw .unknown("tone", name, allowed: Tone.allCases.map(\.rawValue), file: file) }
                    toneStrokes[tone] = try reader.stroke(look, name, stroke(of: tone))
                }
            case "changes":
                for (name, look) in try reader.pairs(value, key) {
                    guard let change = Comparison.Change(rawValue: name) else {
                        throw .unknown("change", name, allowed: Comparison.Change.allCases.map(\.rawValue), file: file)
                    }
                    changeStrokes[change] = try reader.stroke(look, name, stroke(of: change))
                }
            case "kinds":
                for (name, look) in try reader.pairs(value, key) {
                    guard let kind = ActorKind(rawValue: name) else { throw .unknown("kind", name, allowed: ActorKind.allCases.map(\.rawValue), file: file) }
                    kinds[kind] = try reader.look(look, name)
                }
            case "actors": for (id, look) in try reader.pairs(value, key) { actors[id] = try reader.look(look, id) }
            default:
                throw .unknown(
                    "key of a theme", key, allowed: ["font", "page", "text", "quiet-text", "clusters", "tones", "changes", "kinds", "actors"], file: file)
            }
        }
    }
}

private struct ThemeReader {
    var file: String

    func pairs(_ node: Node, _ what: String) throws(Problem) -> [(String, Node)] {
        guard let mapping = node.mapping else { throw Problem("\"\(what)\" is no map", file: file) }
        return mapping.map { ($0.scalar?.string ?? "", $1) }
    }

    func text(_ node: Node, _ what: String) throws(Problem) -> String {
        guard let text = node.scalar?.string, !text.isEmpty, text.count <= 100, !text.contains(where: { $0.isNewline || "\"<>&\\".contains($0) }) else {
            throw Problem("\"\(what)\" is no name", file: file)
        }
        return text
    }

    func colour(_ node: Node, _ what: String) throws(Problem) -> Colour {
        let text = node.scalar?.string ?? ""
        guard text.count == 7, text.hasPrefix("#"), let value = UInt32(text.dropFirst(), radix: 16) else {
            throw Problem("\"\(what)\" has the colour \"\(Text.shortened(text, to: 40))\"; expected #RRGGBB, in quotes", file: file)
        }
        return Colour(value)
    }

    /// The rim is of the same hue, dark enough for lines.
    func fill(_ colour: Colour) -> Style.Fill {
        var rim = colour
        while rim.contrast(with: Colour(0xFFFFFF)) < 4.5 {
            rim.red = UInt8(Double(rim.red) * 0.9)
            rim.green = UInt8(Double(rim.green) * 0.9)
            rim.blue = UInt8(Double(rim.blue) * 0.9)
        }
        return Style.Fill(colour, rim)
    }

    func stroke(_ node: Node, _ what: String, _ usual: Style.Stroke) throws(Problem) -> Style.Stroke {
        var stroke = usual
        for (key, value) in try pairs(node, what) {
            switch key {
            case "colour": stroke.colour = try colour(value, what)
            case "dash":
                guard let dash = Style.Dash(rawValue: value.scalar?.string ?? "") else {
                    throw .unknown("dash", value.scalar?.string ?? "", allowed: ["solid", "dashed", "dotted", "double"], file: file)
                }
                stroke.dash = dash
            default: throw .unknown("key of \"\(what)\"", key, allowed: ["colour", "dash"], file: file)
            }
        }
        return stroke
    }

    func look(_ node: Node, _ what: String) throws(Problem) -> Style.Look {
        var look = Style.Look()
        for (key, value) in try pairs(node, what) {
            switch key {
            case "colour": look.fill = fill(try colour(value, what))
            case "shape":
                guard let shape = Style.Shape(rawValue: value.scalar?.string ?? "") else {
                    throw .unknown("shape", value.scalar?.string ?? "", allowed: Style.Shape.allCases.map(\.rawValue), file: file)
                }
                look.shape = shape
            default: throw .unknown("key of \"\(what)\"", key, allowed: ["colour", "shape"], file: file)
            }
        }
        return look
    }
}
