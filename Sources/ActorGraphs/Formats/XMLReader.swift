import Dispatches
import Foundation

/// Reads XML 1.0, one event after another, as graph files need it: elements, attributes, text and CDATA.
///
/// Why not FoundationXML: of Swift 6.3 on Linux it reads beyond its memory on `<?x?>`, traps on names that are no UTF-8, and answers that all is well of
/// documents cut short. A file may come from anybody.
/// - Comments and processing instructions are skipped, names keep their prefix, elements nest at most 100 deep.
/// - Entities are XML's own five and references by number. A document type is skipped, never loaded; one that declares anything inside is refused.
/// - Time and memory are linear in the file.
struct XMLReader {
    enum Event {
        case open(name: String, attributes: [String: String])
        /// As it stands between two tags, in one piece or several.
        case text(String)
        case close
    }

    static let depthLimit = 100

    private let bytes: [UInt8]
    private let file: String?
    private var position = 0
    private var openElements: [String] = []
    private var isEmptyElement = false
    private var hasRoot = false
    /// Line ends before `counted`, so that counting takes linear time.
    private var lineEnds = 0
    private var counted = 0

    /// - Throws: ``Dispatches/Problem`` where the bytes are not in the encoding that they declare: UTF-8, ASCII, Latin-1 or Windows-1252.
    init(_ bytes: Data, file: String?) throws(Problem) {
        self.file = file
        let start = String(decoding: bytes.prefix(200), as: UTF8.self)
        var bytes = Array(bytes)
        if let match = start.firstMatch(of: /^\x{FEFF}?\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/) {
            switch match.output.1.lowercased() {
            case "utf-8", "utf8", "us-ascii", "ascii": break
            case "iso-8859-1": bytes = Array(String(data: Data(bytes), encoding: .isoLatin1)?.utf8 ?? "".utf8)
            case "windows-1252": bytes = Array(String(data: Data(bytes), encoding: .windowsCP1252)?.utf8 ?? "".utf8)
            default: throw Problem("the encoding is \"\(match.output.1)\"; expected UTF-8", file: file, line: 1)
            }
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { throw Problem("the file is not in UTF-8", file: file) }
        if let control = bytes.firstIndex(where: { $0 < 32 && !Self.isSpace($0) }) {
            let line = bytes[..<control].count { $0 == UInt8(ascii: "\n") } + 1
            throw Problem("no well-formed XML: a control character", file: file, line: line)
        }
        self.bytes = bytes
    }

    /// Of the place reached, from 1.
    mutating func line() -> Int {
        for byte in bytes[counted..<position] where byte == UInt8(ascii: "\n") { lineEnds += 1 }
        counted = position
        return lineEnds + 1
    }

    /// Nil at the end of the document.
    ///
    /// - Throws: ``Dispatches/Problem`` with file and line where the document is not well-formed, or is refused.
    mutating func next() throws(Problem) -> Event? {
        if isEmptyElement {
            isEmptyElement = false
            openElements.removeLast()
            return .close
        }
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                let text = try text(until: UInt8(ascii: "<"), inAttribute: false)
                if !openElements.isEmpty { return .text(text) }
                guard text.utf8.allSatisfy(Self.isSpace) else { throw malformed("text outside of all elements") }
            } else if skip("<!--") {
                try skip(past: "-->", "a comment")
            } else if skip("<![CDATA[") {
                let start = position
                try skip(past: "]]>", "CDATA")
                guard !openElements.isEmpty else { throw malformed("text outside of all elements") }
                return .text(normalised(start..<position - 3))
            } else if skip("<?") {
                try skip(past: "?>", "a processing instruction")
            } else if skip("<!") {
                try skipDocumentType()
            } else if skip("</") {
                let name = try name()
                skipSpace()
                guard openElements.last == name else {
                    throw malformed(openElements.last.map { "</\(name)> where </\($0)> is expected" } ?? "</\(name)> without <\(name)>")
                }
                guard skip(">") else { throw malformed("</\(name) without >") }
                openElements.removeLast()
                return .close
            } else {
                return try openTag()
            }
        }
        guard openElements.isEmpty else { throw malformed("<\(openElements[openElements.count - 1])> is not closed") }
        guard hasRoot else { throw malformed("no element") }
        return nil
    }

    private mutating func openTag() throws(Problem) -> Event {
        position += 1
        let element = try name()
        guard !openElements.isEmpty || !hasRoot else { throw malformed("a second outermost element <\(element)>") }
        guard openElements.count < Self.depthLimit else { throw problem("elements nest more than \(Self.depthLimit) deep") }
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            if skip(">") { break }
            if skip("/>") {
                isEmptyElement = true
                break
            }
            let attribute = try name()
            skipSpace()
            guard skip("=") else { throw malformed("\(attribute) in <\(element)> has no value") }
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") else {
                throw malformed("the value of \(attribute) in <\(element)> is not quoted")
            }
            let quote = bytes[position]
            position += 1
            let value = try text(until: quote, inAttribute: true)
            guard position < bytes.count else { throw malformed("the value of \(attribute) in <\(element)> does not end") }
            position += 1
            guard attributes.updateValue(value, forKey: attribute) == nil else { throw malformed("<\(element)> has \(attribute) twice") }
        }
        hasRoot = true
        openElements.append(element)
        return .open(name: element, attributes: attributes)
    }

    /// Up to the byte, which stays, or the end; with references replaced.
    private mutating func text(until end: UInt8, inAttribute: Bool) throws(Problem) -> String {
        var text: [UInt8] = []
        while position < bytes.count, bytes[position] != end {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "&"): text += try reference().utf8
            case UInt8(ascii: "<"): throw malformed("< in a value")
            case UInt8(ascii: "\r"):
                if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
                text.append(inAttribute ? UInt8(ascii: " ") : UInt8(ascii: "\n"))
            case UInt8(ascii: "\n"), UInt8(ascii: "\t"): text.append(inAttribute ? UInt8(ascii: " ") : byte)
            default: text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Behind `&`.
    private mutating func reference() throws(Problem) -> String {
        guard let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { throw malformed("& without ;") }
        let name = String(decoding: bytes[position..<end], as: UTF8.self)
        position = end + 1
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
            guard let scalar = number.flatMap(Unicode.Scalar.init), scalar.value >= 32 || [9, 10, 13].contains(scalar.value) else {
                throw malformed("&\(name); is no character")
            }
            return String(scalar)
        }
    }

    /// Line ends as XML has them.
    private func normalised(_ range: Range<Int>) -> String {
        var text: [UInt8] = []
        for index in range {
            if bytes[index] != UInt8(ascii: "\r") {
                text.append(bytes[index])
            } else if bytes[index + 1] != UInt8(ascii: "\n") {
                text.append(UInt8(ascii: "\n"))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func skipDocumentType() throws(Problem) {
        guard skip("DOCTYPE"), !hasRoot else { throw malformed("<! within the document") }
        var quote: UInt8?
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                throw problem("the document type declares entities or the like, which are not read; expected a file without")
            } else if byte == UInt8(ascii: ">") {
                return
            }
        }
        throw malformed("a document type does not end")
    }

    private mutating func name() throws(Problem) -> String {
        let start = position
        while position < bytes.count, !Self.isSpace(bytes[position]), !"<>/=\"'&;".utf8.contains(bytes[position]) { position += 1 }
        guard position > start else { throw malformed("a name is missing") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skip(_ text: String) -> Bool {
        let text = text.utf8
        guard bytes[position...].starts(with: text) else { return false }
        position += text.count
        return true
    }

    private mutating func skip(past end: String, _ what: String) throws(Problem) {
        let end = Array(end.utf8)
        while position + end.count <= bytes.count {
            if bytes[position] == end[0], bytes[position..<position + end.count].elementsEqual(end) {
                position += end.count
                return
            }
            position += 1
        }
        throw malformed("\(what) does not end")
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

    private mutating func malformed(_ what: String) -> Problem { problem("no well-formed XML: \(what)") }

    private mutating func problem(_ message: String) -> Problem { Problem(message, file: file, line: line()) }
}
