import Foundation

extension DispatchFormat {
    /// A web page, as the text that a reader of its main article sees. Nothing is run or loaded.
    static let html = DispatchFormat(
        name: "HTML", endings: ["html", "htm", "xhtml"],
        recognizes: { start in
            var index = 0
            // Comments and an XML declaration may stand before.
            while index < start.count {
                if start[index].isASCIISpace {
                    index += 1
                } else if start.has(Array("<!--".utf8), at: index) || start.has(Array("<?".utf8), at: index) {
                    guard let close = start[index...].firstIndex(of: UInt8(ascii: ">")) else { return false }
                    index = close + 1
                } else {
                    break
                }
            }
            guard index < start.count else { return false }
            let tags: [StaticString] = ["<!doctype html", "<html", "<head>", "<body", "<article", "<main>", "<title>", "<meta "]
            return tags.contains { start.hasWord($0, at: index) }
        },
        read: { file, reader, each in
            try reader.readParts(of: file, splitting: false, each: each) { source, warnings throws(Problem) in
                var scanner = HTMLScanner(source.bytes)
                let page = scanner.scan()
                var draft = DispatchDraft()
                draft.title = page.headline
                draft.text = page.text
                draft.url = page.url
                draft.language = page.language.flatMap(DispatchDraft.language)
                draft.date = page.times.lazy.compactMap(DispatchDraft.date).first
                if draft.date == nil, let time = page.publishedTime {
                    warnings.append(Problem("the page's date is \"\(shortened(time))\"; expected YYYY-MM-DD", severity: .warning))
                }
                return draft
            }
        })
}

/// What a page gives.
struct HTMLPage {
    var titleTag: String?
    var openGraphTitle: String?
    var heading: String?
    var publishedTime: String?
    var timeTags: [String] = []
    var language: String?
    var url: String?
    var text = ""

    /// The `<title>`, but without the site's name where a heading or `og:title` shows what the headline is.
    var headline: String? {
        let candidates = [heading, openGraphTitle].compactMap(\.self)
        guard let titleTag else { return candidates.first }
        return candidates.first { titleTag.contains($0) } ?? titleTag
    }

    var times: [String] { [publishedTime].compactMap(\.self) + timeTags }
}

/// The text being put together: white space collapsed, blocks apart by a blank line, lines by one line end.
struct HTMLText {
    private(set) var bytes: [UInt8] = []
    /// Line ends, or one space, to be written before the next word.
    private var breaks = 0
    private var space = false

    mutating func breakBlock() { breaks = max(breaks, 2) }
    mutating func breakLine() { breaks = max(breaks, 1) }
    mutating func addSpace() { space = true }

    mutating func add(_ byte: UInt8) {
        if byte.isASCIISpace {
            space = true
            return
        }
        flush()
        bytes.append(byte)
    }

    mutating func add(_ text: String) { for byte in text.utf8 { add(byte) } }

    /// Where the next word will stand.
    mutating func mark() -> Int {
        flush()
        return bytes.count
    }

    private mutating func flush() {
        if !bytes.isEmpty {
            if breaks > 0 {
                // An article that begins has written its line ends already.
                let written = bytes.last == 10 ? (bytes.count > 1 && bytes[bytes.count - 2] == 10 ? 2 : 1) : 0
                for _ in 0..<max(0, breaks - written) { bytes.append(10) }
            } else if space, bytes.last != 10 {
                bytes.append(0x20)
            }
        }
        breaks = 0
        space = false
    }
}
