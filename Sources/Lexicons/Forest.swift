import Dispatches
import Foundation

/// Decision trees whose leaves add up to log-odds, over features that are whole numbers below 64.
///
/// Trained ahead (`Scripts/train-ties`): a file holds the features' names on a line, then one tree a line in pre-order. `3:1f` is a node that asks whether the
/// value of feature 3 is in the set of bits 1f (hexadecimal): yes goes left, to what follows; a whole number is a leaf, in ten-thousandths.
/// Sums are of whole numbers, so that every machine finds the same.
///
/// Source: “Greedy function approximation: a gradient boosting machine” (2001), doi:10.1214/aos/1013203451; grown by LightGBM.
public struct Forest: Sendable {
    public let features: [String]
    private var nodes: [Node] = []
    private var roots: [Int] = []

    /// Sixteen bytes: a forest is walked from cache.
    private struct Node {
        var set: UInt64
        /// The right child of a node, the value of a leaf.
        var value: Int32
        /// Of a leaf negative.
        var feature: Int32
    }

    /// Of no trees: everything is as likely as not.
    init() { features = [] }

    /// - Throws: A ``Problem`` with its line where the text is no forest.
    public init(_ text: String, file: String? = nil) throws(Problem) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter { !$1.isEmpty && !$1.hasPrefix("#") }
        guard let head = lines.first else { throw Problem("holds no forest", file: file) }
        features = head.element.split(separator: " ").map(String.init)
        for (number, line) in lines.dropFirst() {
            var words = line.split(separator: " ")[...]
            roots.append(nodes.count)
            guard grow(&words), words.isEmpty else { throw Problem("is no tree of \(features.count) features", file: file, line: number + 1) }
        }
    }

    /// Adds the tree that the words begin with; whether there is one.
    private mutating func grow(_ words: inout ArraySlice<Substring>, depth: Int = 0) -> Bool {
        guard depth < 64, let word = words.popFirst() else { return false }
        guard let colon = word.firstIndex(of: ":") else {
            guard let value = Int32(word) else { return false }
            nodes.append(Node(set: 0, value: value, feature: -1))
            return true
        }
        guard let feature = Int32(word[..<colon]), features.indices.contains(Int(feature)), let set = UInt64(word[word.index(after: colon)...], radix: 16)
        else {
            return false
        }
        let own = nodes.count
        nodes.append(Node(set: set, value: 0, feature: feature))
        guard grow(&words, depth: depth + 1) else { return false }
        nodes[own].value = Int32(nodes.count)
        return grow(&words, depth: depth + 1)
    }

    /// How likely what has these features is, 0…1. O(trees × their depth).
    ///
    /// - Parameter values: As many as there are ``features``, each below 64.
    public func probability(of values: [UInt8]) -> Double {
        precondition(roots.isEmpty || values.count == features.count)
        var sum = 0
        for root in roots {
            var node = nodes[root]
            var position = root
            while node.feature >= 0 {
                position = node.set >> (values[Int(node.feature)] & 63) & 1 == 1 ? position + 1 : Int(node.value)
                node = nodes[position]
            }
            sum += Int(node.value)
        }
        return 1 / (1 + exp(-Double(sum) / 10_000))
    }
}
