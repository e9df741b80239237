import Foundation
import Networks

/// A published network of Tests/Networks; its README says where each is from.
public struct KnownNetwork: Sendable {
    /// Node i's name, in the order in which the file first names them; whole numbers are sorted.
    public let names: [String]
    public let network: Network

    /// - Parameter name: the file's, without `.tsv`: `karate`, `cow-signed/1946-1949`.
    public init(_ name: String, isDirected: Bool = false, isWeighted: Bool = true) throws {
        let text = try String(contentsOf: Repository.file("Tests/Networks/\(name).tsv"), encoding: .utf8)
        let rows = text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }.filter { $0.first != "source" }
        var found: [String] = []
        var indices: [String: Int] = [:]
        for end in rows.flatMap({ $0.prefix(2) }) where indices[end] == nil {
            indices[end] = found.count
            found.append(end)
        }
        if found.allSatisfy({ Int($0) != nil }) {
            found.sort { Int($0)! < Int($1)! }
            indices = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1, $0) })
        }
        names = found
        let edges = rows.map { row in
            Edge(source: indices[row[0]]!, target: indices[row[1]]!, weight: isWeighted && row.count > 2 ? Double(row[2])! : 1)
        }
        network = try Network(nodeCount: names.count, edges: edges, isDirected: isDirected)
    }

    /// Values in node order, by name.
    public func byName<Value>(_ values: [Value]) -> [String: Value] {
        Dictionary(uniqueKeysWithValues: zip(names, values))
    }
}
