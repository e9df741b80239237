/// The marks inside a paragraph: emphasis, code, links, images, tags, entities, escapes.
///
/// One pass with stacks. Each look ahead either consumes what it read, stops at a character that would begin the same look ahead again, or is known
/// beforehand to succeed; so time is linear. What is taken out later becomes a NUL, which no text has, and is dropped at the end.
struct MarkdownInline {
    private let source: [UInt8]
    private let labels: Set<String>
    private var out: [UInt8] = []
    private var index = 0
    private var brackets: [(position: Int, isImage: Bool)] = []
    private struct Run {
        var position: Int
        var count: Int
    }
    private var stars: [Run] = []
    private var underscores: [Run] = []
    private var tildes: [Run] = []
    /// By the length of a run of backticks: where the last such run begins.
    private var lastTicks: [Int: Int]?

    init(_ source: [UInt8], labels: Set<String>) {
        self.source = source
        self.labels = labels
    }

    consuming func plain() -> [UInt8] {
        out.reserveCapacity(source.count)
        while index < source.count { step() }
        if out.contains(0) { out.removeAll { $0 == 0 } }
        return out
    }

    private mutating func step() {
        let byte = source[index]
        switch byte {
        case UInt8(ascii: "\\"):
            if index + 1 < source.count, source[index + 1].isASCIIPunctuation {
                out.append(source[index + 1])
                index += 2
                return
            }
        case UInt8(ascii: "`"): return code()
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return emphasis(byte)
        case UInt8(ascii: "["):
            if index + 2 < source.count, source[index + 1] == UInt8(ascii: "^"), let end = note() {
                index = end
                return
            }
            brackets.append((out.count, false))
        case UInt8(ascii: "!"):
            if index + 1 < source.count, source[index + 1] == UInt8(ascii: "[") {
                brackets.append((out.count, true))
                out += [byte, source[index + 1]]
                index += 2
                return
            }
        case UInt8(ascii: "]"):
            if closeBracket() { return }
        case UInt8(ascii: "<"):
            if tag() { return }
        case UInt8(ascii: "&"):
            if let (character, end) = HTMLEntities.decode(source, at: index) {
                out += character.utf8
                index = end
                return
            }
        case 0x20, 9:
            if out.last != 0x20, out.last != 10 { out.append(0x20) }
            index += 1
            return
        default: break
        }
        out.append(byte)
        index += 1
    }

    private mutating func code() {
        if lastTicks == nil {
            var last: [Int: Int] = [:]
            var position = 0
            while position < source.count {
                let end = runEnd(position)
                if end > position { last[end - position] = position }
                position = max(end, position + 1)
            }
            lastTicks = last
        }
        let start = runEnd(index)
        let length = start - index
        guard let last = lastTicks?[length], last >= start else {
            out += source[index..<start]
            index = start
            return
        }
        var position = start
        while position < source.count {
            let end = runEnd(position)
            if end - position == length {
                out += source[start..<position].trimmed
                index = end
                return
            }
            position = max(end, position + 1)
        }
        index = start
    }

    /// Behind the backticks that begin here.
    private func runEnd(_ start: Int) -> Int {
        var end = start
        while end < source.count, source[end] == UInt8(ascii: "`") { end += 1 }
        return end
    }

    private mutating func emphasis(_ mark: UInt8) {
        let start = index
        while index < source.count, source[index] == mark { index += 1 }
        var count = index - start
        let position = out.count
        out += source[start..<index]
        if mark == UInt8(ascii: "~"), count != 2 { return }
        let (spaceBefore, punctuationBefore) = sides(before: start)
        let (spaceAfter, punctuationAfter) = sides(after: index)
        let left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore)
        let right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter)
        let isUnderscore = mark == UInt8(ascii: "_")
        let opens = isUnderscore ? left && (!right || punctuationBefore) : left
        let closes = isUnderscore ? right && (!left || punctuationAfter) : right
        let stack: WritableKeyPath<MarkdownInline, [Run]> =
            mark == UInt8(ascii: "*") ? \.stars : isUnderscore ? \.underscores : \.tildes
        var taken = 0
        if closes {
            while count > 0, var top = self[keyPath: stack].popLast() {
                let pairs = min(count, top.count)
                for offset in 0..<pairs {
                    out[top.position + top.count - 1 - offset] = 0
                    out[position + taken + offset] = 0
                }
                taken += pairs
                count -= pairs
                top.count -= pairs
                if top.count > 0 { self[keyPath: stack].append(top) }
            }
        }
        if opens, count > 0 { self[keyPath: stack].append(Run(position: position + taken, count: count)) }
    }

    private func sides(before position: Int) -> (space: Bool, punctuation: Bool) {
        guard position > 0 else { return (true, false) }
        let byte = source[position - 1]
        if byte < 0x80 { return (byte.isASCIISpace, byte.isASCIIPunctuation) }
        return (false, position > 1 && source[position - 2] == 0xC2 || position > 2 && source[position - 3] == 0xE2)
    }

    private func sides(after position: Int) -> (space: Bool, punctuation: Bool) {
        guard position < source.count else { return (true, false) }
        let byte = source[position]
        return (byte.isASCIISpace, byte < 0x80 ? byte.isASCIIPunctuation : byte == 0xC2 || byte == 0xE2)
    }

    /// `[^1]`: where it ends.
    private func note() -> Int? {
        var end = index + 2
        while end < source.count, end < index + 32, source[end].isWordByte || source[end] == UInt8(ascii: "-") { end += 1 }
        return end < source.count && end > index + 2 && source[end] == UInt8(ascii: "]") ? end + 1 : nil
    }

    private mutating func closeBracket() -> Bool {
        guard let bracket = brackets.popLast() else { return false }
        let contentStart = bracket.position + (bracket.isImage ? 2 : 1)
        guard let end = destination(index + 1) ?? reference(index + 1, contentStart: contentStart) else { return false }
        index = end
        if bracket.isImage {
            out.removeLast(out.count - bracket.position)
            while let last = stars.last, last.position >= bracket.position { stars.removeLast() }
            while let last = underscores.last, last.position >= bracket.position { underscores.removeLast() }
            while let last = tildes.last, last.position >= bracket.position { tildes.removeLast() }
        } else {
            out[bracket.position] = 0
        }
        return true
    }

    /// Behind `(address "title")`; nil where it is none. Parentheses nest to 32.
    private func destination(_ start: Int) -> Int? {
        guard start < source.count, source[start] == UInt8(ascii: "(") else { return nil }
        var position = start + 1
        func skipSpaces() {
            while position < source.count, source[position].isASCIISpace { position += 1 }
        }
        skipSpaces()
        if position < source.count, source[position] == UInt8(ascii: "<") {
            position += 1
            while position < source.count, ![UInt8(ascii: ">"), UInt8(ascii: "<"), 10].contains(source[position]) { position += 1 }
            guard position < source.count, source[position] == UInt8(ascii: ">") else { return nil }
            position += 1
        } else {
            var depth = 0
            while position < source.count, !source[position].isASCIISpace {
                if source[position] == UInt8(ascii: "\\") {
                    position += 1
                } else if source[position] == UInt8(ascii: "(") {
                    depth += 1
                    if depth > 32 { return nil }
                } else if source[position] == UInt8(ascii: ")") {
                    if depth == 0 { break }
                    depth -= 1
                }
                position += 1
            }
        }
        skipSpaces()
        if position < source.count, source[position] == UInt8(ascii: "\"") || source[position] == UInt8(ascii: "'") {
            let quote = source[position]
            position += 1
            while position < source.count, source[position] != quote { position += source[position] == UInt8(ascii: "\\") ? 2 : 1 }
            position += 1
            skipSpaces()
        }
        return position < source.count && source[position] == UInt8(ascii: ")") ? position + 1 : nil
    }

    /// Behind `[label]` or `[]`, or behind the `]` itself, where the label is defined.
    private func reference(_ start: Int, contentStart: Int) -> Int? {
        if labels.isEmpty { return nil }
        func label(_ bytes: ArraySlice<UInt8>) -> String? { bytes.count <= 200 ? bytes.string.lowercased() : nil }
        if start < source.count, source[start] == UInt8(ascii: "[") {
            var end = start + 1
            while end < source.count, end < start + 202, source[end] != UInt8(ascii: "]"), source[end] != UInt8(ascii: "[") { end += 1 }
            if end < source.count, source[end] == UInt8(ascii: "]"), end > start + 1 {
                return label(source[(start + 1)..<end]).map(labels.contains) == true ? end + 1 : nil
            }
            guard end < source.count, source[end] == UInt8(ascii: "]") else { return nil }
            return label(out[contentStart...]).map(labels.contains) == true ? end + 1 : nil
        }
        return label(out[contentStart...]).map(labels.contains) == true ? start : nil
    }

    /// A tag is dropped, `<br>` ends the line, `<https://…>` stays without its brackets.
    private mutating func tag() -> Bool {
        var end = index + 1
        guard end < source.count, source[end].isASCIILetter || source[end] == UInt8(ascii: "/") else { return false }
        while end < source.count, source[end] != UInt8(ascii: ">"), source[end] != UInt8(ascii: "<") { end += 1 }
        guard end < source.count, source[end] == UInt8(ascii: ">") else { return false }
        let content = source[(index + 1)..<end]
        let name = content.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        let behind = content.dropFirst(name.count).first
        if behind == UInt8(ascii: ":") || behind == UInt8(ascii: "@") {
            out += content
        } else if source.hasWord("br", at: index + 1), name.count == 2 {
            out.append(10)
        }
        index = end + 1
        return true
    }
}
