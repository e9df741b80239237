import Analyses
import Codings
import Dispatches

/// The visual language: one value says how everything looks, so that a theme is another value.
///
/// | what | is shown by |
/// |---|---|
/// | kind | shape: a country is a rounded box, an official an ellipse, a forum a hexagon, another a plain box |
/// | cluster | pale fill with a darker rim of its hue; grey for those beyond the palette and for actors without one |
/// | strength of an actor | size of its label, by the square root |
/// | strength of a tie | width of its line, by the square root, so that the ink of 4 is twice that of 1; weak ones are paler, too |
/// | tone | colour and dash: cooperation solid blue-green, conflict dashed dark vermilion, mixed double ochre, neutral dashed grey, structure dotted grey |
/// | change | colour and dash: appeared double blue, stronger solid blue, same thin grey, weaker dashed orange, vanished dotted orange |
///
/// Hues follow Okabe and Ito's and Paul Tol's palettes for colour-blind readers. No difference rests on hue alone: tones and changes differ in dash or clearly in lightness, clusters are
/// also named in the legend and lie together. Text keeps WCAG AA's 4.5 on every fill, lines that carry meaning 3 on the page.
public struct Style: Hashable, Sendable {
    public enum Dash: String, Hashable, Sendable {
        case solid, dashed, dotted
        /// Two thin parallel lines; as a rim, a thick one (a second rim would change an actor's size).
        case double
    }

    /// Of a cluster, or of a change.
    public struct Fill: Hashable, Sendable {
        public var fill: Colour
        public var rim: Colour
        public var dash: Dash = .solid

        public init(_ fill: Colour, _ rim: Colour, dash: Dash = .solid) {
            self.fill = fill
            self.rim = rim
            self.dash = dash
        }
    }

    public struct Stroke: Hashable, Sendable {
        public var colour: Colour
        public var dash: Dash

        public init(_ colour: Colour, _ dash: Dash) {
            self.colour = colour
            self.dash = dash
        }
    }

    public enum Shape: String, CaseIterable, Sendable {
        case rounded, box, ellipse, hexagon
    }

    /// What a theme says of a kind or an actor; nil leaves it as it is.
    public struct Look: Hashable, Sendable {
        public var fill: Fill?
        public var shape: Shape?

        public init(fill: Fill? = nil, shape: Shape? = nil) {
            self.fill = fill
            self.shape = shape
        }
    }

    /// By id; before ``kinds``.
    public var actors: [String: Look] = [:]
    public var kinds: [ActorKind: Look] = [:]
    public var toneStrokes: [Tone: Stroke] = [:]
    public var changeStrokes: [Comparison.Change: Stroke] = [:]

    public func shape(of kind: ActorKind) -> Shape {
        kinds[kind]?.shape
            ?? {
                switch kind {
                case .country: .rounded
                case .other: .box
                case .official: .ellipse
                case .forum: .hexagon
                }
            }()
    }

    func shape(of node: Drawing.Node) -> Shape {
        actors[node.id.description]?.shape ?? node.cluster.flatMap { clusterShapes[$0] } ?? shape(of: node.id.kind)
    }

    public var page = Colour(0xFFFFFF)
    public var text = Colour(0x16212B)
    public var quietText = Colour(0x414B55)
    public var rule = Colour(0xD5DADF)
    /// A Pango name for layout; SVG readers without it fall back to fonts that are no wider.
    public var font = "DejaVu Sans"
    public var svgFonts = "DejaVu Sans, Verdana, Geneva, sans-serif"

    /// Cluster 1 is the first; those beyond the last are grey.
    public var clusters: [Fill] = [
        Fill(Colour(0xCDE2F4), Colour(0x24628F)),  // blue
        Fill(Colour(0xFBDDBB), Colour(0xA65A00)),  // orange
        Fill(Colour(0xC2EADB), Colour(0x0B6B52)),  // green
        Fill(Colour(0xEFCDE3), Colour(0x8C2F6B)),  // purple
        Fill(Colour(0xFAF0B0), Colour(0x7A6600)),  // yellow
        Fill(Colour(0xBFB8E6), Colour(0x3F3589)),  // indigo
        Fill(Colour(0xF0B3A2), Colour(0x8F2A12)),  // vermilion
        Fill(Colour(0xC6CE80), Colour(0x464E06)),  // olive
    ]
    /// By cluster, from 1; a cluster without one has the shapes of its actors' kinds.
    public var clusterShapes: [Int: Shape] = [:]
    public var noCluster = Fill(Colour(0xEDEFF1), Colour(0x66707A))

    public func fill(cluster: Int?) -> Fill {
        guard let cluster, clusters.indices.contains(cluster - 1) else { return noCluster }
        return clusters[cluster - 1]
    }

    public func stroke(of tone: Tone) -> Stroke {
        if let stroke = toneStrokes[tone] { return stroke }
        return switch tone {
        case .cooperation: Stroke(Colour(0x0A7F66), .solid)
        case .conflict: Stroke(Colour(0xA8300A), .dashed)
        case .mixed: Stroke(Colour(0x8F6200), .double)
        case .neutral: Stroke(Colour(0x858F99), .dashed)
        case .structure: Stroke(Colour(0x6B7680), .dotted)
        }
    }

    func stroke(of edge: Drawing.Edge) -> Stroke {
        edge.change.map { stroke(of: $0) } ?? (edge.isUntyped ? Stroke(Colour(0x75808A), .solid) : stroke(of: edge.tone))
    }

    public func stroke(of change: Comparison.Change) -> Stroke {
        if let stroke = changeStrokes[change] { return stroke }
        return switch change {
        case .appeared: Stroke(Colour(0x00518A), .double)
        case .grew: Stroke(Colour(0x1A6FAF), .solid)
        case .same: Stroke(Colour(0x8A949E), .solid)
        case .shrank: Stroke(Colour(0xB35F00), .dashed)
        case .vanished: Stroke(Colour(0xB04A00), .dotted)
        }
    }

    public func fill(of change: Comparison.Change) -> Fill {
        switch change {
        case .appeared: Fill(Colour(0xB9D9F2), Colour(0x00518A), dash: .double)
        case .grew: Fill(Colour(0xDCEBF7), Colour(0x1A6FAF))
        case .same: Fill(Colour(0xF1F3F5), Colour(0x66707A))
        case .shrank: Fill(Colour(0xFDE9D0), Colour(0xB35F00), dash: .dashed)
        case .vanished: Fill(Colour(0xFFFFFF), Colour(0xB04A00), dash: .dotted)
        }
    }

    /// Of lines' widths: thinner where there are very many.
    public var lineScale = 1.0

    /// Points; strength is a share of the strongest, 0 … 1.
    public func lineWidth(strength: Double) -> Double { (0.9 + 4.6 * strength.squareRoot()) * lineScale }

    /// For so many lines: full width up to 150, half from 600 on.
    func fitted(lines: Int) -> Style {
        var style = self
        style.lineScale *= max(0.5, min(1, 1 - 0.5 * (Double(lines) - 150) / 450))
        return style
    }

    /// Points.
    public func labelSize(strength: Double) -> Double { 10.5 + 10.5 * strength.squareRoot() }

    /// A weak line is paler, so that the strong ones stand out where many cross; never so pale that it falls below a contrast of 3.
    public func alpha(strength: Double) -> UInt8 { UInt8(min(255, 190 + 110 * strength.squareRoot())) }

    public init() {}

    /// What is measured in one font and shown in another runs over its box. The usual font may be missing where there is another: readers fall back as the layout does.
    func checkFont() throws(Problem) {
        guard Graphviz.hasFonts else { throw Problem("there is no font to write labels in; install one (on Debian: fonts-dejavu-core)") }
        guard font == Style().font || Graphviz.hasFont(font) else {
            throw Problem("the font \"\(font)\" of the theme is not on this machine; install it, or name one that is (fc-list lists them)")
        }
    }
}
