/// The largest eigenvalue of a network's weights and what belongs to it: *λx(v) = Σ x(u)·w(u,v)* over edges u→v, no value negative.
///
/// Components first: where each node reaches each other, there is exactly one such vector (Perron and Frobenius), whether bipartite or not. Then the nodes
/// that are reached from there. A component of up to `denseLimit` nodes by Noda's inverse iteration (quadratic, and λ between bounds that meet); a larger one
/// by Lanczos's method, directed by the power method on A + σI, whose error is estimated from the slowest rate at which it lately shrank.
struct DominantVector {
    let name: String
    let tolerance: Double
    let stepLimit: Int
    static let denseLimit = 400
    /// Relative; eigenvalues of components that differ by less are equal.
    static let tieTolerance = 1e-10

    struct Result {
        var value: Double
        /// By node; of length 1.
        var vector: [Double]
    }

    /// Nil where no eigenvalue is above 0: without edges, or without a cycle of directed ones. Weights must be positive.
    func result(of network: Network) throws(NetworkError) -> Result? {
        let components = StrongComponents().components(of: network)
        var component = [Int](repeating: 0, count: network.nodeCount)
        for (number, nodes) in components.enumerated() {
            for node in nodes { component[node] = number }
        }
        var found: [(number: Int, value: Double, vector: [Double])] = []
        var best = 0.0
        for (number, nodes) in components.enumerated() {
            // No eigenvalue is above the largest strength.
            var bound = 0.0
            for node in nodes {
                var inside = 0.0
                for arc in network.inbound.row(node) where component[Int(network.inbound.neighbours[arc])] == number { inside += network.inbound.weights[arc] }
                bound = max(bound, inside)
            }
            guard bound > 0, bound >= best * (1 - DominantVector.tieTolerance) else { continue }
            let (value, vector) = try perron(Block(network, nodes))
            best = max(best, value)
            found.append((number, value, vector))
        }
        guard best > 0 else { return nil }
        let tied = found.filter { $0.value >= best * (1 - DominantVector.tieTolerance) }
        let tiedNumbers = Set(tied.map(\.number))
        var sum = [Double](repeating: 0, count: network.nodeCount)
        for one in tied {
            var part = [Double](repeating: 0, count: network.nodeCount)
            for (node, value) in zip(components[one.number], one.vector) { part[node] = value }
            let reached = network.isDirected ? Set(reachable(from: components[one.number], in: network).map { component[$0] }).subtracting([one.number]) : []
            // Into a component of the same eigenvalue nothing can flow for ever: the vector is that component's.
            guard reached.isDisjoint(with: tiedNumbers) else { continue }
            for number in reached.sorted(by: >) { try flow(into: Block(network, components[number]), one.value, &part) }
            let length = DominantVector.length(part)
            for node in part.indices { sum[node] += part[node] / length }
        }
        let length = DominantVector.length(sum)
        return Result(value: best, vector: sum.map { $0 / length })
    }

    static func length(_ values: [Double]) -> Double {
        let scale = values.reduce(0) { max($0, abs($1)) }
        guard scale > 0 else { return 0 }
        return scale * values.reduce(0) { $0 + ($1 / scale) * ($1 / scale) }.squareRoot()
    }

    /// The edges within some nodes, by target.
    struct Block {
        let nodes: [Int]
        let network: Network
        let rows: Adjacency

        init(_ network: Network, _ nodes: [Int]) {
            self.nodes = nodes
            self.network = network
            guard nodes.count < network.nodeCount else {
                rows = network.inbound
                return
            }
            let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
            var rows = Adjacency(offsets: [0], neighbours: [], weights: [])
            for node in nodes {
                for arc in network.inbound.row(node) {
                    guard let place = places[Int(network.inbound.neighbours[arc])] else { continue }
                    rows.neighbours.append(UInt32(truncatingIfNeeded: place))
                    rows.weights.append(network.inbound.weights[arc])
                }
                rows.offsets.append(rows.arcCount)
            }
            self.rows = rows
        }

        func times(_ vector: [Double]) -> [Double] {
            nodes.indices.map { row in
                var sum = 0.0
                for arc in rows.row(row) { sum += rows.weights[arc] * vector[Int(rows.neighbours[arc])] }
                return sum
            }
        }

        /// λI − A, factored.
        func shifted(by value: Double) -> DenseSystem {
            let size = nodes.count
            var values = [Double](repeating: 0, count: size * size)
            for row in 0..<size {
                values[row * size + row] = value
                for arc in rows.row(row) { values[row * size + Int(rows.neighbours[arc])] -= rows.weights[arc] }
            }
            return DenseSystem(factoring: values, size: size)
        }
    }

    private func perron(_ block: Block) throws(NetworkError) -> (Double, [Double]) {
        if block.nodes.count <= DominantVector.denseLimit { return try noda(block) }
        guard !block.network.isDirected else { return try power(block) }
        let found = try LargestEigenpair(name: name, tolerance: tolerance, stepLimit: stepLimit).find(block.rows)
        return (found.value, found.vector)
    }

    private func noda(_ block: Block) throws(NetworkError) -> (Double, [Double]) {
        var vector = [Double](repeating: 1, count: block.nodes.count)
        var spread = Double.infinity
        for _ in 0..<100 {
            let image = block.times(vector)
            var (low, high) = (Double.infinity, 0.0)
            // Values near the smallest number there is have lost their digits.
            for place in vector.indices where vector[place] > 1e-280 {
                low = min(low, image[place] / vector[place])
                high = max(high, image[place] / vector[place])
            }
            spread = (high - low) / high
            if spread <= 1e-12 { return (high, image.map { $0 / high }) }
            vector = block.shifted(by: high).solve(vector)
            let largest = vector.reduce(0, max)
            for place in vector.indices { vector[place] = max(vector[place], 0) / largest }
        }
        throw .notConverged(name, steps: 100, change: spread, tolerance: 1e-12)
    }

    private func power(_ block: Block) throws(NetworkError) -> (Double, [Double]) {
        let size = block.nodes.count
        let shift = block.rows.weights.reduce(0, +) / Double(size)
        var vector = [Double](repeating: 1 / Double(size).squareRoot(), count: size)
        /// Changes of the last steps: what is still to come is judged by the slowest of them.
        var changes: [Double] = []
        let window = 20
        var error = Double.infinity
        for step in 0..<stepLimit {
            if step % 64 == 0 { try Execution.checkCancellation(name) }
            var image = block.times(vector)
            for place in image.indices { image[place] += shift * vector[place] }
            let length = DominantVector.length(image)
            for place in image.indices { image[place] /= length }
            let change = DominantVector.length(zip(image, vector).map { $0 - $1 })
            vector = image
            changes.append(change)
            if changes.count > window { changes.removeFirst() }
            guard changes.count == window, step >= 5 * window else { continue }
            var rate = 0.0
            for place in 1..<window { rate = max(rate, changes[place] / max(changes[place - 1], .leastNormalMagnitude)) }
            // A geometric series. At the last digit there is no rate to see.
            error = change < 1e-15 ? 0 : rate < 1 ? change * rate / (1 - rate) : .infinity
            if error < tolerance { return (length - shift, vector) }
        }
        throw .notConverged(name, steps: stepLimit, change: error, tolerance: tolerance)
    }

    /// Values of nodes that are reached from where the eigenvalue is, once all that leads to them have theirs.
    private func flow(into block: Block, _ value: Double, _ vector: inout [Double]) throws(NetworkError) {
        let inside = Set(block.nodes)
        let network = block.network
        let received = block.nodes.map { node in
            var sum = 0.0
            for arc in network.inbound.row(node) where !inside.contains(Int(network.inbound.neighbours[arc])) {
                sum += network.inbound.weights[arc] * vector[Int(network.inbound.neighbours[arc])]
            }
            return sum
        }
        if block.nodes.count <= DominantVector.denseLimit {
            for (node, result) in zip(block.nodes, block.shifted(by: value).solve(received)) { vector[node] = result }
            return
        }
        var values = received.map { $0 / value }
        var change = Double.infinity
        for _ in 0..<stepLimit {
            let next = zip(block.times(values), received).map { ($0 + $1) / value }
            change = DominantVector.length(zip(next, values).map { $0 - $1 }) / max(DominantVector.length(next), .leastNormalMagnitude)
            values = next
            if change < tolerance * 1e-3 {
                for (node, result) in zip(block.nodes, values) { vector[node] = result }
                return
            }
        }
        throw .notConverged(name, steps: stepLimit, change: change, tolerance: tolerance * 1e-3)
    }

    private func reachable(from start: [Int], in network: Network) -> [Int] {
        var isReached = [Bool](repeating: false, count: network.nodeCount)
        var reached = start
        for node in start { isReached[node] = true }
        var next = 0
        while next < reached.count {
            for arc in network.outbound.row(reached[next]) {
                let other = Int(network.outbound.neighbours[arc])
                if !isReached[other] {
                    isReached[other] = true
                    reached.append(other)
                }
            }
            next += 1
        }
        return reached
    }
}
