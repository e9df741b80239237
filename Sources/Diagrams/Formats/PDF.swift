import Dispatches
import Foundation

/// What is particular to PDF.
enum PDF {
    /// Seconds since 1970, from the environment, as reproducible-builds.org defines it; nil where it is not set or is no number.
    static var sourceDateEpoch: Int? { ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) } }

    /// Cairo writes the time of day into `/CreationDate (D:20191104123000Z)`, so that no two files were the same. The entry becomes the epoch's, or blank;
    /// its length stays, for the file counts in bytes. Where Cairo writes it compressed (from 1.18 on) it heeds `SOURCE_DATE_EPOCH` itself, and nothing is found here.
    static func dated(_ bytes: [UInt8], epoch: Int?) -> [UInt8] {
        let key = Array("/CreationDate (".utf8)
        guard let start = bytes.firstRange(of: key), let close = bytes[start.upperBound...].firstIndex(of: UInt8(ascii: ")")) else { return bytes }
        var entry = Array(repeating: UInt8(ascii: " "), count: close + 1 - start.lowerBound)
        if let epoch, let date = stamp(epoch) {
            let text = Array("/CreationDate (D:\(date)Z)".utf8)
            guard text.count <= entry.count else { return bytes }
            entry.replaceSubrange(..<text.count, with: text)
        }
        var result = bytes
        result.replaceSubrange(start.lowerBound...close, with: entry)
        return result
    }

    /// `YYYYMMDDhhmmss`; nil outside the years 1 to 9999.
    private static func stamp(_ epoch: Int) -> String? {
        let second = epoch.quotientAndRemainder(dividingBy: 86_400)
        guard epoch >= 0, let day = PartialDate(dayNumber: second.quotient) else { return nil }
        let clock = [second.remainder / 3600, second.remainder / 60 % 60, second.remainder % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return day.description.replacing("-", with: "") + clock.joined()
    }
}
