/// One news item or telegram, as read: nothing is cleaned up, so that offsets into ``content`` lead back to the source.
public struct Dispatch: Hashable, Sendable {
    public var head: DispatchHead
    /// Plain text: of Markdown and HTML what a reader sees.
    public var text: String

    public init(head: DispatchHead, text: String) {
        self.head = head
        self.text = text
    }

    /// What offsets count in: the title, U+000A and the text, in UTF-8.
    public var content: String { (head.title ?? "") + "\n" + text }
}

/// All that is known of a dispatch but its text. It goes along into the coding and the graph, so that every figure leads back here.
public struct DispatchHead: Hashable, Sendable {
    /// Unique among the dispatches of one run; else the file name without its ending, with `#n` behind it where a file holds several.
    public var id: String
    /// To the day as a rule; nil where neither the head of the file, the dateline nor the file name says.
    public var date: PartialDate?
    /// ISO 639-1, lower case; nil where it was not recognised.
    public var language: String?
    public var agency: String?
    public var title: String?
    public var url: String?
    /// The file it came from, as it was named on the command line, and the line in it where it begins, from 1.
    public var file: String?
    public var line: Int?

    public init(
        id: String, date: PartialDate? = nil, language: String? = nil, agency: String? = nil, title: String? = nil, url: String? = nil, file: String? = nil,
        line: Int? = nil
    ) {
        self.id = id
        self.date = date
        self.language = language
        self.agency = agency
        self.title = title
        self.url = url
        self.file = file
        self.line = line
    }
}
