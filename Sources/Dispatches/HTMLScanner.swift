/// One pass over a page, without a tree: goals are linear time whatever the input, then the article's text, then its head.
///
/// Elements that hold no prose are left out with all that is in them until they are closed, or until what encloses them as article or page is. Of
/// several `<article>` elements the one with most text is taken (the others are teasers), unless `<main>` has three times as much.
struct HTMLScanner {
    private let bytes: [UInt8]
    private var index = 0
    private var page = HTMLPage()
    private var text = HTMLText()
    /// How many of each of ``dropped`` are open, and of all.
    private var open = Array(repeating: 0, count: dropped.count)
    private var openCount = 0
    private var preformatted = 0
    /// Articles and mains that are open: where their text began, and what was left out around them.
    private var regions: [(isMain: Bool, start: Int, open: [Int])] = []
    private var bestArticle = 0..<0
    private var bestMain = 0..<0
    /// Where the text of an `<h1>` that is open began.
    private var heading: Int?
    private var hasReadAhead = false
    private var headingRange: Range<Int>?
    private var noCommentEnd = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private static let dropped = ["nav", "header", "footer", "aside", "svg", "iframe", "object", "noscript", "template", "button", "select", "dialog", "math"]
    private static let raw: Set = ["script", "style", "textarea", "title", "xmp", "noembed", "noframes"]
    private static let blocks: Set = [
        "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "figure", "figcaption", "pre",
        "address", "hr", "header", "footer", "nav", "aside", "form", "fieldset", "body", "details", "summary", "center", "caption", "thead", "tbody", "tfoot",
    ]
    private static let lines: Set = ["br", "li", "tr", "dt", "dd", "option", "legend"]

    mutating func scan() -> HTMLPage {
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<"), scanMarkup() { continue }
            if byte == UInt8(ascii: "&"), let (character, end) = HTMLEntities.decode(bytes, at: index) {
                if openCount == 0 { text.add(character) }
                index = end
                continue
            }
            if openCount == 0 {
                if preformatted > 0, byte == 10 { text.breakLine() } else { text.add(byte) }
            }
            index += 1
        }
        while !regions.isEmpty { closeRegion() }
        page.text = article()
        return page
    }

    /// The text of the main part, without the heading that is the title.
    private func article() -> String {
        var range = 0..<text.bytes.count
        if !bestMain.isEmpty { range = bestMain }
        if bestArticle.count * 3 >= range.count || bestMain.isEmpty && !bestArticle.isEmpty { range = bestArticle }
        var body = text.bytes[range]
        if let headingRange, range.lowerBound <= headingRange.lowerBound, headingRange.upperBound <= range.upperBound, page.heading == page.headline {
            body = (text.bytes[range.lowerBound..<headingRange.lowerBound].trimmed + [10, 10] + text.bytes[headingRange.upperBound..<range.upperBound])[...]
        }
        return body.trimmed.string
    }

    /// Reads a tag, a comment or a declaration; false where `<` is just a character.
    private mutating func scanMarkup() -> Bool {
        guard index + 1 < bytes.count else { return false }
        let next = bytes[index + 1]
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
            if bytes.has(Array("<!--".utf8), at: index), !noCommentEnd {
                if let end = find(Array("-->".utf8), from: index + 4) {
                    index = end + 3
                    return true
                }
                noCommentEnd = true
            }
            index = (find([UInt8(ascii: ">")], from: index) ?? bytes.count - 1) + 1
            return true
        }
        let isEnd = next == UInt8(ascii: "/")
        var position = index + (isEnd ? 2 : 1)
        guard position < bytes.count, bytes[position].isASCIILetter else { return false }
        let nameStart = position
        while position < bytes.count, bytes[position].isASCIILetter || bytes[position].isASCIIDigit || bytes[position] == UInt8(ascii: "-") { position += 1 }
        let name = position - nameStart <= 16 ? String(decoding: bytes[nameStart..<position].lazy.map(\.asciiLowercased), as: UTF8.self) : "unknown"
        index = position
        let wanted = !isEnd && ["html", "meta", "time", "link"].contains(name)
        let (attributes, closesItself) = scanAttributes(keeping: wanted)
        if isEnd { endTag(name) } else { startTag(name, attributes, closesItself: closesItself) }
        return true
    }

    private func find(_ mark: [UInt8], from start: Int) -> Int? {
        var position = start
        while position + mark.count <= bytes.count {
            if bytes[position] == mark[0], bytes.has(mark, at: position) { return position }
            position += 1
        }
        return nil
    }

    private func endsName(_ byte: UInt8) -> Bool {
        byte.isASCIISpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    /// Reads to behind the `>`. A quotation mark that is never closed takes the rest of the page, as it does in a browser.
    private mutating func scanAttributes(keeping: Bool) -> (values: [String: String], closesItself: Bool) {
        var values: [String: String] = [:]
        var slash = false
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            guard bytes[index].isASCIILetter || bytes[index] == UInt8(ascii: "_") else {
                slash = bytes[index] == UInt8(ascii: "/") || slash && bytes[index].isASCIISpace
                index += 1
                continue
            }
            slash = false
            let nameStart = index
            while index < bytes.count, !endsName(bytes[index]) { index += 1 }
            let name = nameStart..<index
            while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
            guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
            index += 1
            while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
            guard index < bytes.count else { break }
            let quote = bytes[index]
            let value: Range<Int>
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                let end = find([quote], from: index + 1) ?? bytes.count
                value = index + 1..<max(end, index + 1)
                index = min(end + 1, bytes.count)
            } else {
                let start = index
                while index < bytes.count, !bytes[index].isASCIISpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
                value = start..<index
            }
            if keeping, name.count <= 16, values.count < 16 {
                let key = String(decoding: bytes[name].lazy.map(\.asciiLowercased), as: UTF8.self)
                if values[key] == nil { values[key] = plain(value.prefix(2048)) }
            }
        }
        index = min(index + 1, bytes.count)
        return (values, slash)
    }

    /// Text without markup, entities decoded, white space collapsed.
    private func plain(_ range: Range<Int>) -> String {
        var text = HTMLText()
        var position = range.lowerBound
        while position < range.upperBound {
            if bytes[position] == UInt8(ascii: "&"), let (character, end) = HTMLEntities.decode(bytes, at: position), end <= range.upperBound {
                text.add(character)
                position = end
            } else {
                text.add(bytes[position])
                position += 1
            }
        }
        return String(decoding: text.bytes, as: UTF8.self)
    }

    private mutating func startTag(_ name: String, _ attributes: [String: String], closesItself: Bool) {
        if Self.raw.contains(name) {
            let start = index
            let end = closing(name)
            if name == "title", page.titleTag == nil, openCount == 0 { page.titleTag = nonEmpty(plain((start..<end).prefix(4096))) }
            return
        }
        if let kind = Self.dropped.firstIndex(of: name) {
            if openCount == 0 { text.breakBlock() }
            if !closesItself {
                open[kind] += 1
                openCount += 1
            }
            return
        }
        switch name {
        case "html": page.language = page.language ?? attributes["lang"] ?? attributes["xml:lang"]
        case "meta": meta(attributes)
        case "link" where attributes["rel"] == "canonical": page.url = page.url ?? attributes["href"].flatMap(nonEmpty)
        case "time": if let value = attributes["datetime"], page.timeTags.count < 8 { page.timeTags.append(value) }
        case "h1":
            // A heading in the article's header is its title, though headers are left out.
            if page.heading == nil, heading == nil, openCount == 0 || isInHeaderOfRegion { startHeading() }
        case "article", "main":
            text.breakBlock()
            if regions.count < 64 { regions.append((name == "main", text.mark(), open)) }
        case "pre": preformatted += 1
        default: break
        }
        guard openCount == 0 else { return }
        breakAt(name)
    }

    private mutating func breakAt(_ name: String) {
        if Self.blocks.contains(name) {
            text.breakBlock()
        } else if Self.lines.contains(name) {
            text.breakLine()
        } else if name == "td" || name == "th" || name == "img" {
            text.addSpace()
        }
    }

    private mutating func endTag(_ name: String) {
        if let kind = Self.dropped.firstIndex(of: name) {
            if open[kind] > 0 {
                open[kind] -= 1
                openCount -= 1
            }
            return
        }
        switch name {
        case "h1": endHeading()
        case "article", "main":
            guard let last = regions.lastIndex(where: { $0.isMain == (name == "main") }) else { break }
            while regions.count > last { closeRegion() }
        case "body", "html":
            while !regions.isEmpty { closeRegion() }
        case "pre": preformatted = max(0, preformatted - 1)
        default: break
        }
        if openCount == 0 { breakAt(name) }
    }

    private mutating func closeRegion() {
        guard let region = regions.popLast() else { return }
        let range = region.start..<max(region.start, text.bytes.count)
        if region.isMain {
            if range.count > bestMain.count { bestMain = range }
        } else if range.count > bestArticle.count {
            bestArticle = range
        }
        // What was left open inside ends here.
        open = region.open
        openCount = open.reduce(0, +)
        text.breakBlock()
    }

    // MARK: The head

    private var isInHeaderOfRegion: Bool { openCount == 1 && open[1] == 1 && !regions.isEmpty && regions[regions.count - 1].open[1] == 0 }

    private mutating func startHeading() {
        if openCount > 0 {
            // Left out of the text: its words are read ahead, up to the next `</h1>`, within 4 KB, and once, or many would take quadratic time.
            if hasReadAhead { return }
            hasReadAhead = true
            let limit = min(bytes.count, index + 4096)
            var position = index
            var words: [UInt8] = []
            var inTag = false
            while position < limit, !bytes.hasWord("</h1", at: position) {
                if bytes[position] == UInt8(ascii: "<") { inTag = true }
                if !inTag { words.append(bytes[position]) }
                if bytes[position] == UInt8(ascii: ">") { inTag = false }
                position += 1
            }
            page.heading = nonEmpty(HTMLScanner(words).plain(0..<words.count))
            return
        }
        text.breakBlock()
        heading = text.mark()
    }

    private mutating func endHeading() {
        guard let start = heading else { return }
        heading = nil
        let range = start..<max(start, text.bytes.count)
        guard range.count <= 2048, let words = nonEmpty(text.bytes[range].trimmed.string) else { return }
        page.heading = words
        headingRange = range
    }

    private mutating func meta(_ attributes: [String: String]) {
        guard let content = attributes["content"].flatMap(nonEmpty) else { return }
        guard let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"] else { return }
        switch name.lowercased() {
        case "article:published_time", "datepublished", "date", "dc.date", "dcterms.created", "pubdate":
            if page.publishedTime == nil || name.lowercased() == "article:published_time" { page.publishedTime = content }
        case "og:title": page.openGraphTitle = page.openGraphTitle ?? content
        case "og:url": page.url = page.url ?? content
        default: break
        }
    }

    private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// Where the raw text of an element ends; goes on behind its end tag.
    private mutating func closing(_ name: String) -> Int {
        let mark = Array(name.utf8)
        var position = index
        while position + 2 + mark.count <= bytes.count {
            if bytes[position] == UInt8(ascii: "<"), bytes[position + 1] == UInt8(ascii: "/") {
                let candidate = bytes[position + 2..<position + 2 + mark.count]
                let behind = position + 2 + mark.count
                if candidate.lazy.map(\.asciiLowercased).elementsEqual(mark), behind == bytes.count || !bytes[behind].isASCIILetter {
                    index = (find([UInt8(ascii: ">")], from: behind) ?? bytes.count - 1) + 1
                    return position
                }
            }
            position += 1
        }
        index = bytes.count
        return bytes.count
    }
}
