/// What readers ask of a byte of UTF-8. Bytes from 0x80 on belong to letters as far as readers care.
extension UInt8 {
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
    var isASCIISpace: Bool { self == 0x20 || self &- 9 < 5 }
    var isASCIIPunctuation: Bool { self &- 0x21 < 15 || self &- 0x3A < 7 || self &- 0x5B < 6 || self &- 0x7B < 4 }
    /// A letter of another script, a digit or an ASCII letter.
    var isWordByte: Bool { self >= 0x80 || isASCIILetter || isASCIIDigit }
    var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension Array<UInt8> {
    /// Whether `word`, in lower case, stands at `position`, in whatever ASCII case.
    func hasWord(_ word: StaticString, at position: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position + length <= count else { return false }
        return "\(word)".utf8.elementsEqual(self[position..<position + length].lazy.map(\.asciiLowercased))
    }

    /// Whether exactly these bytes stand at `position`.
    func has(_ bytes: [UInt8], at position: Int) -> Bool {
        guard position + bytes.count <= count else { return false }
        for offset in bytes.indices where self[position + offset] != bytes[offset] { return false }
        return true
    }
}

extension ArraySlice<UInt8> {
    /// Without white space at either end.
    var trimmed: ArraySlice<UInt8> {
        var (start, end) = (startIndex, endIndex)
        while start < end, self[start].isASCIISpace { start += 1 }
        while start < end, self[end - 1].isASCIISpace { end -= 1 }
        return self[start..<end]
    }

    var string: String { String(decoding: self, as: UTF8.self) }
}

extension String {
    /// The first bytes, at most `count`. (A copy of `utf8.prefix` takes three times as long.)
    func utf8Prefix(_ count: Int) -> [UInt8] {
        let span = utf8.span
        let count = min(count, span.count)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for index in 0..<count { bytes.append(span[index]) }
        return bytes
    }
}

/// The lines of some text, without their ends; U+000A, U+000D and both together end a line.
struct LineScanner {
    private let bytes: [UInt8]
    private let end: Int
    /// Where the next line begins.
    private(set) var position: Int

    init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
        self.bytes = bytes
        position = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
    }

    /// The next line's range, without and with its end; nil behind the last. O(length of the line).
    mutating func next() -> (line: Range<Int>, next: Int)? {
        guard position < end else { return nil }
        let start = position
        var index = start
        while index < end, bytes[index] != 10, bytes[index] != 13 { index += 1 }
        let line = start..<index
        if index < end { index += bytes[index] == 13 && index + 1 < end && bytes[index + 1] == 10 ? 2 : 1 }
        position = index
        return (line, index)
    }
}
