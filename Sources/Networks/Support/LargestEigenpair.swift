/// The largest eigenvalue of a symmetric matrix without negative elements, and its vector, by Lanczos's method with thick restarts.
///
/// The start is the sums of the rows, which has a share of the sought vector, as both are positive. The error is the residual over the distance to the next
/// eigenvalue, both as the method sees them: an iteration that hardly changes any more is not taken for one that is done.
/// - Complexity: O(m + 24n) time a step, 24 vectors of n.
/// - Source: “Thick-restart Lanczos method for large symmetric eigenvalue problems” (2000), doi:10.1137/S0895479898334605.
struct LargestEigenpair {
    let name: String
    let tolerance: Double
    let stepLimit: Int
    private static let size = 24
    private static let kept = 8

    /// - Parameter times: the matrix times a vector.
    func find(size nodeCount: Int, times: ([Double]) -> [Double]) throws(NetworkError) -> (value: Double, vector: [Double]) {
        var basis = [LargestEigenpair.normalized(times(Array(repeating: 1, count: nodeCount)))]
        let size = min(LargestEigenpair.size, nodeCount)
        var table = [[Double]](repeating: Array(repeating: 0, count: size), count: size)
        var steps = 0
        var error = Double.infinity
        while steps < stepLimit {
            try Execution.checkCancellation(name)
            var rest: [Double] = []
            var length = 0.0
            for column in basis.count - 1..<size {
                rest = times(basis[column])
                steps += 1
                for row in 0...column { table[row][column] = 0 }
                // Twice: once leaves rounding behind.
                for _ in 0..<2 {
                    for row in 0...column {
                        let share = LargestEigenpair.product(rest, basis[row])
                        table[row][column] += share
                        for node in 0..<nodeCount { rest[node] -= share * basis[row][node] }
                    }
                }
                for row in 0..<column { table[column][row] = table[row][column] }
                length = LargestEigenpair.product(rest, rest).squareRoot()
                // The vectors so far hold all that the matrix makes of them.
                guard length > 1e-14 * abs(table[0][0]) else {
                    return LargestEigenpair.result(basis, table, count: column + 1)
                }
                if column + 1 < size { basis.append(rest.map { $0 / length }) }
            }
            let (values, vectors) = SymmetricEigen.solve(table, count: size)
            let gap = size > 1 ? values[0] - values[1] : .infinity
            error = length * abs(vectors[0][size - 1]) / gap
            // Below this, rounding alone is left.
            if error <= max(tolerance, 1e-15 * values[0] / gap) {
                return (values[0], LargestEigenpair.positive(LargestEigenpair.combined(basis, vectors[0])))
            }
            let kept = min(LargestEigenpair.kept, size - 1)
            basis = (0..<kept).map { LargestEigenpair.combined(basis, vectors[$0]) } + [rest.map { $0 / length }]
            for row in 0..<size {
                for column in 0..<size { table[row][column] = row == column && row < kept ? values[row] : 0 }
            }
        }
        throw .notConverged(name, steps: steps, change: error, tolerance: tolerance)
    }

    private static func result(_ basis: [[Double]], _ table: [[Double]], count: Int) -> (Double, [Double]) {
        let (values, vectors) = SymmetricEigen.solve(table, count: count)
        return (values[0], LargestEigenpair.positive(LargestEigenpair.combined(basis, vectors[0])))
    }

    private static func combined(_ basis: [[Double]], _ shares: [Double]) -> [Double] {
        var sum = [Double](repeating: 0, count: basis[0].count)
        for (vector, share) in zip(basis, shares) {
            for node in sum.indices { sum[node] += share * vector[node] }
        }
        return normalized(sum)
    }

    /// Perron's vector has one sign; what has the other is rounding of a 0.
    private static func positive(_ vector: [Double]) -> [Double] {
        let sign = vector.reduce(0, +) < 0 ? -1.0 : 1
        return normalized(vector.map { max(0, sign * $0) })
    }

    private static func normalized(_ vector: [Double]) -> [Double] {
        let length = DominantVector.length(vector)
        return vector.map { $0 / length }
    }

    private static func product(_ left: [Double], _ right: [Double]) -> Double {
        var (even, odd) = (0.0, 0.0)
        var place = 0
        while place + 1 < left.count {
            even += left[place] * right[place]
            odd += left[place + 1] * right[place + 1]
            place += 2
        }
        if place < left.count { even += left[place] * right[place] }
        return even + odd
    }
}

/// All eigenvalues and vectors of a small symmetric matrix, by Jacobi's rotations.
enum SymmetricEigen {
    /// Of the first `count` rows and columns; values falling, `vectors[i]` belongs to `values[i]` and has length 1.
    static func solve(_ matrix: [[Double]], count: Int) -> (values: [Double], vectors: [[Double]]) {
        var a = (0..<count).map { Array(matrix[$0][0..<count]) }
        var v = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0 } }
        for _ in 0..<60 {
            var off = 0.0
            var all = 0.0
            for row in 0..<count {
                for column in 0..<count {
                    all += a[row][column] * a[row][column]
                    if row != column { off += a[row][column] * a[row][column] }
                }
            }
            if off <= 1e-32 * all { break }
            for p in 0..<count {
                for q in p + 1..<max(count, p + 1) where a[p][q] != 0 {
                    let ratio = (a[q][q] - a[p][p]) / (2 * a[p][q])
                    let tangent = (ratio >= 0 ? 1 : -1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
                    let cosine = 1 / (tangent * tangent + 1).squareRoot()
                    let sine = tangent * cosine
                    for k in 0..<count {
                        let (left, right) = (a[k][p], a[k][q])
                        a[k][p] = cosine * left - sine * right
                        a[k][q] = sine * left + cosine * right
                    }
                    for k in 0..<count {
                        let (left, right) = (a[p][k], a[q][k])
                        a[p][k] = cosine * left - sine * right
                        a[q][k] = sine * left + cosine * right
                    }
                    for k in 0..<count {
                        let (left, right) = (v[p][k], v[q][k])
                        v[p][k] = cosine * left - sine * right
                        v[q][k] = sine * left + cosine * right
                    }
                }
            }
        }
        let order = (0..<count).sorted { a[$0][$0] > a[$1][$1] }
        return (order.map { a[$0][$0] }, order.map { v[$0] })
    }
}
