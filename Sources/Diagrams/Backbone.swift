#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The ties that stand out of a dense network: the disparity filter.
///
/// A tie with the share *p* of an actor's strength stands out for that actor where chance, which would split the strength over its *k* ties at random, gives so large a share with a probability
/// below the level: *(1 − p)^(k − 1) < level*. A tie is kept where it stands out for one of its ends; the only tie of an actor stands out for nobody by itself (*k* = 1), so it is kept
/// where it does for the other end, as in the source. Directed: shares of what goes out and of what comes in. Weights count without their signs.
/// - Complexity: O(actors + ties).
/// - Source: “Extracting the multiscale backbone of complex weighted networks” (2009), doi:10.1073/pnas.0808904106.
struct Backbone {
    /// 0 … 1; the lower, the fewer ties.
    var level: Double

    func keeps(_ lines: [Choice.Line], actors: Int, isDirected: Bool) -> [Bool] {
        // Undirected, both ends add to one pile.
        var (outSums, inSums) = (Array(repeating: 0.0, count: actors), Array(repeating: 0.0, count: actors))
        var (outTies, inTies) = (Array(repeating: 0, count: actors), Array(repeating: 0, count: actors))
        for line in lines {
            outSums[line.source] += abs(line.weight)
            outTies[line.source] += 1
            if isDirected {
                inSums[line.target] += abs(line.weight)
                inTies[line.target] += 1
            } else {
                outSums[line.target] += abs(line.weight)
                outTies[line.target] += 1
            }
        }
        func standsOut(_ weight: Double, _ sum: Double, _ ties: Int) -> Bool {
            ties > 1 && sum > 0 && pow(max(0, 1 - abs(weight) / sum), Double(ties - 1)) < level
        }
        return lines.map { line in
            standsOut(line.weight, outSums[line.source], outTies[line.source])
                || (isDirected
                    ? standsOut(line.weight, inSums[line.target], inTies[line.target]) : standsOut(line.weight, outSums[line.target], outTies[line.target]))
        }
    }
}
