/// The largest eigenvalue of a symmetric matrix without negative elements, and its vector, by Lanczos's method with thick restarts.
///
/// The start is the sums of the rows, which has a share of the sought vector, as both are positive. The error is the residual over the distance to the next
/// eigenvalue, both as the method sees them: an iteration that hardly changes any more is not taken for one that is done.
/// - Complexity: O(m + 24n) time a step, 25 vectors of n.
/// - Source: “Thick-restart Lanczos method for large symmetric eigenvalue problems” (2000), doi:10.1137/S0895479898334605.
struct LargestEigenpair {
    let name: String
    let tolerance: Double
    let stepLimit: Int
    private static let size = 24
    private static let kept = 8

    /// - Parameter matrix: symmetric, connected, no weight below 0.
    func find(_ matrix: Adjacency) throws(NetworkError) -> (value: Double, vector: [Double]) {
        let nodeCount = matrix.rowCount
        let size = min(LargestEigenpair.size, nodeCount)
        return try matrix.withRows { (rows) throws(NetworkError) in
            var basis = Basis(nodeCount: nodeCount, capacity: size + 1)
            basis.fill(0) { node in
                var sum = 0.0
                for arc in rows.start(node)..<rows.end(node) { sum += rows.weight(arc) }
                return sum
            }
            basis.scale(0, by: 1 / basis.product(0, 0).squareRoot())
            var count = 1
            var table = [[Double]](repeating: Array(repeating: 0, count: size), count: size)
            var steps = 0
            var error = Double.infinity
            while steps < stepLimit {
                try Execution.checkCancellation(name)
                var length = 0.0
                for column in count - 1..<size {
                    let rest = column + 1
                    basis.multiply(rows, column, into: rest)
                    steps += 1
                    for row in 0...column { table[row][column] = 0 }
                    let before = basis.product(rest, rest).squareRoot()
                    for pass in 0..<2 {
                        for row in 0...column {
                            let share = basis.product(rest, row)
                            table[row][column] += share
                            basis.subtract(share, row, from: rest)
                        }
                        length = basis.product(rest, rest).squareRoot()
                        // Once more where little is left, and much of it rounding.
                        if pass == 0, length > 0.1 * before { break }
                    }
                    for row in 0..<column { table[column][row] = table[row][column] }
                    // The vectors so far hold all that the matrix makes of them.
                    guard length > 1e-14 * abs(table[0][0]) else {
                        let (values, vectors) = SymmetricEigen.solve(table, count: column + 1)
                        return (values[0], LargestEigenpair.positive(basis.combined(vectors[0])))
                    }
                    basis.scale(rest, by: 1 / length)
                }
                let (values, vectors) = SymmetricEigen.solve(table, count: size)
                let gap = size > 1 ? values[0] - values[1] : .infinity
                error = length * abs(vectors[0][size - 1]) / gap
                // Below this, rounding alone is left.
                if error <= max(tolerance, 1e-15 * values[0] / gap) { return (values[0], LargestEigenpair.positive(basis.combined(vectors[0]))) }
                count = min(LargestEigenpair.kept, size - 1)
                basis.keep(Array(vectors[0..<count]), next: size)
                for row in 0..<size {
                    for column in 0..<size { table[row][column] = row == column && row < count ? values[row] : 0 }
                }
                count += 1
            }
            throw .notConverged(name, steps: steps, change: error, tolerance: tolerance)
        }
    }

    /// Perron's vector has one sign; what has the other is rounding of a 0.
    private static func positive(_ vector: [Double]) -> [Double] {
        let sign = vector.reduce(0, +) < 0 ? -1.0 : 1
        let clipped = vector.map { max(0, sign * $0) }
        let length = DominantVector.length(clipped)
        return clipped.map { $0 / length }
    }

    /// Vectors, one behind the other.
    private struct Basis: ~Copyable {
        private var values: Flat<Double>
        private let nodeCount: Int
        private let capacity: Int

        init(nodeCount: Int, capacity: Int) {
            self.nodeCount = nodeCount
            self.capacity = capacity
            values = Flat(repeating: 0, count: nodeCount * capacity)
        }

        func fill(_ vector: Int, _ value: (Int) -> Double) {
            for node in 0..<nodeCount { values[vector * nodeCount + node] = value(node) }
        }

        func scale(_ vector: Int, by factor: Double) {
            for place in vector * nodeCount..<(vector + 1) * nodeCount { values[place] *= factor }
        }

        /// In four sums: an addition need not wait for the one before.
        func product(_ left: Int, _ right: Int) -> Double {
            let (first, second) = (left * nodeCount, right * nodeCount)
            var sums = SIMD4<Double>()
            var node = 0
            while node + 3 < nodeCount {
                let (one, two) = (first &+ node, second &+ node)
                sums +=
                    SIMD4(values[one], values[one &+ 1], values[one &+ 2], values[one &+ 3])
                    * SIMD4(values[two], values[two &+ 1], values[two &+ 2], values[two &+ 3])
                node += 4
            }
            while node < nodeCount {
                sums[0] += values[first + node] * values[second + node]
                node += 1
            }
            return sums.sum()
        }

        func subtract(_ share: Double, _ vector: Int, from other: Int) {
            add(-share, of: vector, to: other, of: values)
        }

        /// Without checks of overflow, so that several numbers are taken at once.
        private func add(_ share: Double, of vector: Int, to other: Int, of sums: borrowing Flat<Double>) {
            let (first, second) = (vector * nodeCount, other * nodeCount)
            var node = 0
            while node < nodeCount {
                sums[second &+ node] += share * values[first &+ node]
                node &+= 1
            }
        }

        func multiply(_ rows: Rows, _ vector: Int, into other: Int) {
            let (first, second) = (vector * nodeCount, other * nodeCount)
            for node in 0..<nodeCount {
                // Two sums: see product.
                var (even, odd) = (0.0, 0.0)
                var arc = rows.start(node)
                let end = rows.end(node)
                while arc < end &- 1 {
                    even += rows.weight(arc) * values[first &+ rows.neighbour(arc)]
                    odd += rows.weight(arc &+ 1) * values[first &+ rows.neighbour(arc &+ 1)]
                    arc &+= 2
                }
                if arc < end { even += rows.weight(arc) * values[first &+ rows.neighbour(arc)] }
                values[second + node] = even + odd
            }
        }

        func combined(_ shares: [Double]) -> [Double] {
            (0..<nodeCount).map { node in
                var sum = 0.0
                for vector in shares.indices { sum += shares[vector] * values[vector * nodeCount + node] }
                return sum
            }
        }

        /// The combinations, and behind them one of the vectors as it is.
        mutating func keep(_ combinations: [[Double]], next: Int) {
            let kept = Flat(repeating: 0.0, count: nodeCount * capacity)
            for (number, shares) in combinations.enumerated() {
                for (vector, share) in shares.enumerated() { add(share, of: vector, to: number, of: kept) }
            }
            for node in 0..<nodeCount { kept[combinations.count * nodeCount + node] = values[next * nodeCount + node] }
            values = kept
        }
    }
}
