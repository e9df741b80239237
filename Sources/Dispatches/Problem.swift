/// Something wrong with what the user gave: where it stands, what was found, what is allowed, and the nearest right thing.
///
/// Thrown where nothing can go on; collected, and handed through as a value, where the rest of the input still can.
public struct Problem: Error, Hashable, Sendable {
    public enum Severity: Hashable, Sendable {
        /// The input was used all the same.
        case warning
        /// The input, or a part of it that the message names, was refused.
        case error
    }

    public var severity: Severity
    /// As the user named it; nil where no file is to blame.
    public var file: String?
    /// From 1.
    public var line: Int?
    /// Without place and full stop: what is wrong, then after a semicolon what is expected or what to do.
    public var message: String

    public init(_ message: String, severity: Severity = .error, file: String? = nil, line: Int? = nil) {
        self.severity = severity
        self.file = file
        self.line = line
        self.message = message
    }

    /// `unknown measure "betweeness"; did you mean "betweenness"?`, or, where nothing is near, all that is allowed.
    public static func unknown(_ what: String, _ found: String, allowed: [String], file: String? = nil, line: Int? = nil) -> Problem {
        let advice =
            nearest(to: found, among: allowed).map { "did you mean \"\($0)\"?" }
            ?? "expected one of \(allowed.map { "\"\($0)\"" }.joined(separator: ", "))"
        return Problem("unknown \(what) \"\(shortened(found))\"; \(advice)", file: file, line: line)
    }

    /// The candidate with the least edit distance, if that is at most a third of the length; the first of several. Nil for more than 200 bytes.
    public static func nearest(to found: String, among candidates: [String]) -> String? {
        let best = candidates.compactMap { name in distance(from: found, to: name).map { (name, $0) } }.min { $0.1 < $1.1 }
        return best?.0
    }

    /// The edit distance of the two in lower case, if that is at most a third of the first one's length; nil of more than 200 bytes, too.
    package static func distance(from found: String, to candidate: String) -> Int? {
        guard found.utf8.count <= 200, candidate.utf8.count <= 1000 else { return nil }
        let (found, candidate) = (Array(found.lowercased()), Array(candidate.lowercased()))
        let limit = max(1, found.count / 3)
        // What the lengths differ by has to be put in or taken out.
        guard abs(found.count - candidate.count) <= limit else { return nil }
        let distance = distance(found, candidate)
        return distance <= limit ? distance : nil
    }

    /// Levenshtein's distance with transposed neighbours counted once ("optimal string alignment"); O(ab) time.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var rows = [Array(0...b.count)]
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}

extension Problem: CustomStringConvertible {
    /// `dispatches/a.jsonl:17: "date" is "2019-13-04"; expected YYYY-MM-DD`
    public var description: String {
        let place = [file, line.map(String.init)].compactMap(\.self).joined(separator: ":")
        let prefix = severity == .warning ? "warning: " : ""
        return place.isEmpty ? prefix + message : "\(place): \(prefix)\(message)"
    }
}
