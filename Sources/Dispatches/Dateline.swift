/// What the beginning of a text says of where, when and by whom it was written: `Hanoi, 26 février (VNA) -`, `BEIJING, June 3 (Xinhua) --`.
public struct Dateline: Hashable, Sendable {
    /// As written; several as in `BANGKOK/SEOUL`.
    public var place: String?
    /// What stands beside the place to tell it from others: `Venezuela` in `SAN CRISTOBAL, Venezuela`, `Laos` in `LUANG PRABANG (Laos)`.
    public var region: String?
    public var day: Int?
    public var month: Int?
    /// Nil where the dateline leaves it out, as most do. It is never guessed.
    public var year: Int?
    public var agency: String?
    /// Where it stands, with its closing dash: half-open, in UTF-8 bytes of the text.
    public var range: Range<Int>

    /// Nil unless the year is given.
    public var date: PartialDate? { year.flatMap { PartialDate(year: $0, month: month, day: day) } }

    /// The date, with the year of `source` where the dateline leaves it out: of the years around it, the one that comes nearest to `source`, for a
    /// dateline of 31 December stands in a file of 1 January. Nil where the dateline has no month, or there is no such day.
    public func date(near source: PartialDate) -> PartialDate? {
        if let date { return date }
        guard let month else { return nil }
        let days = source.dayNumbers
        let years = source.month == nil ? source.year...source.year : source.year - 1...source.year + 1
        return years.compactMap { PartialDate(year: $0, month: month, day: day) }
            .map { ($0, max(0, days.lowerBound - $0.dayNumbers.upperBound, $0.dayNumbers.lowerBound - days.upperBound)) }
            .min { $0.1 < $1.1 }?.0
    }
}

extension Dateline {
    /// The agency that signs at the end: `-VNA`, `– VNA`, `==Kyodo`, `-- BERNAMA`, `(QNA)`; nil where there is none. O(1).
    public static func closingAgency(of text: String) -> String? {
        let bytes = Array(text.utf8.suffix(80))[...].trimmed
        if bytes.last == UInt8(ascii: ")") {
            guard let open = bytes.lastIndex(of: UInt8(ascii: "(")) else { return nil }
            let before = bytes[..<open].trimmed.last
            let tag = bytes[(open + 1)..<(bytes.endIndex - 1)]
            guard before == nil || before == UInt8(ascii: ".") || open > bytes.startIndex && bytes[open - 1] == 10, isCapitals(tag) else { return nil }
            return tag.string
        }
        var start = bytes.endIndex
        while start > bytes.startIndex, bytes[start - 1].isASCIILetter || bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
        let tag = bytes[start...]
        guard (2...14).contains(tag.count), let first = tag.first, first.isASCIILetter, first < 0x61, tag.last != UInt8(ascii: ".") else { return nil }
        var before = bytes[..<start]
        while before.last == UInt8(ascii: " ") { before.removeLast() }
        var strong = false
        switch (before.last, before.dropLast().last) {
        case (0x93, 0x80), (0x94, 0x80):
            strong = true
            before.removeLast(min(3, before.count))
        case (UInt8(ascii: "-"), UInt8(ascii: "-")), (UInt8(ascii: "="), UInt8(ascii: "=")):
            strong = true
            before.removeLast(2)
        case (UInt8(ascii: "-"), _): before.removeLast()
        default: return nil
        }
        guard strong || isCapitals(tag), !endMarks.contains(tag.string.uppercased()) else { return nil }
        guard let stop = before.last else { return tag.string }
        return stop.isASCIISpace || stop.isASCIIPunctuation || stop >= 0x80 ? tag.string : nil
    }

    private static func isCapitals(_ tag: ArraySlice<UInt8>) -> Bool {
        (2...10).contains(tag.count) && tag.allSatisfy { $0.isASCIILetter && $0 < 0x61 } && !endMarks.contains(tag.string)
    }

    private static let endMarks: Set = ["END", "ENDS", "ENDITEM", "FIN", "MORE", "SUITE"]
}
