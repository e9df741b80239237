/// The ids of the dispatches of one run, to find those that stand twice: offsets and evidence would lead to two texts.
public struct DispatchIDs: Sendable {
    private var places: [String: (file: String?, line: Int?)] = [:]

    public init() {}

    public var count: Int { places.count }

    /// Notes the id, or says where it has stood before: `id "x" stands in a.txt and in b.txt; …`. O(1).
    public mutating func insert(_ head: DispatchHead) -> Problem? {
        guard let (file, line) = places[head.id] else {
            places[head.id] = (head.file, head.line)
            return nil
        }
        let sameFile = file == head.file
        let first = Self.place(file, line, withLine: sameFile)
        let second = Self.place(head.file, head.line, withLine: sameFile)
        return Problem("id \"\(head.id)\" stands in \(first) and in \(second); give one of the two another id", file: head.file, line: head.line)
    }

    private static func place(_ file: String?, _ line: Int?, withLine: Bool) -> String {
        [file, withLine ? line.map(String.init) : nil].compactMap(\.self).joined(separator: ":")
    }
}
