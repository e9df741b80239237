extension DispatchFormat {
    /// Text as it was read, behind front matter where there is some. It has no title but the front matter's.
    public static let plainText = DispatchFormat(
        name: "text", endings: ["txt", "text"], recognizes: { _ in false },
        read: { file, reader, each in
            try reader.readParts(of: file, each: each) { source, warnings throws(Problem) in
                var draft = DispatchDraft()
                var start = 0
                if let head = FrontMatter(source.bytes) {
                    try head.fill(&draft, firstLine: source.line, warnings: &warnings)
                    start = head.end
                }
                draft.text = source.bytes[start...].string
                return draft
            }
        })
}
