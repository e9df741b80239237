/// The date in a file's name: `2019-09-04-seoul`, `20190904_1`, `vna-2019_09_04`.
enum FileNameDate {
    /// A day that exists, in figures that no other figure touches, in the years 1800 to 2199; nil where there is none or two differ. O(n).
    static func find(in name: String) -> PartialDate? {
        let bytes = Array(name.utf8)
        var found: PartialDate?
        var index = 0
        while index < bytes.count {
            guard bytes[index].isASCIIDigit, index == 0 || !bytes[index - 1].isASCIIDigit else {
                index += 1
                continue
            }
            guard let (date, next) = date(in: bytes, at: index) else {
                index += 1
                continue
            }
            if let found, found != date { return nil }
            found = date
            index = next
        }
        return found
    }

    private static func date(in bytes: [UInt8], at start: Int) -> (PartialDate, next: Int)? {
        func digits(_ from: Int, _ count: Int) -> Int? {
            guard from + count <= bytes.count, bytes[from..<from + count].allSatisfy(\.isASCIIDigit) else { return nil }
            return bytes[from..<from + count].reduce(0) { $0 * 10 + Int($1) - 48 }
        }
        guard let year = digits(start, 4), (1800...2199).contains(year), start + 4 < bytes.count else { return nil }
        let separator = bytes[start + 4]
        let step: Int
        if separator.isASCIIDigit {
            step = 0
        } else if [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(separator) {
            step = 1
        } else {
            return nil
        }
        guard let month = digits(start + 4 + step, 2), let day = digits(start + 6 + 2 * step, 2), step == 0 || bytes[start + 7] == separator else { return nil }
        let end = start + 8 + 2 * step
        guard end == bytes.count || !bytes[end].isASCIIDigit else { return nil }
        return PartialDate(year: year, month: month, day: day).map { ($0, end) }
    }
}
