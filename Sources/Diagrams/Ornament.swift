import Codings

/// What stands on the page beside the network: a line of text or a sample of the legend. Positions count in points from the upper left corner, y downwards.
struct Ornament {
    enum Content {
        /// HTML-like.
        case text(String)
        /// Attributes of a node of fixed size.
        case shape(DOTGraph.Attributes)
        /// Attributes of an edge, from the left side of the frame to the right, or, where `isFlat` is false, as a rule over the page.
        case line(DOTGraph.Attributes)
    }

    var content: Content
    var x = 0.0
    var y = 0.0
    var width = 0.0
    var height = 0.0

    static func text(_ lines: [String], size: Double, colour: Colour, bold: Bool = false) -> Ornament {
        Ornament(content: .text(Marks.font(lines, size: size, colour: colour, bold: bold, left: true)))
    }

    static func shape(_ attributes: DOTGraph.Attributes, width: Double, height: Double) -> Ornament {
        Ornament(content: .shape(attributes), width: width, height: height)
    }

    static func line(_ attributes: DOTGraph.Attributes, width: Double) -> Ornament {
        Ornament(content: .line(attributes), width: width)
    }

    func moved(x: Double, y: Double) -> Ornament {
        var ornament = self
        ornament.x += x
        ornament.y += y
        return ornament
    }
}

/// Ornaments that keep their places to each other.
struct OrnamentGroup {
    var ornaments: [Ornament] = []
    var width: Double { ornaments.map { $0.x + $0.width }.max() ?? 0 }
    var height: Double { ornaments.map { $0.y + $0.height }.max() ?? 0 }

    mutating func add(_ group: OrnamentGroup, x: Double, y: Double) { ornaments += group.ornaments.map { $0.moved(x: x, y: y) } }
}

/// Builds the title, the legend and the last lines, measures their text, and gives each its place.
struct OrnamentBuilder {
    var style: Style
    /// Larger on a larger page, or the title of a wide drawing would be lost above it.
    var scale: Double
    var marks: Marks { Marks(style: style) }

    /// - Parameter width: of the network, in points.
    init(style: Style, width: Double) {
        self.style = style
        scale = min(2.4, max(1, (width / 1000).squareRoot()))
    }

    private func text(_ lines: [String], size: Double, colour: Colour, bold: Bool = false) -> Ornament {
        .text(lines, size: size * scale, colour: colour, bold: bold)
    }

    func heading(_ drawing: Drawing, width: Double) -> OrnamentGroup {
        let title = Text.wrapped(Text.shortened(drawing.title, to: 300), width: characters(width, size: 20), lines: 3)
        let subtitle = Text.wrapped(Text.shortened(drawing.subtitle, to: 600), width: characters(width, size: 11.5), lines: 4)
        return OrnamentGroup(ornaments: [
            text(title.isEmpty ? ["–"] : title, size: 20, colour: style.text, bold: true),
            text(subtitle.isEmpty ? ["–"] : subtitle, size: 11.5, colour: style.quietText),
        ])
    }

    func footing(_ drawing: Drawing, width: Double) -> OrnamentGroup {
        let lines = (drawing.notes.isEmpty ? [] : [drawing.notes.joined(separator: " · ")]) + [drawing.source].compactMap(\.self)
        return OrnamentGroup(
            ornaments: lines.map { Text.wrapped(Text.shortened($0, to: 600), width: characters(width, size: 9.5), lines: 4) }.filter { !$0.isEmpty }.map {
                text($0, size: 9.5, colour: style.quietText)
            })
    }

    func nothing(_ drawing: Drawing, width: Double) -> OrnamentGroup {
        OrnamentGroup(ornaments: [text(Text.wrapped(drawing.nothing, width: characters(width, size: 14)), size: 14, colour: style.quietText)])
    }

    /// Letters of DejaVu Sans are 0.6 em wide on average; wide scripts are measured later and widen the page.
    private func characters(_ width: Double, size: Double) -> Int { max(24, Int(width / (size * scale * 0.62))) }

    /// One below the other.
    func stack(_ group: OrnamentGroup, spacing: Double) -> OrnamentGroup {
        var result = OrnamentGroup()
        var y = 0.0
        for ornament in group.ornaments {
            result.ornaments.append(ornament.moved(x: 0, y: y))
            y += ornament.height + spacing * scale
        }
        return result
    }

    // MARK: - Legend

    /// The sample, then its words, in one list: what is to be measured is `texts`.
    func legend(_ drawing: Drawing) -> [[Ornament]] {
        drawing.legend.map { group in
            [text([group.heading], size: 10, colour: style.text, bold: true)]
                + group.items.map { text([Text.shortened($0.text, to: 56)], size: 10, colour: style.text) }
        }
    }

    /// Groups beside each other as far as the page is wide; a group of more than 5 lines takes two columns.
    func arrange(_ texts: [[Ornament]], _ drawing: Drawing, width: Double) -> OrnamentGroup {
        var result = OrnamentGroup()
        var (x, y, bandHeight) = (0.0, 0.0, 0.0)
        for (group, texts) in zip(drawing.legend, texts) {
            let block = arrange(group, texts)
            if x > 0, x + block.width > width {
                (x, y) = (0, y + bandHeight + 16 * scale)
                bandHeight = 0
            }
            result.add(block, x: x, y: y)
            x += block.width + 34 * scale
            bandHeight = max(bandHeight, block.height)
        }
        return result
    }

    private func arrange(_ group: Drawing.LegendGroup, _ texts: [Ornament]) -> OrnamentGroup {
        var block = OrnamentGroup(ornaments: [texts[0]])
        let rows = group.items.count > 5 ? (group.items.count + 1) / 2 : group.items.count
        var x = 0.0
        for column in stride(from: 0, to: group.items.count, by: max(1, rows)) {
            var columnWidth = 0.0
            for (row, index) in (column..<min(column + rows, group.items.count)).enumerated() {
                let middle = texts[0].height + (6 + (Double(row) + 0.5) * 19) * scale
                let sample = sample(group.items[index].sample)
                let text = texts[index + 1]
                block.add(sample, x: x, y: middle - sample.height / 2)
                block.ornaments.append(text.moved(x: x + sample.width + 8 * scale, y: middle - text.height / 2))
                columnWidth = max(columnWidth, sample.width + 8 * scale + text.width)
            }
            x += columnWidth + 20 * scale
        }
        return block
    }

    private func sample(_ sample: Drawing.Sample) -> OrnamentGroup {
        switch sample {
        case .kind(let kind):
            OrnamentGroup(ornaments: [
                .shape(
                    marks.attributes(of: style.shape(of: kind)) + marks.filled(style.kinds[kind]?.fill ?? style.noCluster, style.shape(of: kind)),
                    width: 28 * scale, height: 13 * scale)
            ])
        case .cluster(let cluster):
            OrnamentGroup(ornaments: [
                .shape(marks.attributes(of: .rounded) + marks.filled(style.fill(cluster: cluster), .rounded), width: 22 * scale, height: 13 * scale)
            ])
        case .tone(let tone):
            OrnamentGroup(ornaments: [
                .line(marks.line(style.stroke(of: tone), width: (tone == .structure ? 1.6 : 2.6) * scale.squareRoot()), width: 36 * scale)
            ])
        case .strength(let strength):
            OrnamentGroup(ornaments: [
                .line(
                    marks.line(Style.Stroke(style.quietText, .solid), width: style.lineWidth(strength: strength), alpha: style.alpha(strength: strength)),
                    width: 36 * scale)
            ])
        case .change(let change):
            OrnamentGroup(ornaments: [
                .shape(marks.attributes(of: .rounded) + marks.filled(style.fill(of: change), .rounded), width: 22 * scale, height: 13 * scale),
                Ornament.line(marks.line(style.stroke(of: change), width: change == .same ? 1.2 : 2.6), width: 30 * scale).moved(x: 30 * scale, y: 6.5 * scale),
            ])
        }
    }
}
