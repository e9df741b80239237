import Outputs

/// What a report says, without a format: each report builds one, and each format renders any.
///
/// Texts are plain, and untrusted: a format escapes all of them.
public struct Document: Hashable, Sendable {
    public enum Block: Hashable, Sendable {
        case heading(String)
        case paragraph(String)
        /// What the reader must know lest he misread a figure.
        case note(String)
        case table(TextTable)
        /// What a table says, for those who would rather look; formats without pictures leave it out.
        case dots(DotPlot)
        case list([String])
        /// A word and what it means or holds.
        case terms([Term])
        /// A sentence of a dispatch, and where it stands.
        case quotation(String, source: String)
    }

    /// One figure of several actors, each as a dot on one scale.
    public struct DotPlot: Hashable, Sendable {
        public var title: String
        public var dots: [Dot]
    }

    public struct Dot: Hashable, Sendable {
        public var label: String
        public var value: Double
        /// The value as people read it.
        public var text: String
        /// Where the value may lie; nil where that is not known.
        public var low: Double?
        public var high: Double?
    }

    public struct Term: Hashable, Sendable {
        public var name: String
        public var text: String

        public init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
        }
    }

    public var title: String
    /// Of the texts, and of the few words that a format adds.
    public var wording: Wording
    public var blocks: [Block]

    public init(title: String, wording: Wording = .english, blocks: [Block] = []) {
        self.title = title
        self.wording = wording
        self.blocks = blocks
    }

    mutating func add(_ block: Block) { blocks.append(block) }
    mutating func heading(_ text: String) { blocks.append(.heading(text)) }
    mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }
    mutating func note(_ text: String) { blocks.append(.note(text)) }
}
