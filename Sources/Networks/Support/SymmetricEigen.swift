/// All eigenvalues and vectors of a small symmetric matrix: Householder's reflections make it tridiagonal, implicit QL steps then diagonal.
///
/// - Complexity: O(n³), some ten times less than by Jacobi's rotations.
/// - Source: “The implicit QL algorithm” (1968), doi:10.1007/BF02165404.
enum SymmetricEigen {
    /// Of the first `count` rows and columns; values falling, `vectors[i]` belongs to `values[i]` and has length 1.
    static func solve(_ matrix: [[Double]], count: Int) -> (values: [Double], vectors: [[Double]]) {
        let largest = matrix[0..<count].joined().reduce(0) { max($0, abs($1)) }
        // Squares must not overflow.
        let unit = largest > 0 ? Double(sign: .plus, exponent: Int(largest.exponent), significand: 1) : 1
        let a = Flat(matrix[0..<count].flatMap { $0[0..<count].map { $0 / unit } })
        let v = Flat((0..<count * count).map { $0 % (count + 1) == 0 ? 1.0 : 0 })
        var beside = tridiagonalise(a, v, count)
        var values = (0..<count).map { a[$0 * (count + 1)] }
        for first in 0..<count { isolate(first, &values, &beside, v) }
        let order = (0..<count).sorted { values[$0] > values[$1] }
        return (order.map { values[$0] * unit }, order.map { row in (0..<count).map { v[row * count + $0] } })
    }

    /// Returns what stands beside the diagonal, and a 0. The rows of `v` become those of the matrix's new axes.
    private static func tridiagonalise(_ a: borrowing Flat<Double>, _ v: borrowing Flat<Double>, _ count: Int) -> [Double] {
        var beside = [Double](repeating: 0, count: count)
        let mirror = Flat(repeating: 0.0, count: count)
        let image = Flat(repeating: 0.0, count: count)
        for column in 0..<max(0, count - 1) {
            let rest = column + 1
            var square = 0.0
            for row in rest..<count {
                mirror[row] = a[row * count + column]
                square += mirror[row] * mirror[row]
            }
            let alpha = mirror[rest] > 0 ? -square.squareRoot() : square.squareRoot()
            beside[column] = alpha
            guard alpha != 0 else { continue }
            mirror[rest] -= alpha
            // Of a reflection I − factor · m mᵀ.
            let factor = 1 / (square + abs(alpha) * abs(a[rest * count + column]))
            var share = 0.0
            for row in rest..<count {
                image[row] = 0
                for other in rest..<count { image[row] += factor * a[row * count + other] * mirror[other] }
                share += image[row] * mirror[row]
            }
            for row in rest..<count { image[row] -= factor / 2 * share * mirror[row] }
            for row in rest..<count {
                for other in rest..<count { a[row * count + other] -= mirror[row] * image[other] + image[row] * mirror[other] }
            }
            image.fill(0)
            for row in rest..<count {
                for place in 0..<count { image[place] += factor * mirror[row] * v[row * count + place] }
            }
            for row in rest..<count {
                for place in 0..<count { v[row * count + place] -= mirror[row] * image[place] }
            }
        }
        return beside
    }

    /// Turns rows until nothing stands beside the diagonal at `first`.
    private static func isolate(_ first: Int, _ values: inout [Double], _ beside: inout [Double], _ v: borrowing Flat<Double>) {
        let count = values.count
        // Two or three steps do.
        for _ in 0..<60 {
            let last = (first..<count - 1).first { abs(beside[$0]) <= 1e-16 * (abs(values[$0]) + abs(values[$0 + 1])) } ?? count - 1
            guard last > first else { return }
            var ratio = (values[first + 1] - values[first]) / (2 * beside[first])
            ratio += (ratio >= 0 ? 1 : -1) * (ratio * ratio + 1).squareRoot()
            var corner = values[last] - values[first] + beside[first] / ratio
            var (sine, cosine, moved) = (1.0, 1.0, 0.0)
            var row = last - 1
            while row >= first {
                let (up, left) = (sine * beside[row], cosine * beside[row])
                let length = (up * up + corner * corner).squareRoot()
                beside[row + 1] = length
                guard length > 0 else {
                    values[row + 1] -= moved
                    break
                }
                (sine, cosine) = (up / length, corner / length)
                let value = values[row + 1] - moved
                let sum = (values[row] - value) * sine + 2 * cosine * left
                moved = sine * sum
                values[row + 1] = value + moved
                corner = cosine * sum - left
                for place in 0..<count {
                    let (one, other) = (v[row * count + place], v[(row + 1) * count + place])
                    v[(row + 1) * count + place] = sine * one + cosine * other
                    v[row * count + place] = cosine * one - sine * other
                }
                row -= 1
            }
            if row < first {
                values[first] -= moved
                beside[first] = corner
            }
            beside[last] = 0
        }
    }
}
