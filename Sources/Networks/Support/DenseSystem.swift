/// A square system of linear equations, factored into lower and upper triangle without exchanging rows.
///
/// Only for matrices that need no exchange: M-matrices (what is off the diagonal is not positive, the inverse not negative), such as λI − A and a Laplacian
/// without one node. Their elimination adds numbers of one sign nearly everywhere.
/// - Complexity: O(n³) time to factor, O(n²) to solve, 8n² bytes.
struct DenseSystem {
    let size: Int
    /// Row by row; below the diagonal the factors, on and above it what is left.
    private var values: [Double]

    /// Where more rows would take too long and too much memory.
    static let limit = 2000

    /// - Parameter values: row by row, `size` × `size`.
    init(factoring values: [Double], size: Int) {
        self.size = size
        self.values = values
        for pivot in 0..<size {
            // A singular matrix is met by the iteration that comes near an eigenvalue; the direction is what it wants of the solution then.
            if self.values[pivot * size + pivot] <= 0 { self.values[pivot * size + pivot] = 1e-300 + 1e-17 * scale(pivot) }
            let divisor = self.values[pivot * size + pivot]
            for row in pivot + 1..<max(size, pivot + 1) {
                let factor = self.values[row * size + pivot] / divisor
                guard factor != 0 else { continue }
                self.values[row * size + pivot] = factor
                for column in pivot + 1..<size { self.values[row * size + column] -= factor * self.values[pivot * size + column] }
            }
        }
    }

    private func scale(_ row: Int) -> Double {
        var largest = 0.0
        for column in row..<size { largest = max(largest, abs(values[row * size + column])) }
        return largest
    }

    func solve(_ right: [Double]) -> [Double] {
        var solution = right
        for row in 0..<size {
            var sum = solution[row]
            for column in 0..<row { sum -= values[row * size + column] * solution[column] }
            solution[row] = sum
        }
        for row in (0..<size).reversed() {
            var sum = solution[row]
            for column in row + 1..<max(size, row + 1) { sum -= values[row * size + column] * solution[column] }
            solution[row] = sum / values[row * size + row]
        }
        return solution
    }
}
