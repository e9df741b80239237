import Foundation

/// Bytes to text: UTF-8, or UTF-16 with its byte order mark. Nothing else is guessed at, and nothing is repaired: offsets must lead back to the source.
enum TextDecoding {
    /// The file's bytes as UTF-8 without a byte order mark, not yet validated.
    ///
    /// - Throws: ``Problem`` for an empty file, for a known binary format, and for broken UTF-16.
    /// - Complexity: O(1) for UTF-8, else O(n).
    static func utf8(of file: InputFile) throws(Problem) -> Data {
        let data = file.data
        if data.isEmpty { throw Problem("is empty; expected a dispatch", file: file.name) }
        let head = Array(data.prefix(8))
        if let (kind, advice) = signatures.first(where: { head.starts(with: $0.bytes) }).map({ ($0.kind, $0.advice) }) {
            throw Problem("is \(kind); \(advice)", file: file.name)
        }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return data.dropFirst(3) }
        let littleEndian = head.starts(with: [0xFF, 0xFE])
        guard littleEndian || head.starts(with: [0xFE, 0xFF]) else { return data }
        let span = data.span
        guard span.count % 2 == 0 else { throw Problem("is UTF-16 that ends in the middle of a character; is it cut short?", file: file.name) }
        var units: [UInt16] = []
        units.reserveCapacity(span.count / 2)
        for index in stride(from: 2, to: span.count, by: 2) {
            let (a, b) = (UInt16(span[index]), UInt16(span[index + 1]))
            units.append(littleEndian ? b << 8 | a : a << 8 | b)
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw Problem("is not valid UTF-16, though it begins with its byte order mark; save it as UTF-8", file: file.name)
        }
        return Data(text.utf8)
    }

    private static let signatures: [(bytes: [UInt8], kind: String, advice: String)] = [
        (Array("%PDF-".utf8), "a PDF document", "convert it to text first, for instance with pdftotext"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document", "unpack it, or save it as text"),
        ([0x1F, 0x8B], "compressed with gzip", "unpack it first"),
        (Array("{\\rtf".utf8), "an RTF document", "save it as text"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document", "save it as text"),
    ]

    /// What keeps `data` from being text, or nil: the first NUL byte, or the first byte that is not UTF-8. Offsets count from `base`.
    ///
    /// - Complexity: O(n).
    static func flaw(in data: Data, base: Int) -> String? {
        let span = data.span
        do {
            _ = try UTF8Span(validating: span)
            if let offset = firstNUL(in: span) { return nulMessage(span, at: offset, base: base) }
            return nil
        } catch {
            let offset = error.byteOffsets.lowerBound
            if let nul = firstNUL(in: span), nul < offset || isBinary(span) { return nulMessage(span, at: nul, base: base) }
            let byte = String(span[offset], radix: 16, uppercase: true)
            let name = usesWindowsOnly(span) ? "WINDOWS-1252" : "ISO-8859-1"
            let display = name == "ISO-8859-1" ? "Latin-1" : "Windows-1252"
            return "is not UTF-8: byte 0x\(byte) at offset \(base + offset); it may be \(display), so try iconv -f \(name) -t UTF-8"
        }
    }

    private static func firstNUL(in span: Span<UInt8>) -> Int? {
        for index in span.indices where span[index] == 0 { return index }
        return nil
    }

    private static func nulMessage(_ span: Span<UInt8>, at offset: Int, base: Int) -> String {
        var odd = 0
        var even = 0
        let sample = min(span.count, 512)
        for index in 0..<sample where span[index] == 0 { if index % 2 == 0 { even += 1 } else { odd += 1 } }
        if max(odd, even) * 3 > sample, min(odd, even) * 8 < sample {
            return "has NUL bytes, the first at offset \(base + offset); it may be UTF-16 without a byte order mark, so save it as UTF-8"
        }
        return "is binary: NUL byte at offset \(base + offset); expected text in UTF-8"
    }

    /// Whether control characters that no text uses stand among the first bytes.
    private static func isBinary(_ span: Span<UInt8>) -> Bool {
        var controls = 0
        let sample = min(span.count, 4096)
        for index in 0..<sample where span[index] < 32 && !span[index].isASCIISpace { controls += 1 }
        return controls * 20 > sample
    }

    /// Whether bytes stand there that are letters or quotation marks in Windows-1252 and controls in Latin-1.
    private static func usesWindowsOnly(_ span: Span<UInt8>) -> Bool {
        for index in 0..<min(span.count, 1 << 20) where (0x80...0x9F).contains(span[index]) { return true }
        return false
    }
}
